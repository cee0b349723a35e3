"""Boxes of cases that share a defect, and the cells and relations that they are made of.

A box gives for each fact an interval between tests of the policy, or a set of words, and for each
relation between facts whether it holds. A found case is widened (`widening.py`), fact by fact in the
declared order, as long as every admissible case of the box has the defect; then the box is excluded and
the search goes on. When nothing remains, the boxes together are everything.
"""

from collections.abc import Sequence
from fractions import Fraction

from attrs import frozen

from verifier.encode.cuts import Cuts
from verifier.encode.smt.text import all_of, any_of, negate
from verifier.model.kinds import Number, Value
from verifier.solve.witness import Unpinned, has_value


@frozen
class Cells:
    """One fact and the cells into which the policy's tests cut it.

    A number has a cell for each cut and for each gap between cuts (`2 i + 1` is cut `i`, `2 i` the
    gap below it); a finite kind has a cell for each word.
    """

    fact: Unpinned
    cuts: tuple[Fraction, ...]

    @property
    def count(self) -> int:
        kind = self.fact.kind
        return 2 * len(self.cuts) + 1 if isinstance(kind, Number) else len(kind.values)

    def cell_of(self, value: Value) -> int:
        kind = self.fact.kind
        if not isinstance(kind, Number):
            return kind.values.index(str(value))
        assert isinstance(value, Fraction)
        below = sum(cut < value for cut in self.cuts)
        return 2 * below + (value in self.cuts)

    def inside(self, cells: frozenset[int]) -> str:
        """That the fact lies in these cells; over numbers they follow one another."""
        if len(cells) == self.count:
            return "true"
        kind = self.fact.kind
        if not isinstance(kind, Number):
            return any_of(has_value(self.fact, kind.values[cell]) for cell in sorted(cells))
        first, last = min(cells), max(cells)
        parts = []
        if first > 0:
            sign = ">=" if first % 2 else ">"
            parts.append(self.fact.compare(sign, self.cuts[(first - 1) // 2]))
        if last < self.count - 1:
            sign = "<=" if last % 2 else "<"
            parts.append(self.fact.compare(sign, self.cuts[last // 2]))
        return all_of(parts)


def cells_of(fact: Unpinned, cuts: Cuts) -> Cells:
    """The cells of a fact between the tests that cut it and the ends of its range."""
    if not isinstance(fact.kind, Number):
        return Cells(fact, ())
    ends = {end for end in (fact.kind.low, fact.kind.high) if end is not None}
    return Cells(fact, tuple(sorted(cuts.points.get(fact.name, set()) | ends)))


@frozen
class Box:
    """For each fact its cells, and for each relation whether it holds (None: it does not matter)."""

    cells: tuple[frozenset[int], ...]
    relations: tuple[bool | None, ...]


@frozen
class Space:
    """The facts with their cells, and the terms of the relations between facts."""

    facts: tuple[Cells, ...]
    relations: tuple[str, ...]

    def at(self, case: dict[str, Value], relations: Sequence[bool | None]) -> Box:
        """The box of a case; what is of a member that is not there may be anything."""
        cells = tuple(
            frozenset({c.cell_of(case[c.fact.name])} if c.fact.name in case else range(c.count))
            for c in self.facts
        )
        return Box(cells, tuple(relations))

    def inside(self, box: Box) -> str:
        facts = [c.inside(cells) for c, cells in zip(self.facts, box.cells, strict=True)]
        relations = [
            term if truth else negate(term)
            for term, truth in zip(self.relations, box.relations, strict=True)
            if truth is not None
        ]
        return all_of((*facts, *relations))
