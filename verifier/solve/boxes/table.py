"""The rules about one decision as boxes, with what is known of how exact that is."""

from collections.abc import Mapping
from functools import cached_property

from attrs import define, frozen

from verifier.solve.boxes.axis import Axis
from verifier.solve.boxes.by_fact import by_fact
from verifier.solve.boxes.index import Index
from verifier.solve.boxes.reading import Key
from verifier.solve.boxes.shape import Box, Shape
from verifier.solve.boxes.splitting import Uncovered, by_splitting


@frozen
class Row:
    """A box in which a rule is live: the box, or one of those, that its condition is."""

    rule: str
    box: Box


@define(slots=False)
class Table:
    """One decision. `axes` are the facts that bear on it, in declared order, then what else its rules ask.

    `rows` are where its rules are live, in the order of the page, `idle` where it is not asked. Where it is
    `exact`, every cell stands for cases, all cases of a cell fare alike, and there are no others. Else a cell
    may stand for no case, and a rule may be live in fewer cases than its rows say, never in more; not so
    where it is `faithful`: all cases of a cell fare alike, if there are any. `without` names the ranges and
    assumptions that are left out of it.
    """

    axes: Mapping[Key, Axis]
    rows: tuple[Row, ...]
    idle: tuple[Box, ...]
    exact: bool
    without: frozenset[str] = frozenset()
    faithful: bool = False

    @cached_property
    def shape(self) -> Shape:
        axes = self.axes.values()
        return Shape(tuple(axis.count for axis in axes), tuple(axis.line for axis in axes))

    @cached_property
    def covered(self) -> tuple[Box, ...]:
        """Where a rule is live, then where the decision is not asked."""
        return (*(row.box for row in self.rows), *self.idle)

    @cached_property
    def places(self) -> Mapping[str, int]:
        """For each rule its rows, as bits."""
        found: dict[str, int] = {}
        for place, row in enumerate(self.rows):
            found[row.rule] = found.get(row.rule, 0) | 1 << place
        return found

    @property
    def unasked(self) -> int:
        """Where the decision is not asked, as bits behind those of the rows."""
        return (1 << len(self.covered)) - (1 << len(self.rows))

    @cached_property
    def index(self) -> Index:
        return Index(self.shape, self.covered)

    def uncovered(self, most: int | None = None) -> Uncovered:
        """Where the decision is asked and no rule is live, in parts that share nothing.

        Splitting is tried first; where the boxes lie across one another too much for it, one fact after the
        other; where that is too much, too, what splitting has found is told, and that it is not all.
        """
        count = len(self.covered)
        found = by_splitting(self.shape, self.covered, 20_000 + 150 * count, most)
        if found.complete or (most is not None and len(found.parts) >= most):
            return found
        other = by_fact(self.shape, self.covered, 200_000)
        return other if other.complete else found

    def is_open(self, box: Box) -> bool:
        """Whether nothing is said anywhere in a box, in which the decision is asked everywhere."""
        return not self.index.meeting(box)
