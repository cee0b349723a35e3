"""Parts brought together into few largest boxes: from a part to the largest box around it, and so on."""

from collections.abc import Callable, Sequence

from verifier.solve.boxes.index import Index
from verifier.solve.boxes.leaving import TooMuch, leaves
from verifier.solve.boxes.maximal import clusters, few
from verifier.solve.boxes.shape import Box, Shape, each, first, last, size, stretch, within
from verifier.solve.furthest import furthest

Fits = Callable[[Box], bool]
"""Whether a box lies within what is to be told."""


MOST_TOGETHER = 200
"""Boxes of one cluster among which those are looked for that the others make needless."""


def gathered(shape: Shape, parts: Sequence[Box]) -> tuple[Box, ...]:
    """Largest boxes within parts taken together, as few as hold all of them, the widest first."""
    found: list[Box] = []
    for cluster in clusters(shape, parts):
        if len(cluster) > 1:
            found += covering(shape, cluster, all_in(shape, cluster))
        else:
            found += cluster
    return few(shape, found, MOST_TOGETHER)


def covering(shape: Shape, parts: Sequence[Box], fits: Fits) -> list[Box]:
    """Largest boxes that fit and together hold all parts, which fit."""
    parts = sorted(parts, key=lambda box: (-size(box), box))
    index, found = Index(shape, parts), list[Box]()
    left = (1 << len(parts)) - 1
    while left:
        found.append(widened(shape, parts[first(left)], fits))
        for place in each(left & index.meeting(found[-1])):
            if within(parts[place], found[-1]):
                left &= ~(1 << place)
    return found


def all_in(shape: Shape, parts: Sequence[Box]) -> Fits:
    """Whether a box lies within parts taken together, which leave nothing of it. Where that is too much to
    tell, whether it lies in one of them."""
    index = Index(shape, parts)

    def fits(box: Box) -> bool:
        try:
            return not leaves(index, box, -1)
        except TooMuch:
            return any(within(box, part) for part in parts)

    return fits


def widened(shape: Shape, box: Box, fits: Fits) -> Box:
    """A largest box around a box that fits: facts that do not matter are left out in declared order, then
    the cells of each are added one by one."""
    for place, whole in enumerate(shape.whole):
        wider = _with(box, place, whole)
        if fits(wider):
            box = wider
    for place, count in enumerate(shape.counts):
        if shape.lines[place]:
            box = _stretched(box, place, count, fits)
        else:
            for word in range(count):
                wider = _with(box, place, box[place] | 1 << word)
                if wider != box and fits(wider):
                    box = wider
    return box


def _stretched(box: Box, place: int, count: int, fits: Fits) -> Box:
    """The box, wider on the line of a fact as far as it fits: down first, then up."""
    low, high = first(box[place]), last(box[place])
    low -= furthest(low, lambda by: fits(_with(box, place, stretch(low - by, high))))
    high += furthest(count - 1 - high, lambda by: fits(_with(box, place, stretch(low, high + by))))
    return _with(box, place, stretch(low, high))


def _with(box: Box, place: int, cells: int) -> Box:
    return (*box[:place], cells, *box[place + 1 :])
