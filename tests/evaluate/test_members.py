"""Facts and definitions of members, against plain Python."""

from fractions import Fraction
from math import ceil, floor
from random import Random

import pytest

from tests.evaluate.by_hand import (
    GRADE,
    MARK,
    SPAN,
    compare,
    components,
    count,
    define,
    ends,
    made,
    mean,
    modules,
    number,
    of_component,
    of_module,
    rows,
    total,
    with_modules,
)
from verifier.evaluate import Evaluator
from verifier.evaluate.world import ReadsAbsent
from verifier.model.kinds import Number, Value, YesNo
from verifier.model.policy import Case, Input
from verifier.model.rules import Strength
from verifier.model.terms import (
    Among,
    And,
    Best,
    Fact,
    Field,
    Given,
    Magnitude,
    OrElse,
    Product,
    Quantified,
    Quotient,
    Rounded,
    Term,
    Truth,
)

FAILED = compare(of_module("mark"), "<", 50)
YES, OTHERWISE = YesNo(), Strength.OTHERWISE


def value(term: Term, case: Case) -> Value | None:
    return Evaluator(made(define("it", term))).evaluate(case).facts.get("it")


@pytest.mark.parametrize("seed", range(60))
def test_aggregates_agree_with_plain_python(seed: int) -> None:
    taught = rows(Random(seed))
    case = with_modules(*taught)
    failed = [m for m in taught if m["mark"] < 50]
    assert value(total(of_module("credits"), modules(FAILED)), case) == sum(m["credits"] for m in failed)
    assert value(count(modules(FAILED)), case) == len(failed)
    for function, pick in (("min", min), ("max", max)):
        wanted = pick((m["mark"] for m in failed), default="none")
        assert value(ends(function, of_module("mark"), modules(FAILED)), case) == wanted
        grades = pick((GRADE.values.index(m["grade"]) for m in taught), default=None)
        assert value(ends(function, of_module("grade"), modules(), GRADE), case) == (
            "none" if grades is None else GRADE.values[grades]
        )
    plain = [Fraction(m["mark"]) for m in taught]
    assert value(mean(of_module("mark"), None, modules()), case) == (
        sum(plain) / len(plain) if plain else "none"
    )
    weights = sum(m["credits"] for m in taught)
    weighted = Fraction(sum(m["mark"] * m["credits"] for m in taught), weights) if taught else "none"
    assert value(mean(of_module("mark"), of_module("credits"), modules()), case) == weighted


@pytest.mark.parametrize("seed", range(60))
def test_the_best_credits_count_from_the_top_and_the_last_in_part(seed: int) -> None:
    taught = rows(Random(seed))
    case = with_modules(*taught)
    best = Best(number(40), of_module("credits"), of_module("mark"))
    # credit by credit: the plainest way to say it
    singles = [m["mark"] for m in sorted(taught, key=lambda m: -m["mark"]) for _ in range(m["credits"])][:40]
    found = value(mean(of_module("mark"), None, modules(best=best)), case)
    assert found == (Fraction(sum(singles), len(singles)) if singles else "none")
    assert value(mean(of_module("mark"), of_module("credits"), modules(best=best)), case) == found
    assert value(total(of_module("credits"), modules(best=best)), case) == len(singles)
    assert value(ends("min", of_module("mark"), modules(best=best)), case) == min(singles, default="none")


def test_one_member_alone_is_the_best_whatever_it_is_placed_by() -> None:
    best = Best(number(40), of_module("credits"), of_module("mark"))
    alone = {"modules": Fraction(1), "modules[0].credits": Fraction(20)}
    two = {**alone, "modules": Fraction(2), "modules[1].credits": Fraction(30)}
    credits = total(of_module("credits"), modules(best=best))
    assert value(credits, alone) == 20
    assert value(credits, two) is None


@pytest.mark.parametrize("seed", range(40))
def test_lists_inside_members_belong_to_them(seed: int) -> None:
    taught = rows(Random(seed))
    after = OrElse(of_component("resit"), of_component("first"))
    policy = made(
        define("heaviest", ends("max", of_component("weight"), components()), "Module", Number()),
        define("after", mean(after, of_component("weight"), components()), "Module"),
        define("all_after", total(OrElse(Field("Module", "after", MARK), number(0)), modules())),
        define("resits", total(count(components(Given(of_component("resit")))), modules())),
    )
    facts = Evaluator(policy).evaluate(with_modules(*taught)).facts
    everything = Fraction(0)
    for place, module in enumerate(taught):
        marks = [
            (c["weight"], c["first"] if c["resit"] == "none" else c["resit"]) for c in module["components"]
        ]
        weights = sum(weight for weight, _ in marks)
        wanted = sum(weight * mark for weight, mark in marks) / weights if marks else "none"
        assert facts[f"modules[{place}].after"] == wanted
        assert facts[f"modules[{place}].heaviest"] == max((weight for weight, _ in marks), default="none")
        everything += 0 if isinstance(wanted, str) else wanted
    assert facts["all_after"] == everything
    assert facts["resits"] == sum(c["resit"] != "none" for m in taught for c in m["components"])


