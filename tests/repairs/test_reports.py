"""Repairs as people and programs are told of them."""

import json
from pathlib import Path
from typing import Any

from attrs import evolve

from tests.repairs import HEAD, mended, offered, written
from tests.repairs.test_repairs import BANDS, FACTS, OVERLAP
from tests.schemas import valid
from verifier.checks import CHECKS
from verifier.finding import Finding, Run, Verification
from verifier.model.policy import Policy
from verifier.repairs.edits import Edit, applied
from verifier.report.json import check_document
from verifier.report.page import Page
from verifier.report.sarif import show_sarif
from verifier.report.terminal import show_run


def run(tmp_path: Path, rules: str, seconds: float = 60) -> tuple[Policy, list[Finding], Run]:
    policy = written(tmp_path, FACTS.format(step="") + rules)
    findings = mended(policy, seconds)
    return policy, findings, Run((Verification(policy, tuple(findings)),), ())


def test_the_document_has_every_change_that_was_tried(tmp_path: Path) -> None:
    _, (clash,), found = run(tmp_path, OVERLAP)
    document = check_document(found)
    valid("check", document)
    repairs = document["findings"][0]["repairs"]
    assert len(repairs) == len(clash.repairs or ())
    added, moved = repairs[:2]
    assert (added["before"], added["after"], added["verdict"]) == (None, "  despite 1/high", "proved")
    assert (moved["before"], moved["after"]) == ("  when failed <= 45", "  when failed < 40")
    assert moved["says"] == (
        "one way to settle it: a bound of `1/low` moves, so that `way is hold`; which outcome is right is "
        "for the committee"
    )


def test_a_fix_in_sarif_makes_the_page_that_was_proved(tmp_path: Path) -> None:
    policy, (gap,), found = run(tmp_path, BANDS)
    result = json.loads(show_sarif(found, CHECKS, caught=False))["runs"][0]["results"][0]
    pages = [_fixed(policy.text, fix) for fix in result["fixes"]]
    made = [applied(policy.text, Edit(r.line, r.before, r.after)) for r in offered(gap)]
    assert pages == made
    assert len(set(pages)) == 2


def _fixed(text: str, fix: Any) -> str:
    """The text after the one replacement of a fix, as SARIF has it: regions end before their last column."""
    (replacement,) = fix["artifactChanges"][0]["replacements"]
    region, lines = replacement["deletedRegion"], text.split("\n")
    start = sum(len(line) + 1 for line in lines[: region["startLine"] - 1]) + region["startColumn"] - 1
    end = sum(len(line) + 1 for line in lines[: region["endLine"] - 1]) + region["endColumn"] - 1
    inserted: str = replacement["insertedContent"]["text"]
    return text[:start] + inserted + text[end:]


def test_the_terminal_shows_the_lines_that_change(tmp_path: Path) -> None:
    _, _, found = run(tmp_path, BANDS)
    lines = [line.strip() for line in show_run(found, Page()).split("\n")]
    assert "-   when failed <= 30" in lines
    assert "+   when failed < 31" in lines
    assert "+ otherwise way is hold" in lines


def test_it_says_that_none_is_proved_and_how_repairs_are_asked_for(tmp_path: Path) -> None:
    _, (gap,), found = run(tmp_path, BANDS, seconds=0)
    told = " ".join(show_run(found, Page()).split())
    assert "none of 6 changes is proved to mend it; `--format json` says why" in told
    unasked = Verification(found.verifications[0].policy, (evolve(gap, repairs=None),))
    told = " ".join(show_run(Run((unasked,), ()), Page()).split())
    assert "`verifier check --repairs` seeks changes that are proved to mend it" in told
    assert check_document(Run((unasked,), ()))["findings"][0]["repairs"] == []


def test_the_page_itself_stays_as_it_is(tmp_path: Path) -> None:
    run(tmp_path, BANDS)
    assert (tmp_path / "policy.md").read_text() == f"{HEAD}{(FACTS.format(step='') + BANDS).strip()}\n```\n"
