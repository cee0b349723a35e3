"""Which boxes meet a box, by bits: one whole number a cell, a bit of it a box.

On a line a box meets a stretch when it starts before the stretch ends and ends after the stretch starts:
two numbers and their common bits. The work grows with the facts and not with how many boxes overlap.
"""

from collections.abc import Iterator, Sequence

from verifier.solve.boxes.shape import Box, Shape, each, first, last


class Index:
    """Boxes made ready to be asked which of them meet a box; `boxes` in the order of their bits."""

    def __init__(self, shape: Shape, boxes: Sequence[Box]) -> None:
        self.shape, self.boxes = shape, boxes
        self._all = (1 << len(boxes)) - 1
        self._begun: list[list[int]] = []  # of a line, for each cell: the boxes that start at or before it
        self._ending: list[list[int]] = []  # and those that end at or after it
        self._holding: list[list[int]] = []  # of words, for each: the boxes that have it
        for place, count in enumerate(shape.counts):
            starts, ends, words = [0] * count, [0] * count, [0] * count
            bit = 1
            for box in boxes:
                if shape.lines[place]:
                    starts[first(box[place])] |= bit
                    ends[last(box[place])] |= bit
                else:
                    for word in each(box[place]):
                        words[word] |= bit
                bit <<= 1
            for cell in range(1, count):
                starts[cell] |= starts[cell - 1]
                ends[count - 1 - cell] |= ends[count - cell]
            self._begun.append(starts)
            self._ending.append(ends)
            self._holding.append(words)

    def meeting(self, box: Box) -> int:
        """The boxes that share a cell with a box, as bits."""
        found = self._all
        for place, cells in enumerate(box):
            if cells.bit_count() == self.shape.counts[place]:
                continue
            if self.shape.lines[place]:
                found &= self._begun[place][last(cells)] & self._ending[place][first(cells)]
            else:
                holding = self._holding[place]
                some = 0
                for word in each(cells):
                    some |= holding[word]
                found &= some
            if not found:
                return 0
        return found

    def filling(self, place: int, cells: int) -> int:
        """The boxes that have all of some cells of a fact, as bits."""
        if self.shape.lines[place]:
            return self._begun[place][first(cells)] & self._ending[place][last(cells)]
        found = self._all
        for word in each(cells):
            found &= self._holding[place][word]
        return found

    def pairs(self) -> Iterator[tuple[int, int]]:
        """All pairs of boxes that overlap, by their places, in order."""
        for place, box in enumerate(self.boxes):
            later = self.meeting(box) >> (place + 1)
            for other in each(later):
                yield place, place + 1 + other
