"""Holes that only the steps of a fact hide: nothing is said between two steps, and something at either.

Source → target, over one fact that may be any number while the others keep their cells::

    credits step 5, rules <= 30 and >= 31     (30 .. 31) holds no step; the steps beside it are 30 and 35,
                                              at which a rule is live: a hole

Where nothing is said at a step, nothing is said in its cell either; so a hole lies in cells without a step.
"""

from attrs import define, frozen

from verifier.model.kinds import Number
from verifier.solve.boxes.axis import Axis
from verifier.solve.boxes.leaving import TooMuch, leaves
from verifier.solve.boxes.shape import Box, common, each, first, last, stretch, without
from verifier.solve.boxes.table import Table

MOST_PARTS = 20_000
"""Parts of holes between steps that are looked at."""


@frozen
class Slot:
    """A cell in which no step lies, and the cells of the steps below and above it, each as its bit."""

    cell: int
    below: int
    above: int


@define
class Between:
    """A decision with one fact, at a `place` among those of the `table`, off its steps.

    `slots` are the cells of that fact in which a case may lie and no step does, by their bits; in the cells
    `free` no case lies off the steps.
    """

    table: Table
    place: int
    slots: dict[int, Slot]
    free: int

    def parts(self) -> list[Box]:
        """All holes, as boxes that may overlap. Raises TooMuch."""
        found: list[Box] = []
        for slot in self.slots.values():
            found += self._parts(slot)
            if len(found) > MOST_PARTS:
                raise TooMuch
        return found

    def fits(self, box: Box) -> bool:
        """Whether every case in a box that lies off the steps is in a hole."""
        cells = [1 << cell for cell in each(box[self.place] & ~self.free)]
        return all(cell in self.slots and self._is_hole(box, self.slots[cell]) for cell in cells)

    def told(self, box: Box) -> Box:
        """A box without the cells at the ends of its fact in which no case lies off the steps."""
        cells = box[self.place] & ~self.free
        if box == self.table.shape.whole or box[self.place] == self.table.shape.whole[self.place]:
            return box
        return self._at(box, stretch(first(cells), last(cells)))

    def _parts(self, slot: Slot) -> list[Box]:
        """The holes in one slot: of what is said at both steps that beside it what is not said in it."""
        index, covered = self.table.index, self.table.covered
        whole = self.table.shape.whole
        here = index.meeting(self._at(whole, slot.cell))
        ends = index.meeting(self._at(whole, slot.below)) & ~here
        starts = index.meeting(self._at(whole, slot.above)) & ~here
        found: list[Box] = []
        for place in each(ends) if starts else ():
            one = self._at(covered[place], slot.cell)
            for other in each(index.meeting(self._at(one, slot.above)) & starts):
                both = common(one, self._at(covered[other], slot.cell))
                if both is not None:
                    found += self._less(both, here)
            if len(found) > MOST_PARTS:
                raise TooMuch
        return found

    def _less(self, box: Box, others: int) -> list[Box]:
        left = [box]
        for place in each(self.table.index.meeting(box) & others):
            left = [
                piece for one in left for piece in without(self.table.shape, one, self.table.covered[place])
            ]
            if len(left) > MOST_PARTS:
                raise TooMuch
        return left

    def _is_hole(self, box: Box, slot: Slot) -> bool:
        if self.table.index.meeting(self._at(box, slot.cell)):
            return False
        return all(self._is_said(self._at(box, step)) for step in (slot.below, slot.above))

    def _is_said(self, box: Box) -> bool:
        """Whether something is said everywhere in a box."""
        try:
            return not leaves(self.table.index, box, -1)
        except TooMuch:
            return False

    def _at(self, box: Box, cells: int) -> Box:
        return (*box[: self.place], cells, *box[self.place + 1 :])


def between(table: Table, fact: str, kind: Number, within: int) -> Between:
    """A decision with a fact of this kind off its steps, in the cells that are `within` its range."""
    place = [str(key) for key in table.axes].index(fact)
    axis = list(table.axes.values())[place]
    slots: dict[int, Slot] = {}
    free = ((1 << axis.count) - 1) & ~within
    for cell in (1 << number for number in each(within)):
        slot, points = _of(axis, cell, kind)
        if slot is not None:
            slots[cell] = slot
        elif points:
            free |= cell
    return Between(table, place, slots, free)


def _of(axis: Axis, cell: int, kind: Number) -> tuple[Slot | None, bool]:
    """The slot that a cell is, if no step lies in it; and whether it is a step and nothing else."""
    assert kind.step is not None
    start, end = axis.ends(cell)
    if start is None or end is None:
        return None, False
    assert not isinstance(start, int)
    assert not isinstance(end, int)
    low, high = start[0], end[0]
    steps = -((kind.origin - low) // kind.step)  # the first step that is not below the cell
    at = kind.origin + steps * kind.step
    if at == low and start[1]:
        at += kind.step
    if at < high or (at == high and end[1]):
        return None, low == high
    below, above = axis.cell_of(at - kind.step), axis.cell_of(at)
    assert below is not None
    assert above is not None
    return Slot(cell, below, above), False
