"""The value of one fact nearest to the one that it has, of those that remain possible.

Each step depends only on whether a case exists, never on which one the solver finds.
"""

from collections.abc import Callable
from fractions import Fraction

from attrs import frozen

from verifier.encode.smt.text import FALSE, TRUE, numeral
from verifier.model.kinds import Kind, Number, Value, is_date
from verifier.solve.answers import to_value
from verifier.solve.program import NoAnswer
from verifier.solve.session import Session
from verifier.solve.witness import Unpinned, grains, has_value

DAY = Fraction(1)
CLOSE = Fraction(1, 10**6)
"""So close to a border nothing else happens."""
FINEST = Fraction(1, 1000)
"""The finest number that stands for those beside a border; what differs with every number has none."""

Like = Callable[[], str]


@frozen
class Near:
    """A value, the number of steps to it, and the border just beyond which it lies: ``("above", 30)``.

    `border` is None where no value lies nearer. Of a kind without a step a step is 1; of words it is a place
    in their order, and without one any other word is one step away.
    """

    value: Value
    steps: Fraction
    border: tuple[str, Fraction] | None = None


def step_of(kind: Kind) -> Fraction | None:
    """The least difference between two numbers of a kind; None of real numbers and of words."""
    if not isinstance(kind, Number):
        return None
    return kind.step or (DAY if is_date(kind) else None)


def steps_between(fact: Unpinned, one: Value, other: Value) -> Fraction:
    """How many steps lie between two values of a fact."""
    if isinstance(fact.kind, Number):
        assert isinstance(one, Fraction)
        assert isinstance(other, Fraction)
        return abs(one - other) / (step_of(fact.kind) or 1)
    if not fact.kind.ordered:
        return Fraction(one != other)
    return Fraction(abs(fact.kind.values.index(str(one)) - fact.kind.values.index(str(other))))


def distance(fact: Unpinned, start: Fraction) -> str:
    """The steps between a fact and where it started, as a term over the reals."""
    assert isinstance(fact.kind, Number)
    step = step_of(fact.kind) or Fraction(1)
    symbol, one = fact.symbol, numeral(start)
    if fact.scale is not None:
        symbol, step = f"(to_real {symbol})", step * fact.scale
        one = numeral(start * fact.scale)
    apart = f"(ite (>= {symbol} {one}) (- {symbol} {one}) (- {one} {symbol}))"
    return apart if step == 1 else f"(* {numeral(1 / step)} {apart})"


def nearest(session: Session, fact: Unpinned, start: Value, like: Like | None = None) -> Near:
    """The nearest value that remains; of two equally near the lower, or the one declared first.

    Some value must remain. The one found is asserted in the session's innermost scope. `like`: that all is
    as in what the session asserts then, so that a number beside a border stands for those between.
    """
    if not isinstance(fact.kind, Number):
        near = _word(session, fact, start)
    else:
        assert isinstance(start, Fraction)
        step = step_of(fact.kind)
        near = _real(session, fact, start, like) if step is None else _stepped(session, fact, start, step)
    session.require(has_value(fact, near.value))
    return near


def _word(session: Session, fact: Unpinned, start: Value) -> Near:
    assert not isinstance(fact.kind, Number)
    for word in sorted(fact.kind.values, key=lambda word: steps_between(fact, start, word)):
        if session.possible(has_value(fact, word)):
            return Near(word, steps_between(fact, start, word))
    raise AssertionError("no value remains")


def _stepped(session: Session, fact: Unpinned, start: Fraction, step: Fraction) -> Near:
    answer = session.values([fact.symbol])
    assert answer is not None
    found = to_value(fact.kind, answer[fact.symbol], fact.scale)
    assert isinstance(found, Fraction)
    least, most = 0, int(abs(found - start) / step)
    while least < most:
        middle = (least + most) // 2
        about = (fact.compare(">=", start - middle * step), fact.compare("<=", start + middle * step))
        if session.possible(*about):
            most = middle
        else:
            least = middle + 1
    lower = start - most * step
    value = lower if session.possible(has_value(fact, lower)) else start + most * step
    return Near(value, Fraction(most))


def _real(session: Session, fact: Unpinned, start: Fraction, like: Like | None) -> Near:
    """Where the nearest numbers end short of a border, a familiar one beyond it that is like those."""
    if session.possible(has_value(fact, start)):
        return Near(start, Fraction(0))
    sides = []
    for sign, which in (("<", "maximize"), (">", "minimize")):
        held = fact.compare(sign, start)
        if session.possible(held):
            border = _border(session, fact, which, held)
            sides.append((abs(border - start), sign, border))
    away, sign, border = min(sides)
    if session.possible(has_value(fact, border)):
        return Near(border, away)
    upward = sign == ">"
    value: Fraction | None = None
    with session.scope(fact.compare(sign, border)):
        if like is not None:
            with session.scope(_like_those_beside(session, fact, border, upward, like)):
                value = _beyond(session, fact, border, upward, FINEST)
        if value is None:
            value = _beyond(session, fact, border, upward, Fraction(0))
    if value is None:
        raise NoAnswer(f"no short number lies just beyond {border}")
    return Near(value, abs(value - start), ("above" if upward else "below", border))


def _beyond(
    session: Session, fact: Unpinned, border: Fraction, upward: bool, finest: Fraction
) -> Fraction | None:
    """The first possible multiple beyond a border, of the largest grain that has one there."""
    for grain in (grain for grain in grains() if finest <= grain <= 1):
        value = (border // grain + 1) * grain if upward else -((-border) // grain + 1) * grain
        if session.possible(has_value(fact, value)):
            return value
    return None


def _like_those_beside(session: Session, fact: Unpinned, border: Fraction, upward: bool, like: Like) -> str:
    """What holds where all is as it is beside a border."""
    close = fact.compare("<=", border + CLOSE) if upward else fact.compare(">=", border - CLOSE)
    answer = session.values([fact.symbol], close)
    if answer is None:
        return TRUE
    with session.scope(has_value(fact, to_value(fact.kind, answer[fact.symbol], fact.scale))):
        said = like()
    return TRUE if said == FALSE else said


def _border(session: Session, fact: Unpinned, which: str, held: str) -> Fraction:
    end = session.extreme(which, fact.symbol, held)
    if end is None:
        raise NoAnswer("the solver could not tell how far the values reach")
    return end if fact.scale is None else end / fact.scale
