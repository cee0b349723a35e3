"""The clauses that are enough for a finding, in every report; nothing where they are just those it stands under."""

import pytest
from attrs import evolve

from tests.report.hand import FINDINGS, POLICY
from tests.schemas import valid
from verifier.checks import CHECKS
from verifier.finding import Finding, Run, Verification
from verifier.report.github import show_github
from verifier.report.json import check_document
from verifier.report.junit import show_junit
from verifier.report.markdown import show_markdown
from verifier.report.page import Page
from verifier.report.sarif import show_sarif
from verifier.report.terminal import show_run

CLASH = evolve(FINDINGS["contradiction"], clauses=("1.1", "2"), rests_on=("clause 1.1", "clause 2"))
TWO_WAYS = evolve(CLASH, rests_on=("clause 1.1",), also_rests_on=(("clause 2", "clause 3"),))


def reports(finding: Finding) -> list[str]:
    run = Run((Verification(POLICY, (finding,)),), ())
    texts = (
        show_run(run, Page()),
        show_markdown(run),
        show_github(run),
        show_sarif(run, CHECKS, False),
        show_junit(run, "error"),
    )
    return [" ".join(text.replace("%0A", " ").split()) for text in texts]


@pytest.mark.parametrize("place", range(5), ids=["terminal", "markdown", "github", "sarif", "junit"])
def test_each_way_is_told(place: int) -> None:
    told = reports(TWO_WAYS)[place]
    assert "rests on clause `1.1`" in told
    assert "or on clauses `2` and `3`" in told
    assert "rests on" not in reports(CLASH)[place]


def test_that_there_may_be_more_is_told() -> None:
    assert all("there may be other ways" in told for told in reports(evolve(TWO_WAYS, more_may_suffice=True)))


def test_programs_are_told_all_of_them() -> None:
    document = check_document(Run((Verification(POLICY, (TWO_WAYS,)),), ()))
    valid("check", document)
    (found,) = document["findings"]
    assert (found["rests_on"], found["also_rests_on"]) == (["clause 1.1"], [["clause 2", "clause 3"]])
