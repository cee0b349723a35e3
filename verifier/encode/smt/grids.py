"""Which values a term can have at most: the numbers from one to another in equal steps, where it is so.

More than the values that it really has, never fewer: a product is split along them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from math import gcd

from attrs import frozen

from verifier.model.kinds import Number
from verifier.model.policy import Policy
from verifier.model.terms import (
    Choice,
    Constant,
    Fact,
    Greatest,
    Least,
    Magnitude,
    Product,
    Scaled,
    Sum,
    Term,
)


@frozen
class Grid:
    """The numbers `low`, `low + step`, … up to `high`; `step` is 0 where there is only one."""

    low: Fraction
    high: Fraction
    step: Fraction

    @property
    def count(self) -> int:
        return int((self.high - self.low) / self.step) + 1 if self.step else 1

    def values(self) -> Iterator[Fraction]:
        return (self.low + place * self.step for place in range(self.count))


class Grids:
    """The grids of the terms of a policy; None where a term has no ends or no steps."""

    def __init__(self, policy: Policy) -> None:
        self._kinds = {fact.name: fact.kind for fact in policy.inputs}
        self._definitions = {d.name: d for d in policy.definitions}
        self._known: dict[str, Grid | None] = {}

    def of(self, term: Term) -> Grid | None:
        match term:
            case Constant(value=Fraction() as value):
                return Grid(value, value, Fraction(0))
            case Fact(name=name):
                if name not in self._known:
                    self._known[name] = self._fact(name)
                return self._known[name]
            case Scaled(factor=Constant(value=Fraction() as factor), part=part):
                return _scaled(self.of(part), factor)
            case Sum(parts=parts):
                return self._together(parts, _sum)
            case Least(parts=parts) | Greatest(parts=parts):
                return self._together(parts, _union)
            case Choice(then=then, otherwise=otherwise):
                return self._together((then, otherwise), _union)
            case Product(left=left, right=right):
                return self._together((left, right), _product)
            case Magnitude(part=part):
                found = self.of(part)
                return None if found is None else _union(found, _scaled(found, Fraction(-1)) or found)
        return None

    def _fact(self, name: str) -> Grid | None:
        if name in self._definitions:
            return self.of(self._definitions[name].term)
        kind = self._kinds.get(name)
        if not isinstance(kind, Number) or kind.low is None or kind.high is None or kind.step is None:
            return None
        return Grid(kind.low, kind.high - (kind.high - kind.low) % kind.step, kind.step)

    def _together(self, parts: Sequence[Term], join: Callable[[Grid, Grid], Grid]) -> Grid | None:
        found: Grid | None = None
        for place, part in enumerate(parts):
            grid = self.of(part)
            if grid is None:
                return None
            found = grid if place == 0 or found is None else join(found, grid)
        return found


def _scaled(grid: Grid | None, factor: Fraction) -> Grid | None:
    if grid is None:
        return None
    ends = sorted((grid.low * factor, grid.high * factor))
    return Grid(ends[0], ends[1], grid.step * abs(factor))


def _sum(one: Grid, other: Grid) -> Grid:
    return Grid(one.low + other.low, one.high + other.high, _common(one.step, other.step))


def _union(one: Grid, other: Grid) -> Grid:
    step = _common(one.step, other.step, one.low - other.low)
    return Grid(min(one.low, other.low), max(one.high, other.high), step)


def _product(one: Grid, other: Grid) -> Grid:
    corners = [a * b for a in (one.low, one.high) for b in (other.low, other.high)]
    step = _common(one.low, one.step) * _common(other.low, other.step)
    low, high = min(corners), max(corners)
    return Grid(low, high, step if low != high else Fraction(0))


def _common(*numbers: Fraction) -> Fraction:
    """The greatest number of which all are multiples; 0 where all are 0."""
    found = Fraction(0)
    for number in numbers:
        top = gcd(found.numerator * number.denominator, number.numerator * found.denominator)
        found = Fraction(top, found.denominator * number.denominator)
    return found
