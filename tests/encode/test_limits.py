"""Limits over members: what the terms for z3 say of random cases is what the evaluator says."""

from collections.abc import Iterator, Mapping, Sequence
from random import Random

import pytest

from tests.evaluate.by_hand import (
    GRADE,
    SPAN,
    YES_NO,
    compare,
    count,
    decision,
    define,
    made,
    modules,
    number,
    of_module,
    rule,
    says,
    total,
    with_modules,
)
from verifier.encode.lists.flat import Flat
from verifier.encode.lists.unrolled import unrolled
from verifier.encode.smt import Encoding
from verifier.encode.smt.kinds import equals, literal
from verifier.encode.smt.text import all_of, negate
from verifier.evaluate import Evaluator, Outcome
from verifier.evaluate.readable import values_found
from verifier.model.kinds import Kind, Number
from verifier.model.policy import Case, Decision, Definition, Policy
from verifier.model.rules import Limit, Rule, Strength
from verifier.model.terms import (
    Among,
    And,
    Choice,
    Chosen,
    Condition,
    Fact,
    Field,
    Not,
    Or,
    Quantified,
    Term,
)
from verifier.solve.session import Session

MEMBERS = 3
SITTING = Among(Chosen("sitting", YES_NO), ("yes",))


def conditions(random: Random) -> list[Condition]:
    """Conditions of a module, one of which may stay unknown."""
    some: list[Condition] = [SITTING, Not(compare(of_module("mark"), "<", 5))]
    return [
        compare(of_module("mark"), random.choice(["<", ">="]), random.randrange(10, 100, 10)),
        Among(of_module("grade"), (random.choice(GRADE.values),)),
        compare(of_module("credits"), ">", random.choice([10, 15])),
        random.choice(some),
    ]


def random_limit(random: Random, condoned: Chosen, plain: bool) -> Limit:
    words = condoned.kind.values  # type: ignore[union-attr]
    taken: Condition = Among(condoned, (random.choice(words[-2:]),))
    if random.random() < 0.3:
        heavy = compare(Field("Module", "weight", Number()), ">", 10)
        taken = And((taken, random.choice(conditions(random)[:3]) if plain else heavy))
    if random.random() < 0.15:
        taken = Or((taken, random.choice(conditions(random)[:3])))
    weights: list[Term] = [of_module("credits"), Field("Module", "weight", Number())]
    weight = random.choice(weights[: 1 if plain else 2])
    left = count(modules(taken)) if random.random() < 0.5 else total(weight, modules(taken))
    counted = left.function == "count"
    ends: list[Term] = [number(random.randrange(0, 3 if counted else 40)), number(1 if counted else 15)]
    if not plain:
        ends.append(Fact("failed", Number()))
    form = "at most" if random.random() < 0.7 else "at least"
    return Limit(left, "at most" if form == "at most" else "at least", random.choice(ends), SPAN)


def random_policy(random: Random) -> Policy:
    """A decision of modules under one limit or two, and what reads it."""
    kind = GRADE if random.random() < 0.33 else YES_NO
    condoned = Chosen("condoned", kind, "Module")
    plain = random.random() < 0.5
    taken = Among(condoned, (kind.values[-1],))
    parts: list[Definition | Decision | Rule] = [
        define("failed", count(modules(compare(of_module("mark"), "<", 50)))),
        decision("sitting", asked=compare(count(modules()), ">=", random.randrange(3))),
        define("weight", Choice(SITTING, of_module("credits"), number(5)), "Module"),
        decision("condoned", kind, "Module", asked=Not(random.choice(conditions(random)))),
        define("taken", count(modules(taken))),
        decision("kept", of="Module"),
        decision("end", GRADE),
        rule(
            "sits", says("sitting", "yes"), when=compare(Fact("failed", Number()), ">=", random.randrange(3))
        ),
    ]
    for place in range(random.randrange(1, 4)):
        said = says(
            "condoned",
            random.choice(kind.values),
            kind,
            "Module",
            may=random.random() < 0.6,
            strength=random.choice(list(Strength)),
        )
        some = random.choice(conditions(random))
        when = some if plain or random.random() < 0.5 else Or((some, SITTING))
        parts.append(rule(f"m{place}", said, when=when, of="Module"))
    if random.random() < 0.5:
        left_out = says("condoned", kind.values[0], kind, "Module", strength=Strength.OTHERWISE)
        parts.append(rule("else", left_out, of="Module"))
    for place in range(random.choice([1, 1, 2])):
        limit = random_limit(random, condoned, plain)
        when = random.choice(
            [
                compare(Fact("failed", Number()), ">=", random.randrange(3)),
                compare(count(modules()), ">=", 0),
                compare(count(modules()), ">=", 0) if plain else SITTING,
            ]
        )
        parts.append(rule(f"limit{place}", when=when, limits=(limit,)))
    parts += [
        rule("kept", says("kept", "yes", of="Module"), when=taken, of="Module"),
        rule("low", says("end", "low", GRADE), when=compare(Fact("taken", Number()), "<=", 0)),
        rule("middle", says("end", "middle", GRADE), when=Quantified("some", modules(), taken)),
        rule(
            "high",
            says("end", "high", GRADE),
            when=compare(Fact("taken", Number()), ">=", 2),
            despite=("middle",),
        ),
    ]
    return made(*parts)


