"""Lists on the command line: cases given, outcomes and tests of members."""

import json

from tests.cli.running import Runner
from tests.schemas import valid

STUDY = """---
policy: study
title: Rules of study
language: 1
---
```policy
measure credits, percent
record Part
  weight : number from 0.1 to 1 step 0.1
  first  : percent from 0 to 100 step 1  "first mark"
  again  : optional percent from 0 to 100 step 1
record Module
  credits : credits from 5 to 60 step 5  typical 15
  parts   : list of Part, 1 to 3
input modules : list of Module  "modules taken"
body board "the board"
define mark of Module : percent = mean of (again or else first) weighted by weight over parts
define failed of Module : yes/no = mark < 50
decision progress : one of go, stop
decision condoned of Module : yes/no  asked when failed
decision resit of Part : one of allowed, must_not
```

## 1 Progress
```policy 1
rule
  when (sum of credits over modules where failed) <= 30
  then progress is go
rule
  for each module
  when mark >= 40
  then condoned may be yes by board
rule
  for each module
  otherwise condoned is no
rule
  for each part
  when again is not given and first < 50
  then resit is allowed
rule
  for each part
  when again is given or first >= 50
  then resit is must_not
```
"""
MODULES = "(15, (0.5, 80, none) (0.5, 19, 15)) (30, (1, 45, none))"


def test_outcomes_of_members(run: Runner) -> None:
    run.write("policy.md", STUDY)
    said = run("decide", "policy.md", f"modules={MODULES}").out
    assert f"case  `modules` {MODULES}" in said
    assert "progress: no clause decides this (a gap)" in said
    first, second = said.split("First module (credits 15 credits)\n")[1].split(
        "Second module (credits 30 credits)\n"
    )
    assert first.startswith("condoned: no, unless the board decides yes\n")
    assert "`mark >= 40 percent` holds: mark is 47.5 percent" in first
    heading = "Second part of the first module (weight 0.5, first 19 percent, again 15 percent)\n"
    assert f"{heading}resit: must_not" in first
    assert "Only part of the second module (weight 1, first 45 percent, again none)\nresit: allowed" in second
    assert "`first < 50 percent` holds: first is 45 percent" in second
    assert "[" not in said
    alone = run("decide", "policy.md", f"modules={MODULES}", "--decision", "resit").out
    assert (
        "Second part of the first module (weight 0.5, first 19 percent, again 15 percent)\nresit: must_not"
        in alone
    )
    assert "condoned" not in alone


def test_a_case_of_members_in_json_reads_back(run: Runner) -> None:
    run.write("policy.md", STUDY)
    text = run("decide", "policy.md", f"modules={MODULES}", "--format", "json").out
    document = json.loads(text)
    valid("decide", document)
    assert document["case"]["modules"][1] == {
        "credits": "30",
        "parts": [{"weight": "1", "first": "45", "again": "none"}],
    }
    condoned = document["outcomes"]["condoned"]
    assert [(one["of"], one["status"]) for one in condoned] == [
        ("modules[0]", "discretionary"),
        ("modules[1]", "discretionary"),
    ]
    assert [one["of"] for one in document["outcomes"]["resit"]][1] == "modules[0].parts[1]"
    run.write("case.json", text)
    assert run("decide", "policy.md", "--case", "case.json", "--format", "json").out == text
    none = json.loads(run("decide", "policy.md", "modules=none", "--format", "json").out)
    assert (none["case"], none["outcomes"]["condoned"]) == ({"modules": []}, [])


def test_worked_cases_of_members(run: Runner) -> None:
    run.write("policy.md", STUDY)
    run.write(
        "cases.md",
        "```cases\n  id | modules || progress | condoned | resit\n"
        f"  a | {MODULES} || gap | (may yes else no) (may yes else no) | ((must_not) (must_not)) ((-))\n"
        "  b | (parts (weight 1, first 60, again none)) || go | (not asked) | -\n"
        "  c | (parts (weight 1, first 30, again none)) || go | (not asked) | -\n```\n",
    )
    told = run("test", "policy.md")
    assert told.status == 1
    assert "2 of 3 worked cases as expected" in told.out
    assert "modules[0].condoned expected `not asked`, got `no`" in " ".join(told.out.split())
    assert "'modules=(15, (1, 30, none))'" in " ".join(told.out.split())


def test_a_table_of_cases_with_lists(run: Runner) -> None:
    run.write("policy.md", STUDY)
    run.write("in.csv", f'id,modules\none,"{MODULES}"\ntwo,"(15)"\nthree,none\n')
    told = run("decide", "policy.md", "--cases", "in.csv", "--output", "out.csv")
    assert told.status == 2
    rows = (run.folder / "out.csv").read_text("utf-8").splitlines()
    assert "(discretionary) (discretionary)" in rows[1]
    assert "((must_not) (must_not)) ((allowed))" in rows[1]
    assert rows[2].startswith("three,none,decided,go")
    assert "`modules[0]` has 1 value, and 2 belong there" in (run.folder / "out.rejects.csv").read_text(
        "utf-8"
    )


def test_a_rule_is_cited_once_and_what_does_not_apply_to_a_settled_member_in_one_line(run: Runner) -> None:
    third = "\nrule\n  for each part\n  when first > 90\n  then resit is must_not\n```\n"
    run.write("policy.md", STUDY.removesuffix("```\n").rstrip() + third)
    said = run("decide", "policy.md", f"modules={MODULES}", "--decision", "resit").out
    assert said.count("1/5: `resit is must_not`\n") == 2
    assert said.count("policy.md:") == 2  # the rules 1/4 and 1/5, once each
    assert said.count("why not      1/5 and 1/6: their conditions do not hold") == 1


def test_what_would_settle_a_member_is_said_of_it(run: Runner) -> None:
    run.write("policy.md", STUDY)
    said = run("decide", "policy.md", "modules=(15, (0.5, 80, none) (0.5, 19, -)) (30, (1, -, none))").out
    first, second = said.split("Second module (credits 30 credits)\n")
    assert "ask          `again` of its second part\n" in first
    assert "ask          `first` of its only part\n" in second
    assert "[" not in said
