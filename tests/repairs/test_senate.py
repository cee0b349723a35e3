"""Repairs of three findings of the Senate regulation, made on a copy of its page and checked afresh."""

import shutil
from pathlib import Path

import pytest

from tests.policies.test_policies import SENATE
from tests.repairs import offered
from verifier.checks import CHECKS, Options
from verifier.finding import Finding, Verification
from verifier.model.load import load
from verifier.pipeline import verify
from verifier.repairs.edits import Edit, applied
from verifier.repairs.search import with_repairs

ASKED = [check for check in CHECKS if check.name in ("gap", "contradiction")]

FOUND = {
    "the re-sit of a component that must be passed, in a module that is barred": (
        "resit",
        "contradiction",
        "6.21-3/must-pass",
        {"resit is failed_for_good"},
    ),
    "a residential project that failed in a way that no option fits": (
        "project_route",
        "gap",
        "alternative_possible",
        {
            "project_route is resubmission",
            "project_route is alternative_reassessment",
            "project_route is deemed_failed",
        },
    ),
    "more than 45 and less than 46 credits failed": (
        "progression",
        "gap",
        "failed_first < 46 credits",
        {"progression is proceed", "progression is not_proceed"},
    ),
}


@pytest.mark.parametrize("which", FOUND)
def test_the_repair_is_made_and_a_fresh_check_confirms_it(which: str, tmp_path: Path) -> None:
    decision, check, words, outcomes = FOUND[which]
    for folder in (SENATE.parent, SENATE.parent.with_name("academic")):
        shutil.copytree(folder, tmp_path / folder.name)
    copy = tmp_path / SENATE.parent.name / SENATE.name
    policy, options = load(copy), Options(decision=decision)
    found = [a for a in verify(policy, ASKED, options).answers if isinstance(a, Finding)]
    (finding,) = [f for f in found if f.check == check and words in _words(f)]
    (mended,) = with_repairs(Verification(policy, (finding,)), options, seconds=200).answers
    assert isinstance(mended, Finding)
    assert {repair.outcome for repair in offered(mended)} == outcomes
    first = offered(mended)[0]
    copy.write_text(applied(policy.text, Edit(first.line, first.before, first.after)))
    after = verify(load(copy), ASKED, options)
    left = [answer for answer in after.answers if isinstance(answer, Finding)]
    # a closing rule may mend others, too; nothing new is found
    assert _told(finding) not in [_told(f) for f in left]
    assert all(_told(f) in [_told(one) for one in found] for f in left)


def _words(finding: Finding) -> str:
    facts = (name for region in finding.regions for name in region.facts)
    return " ".join([*finding.rules, *facts, *(region.formula or "" for region in finding.regions)])


def _told(finding: Finding) -> tuple[object, ...]:
    return finding.check, finding.subject, finding.regions
