"""`check --together`: one draft of several policies and clauses, in every layout."""

import json
from hashlib import sha256
from xml.etree import ElementTree

import pytest

from tests.cli.running import PARKING, Runner
from tests.schemas import valid

STATUS = """---
policy: status
title: "Status regulation: who is overseas"
language: 1
---

## 1 Home and overseas

```policy 1
input resident : yes/no  "the student lives here"  typical yes
decision status : one of home, overseas
rule home
  when resident
  then status is home
rule overseas
  when not resident
  then status is overseas
```
"""
FEES = """---
policy: fees
title: "Fees order (1 and 2)"
language: 1
---

## 1 Who is a student

```policy 1
input resident : yes/no  "the student lives here"  typical yes
decision status : one of home, overseas
otherwise status is home
```

## 2 Fees

```policy 2
measure euros
decision fee : euros from 0 to 100
rule
  despite 1
  when status is home
  then fee is 50 euros
```
"""


@pytest.fixture(autouse=True)
def pages(run: Runner) -> None:
    run.write("status/policy.md", STATUS)
    run.write("fees/policy.md", FEES)


def test_each_text_is_fine_alone_and_not_together(run: Runner) -> None:
    assert run("check", "status", "fees").status == 0
    ran = run("check", "--together", "status", "fees#2")
    assert ran.status == 1
    flat = " ".join(ran.out.split())
    assert "Fees order, 2 Fees fees/policy.md:20:1" in flat
    assert (
        "put together, no clause decides `fee` where `status` is overseas, though none of the texts" in flat
    )
    assert "status:1/overseas: `status is overseas`, as `not resident`" in flat
    assert "fees:2/1: `fee is 50 euros` only where `status is home`" in flat
    assert "for cases.md" not in ran.out
    assert "note: fees/policy.md: `2/1` prevails over (`despite`) `1/1`, left out here" in ran.err


def test_the_order_of_paths_makes_no_difference(run: Runner) -> None:
    layouts = ("terminal", "json", "markdown", "sarif", "junit", "github")
    for layout in layouts:
        first = run("check", "--together", "status", "fees#2", "--format", layout)
        second = run("check", "--together", "fees#2", "status", "--format", layout)
        assert first.out == second.out


def test_every_layout_points_into_the_right_file(run: Runner) -> None:
    arguments = ("check", "--together", "status", "fees#2", "--format")
    document = json.loads(run(*arguments, "json").out)
    valid("check", document)
    (finding,) = document["findings"]
    assert (finding["check"], finding["policy"]) == ("joint-gap", "fees + status")
    assert finding["clauses"] == ["fees:2", "status:1"]
    assert finding["location"]["path"] == "fees/policy.md"
    sarif = json.loads(run(*arguments, "sarif").out)["runs"][0]
    assert [a["location"]["uri"] for a in sarif["artifacts"]] == ["fees/policy.md", "status/policy.md"]
    (result,) = sarif["results"]
    places = [*result["locations"], *result["relatedLocations"]]
    uris = [place["physicalLocation"]["artifactLocation"]["uri"] for place in places]
    assert uris == ["fees/policy.md", "status/policy.md"]
    assert "::error file=fees/policy.md,line=20," in run(*arguments, "github").out
    assert "<code>fees/policy.md:20</code>" in run(*arguments, "markdown").out
    suite = ElementTree.fromstring(run(*arguments, "junit").out)[0]
    assert suite.attrib["file"] == "fees/policy.md"
    assert suite.attrib["failures"] == "1"


def test_a_fingerprint_stands_whatever_else_is_put_beside(run: Runner) -> None:
    def found() -> str:
        document = json.loads(run("check", "--together", "status", "fees#2", "--format", "json").out)
        return str(document["findings"][0]["fingerprint"])

    before = found()
    run.write("status/policy.md", STATUS.replace("## 1 Home", "More prose.\n\n## 1 Home"))
    assert found() == before


def test_clauses_that_disagree_are_both_named(run: Runner) -> None:
    ran = run("check", "--together", "status", "fees", "--only", "joint-contradiction")
    assert ran.status == 0  # `otherwise` yields to what the other text says
    run.write("fees/policy.md", FEES.replace("otherwise status is home", "rule\n  then status is home"))
    ran = run("check", "--together", "status", "fees", "--only", "joint-contradiction")
    flat = " ".join(ran.out.split())
    assert "`fees:1/1` says `status is home` and `status:1/overseas` says `status is overseas`" in flat


