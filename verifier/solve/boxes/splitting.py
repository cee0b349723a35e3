"""What boxes leave uncovered, by splitting the whole along their ends.

A part that no box meets is a hole, one that a box fills is none; any other is split where the fewest boxes
lie across, and evenly. Rows that once divided a whole are found again so. Rows strewn at random are not:
there the work grows without end, and is given up when its allowance is spent.
"""

from bisect import bisect_left
from collections.abc import Sequence
from math import log2

from attrs import frozen

from verifier.solve.boxes.shape import Box, Shape, first, last, stretch, within, without


@frozen
class Uncovered:
    """Parts that share nothing and that no box meets; `complete`: together they are all there is."""

    parts: tuple[Box, ...]
    complete: bool


def by_splitting(
    shape: Shape, boxes: Sequence[Box], work: int, most: int | None = None, of: Box | None = None
) -> Uncovered:
    """What boxes, which lie in it, leave of the whole, or of a box. `work` is how many boxes, parts counted
    one by one, may be looked at; after `most` parts nothing more is looked for."""
    lows = [[first(box[place]) for box in boxes] for place in range(len(shape.counts))]
    highs = [[last(box[place]) for box in boxes] for place in range(len(shape.counts))]
    weights = [count * log2(count + 1) for count in range(len(boxes) + 1)]
    found: list[Box] = []
    waiting = [(of or shape.whole, list(range(len(boxes))))]
    while waiting:
        part, alive = waiting.pop()
        work -= len(alive) + 1
        if work < 0 or (most is not None and len(found) >= most):
            return Uncovered(tuple(found), False)
        if not alive:
            found.append(part)
            continue
        if any(within(part, boxes[place]) for place in alive):
            continue
        if len(alive) == 1:
            found += without(shape, part, boxes[alive[0]])
            continue
        place, cells = _split(shape, boxes, part, alive, lows, highs, weights)
        for side in (part[place] & ~cells, cells):
            inside = [box for box in alive if boxes[box][place] & side]
            waiting.append(((*part[:place], side, *part[place + 1 :]), inside))
    return Uncovered(tuple(found), True)


def _split(
    shape: Shape,
    boxes: Sequence[Box],
    part: Box,
    alive: Sequence[int],
    lows: Sequence[Sequence[int]],
    highs: Sequence[Sequence[int]],
    weights: Sequence[float],
) -> tuple[int, int]:
    """The fact by which to split, and the cells on one side: where the two sides have the least work."""
    best: tuple[float, int, int] | None = None
    count = len(alive)
    for place, cells in enumerate(part):
        if shape.lines[place]:
            low, high = first(cells), last(cells)
            starts = sorted(lows[place][box] for box in alive)
            ends = sorted(highs[place][box] for box in alive)
            for cut in {start for start in starts if start > low} | {end + 1 for end in ends if end < high}:
                left = bisect_left(starts, cut)
                right = count - bisect_left(ends, cut)
                weight = weights[left] + weights[right]
                if best is None or (weight, place, cut) < (best[0], best[1], best[2].bit_length()):
                    best = weight, place, stretch(low, cut - 1)
            continue
        for side in {boxes[box][place] & cells for box in alive} - {cells}:
            left = sum(1 for box in alive if boxes[box][place] & side)
            right = sum(1 for box in alive if boxes[box][place] & cells & ~side)
            weight = weights[left] + weights[right]
            if best is None or (weight, place, side) < best:
                best = weight, place, side
    assert best is not None  # else a box would fill the part
    return best[1], best[2]
