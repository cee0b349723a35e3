"""What is found in each bundled policy: which errors and warnings, and nothing else."""

import json

import pytest
from click.testing import CliRunner

from tests.policies.test_findings import told, verification
from tests.policies.test_policies import ROOT
from verifier.cli import verifier
from verifier.finding import Undecided

FOUND: dict[str, set[tuple[str, str | None]]] = {
    "resit-information-sheet/policy.md": {
        ("ambiguity-matters", "carried"),
        ("ambiguity-matters", "next_step"),
        ("contradiction", "next_step"),
        ("gap", "attempt_kind"),
        ("gap", "address"),
        ("property-violated", "standing"),
    },
    "postgraduate-assessment/policy.md": {
        ("ambiguity-matters", "award_class"),
        ("ambiguity-matters", "carried"),
        ("ambiguity-matters", "late_mark"),
        ("ambiguity-matters", "require_withdrawal"),
        ("ambiguity-matters", "third_attempt"),
        ("ambiguity-matters", "withdraw"),
        ("contradiction", "reassessable"),
        ("gap", "carried"),
        ("gap", "late_mark"),
        ("open-discretion", "again_as_first"),
        ("open-discretion", "carried"),
        ("open-discretion", "reassessable"),
        ("open-discretion", "third_attempt"),
        ("property-violated", "module_mark"),
        ("property-violated", "module_result"),
        ("property-violated", "over_two_thirds"),
    },
    "student-status/assessment.md": {
        ("open-discretion", "arrangements"),
        ("open-discretion", "extension"),
    },
    "student-status/dbs.md": {
        ("property-violated", "update_service"),
    },
    "student-status/extenuating-circumstances.md": {
        ("ambiguity-matters", "eligible"),
        ("contradiction", "decided_by"),
        ("contradiction", "eligible"),
        ("gap", "late_claim_decided_by"),
        ("property-violated", "eligible"),
    },
    "student-status/fitness-to-study.md": {
        ("contradiction", "review"),
        ("gap", "companion_allowed"),
    },
    "student-status/leave-of-absence.md": {
        ("ambiguity-matters", "return"),
        ("ambiguity-matters", "route"),
        ("contradiction", "fitness_shown"),
        ("contradiction", "notice_weeks"),
        ("gap", "after_reply"),
        ("gap", "approved_by"),
        ("gap", "fee_share"),
        ("open-discretion", "uncapped_first_attempts"),
    },
    "student-status/withdrawal.md": {
        ("contradiction", "contact_day"),
    },
    "student-status/progression.md": {
        ("ambiguity-matters", "module_mark"),
        ("contradiction", "attempts_left"),
        ("contradiction", "module_mark"),
        ("contradiction", "recommendation"),
        ("gap", "next_status"),
        ("gap", "recommendation"),
        ("property-violated", "module_mark"),
    },
    "supplementary-year/policy.md": {
        ("ambiguity-matters", "mark_rule"),
        ("ambiguity-matters", "recommend_additional_year"),
        ("ambiguity-matters", "third_attempt_credits"),
        ("contradiction", "mark_rule"),
        ("gap", "mark_rule"),
        ("gap", "supplementary_year"),
        ("gap", "visa_load"),
        ("open-discretion", "supplementary_year"),
        ("property-violated", "supplementary_year"),
    },
}
"""By page the checks that tell something of a decision; each was read against the text."""


@pytest.mark.parametrize("page", FOUND)
def test_the_errors_and_warnings_are_those_that_were_read_and_nothing_is_undecided(page: str) -> None:
    path = ROOT / "policies" / page
    assert told(path, "error", "warning") == FOUND[page]
    assert [answer for answer in verification(path).answers if isinstance(answer, Undecided)] == []


TOGETHER = {("joint-contradiction", "enforced_leave"), ("joint-contradiction", "return")}
"""What leave of absence and fitness to study say that neither says alone."""


def test_what_two_pages_on_leave_say_together() -> None:
    folder = ROOT / "policies" / "student-status"
    pages = [str(folder / f"{name}.md") for name in ("leave-of-absence", "fitness-to-study")]
    only = [word for check in ("joint-contradiction", "joint-gap") for word in ("--only", check)]
    ran = CliRunner().invoke(
        verifier, ["check", "--no-cache", "--together", *pages, *only, "--format", "json"]
    )
    findings = json.loads(ran.stdout)["findings"]
    assert {(finding["check"], finding["decision"]) for finding in findings} == TOGETHER
