"""Which values a question can have, so that the others can have values with which every bound is met.

Questions that one member's part of a bound depends on make up a unit; each way to answer a unit adds a
number to each bound. Only the ways that no other undercuts in every bound matter to the other units, so
the search is short however many members there are (dynamic programming over Pareto minima).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from fractions import Fraction
from operator import add, le

from attrs import frozen

from verifier.evaluate.world import Known

MOST = 2000
"""The most ways kept of what other units can add; beyond them what depends on them is left unknown."""

Vector = tuple[Fraction, ...]


@frozen(eq=False, repr=False)
class View:
    """A question: the values that its outcome leaves open, those that it takes as seen by others (the one
    given; any, where nothing settles it), and what is wanting where its outcome is not known."""

    own: Sequence[Known]
    taken: Collection[Known]
    wanting: frozenset[str] = frozenset()

    @property
    def settled(self) -> bool:
        return not self.wanting


@frozen(eq=False, repr=False)
class Way:
    """One way to answer the questions of a unit, and the least and the most that it adds to each bound."""

    values: Mapping[str, Known]
    low: Vector
    high: Vector


@frozen(eq=False, repr=False)
class Unit:
    """Questions that are answered together, and every way to answer them."""

    views: Mapping[str, View]
    ways: Sequence[Way]

    @property
    def settled(self) -> bool:
        return all(view.settled for view in self.views.values())

    def taken(self, apart_from: str | None = None) -> list[Way]:
        """The ways in which all questions, or all but one, have a value that they take."""
        return [
            way
            for way in self.ways
            if all(name == apart_from or way.values[name] in view.taken for name, view in self.views.items())
        ]


class TooMany(Exception):
    """More ways than are kept."""


def possible(
    unit: Unit, question: str, others: Sequence[Unit], ends: Sequence[Fraction | None]
) -> list[Known]:
    """The values of a question with which every bound may be met, so far as is known.

    `ends` are the most that each bound admits, None where it may not bind.
    """
    rest = _added([_pareto(way.low for way in other.taken()) for other in others], len(ends))
    ways = [way for way in unit.taken(question) if _fits(way.low, rest, ends)]
    return [value for value in unit.views[question].own if any(w.values[question] == value for w in ways)]


def certain(unit: Unit, question: str, others: Sequence[Unit], ends: Sequence[Fraction]) -> list[Known]:
    """The values of a question with which every bound can be met, whatever is not known turns out to be."""
    rest = _added([_whatever(other.taken(), other.settled) for other in others], len(ends))
    open_beside = all(view.settled for name, view in unit.views.items() if name != question)
    found = []
    for value in unit.views[question].own:
        ways = [way for way in unit.taken(question) if way.values[question] == value]
        if any(_fits(high, rest, ends) for high in _whatever(ways, open_beside)):
            found.append(value)
    return found


def _whatever(ways: Sequence[Way], settled: bool) -> list[Vector]:
    """What ways add at most: each, where one may choose among them; else the worst of all."""
    highs = [way.high for way in ways]
    return _pareto(highs) if settled or not highs else [tuple(map(max, zip(*highs, strict=True)))]


def _fits(own: Vector, rest: Iterable[Vector], ends: Sequence[Fraction | None]) -> bool:
    return any(
        all(end is None or a + b <= end for a, b, end in zip(own, other, ends, strict=True)) for other in rest
    )


def _added(units: Iterable[Sequence[Vector]], width: int) -> list[Vector]:
    """What several units can add together."""
    total: list[Vector] = [(Fraction(0),) * width]
    for vectors in units:
        total = _pareto(tuple(map(add, first, second)) for first in total for second in vectors)
    return total


def _pareto(vectors: Iterable[Vector]) -> list[Vector]:
    """The vectors that no other undercuts in every place."""
    kept: list[Vector] = []
    for vector in sorted(set(vectors)):
        if not any(all(map(le, other, vector)) for other in kept):
            kept.append(vector)
            if len(kept) > MOST:
                raise TooMany
    return kept
