"""Definitions and decisions come after what they read; a circle is a mistake that names itself."""

import itertools

import pytest

from tests.model.pages import WORDS, fence, mistake, page, policy
from verifier.model.from_syntax.cycles import ordered
from verifier.model.reading import decisions_read, facts_read, rules_about

CHAIN = """
define third : credits = second + 1
define second : credits = first + 1
define first : credits = taught
rule reads
  when third > 10
  then outcome is go
rule lifts
  exception to 1.1/reads
  when grade is fail
rule lifts-again
  exception to 1.1/lifts
  when waived
rule grades
  when ill
  then grade is pass
rule waives
  otherwise waived is late
"""


def test_order() -> None:
    order = policy(page(fence(CHAIN))).order
    assert order.index("first") < order.index("second") < order.index("third") < order.index("outcome")
    assert order.index("grade") < order.index("outcome")
    assert order.index("waived") < order.index("outcome")
    assert set(order) == {"half", "first", "second", "third", "outcome", "extent", "grade", "waived", "route"}


def test_what_is_free_keeps_the_order_of_the_text() -> None:
    assert policy(page("")).order == ("half", "outcome", "extent", "grade", "waived", "route")


@pytest.mark.parametrize(
    ("statements", "circle"),
    [
        ("define tried : credits = tried + 1", "`tried` reads itself"),
        (
            "define a : credits = b\ndefine b : credits = c\ndefine c : credits = a",
            "`a` reads `b`, which reads `c`, which reads `a`",
        ),
        ("rule\n when outcome is go\n then outcome is stop", "`outcome` reads itself"),
        ("rule\n when outcome may be go\n then outcome is stop", "`outcome` reads itself"),
        (("rule\n then extent at most (if outcome is go then 5 else 10)\n"
         "rule\n when extent > 5\n then outcome is go"),
         "`outcome` reads `extent`, which reads `outcome`"),
        (("rule\n then route is one of again if outcome is go, other\n"
         "rule\n when route is again\n then outcome is go"),
         "`outcome` reads `route`, which reads `outcome`"),
        ("decision extra : yes/no asked when outcome is go\nrule\n when extra\n then outcome is go",
         "`outcome` reads `extra`, which reads `outcome`"),
        (("rule a\n then outcome is go\nrule b\n exception to 1.1/a\n when late\n"
         "rule c\n exception to 1.1/b\n when outcome is go"),
         "`outcome` reads itself"),
        ("throughout when outcome is go\nrule\n then outcome is stop", "`outcome` reads itself"),
    ],
)  # fmt: skip
def test_circles(statements: str, circle: str) -> None:
    told = mistake(statements)
    assert circle in told.message
    assert told.help


def test_a_rule_with_two_conclusions_reads_its_values_apart() -> None:
    """The value of one conclusion is not read by the other."""
    read = policy(
        page(fence("rule\n then extent at most 30 and outcome is (if extent > 5 then go else stop)"))
    )
    assert read.order.index("extent") < read.order.index("outcome")


@pytest.mark.parametrize(
    ("assumption", "message"),
    [
        ('assume "x" outcome is go', "reads the decision `outcome`"),
        ('define tried : yes/no = waived\nassume "x" tried', "reads the decision `waived` through `tried`"),
        ('assume "x" outcome may be go', "reads the decision `outcome`"),
    ],
)
def test_assumptions_speak_of_facts(assumption: str, message: str) -> None:
    assert message in mistake(assumption).message


def test_facts_read() -> None:
    ambiguity = (
        'ambiguity glossed "which": strict or loose\nrule\n when glossed is strict\n then waived is no'
    )
    read = policy(page(fence(CHAIN + ambiguity)))
    assert facts_read(read, "outcome") == ("taught", "late", "ill", "glossed")
    assert facts_read(read, "grade") == ("ill",)
    assert facts_read(read, "extent") == ()
    assert facts_read(read, "half") == ("taught",)
    assert decisions_read(read, "outcome") == ("grade", "waived")
    assert decisions_read(read, "grade") == ()
    assert [rule.id for rule in rules_about(read, "outcome")] == ["1.1/reads"]


def test_asked_when_and_throughout_are_read() -> None:
    words = WORDS.replace("decision waived : yes/no", "decision waived : yes/no asked when grade is fail")
    body = fence(
        "throughout when ill\nrule\n when late\n then waived is yes\nrule\n when award is ma\n then grade is fail"
    )
    read = policy(page(body, words))
    assert facts_read(read, "waived") == ("award", "late", "ill")
    assert decisions_read(read, "waived") == ("grade",)


def test_circles_that_share_a_name_are_told_once() -> None:
    _, circles = ordered("abc", {"a": ("b", "c"), "b": ("a",), "c": ("a",)})
    assert circles == [("a", "b")]


def test_a_long_chain_is_no_trouble() -> None:
    names = [str(number) for number in range(50_000)]
    edges = {name: (after,) for name, after in itertools.pairwise(names)}
    assert ordered(names, edges) == (tuple(reversed(names)), [])
