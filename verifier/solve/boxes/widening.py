"""From a part of a hole to the largest hole around it, one fact after the other."""

from collections.abc import Callable

from verifier.solve.boxes.shape import Box, Shape, first, last

Fits = Callable[[Box], bool]
"""Whether a box lies within what is to be told."""


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
    while first(box[place]) > 0:
        wider = _with(box, place, box[place] | box[place] >> 1)
        if not fits(wider):
            break
        box = wider
    while last(box[place]) < count - 1:
        wider = _with(box, place, box[place] | box[place] << 1)
        if not fits(wider):
            break
        box = wider
    return box


def _with(box: Box, place: int, cells: int) -> Box:
    return (*box[:place], cells, *box[place + 1 :])
