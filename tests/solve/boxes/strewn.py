"""Small random boxes, and what holds of them cell by cell."""

from itertools import product
from random import Random

from verifier.solve.boxes.shape import Box, Shape, each, is_run, stretch, within

Cell = tuple[int, ...]


def shape(random: Random) -> Shape:
    """Up to three facts of up to five cells, lines and words."""
    facts = random.randint(1, 3)
    return Shape(
        tuple(random.randint(1, 5) for _ in range(facts)), tuple(random.random() < 0.6 for _ in range(facts))
    )


def box(random: Random, of: Shape) -> Box:
    """A box that has cells of each fact, all of them now and then."""
    return tuple(_cells(random, count, line) for count, line in zip(of.counts, of.lines, strict=True))


def _cells(random: Random, count: int, line: bool) -> int:
    if random.random() < 0.3:
        return (1 << count) - 1
    if line:
        low, high = sorted(random.choices(range(count), k=2))
        return stretch(low, high)
    return random.randint(1, (1 << count) - 1)


def cells(of: Box) -> set[Cell]:
    return set(product(*(tuple(each(bits)) for bits in of)))


def all_cells(*boxes: Box) -> set[Cell]:
    return set().union(*map(cells, boxes))


def largest_by_hand(of: Shape, inside: set[Cell]) -> set[Box]:
    """The largest boxes within some cells, by trying every box that there is."""
    sides = [
        [bits for bits in range(1, 1 << count) if not line or is_run(bits)]
        for count, line in zip(of.counts, of.lines, strict=True)
    ]
    fitting = [one for one in product(*sides) if cells(one) <= inside]
    return {one for one in fitting if not any(one != other and within(one, other) for other in fitting)}
