"""`verifier decide`: outcomes and reasons of one case, from the command line, YAML and JSON."""

import json
from typing import Any

import pytest

from tests.cli.running import PARKING, Runner
from tests.schemas import valid

BOARD = """---
policy: board
title: Leave of absence
language: 1
---
```policy
input wanted : months from 0 to 60 step 1  "months of leave asked for"
input ill : yes/no
input remaining : months from 0 to 60 step 1
body board "the Board of Examiners"
decision granted : yes/no  "whether leave is granted"
decision fee : one of full, half
ambiguity year "whether a year is of teaching": teaching or calendar
define long : yes/no = wanted > 12 months
assume "nobody asks for more than is left"  wanted <= remaining
```

## 1 Leave
```policy 1
rule short
  when not long
  then granted is yes
rule long
  when long
  then granted may be yes by board
rule refused
  when long
  otherwise granted is no
```

## 2 Fee
```policy 2
rule half
  when granted is yes
  then fee is half
rule full
  when granted is no and year is teaching
  then fee is full
rule full-calendar
  when granted is no and year is calendar
  then fee is full
rule never
  when ill and not ill
  then fee is full
```
"""


def decide_json(run: Runner, *arguments: str) -> dict[str, Any]:
    ran = run("decide", *arguments, "--format", "json")
    assert ran.status == 0
    document: dict[str, Any] = json.loads(ran.out)
    valid("decide", document)
    return document


def test_why_and_why_not(run: Runner) -> None:
    run.write("policy.md", PARKING)
    ran = run("decide", "policy.md", "stay=31", "permit=no")
    flat = " ".join(ran.out.split())
    assert ran.status == 0
    assert "fine: 20 euros" in flat
    assert "because 2/long: `fine is 20 euros` Parking rules of a campus, 2 Long stays" in flat
    assert "`stay >= 31 minutes` holds: stay is 31 minutes" in flat
    assert "why not 1/free: `fine is 0 euros` only where `stay <= 30 minutes`, and stay is 31 minutes" in flat
    assert "why not 3/permit: `fine is 0 euros` only where `permit`, and permit is no" in flat


def test_a_gap_exits_with_0(run: Runner) -> None:
    run.write("policy.md", PARKING)
    ran = run("decide", "policy.md", "stay=30.5", "permit=no")
    assert ran.status == 0
    assert "fine: no clause decides this (a gap)" in ran.out


def test_what_prevails_is_said(run: Runner) -> None:
    run.write("policy.md", PARKING)
    document = decide_json(run, "policy.md", "stay=300", "permit=yes")
    fine = document["outcomes"]["fine"]
    assert (fine["status"], fine["values"], fine["rules"], fine["clauses"]) == (
        "decided",
        ["0"],
        ["3/permit"],
        ["3"],
    )
    states = {rule["rule"]: (rule["state"], rule["by"]) for rule in fine["why"]["rules"]}
    assert states == {
        "1/free": ("does not apply", []),
        "2/long": ("defeated", ["3/permit"]),
        "3/permit": ("in force", []),
    }


def test_missing_facts_are_named_and_never_guessed(run: Runner) -> None:
    run.write("policy.md", PARKING)
    document = decide_json(run, "policy.md", "permit=no")
    assert document["outcomes"]["fine"]["status"] == "unknown"
    assert document["outcomes"]["fine"]["questions"] == [["stay"]]
    assert document["case"] == {"permit": "no"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("case.json", '{"stay": 30.50, "permit": false}'),
        ("case.json", '{"check": "gap", "case": {"stay": "30.5", "permit": "no"}}'),
        ("case.yaml", "stay: 30.5 minutes\npermit: no\n"),
        ("case.yml", "case:\n  stay: 30.5\n  permit: no\n"),
    ],
)
def test_a_case_from_a_file(run: Runner, name: str, text: str) -> None:
    run.write("policy.md", PARKING)
    run.write(name, text)
    document = decide_json(run, "policy.md", "--case", name)
    assert document["case"] == {"stay": "30.5", "permit": "no"}
    assert document["outcomes"]["fine"]["status"] == "silent"


