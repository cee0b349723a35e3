"""Cases with members: what is filled in, which are admissible, and what their duties and permissions are."""

from datetime import date
from fractions import Fraction

import pytest
from attrs import evolve

from tests.evaluate.by_hand import (
    COMPONENT,
    MODULE,
    SPAN,
    compare,
    components,
    decision,
    define,
    made,
    mean,
    modules,
    number,
    of_component,
    of_module,
    rule,
    says,
    total,
    with_modules,
)
from verifier.checks.admissible import admissible
from verifier.evaluate import Evaluator
from verifier.evaluate.worked import exercised, filled, judge
from verifier.model.kinds import ACTION, DATE, Number
from verifier.model.policy import Expected, Input, Policy, WorkedCase
from verifier.model.rules import Strength
from verifier.model.terms import Constant, Elapsed, Fact, Product, Quotient, Shifted, Term


def test_facts_of_the_members_given_have_their_typical_values() -> None:
    policy = made(
        define("double", Product(number(2), of_module("credits")), "Module"),
        define("all", total(of_module("credits"), modules())),
    )
    given = with_modules({"mark": 40}, {"credits": 30}, {"double": 60})
    assert filled(policy, given) == {**given, "modules[0].credits": Fraction(15)}
    assert filled(policy, {"all": Fraction(60), **given}) == {"all": Fraction(60), **given}
    assert filled(policy, {}) == {}


@pytest.mark.parametrize(
    ("change", "fine"),
    [
        ({}, True),
        ({"modules[0].credits": 65}, False),
        ({"modules[0].credits": 7}, False),
        ({"modules[0].components[1].first": -1}, False),
        ({"modules[0].components": 3}, False),
        ({"modules": Fraction(1, 2)}, False),
        ({"modules[0].components[0].weight": 0}, True),
        ({"modules[0].components[0].weight": 0, "modules[0].components[1].weight": 0}, False),
    ],
)
def test_ranges_steps_sizes_and_divisors_make_a_case_admissible(change: dict[str, int], fine: bool) -> None:
    (held,) = MODULE.lists
    records = (evolve(MODULE, lists=(evolve(held, most=2),)), COMPONENT)
    policy = made(
        define("after", mean(of_component("first"), of_component("weight"), components()), "Module"),
        records=records,
    )
    part = {"weight": 1, "first": 50, "resit": "none"}
    case = with_modules({"credits": 15, "mark": 40, "grade": "low", "components": [part, part]})
    changed = {**case, **{key: Fraction(value) for key, value in change.items()}}
    assert (admissible(Evaluator(policy), changed) is not None) is fine


def test_outcomes_of_members_are_judged_by_their_paths() -> None:
    policy = made(
        decision("fine", of="Module", asked=compare(of_module("mark"), ">", 0)),
        rule("low", says("fine", "no", of="Module"), of="Module", when=compare(of_module("mark"), "<", 50)),
        rule("saved", of="Module", when=compare(of_module("mark"), ">", 45), exception_to=("low",)),
        rule("else", says("fine", "yes", of="Module", strength=Strength.OTHERWISE), of="Module"),
    )
    yes, no, unasked = Expected("value", ("yes",)), Expected("value", ("no",)), Expected("not asked")
    wanted = {
        f"modules[{place}].fine": expected for place, expected in enumerate((no, yes, unasked, unasked))
    }
    case = with_modules({"mark": 40}, {"mark": 48}, {"mark": 0})
    evaluator = Evaluator(policy)
    judged = judge(evaluator, WorkedCase("a", case, wanted, "", SPAN))
    assert [judgement.passed for judgement in judged] == [True] * 4
    wrong = judge(evaluator, WorkedCase("a", case, {"modules[1].fine": no}, "", SPAN))
    assert [judgement.passed for judgement in wrong] == [False]
    assert exercised(evaluator, case) == {"low", "saved", "else"}
    assert exercised(evaluator, with_modules({"mark": 60}, {"mark": 40})) == {"low", "else"}


def acting(*strengths: tuple[str, bool, int | None, int | None]) -> Policy:
    act = evolve(decision("act", ACTION), bearer="student")
    rules = []
    for place, (value, may, start, deadline) in enumerate(strengths):
        days = [None if day is None else Constant(Fraction(day), Number(DATE)) for day in (start, deadline)]
        claim = evolve(says("act", value, ACTION, may=may), start=days[0], deadline=days[1])
        rules.append(rule(f"r{place}", claim))
    return made(act, *rules)


def test_a_permission_alone_leaves_nothing_open() -> None:
    outcome = Evaluator(acting(("done", True, None, None))).evaluate({}).outcomes["act"]
    assert (outcome.status, outcome.values, outcome.closed) == ("discretionary", ("done",), True)
    forbidden = Evaluator(acting(("done", True, None, None), ("left", False, None, None))).evaluate({})
    assert forbidden.outcomes["act"].status == "contradictory"


def test_the_earliest_deadline_and_the_latest_start_bind() -> None:
    duties = ("done", False, 10, 30), ("done", False, 12, None), ("done", False, None, 20)
    outcome = Evaluator(acting(*duties)).evaluate({}).outcomes["act"]
    assert (outcome.status, outcome.start, outcome.deadline) == ("decided", Fraction(12), Fraction(20))
    forbidden = Evaluator(acting(("left", False, 3, 4))).evaluate({}).outcomes["act"]
    assert (forbidden.values, forbidden.start, forbidden.deadline) == (("left",), None, None)


@pytest.mark.parametrize(
    ("unit", "start", "end", "passed"),
    [
        ("days", "2024-02-28", "2024-03-01", 2),
        ("months", "2024-01-31", "2024-02-28", 0),
        ("months", "2024-01-31", "2024-02-29", 1),
        ("months", "2024-03-15", "2024-01-20", -1),
        ("years", "2020-02-29", "2024-02-28", 3),
        ("years", "2020-02-29", "2024-02-29", 4),
    ],
)
def test_time_passes_as_the_calendar_has_it(unit: str, start: str, end: str, passed: int) -> None:
    assert computed(Elapsed(unit, day(start), day(end))) == passed  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("unit", "start", "amount", "end"),
    [
        ("months", "2024-01-31", 1, "2024-02-29"),
        ("months", "2024-03-31", -1, "2024-02-29"),
        ("years", "2024-02-29", 1, "2025-02-28"),
        ("years", "9999-01-01", 1, None),
    ],
)
def test_a_day_some_months_on(unit: str, start: str, amount: int, end: str | None) -> None:
    found = computed(Shifted(day(start), number(amount), unit))  # type: ignore[arg-type]
    assert found == (None if end is None else day(end).value)


def day(text: str) -> Constant:
    return Constant(Fraction(date.fromisoformat(text).toordinal()), Number(DATE))


def computed(term: Term) -> object:
    return Evaluator(made(define("it", term))).evaluate({}).facts.get("it")


def test_what_a_quotient_of_the_case_divides_by_is_wanting() -> None:
    divisor = Input("d", Number(), None, None, SPAN)
    policy = made(divisor, define("it", Quotient(number(1), Fact("d", Number()))))
    assert admissible(Evaluator(policy), {"d": Fraction(0)}) is None
    assert admissible(Evaluator(policy), {"d": Fraction(1)}) is not None
