"""Large tables: all overlaps and all holes as largest boxes, from the moment the model is built.

The bars hold for two cores with nothing else to do; that it is a hundred times faster than asking a solver about
two rows after the other is measured in the same run.
"""

from itertools import combinations
from time import perf_counter

import pytest

from tests.solve.boxes.guillotine import Generated, guillotine, strewn
from tests.solve.boxes.test_guillotine import table_of
from verifier.encode.smt.text import all_of
from verifier.model.policy import Policy
from verifier.solve.asked import Options
from verifier.solve.boxes.maximal import few
from verifier.solve.boxes.shape import common
from verifier.solve.boxes.tables import Tables
from verifier.solve.boxes.widening import MOST_TOGETHER, covering, gathered
from verifier.solve.inquiry import Inquiry
from verifier.solve.subject import Subject, flattened

BARS = {(500, 5): 1.0, (1500, 7): 3.0, (3000, 9): 10.0}
ROUNDS = 3
SAMPLED = 400
"""Pairs of rows that the solver is asked about; all of them take it so much longer as there are more."""
STREWN = [(500, 5), (1500, 7)]


def searched(policy: Policy) -> tuple[float, int, int]:
    """Seconds for all overlaps and all holes of a decision, and how many regions each are."""
    start = perf_counter()
    table = Tables(Subject(policy, Options(), flattened(policy, 2))).of("d")
    assert table is not None
    uncovered = table.uncovered()
    assert uncovered.complete
    holes = few(table.shape, covering(table.shape, uncovered.parts, table.is_open), MOST_TOGETHER)
    met = [common(table.covered[one], table.covered[other]) for one, other in table.index.pairs()]
    shared = gathered(table.shape, [box for box in met if box is not None])
    return perf_counter() - start, len(holes), len(shared)


@pytest.mark.parametrize("size", BARS)
def test_all_overlaps_and_holes(size: tuple[int, int], capsys: pytest.CaptureFixture[str]) -> None:
    generated = guillotine(*size, 1)
    found = [searched(generated.policy) for _ in range(ROUNDS)]
    took, holes, shared = min(found)
    with capsys.disabled():
        wrong = (
            f"{generated.shrunk} rows shrunk, {holes} holes; {generated.widened} widened, {shared} overlaps"
        )
        print(f"\n{size[0]} x {size[1]}: {took:.2f} s (at most {BARS[size]:g}); {wrong}")
    assert holes <= 1.1 * generated.shrunk
    assert shared <= 1.1 * generated.widened
    assert took < BARS[size]


def test_a_hundred_times_faster_than_two_rows_after_the_other(capsys: pytest.CaptureFixture[str]) -> None:
    generated = guillotine(500, 5, 1)
    took = searched(generated.policy)[0]
    pairwise = asked_pairwise(generated) * (500 * 499 / 2) / SAMPLED
    with capsys.disabled():
        print(
            f"\n500 x 5: {took:.2f} s; two rows after the other {pairwise:.0f} s, {pairwise / took:.0f} times"
        )
    assert pairwise >= 100 * took


def asked_pairwise(generated: Generated) -> float:
    """Seconds that one solver takes for some of the pairs of rows, asked whether any case is in both."""
    inquiry = Inquiry(generated.policy, Options())
    names = inquiry.relevant("d")
    given = [*inquiry.structure(names), *(hypothesis.text for hypothesis in inquiry.hypotheses(names))]
    live = [inquiry.encoding.live(rule.id).text for rule in inquiry.policy.rules]
    pairs = list(combinations(live, 2))[:: len(live) * (len(live) - 1) // 2 // SAMPLED][:SAMPLED]
    try:
        inquiry.session.possible(all_of(given))  # the program is started, and has read the rules
        start = perf_counter()
        for one, other in pairs:
            inquiry.session.possible(*given, one, other)
        return perf_counter() - start
    finally:
        inquiry.stop()


@pytest.mark.parametrize("size", STREWN)
def test_rows_strewn_at_random(size: tuple[int, int], capsys: pytest.CaptureFixture[str]) -> None:
    """What is left between them is more than anybody reads; what is found until the work is up is told."""
    table = table_of(strewn(*size, 1))
    start = perf_counter()
    pairs = sum(1 for _ in table.index.pairs())
    overlapped, start = perf_counter() - start, perf_counter()
    uncovered = table.uncovered()
    took = perf_counter() - start
    every = "all" if uncovered.complete else "at least"
    with capsys.disabled():
        print(f"\n{size[0]} x {size[1]}, strewn: {pairs} overlaps in {overlapped:.2f} s")
        print(f"{every} {len(uncovered.parts)} parts of holes in {took:.2f} s")
    assert took < 60