def test_a_fact_on_the_command_line_prevails_over_the_file(run: Runner) -> None:
    run.write("policy.md", PARKING)
    run.write("case.yaml", "stay: 30.5\npermit: no\n")
    document = decide_json(run, "policy.md", "--case", "case.yaml", "stay=30")
    assert document["outcomes"]["fine"]["values"] == ["0"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "this is not JSON"),
        ('{"stay": 1, "stay": 2}', "`stay` is given twice"),
        ("stay: 1\nstay: 2\n", "`stay` is given twice"),
        ("a: &x 1\nb: *x\n", "this is not YAML"),
        ("- 1\n", "a case is a mapping"),
        ("stay: [1, 2]\n", "`stay` lists single values"),
        ('{"stay": null}', "`stay` has no value"),
        ("stay: 1e5\n", "is no value of `stay`"),
        ('{"stay": NaN}', "is no value of `stay`"),
        ("[" * 100000, "this is not JSON"),
    ],
)
def test_a_wrong_case_file_is_a_mistake(run: Runner, text: str, said: str) -> None:
    run.write("policy.md", PARKING)
    run.write("case", text)
    ran = run("decide", "policy.md", "--case", "case")
    assert ran.status == 2
    assert said in ran.err


def test_discretion_that_another_decision_reads(run: Runner) -> None:
    run.write("policy.md", BOARD)
    document = decide_json(run, "policy.md", "wanted=24", "remaining=30", "ill=no")
    granted, fee = document["outcomes"]["granted"], document["outcomes"]["fee"]
    assert (granted["status"], granted["values"], granted["by"]) == (
        "discretionary",
        ["no", "yes"],
        ["board"],
    )
    assert granted["why"]["default"] == "no"
    assert (fee["status"], fee["values"], fee["by"]) == ("discretionary", ["full", "half"], ["board"])
    assert fee["why"]["through"] == ["granted"]
    assert [(branch["choices"]["granted"], branch["values"]) for branch in fee["why"]["alternatives"]] == [
        ("no", ["full"]),
        ("yes", ["half"]),
    ]
    assert "depending on how `whether leave is granted` is decided by the Board of Examiners" in " ".join(
        run("decide", "policy.md", "wanted=24", "remaining=30", "ill=no").out.split()
    )


def test_a_reading_that_changes_nothing_is_not_asked_for(run: Runner) -> None:
    run.write("policy.md", BOARD)
    document = decide_json(run, "policy.md", "wanted=24", "remaining=30", "granted=no", "ill=no")
    assert document["outcomes"]["fee"]["status"] == "decided"
    assert document["outcomes"]["fee"]["rules"] == ["2/full", "2/full-calendar"]


def test_what_is_odd_about_a_case_is_noted(run: Runner) -> None:
    run.write("policy.md", BOARD)
    notes = decide_json(run, "policy.md", "wanted=10.5", "remaining=5", "granted=no")["notes"]
    assert any("breaks the assumption `nobody asks for more than is left`" in note for note in notes)
    assert any("between two steps of 1" in note for note in notes)
    assert any("`granted` is given as no, which it could not be" in note for note in notes)


def test_a_definition_given_against_its_own_facts_is_refused(run: Runner) -> None:
    run.write("policy.md", BOARD)
    ran = run("decide", "policy.md", "wanted=24", "long=no")
    assert ran.status == 2
    assert "`long` is given as no, but the other facts make it yes" in ran.err
    assert run("decide", "policy.md", "long=no").status == 0


def test_only_the_decisions_asked_for(run: Runner) -> None:
    run.write("policy.md", BOARD)
    document = decide_json(run, "policy.md", "wanted=3", "--decision", "granted")
    assert list(document["outcomes"]) == ["granted"]


def test_the_tree_of_reasons_reaches_the_facts(run: Runner) -> None:
    run.write("policy.md", BOARD)
    document = decide_json(run, "policy.md", "wanted=3", "--decision", "granted")
    (short,) = (r for r in document["outcomes"]["granted"]["why"]["rules"] if r["rule"] == "1/short")
    (condition,) = short["conditions"]
    (long,) = condition["facts"]
    assert (condition["text"], condition["holds"]) == ("not long", True)
    assert (long["sort"], long["value"], long["term"]) == ("definition", "no", "wanted > 12 months")
    assert [(f["name"], f["value"], f["given"]) for f in long["facts"]] == [("wanted", "3 months", True)]


