"""Limits over members, against every joint choice tried one by one."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from random import Random

import pytest

from tests.evaluate.by_hand import (
    SPAN,
    YES_NO,
    compare,
    components,
    count,
    decision,
    made,
    modules,
    number,
    of_component,
    of_module,
    rule,
    says,
    total,
    with_modules,
)
from verifier.evaluate import Evaluator, Outcome
from verifier.evaluate.choices import outcomes
from verifier.model.kinds import Kind, Number
from verifier.model.policy import Case, Decision, Input, Policy
from verifier.model.rules import Limit, Rule, Strength
from verifier.model.terms import Aggregate, Among, Chosen, Condition, Fact, Term

CONDONED = Among(Chosen("condoned", YES_NO, "Module"), ("yes",))
ALLOWED = Number("credits", Fraction(0), Fraction(60), Fraction(15))
MOST = Fact("most", Number())


def at_most(left: Aggregate, value: Term) -> Limit:
    return Limit(left, "at most", value, SPAN)


def at_least(left: Aggregate, value: Term) -> Limit:
    return Limit(left, "at least", value, SPAN)


def board(*limits: Limit, when: Condition | None = None, otherwise: bool = True) -> Policy:
    """The board may condone from 40, must from 48, must not below 20; failed modules only."""
    mark = of_module("mark")
    parts: list[Input | Decision | Rule] = [
        Input("most", Number(), None, None, SPAN),
        Input("sat", YES_NO, None, None, SPAN),
        decision("condoned", of="Module", asked=compare(mark, "<", 50)),
        rule(
            "may", says("condoned", "yes", of="Module", may=True), of="Module", when=compare(mark, ">=", 40)
        ),
        rule("must", says("condoned", "yes", of="Module"), of="Module", when=compare(mark, ">=", 48)),
        rule("not", says("condoned", "no", of="Module"), of="Module", when=compare(mark, "<", 20)),
        rule("limit", limits=limits) if when is None else rule("limit", limits=limits, when=when),
    ]
    if otherwise:
        left_out = says("condoned", "no", of="Module", strength=Strength.OTHERWISE)
        parts.append(rule("else", left_out, of="Module"))
    return made(*parts)


def said(found: Outcome) -> tuple[object, ...]:
    return found.status, found.values, found.default


def marks(*given: int, most: int = 1) -> Case:
    return with_modules(*({"mark": mark, "credits": 15} for mark in given), most=Fraction(most), sat="yes")


def test_two_qualify_and_one_may_be_condoned() -> None:
    evaluator = Evaluator(board(at_most(count(modules(CONDONED)), number(1))))
    case = marks(45, 45, 60)
    both = evaluator.evaluate(case).outcomes
    for place in (0, 1):
        found = both[f"modules[{place}].condoned"]
        assert said(found) == ("discretionary", ("no", "yes"), "no")
        assert [(t.rule, t.state, t.value) for t in found.traces][-1] == ("limit", "in force", Fraction(1))
    chosen = evaluator.evaluate({**case, "modules[0].condoned": "yes"})
    assert said(chosen.outcomes["modules[1].condoned"]) == ("decided", ("no",), None)
    assert chosen.outcomes["modules[1].condoned"].rules == ("may", "else", "limit")
    assert chosen.impossible == ()
    together = evaluator.evaluate({**case, "modules[0].condoned": "yes", "modules[1].condoned": "yes"})
    assert together.impossible == ("modules[0].condoned", "modules[1].condoned")
    assert said(outcomes(evaluator, case)["modules[1].condoned"]) == said(both["modules[1].condoned"])


def test_where_two_must_be_and_one_may_the_questions_are_contradictory() -> None:
    evaluator = Evaluator(board(at_most(count(modules(CONDONED)), number(1))))
    found = evaluator.evaluate(marks(49, 49, 10, 70)).outcomes
    assert [o.status for o in found.values()] == ["contradictory"] * 3 + ["not asked"]
    assert found["modules[0].condoned"].conflicts == (("must", "limit"),)


def test_what_must_be_takes_the_room_of_what_may_be() -> None:
    evaluator = Evaluator(board(at_most(count(modules(CONDONED)), number(1))))
    found = evaluator.evaluate(marks(49, 45)).outcomes
    assert said(found["modules[1].condoned"]) == ("decided", ("no",), None)


def test_discretion_that_nothing_bounds_need_not_be_used() -> None:
    evaluator = Evaluator(board(at_most(count(modules(CONDONED)), number(1)), otherwise=False))
    case = marks(45, 45)
    assert said(evaluator.evaluate(case).outcomes["modules[0].condoned"]) == ("discretionary", ("yes",), None)
    taken = evaluator.evaluate({**case, "modules[0].condoned": "yes"}).outcomes
    assert taken["modules[1].condoned"].status == "silent"


def test_the_last_of_several_options_is_still_one_that_need_not_be_used() -> None:
    both = (rule(word, says("condoned", word, of="Module", may=True), of="Module") for word in ("no", "yes"))
    limit = rule("limit", limits=(at_most(count(modules(CONDONED)), number(0)),))
    found = Evaluator(made(decision("condoned", of="Module"), *both, limit)).evaluate(marks(45))
    outcome = found.outcomes["modules[0].condoned"]
    assert (*said(outcome), outcome.closed) == ("discretionary", ("no",), None, False)


def test_a_limit_from_below_leaves_what_meets_it() -> None:
    evaluator = Evaluator(board(at_least(count(modules(CONDONED)), number(1))))
    assert said(evaluator.evaluate(marks(45)).outcomes["modules[0].condoned"]) == ("decided", ("yes",), None)
    two = evaluator.evaluate(marks(45, 45)).outcomes["modules[0].condoned"]
    assert said(two) == ("discretionary", ("no", "yes"), "no")
    none = evaluator.evaluate(marks(30, 30)).outcomes
    assert {outcome.status for outcome in none.values()} == {"contradictory"}


def test_a_limit_that_may_not_bind_settles_only_what_it_cannot_change() -> None:
    sat = Among(Fact("sat", YES_NO), ("yes",))
    evaluator = Evaluator(board(at_most(count(modules(CONDONED)), MOST), when=sat))
    case = dict(marks(45, 49, most=1))
    del case["sat"]
    found = evaluator.evaluate(case).outcomes
    assert (found["modules[0].condoned"].status, found["modules[0].condoned"].causes) == (
        "unknown",
        frozenset({"sat"}),
    )
    # whether the limit binds or not, there is room for both
    assert said(evaluator.evaluate({**case, "most": Fraction(2)}).outcomes["modules[0].condoned"]) == (
        "discretionary",
        ("no", "yes"),
        "no",
    )
    del case["most"]
    assert evaluator.evaluate({**case, "sat": "yes"}).outcomes["modules[0].condoned"].causes == {"most"}
    assert evaluator.evaluate({**case, "sat": "no"}).outcomes["modules[0].condoned"].status == "discretionary"


def allotting(*limits: Limit, of: str | None = None) -> Policy:
    kind: Kind = ALLOWED
    return made(
        Input("most", Number(), None, None, SPAN),
        decision("allotted", kind, "Module"),
        rule("all", says("allotted", of_module("credits"), kind, "Module", form="at most"), of="Module"),
        rule("some", says("allotted", Fraction(15), kind, "Module", form="at least"), of="Module"),
        rule("limit", limits=limits, of=of),
    )


def test_a_sum_bounds_what_each_may_have() -> None:
    sum_of_all = total(Chosen("allotted", ALLOWED, "Module"), modules())
    evaluator = Evaluator(allotting(at_most(sum_of_all, MOST)))

    def ends(most: int) -> list[tuple[object, ...]]:
        case = with_modules({"credits": 60}, {"credits": 30}, most=Fraction(most))
        found = evaluator.evaluate(case).outcomes
        return [(o.status, o.values, o.at_least, o.at_most) for o in found.values()]

    assert ends(90) == [("decided", (), 15, 60), ("decided", (), 15, 30)]
    assert ends(60) == [("decided", (), 15, 45), ("decided", (), 15, 30)]
    assert ends(30) == [("decided", (15,), None, None), ("decided", (15,), None, None)]
    assert ends(25) == [("contradictory", (), None, None)] * 2


def test_a_limit_for_each_member_speaks_of_what_is_inside_it() -> None:
    again = Among(Chosen("again", YES_NO, "Component"), ("yes",))
    policy = made(
        decision("again", of="Component", asked=compare(of_component("first"), "<", 50)),
        rule("must", says("again", "yes", of="Component"), of="Component"),
        rule("one", of="Module", limits=(at_most(count(components(again)), number(1)),)),
    )
    case = with_modules(
        {"components": [{"first": 40}, {"first": 60}]}, {"components": [{"first": 40}, {"first": 30}]}
    )
    found = Evaluator(policy).evaluate(case).outcomes
    assert [outcome.status for outcome in found.values()] == [
        "decided",
        "not asked",
        "contradictory",
        "contradictory",
    ]
    assert found["modules[1].components[0].again"].traces[-1].of == "modules[1]"


@pytest.mark.parametrize("seed", range(150))
def test_limits_agree_with_every_joint_choice(seed: int) -> None:
    random = Random(seed)
    high = compare(of_module("credits"), ">", 15)
    counted = count(modules(CONDONED)), total(of_module("credits"), modules(CONDONED))
    limits = [
        at_most(counted[0], number(random.randrange(3))),
        at_most(counted[1], number(random.randrange(0, 60, 15))),
        at_least(counted[0], number(random.randrange(3))),
        at_most(count(modules(high)), number(9)),
    ]
    policy = board(*random.sample(limits, random.randrange(1, 4)))
    taught = [
        {"mark": random.choice([10, 30, 42, 45, 49, 60]), "credits": random.choice([15, 30])}
        for _ in range(random.randrange(1, 5))
    ]
    case: Case = with_modules(*taught, most=Fraction(1), sat="yes")
    questions = [f"modules[{place}].condoned" for place in range(len(taught))]
    free = Evaluator(board()).evaluate(case).outcomes
    for name in questions:
        if random.random() < 0.2 and free[name].status == "discretionary":
            case = {**case, name: random.choice(["yes", "no"])}
    found = Evaluator(policy).evaluate(case).outcomes
    for question in questions:
        wanted = _open(policy, case, free, questions, question)
        outcome = found[question]
        if free[question].status == "not asked":
            assert outcome.status == "not asked"
        elif not wanted:
            assert outcome.status == "contradictory"
        else:
            assert set(outcome.values) == wanted
            assert outcome.status == ("decided" if len(wanted) == 1 else "discretionary")


def _open(
    policy: Policy, case: Case, free: dict[str, Outcome] | object, questions: list[str], question: str
) -> set[object]:
    """The values of a question in joint choices that meet the limits; others take what is given."""
    assert isinstance(free, dict)
    found: set[object] = set()
    for choice in _choices(case, free, questions, question):
        condoned = [p for p, value in enumerate(choice) if value == "yes"]
        credits = sum(int(str(case[f"modules[{place}].credits"])) for place in condoned)
        if all(_met(limit, len(condoned), credits) for limit in policy.rules[3].limits):
            found.add(choice[questions.index(question)])
    return found


def _choices(
    case: Case, free: dict[str, Outcome], questions: list[str], question: str
) -> Iterator[tuple[str, ...]]:
    columns = []
    for name in questions:
        values = {"not asked": ("no", "yes")}.get(free[name].status, tuple(map(str, free[name].values)))
        columns.append((str(case[name]),) if name in case and name != question else values)
    return product(*columns)


def _met(limit: Limit, condoned: int, credits: int) -> bool:
    end = limit.value.value  # type: ignore[union-attr]
    if limit.left.part is None and limit.left.over.where != CONDONED:
        return True
    number_ = condoned if limit.left.part is None else credits
    return number_ <= end if limit.form == "at most" else number_ >= end  # type: ignore[operator]


@pytest.mark.parametrize("seed", range(80))
def test_a_fact_left_out_leaves_limited_outcomes_unknown_or_as_they_were(seed: int) -> None:
    random = Random(seed)
    sat = Among(Fact("sat", YES_NO), ("yes",))
    limit = at_most(total(of_module("credits"), modules(CONDONED)), MOST)
    policy = board(
        limit, *([at_least(count(modules(CONDONED)), number(1))] if seed % 3 == 0 else []), when=sat
    )
    taught = [
        {"mark": random.choice([10, 42, 45, 49, 60]), "credits": random.choice([15, 30])}
        for _ in range(random.randrange(1, 4))
    ]
    whole = with_modules(*taught, most=Fraction(random.choice([0, 15, 30, 45, 90])), sat="yes")
    left = {key: of for key, of in whole.items() if key == "modules" or random.random() < 0.75}
    known, less = (Evaluator(policy).evaluate(case).outcomes for case in (whole, left))
    for question, outcome in less.items():
        if outcome.status != "unknown":
            assert said(outcome) == said(known[question])


def test_many_members_are_no_trouble() -> None:
    evaluator = Evaluator(board(at_most(total(of_module("credits"), modules(CONDONED)), number(30))))
    found = evaluator.evaluate(marks(*[45] * 40, 49, 49)).outcomes
    assert {said(outcome) for outcome in list(found.values())[:40]} == {("decided", ("no",), None)}
