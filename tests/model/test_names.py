"""Names stand for one thing; kinds hold what they say."""

from fractions import Fraction

import pytest

from tests.model.pages import fence, mistake, mistakes, page, policy
from verifier.model.kinds import Enumeration, Number, YesNo


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("input failed : credits", "`failed` is declared twice: it is an input at line 15"),
        ("decision taught : credits", "`taught` is declared twice: it is an input"),
        ("define outcome : credits = 3", "`outcome` is declared twice: it is a decision"),
        ('body failed "x"', "`failed` is declared twice"),
        ("type Credits : number", "`Credits` is declared twice: it is a type"),
        ("measure credits", "`credits` is declared twice: it is a measure"),
        ('ambiguity board "which": a or b', "`board` is declared twice: it is a body"),
        ("measure days", "the measure `days` is built in"),
        ("input size : one of small, failed", "the value `failed` is also an input, at line 15"),
        ("type Size : ordered half < whole", "the value `half` is also a definition"),
        ('ambiguity reading "which": late or other', "the value `late` is also an input"),
        ('ambiguity reading "which": same or same', "the reading `same` is listed twice"),
        ("type Size : one of small, small", "`small` is listed twice"),
    ],
)
def test_names_that_clash(statement: str, message: str) -> None:
    assert message in mistake(statement).message


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("credits", Number("credits")),
        ("days", Number("days")),
        ("number", Number()),
        ("yes/no", YesNo()),
        ("Credits", Number("credits", Fraction(0), Fraction(180), Fraction(5), "Credits")),
        ("Credits from 5 to 60", Number("credits", Fraction(5), Fraction(60), Fraction(5))),
        ("number from -1 to 0.5 step 0.01", Number(None, Fraction(-1), Fraction(1, 2), Fraction(1, 100))),
        ("credits from 0", Number("credits", Fraction(0))),
        ("credits from 0 credits", Number("credits", Fraction(0))),
        ("one of a, b", Enumeration(("a", "b"))),
        ("ordered a < b", Enumeration(("a", "b"), True)),
        ("Award", Enumeration(("ma", "msc", "pgcert"), False, "Award")),
    ],
)
def test_kinds(kind: str, expected: object) -> None:
    read = policy(page(fence(f"input tried : {kind}")))
    assert next(fact for fact in read.inputs if fact.name == "tried").kind == expected


@pytest.mark.parametrize(
    ("kind", "message", "way_out"),
    [
        ("Credit", "unknown kind `Credit`", "did you mean `Credits`?"),
        ("crdits", "unknown kind `crdits`", "did you mean `credits`?"),
        ("failed", "`failed` is an input, not a kind", "type or a measure"),
        ("credits from 60 to 0", "the range is empty", "lower end"),
        ("credits step 0", "a step must be above 0", "step"),
        ("Award from 1 to 2", "`Award` has no range", "numbers"),
        ("Credits from 0 to 200", "the range goes beyond that of `Credits`", "within"),
        ("credits from 0 percent", "`0 percent` is a number of `percent`", "like"),
    ],
)
def test_mistakes_in_kinds(kind: str, message: str, way_out: str) -> None:
    told = mistake(f"input tried : {kind}")
    assert message in told.message
    assert way_out in told.help


def test_a_type_is_declared_above_its_use_in_a_type() -> None:
    told = mistake("type Small : Large from 0 to 5\ntype Large : credits from 0 to 50")
    assert "the type `Large` stands below" in told.message


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("input tried : Credits typical 200", "the typical value lies outside the range"),
        ("input tried : Credits typical 7", "the typical value lies between two steps"),
        ("input tried : Award typical mph", "`mph` is not one of `ma`"),
        ("input tried : Credits typical 30 percent", "`30 percent` is a number of `percent`"),
    ],
)
def test_typical_values_are_of_the_kind_in_range_and_on_the_grid(statement: str, message: str) -> None:
    assert message in mistake(statement).message


def test_what_mentions_a_broken_declaration_is_not_blamed() -> None:
    told = mistake("input tried : Credit\nrule\n  when tried > 3\n  then outcome is go")
    assert "unknown kind" in told.message


def test_what_mentions_a_declaration_that_cannot_be_read_is_not_blamed() -> None:
    told = mistakes(page(fence("input tried ; Credits\nrule\n  when tried > 3\n  then outcome is go")))
    assert len(told) == 1, told


def test_citing_a_rule_that_cannot_be_read_is_not_blamed() -> None:
    body = fence("rule a\n wen late\n then outcome is go\nrule b\n despite 1.1/a\n then outcome is stop")
    assert len(mistakes(page(body))) == 1


def test_all_mistakes_are_told_together_in_the_order_of_the_text() -> None:
    body = fence(
        """
        input tried : Credit
        define worth : credits = award
        rule
          when faild > 3 and lte
          then outcom is go
        rule
          despite 9.9
          then outcome may be gone by nobody
        """
    )
    told = mistakes(page(body), "id | faild || outcome\n1 | 3 || going")
    words = [
        "unknown kind", "`award` is one of", "unknown name `faild`", "unknown name `lte`",
        "unknown decision `outcom`", "`9.9` is neither", "unknown body `nobody`", "unknown fact `faild`", "`going` is no value",
    ]  # fmt: skip
    messages = "\n".join(one.message for one in told)
    for word in words:
        assert word in messages
    places = [(one.path, one.line, one.column) for one in told]
    assert places == sorted(places)


def test_a_definition_has_the_kind_it_declares() -> None:
    assert (
        "`mark` is a number of `percent`, but a number of `credits`"
        in mistake("define tried : credits = mark").message
    )
    assert "but yes or no is needed here" in mistake("define tried : yes/no = taught").message


def test_days_are_built_in() -> None:
    read = policy(page(fence("input delay : days\nrule\n  when delay > 5 days\n  then outcome is stop")))
    assert read.rules
