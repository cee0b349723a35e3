"""Policies with lists made by hand: modules with components, and what a test says of them."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from random import Random
from typing import Any

from attrs import evolve

from tests.model.pages import fence, page, policy
from verifier.model.kinds import Enumeration, Kind, Number, Value, YesNo
from verifier.model.policy import (
    Assumption,
    Case,
    Decision,
    Definition,
    Input,
    ListOf,
    Policy,
    Record,
)
from verifier.model.rules import Conclusion, Limit, Rule, Strength
from verifier.model.terms import (
    Aggregate,
    Always,
    Best,
    Comparison,
    Condition,
    Constant,
    Field,
    Members,
    Operator,
    Term,
)
from verifier.source.span import Span

SPAN = Span("p.md", 1, 1, 1, 1)
YES_NO = YesNo()
MARK = Number("percent", Fraction(0), Fraction(100), Fraction(1))
CREDITS = Number("credits", Fraction(0), Fraction(60), Fraction(5))
GRADE = Enumeration(("low", "middle", "high"), ordered=True)
SIZE = Number(None)

ALWAYS = Always()
BARE = policy(page(fence("")))

COMPONENT = Record(
    "Component",
    (
        Input("weight", Number(None, Fraction(0), Fraction(1), Fraction(1, 2)), None, None, SPAN),
        Input("first", MARK, None, None, SPAN),
        Input("resit", MARK, None, None, SPAN, optional=True),
    ),
    (),
    SPAN,
)
MODULE = Record(
    "Module",
    (
        Input("credits", CREDITS, None, Fraction(15), SPAN),
        Input("mark", MARK, None, None, SPAN),
        Input("grade", GRADE, None, None, SPAN),
    ),
    (ListOf("components", "Component", 0, None, None, SPAN),),
    SPAN,
)
MODULES = ListOf("modules", "Module", 0, None, None, SPAN)


def number(value: int | str, kind: Kind = SIZE) -> Constant:
    return Constant(Fraction(value), kind)


def of_module(name: str) -> Field:
    kinds: Mapping[str, Kind] = {"credits": CREDITS, "grade": GRADE}
    return Field("Module", name, kinds.get(name, MARK))


def of_component(name: str) -> Field:
    return Field("Component", name, COMPONENT.fields[0].kind if name == "weight" else MARK)


def compare(left: Term, operator: Operator, right: int | str | Term) -> Comparison:
    return Comparison(left, operator, number(right) if isinstance(right, int | str) else right)


def modules(where: Condition = ALWAYS, best: Best | None = None) -> Members:
    return Members("modules", "Module", None, where, best)


def components(where: Condition = ALWAYS) -> Members:
    return Members("components", "Component", "Module", where)


def total(part: Term, over: Members) -> Aggregate:
    return Aggregate("sum", part, None, over, Number())


def count(over: Members) -> Aggregate:
    return Aggregate("count", None, None, over, SIZE)


def mean(part: Term, weight: Term | None, over: Members) -> Aggregate:
    return Aggregate("mean", part, weight, over, Number())


def ends(function: str, part: Term, over: Members, kind: Kind = MARK) -> Aggregate:
    assert function in ("min", "max")
    return Aggregate("min" if function == "min" else "max", part, None, over, kind)


def define(name: str, term: Term, of: str | None = None, kind: Kind | None = None) -> Definition:
    return Definition(name, kind or Number(), term, None, SPAN, of)


def decision(name: str, kind: Kind = YES_NO, of: str | None = None, asked: Condition = ALWAYS) -> Decision:
    return Decision(name, kind, None, asked, SPAN, of)


def says(
    name: str,
    value: Value | Term,
    kind: Kind = YES_NO,
    of: str | None = None,
    *,
    form: str = "is",
    may: bool = False,
    strength: Strength = Strength.PLAIN,
) -> Conclusion:
    term = Constant(value, kind) if isinstance(value, Fraction | str) else value
    assert form in ("is", "at most", "at least")
    return Conclusion(
        name,
        "is" if form == "is" else "at most" if form == "at most" else "at least",
        strength,
        may,
        False,
        "board" if may else None,
        term,
        (),
        SPAN,
        of,
    )


def rule(
    id: str,
    *conclusions: Conclusion,
    when: Condition = ALWAYS,
    of: str | None = None,
    exception_to: tuple[str, ...] = (),
    despite: tuple[str, ...] = (),
    limits: tuple[Limit, ...] = (),
) -> Rule:
    return Rule(id, "c", (), when, (), conclusions, despite, (), exception_to, SPAN, of, limits)


def made(
    *parts: Definition | Decision | Rule | Assumption | Input,
    records: tuple[Record, ...] = (MODULE, COMPONENT),
) -> Policy:
    """A policy of these parts, in which definitions and decisions stand in the order given."""
    return evolve(
        BARE,
        inputs=tuple(part for part in parts if isinstance(part, Input)),
        definitions=tuple(part for part in parts if isinstance(part, Definition)),
        decisions=tuple(part for part in parts if isinstance(part, Decision)),
        rules=tuple(part for part in parts if isinstance(part, Rule)),
        assumptions=tuple(part for part in parts if isinstance(part, Assumption)),
        order=tuple(part.key for part in parts if isinstance(part, Definition | Decision)),
        records=records,
        lists=(MODULES,),
        cases=(),
        clauses=(),
    )


def with_modules(*members: Mapping[str, object], **facts: Value) -> Case:
    """The case with these modules; numbers may be given as integers, components as a list of mappings."""
    found: dict[str, Value] = {**facts, "modules": Fraction(len(members))}
    _enter(found, "modules", members)
    return found


def _enter(found: dict[str, Value], path: str, members: Iterable[Mapping[str, object]]) -> None:
    for place, member in enumerate(members):
        for name, value in member.items():
            key = f"{path}[{place}].{name}"
            if isinstance(value, list):
                found[key] = Fraction(len(value))
                _enter(found, key, value)
            else:
                found[key] = value if isinstance(value, str) else Fraction(str(value))


def rows(random: Random) -> list[dict[str, Any]]:
    """Some modules at random, none of them without a weight."""
    return [
        {
            "credits": 5 * random.randrange(1, 7),
            "mark": random.randrange(0, 101, 10),
            "grade": random.choice(GRADE.values),
            "components": [
                {
                    "weight": Fraction(random.randrange(1, 3), 2),
                    "first": random.randrange(0, 101),
                    "resit": random.choice(["none", random.randrange(0, 101)]),
                }
                for _ in range(random.randrange(4))
            ],
        }
        for _ in range(random.randrange(5))
    ]
