"""What is wrong only where something else is wrong too is told with that, and by itself where that is not told."""

import json

import pytest
from attrs import evolve

from tests.report.hand import FINDINGS, GAP, POLICY
from tests.schemas import valid
from verifier.checks import CHECKS
from verifier.checks.told_once import told_once
from verifier.finding import Acceptance, Answer, Bounds, Finding, Region, Run, Verification
from verifier.report.fingerprint import fingerprint
from verifier.report.github import show_github
from verifier.report.json import check_document
from verifier.report.junit import show_junit
from verifier.report.markdown import show_markdown
from verifier.report.order import counts, fails
from verifier.report.page import Page
from verifier.report.sarif import show_sarif
from verifier.report.terminal import show_run

CLAIM = evolve(
    FINDINGS["property-violated"],
    case=GAP.case,
    other_case=None,
    upstream=(("gap", "outcome"),),
    detail={"property": "everybody is decided", "form": "decided"},
)
ELSEWHERE = evolve(GAP, regions=(Region({"failed": Bounds(above=GAP.case["failed"])}),))  # type: ignore[index]


def run(*answers: Answer) -> Run:
    return Run((Verification(POLICY, told_once(answers)),), ())


def claim(*answers: Answer) -> Finding:
    (found,) = (a for a in told_once(answers) if isinstance(a, Finding) and a.check == "property-violated")
    return found


def test_it_is_told_with_the_finding_whose_region_takes_its_case() -> None:
    assert claim(ELSEWHERE, CLAIM, GAP).told_with == (GAP,)
    assert claim(CLAIM, ELSEWHERE).told_with == (ELSEWHERE,)  # told, though in other regions of the same


def test_it_is_not_counted_and_fails_nothing_by_itself() -> None:
    assert not fails(claim(GAP, CLAIM), "note")
    counted = counts(told_once((GAP, CLAIM)))
    assert (counted["errors"], counted["repeated"]) == (1, 1)


@pytest.mark.parametrize(
    "other",
    [
        evolve(GAP, accepted=Acceptance("the committee knows")),
        evolve(GAP, known=True),
        evolve(GAP, severity="warning"),
        evolve(GAP, decision="waived"),
        FINDINGS["contradiction"],
    ],
    ids=["accepted", "known", "lesser", "of another decision", "of another check"],
)
def test_it_is_told_by_itself_where_that_fails_no_run(other: Finding) -> None:
    told = claim(*told_once((GAP, CLAIM, other)[1:]))
    assert told.told_with == ()
    assert fails(told, "error")


def test_one_that_is_accepted_is_told_as_such() -> None:
    assert claim(GAP, evolve(CLAIM, accepted=Acceptance("the committee knows"))).told_with == ()


def test_what_it_is_told_with_may_be_told_with_another() -> None:
    between = evolve(FINDINGS["out-of-range"], decision="half", upstream=(("gap", "outcome"),))
    assert claim(between, evolve(CLAIM, upstream=(("out-of-range", "half"),)), GAP).told_with == (GAP,)


def test_it_needs_all_that_makes_it() -> None:
    both = evolve(CLAIM, upstream=(("gap", "outcome"), ("contradiction", "outcome")))
    clash = evolve(FINDINGS["contradiction"], decision="outcome")
    assert claim(GAP, both).told_with == ()
    assert claim(GAP, clash, both).told_with == (GAP, clash)


WORDS = "what is claimed of every case does not hold, “everybody is decided”, and that only where there is a gap in"


def test_every_report_tells_it_once_beside_the_other() -> None:
    both, name = run(GAP, CLAIM), fingerprint(POLICY, CLAIM)
    junit = show_junit(both, "error")
    assert f"only where there is a gap in `{GAP.decision}`, and told there" in junit
    for text in (
        show_run(both, Page()),
        show_markdown(both),
        show_github(both),
        show_sarif(both, CHECKS, False),
        junit,
    ):
        plain = " ".join(text.replace("%0A", " ").split())
        assert plain.count(WORDS) == 1
        assert name in plain
        assert "property-violated in outcome" not in plain.replace('name="property-violated in outcome"', "")
    assert [r["ruleId"] for r in json.loads(show_sarif(both, CHECKS, False))["runs"][0]["results"]] == ["gap"]


def test_programs_find_it_under_its_own_name() -> None:
    document = check_document(run(GAP, CLAIM))
    valid("check", document)
    told = {one["check"]: one["repeats"] for one in document["findings"]}
    assert told == {"gap": [], "property-violated": [fingerprint(POLICY, GAP)]}
    assert document["summary"]["errors"] == 1
