"""`verifier boundaries`: cases at every threshold, to be reviewed and taken over."""

import json

import pytest

from tests.cli.running import CLOSED, PARKING, Runner
from tests.schemas import valid
from verifier.solve.program import NoAnswer

HALVES = PARKING.replace("from 0 to 600", "from 0 to 600 step 0.5").replace("parking", "halves", 1)

MODULES = """---
policy: modules
title: Failed modules
language: 1
---

# Failed modules

```policy
measure credits, percent
record Module
  credits : credits from 5 to 60 step 5  typical 15
  mark    : percent from 0 to 100 step 1  typical 60
input modules : list of Module, 1 or more
define failed of Module : yes/no = mark < 50
define lost : credits = sum of credits over modules where failed
define fails : number = count of modules where failed
decision way : one of on, back, out  "what follows"
decision capped : credits  "credits that may be taken again"
```

## 1 What follows
```policy 1
rule on
  when lost <= 30
  then way is on
rule back
  when lost > 30 and fails < 3
  then way is back
rule out
  when lost > 30 and fails >= 3
  then way is out
```

## 2 What may be taken again
```policy 2
rule all
  then capped is lost
rule limit
  despite 2/all
  then capped at most 60 credits
```
"""


def rows(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if line.startswith("  edge-")]


def test_a_case_on_each_side_of_each_threshold(run: Runner) -> None:
    run.write("policy.md", PARKING)
    ran = run("boundaries", "policy.md")
    assert ran.status == 0
    assert rows(ran.out) == [
        "edge-1 | stay just below 30 minutes (1) | 29.99 || 0",
        "edge-2 | stay at 30 minutes (1) | 30 || 0",
        "edge-3 | stay just above 30 minutes (1) | 30.01 || gap",
        "edge-4 | stay just below 31 minutes (2) | 30.99 || gap",
        "edge-5 | stay at 31 minutes (2) | 31 || 20",
        "edge-6 | stay just above 31 minutes (2) | 31.01 || 20",
    ]


def test_the_next_case_is_one_step_away_and_stands_in_the_table_once(run: Runner) -> None:
    run.write("policy.md", HALVES)
    assert rows(run("boundaries", "policy.md").out) == [
        "edge-1 | stay just below 30 minutes (1) | 29.5 || 0",
        "edge-2 | stay at 30 minutes (1) | 30 || 0",
        "edge-3 | stay just above 30 minutes (1); stay just below 31 minutes (2) | 30.5 || gap",
        "edge-4 | stay at 31 minutes (2) | 31 || 20",
        "edge-5 | stay just above 31 minutes (2) | 31.5 || 20",
    ]


def test_sums_counts_and_caps_with_the_fewest_members(run: Runner) -> None:
    run.write("policy.md", MODULES)
    ran = run("boundaries", "policy.md", "--decision", "way")
    found = {row.split(" | ")[1]: row.split(" | ")[2] for row in rows(ran.out)}
    assert found["lost just below 30 credits (1)"] == "(25, 40) || on"
    assert found["lost at 30 credits (1)"] == "(30, 40) || on"
    assert found["lost just above 30 credits (1)"] == "(35, 40) || back"
    assert found["fails just below 3 (1)"].count("(") == 2, "with two members, and not with one"
    assert found["fails at 3 (1)"].count("(") == 3
    assert found["mark just below 50 percent"] != found["mark at 50 percent"]
    ran = run("boundaries", "policy.md", "--decision", "capped")
    found = {row.split(" | ")[1]: row.split(" | ")[2] for row in rows(ran.out)}
    assert [
        found[f"lost {side} 60 credits (2)"].split(" || ")[1] for side in ("just below", "at", "just above")
    ] == [
        "55",
        "60",
        "60",
    ]


@pytest.mark.parametrize("page", [PARKING, HALVES, CLOSED, MODULES])
def test_what_is_written_stands_as_worked_cases_that_pass(run: Runner, page: str) -> None:
    run.write("policy.md", page)
    run("format", "policy.md")
    assert run("boundaries", "policy.md", "--format", "markdown", "--output", "cases.md").status == 0
    ran = run("test", "policy.md")
    assert ran.status == 0, ran.out
    assert "no worked cases" not in ran.out
    assert run("format", "--check", ".").status == 0, "as `verifier format` lays it out"


def test_as_json(run: Runner) -> None:
    run.write("policy.md", MODULES)
    document = json.loads(run("boundaries", "policy.md", "--format", "json").out)
    valid("boundaries", document)
    at = {
        (document["thresholds"][one["threshold"]]["left"], one["side"])
        for table in document["tables"]
        for row in table["rows"]
        for one in row["at"]
    }
    assert {("lost", "below"), ("lost", "at"), ("lost", "above"), ("fails", "at")} <= at


def test_what_no_case_reaches_and_what_changes_nothing_is_said(run: Runner) -> None:
    page = CLOSED.replace("when stay > 30 minutes", "when stay > 30 minutes and stay >= 10 minutes")
    page = page.replace("when permit", "when permit or stay >= 600 minutes")
    run.write("policy.md", page)
    told = " ".join(run("boundaries", "policy.md").out.split())
    assert "lies on these sides: `stay` against `600 minutes` (3): above" in told
    assert "no outcome changes there: `stay` against `10 minutes` (2)" in told
    assert "stay at 10" not in told


def test_what_stays_open_is_told(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise NoAnswer("no answer in 10 s")

    monkeypatch.setattr("verifier.checks.boundaries.case_in_calendar", never)
    run.write("policy.md", PARKING)
    ran = run("boundaries", "policy.md")
    assert ran.status == 3
    assert "`stay` against `30 minutes` (1): no answer in 10 s" in ran.out


def test_a_decision_that_is_not_there(run: Runner) -> None:
    run.write("policy.md", PARKING)
    ran = run("boundaries", "policy.md", "--decision", "fines")
    assert ran.status == 2
    assert "there is no decision `fines`" in ran.err
    assert "`fine`" in ran.err