@pytest.mark.parametrize("seed", range(60))
def test_quantifiers_agree_with_plain_python(seed: int) -> None:
    taught = rows(Random(seed))
    low = Among(of_module("grade"), ("low",))
    resat = Quantified("some", components(), Given(of_component("resit")))
    policy = made(
        define("a", Truth(Quantified("every", modules(low), FAILED))),
        define("b", Truth(Quantified("some", modules(low), FAILED))),
        define("c", Truth(Quantified("no", modules(low), FAILED))),
        define("d", Truth(Quantified("every", modules(), resat))),
    )
    facts = Evaluator(policy).evaluate(with_modules(*taught)).facts
    meant = [m["mark"] < 50 for m in taught if m["grade"] == "low"]
    again = [any(c["resit"] != "none" for c in m["components"]) for m in taught]
    assert [facts[name] == "yes" for name in "abcd"] == [all(meant), any(meant), not any(meant), all(again)]


@pytest.mark.parametrize("tenths", range(-40, 41))
def test_rounding(tenths: int) -> None:
    number_ = Fraction(tenths, 10)
    half = Fraction(1, 2)
    wanted = {
        "up": ceil(number_ / half) * half,
        "down": floor(number_ / half) * half,
        "half up": floor(number_ / half + half) * half,
        "half even": round(number_ / half) * half,
    }
    for mode, rounded in wanted.items():
        fact = Input("x", Number(), None, None, SPAN)
        policy = made(fact, define("it", Rounded(Fact("x", Number()), half, mode)))  # type: ignore[arg-type]
        assert Evaluator(policy).evaluate({"x": number_}).facts["it"] == rounded


def test_products_quotients_and_magnitudes_are_exact_and_nothing_is_divided_by_nought() -> None:
    x, y = Fact("x", Number()), Fact("y", Number())
    policy = made(
        *(Input(name, Number(), None, None, SPAN) for name in "xy"),
        define("times", Product(x, y)),
        define("by", Quotient(x, y)),
        define("size", Magnitude(x)),
        define("weighted", mean(of_module("mark"), of_module("credits"), modules())),
    )
    evaluate = Evaluator(policy).evaluate
    facts = evaluate({"x": Fraction(-1), "y": Fraction(3)}).facts
    assert (facts["times"], facts["by"], facts["size"]) == (Fraction(-3), Fraction(-1, 3), Fraction(1))
    nought = evaluate({"x": Fraction(1), "y": Fraction(0), **with_modules({"credits": 0, "mark": 4})})
    assert "by" not in nought.facts
    assert "weighted" not in nought.facts
    assert nought.undefined == ("y", "modules")


def test_what_is_absent_is_neither_unknown_nor_a_value() -> None:
    late = Fact("late", MARK)
    policy = made(
        Input("late", MARK, None, None, SPAN, optional=True),
        define("there", Truth(Given(late))),
        define("counted", OrElse(late, number(7))),
        define("read", Truth(And((Given(late), compare(late, ">", 5))))),
    )
    evaluate = Evaluator(policy).evaluate
    absent = evaluate({"late": "none"}).facts
    assert {**absent, "modules": 0} == {
        "modules": 0, "late": "none", "there": "no", "counted": Fraction(7), "read": "no",
    }  # fmt: skip
    assert evaluate({"late": Fraction(9)}).facts["read"] == "yes"
    assert evaluate({}).facts == {}
    with pytest.raises(ReadsAbsent):
        Evaluator(made(*policy.inputs, define("it", Truth(compare(late, ">", 5))))).evaluate({"late": "none"})


def test_one_known_member_settles_some_and_one_settles_every() -> None:
    policy = made(
        define("some", Truth(Quantified("some", modules(), FAILED))),
        define("every", Truth(Quantified("every", modules(), FAILED))),
        define("failed", total(of_module("credits"), modules(FAILED))),
    )
    half_known = Evaluator(policy).evaluate(with_modules({"mark": 40}, {"mark": 60}, {"credits": 15}))
    assert (half_known.facts["some"], half_known.facts["every"]) == ("yes", "no")
    assert "failed" not in half_known.facts
    assert Evaluator(policy).evaluate({}).facts == {}
