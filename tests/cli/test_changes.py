"""`verifier decide --changes` and `--why-not`: what would change an outcome."""

import json
from typing import Any

import pytest

from tests.cli.running import PARKING, Runner
from tests.cli.test_decide import BOARD
from tests.cli.test_members import STUDY
from tests.schemas import valid

READ = """---
policy: read
title: Fares
language: 1
---
```policy
input age : years from 0 to 120 step 1  typical 30
ambiguity child "until when somebody is a child": before_12 or before_14
decision fare : one of full, half
define is_child : yes/no = (child is before_12 and age < 12) or (child is before_14 and age < 14)
```

## 1 Fares
```policy 1
rule half
  when is_child
  then fare is half
rule full
  when not is_child
  then fare is full
```
"""


CALENDAR = """---
policy: calendar
title: Loans
language: 1
---
```policy
input due : date
input back : date
define late : working days = working days from due to back
decision fine : one of low, high
```

## 1 Fines
```policy 1
rule low
  when late <= 5 working days
  then fine is low
rule high
  when late > 5 working days
  then fine is high
```
"""


def changes_json(run: Runner, *arguments: str) -> dict[str, Any]:
    ran = run("decide", *arguments, "--format", "json")
    assert ran.status == 0
    document: dict[str, Any] = json.loads(ran.out)
    valid("decide", document)
    outcomes: dict[str, Any] = document["outcomes"]
    return outcomes


def facts(change: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [(move["fact"], move["from"], move["to"]) for move in change["facts"]]


def test_the_nearest_cases_with_another_outcome_fewest_facts_first(run: Runner) -> None:
    run.write("policy.md", PARKING)
    ran = run("decide", "policy.md", "stay=31", "permit=no", "--changes")
    flat = " ".join(ran.out.split())
    assert ran.status == 0
    assert "but if `permit` were yes instead of no: 0 euros" in flat
    # every number below 31 and above 30 would do, so that none is the nearest
    assert (
        "but if `stay` were just below 31 minutes, such as 30.5 minutes, instead of 31 minutes: no clause"
        in flat
    )
    assert "but if `stay` were 30 minutes instead of 31 minutes: 0 euros" in flat
    fine = changes_json(run, "policy.md", "stay=31", "permit=no", "--changes")["fine"]["changes"]
    assert (fine["complete"], fine["held"], fine["reason"]) == (True, [], None)
    assert [facts(change) for change in fine["nearest"]] == [
        [("stay", "31", "30.5")],
        [("permit", "no", "yes")],
        [("stay", "31", "30")],
    ]
    assert [change["outcome"]["status"] for change in fine["nearest"]] == ["silent", "decided", "decided"]
    assert fine["nearest"][0]["facts"][0]["below"] == "31"


def test_two_facts_are_told_only_where_neither_alone_would_do(run: Runner) -> None:
    run.write("policy.md", PARKING.replace("when permit", "when permit and zone is staff"))
    fine = changes_json(run, "policy.md", "stay=300", "permit=no", "zone=visitor", "--changes")["fine"]
    sets = [facts(change) for change in fine["changes"]["nearest"]]
    assert sets[-1] == [("permit", "no", "yes"), ("zone", "visitor", "staff")]
    assert all(len(one) == 1 and one[0][0] == "stay" for one in sets[:-1])


def test_a_reading_is_told_as_one(run: Runner) -> None:
    run.write("policy.md", READ)
    flat = " ".join(run("decide", "policy.md", "age=12", "child=before_12", "--changes").out.split())
    assert "but if `age` were 11 years instead of 12 years: half" in flat
    assert "but if `child` were read as before_14 instead of before_12: half" in flat


def test_nothing_is_said_of_changes_unless_asked(run: Runner) -> None:
    run.write("policy.md", PARKING)
    assert "but if" not in run("decide", "policy.md", "stay=31", "permit=no").out
    assert changes_json(run, "policy.md", "stay=31", "permit=no")["fine"]["changes"] is None


def test_what_is_missing_is_told_where_another_outcome_needs_it(run: Runner) -> None:
    run.write("policy.md", PARKING.replace("when permit", "when permit and zone is staff"))
    flat = " ".join(run("decide", "policy.md", "stay=20", "permit=no", "--changes").out.split())
    assert (
        "but if `stay` were just above 30 minutes, such as 30.5 minutes, instead of 20 minutes: no clause"
        in flat
    )
    asked = run("decide", "policy.md", "stay=300", "permit=no", "--changes").out
    assert (
        "but if `permit` were yes instead of no, and besides `zone`, which is not given, is staff: 0 euros"
        in " ".join(asked.split())
    )


def test_nothing_near_a_case_that_breaks_an_assumption(run: Runner) -> None:
    run.write("policy.md", BOARD)
    flat = " ".join(run("decide", "policy.md", "wanted=10", "remaining=5", "ill=no", "--changes").out.split())
    assert "what would change this could not be found out: the case breaks an assumption" in flat


def test_a_fact_between_two_steps_is_not_varied_and_that_is_said(run: Runner) -> None:
    run.write("policy.md", BOARD)
    flat = " ".join(
        run("decide", "policy.md", "wanted=10.5", "remaining=40", "ill=no", "--changes").out.split()
    )
    assert "not varied: `wanted`" in flat


def test_why_not_names_the_rules_that_could_and_what_would_make_it_so(run: Runner) -> None:
    run.write("policy.md", PARKING)
    ran = run("decide", "policy.md", "stay=31", "permit=no", "--why-not", "fine=0")
    flat = " ".join(ran.out.split())
    assert "why not 1/free: `fine is 0 euros` only where `stay <= 30 minutes`, and stay is 31 minutes" in flat
    assert "why not 3/permit: `fine is 0 euros` only where `permit`, and permit is no" in flat
    assert "2/long" not in flat
    assert "but if `stay` were 30 minutes instead of 31 minutes: 0 euros" in flat
    assert "but if `permit` were yes instead of no: 0 euros" in flat
    assert "a gap" not in flat


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("fine", "`--why-not fine` names no value"),
        ("fyne=0", "there is no decision `fyne`"),
        ("fine=much", "`much` is no value of `fine`"),
    ],
)
def test_a_value_that_there_is_not_is_a_mistake(run: Runner, wanted: str, said: str) -> None:
    run.write("policy.md", PARKING)
    ran = run("decide", "policy.md", "stay=31", "--why-not", wanted)
    assert ran.status == 2
    assert said in ran.err


