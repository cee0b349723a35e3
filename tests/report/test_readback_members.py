"""Members of lists, dates, claims and duties in sentences."""

from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from tests.schemas import valid
from verifier.model.kinds import ACTION
from verifier.model.load import load
from verifier.model.policy import Decision, Policy
from verifier.model.rules import Conclusion, Rule, Strength
from verifier.model.terms import Always, Among, Chosen, Constant, Fact
from verifier.report.readback.document import readback_document
from verifier.report.readback.page import readback

HEAD = "---\npolicy: modules\ntitle: Modules\nlanguage: 1\n---\n\n## 1 Modules\n\n```policy 1\n"
WORDS = """measure credits, percent
type Mark : percent from 0 to 100 step 0.01
body board "the board"
body student "the student"
record Part
  weight : number from 0.1 to 1  "weight"
  mark   : Mark                "first mark"  typical 45
  again  : optional Mark       "second mark"  typical none
record TaughtModule
  size  : credits from 5 to 60  "size"  better higher
  parts : list of Part, 1 to 4  "parts of it"
input modules : list of TaughtModule  "modules taken"
input due     : date                  "day on which it is due"
input since   : date from 2024-01-01  "first day"  typical 2024-09-01
decision passed of TaughtModule : yes/no
decision outcome : ordered hold < proceed  "outcome"
"""


def page(tmp_path: Path, rules: str) -> Policy:
    (tmp_path / "policy.md").write_text(f"{HEAD}{WORDS}{rules}\n```\n", encoding="utf-8")
    return load(tmp_path / "policy.md")


def said(policy: Policy) -> dict[str | None, str]:
    read = readback(policy)
    valid("readback", readback_document(read))
    return {one.name: " ".join(one.sentences) for part in read.parts for one in part.statements}


MEAN = "the mean of “first mark” of the part, weighted by “weight” of the part, over the parts in “parts of it” of the taught module"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (": credits = sum of size over modules", "the sum of “size” of the taught module over the taught modules in “modules taken”"),
        (
            ": credits = sum of size over modules where passed is yes",
            ("the sum of “size” of the taught module over the taught modules in “modules taken” for which the "
            "decision `passed` of the taught module is `yes`"),
        ),
        (": number = count of modules where size > 10", "the number of taught modules in “modules taken” for which “size” of the taught module is more than 10 credits"),
        ("of TaughtModule : percent = mean of mark weighted by weight over parts", MEAN),
        (": credits = min of size over modules or else 0", "(the smallest of “size” of the taught module over the taught modules in “modules taken”), or 0 credits where that is absent"),
        ("of Part : percent = again or else mark", "“second mark” of the part, or “first mark” of the part where that is absent"),
        ("of Part : percent = round mark * 2 to 0.5 half even", "2 times “first mark” of the part rounded to the nearest multiple of 0.5, a half to the even one"),
        ("of Part : percent = round mark to 1 down", "“first mark” of the part rounded down to a multiple of 1"),
        ("of Part : percent = abs(mark - 40)", "the size of (“first mark” of the part minus 40 percent) without its sign"),
        ("of Part : percent = weight * mark", "“weight” of the part times “first mark” of the part"),
        (": days = due - since", "“day on which it is due” minus “first day”"),
        (": date = due + 10 days", "“day on which it is due” plus 10 days"),
        (
            ": percent = (mean of size_mark over best 90 size of modules by size_mark) or else 0\ndefine size_mark of TaughtModule : percent = mean of mark over parts",
            ("(the mean of `size_mark` of the taught module over the best taught modules in “modules taken” (by "
            "`size_mark` of the taught module, the highest first, until “size” of the taught module comes to 90 "
            "credits, the last in part) (each weighing what of it counts)), or 0 percent where that is absent"),
        ),
    ],
)  # fmt: skip
def test_terms(tmp_path: Path, written: str, read: str) -> None:
    told = said(page(tmp_path, f"define x {written}"))["x"]
    assert f" is {read}." in told


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("due < 2024-02-29", "“day on which it is due” is before 2024-02-29"),
        ("due <= since", "“day on which it is due” is on or before “first day”"),
        ("due >= since + 3 days", "“day on which it is due” is on or after “first day” plus 3 days"),
        ("some taught_module has size > 10", "of the taught modules in “modules taken”, some taught module is such that “size” of the taught module is more than 10 credits"),
        ("not (every taught_module has size > 10)", "it is not so that (of the taught modules in “modules taken”, every taught module is such that “size” of the taught module is more than 10 credits)"),
        (
            "(no taught_module has (some part where mark < 40 has again is given)) and due > 2024-02-29",
            ("(of the taught modules in “modules taken”, no taught module is such that (of the parts in “parts of it” of "
            "the taught module for which “first mark” of the part is less than 40 percent, some part is such that "
            "“second mark” of the part is given)), and “day on which it is due” is after 2024-02-29"),
        ),
    ],
)  # fmt: skip
def test_conditions(tmp_path: Path, written: str, read: str) -> None:
    told = said(page(tmp_path, f"rule r\n  when {written}\n  then outcome is proceed"))["1/r"]
    assert told == f"If {read}, the decision “outcome” is `proceed`."


