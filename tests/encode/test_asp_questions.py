"""Each question over bands on a small page, against brute force and against what the page must show."""

import pytest

from tests.encode.asp_oracle import answers, compare, questions
from tests.model.pages import page, policy
from verifier.encode.asp import decode, outside, question, readings

WORDS = """
measure credits
type Class : ordered fail < pass < merit < distinction
body board "the board"
body panel "the panel"
input failed : credits from 0 to 60 step 15
input mark : number from 0 to 100
input ill : yes/no
input late : yes/no typical no
decision grade : Class
decision route : one of again, other, none_left
"""

PAGES = {
    "a hole between two bands": (
        """
        rule when mark <= 40
          then grade is fail
        rule when mark >= 41
          then grade is pass
        """,
        "gap", "grade", True,
    ),
    "bands that meet": (
        """
        rule when mark <= 40
          then grade is fail
        rule when mark > 40
          then grade is pass
        """,
        "gap", "grade", False,
    ),
    "a hole that the step hides": (
        """
        rule when failed <= 30
          then grade is pass
        rule when failed >= 31
          then grade is fail
        """,
        "gap", "grade", False,
    ),
    "the hole told between two steps": (
        """
        rule when failed <= 30
          then grade is pass
        rule when failed >= 31
          then grade is fail
        """,
        "grid-gap", "grade, failed", True,
    ),
    "a hole beside an ordinary gap": (
        """
        rule when failed <= 30
          then grade is pass
        """,
        "grid-gap", "grade, failed", False,
    ),
    "two values": (
        """
        rule when ill
          then grade is pass
        rule when late
          then grade is fail
        """,
        "contradiction", "grade", True,
    ),
    "two values, one prevailing by way of a rule on another question": (
        """
        rule one
          despite 1.1/two
          when ill
          then grade is pass
        rule two
          despite 1.1/three
          when ill
          then route is again
        rule three
          when late
          then grade is fail
        """,
        "contradiction", "grade", False,
    ),
    "a value under a cap that prevails": (
        """
        rule cap
          despite 1.1/value
          when late
          then grade at most pass
        rule value
          then grade is distinction
        """,
        "contradiction", "grade", False,
    ),
    "a value above an unrelated cap": (
        """
        rule when late
          then grade at most pass
        rule then grade is distinction
        """,
        "contradiction", "grade", True,
    ),
    "a bound below a bound": (
        """
        rule when late
          then grade at most pass
        rule when ill
          then grade at least merit
        """,
        "contradiction", "grade", True,
    ),
    "discretion beside an unrelated value": (
        """
        rule when late
          then grade may be fail by board
        rule then grade is pass
        """,
        "contradiction", "grade", True,
    ),
    "an exception that is itself excepted": (
        """
        rule base
          then grade is pass
        rule lift
          exception to 1.1/base
          when late
        rule back
          exception to 1.1/lift
          when ill
        """,
        "gap", "grade", True,
    ),
    "only discretion": ("rule when ill\n  then grade may be pass by board", "open-discretion", "grade", True),
    "discretion with a value behind it": (
        "rule when ill\n  then grade may be pass by board\notherwise grade is fail",
        "open-discretion", "grade", False,
    ),
    "a gap that is assumed away": (
        "rule when ill\n  then grade is pass\nassume otherwise grade is fail", "assumed-closing", "grade", True,
    ),
    "an assumption that closes nothing": (
        "rule then grade is pass\nassume otherwise grade is fail", "assumed-closing", "grade", False,
    ),
    "a condition that nothing meets": (
        "rule when failed > 60\n  then grade is fail", "unreachable-rule", "1.1/1", False,
    ),
    "a rule that waits for a gap elsewhere": (
        """
        rule when ill
          then route is again
        rule reads
          when route is other
          then grade is fail
        """,
        "unreachable-rule", "1.1/reads", True,
    ),
    "a rule that always yields": (
        """
        rule wide
          then grade is pass
        rule narrow
          subject to 1.1/wide
          when ill
          then grade is fail
        """,
        "shadowed-rule", "1.1/narrow", False,
    ),
    "a rule that yields now and then": (
        """
        rule wide
          when late
          then grade is pass
        rule narrow
          subject to 1.1/wide
          when ill
          then grade is fail
        """,
        "shadowed-rule", "1.1/narrow", True,
    ),
    "assumptions that exclude each other": (
        'assume "few" failed <= 15\nassume "many" failed > 15', "impossible-assumptions", "", False,
    ),
    "a choice among none": (
        """
        rule then route is one of again if ill, other if late by panel
        """,
        "gap", "route", True,
    ),
    "outcomes that cannot stand together": (
        """
        rule when ill
          then route is one of again, other by panel
        rule when late
          then grade is fail
        incompatible "no way on after failing" grade is fail and route is again
        """,
        "contradiction", "incompatible 0", True,
    ),
    "a choice between comparisons": (
        """
        define limit : credits = if ill then 45 else min(failed, 15 credits)
        rule when failed <= limit
          then grade is pass
        """,
        "gap", "grade", True,
    ),
}  # fmt: skip

