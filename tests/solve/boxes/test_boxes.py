"""Overlaps, holes and largest boxes, against every cell of small random tables."""

from itertools import combinations
from random import Random

import pytest

from tests.solve.boxes.strewn import Cell, all_cells, box, cells, largest_by_hand, shape
from verifier.solve.boxes.by_fact import by_fact
from verifier.solve.boxes.index import Index
from verifier.solve.boxes.leaving import TooMuch, leaves
from verifier.solve.boxes.maximal import few, largest
from verifier.solve.boxes.shape import Box, Shape, apart, common, stretch, without
from verifier.solve.boxes.splitting import Uncovered, by_splitting

SEEDS = range(150)
PLENTY = 100_000


@pytest.mark.parametrize("seed", SEEDS)
def test_all_overlaps_and_no_others(seed: int) -> None:
    random = Random(seed)
    of = shape(random)
    boxes = [box(random, of) for _ in range(random.randint(0, 9))]
    pairs = [(i, j) for i, j in combinations(range(len(boxes)), 2) if cells(boxes[i]) & cells(boxes[j])]
    assert list(Index(of, boxes).pairs()) == pairs


@pytest.mark.parametrize("seed", SEEDS)
def test_holes_are_what_no_box_reaches(seed: int) -> None:
    random = Random(seed)
    of = shape(random)
    boxes = [box(random, of) for _ in range(random.randint(0, 9))]
    left = cells(of.whole) - all_cells(*boxes)
    for found in (by_splitting(of, boxes, PLENTY), by_fact(of, boxes, PLENTY)):
        assert found.complete
        assert all_cells(*found.parts) == left
        assert sum(len(cells(part)) for part in found.parts) == len(left)  # they share nothing


@pytest.mark.parametrize("seed", SEEDS)
def test_the_largest_boxes_within_the_holes_are_all_found(seed: int) -> None:
    random = Random(seed)
    of = shape(random)
    boxes = [box(random, of) for _ in range(random.randint(1, 7))]
    parts = by_splitting(of, boxes, PLENTY).parts
    found = largest(of, parts, PLENTY)
    assert found.complete
    assert len(set(found.boxes)) == len(found.boxes)
    assert set(found.boxes) == largest_by_hand(of, all_cells(*parts))


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_left_of_a_box_without_another(seed: int) -> None:
    random = Random(seed)
    of = shape(random)
    one, other = box(random, of), box(random, of)
    assert cells(one) & cells(other) == all_cells(*filter(None, (common(one, other),)))
    assert all_cells(*without(of, one, other)) == cells(one) - cells(other)
    several = [box(random, of) for _ in range(4)]
    assert sorted(c for part in apart(of, several) for c in cells(part)) == sorted(all_cells(*several))


@pytest.mark.parametrize("seed", SEEDS)
def test_few_boxes_tell_no_less(seed: int) -> None:
    random = Random(seed)
    of = shape(random)
    boxes = [box(random, of) for _ in range(random.randint(1, 7))]
    told = few(of, largest(of, boxes, PLENTY).boxes, PLENTY)
    assert all_cells(*told) == all_cells(*boxes)
    for one in told:
        assert all_cells(*(other for other in told if other != one)) != all_cells(*told)


@pytest.mark.parametrize("seed", SEEDS)
def test_whether_some_boxes_leave_anything_of_another(seed: int) -> None:
    random = Random(f"leaving {seed}")
    of = shape(random)
    boxes = [box(random, of) for _ in range(random.randint(0, 14))]
    index, one = Index(of, boxes), box(random, of)
    for others in (random.getrandbits(len(boxes)) if boxes else 0, -1):
        left = cells(one) - all_cells(*(b for place, b in enumerate(boxes) if others >> place & 1))
        assert leaves(index, one, others) == bool(left)


@pytest.mark.parametrize("seed", SEEDS)
def test_whether_many_boxes_leave_anything(seed: int) -> None:
    random = Random(f"many {seed}")
    of = Shape((3, 4, 5, 3), (True, True, True, False))
    every = sorted(cells(of.whole))
    boxes, held = list[Box](), set[Cell]()
    while len(every) - len(held) > 3:  # so that what is left lies behind many of them
        one = box(random, of)
        boxes.append(one)
        held |= cells(one)
    assert leaves(Index(of, boxes), of.whole, -1) == (held != set(every))
    left = [tuple(1 << cell for cell in one) for one in every if one not in held]
    for count in range(len(left) + 1):
        now = boxes + left[:count]
        assert leaves(Index(of, now), of.whole, -1) == (count < len(left))


STAIRS = Shape((4, 4), (True, True))
STEPS = [(stretch(0, step), stretch(0, 3 - step)) for step in range(4)]


def test_a_search_that_is_cut_short_says_so() -> None:
    assert by_splitting(STAIRS, STEPS, 5) == Uncovered((), False)
    assert by_splitting(STAIRS, STEPS, PLENTY, 1).complete is False
    assert by_fact(STAIRS, STEPS, 5) == Uncovered((), False)
    with pytest.raises(TooMuch):
        leaves(Index(STAIRS, STEPS), STAIRS.whole, -1, 0)


def test_large_clusters_are_cut_and_say_so() -> None:
    found = largest(STAIRS, STEPS, 2)
    assert not found.complete
    assert all_cells(*found.boxes) == all_cells(*STEPS)
    assert largest(STAIRS, STEPS, 4).complete
