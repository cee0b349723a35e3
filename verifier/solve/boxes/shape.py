"""Boxes over cells: what they share, what is left of one without another, and what two make together.

A box has for each fact the set of its cells, as the bits of a whole number. Over a `line`, the cells of a
number, these follow one another; over words they may be any.
"""

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

Box = tuple[int, ...]


@frozen
class Shape:
    """How many cells each fact has, and whether they lie on a line."""

    counts: tuple[int, ...]
    lines: tuple[bool, ...]

    @property
    def whole(self) -> Box:
        """All cells of all facts."""
        return tuple((1 << count) - 1 for count in self.counts)


def first(cells: int) -> int:
    """The lowest of the cells, of which there is one."""
    return (cells & -cells).bit_length() - 1


def last(cells: int) -> int:
    """The highest of the cells, of which there is one."""
    return cells.bit_length() - 1


def stretch(low: int, high: int) -> int:
    """The cells from `low` to `high`."""
    return (1 << (high + 1)) - (1 << low)


def each(cells: int) -> Iterator[int]:
    """The places of the bits, lowest first."""
    while cells:
        lowest = cells & -cells
        yield lowest.bit_length() - 1
        cells ^= lowest


def runs(cells: int) -> Iterator[int]:
    """The stretches of cells that follow one another."""
    while cells:
        lowest = cells & -cells
        run = cells & ~(cells + lowest)  # the carry runs through the stretch and stops behind it
        yield run
        cells ^= run


def is_run(cells: int) -> bool:
    """Whether the cells follow one another."""
    return cells & (cells + (cells & -cells)) == 0


def common(one: Box, other: Box) -> Box | None:
    """What two boxes share; None where that is nothing."""
    shared = []
    for mine, theirs in zip(one, other, strict=True):
        both = mine & theirs
        if not both:
            return None
        shared.append(both)
    return tuple(shared)


def within(one: Box, other: Box) -> bool:
    """Whether a box lies in another."""
    return all(not mine & ~theirs for mine, theirs in zip(one, other, strict=True))


def without(shape: Shape, one: Box, other: Box) -> list[Box]:
    """What is left of a box without another, as boxes that share nothing."""
    if common(one, other) is None:
        return [one]
    left: list[Box] = []
    kept = one
    for place, theirs in enumerate(other):
        outside = kept[place] & ~theirs
        for cells in runs(outside) if shape.lines[place] else filter(None, (outside,)):
            left.append((*kept[:place], cells, *kept[place + 1 :]))
        kept = (*kept[:place], kept[place] & theirs, *kept[place + 1 :])
    return left


def without_all(shape: Shape, boxes: Iterable[Box], others: Sequence[Box]) -> list[Box]:
    """What is left of boxes without others, as boxes that share nothing where the first ones do not."""
    left = list(boxes)
    for other in others:
        left = [piece for box in left for piece in without(shape, box, other)]
    return left


def apart(shape: Shape, boxes: Iterable[Box]) -> list[Box]:
    """The same cells as boxes that share nothing."""
    told: list[Box] = []
    for box in boxes:
        told += without_all(shape, (box,), told)
    return told


def size(box: Box) -> int:
    """How many cells, facts multiplied, a box has."""
    product = 1
    for cells in box:
        product *= cells.bit_count()
    return product