def random_case(random: Random) -> Case:
    return with_modules(
        *(
            {
                "credits": random.choice([5, 15, 20]),
                "mark": random.randrange(0, 101, 10),
                "grade": random.choice(GRADE.values),
                "components": [],
            }
            for _ in range(random.randrange(MEMBERS + 1))
        )
    )


def told(outcome: Outcome, kind: Kind) -> tuple[object, ...]:
    """The status of an outcome, and its values."""
    assert not isinstance(kind, Number)
    settled = outcome.status in ("decided", "discretionary")
    words = tuple(values_found(kind, outcome) or ()) if settled else ()
    status = "settled" if settled else outcome.status
    return status, words, outcome.status == "discretionary" and not outcome.closed


class Asked:
    """One policy over z3, asked about one case after the other."""

    def __init__(self, flat: Flat) -> None:
        self.flat = flat
        self.encoding = Encoding(flat.policy)
        self.session = Session(self.encoding.script)
        self.decisions = {d.name: d for d in flat.policy.decisions}

    def watched(self, texts: Sequence[str]) -> list[str]:
        """Symbols for terms."""
        found = []
        for text in texts:
            symbol = f"watch{len(self.encoding.script.lines)}"
            self.encoding.script.lines.append(f"(define-fun {symbol} () Bool {text})")
            found.append(symbol)
        return found

    def facts(self, case: Case) -> list[str]:
        given = self.flat.flatten(case)
        kinds = {fact.name: fact.kind for fact in self.flat.policy.inputs}
        scales = self.encoding.scales
        return [
            equals(kind, self.encoding.symbols[name], given[name], scales.of_fact(kind))
            for name, kind in kinds.items()
            if name in given
        ]

    def features(self, name: str) -> list[str]:
        terms, kind = self.encoding.question(name), self.decisions[name].kind
        assert not isinstance(kind, Number)
        unasked = all_of((terms.asked.known, negate(terms.asked.text)))
        words = [terms.possible(literal(kind, word, None)) for word in kind.values]
        status = [unasked, terms.blind, terms.silent, terms.contradictory, terms.settled]
        return self.watched([*status, terms.open_discretion, *words])

    def told(self, name: str, values: dict[str, object], symbols: Sequence[str]) -> tuple[object, ...]:
        kind = self.decisions[name].kind
        assert not isinstance(kind, Number)
        held = [values[symbol] == "true" for symbol in symbols]
        names = ["not asked", "unknown", "silent", "contradictory", "settled"]
        (status,) = (n for n, h in zip(names, held[:5], strict=True) if h)
        words = tuple(w for w, h in zip(kind.values, held[6:], strict=True) if h)
        return status, words if status == "settled" else (), held[5]