UNASKED = """
decision appeal : yes/no
  asked when late
"""


def small(body: str, words: str = WORDS) -> str:
    fences = "\n".join(line.removeprefix("        ") for line in body.strip("\n").splitlines())
    return page(f"## 1.1 Clause\n\n```policy 1.1\n{fences}\n```\n", words)


@pytest.mark.parametrize(("body", "check", "subject", "found"), PAGES.values(), ids=PAGES)
def test_page(body: str, check: str, subject: str, found: bool) -> None:
    written = policy(small(body))
    assert outside(written, check, subject) == ()
    assert compare(written, check, subject) is found


@pytest.mark.parametrize(
    "name", ["an exception that is itself excepted", "a value under a cap that prevails"]
)
def test_every_question_of_a_page(name: str) -> None:
    written = policy(small(PAGES[name][0]))
    for check, subject in questions(written):
        compare(written, check, subject)


def test_a_rule_that_reads_what_is_not_asked() -> None:
    body = """
        rule when appeal is yes and ill
          then grade is pass
        rule then appeal is yes
        otherwise grade is fail
        """
    written = policy(small(body, WORDS + UNASKED))
    assert compare(written, "reads-unasked", "grade") is True
    _, shown = answers(question(written, "reads-unasked", "grade"))
    assert {readings(written, answer) for answer in shown} == {(("grade", "appeal"),)}
    assert compare(written, "reads-unasked", "grade, appeal") is True
    assert compare(written, "reads-unasked", "grade, route") is False
    assert {(case["ill"], case["late"]) for case in (decode(written, a) for a in shown)} == {("yes", "no")}


def test_which_rules_exclude_each_other() -> None:
    body = """
        rule capped
          when ill
          then grade at most pass
        rule raised
          when late
          then grade at least merit
        rule open
          then grade may be pass by board
        """
    written = policy(small(body))
    assert compare(written, "contradiction", "grade, 1.1/capped, 1.1/raised") is True
    assert compare(written, "contradiction", "grade, 1.1/raised, 1.1/open") is True
    assert compare(written, "contradiction", "grade, 1.1/capped, 1.1/open") is False
    assert outside(written, "contradiction", "grade, 1.1/capped, 1.1/raised, 1.1/open") != ()


def test_a_choice_made_is_part_of_the_case() -> None:
    body = """
        rule then route is one of again, other by panel
        rule when route is again
          then grade is fail
        """
    written = policy(small(body))
    _, shown = answers(question(written, "gap", "grade"))
    assert [decode(written, answer) for answer in shown] == [{"route": "other"}]


def test_what_an_option_adds_below_a_claim_that_moved() -> None:
    """An option that prevails over nothing and yields to a claim does not clash with it where it is moved."""
    body = """
        rule fallback
          despite 1.1/option
          otherwise grade is distinction
        rule option
          then grade may be distinction by board
        rule cap
          then grade at most pass
        """
    written = policy(small(body))
    for check, subject in questions(written):
        compare(written, check, subject)