def test_an_acceptance_of_what_is_joint_is_used_in_the_draft_alone(run: Runner) -> None:
    accept = '\naccept joint-gap in fee because "overseas students pay by contract"\n```\n'
    run.write("fees/policy.md", FEES[: FEES.rindex("```")] + accept)
    assert run("check", "fees", "--only", "stale-acceptance").status == 0
    assert "no error and no warning" in run("check", "fees").out
    ran = run("check", "--together", "status", "fees#2")
    assert ran.status == 0
    assert "overseas students pay by contract" in " ".join(ran.out.split())


def test_what_is_accepted_of_a_text_alone_is_not_stale_in_a_draft(run: Runner) -> None:
    accept = '\naccept gap in fee because "closed elsewhere"\n```\n'
    run.write("fees/policy.md", FEES[: FEES.rindex("```")] + accept)
    assert "accepts nothing" in run("check", "fees", "--notes").out
    assert "accepts nothing" not in run("check", "--together", "status", "fees", "--notes").out


def test_a_single_clause_is_a_draft_too(run: Runner) -> None:
    run.write("parking.md", PARKING)
    assert "2 clauses" not in run("check", "--together", "parking.md#2").out
    ran = run("check", "--together", "parking.md#1", "parking.md#2", "--only", "gap", "--only", "joint-gap")
    assert "more than 30 and less than 31 minutes" in " ".join(ran.out.split())


@pytest.mark.parametrize(
    ("paths", "told"),
    [
        (("fees#9",), "`fees` has no clause `9`"),
        (("fees", "fees"), "`fees/policy.md` is named twice"),
        (("fees", "."), "`fees/policy.md` is named twice"),
        (("fees#2", "fees"), "`fees/policy.md#2` is part of `fees/policy.md`, which is named too"),
        (("nowhere#2",), "there is no such file or folder"),
        ((".#2",), "2 policies lie here"),
    ],
)
def test_what_cannot_be_put_together_is_told(run: Runner, paths: tuple[str, ...], told: str) -> None:
    ran = run("check", "--together", *paths)
    assert ran.status == 2
    assert told in " ".join(ran.err.split())


def test_words_that_differ_are_told_with_a_way_out(run: Runner) -> None:
    run.write(
        "fees/policy.md",
        FEES.replace("input resident : yes/no", "input resident : one of here, there").replace(
            "typical yes", ""
        ),
    )
    ran = run("check", "--together", "status", "fees")
    assert ran.status == 2
    flat = " ".join(ran.err.split())
    assert (
        "`resident` is an input, `yes/no`, here and an input, `one of here, there` at fees/policy.md:10:1"
        in flat
    )
    assert "declare it once" in flat


def test_a_clause_is_named_for_a_draft_only(run: Runner) -> None:
    ran = run("check", "fees#2")
    assert ran.status == 2
    assert "`fees --clause 2` asks about one clause" in ran.err


def test_no_page_is_mended_for_a_draft(run: Runner) -> None:
    ran = run("check", "--together", "status", "fees#2", "--repairs")
    assert ran.status == 2
    assert "ask it of each page alone" in ran.err


def test_what_a_draft_stands_on_is_written_as_it_is_checked(run: Runner) -> None:
    named = ("fees/policy.md#2", "status/policy.md", "--together")
    ran = run("check", *named, "--format", "json")
    told = json.loads(ran.out)
    evidence = [a["evidence"] for a in (*told["findings"], *told["proved"]) if a["evidence"]]
    assert evidence
    written = run("encode", *named, "--output", "texts")
    assert written.status == 0, written.err
    for each in evidence:
        text = (run.folder / "texts" / each["file"]).read_bytes()
        assert sha256(text).hexdigest() == each["sha256"]


def test_two_policies_are_not_written_into_one_folder_as_if_they_were_one(run: Runner) -> None:
    ran = run("encode", "fees/policy.md", "status/policy.md", "--output", "texts")
    assert ran.status == 2
    assert "--together" in ran.err
    assert not (run.folder / "texts").exists()
