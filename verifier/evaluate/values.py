"""Sets of values on the line of a kind: finite sets of points, and closed intervals of numbers."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from verifier.model.kinds import Kind, Number


@frozen(repr=False)
class Points:
    """Finitely many points: numbers, or positions in a finite kind."""

    points: frozenset[Fraction]


@frozen(repr=False)
class Interval:
    """All numbers from `low` to `high`, both included; None where there is no end."""

    low: Fraction | None
    high: Fraction | None


Values = Points | Interval


def whole(kind: Kind) -> Values:
    """Every value of a kind; for a number every number of its measure, its range only claims."""
    if isinstance(kind, Number):
        return Interval(None, None)
    return Points(frozenset(Fraction(place) for place in range(len(kind.values))))


def at_most(kind: Kind, bound: Fraction) -> Values:
    return cut(whole(kind), Interval(None, bound))


def at_least(kind: Kind, bound: Fraction) -> Values:
    return cut(whole(kind), Interval(bound, None))


def contains(values: Values, point: Fraction) -> bool:
    if isinstance(values, Points):
        return point in values.points
    return (values.low is None or values.low <= point) and (values.high is None or point <= values.high)


def cut(first: Values, second: Values) -> Values:
    """The values in both; a single number is a point, never an interval with equal ends."""
    if isinstance(first, Points):
        return Points(frozenset(p for p in first.points if contains(second, p)))
    if isinstance(second, Points):
        return cut(second, first)
    lows = [end for end in (first.low, second.low) if end is not None]
    highs = [end for end in (first.high, second.high) if end is not None]
    low, high = max(lows, default=None), min(highs, default=None)
    if low is not None and high is not None and low >= high:
        return Points(frozenset({low} if low == high else ()))
    return Interval(low, high)


def is_empty(values: Values) -> bool:
    return isinstance(values, Points) and not values.points


def single(values: Values) -> Fraction | None:
    """The only point, where there is exactly one."""
    if isinstance(values, Points):
        return next(iter(values.points)) if len(values.points) == 1 else None
    return values.low if values.low is not None and values.low == values.high else None


def within(inner: Values, outer: Values) -> bool:
    """Whether every value of `inner` is one of `outer`."""
    return cut(inner, outer) == inner


def nearest(values: Values, point: Fraction) -> Fraction | None:
    """The value nearest to a point in a set that bounds leave: an interval, or a run of positions."""
    if isinstance(values, Points):
        return min(values.points, key=lambda p: (abs(p - point), p), default=None)
    if values.low is not None and point < values.low:
        return values.low
    if values.high is not None and point > values.high:
        return values.high
    return point
