"""What the verifier finds in the bundled policies, and in the library of the tests."""

from functools import cache
from pathlib import Path

import pytest

from tests.policies.test_policies import DRAFT, LIBRARY, SENATE
from verifier.evaluate import Evaluator
from verifier.finding import Bounds, Finding, Proved, Undecided, Verification
from verifier.model.load import load
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


LENGTHS = ("modules", "modules[0].components")
"""How long the lists of the Senate regulation are, which a region among short lists says too."""


def regions(page: Path, check: str, decision: str) -> list[dict[str, str]]:
    """The regions of every finding of a check about a decision, but for the lengths of lists."""
    return [
        {fact: say(bounds) for fact, bounds in region.facts.items() if fact not in LENGTHS}
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


@pytest.mark.parametrize("page", [SENATE, DRAFT, LIBRARY], ids=lambda page: page.parent.name)
def test_no_question_stays_undecided(page: Path) -> None:
    assert [answer for answer in verification(page).answers if isinstance(answer, Undecided)] == []


def formulas(page: Path, check: str, decision: str) -> list[str | None]:
    """What every region of every finding of a check about a decision says of definitions."""
    return [
        region.formula
        for answer in verification(page).answers
        if isinstance(answer, Finding) and (answer.check, answer.decision) == (check, decision)
        for region in answer.regions
    ]


BANDS = (
    "failed_first < 31 credits and failed_first > 30 credits",
    "failed_first < 46 credits and failed_first > 45 credits",
)


MATTERING = ("reassessable", "uses_up", "module_mark", "resit", "project_route", "progression", "course")
"""What is decided otherwise by one reading than by another: of each ambiguity the first decision."""


FOUND_IN_SENATE: set[tuple[str, str | None]] = {
    ("gap", "progression"),
    ("gap", "project_route"),
    ("gap", "course"),
    ("contradiction", "resit"),
    ("open-discretion", "resit_form"),
    ("property-violated", "mark_after"),
    ("property-violated", "progression"),
    *(("ambiguity-matters", decision) for decision in MATTERING),
}


def test_what_is_found_in_the_senate_regulation_and_nothing_else() -> None:
    assert told(SENATE, "error", "warning") == FOUND_IN_SENATE
    assert told(SENATE, "note") == {
        ("open-discretion", "project_route"),
        ("assumed-closing", "project_route"),
        ("redundant-condition", "project_route"),
        ("redundant-condition", "progression"),
        ("redundant-condition", "reassessable"),
        ("overlap", "progression"),  # 6.30 stops whom 6.29 stops too
        ("overlap", "resit"),  # what was taken again already may be beyond the limit as well
    }


def test_no_band_holds_credits_between_30_and_31_or_45_and_46() -> None:
    # nothing of the last two sentences of the third band, which fit together
    where = ("and bands_apply", "and not bands_adopted and bands_apply")
    expected = {f"{band} {applies}" for band in BANDS for applies in where}
    assert expected < set(formulas(SENATE, "gap", "progression"))
    assert regions(SENATE, "gap", "progression").count({"award_reachable": "yes"}) == 2
    each = [f for f in verification(SENATE).answers if isinstance(f, Finding) and f.check == "gap"]
    assert sorted(len(f.regions) for f in each if f.decision == "progression") == [1, 2, 2]


def test_an_award_that_no_paragraph_names_is_a_gap_in_one_reading_only() -> None:
    unnamed = [r for r in regions(SENATE, "gap", "progression") if "other_awards" in r]
    assert unnamed == [{"other_awards": "requirements_are_missing"}]
    assert formulas(SENATE, "gap", "progression").count("not bands_apply") == 1


def test_where_credits_come_in_fives_the_same_holes_are_notes(tmp_path: Path) -> None:
    words = SENATE.parent.with_name("academic") / "vocabulary.md"
    text = words.read_text(encoding="utf-8")
    stepped = text.replace("type Credits : credits from 0", "type Credits : credits from 0 step 5")
    assert stepped != text
    (tmp_path / "academic").mkdir()
    (tmp_path / "academic" / words.name).write_text(stepped, encoding="utf-8")
    page = tmp_path / "policy.md"
    page.write_text(SENATE.read_text(encoding="utf-8"), encoding="utf-8")
    # what is left is no hole between bands, but an award without any
    assert formulas(page, "gap", "progression") == ["not bands_apply"]
    between = " or ".join(map(str, formulas(page, "grid-gap", "progression")))
    assert all(band in between for band in BANDS)
    assert told(page, "error") == told(SENATE, "error")


def only(check: str, subject: str) -> Finding:
    (found,) = (
        answer
        for answer in verification(SENATE).answers
        if isinstance(answer, Finding) and (answer.check, answer.subject) == (check, subject)
    )
    return found


def test_a_student_who_fails_by_a_little_ends_above_one_who_passes() -> None:
    found = only("property-violated", "a better first mark never lowers the module result")
    assert found.case is not None
    assert found.other_case is not None
    evaluator = Evaluator(load(SENATE))
    worse, better = (evaluator.evaluate(case).facts for case in (found.case, found.other_case))
    assert worse["modules[0].mark"] < 50 <= better["modules[0].mark"]  # type: ignore[operator]
    assert worse["modules[0].mark_after"] > better["modules[0].mark_after"]  # type: ignore[operator]
    differing = [name for name, value in found.case.items() if found.other_case[name] != value]
    assert [name.rpartition(".")[2] for name in differing] == ["first_mark"]


def test_the_right_to_a_resit_meets_what_rules_it_out() -> None:
    clashes = {
        answer.rules
        for answer in verification(SENATE).answers
        if isinstance(answer, Finding) and answer.check == "contradiction"
    }
    assert clashes == {
        ("6.21-3/must-pass", "6.22-2/barred"),
        ("6.29-D2/ends", "6.21-1/failed-module"),
    }


def test_what_is_proved_of_the_senate_regulation_holds_for_any_number_of_modules() -> None:
    proofs = [answer for answer in verification(SENATE).answers if isinstance(answer, Proved)]
    claims = {answer.subject: answer.within for answer in proofs if answer.check == "property-violated"}
    assert claims == {
        "reassessment never lowers the mark of a component": {},
        "reassessment never lowers the mark of a module": {},
        "a component that is taken again ends at 50 at most": {},
        "a better first mark never stops a student": {},
        "no more is taken again than half the taught credits, and never more than 60": {},
        "no MRes student goes on when the award is out of reach": {},
    }
    # what lies between two steps is asked member by member alone
    bounded = {(a.check, a.decision) for a in proofs if a.check != "property-violated" and a.within}
    assert bounded == {("grid-gap", "component_mark")}


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
    assert regions(DRAFT, "gap", "way_on") == [{"supplementary_year_taken": "no"}]
    assert formulas(DRAFT, "gap", "way_on") == ["not within_the_limit"]
    assert told(DRAFT, "error", "warning", "note") == {("gap", "way_on"), ("ambiguity-matters", "way_on")}


def test_every_reading_of_the_senate_regulation_matters_to_somebody() -> None:
    about = [answer for answer in verification(SENATE).answers if answer.check == "ambiguity-matters"]
    assert all(isinstance(answer, Finding) for answer in about)
    assert {answer.subject for answer in about} == {ambiguity.name for ambiguity in load(SENATE).ambiguities}


def test_the_library_has_its_defects_and_no_other_error_or_warning() -> None:
    assert told(LIBRARY, "error", "warning") == {
        ("gap", "remedy"),
        ("contradiction", "account"),
        ("ambiguity-matters", "fee"),
        ("worse-when-better", "account"),  # a book that is lost is no longer late, and one that comes back is
    }
