"""Questions of members, and questions of the case that read them."""

from fractions import Fraction
from random import Random
from typing import Any

import pytest

from tests.evaluate.by_hand import (
    GRADE,
    MARK,
    compare,
    components,
    decision,
    define,
    ends,
    made,
    mean,
    modules,
    number,
    of_component,
    of_module,
    rows,
    rule,
    says,
    total,
    with_modules,
)
from verifier.evaluate import Evaluator
from verifier.evaluate.choices import outcomes
from verifier.model.kinds import Number, YesNo
from verifier.model.rules import Strength
from verifier.model.terms import (
    Among,
    And,
    Best,
    Chosen,
    Fact,
    Field,
    Given,
    Not,
    Product,
    Quantified,
    Truth,
)

FAILED = compare(of_module("mark"), "<", 50)
YES, OTHERWISE = YesNo(), Strength.OTHERWISE


def qualifying() -> tuple[Any, ...]:
    return (
        decision("fate", GRADE, "Module", asked=FAILED),
        decision("end"),
        rule(
            "near",
            says("fate", "middle", GRADE, "Module"),
            of="Module",
            when=compare(of_module("mark"), ">=", 40),
        ),
        rule(
            "far", says("fate", "low", GRADE, "Module"), of="Module", when=compare(of_module("mark"), "<", 40)
        ),
        rule(
            "saved",
            says("fate", "high", GRADE, "Module"),
            of="Module",
            when=Among(of_module("grade"), ("high",)),
            exception_to=("near",),
        ),
        rule("stop", says("end", "yes"), of="Module", when=compare(of_module("mark"), "<", 20)),
        rule(
            "go",
            says("end", "no"),
            when=Not(Quantified("some", modules(), compare(of_module("mark"), "<", 20))),
        ),
    )


def test_a_rule_for_each_member_is_a_rule_a_member() -> None:
    evaluator = Evaluator(made(*qualifying()))
    case = with_modules(
        {"mark": 45, "grade": "low"},
        {"mark": 45, "grade": "high"},
        {"mark": 10, "grade": "low"},
        {"mark": 80, "grade": "low"},
    )
    found = evaluator.evaluate(case).outcomes
    assert [(q, o.status, o.values) for q, o in found.items()] == [
        ("modules[0].fate", "decided", ("middle",)),
        ("modules[1].fate", "decided", ("high",)),
        ("modules[2].fate", "decided", ("low",)),
        ("modules[3].fate", "not asked", ()),
        ("end", "decided", ("yes",)),
    ]
    assert [(t.rule, t.state, t.of) for t in found["modules[1].fate"].traces] == [
        ("near", "lifted", "modules[1]"),
        ("far", "does not apply", "modules[1]"),
        ("saved", "in force", "modules[1]"),
    ]
    assert [(t.rule, t.state, t.of) for t in found["end"].traces] == [
        ("stop", "in force", "modules[2]"),
        ("go", "does not apply", None),
    ]
    assert evaluator.rule_holds("near", case) == (True, True)
    assert evaluator.rule_holds("near", case, {"Module": "modules[1]"}) == (True, False)
    assert evaluator.rule_applies("saved", case, {"Module": "modules[0]"}) is False
    assert evaluator.holds(FAILED, case, {"Module": "modules[3]"}) is False
    narrow = evaluator.narrowed_to("modules[0].fate")
    assert narrow.policy.order == ("Module.fate",)
    alone = narrow.evaluate(case).outcomes
    assert {q: o.status for q, o in alone.items()} == {q: o.status for q, o in found.items() if q != "end"}


def test_members_of_a_list_of_unknown_size_may_say_anything_of_the_case() -> None:
    found = Evaluator(made(*qualifying())).evaluate({}).outcomes
    assert set(found) == {"end"}
    assert (found["end"].status, found["end"].causes) == ("unknown", frozenset({"modules"}))


@pytest.mark.parametrize("seed", range(40))
def test_neither_the_order_of_members_nor_that_of_rules_matters(seed: int) -> None:
    random = Random(seed)
    parts = list(qualifying())
    taught = [{**row, "mark": random.randrange(0, 70, 5)} for row in rows(random)]
    places = random.sample(range(len(taught)), len(taught))
    shuffled = random.sample(parts[2:], len(parts) - 2)
    before = Evaluator(made(*parts)).evaluate(with_modules(*taught)).outcomes
    after = Evaluator(made(*parts[:2], *shuffled)).evaluate(
        with_modules(*(taught[place] for place in places))
    )
    for question, outcome in after.outcomes.items():
        for place, old in enumerate(places):
            question = question.replace(f"modules[{place}]", f"modules[#{old}]")
        question = question.replace("#", "")
        assert (outcome.status, outcome.values) == (before[question].status, before[question].values)


