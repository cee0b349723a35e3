"""The values that readers of a decision find (`meaning.md` 9)."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import islice

from verifier.evaluate.kinds import rank, say
from verifier.evaluate.outcome import Outcome
from verifier.evaluate.values import Interval, Points, Values, contains, cut
from verifier.model.kinds import Kind, Number, Value

VALUES = 64
"""The most values tried of one decision."""


class _Endless(Exception):
    """A range without ends or without a step has no finite list of values."""


def values_found(kind: Kind, outcome: Outcome) -> Sequence[Value] | None:
    """The values that readers of an open decision find; None where they are not finitely few."""
    possible = outcome.possible if outcome.status in ("decided", "discretionary") else None
    try:
        found = list(islice(_points(kind, possible), VALUES + 1))
    except _Endless:
        return None
    if not found or len(found) > VALUES:
        return None
    return [say(kind, point) for point in found]


def may_find(kind: Kind, outcome: Outcome, value: Value) -> bool:
    """Whether a reader of a settled decision may find a value: a point, or in a range a declared one."""
    if outcome.status not in ("decided", "discretionary"):
        return False
    place = rank(kind, value)
    declared = not isinstance(kind, Number) or kind.admits(place)
    return any(
        contains(values, place) and (declared or isinstance(values, Points)) for values in outcome.possible
    )


def _points(kind: Kind, possible: tuple[Values, ...] | None) -> Iterator[Fraction]:
    """The places of the values possible, all of the kind where `possible` is None; none for an open range."""
    if not isinstance(kind, Number):
        for place in range(len(kind.values)):
            if possible is None or any(contains(values, Fraction(place)) for values in possible):
                yield Fraction(place)
        return
    points = {p for values in possible or () if isinstance(values, Points) for p in values.points}
    yield from sorted(points)
    for interval in possible if possible is not None else (Interval(None, None),):
        if isinstance(interval, Interval):
            yield from (p for p in _grid(kind, interval) if p not in points)


def _grid(kind: Number, interval: Interval) -> Iterator[Fraction]:
    """The values of a stepped kind in an interval, within the declared range."""
    within = cut(interval, Interval(kind.low, kind.high))
    if isinstance(within, Points):
        return
    if kind.step is None or within.low is None or within.high is None:
        raise _Endless
    point = kind.origin - (kind.origin - within.low) // kind.step * kind.step
    while point <= within.high:
        yield point
        point += kind.step
