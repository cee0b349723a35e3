"""Tables cut from one box, with rows that are wrong by one step: each is one region, and nothing else is told."""

import pytest

from tests.solve.boxes.guillotine import Generated, guillotine
from verifier.checks import Options, contradiction, gap, overlap
from verifier.checks.ladder import Ladder
from verifier.finding import Answer, Finding, Proved
from verifier.solve.boxes.maximal import few
from verifier.solve.boxes.shape import common
from verifier.solve.boxes.table import Table
from verifier.solve.boxes.tables import Tables
from verifier.solve.boxes.widening import MOST_TOGETHER, covering, gathered
from verifier.solve.subject import Subject, flattened

SIZES = [(40, 3, 1), (60, 4, 2), (150, 5, 3)]


def table_of(generated: Generated) -> Table:
    table = Tables(Subject(generated.policy, Options(), flattened(generated.policy, 2))).of("d")
    assert table is not None
    assert table.exact
    return table


@pytest.mark.parametrize(("rows", "facts", "seed"), SIZES)
def test_as_many_regions_as_rows_are_wrong_and_the_proof_that_none_is_left(
    rows: int, facts: int, seed: int
) -> None:
    generated = guillotine(rows, facts, seed)
    assert generated.shrunk
    assert generated.widened
    table = table_of(generated)
    uncovered = table.uncovered()
    assert uncovered.complete
    holes = few(table.shape, covering(table.shape, uncovered.parts, table.is_open), MOST_TOGETHER)
    assert generated.shrunk <= len(holes) <= 1.1 * generated.shrunk
    met = [common(table.covered[one], table.covered[other]) for one, other in table.index.pairs()]
    shared = gathered(table.shape, [box for box in met if box is not None])
    assert generated.widened <= len(shared) <= 1.1 * generated.widened


@pytest.mark.parametrize("seed", [5, 6])
def test_what_the_checks_tell_of_such_a_table(seed: int) -> None:
    generated = guillotine(50, 3, seed, wrong=0.2)
    ladder = Ladder(generated.policy, Options())
    try:
        holes = _found(list(ladder.answers(gap.CHECK)))
        told = [*ladder.answers(contradiction.CHECK), *ladder.answers(overlap.CHECK)]
    finally:
        ladder.stop()
    regions = [region for finding in holes for region in finding.regions]
    assert generated.shrunk <= len(regions) <= 1.1 * generated.shrunk
    assert all(finding.regions_complete for finding in (*holes, *_found(told)))
    assert len(_found(told)) >= generated.widened


def test_a_table_without_a_wrong_row_has_neither_holes_nor_overlaps() -> None:
    ladder = Ladder(guillotine(50, 3, 7, wrong=0).policy, Options())
    try:
        answers = [a for check in (gap, contradiction, overlap) for a in ladder.answers(check.CHECK)]
    finally:
        ladder.stop()
    assert [type(answer) for answer in answers] == [Proved, Proved, Proved]
    assert {answer.engines for answer in answers if isinstance(answer, Proved)} == {("boxes", "z3")}


def _found(answers: list[Answer]) -> list[Finding]:
    return [answer for answer in answers if isinstance(answer, Finding)]
