"""Rules: their ids, conditions, conclusions, strengths and bodies; tables are rules."""

from fractions import Fraction

import pytest

from tests.model.pages import fence, mistake, mistakes, page, policy
from verifier.model.kinds import Number
from verifier.model.policy import Policy
from verifier.model.rules import Strength
from verifier.model.terms import Always, Among, And, Constant
from verifier.model.wording import say_condition
from verifier.model.wording_conclusions import say_conclusion


def read(statements: str) -> Policy:
    return policy(page(fence(statements)))


def test_rules_are_numbered_in_order_within_their_clause() -> None:
    body = fence(
        "rule\n then outcome is go\nrule late-fee\n then outcome is stop\nrule\n then outcome is wait"
    )
    body += fence("rule\n then outcome is go", "1.2") + "\n```policy 1.2\nrule\n then outcome is go\n```\n"
    assert [rule.id for rule in policy(page(body)).rules] == [
        "1.1/1", "1.1/late-fee", "1.1/3", "1.2/1", "1.2/2",
    ]  # fmt: skip


def test_a_rule_id_stands_once() -> None:
    told = mistake("rule a\n then outcome is go\nrule a\n then outcome is stop")
    assert "the rule id `1.1/a` also stands at line 32" in told.message


def test_a_rule_cites_its_headings() -> None:
    body = "# Part A\n\n" + fence("rule\n then outcome is go", heading="## 1.1 First things")
    assert policy(page(body)).rules[0].heading == ("Part A", "1.1 First things")


def test_a_rule_needs_a_clause() -> None:
    told = mistakes(page("# Rules\n\n```policy\nrule\n then outcome is go\n```\n"))
    assert [one.message for one in told] == ["a rule stands outside any clause"]


@pytest.mark.parametrize(
    ("written", "form", "strength", "option", "assumed", "body"),
    [
        ("then outcome is go", "is", Strength.PLAIN, False, False, None),
        ("then extent at most half", "at most", Strength.PLAIN, False, False, None),
        ("then grade at least merit", "at least", Strength.PLAIN, False, False, None),
        ("then outcome may be go by board", "is", Strength.PLAIN, True, False, "board"),
        ("then extent may be at most 30 by panel", "at most", Strength.PLAIN, True, False, "panel"),
        ("then outcome is normally go", "is", Strength.NORMALLY, False, False, None),
        ("otherwise outcome is go", "is", Strength.OTHERWISE, False, False, None),
        ("assume otherwise outcome is go", "is", Strength.OTHERWISE, False, True, None),
    ],
)
def test_conclusions(
    written: str, form: str, strength: Strength, option: bool, assumed: bool, body: str | None
) -> None:
    said = read(f"rule\n {written}").rules[0].conclusions[0]
    assert (said.form, said.strength, said.option, said.assumed, said.body) == (
        form,
        strength,
        option,
        assumed,
        body,
    )


def test_a_choice_of_the_panel() -> None:
    said = read("rule\n then route is one of again if late, other if (ill and late), none_left by panel")
    conclusion = said.rules[0].conclusions[0]
    assert conclusion.form == "one of"
    assert [choice.guard for choice in conclusion.choices][2] == Always()
    assert say_conclusion(conclusion) == (
        "route is one of again if late, other if (ill and late), none_left by panel"
    )


def test_several_conclusions_of_one_rule() -> None:
    rule = read("rule\n when late\n then outcome is stop and extent at most 30").rules[0]
    assert [say_conclusion(said) for said in rule.conclusions] == [
        "outcome is stop",
        "extent at most 30 credits",
    ]
    bound = rule.conclusions[1].value
    assert isinstance(bound, Constant)
    assert isinstance(bound.kind, Number)
    assert bound.kind.name == "Credits"


@pytest.mark.parametrize(
    ("statements", "message", "way_out"),
    [
        ("rule\n then outcom is go", "unknown decision `outcom`", "did you mean `outcome`?"),
        ("rule\n then failed is 3", "`failed` is an input and no rule decides it", "decision"),
        ("rule\n then outcome is gone", "`gone` is not one of `stop`, `wait`, `go`", "did you mean `go`?"),
        ("rule\n then route at most other", "`at most` needs an order", "ordered"),
        ("rule\n then outcome may be go by bord", "unknown body `bord`", "did you mean `board`?"),
        ("rule\n then extent at most 30 percent", "`30 percent` is a number of `percent`", "like"),
        ("rule\n otherwise outcome is normally go", "two different strengths", "leave `normally` out"),
        ("rule\n when late", "this rule concludes nothing", "then"),
    ],
)
def test_mistakes_in_rules(statements: str, message: str, way_out: str) -> None:
    told = mistake(statements)
    assert message in told.message
    assert way_out in told.help


TABLE = """
table {name}
  when late
  failed   | award        || outcome | extent
  <= 30    | in {{ma, msc}} || go      | at most 30
  31 .. 45 | not ma       || wait    | -
  > 45     | -            || may be stop by board | is half
"""


def test_a_table_is_a_rule_a_row() -> None:
    rules = read(TABLE.format(name="bands")).rules
    assert [rule.id for rule in rules] == ["1.1/bands.1", "1.1/bands.2", "1.1/bands.3"]
    assert [say_condition(rule.when) for rule in rules] == [
        "late and failed <= 30 credits and award in {ma, msc}",
        "late and failed in 31 .. 45 credits and award is not ma",
        "late and failed > 45 credits",
    ]
    assert [[say_conclusion(said) for said in rule.conclusions] for rule in rules] == [
        ["outcome is go", "extent at most 30 credits"],
        ["outcome is wait"],
        ["outcome may be stop by board", "extent is half"],
    ]


def test_tables_without_a_name() -> None:
    rules = read(TABLE.format(name="") + TABLE.format(name="") + "rule\n then outcome is go").rules
    assert [rule.id for rule in rules] == [
        "1.1/table.1", "1.1/table.2", "1.1/table.3", "1.1/table2.1", "1.1/table2.2", "1.1/table2.3", "1.1/1",
    ]  # fmt: skip


def test_an_unknown_fact_in_the_head_of_a_table_is_told_once() -> None:
    told = mistake("table\n  faild || outcome\n  <= 30 || go\n  > 30 || stop")
    assert "unknown name `faild`" in told.message


def test_throughout_is_a_condition_of_every_rule_at_or_below_its_heading() -> None:
    body = (
        "# Part\n\n```policy part\nthroughout when ill\n```\n"
        + fence("throughout when late\nrule\n then outcome is go", heading="## 1.1 First")
        + fence("rule\n then outcome is stop", "1.1.1", "### 1.1.1 Below")
        + fence("rule\n then outcome is stop", "1.2", "## 1.2 Beside")
    )
    rules = policy(page(body)).rules
    assert [[say_condition(held) for held in rule.throughout] for rule in rules] == [
        ["ill", "late"],
        ["ill", "late"],
        ["ill"],
    ]
    assert all(rule.when == Always() for rule in rules)


def test_conditions_of_a_table_and_a_cell_are_one_list() -> None:
    rule = read("table\n  when late and ill\n  failed || outcome\n  30 || go").rules[0]
    assert isinstance(rule.when, And)
    assert rule.when.parts[2] == Among(
        next(f for f in [rule.when.parts[2]] if isinstance(f, Among)).left, (Fraction(30),)
    )
