"""Boxes brought together into the largest boxes that lie within all of them.

Two boxes that meet in all facts but one, and there follow on one another, make a box: together in that
fact, what they share in the others. All boxes so made, less those inside others, are the largest ones, and
none is missing: take a box within the whole that lies in none of them and is the smallest such; its halves
lie in two of them, and these two make one in which it lies.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress

from attrs import frozen

from verifier.solve.boxes.index import Index
from verifier.solve.boxes.leaving import TooMuch, leaves
from verifier.solve.boxes.shape import Box, Shape, common, each, is_run, size, within


@frozen
class Largest:
    """The largest boxes, widest first; `complete`: all of them are there."""

    boxes: tuple[Box, ...]
    complete: bool


def largest(shape: Shape, boxes: Sequence[Box], most: int) -> Largest:
    """The largest boxes within boxes taken together; beyond `most` of one cluster some may be missing,
    though all cells remain told."""
    found: list[Box] = []
    complete = True
    for cluster in clusters(shape, boxes):
        told = _together(shape, cluster, most)
        found += told.boxes
        complete = complete and told.complete
    return Largest(_widest_first(found), complete)


def few(shape: Shape, boxes: Sequence[Box], most: int) -> tuple[Box, ...]:
    """Boxes without those that the others cover already, the narrowest left out first; beyond `most` of one
    cluster all are kept."""
    kept: list[Box] = []
    for cluster in clusters(shape, boxes):
        cluster = list(_widest_first(cluster))
        index, needed = Index(shape, cluster), (1 << len(cluster)) - 1
        for place in reversed(range(len(cluster))) if len(cluster) <= most else ():
            with suppress(TooMuch):  # it is kept where that is not told
                if not leaves(index, cluster[place], needed & ~(1 << place)):
                    needed &= ~(1 << place)
        kept += (cluster[place] for place in each(needed))
    return _widest_first(kept)


def clusters(shape: Shape, boxes: Sequence[Box]) -> list[list[Box]]:
    """Boxes that hang together: through pairs that share cells, or of which a box can be made."""
    boxes = list(dict.fromkeys(boxes))
    index = Index(shape, boxes)
    home = list(range(len(boxes)))

    def root(place: int) -> int:
        while home[place] != place:
            home[place] = home[home[place]]
            place = home[place]
        return place

    for place, box in enumerate(boxes):
        near = index.meeting(tuple(_beside(shape, fact, cells) for fact, cells in enumerate(box)))
        for other in each(near >> (place + 1)):
            there = place + 1 + other
            if root(place) != root(there) and _hang_together(shape, box, boxes[there]):
                home[root(there)] = root(place)
    found: dict[int, list[Box]] = {}
    for place, box in enumerate(boxes):
        found.setdefault(root(place), []).append(box)
    return list(found.values())


def _hang_together(shape: Shape, one: Box, other: Box) -> bool:
    return common(one, other) is not None or any(True for _ in _made(shape, one, other))


def _beside(shape: Shape, fact: int, cells: int) -> int:
    """Cells with those next to them."""
    whole = (1 << shape.counts[fact]) - 1
    return (cells | cells << 1 | cells >> 1) & whole if shape.lines[fact] else whole


def _made(shape: Shape, one: Box, other: Box) -> Iterable[Box]:
    """The boxes that two boxes make together."""
    shared = [mine & theirs for mine, theirs in zip(one, other, strict=True)]
    empty = [place for place, cells in enumerate(shared) if not cells]
    if len(empty) > 1:
        return
    for place in empty or range(len(shared)):
        joined = one[place] | other[place]
        if joined in (one[place], other[place]) or (shape.lines[place] and not is_run(joined)):
            continue
        yield (*shared[:place], joined, *shared[place + 1 :])


def _together(shape: Shape, cluster: Sequence[Box], most: int) -> Largest:
    kept = _outermost(cluster)
    waiting = list(kept)
    while waiting:
        if len(kept) > most:
            return Largest(tuple(kept), False)
        box = waiting.pop(0)
        if box not in kept:
            continue
        for other in list(kept):
            for made in _made(shape, box, other):
                if any(within(made, wide) for wide in kept):
                    continue
                kept = {wide: None for wide in kept if not within(wide, made)}
                kept[made] = None
                waiting.append(made)
            if box not in kept:
                break
    return Largest(tuple(kept), True)


def _outermost(boxes: Iterable[Box]) -> dict[Box, None]:
    """The boxes that lie in no other one."""
    kept: dict[Box, None] = {}
    for box in _widest_first(boxes):
        if not any(within(box, wide) for wide in kept):
            kept[box] = None
    return kept


def _widest_first(boxes: Iterable[Box]) -> tuple[Box, ...]:
    return tuple(sorted(dict.fromkeys(boxes), key=lambda box: (-size(box), box)))
