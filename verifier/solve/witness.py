"""The canonical case among those that remain: two passes of plain checks, in the declared order.

First each fact is held at its typical value if some case remains; then every other fact takes the
most familiar value that remains. Each step depends only on whether a case exists, never on which
one the solver happens to find, so that the case is a function of the policy alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from attrs import frozen

from verifier.encode.lists.flat import present, stands
from verifier.encode.smt.kinds import equals
from verifier.encode.smt.text import all_of, compare, integer, numeral
from verifier.model.kinds import FIRST_DAY, Kind, Number, Value, is_date
from verifier.solve.answers import to_value
from verifier.solve.session import Session

_FAMILIAR_DAY = Fraction(730_120)
"""The first of January 2000, near which a date is looked for where nothing is said of it."""

_COMMON_STEPS = (Fraction(1), Fraction(1, 10), Fraction(1, 100))


@frozen
class Unpinned:
    """A fact, a reading, or the value that a decision took: its symbol, its scale, what is typical of it.

    `size`: how many members a list has, of which the fewest are wanted before all else.
    """

    name: str
    kind: Kind
    symbol: str
    typical: Value | None
    scale: int | None
    of_decision: bool = False
    size: bool = False

    def compare(self, sign: str, number: Fraction) -> str:
        """The fact compared with a number, however fine."""
        if self.scale is None:
            return compare(sign, self.symbol, numeral(number))
        scaled = number * self.scale
        if scaled.denominator == 1:
            return compare(sign, self.symbol, integer(scaled.numerator))
        return compare(sign, f"(to_real {self.symbol})", numeral(scaled))


def witness(session: Session, facts: Sequence[Unpinned]) -> dict[str, Value] | None:
    """The canonical case that meets all that the session has asserted; None where there is none.

    Facts of members that are not there, and of what is absent, are left out of it. The case stays
    asserted in the session's innermost scope.
    """
    found = _find(session, facts)
    if found is None:
        return None
    held = _Held(session, facts, found)
    for fact in facts:
        if fact.size and present(fact.name, held.pinned):
            held.least(fact)
    for fact in facts:
        if fact.typical is not None and stands(fact.name, held.pinned):
            held.hold(fact, fact.typical)
    for fact in facts:
        if fact.name not in held.pinned and stands(fact.name, held.pinned):
            held.familiar(fact)
    return {fact.name: held.pinned[fact.name] for fact in facts if fact.name in held.pinned}


class _Held:
    """What is held of a case so far (`pinned`), and some case that remains (`model`)."""

    def __init__(self, session: Session, facts: Sequence[Unpinned], model: dict[str, Value]) -> None:
        self.session, self.facts, self.model = session, facts, model
        self.pinned: dict[str, Value] = {}

    def hold(self, fact: Unpinned, value: Value) -> bool:
        """Hold a fact at a value, if some case remains; whether it does."""
        condition = has_value(fact, value)
        if self.model[fact.name] != value:
            other = _find(self.session, self.facts, condition)
            if other is None:
                return False
            self.model = other
        self.session.require(condition)
        self.pinned[fact.name] = value
        return True

    def least(self, fact: Unpinned) -> None:
        """Hold a number of members at the least that remains."""
        assert isinstance(fact.kind, Number)
        size = fact.kind.low or Fraction(0)
        while not self.hold(fact, size):
            size += 1

    def familiar(self, fact: Unpinned) -> None:
        """Hold a fact that cannot be typical at the most familiar value that remains."""
        first = _first(fact)
        if first is None or not self.hold(fact, first):
            for value in _familiar(self.session, self.facts, fact, self.model):
                if value not in (first, fact.typical) and self.hold(fact, value):
                    break


def _first(fact: Unpinned) -> Value | None:
    """The most familiar value of a fact besides its typical one, where that is known without a question."""
    if not isinstance(fact.kind, Number):
        return next((word for word in fact.kind.values if word != fact.typical), None)
    target = target_of(fact, fact.kind)
    grain = 1 if is_date(fact.kind) else next(grains())
    return target if fact.typical is None and target % grain == 0 else None


def _find(session: Session, facts: Sequence[Unpinned], *conditions: str) -> dict[str, Value] | None:
    answer = session.values([fact.symbol for fact in facts], *conditions)
    if answer is None:
        return None
    return {f.name: to_value(f.kind, answer[f.symbol], f.scale) for f in facts}


def has_value(fact: Unpinned, value: Value) -> str:
    """That a fact has this value, as a term."""
    return equals(fact.kind, fact.symbol, value, fact.scale)


def _familiar(
    session: Session, facts: Sequence[Unpinned], fact: Unpinned, model: Mapping[str, Value]
) -> Iterator[Value]:
    """Values to try, best first; the last one remains possible for certain."""
    if not isinstance(fact.kind, Number):
        yield from fact.kind.values
        return
    target = target_of(fact, fact.kind)
    found = model[fact.name]
    assert isinstance(found, Fraction)
    for grain in (Fraction(1),) if is_date(fact.kind) else grains():
        nearest = nearest_multiple(session, facts, fact, grain, target, found)
        if nearest is not None:
            yield nearest
            return
    yield found  # no decimal of twelve places remains, so that the value is held by an equation


def target_of(fact: Unpinned, kind: Number) -> Fraction:
    """The number that a fact is to be near: typical, else its low end, for a date a day of our time."""
    if isinstance(fact.typical, Fraction):
        return fact.typical
    if is_date(kind) and kind.low in (None, FIRST_DAY):
        return _FAMILIAR_DAY
    return kind.low or Fraction(0)


def grains() -> Iterator[Fraction]:
    """10, 5, 1, 0.5, 0.1, 0.05, … down to twelve decimal places."""
    for power in range(1, -13, -1):
        yield Fraction(10) ** power
        yield Fraction(10) ** power / 2


def nearest_multiple(
    session: Session,
    facts: Sequence[Unpinned],
    fact: Unpinned,
    grain: Fraction,
    target: Fraction,
    found: Fraction,
) -> Fraction | None:
    """The possible multiple of `grain` nearest to the target, the lower of two; None where none is."""
    with session.scope(multiple(fact, grain)):
        if found % grain != 0:
            answer = session.values([fact.symbol])
            if answer is None:
                return None
            found = _number(fact, answer)
        reach = abs(found - target)
        nearer = Fraction(0)
        while nearer < reach:
            middle = (nearer + reach) / 2
            about = (fact.compare(">=", target - middle), fact.compare("<=", target + middle))
            answer = session.values([fact.symbol], *about)
            if answer is not None:
                reach = abs(_number(fact, answer) - target)
            else:
                nearer = _next_distance(target, grain, middle)
        lower = target - reach
        if lower % grain == 0 and session.possible(has_value(fact, lower)):
            return lower
        return target + reach


def multiple(fact: Unpinned, grain: Fraction) -> str:
    """That the fact is a multiple of the grain."""
    if fact.scale is None:
        # the finer ones are implied, but the solver does not see for itself that tens are whole
        finer = [grain, *(g for g in _COMMON_STEPS if g < grain and grain % g == 0)]
        return all_of(f"(is_int (* {numeral(1 / g)} {fact.symbol}))" for g in finer)
    scaled = grain * fact.scale
    times = fact.symbol if scaled.denominator == 1 else f"(* {scaled.denominator} {fact.symbol})"
    return f"(= 0 (mod {times} {scaled.numerator}))"


def _number(fact: Unpinned, answer: Mapping[str, str | Fraction]) -> Fraction:
    value = to_value(fact.kind, answer[fact.symbol], fact.scale)
    assert isinstance(value, Fraction)
    return value


def _next_distance(target: Fraction, grain: Fraction, distance: Fraction) -> Fraction:
    """The least distance from the target, above the one given, at which a multiple lies."""
    above = ((target + distance) // grain + 1) * grain - target
    below = target - (-((distance - target) // grain) - 1) * grain
    return min(above, below)
