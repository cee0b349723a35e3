"""What the five regulations say of the same student, and where they part."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from verifier.checks.difference import compare
from verifier.checks.side_by_side import Difference, Unchanged
from verifier.cli.case_file import read_case_file
from verifier.cli.fates import known_part
from verifier.evaluate import Evaluator
from verifier.evaluate.choices import outcomes
from verifier.evaluate.worked import filled
from verifier.model.case import Entry, kind_of_name, read_case
from verifier.model.load import load
from verifier.model.members_given import Row
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
LATE = STATUS.with_name("extenuating-circumstances.md")
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


def decided(path: Path, given: Mapping[str, Entry], decision: str) -> str:
    policy = load(path)
    case = filled(policy, read_case(policy, known_part(policy, given)[0], ""))
    found = outcomes(Evaluator(policy), case)
    outcome = found.get(decision) or found[f"modules[0].{decision}"]
    kind = kind_of_name(policy, outcome.question)
    assert kind is not None
    return cell(outcome, kind)


def student_of(name: str) -> Mapping[str, Entry]:
    return read_case_file(str(Path(__file__).parent / "students" / f"{name}.yaml"))


@pytest.mark.parametrize("student", FATES)
def test_one_student_under_each(student: str) -> None:
    found = {key: decided(key[0], student_of(student), key[1]) for key in FATES[student]}
    assert found == FATES[student]


def failed(mark: int, taken: int = 1, credits: int = 20) -> dict[str, Entry]:
    """A postgraduate of 120 credits with one failed module, taken once or twice with the same mark."""
    component = {"first_mark": f"{mark}"} | ({} if taken == 1 else {"mark_if_resat": f"{mark}"})
    module: Row = {"credits": f"{credits}", "attempts_failed": f"{taken}", "components": [component]}
    passed: Row = {
        "credits": f"{120 - credits}",
        "role_in_year": "passed",
        "components": [{"first_mark": "60"}],
    }
    return {
        "level": "postgraduate",
        "stage": "after_first_attempt" if taken == 1 else "after_reassessment",
        "modules": [module, passed],
    }


HALVES: dict[str, Entry] = {
    "stage": "after_reassessment",
    "must_pass_result": "left_as_it_was",
    "modules": [
        {
            "components": [
                {"weight": "0.5", "first_mark": "80"},
                {"weight": "0.5", "first_mark": "19", "mark_if_resat": "60"},
            ]
        }
    ],
}


@pytest.mark.parametrize(
    ("path", "given", "decision", "expected"),
    [
        # how low a failed mark may be, and in how many credits
        (STATUS, failed(30), "carried", "may yes else no"),
        (STATUS, failed(29), "carried", "no"),
        (SHEET, failed(40), "carried", "yes"),
        (SHEET, failed(40, credits=21), "carried", "no"),
        (SUMMARY, failed(45), "carried", "may yes"),
        (SUMMARY, failed(44), "carried", "no"),
        (SUMMARY, failed(45, credits=21), "carried", "no"),
        # a third attempt, within how many credits
        (YEAR, failed(42, taken=2, credits=30), "third_attempt", "may no, yes"),
        (YEAR, failed(42, taken=2, credits=31), "third_attempt", "no"),
        (SUMMARY, failed(42, taken=2, credits=40), "third_attempt", "may yes"),
        (SUMMARY, failed(42, taken=2, credits=41), "third_attempt", "no"),
        # which mark counts after reassessment
        (SENATE, HALVES, "module_mark", "65"),
        (SUMMARY, HALVES, "module_mark", "50"),
        # late work
        (SUMMARY, {"level": "postgraduate", "days_late": "1"}, "late_mark", "gap"),
        (SUMMARY, {"level": "postgraduate", "days_late": "6"}, "late_mark", "gap"),
        (SUMMARY, {"level": "postgraduate", "days_late": "7"}, "late_mark", "0"),
        (LATE, {"days_late": "1"}, "late_mark", "0"),
    ],
)
def test_a_figure_of_the_comparison(
    path: Path, given: dict[str, Entry], decision: str, expected: str
) -> None:
    assert decided(path, given, decision) == expected


def between(first: Path, second: Path, decision: str) -> object:
    (found,) = compare(load(first), load(second), Options(seconds=60), [decision]).found
    return found


def test_the_pass_mark_of_postgraduates_is_the_same() -> None:
    assert isinstance(between(SENATE, SUMMARY, "pass_mark"), Unchanged)


def test_whether_a_module_may_be_taken_a_third_time_is_not() -> None:
    found = between(STATUS, YEAR, "third_attempt")
    assert isinstance(found, Difference)
    assert {found.first.status, found.second.status} <= {"decided", "discretionary"}
