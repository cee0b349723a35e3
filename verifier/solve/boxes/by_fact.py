"""What boxes leave uncovered, one fact after the other.

Cells of a fact that the same boxes reach are one group; what is uncovered behind a group depends only on
which boxes reach it, and is kept. Few facts and many boxes across one another are done quickly so.
"""

from collections.abc import Sequence

from verifier.solve.boxes.shape import Box, Shape, each, runs
from verifier.solve.boxes.splitting import Uncovered


class _Spent(Exception):
    """The allowance is used up."""


def by_fact(shape: Shape, boxes: Sequence[Box], work: int) -> Uncovered:
    """What boxes leave of the whole. `work` is how many cells, sets of boxes counted one by one, may be
    looked at, and how many parts may be made; beyond, nothing is told."""
    order = sorted(range(len(shape.counts)), key=lambda place: shape.counts[place])
    reaching = [_reaching(shape.counts[place], [box[place] for box in boxes]) for place in order]
    whole = [(1 << shape.counts[place]) - 1 for place in order]
    filling = [0] * (len(order) + 1)  # the boxes that fill all facts from this one on
    filling[-1] = (1 << len(boxes)) - 1
    for depth in reversed(range(len(order))):
        full = sum(1 << n for n, box in enumerate(boxes) if box[order[depth]] == whole[depth])
        filling[depth] = filling[depth + 1] & full
    kept: dict[tuple[int, int], list[Box]] = {}
    left = work

    def behind(depth: int, alive: int) -> list[Box]:
        """The parts over the facts from this one on that none of the boxes meets."""
        nonlocal left
        if alive & filling[depth]:
            return []
        if not alive:
            return [tuple(whole[depth:])]
        key = depth, alive
        if key not in kept:
            groups: dict[int, int] = {}
            for cell, boxes_here in enumerate(reaching[depth]):
                groups[alive & boxes_here] = groups.get(alive & boxes_here, 0) | 1 << cell
            found = []
            for inside, cells in groups.items():
                for rest in behind(depth + 1, inside):
                    for run in runs(cells) if shape.lines[order[depth]] else (cells,):
                        found.append((run, *rest))
            left -= shape.counts[order[depth]] + len(found)
            if left < 0:
                raise _Spent
            kept[key] = found
        return kept[key]

    try:
        found = behind(0, (1 << len(boxes)) - 1)
    except _Spent:
        return Uncovered((), False)
    back = [order.index(place) for place in range(len(order))]
    return Uncovered(tuple(tuple(part[place] for place in back) for part in found), True)


def _reaching(count: int, masks: Sequence[int]) -> list[int]:
    """For each cell the boxes that have it, as bits."""
    found = [0] * count
    for place, cells in enumerate(masks):
        for cell in each(cells):
            found[cell] |= 1 << place
    return found