def test_why_not_of_what_is_so_and_of_what_no_rule_says(run: Runner) -> None:
    run.write("policy.md", PARKING)
    said = run("decide", "policy.md", "stay=31", "permit=no", "--why-not", "fine=20").out
    assert "20 euros is possible as the case stands" in said
    said = run("decide", "policy.md", "stay=31", "permit=no", "--why-not", "fine=7").out
    assert "no rule says 7 euros" in said
    assert "no other values of the facts given would change this" in said


def test_dates_from_which_days_were_counted_are_not_varied_and_that_is_said(run: Runner) -> None:
    run.write("policy.md", CALENDAR)
    flat = " ".join(run("decide", "policy.md", "due=2024-09-02", "back=2024-09-04", "--changes").out.split())
    assert "no other values of the facts varied would change this not varied: `due` and `back`" in flat
    flat = " ".join(run("decide", "policy.md", "late=3", "--changes").out.split())
    assert "but if `late` were 6 working days instead of 3 working days: high" in flat


def test_members_are_varied_and_how_many_there_are_is_not(run: Runner) -> None:
    run.write("policy.md", STUDY)
    progress = changes_json(
        run,
        "policy.md",
        "modules=(30, (1, 49, none)) (15, (1, 30, none))",
        "--decision",
        "progress",
        "--changes",
    )["progress"]["changes"]
    assert [("modules[0].parts[0].first", "49", "50")] in [facts(change) for change in progress["nearest"]]
    assert [("modules[0].parts[0].again", "none", "50")] in [facts(change) for change in progress["nearest"]]
    assert progress["held"] == ["modules", "modules[0].parts", "modules[1].parts"]