@pytest.mark.parametrize("seed", range(60))
def test_a_fact_left_out_leaves_outcomes_unknown_or_as_they_were(seed: int) -> None:
    random = Random(seed)
    best = Best(number(40), of_module("credits"), of_module("mark"))
    policy = made(
        define("average", mean(of_module("mark"), None, modules(best=best))),
        define("worst", ends("min", of_module("mark"), modules(FAILED))),
        define("failed", total(of_module("credits"), modules(FAILED))),
        define(
            "again",
            Truth(
                Quantified("some", modules(), Quantified("some", components(), Given(of_component("resit"))))
            ),
        ),
        *qualifying(),
    )
    whole = with_modules(*rows(random))
    left = {key: of for key, of in whole.items() if key.endswith("s") or random.random() < 0.7}
    if random.random() < 0.2:
        left.pop("modules")
    known, less = Evaluator(policy).evaluate(whole), Evaluator(policy).evaluate(left)
    for key, of in less.facts.items():
        assert known.facts[key] == of
    for question, outcome in less.outcomes.items():
        if outcome.status != "unknown":
            other = known.outcomes[question]
            assert (outcome.status, outcome.values) == (other.status, other.values)
            assert {t.rule: t.state for t in outcome.traces} == {t.rule: t.state for t in other.traces}


def condoning(*more: Any) -> tuple[Any, ...]:
    return (
        decision("condoned", of="Module", asked=FAILED),
        define(
            "lost",
            total(
                of_module("credits"),
                modules(And((FAILED, Among(Chosen("condoned", YES, "Module"), ("no",))))),
            ),
        ),
        decision("withdrawn"),
        rule(
            "may",
            says("condoned", "yes", of="Module", may=True),
            of="Module",
            when=compare(of_module("mark"), ">=", 40),
        ),
        rule("else", says("condoned", "no", of="Module", strength=OTHERWISE), of="Module"),
        rule("out", says("withdrawn", "yes"), when=compare(Fact("lost", Number()), ">", 30)),
        rule("in", says("withdrawn", "no"), when=compare(Fact("lost", Number()), "<=", 30)),
        *more,
    )


def test_what_reads_members_left_open_is_open_through_them() -> None:
    evaluator = Evaluator(made(*condoning()))
    found = outcomes(evaluator, with_modules({"credits": 30, "mark": 45}, {"credits": 30, "mark": 20}))
    assert (found["modules[0].condoned"].status, found["modules[0].condoned"].default) == (
        "discretionary",
        "no",
    )
    assert found["modules[1].condoned"].values == ("no",)
    withdrawn = found["withdrawn"]
    assert (withdrawn.status, withdrawn.values, withdrawn.by) == ("discretionary", ("no", "yes"), ("board",))
    assert withdrawn.through == ("modules[0].condoned",)
    settled = outcomes(evaluator, with_modules({"credits": 30, "mark": 45}))
    assert (settled["withdrawn"].status, settled["withdrawn"].values) == ("decided", ("no",))


def test_reading_where_nothing_is_asked_leaves_every_value() -> None:
    bare = Among(Chosen("condoned", YES, "Module"), ("no",))
    parts = [p for p in condoning() if getattr(p, "name", "") != "lost"]
    policy = made(parts[0], define("lost", total(of_module("credits"), modules(bare))), *parts[1:])
    found = outcomes(Evaluator(policy), with_modules({"credits": 60, "mark": 80}))
    assert found["modules[0].condoned"].status == "not asked"
    assert (found["withdrawn"].status, found["withdrawn"].causes) == (
        "unknown",
        frozenset({"modules[0].condoned"}),
    )


def test_facts_of_a_member_may_be_given_instead_of_what_they_come_from() -> None:
    policy = made(
        define("double", Product(number(2), of_module("mark")), "Module"),
        define("all", total(Field("Module", "double", MARK), modules())),
    )
    given = {**with_modules({"mark": 10}, {}), "modules[1].double": Fraction(7)}
    evaluation = Evaluator(policy).evaluate(given)
    assert evaluation.facts["all"] == 27
    assert evaluation.disagreeing == {}
    at_odds = Evaluator(policy).evaluate({**given, "modules[0].double": Fraction(7)})
    assert at_odds.disagreeing == {"modules[0].double": 20}
