"""Whether boxes leave anything of a box.

What is left lies outside each of the boxes, so that a box which fills a part in all facts but one says where
that fact must lie. One after the other they narrow the part until nothing is left of it, or no box meets it;
only where none says anything the part is split, along a box with the fewest ways round it.

Source → target, of the part x 0 .. 9, y 0 .. 9::

    boxes x 0 .. 9, y 0 .. 4 and x 3 .. 9, y 5 .. 9      y 5 .. 9, so x 0 .. 2: something is left

Boxes strewn at random, of which many lie across one another everywhere, are mostly told without a split.
"""

from collections.abc import Callable, Iterator, Sequence

from verifier.solve.boxes.index import Index
from verifier.solve.boxes.shape import Box, each, is_run, runs

WORK = 2_000
"""How many parts may be looked at to tell whether boxes leave anything."""

FEW_TRIED = 8
"""Boxes along which a part may be split, of those with the fewest ways round them."""


class TooMuch(Exception):
    """Boxes lie across one another too much to tell what they leave."""


def leaves(
    index: Index,
    box: Box,
    others: int,
    work: int = WORK,
    inhabited: Callable[[Box], bool] | None = None,
) -> bool:
    """Whether boxes, by their bits, leave something of a box: a part that is `inhabited`, where that is not
    any one. Raises TooMuch."""
    waiting = [(box, others)]
    while waiting:
        work -= 1
        if work < 0:
            raise TooMuch
        part, near, filling = _narrowed(index, *waiting.pop())
        if near and all(part):
            waiting += ((piece, near) for piece in _split(index, part, near, filling))
        elif all(part) and (inhabited is None or inhabited(part)):
            return True
    return False


def _narrowed(index: Index, part: Box, near: int) -> tuple[Box, int, Sequence[int]]:
    """The part without what boxes near it leave no choice about, the boxes that meet it still, and for each
    fact those that fill it. A part of which nothing is left has a fact without cells."""
    while True:
        near &= index.meeting(part)
        filling = [index.filling(place, cells) for place, cells in enumerate(part)]
        in_all, in_all_but_one = near, 0
        for boxes in filling:
            in_all_but_one = in_all_but_one & boxes | in_all & ~boxes
            in_all &= boxes
        if in_all:
            return (0,), near, filling
        narrower = list(part)
        for place, boxes in enumerate(filling):
            line = index.shape.lines[place]
            for box in each(in_all_but_one & ~boxes):
                outside = narrower[place] & ~index.boxes[box][place]
                if not line or is_run(outside):
                    narrower[place] = outside
        if part == tuple(narrower):
            return part, near, filling
        part = tuple(narrower)
        if not all(part):
            return part, near, filling


def _split(index: Index, part: Box, near: int, filling: Sequence[int]) -> Iterator[Box]:
    """The part in pieces: inside the ends that a box has for some fact, and outside on either side."""
    box, place = _along(index, part, near, filling)
    inside = part[place] & index.boxes[box][place]
    outside = part[place] & ~inside
    if any(not filling[other] >> box & 1 for other in range(len(part)) if other != place):
        yield (*part[:place], inside, *part[place + 1 :])
    for cells in runs(outside) if index.shape.lines[place] else (outside,):
        yield (*part[:place], cells, *part[place + 1 :])


def _along(index: Index, part: Box, near: int, filling: Sequence[int]) -> tuple[int, int]:
    """A box that fills the part in as many facts as any, and a fact that it does not fill, but nearly."""
    ways = [near]  # the boxes that leave so many facts unfilled
    for boxes in filling:
        ways = [some & boxes | fewer & ~boxes for some, fewer in zip((*ways, 0), (0, *ways), strict=True)]
    fewest = next(some for some in ways if some)
    tried = (box for box, _ in zip(each(fewest), range(FEW_TRIED), strict=False))
    choices = ((box, place) for box in tried for place in range(len(part)) if not filling[place] >> box & 1)

    def share(choice: tuple[int, int]) -> tuple[int, int]:
        box, place = choice
        inside = (part[place] & index.boxes[box][place]).bit_count()
        return inside * 1000 // part[place].bit_count(), -box

    return max(choices, key=share)
