"""Many rules of which some relate two facts: boxes say who may meet, and a solver is asked about these alone."""

from itertools import product

import pytest

from tests.model.pages import fence, page, policy
from verifier.checks import Options, contradiction, overlap
from verifier.checks.ladder import Ladder
from verifier.checks.search import MOST_REGIONS
from verifier.finding import Answer, Finding, Proved

WORDS = "\ninput x : number from 0 to 399 step 1\ninput y : number from 0 to 9 step 1\n"
BANDS = 40


def banded(clashing: int, other: str) -> tuple[Answer, ...]:
    """What is answered where in each of many bands of `x` two rules stand, and in the first `clashing` ones some
    case meets both; `other` is what the second one of them concludes."""
    lines = ["decision d : one of a, b"]
    expected = 0
    for band in range(BANDS):
        low = 10 * band
        most = low + (5 if band < clashing else 3)
        lines += ["rule", f"  when x in {low} .. {low + 9} and x + y <= {most}", "  then d is a"]
        lines += ["rule", f"  when x in {low} .. {low + 9} and y >= 4", f"  then d is {other}"]
        expected += any(x + y <= most and y >= 4 for x, y in product(range(low, low + 10), range(10)))
    assert expected == clashing
    check = contradiction.CHECK if other == "b" else overlap.CHECK
    ladder = Ladder(policy(page(fence("\n".join(lines), "1"), WORDS)), Options())
    try:
        return tuple(ladder.answers(check))
    finally:
        ladder.stop()


@pytest.mark.parametrize("other", ["a", "b"])
def test_many_pairs_are_told_as_one(other: str) -> None:
    (found,) = banded(MOST_REGIONS + 5, other)
    assert isinstance(found, Finding)
    assert found.detail["pairs"] == str(MOST_REGIONS + 5)
    assert not found.regions_complete


@pytest.mark.parametrize("other", ["a", "b"])
def test_few_pairs_are_told_one_by_one(other: str) -> None:
    found = banded(2, other)
    assert [answer.rules for answer in found if isinstance(answer, Finding)] == [
        ("1/1", "1/2"),
        ("1/3", "1/4"),
    ]
    assert all(isinstance(answer, Finding) and answer.regions_complete for answer in found)


@pytest.mark.parametrize("other", ["a", "b"])
def test_none_of_them_is_a_proof(other: str) -> None:
    (proof,) = banded(0, other)
    assert isinstance(proof, Proved)
    assert proof.engines == ("boxes", "z3")
