"""The canonical values of one fact in two cases that differ in nothing else.

The most familiar grain on which some pair lies, then the pair nearest together, then the one nearest to
what is typical, the lower of two: each step depends only on whether a pair exists.
"""

from collections.abc import Mapping
from fractions import Fraction

from attrs import evolve

from verifier.encode.smt.text import compare
from verifier.model.kinds import Number, Value, is_date
from verifier.solve.answers import to_value
from verifier.solve.session import Session
from verifier.solve.witness import Unpinned, grains, has_value, multiple, nearest_multiple


def pin_pair(session: Session, one: Unpinned, other: Unpinned) -> tuple[Value, Value]:
    """The values of a fact in the one case and in the other, of what the session has asserted.

    Some pair must remain; the pair found stays asserted in the session's innermost scope.
    """
    if not isinstance(one.kind, Number):
        return _words(session, one, other)
    turned = not session.possible(compare("<", one.symbol, other.symbol))
    low, high = (other, one) if turned else (one, other)
    session.require(compare("<", low.symbol, high.symbol))
    pair = _numbers(session, low, high)
    session.require(has_value(low, pair[0]), has_value(high, pair[1]))
    return (pair[1], pair[0]) if turned else pair


def _words(session: Session, one: Unpinned, other: Unpinned) -> tuple[Value, Value]:
    """The pair of words nearest together in the order declared, the earlier of two."""
    assert not isinstance(one.kind, Number)
    words = one.kind.values
    pairs = [(a, b) for a in range(len(words)) for b in range(len(words)) if a != b]
    for a, b in sorted(pairs, key=lambda pair: (abs(pair[0] - pair[1]), pair)):
        held = (has_value(one, words[a]), has_value(other, words[b]))
        if session.possible(*held):
            session.require(*held)
            return words[a], words[b]
    raise AssertionError("no pair remains")


def _numbers(session: Session, low: Unpinned, high: Unpinned) -> tuple[Fraction, Fraction]:
    symbols = [low.symbol, high.symbol]
    apart = evolve(low, symbol=f"(- {high.symbol} {low.symbol})")
    for grain in (Fraction(1),) if is_date(low.kind) else grains():
        with session.scope(multiple(low, grain), multiple(high, grain)):
            answer = session.values(symbols)
            if answer is None:
                continue
            most = (_value(high, answer) - _value(low, answer)) / grain
            least = Fraction(1)
            while least < most:
                middle = (least + most) // 2
                answer = session.values(symbols, apart.compare("<=", middle * grain))
                if answer is None:
                    least = Fraction(middle + 1)
                else:
                    most = (_value(high, answer) - _value(low, answer)) / grain
            session.require(apart.compare("=", most * grain))
            answer = session.values(symbols)
            assert answer is not None
            target = low.typical if isinstance(low.typical, Fraction) else _lowest(low)
            nearest = nearest_multiple(session, [low], low, grain, target, _value(low, answer))
            assert nearest is not None
            return nearest, nearest + most * grain
    answer = session.values(symbols)  # no pair of decimals remains, so that equations hold them
    assert answer is not None
    return _value(low, answer), _value(high, answer)


def _lowest(fact: Unpinned) -> Fraction:
    assert isinstance(fact.kind, Number)
    return fact.kind.low or Fraction(0)


def _value(fact: Unpinned, answer: Mapping[str, str | Fraction]) -> Fraction:
    value = to_value(fact.kind, answer[fact.symbol], fact.scale)
    assert isinstance(value, Fraction)
    return value
