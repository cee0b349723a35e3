"""What the five regulations say of the same student, and where they part."""

from pathlib import Path

import pytest

from verifier.checks.difference import compare
from verifier.checks.side_by_side import Difference, Unchanged
from verifier.cli.case_file import read_case_file
from verifier.cli.fates import known_part
from verifier.evaluate import Evaluator
from verifier.evaluate.choices import outcomes
from verifier.evaluate.worked import filled
from verifier.model.case import kind_of_name, read_case
from verifier.model.load import load
from verifier.report.outcomes import cell
from verifier.solve.asked import Options

ROOT = Path(__file__).parents[2] / "policies"
SHEET, STATUS, YEAR, SENATE, SUMMARY = (
    ROOT / name
    for name in (
        "resit-information-sheet/policy.md",
        "student-status/progression.md",
        "supplementary-year/policy.md",
        "senate-regulation-6/policy.md",
        "postgraduate-assessment/policy.md",
    )
)
FATES = {
    "XS-01": {
        (SHEET, "carried"): "no",
        (STATUS, "third_attempt"): "no",
        (STATUS, "carried"): "may yes else no",
        (YEAR, "third_attempt"): "may no, yes",
        (SENATE, "goes_on"): "yes",
        (SENATE, "third_attempt"): "no",
        (SUMMARY, "carried"): "no",
        (SUMMARY, "third_attempt"): "may yes",
    },
    "XS-02": {
        (SHEET, "carried"): "yes",
        (STATUS, "carried"): "may yes else no",
        (SENATE, "goes_on"): "yes",
        (SENATE, "reassessable"): "20",
        (SUMMARY, "carried"): "may yes",
    },
    "XS-03": {
        (SHEET, "carried"): "yes",
        (STATUS, "carried"): "may yes else no",
        (SENATE, "goes_on"): "yes",
        (SUMMARY, "carried"): "no",
        (SUMMARY, "reassessable"): "may at most 80",
    },
    "XS-04": {
        (STATUS, "carried"): "may yes else no",
        (STATUS, "third_attempt"): "no",
        (YEAR, "third_attempt"): "may no, yes",
        (SENATE, "goes_on"): "no",
        (SUMMARY, "carried"): "no",
        (SUMMARY, "third_attempt"): "may yes",
    },
    "XS-05": {
        (SHEET, "carried"): "no",
        (STATUS, "goes_on"): "no",
        (YEAR, "supplementary_year"): "may yes",
        (SENATE, "course"): "resits_for_intermediate_award",
        (SENATE, "reassessable"): "60",
        (SUMMARY, "take_all_failed_modules_again"): "must",
    },
}
"""By student what each regulation decides, of the first module where it is about modules."""


def decided(path: Path, student: str, decision: str) -> str:
    policy = load(path)
    given = read_case_file(str(Path(__file__).parent / "students" / f"{student}.yaml"))
    case = filled(policy, read_case(policy, known_part(policy, given)[0], ""))
    found = outcomes(Evaluator(policy), case)
    outcome = found.get(decision) or found[f"modules[0].{decision}"]
    kind = kind_of_name(policy, outcome.question)
    assert kind is not None
    return cell(outcome, kind)


@pytest.mark.parametrize("student", FATES)
def test_one_student_under_each(student: str) -> None:
    found = {key: decided(key[0], student, key[1]) for key in FATES[student]}
    assert found == FATES[student]


def between(first: Path, second: Path, decision: str) -> object:
    (found,) = compare(load(first), load(second), Options(seconds=60), [decision]).found
    return found


def test_the_pass_mark_of_postgraduates_is_the_same() -> None:
    assert isinstance(between(SENATE, SUMMARY, "pass_mark"), Unchanged)


def test_whether_a_module_may_be_taken_a_third_time_is_not() -> None:
    found = between(STATUS, YEAR, "third_attempt")
    assert isinstance(found, Difference)
    assert {found.first.status, found.second.status} <= {"decided", "discretionary"}