@pytest.mark.parametrize("seed", range(90))
def test_what_limits_leave_is_what_the_evaluator_says(seed: int) -> None:
    random = Random(seed)
    policy = random_policy(random)
    asked = Asked(unrolled(policy, {"modules": MEMBERS, "modules.components": 0}))
    native = Evaluator(policy)
    questions = {name: asked.features(name) for name in asked.decisions if name.endswith("condoned")}
    alone = asked.encoding.chosen_among(frozenset({"sitting"}))
    try:
        for _ in range(6):
            case = random_case(random)
            outcomes = native.evaluate(case).outcomes
            with asked.session.scope(*asked.facts(case), *alone):
                values = asked.session.values([s for symbols in questions.values() for s in symbols])
            assert values is not None
            for name, symbols in questions.items():
                wanted = told(outcomes[name], asked.decisions[name].kind) if name in outcomes else None
                assert asked.told(name, dict(values), symbols) == (wanted or ("not asked", (), False))
    finally:
        asked.session.stop()


@pytest.mark.parametrize("seed", range(60))
def test_readers_see_the_joint_choices(seed: int) -> None:
    random = Random(seed + 1000)
    policy = random_policy(random)
    asked = Asked(unrolled(policy, {"modules": MEMBERS, "modules.components": 0}))
    native = Evaluator(policy)
    read = [name for name in asked.flat.policy.order if name.endswith("condoned")]
    told_of = {name: asked.features(name) for name in (*read, "end", "modules[0].kept")}
    try:
        for _ in range(3):
            case = random_case(random)
            found = {
                (choices, tuple(asked.told(name, values, told_of[name]) for name in told_of))
                for choices, values in _found(asked, case, read, told_of)
            }
            wanted = {
                (choices, tuple(_said(asked, outcomes, name) for name in told_of))
                for choices, outcomes in _joint(native, case, read, {})
            }
            assert found == wanted
    finally:
        asked.session.stop()


Choices = tuple[tuple[str, object], ...]


def _joint(
    native: Evaluator, case: Case, read: Sequence[str], so_far: dict[str, object]
) -> Iterator[tuple[Choices, Mapping[str, Outcome]]]:
    """Every choice of what is read, one after the other, and what comes of it."""
    outcomes = native.evaluate(case).outcomes
    if not read:
        yield tuple(so_far.items()), outcomes
        return
    name, *after = read
    outcome = outcomes.get(name)
    kind = native.decision(name).kind  # type: ignore[union-attr]
    if outcome is None or outcome.status not in ("decided", "discretionary"):
        yield from _joint(native, case, after, so_far)
        return
    for value in values_found(kind, outcome) or ():
        given = case if outcome.status == "decided" and outcome.values else {**case, name: value}
        yield from _joint(native, given, after, {**so_far, name: value})


def _said(asked: Asked, outcomes: Mapping[str, Outcome], name: str) -> tuple[object, ...]:
    if name not in outcomes:
        return "not asked", (), False
    return told(outcomes[name], asked.decisions[name].kind)


def _found(
    asked: Asked, case: Case, read: Sequence[str], told_of: Mapping[str, Sequence[str]]
) -> Iterator[tuple[Choices, dict[str, object]]]:
    """Every choice that the terms admit, and the values of the terms under it."""
    encoding = asked.encoding
    known = [encoding.chosen(name).known for name in read]
    chosen = {
        name: asked.watched(
            [
                all_of(
                    (known[place], equals(asked.decisions[name].kind, encoding.chosen(name).text, w, None))
                )
                for w in asked.decisions[name].kind.values  # type: ignore[union-attr]
            ]
        )
        for place, name in enumerate(read)
    }
    every = encoding.chosen_among(frozenset(asked.decisions))
    symbols = [s for some in (*chosen.values(), *told_of.values()) for s in some]
    with asked.session.scope(*asked.facts(case), *every):
        while (values := asked.session.values(symbols)) is not None:
            picked = {
                name: word
                for name in read
                for word, symbol in zip(asked.decisions[name].kind.values, chosen[name], strict=True)  # type: ignore[union-attr]
                if values[symbol] == "true"
            }
            yield tuple(picked.items()), dict(values)
            held = [s if values[s] == "true" else negate(s) for some in chosen.values() for s in some]
            asked.session.require(negate(all_of(held)))
