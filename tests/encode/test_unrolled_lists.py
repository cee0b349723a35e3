"""A policy with lists and the same policy written out member by member say the same of every case."""

from fractions import Fraction
from random import Random
from typing import Any

import pytest

from tests.evaluate.by_hand import (
    COMPONENT,
    GRADE,
    MARK,
    MODULE,
    YES_NO,
    compare,
    components,
    count,
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
from verifier.encode.lists.unrolled import sizes, unrolled
from verifier.evaluate import Evaluator
from verifier.model.kinds import Number
from verifier.model.policy import Decision, Definition, Input, Policy
from verifier.model.rules import Rule, Strength
from verifier.model.terms import (
    Aggregate,
    Among,
    Best,
    Chosen,
    Comparison,
    Condition,
    Fact,
    Field,
    Given,
    Greatest,
    Magnitude,
    Members,
    Not,
    OrElse,
    Product,
    Quantified,
    Quotient,
    Rounded,
    Sum,
    Term,
    Truth,
)

AFTER = OrElse(of_component("resit"), of_component("first"))
BEST = Best(number(40), of_module("credits"), of_module("mark"))


def conditions(random: Random) -> list[Condition]:
    """Conditions of a module."""
    end = number(random.randrange(0, 101, 10))
    return [
        compare(of_module("mark"), random.choice(["<", ">=", "=", "!="]), end),
        Among(of_module("grade"), (random.choice(GRADE.values),)),
        Quantified(random.choice(["every", "some", "no"]), components(), Comparison(AFTER, "<", end)),
        Quantified(
            "some", components(compare(of_component("first"), "<", end)), Given(of_component("resit"))
        ),
        compare(count(components(Given(of_component("resit")))), "<=", random.randrange(3)),
        Comparison(OrElse(mean(AFTER, of_component("weight"), components()), number(0)), ">", end),
        Comparison(OrElse(ends("min", of_component("first"), components()), number(100)), "<", end),
    ]


def totals(random: Random) -> list[Term]:
    """Numbers of the case."""
    where: list[Condition] = conditions(random)
    over: list[Members] = [modules(random.choice(where)), modules(), modules(best=BEST)]
    per_module: list[Term] = [
        of_module("mark"),
        Product(of_module("credits"), of_module("mark")),
        Magnitude(Sum((of_module("mark"), number(-50)))),
        Greatest((of_module("mark"), number(30))),
        Rounded(of_module("mark"), Fraction(20), random.choice(["half up", "half even", "up", "down"])),
        Quotient(of_module("mark"), of_module("credits")),
        count(components()),
    ]
    part = random.choice(per_module)
    picked = random.choice(over)
    either: list[Aggregate] = [
        mean(part, random.choice([None, of_module("credits")]), picked),
        ends(random.choice(["min", "max"]), part, modules(random.choice(where))),
    ]
    return [total(part, picked), count(picked), *(OrElse(term, number(-1)) for term in either)]


def random_policy(random: Random) -> Policy:
    """Definitions, decisions and rules of modules and of the case, all that members are told apart by."""
    case_total = Fact("total", Number())
    fate = Chosen("fate", GRADE, "Module")
    parts: list[Definition | Decision | Rule | Input] = [
        define("total", random.choice(totals(random))),
        define("after", OrElse(mean(AFTER, of_component("weight"), components()), number(0)), "Module"),
        define("bad", Truth(random.choice(conditions(random))), "Module", YES_NO),
        decision("fate", GRADE, "Module", asked=Not(random.choice(conditions(random)))),
        decision("again", of="Component"),
        define("lows", count(modules(Among(fate, ("low",))))),
        decision("end", GRADE),
    ]
    for place in range(random.randrange(2, 6)):
        said = says(
            "fate",
            random.choice(GRADE.values),
            GRADE,
            "Module",
            form=random.choice(["is", "is", "at most", "at least"]),
            may=random.random() < 0.2,
            strength=random.choice(list(Strength)),
        )
        when: Condition = random.choice(
            [
                *conditions(random),
                Among(Field("Module", "bad", YES_NO), ("yes",)),
                compare(Field("Module", "after", MARK), ">", 40),
            ]
        )
        earlier = tuple(f"m{p}" for p in range(place) if random.random() < 0.25)
        lifted = tuple(f"m{p}" for p in range(place) if random.random() < 0.15)
        parts.append(rule(f"m{place}", said, when=when, of="Module", despite=earlier, exception_to=lifted))
    deep = says("again", random.choice(["yes", "no"]), of="Component")
    parts.append(rule("deep", deep, of="Component", when=Comparison(AFTER, "<", of_module("mark"))))
    parts += [
        rule("e0", says("end", "low", GRADE), when=compare(case_total, "<", random.randrange(0, 100))),
        rule(
            "e1",
            says("end", "middle", GRADE, form="at least"),
            of="Module",
            when=random.choice(conditions(random)),
        ),
        rule(
            "e2", says("end", "high", GRADE), when=compare(Fact("lows", Number()), ">=", 1), despite=("e1",)
        ),
    ]
    return made(*parts, records=(MODULE, COMPONENT))


@pytest.mark.parametrize("seed", range(120))
def test_what_is_written_out_says_the_same(seed: int) -> None:
    random = Random(seed)
    policy = random_policy(random)
    native = Evaluator(policy)
    flat = unrolled(policy, sizes(policy, 4))
    written = Evaluator(flat.policy)
    for _ in range(6):
        case = with_modules(*rows(random))
        ours, theirs = native.evaluate(case), written.evaluate(flat.flatten(case))
        for question, outcome in ours.outcomes.items():
            other = theirs.outcomes[question]
            assert outcome.status == other.status
            assert said(outcome) == said(other)
            assert {flat.origin[rule] for rule in other.rules} == set(outcome.rules)
        for name, value in ours.facts.items():
            if name not in case:
                assert theirs.facts[name] == value
        assert not any(
            other.status not in ("not asked", "silent")
            for question, other in theirs.outcomes.items()
            if question not in ours.outcomes and "." in question
        )


def said(outcome: Any) -> tuple[object, ...]:
    return outcome.values, outcome.at_least, outcome.at_most, outcome.default, outcome.normally