def test_what_is_still_possible_and_what_to_ask(run: Runner) -> None:
    run.write("policy.md", PARKING)
    ran = run("decide", "policy.md", "permit=no")
    flat = " ".join(ran.out.split())
    assert ran.status == 0
    assert "fine: not settled by the facts given" in flat
    assert "possible 0 euros, as with what is typical" in flat
    assert "possible no clause decides this (a gap), as with `stay` 30.5 minutes" in flat
    assert "possible 20 euros, as with `stay` 40 minutes" in flat
    assert "ask `stay`" in flat
    fine = decide_json(run, "policy.md", "permit=no")["outcomes"]["fine"]
    assert fine["values"] == ["0", "20"]
    assert fine["why"]["complete"] is True
    assert {branch["status"] for branch in fine["why"]["alternatives"]} == {"decided", "silent"}


def test_a_missing_fact_that_changes_nothing_is_not_asked_for(run: Runner) -> None:
    run.write("policy.md", BOARD)
    fee = decide_json(run, "policy.md", "wanted=3", "remaining=30")["outcomes"]["fee"]
    assert (fee["status"], fee["values"], fee["questions"]) == ("decided", ["half"], [])


def test_questions_on_which_the_facts_do_not_bear_are_named_in_one_line(run: Runner) -> None:
    run.write("policy.md", BOARD)
    ran = run("decide", "policy.md", "ill=no")
    assert "the facts given do not bear on `granted`" in ran.out


NESTED = """---
policy: nested
title: Loans
language: 1
---
```policy
record Loan
  days : number from 0 to 100 step 1  typical 0
input loans : list of Loan
input member : yes/no
input age : number from 0 to 120 step 1
input fee : number from 0 to 100 step 1
decision lend : yes/no
```

## 1 Lending
```policy 1
rule
  when member and not (age < 18 or age > 80 or fee > 10)
  then lend is yes
rule old
  when every loan has days < 30
  then lend is no
rule sums
  when fee + age > 90
  then lend is no
```
"""


def test_of_a_condition_only_the_least_parts_that_fail_are_told(run: Runner) -> None:
    run.write("policy.md", NESTED)
    document = decide_json(run, "policy.md", "loans=(10) (40) (50)", "member=yes", "age=17", "fee=11")
    rules = {rule["rule"]: rule for rule in document["outcomes"]["lend"]["why"]["rules"]}
    assert [c["text"] for c in rules["1/1"]["conditions"]] == ["age >= 18", "fee <= 10"]
    (sums,) = rules["1/sums"]["conditions"]
    assert ("fee + age", "term", "28") in [(f["name"], f["sort"], f["value"]) for f in sums["facts"]]
    (old,) = rules["1/old"]["conditions"]
    assert [(f["name"], f["sort"]) for f in old["facts"]] == [("loans[1]", "member"), ("loans[2]", "member")]
    flat = " ".join(
        run("decide", "policy.md", "loans=(10) (40)", "member=yes", "age=17", "fee=5").out.split()
    )
    assert "the second loan tells against it" in flat
    assert "`fee + age` is 22" in flat


def test_the_rules_that_came_closest_come_first_and_the_others_are_named(run: Runner) -> None:
    rules = "\n".join(
        f"rule r{place}\n  when {' and '.join(f'fee > {10 * n}' for n in range(1, 8 - place))}\n  then lend is yes"
        for place in range(1, 7)
    )
    page = NESTED.partition("## 1")[0] + f"## 1 Lending\n```policy 1\n{rules}\n```\n"
    run.write("policy.md", page)
    out = run("decide", "policy.md", "fee=5", "member=yes").out
    told = [line.split()[2] for line in out.splitlines() if line.lstrip().startswith("why not")]
    assert told == ["1/r6:", "1/r5:", "1/r4:", "1/r3:"]
    assert "nor have a say here: 1/r2 and 1/r1; `--all` tells why" in out
    every = run("decide", "policy.md", "fee=5", "member=yes", "--all").out
    assert every.count("why not") == 6
    assert "nor have a say" not in every