def test_rules_about_each_member_and_limits(tmp_path: Path) -> None:
    rules = """rule each
  for each taught_module
  when size > 10
  then passed may be yes by board
rule rest
  for each taught_module
  otherwise passed is no
rule limit
  then count of modules where passed is yes at most 1
rule parts
  for each part
  when again is given
  then outcome is hold"""
    told = said(page(tmp_path, rules.split("\nrule parts")[0]))
    assert told["1/each"] == (
        "For each taught module, if “size” of the taught module is more than 10 credits, the decision `passed` of the "
        "taught module may be `yes`, at the discretion of the board."
    )
    assert told["1/rest"].startswith(
        "For each taught module, where no other rule decides it, the decision `passed`"
    )
    assert told["1/limit"].startswith(
        "Without any condition, the number of taught modules in “modules taken” for which the decision `passed` of the "
        "taught module is `yes` is at most 1."
    )


def test_what_a_case_is_made_of(tmp_path: Path) -> None:
    told = said(page(tmp_path, "rule\n  then outcome is hold"))
    assert told["TaughtModule"] == (
        "Each taught module is made of what follows. “size” (`size`) of the taught module: a number of credits from 5 "
        "to 60. The higher, the better for the person concerned. “parts of it” (`parts`) of the taught module: a list "
        "of 1 to 4 parts."
    )
    assert told["Part"].endswith("or absent. Left out of a worked case it is absent.")
    assert told["modules"] == "“modules taken” (`modules`): a list of any number of taught modules."
    assert told["due"] == "“day on which it is due” (`due`): a date."
    assert told["since"].endswith(
        "a date from 2024-01-01 upwards. Left out of a worked case it means 2024-09-01."
    )


def test_claims_and_acceptances(tmp_path: Path) -> None:
    rules = """rule
  then outcome is hold
property "p"  always outcome is decided when due > since
accept gap in outcome where due > since because "so it is" until 2027-01-01"""
    read = readback(page(tmp_path, rules))
    told = [" ".join(one.sentences) for part in read.parts for one in part.statements if one.name is None]
    where = "“day on which it is due” is after “first day”"
    assert told == [
        f"Claimed of every case (“p”): where {where}, the decision “outcome” is decided wherever it is asked.",
        f"A finding of `gap` in `outcome` where {where} is accepted: “so it is”, until 2027-01-01.",
    ]


DUTY = Constant("done", ACTION)


@pytest.mark.parametrize(
    ("changes", "read"),
    [
        ({}, "the student must “hand it in”"),
        ({"value": Constant("left", ACTION)}, "the student must not “hand it in”"),
        ({"option": True}, "the student may “hand it in”"),
        ({"deadline": Fact("due", ACTION)}, "the student must “hand it in” by “day on which it is due”"),
        ({"strength": Strength.NORMALLY}, "the student normally must “hand it in”"),
    ],
)
def test_duties(tmp_path: Path, changes: dict[str, Any], read: str) -> None:
    policy = page(tmp_path, "rule r\n  then outcome is hold")
    (rule,) = policy.rules
    span = rule.span
    action = Decision("hand_in", ACTION, "hand it in", Always(), span, bearer="student")
    must = Conclusion("hand_in", "is", Strength.PLAIN, False, False, None, DUTY, (), span)
    made: Rule = evolve(rule, conclusions=(evolve(must, **changes),))
    told = said(evolve(policy, decisions=(*policy.decisions, action), rules=(made,)))
    assert told["1/r"] == f"Without any condition, {read}."
    waits = evolve(rule, when=Among(Chosen("hand_in", ACTION), ("done",)))
    told_of_it = said(evolve(policy, decisions=(*policy.decisions, action), rules=(waits,)))["1/r"]
    assert told_of_it.startswith("If the action “hand it in” is `done`, the decision")
    assert told["hand_in"] == "An action of the student: “hand it in” (`hand_in`)."
