"""What the verifier finds in the bundled policies, and in the library of the tests."""

from functools import cache
from pathlib import Path

import pytest

from tests.policies.test_policies import DRAFT, LIBRARY, PAGES, SENATE
from verifier.finding import Bounds, Finding, Undecided, Verification
from verifier.model.values import show_value
from verifier.pipeline import verify_page


@cache
def verification(page: Path) -> Verification:
    return verify_page(page)


def say(bounds: Bounds) -> str:
    """Bounds in a line: `above 30, below 31`, or the values: `yes`."""
    if bounds.values is not None:
        return ", ".join(map(show_value, bounds.values))
    ends = {
        "above": bounds.above,
        "at least": bounds.at_least,
        "below": bounds.below,
        "at most": bounds.at_most,
    }
    return ", ".join(f"{name} {show_value(end)}" for name, end in ends.items() if end is not None)


def regions(page: Path, check: str, decision: str) -> list[dict[str, str]]:
    """The regions of every finding of a check about a decision."""
    return [
        {fact: say(bounds) for fact, bounds in region.facts.items()}
        for answer in verification(page).answers
        if isinstance(answer, Finding) and (answer.check, answer.decision) == (check, decision)
        for region in answer.regions
    ]


def told(page: Path, *severities: str) -> set[tuple[str, str | None]]:
    return {
        (answer.check, answer.decision)
        for answer in verification(page).answers
        if isinstance(answer, Finding) and answer.severity in severities
    }


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name)
def test_no_question_stays_undecided(page: Path) -> None:
    assert [answer for answer in verification(page).answers if isinstance(answer, Undecided)] == []


def test_the_senate_regulation_has_gaps_and_no_other_error_or_warning() -> None:
    assert told(SENATE, "error", "warning") == {
        ("gap", "progression"),
        ("gap", "project_route"),
        ("gap", "course"),
    }
    assert told(SENATE, "note") == {
        ("open-discretion", "project_route"),
        ("assumed-closing", "project_route"),
    }


def test_no_band_holds_credits_between_30_and_31_or_45_and_46() -> None:
    found = regions(SENATE, "gap", "progression")
    assert {"failed_first": "above 30, below 31", "award_reachable": "yes"} in found
    assert {"failed_first": "above 45, below 46", "award_reachable": "yes"} in found
    assert {"award": "other"} in found
    # nothing of the last two sentences of the third band, which fit together
    assert {region.get("failed_first", "") for region in found} == {
        "",
        "above 30, below 31",
        "above 45, below 46",
    }


def test_where_credits_come_in_fives_the_same_holes_are_notes(tmp_path: Path) -> None:
    words = SENATE.parent.with_name("academic") / "vocabulary.md"
    text = words.read_text(encoding="utf-8")
    stepped = text.replace("type Credits : credits from 0", "type Credits : credits from 0 step 5")
    assert stepped != text
    (tmp_path / "academic").mkdir()
    (tmp_path / "academic" / words.name).write_text(stepped, encoding="utf-8")
    page = tmp_path / "policy.md"
    page.write_text(SENATE.read_text(encoding="utf-8"), encoding="utf-8")
    assert regions(page, "gap", "progression") == [{"award": "other"}]
    notes = [region.get("failed_first") for region in regions(page, "grid-gap", "progression")]
    assert {"above 30, below 31", "above 45, below 46"} <= set(notes)
    assert told(page, "error") == told(SENATE, "error")


def test_one_failure_of_a_residential_project_fits_no_option() -> None:
    residential = [r for r in regions(SENATE, "gap", "project_route") if r.get("project") == "in_residence"]
    assert residential == [
        {
            "project_failed": "yes",
            "project": "in_residence",
            "failure_in_writing": "no",
            "laboratory_failure": "no_failure, repeatable_work",
            "alternative_possible": "no",
        }
    ]


def test_practical_work_elsewhere_is_left_out_in_one_reading_only() -> None:
    elsewhere = [r for r in regions(SENATE, "gap", "project_route") if r.get("project") != "in_residence"]
    assert elsewhere == [{"project_failed": "yes", "project": "practical", "see_6_27": "all_practical_work"}]


def test_what_follows_a_failed_resubmission_is_assumed_and_told() -> None:
    # 6.26 speaks of one, 6.21 of one occasion: nobody would say that such a student has no decision
    assumed = regions(SENATE, "assumed-closing", "project_route")
    assert assumed
    assert all(r["resubmitted"] == "yes" and r["project"] != "in_residence" for r in assumed)
    assert all("resubmitted" not in r for r in regions(SENATE, "gap", "project_route"))


def test_the_draft_leaves_more_than_30_and_up_to_60_credits_without_a_way_on() -> None:
    assert regions(DRAFT, "gap", "way_on") == [
        {
            "still_failed": "above 30, at most 60",
            "supplementary_year_taken": "no",
            "a_unit": "the_total",
        },
        {"largest_failed_unit": "above 30, at most 60", "supplementary_year_taken": "no"},
    ]
    assert told(DRAFT, "error", "warning", "note") == {("gap", "way_on")}


def test_the_library_has_its_two_defects_and_no_other_error_or_warning() -> None:
    assert told(LIBRARY, "error", "warning") == {("gap", "remedy"), ("contradiction", "account")}
