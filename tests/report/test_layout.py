"""A whole run on the terminal and as JSON."""

import json
import re

import pytest
from attrs import evolve

from tests.report.hand import ERRORS, FINDINGS, OPEN, POLICY, RUN, WARNINGS
from tests.schemas import valid
from verifier.finding import Acceptance, Baseline, Known, Run, Verification
from verifier.report.json import check_document, show
from verifier.report.page import Page, bare
from verifier.report.terminal import show_run

FORBIDDEN = re.compile(r"\b(un)?sat\b|\bmodels?\b|\batoms?\b", re.IGNORECASE)


def test_every_finding_fits_the_contract() -> None:
    document = check_document(RUN)
    valid("check", document)
    assert [f["check"] for f in document["findings"]] == sorted(
        FINDINGS, key=lambda name: (["error", "warning", "note"].index(FINDINGS[name].severity), name)
    )
    assert document["summary"] == {
        "errors": ERRORS,
        "warnings": WARNINGS,
        "notes": 6,
        "accepted": 0,
        "known": 0,
        "repeated": 0,
        "proved": 1,
        "undecided": 1,
    }
    assert document["mistakes"] == [
        {
            "path": "other.md",
            "line": 4,
            "column": 7,
            "clause": "6.24",
            "message": "unknown fact `stey`",
            "help": "did you mean `stay`?",
        }
    ]


def test_numbers_are_exact_text() -> None:
    text = show(check_document(RUN))
    assert not re.search(r'": -?\d+\.\d', text)
    (gap,) = (f for f in json.loads(text)["findings"] if f["check"] == "gap")
    assert gap["case"]["failed"] == "30.5"
    assert gap["neighbours"] == [
        {"case": {"failed": "30"}, "outcome": {"outcome": "go"}, "rules": ["1.1/low"]}
    ]
    assert gap["says"][0]["applies"] is False


def test_the_order_of_answers_does_not_matter() -> None:
    (verification,) = RUN.verifications
    turned = Run((Verification(POLICY, verification.answers[::-1]),), RUN.mistakes)
    assert show(check_document(turned)) == show(check_document(RUN))
    assert show_run(turned, Page(80)) == show_run(RUN, Page(80))


@pytest.mark.parametrize("width", [80, 120])
def test_a_report_on_the_terminal(width: int) -> None:
    text = show_run(RUN, Page(width), notes=True)
    flat = " ".join(text.split())
    for said in (
        "found 1 contradiction, 1 failing worked case, 1 gap",
        "no clause decides `outcome` where `failed` is more than 30 and less than 31 credits",
        "* failed 30.5 credits",
        "as usual: `award` msc",
        "so that: `half` 60 credits",
        "1.1/low: `outcome is go` only where `failed <= 30 credits`",
        "with `failed` 30 credits: outcome go by 1.1/low",
        "gap in `waived`: no answer in 10 s",
        "no contradictions in `outcome`, resting on the range of `failed` and rule `1.1/low`",
        "mistake other.md:4:7, clause 6.24",
        f"1 policy: {ERRORS} errors, {WARNINGS} warnings, 6 notes, 1 proved, 1 undecided, 1 mistake",
    ):
        assert said in flat
    assert not FORBIDDEN.search(text)
    pasted = ("for cases.md", "policies/sample/policy.md")
    long = [line for line in text.split("\n") if len(line) > width and not any(p in line for p in pasted)]
    assert long == []


def test_colours_change_no_word() -> None:
    plain, coloured = Page(80), Page(80, colour=True)
    assert bare(show_run(RUN, coloured, notes=True)) == show_run(RUN, plain, notes=True)


def test_notes_do_not_drown_errors() -> None:
    text = show_run(RUN, Page(80))
    assert "grid-gap" not in text.replace("1 gap between steps", "")
    assert "`--notes` shows them" in " ".join(text.split())


def test_what_to_do_is_said_once_a_check() -> None:
    twice = Run((Verification(POLICY, (FINDINGS["gap"], FINDINGS["gap"])),), ())
    assert show_run(twice, Page(100)).count("to do") == 1
    assert show_run(Run((), ()), Page(80)) == ""


def test_accepted_and_known_stand_apart_on_the_terminal() -> None:
    waived = evolve(FINDINGS["gap"], accepted=Acceptance("the committee knows", "2027-01-31"))
    known = evolve(FINDINGS["contradiction"], known=True)
    gone = Known("sample", "gap", "extent", "no clause decides `extent`", "0" * 16)
    run = Run((Verification(POLICY, (waived, known)),), (), Baseline("known.json", (gone,)))
    text = " ".join(show_run(run, Page(100)).split())
    for said in (
        "nothing but what is accepted (1 finding) and known (1 finding)",
        "accepted gap in `outcome`",
        "(“the committee knows”, until 2027-01-31)",
        "known contradiction in `outcome`",
        "gone sample, gap 0000000000000000: no clause decides `extent`",
    ):
        assert said in text
    assert "for example" not in text
    document = check_document(run)
    valid("check", document)
    assert [f["accepted"] for f in document["findings"]] == [
        None,
        {"reason": "the committee knows", "until": "2027-01-31"},
    ]
    assert document["summary"]["errors"] == 0
    assert (document["summary"]["accepted"], document["summary"]["known"]) == (1, 1)
    open_question = Run((Verification(POLICY, (waived, OPEN)),), ())
    assert "nothing new was found, but not everything" in show_run(open_question, Page(100))
