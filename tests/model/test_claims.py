"""Properties and acceptances, resolved: what they speak of, and what is wrong with them."""

import pytest

from tests.model.pages import WORDS, fence, mistake, mistakes, page, policy
from verifier.model.claims import Acceptance, Property
from verifier.model.terms import Always, Not
from verifier.model.wording import say_condition

MEMBERS = (
    WORDS
    + """record Part
  first : percent from 0 to 100 step 1
  resit : optional percent from 0 to 100 step 1
  sort  : one of essay, exam
record Module
  size  : credits from 0 to 60
  parts : list of Part
input modules : list of Module
define worst of Module : percent = (min of first over parts) or else 0 percent
decision passed of Module : ordered no_pass < pass_given
"""
)


def claim(statement: str, words: str = WORDS) -> Property:
    (made,) = policy(page(fence(f'property "it is so" {statement}'), words)).properties
    return made


def acceptance(statement: str) -> Acceptance:
    (made,) = policy(page(fence(f"accept {statement}"))).acceptances
    return made


def test_what_always_and_never_holds() -> None:
    held = claim("always failed <= taught when late")
    assert held.form == "holds"
    assert held.condition is not None
    assert (say_condition(held.condition), say_condition(held.when)) == ("failed <= taught", "late")
    assert (held.label, held.clause, held.subject, held.path) == ("it is so", "1.1", None, ())
    never = claim("never outcome is stop")
    assert isinstance(never.condition, Not)
    assert say_condition(never.condition.part) == "outcome is stop"
    assert isinstance(never.when, Always)


@pytest.mark.parametrize(
    ("statement", "form", "subject", "path"),
    [
        ("always outcome is decided", "decided", "outcome", ()),
        ("outcome never falls as mark rises", "falls", "outcome", ("mark",)),
        ("half never rises as failed rises", "rises", "half", ("failed",)),
        ("route does not depend on award", "independent", "route", ("award",)),
        ("always passed is decided", "decided", "Module.passed", ()),
        (
            "passed never falls as modules.parts.first rises",
            "falls",
            "Module.passed",
            ("modules", "parts", "first"),
        ),
        (
            "worst never falls as modules.parts.resit rises",
            "falls",
            "Module.worst",
            ("modules", "parts", "resit"),
        ),
        ("outcome does not depend on modules.size", "independent", "outcome", ("modules", "size")),
    ],
)
def test_what_a_property_speaks_of(statement: str, form: str, subject: str, path: tuple[str, ...]) -> None:
    made = claim(statement, MEMBERS)
    assert (made.form, made.subject, made.path) == (form, subject, path)
    assert made.condition is None


@pytest.mark.parametrize(
    ("statement", "told", "way"),
    [
        ("always failed <= 30 percent", "`30 percent` is a number of `percent`", "compare and add like"),
        ("always late is decided", "`late` is an input", "name what it speaks of"),
        ("half2 never falls as mark rises", "unknown name `half2`", "did you mean `half`?"),
        ("always half is decided", "speaks of a decision", "name what it speaks of"),
        ("route never falls as mark rises", "the values of `route` are in no order", "declare them `ordered"),
        (
            "outcome never falls as award rises",
            "the values of `award` are in no order",
            "declare them `ordered",
        ),
        (
            "outcome never falls as half rises",
            "`half` is a definition; two cases differ in a fact",
            "name an input",
        ),
        ("outcome does not depend on marks", "unknown name `marks`", "did you mean `mark`?"),
        ("outcome does not depend on mark.size", "there is no list `mark` here", "name the lists on the way"),
        ("outcome never falls as mark rises when late > 3", "but yes or no is needed here", "write `yes`"),
    ],
)
def test_what_is_wrong_with_a_property(statement: str, told: str, way: str) -> None:
    wrong = mistake(f'property "it is so" {statement}')
    assert told in wrong.message
    assert way in wrong.help
    assert wrong.clause == "1.1"


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("modules.marks", "unknown name `marks`"),
        ("modules.parts", "unknown name `parts`"),
        ("modules.part.first", "there is no list `part` here"),
        ("parts.first", "there is no list `parts` here"),
        ("modules.parts.sort", "the values of `sort` are in no order"),
    ],
)
def test_a_path_that_leads_nowhere(path: str, told: str) -> None:
    text = page(fence(f'property "it is so" passed never falls as {path} rises'), MEMBERS)
    (wrong,) = mistakes(text)
    assert told in wrong.message


def test_two_properties_have_two_names() -> None:
    wrong = mistake('property "one" always late\nproperty "one" never late')
    assert "“one” also stands at line" in wrong.message


def test_acceptances() -> None:
    made = acceptance('gap in outcome where award is pgcert because "no dissertation" until 2027-08-31')
    assert (made.check, made.subject, made.reason, made.until) == (
        "gap",
        "outcome",
        "no dissertation",
        "2027-08-31",
    )
    assert say_condition(made.where) == "award is pgcert"
    every = acceptance('property-violated because "meant"')
    assert (every.check, every.subject, every.until) == ("property-violated", None, None)
    assert isinstance(every.where, Always)


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ('gap in outcomes because "x"', "unknown name `outcomes`"),
        ('gap in outcome where awards is pgcert because "x"', "unknown name `awards`"),
        ('gap in outcome because "x" until 2027-02-30', "2027-02-30"),
    ],
)
def test_what_is_wrong_with_an_acceptance(statement: str, told: str) -> None:
    assert told in mistake(f"accept {statement}").message
