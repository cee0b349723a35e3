"""What words in a region come down to: told where it is bounds on facts, exactly those, and else not at all."""

import pytest
from attrs import evolve

from tests.agreement.in_region import misread
from tests.agreement.worlds import Worlds
from tests.model.pages import fence, page, policy
from verifier.checks import CHECKS
from verifier.checks import meaning as module
from verifier.finding import Finding
from verifier.model.policy import Policy
from verifier.pipeline import verify
from verifier.report.sentences import sentence

RULES = """
measure credits
ambiguity unit "what the limit is on": one_unit or the_total
input total   : credits from 0 to 120 step 10
input largest : credits from 0 to 60 step 10
input ill     : yes/no
input late    : yes/no
assume "a unit is a part of the total"  largest <= total
define small : yes/no = WORD  "little is left"
decision result : one of pass, fail
"""
EITHER = "(unit is one_unit and largest <= 30) or (unit is the_total and total <= 30)"


def found(word: str, rule: str = "when small\n  then result is pass") -> tuple[Policy, Finding]:
    checked = policy(page(fence(f"rule\n  {rule}\n"), RULES.replace("WORD", word)))
    answers = verify(checked, [check for check in CHECKS if check.name == "gap"]).answers
    (finding,) = (answer for answer in answers if isinstance(answer, Finding))
    return checked, finding


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("total <= 30", "`total` is more than 30 credits"),
        ("total in 20 .. 50", "either `total` is less than 20 credits, or `total` is more than 50 credits"),
        (
            EITHER,
            (
                "either `total` is more than 30 credits and `unit` is read as the_total, or `largest` is more than 30 "
                "credits"
            ),
        ),
    ],
)
def test_a_word_is_told_with_its_figures(word: str, told: str) -> None:
    assert (
        sentence(*found(word)) == f"no clause decides `result` where `little is left` does not hold ({told})"
    )


@pytest.mark.parametrize(
    "rest", ["ill", "total > 70", "largest <= 20", "unit is one_unit", "largest = total"]
)
def test_the_boxes_are_the_word_wherever_the_rest_of_the_region_holds(rest: str) -> None:
    checked, finding = found(EITHER, f"when small or {rest}\n  then result is pass")
    worlds = Worlds(checked)
    assert all(region.meant for region in finding.regions)
    wrong = [misread(worlds, region, case) for region in finding.regions for case in worlds.settled]
    assert len(wrong) > 100
    assert not any(wrong)


@pytest.mark.parametrize(
    "word",
    [
        "largest < total",
        "ill and not late",
        "total = 0 or total = 20 or total = 40 or total = 60 or total = 80",
    ],
)
def test_a_word_that_comes_down_to_more_is_told_by_its_label(word: str) -> None:
    assert sentence(*found(word)) == "no clause decides `result` where `little is left` does not hold"


def test_what_the_solver_leaves_open_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_BOXES", 1)
    assert "(" not in sentence(*found(EITHER))


def test_what_differs_from_region_to_region_is_not_told_of_both() -> None:
    checked, finding = found("total <= 30")
    (region,) = finding.regions
    (name,) = region.meant
    other = evolve(region, facts={"largest": next(iter(region.meant[name][0].values()))}, meant={})
    assert sentence(checked, evolve(finding, regions=(region, other))) == (
        "no clause decides `result` where `little is left` does not hold"
    )
