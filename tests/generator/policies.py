"""A whole policy from a seed."""

from collections.abc import Sequence
from random import Random

from attrs import evolve, frozen

from tests.generator.claims import properties
from tests.generator.conditions import condition, finite, number, on_single
from tests.generator.duties import Duties, duties
from tests.generator.links import link
from tests.generator.rules import BODIES, HABITS, Clauseful, bands, rule
from tests.generator.words import (
    HERE,
    Fragment,
    Named,
    chance,
    finite_kind,
    inputs,
    number_kind,
    some,
    value_of_kind,
)
from verifier.model.kinds import Kind, Number, YesNo
from verifier.model.policy import (
    Ambiguity,
    Assumption,
    Clause,
    Decision,
    Definition,
    Incompatible,
    Policy,
)
from verifier.model.rules import Conclusion, Rule, Strength
from verifier.model.terms import Always, Among, And, Chosen, Comparison, Condition, Constant, Truth


@frozen
class _Question:
    """A decision, its place in the order, and what its rules may read."""

    decision: Decision
    place: int
    names: tuple[Named, ...]
    habit: str


def generate(seed: int, fragment: Fragment = "smt") -> Policy:
    """The policy of this seed; in the fragment `asp` only single thresholds and finite values.

    One to three decisions, one to five rules each, two to four facts. The place of an error in
    it is always the same dummy span; ids of rules are `c1/1`, `c1/2`, `c2/1` …
    """
    random = Random(f"{fragment} {seed}")
    facts = inputs(random)
    ambiguities = _ambiguities(random)
    names = [Named(fact.name, fact.kind, -1) for fact in facts]
    names += [Named(choice.name, choice.kind, -1) for choice in ambiguities]
    questions, definitions, order = _questions(random, names, fragment)
    rules = _rules(random, questions, fragment)
    places = {name: place for place, name in enumerate(order)}
    rules = link(random, rules, places)
    decisions = tuple(q.decision for q in questions)
    # An assumption speaks of facts, so it reads no definition that reads a decision.
    known = [n for n in questions[0].names if not n.decision]
    everything = names + [Named(d.name, d.kind, places[d.name]) for d in definitions]
    everything += [Named(d.name, d.kind, places[d.name], decision=True) for d in decisions]
    # drawn apart, so that a seed makes the policy that it made before there were properties
    claimed = properties(Random(f"properties {fragment} {seed}"), everything, fragment)
    owed = duties(Random(f"duties {seed}"), everything) if fragment == "smt" else Duties()
    return Policy(
        id=f"generated-{seed}",
        title=f"Generated {seed}",
        path="generated.md",
        source="none",
        edition="undated",
        sha256="",
        outside=(),
        bodies=BODIES,
        clauses=_clauses([*rules, *owed.rules]),
        inputs=facts,
        ambiguities=ambiguities,
        definitions=tuple(definitions),
        decisions=(*decisions, *owed.decisions),
        rules=(*rules, *owed.rules),
        assumptions=_assumptions(random, known, fragment),
        incompatible=(*_incompatible(random, decisions), *owed.incompatible),
        cases=(),
        order=(*order, *(action.name for action in owed.decisions)),
        properties=claimed,
    )


def _ambiguities(random: Random) -> tuple[Ambiguity, ...]:
    if not chance(random, 25):
        return ()
    readings = ("first_reading", "second_reading", "third_reading")[: random.randint(2, 3)]
    return (Ambiguity("reading", "what the text may mean", readings, "", HERE),)


def _questions(
    random: Random, facts: Sequence[Named], fragment: Fragment
) -> tuple[list[_Question], list[Definition], list[str]]:
    """Decisions and definitions in order; each reads only what stands before it."""
    names, definitions, order = list(facts), list[Definition](), list[str]()
    questions: list[_Question] = []
    count = random.choice((1, 2, 2, 3))
    for place in range(count):
        for _ in range(random.choice((0, 0, 1, 1, 2))):
            readable = names if chance(random, 15) else [n for n in names if not _decided(n, questions)]
            definition = _definition(random, f"defined_{len(definitions)}", readable, fragment)
            definitions.append(definition)
            names.append(Named(definition.name, definition.kind, len(order)))
            order.append(definition.name)
        numeric = fragment == "smt" and chance(random, 30)
        kind: Kind = number_kind(random) if numeric else finite_kind(random)
        asked: Condition = condition(random, names, fragment, 0) if chance(random, 30) else Always()
        decision = Decision(f"decision_{place}", kind, None, asked, HERE)
        questions.append(_Question(decision, len(order), tuple(names), random.choice(HABITS)))
        names.append(Named(decision.name, kind, len(order), decision=True))
        order.append(decision.name)
    return questions, definitions, order


def _decided(named: Named, questions: Sequence[_Question]) -> bool:
    """Whether a name stands at or after the first decision, so that it may rest on one."""
    return bool(questions) and named.place >= questions[0].place


def _definition(random: Random, name: str, names: Sequence[Named], fragment: Fragment) -> Definition:
    measures = sorted({n.kind.measure or "" for n in names if isinstance(n.kind, Number)})
    if fragment == "smt" and measures and chance(random, 65):
        measure = random.choice(measures) or None
        declared = number_kind(random)
        kind: Kind = declared if declared.measure == measure and chance(random, 50) else Number(measure)
        return Definition(name, kind, number(random, names, measure), None, HERE)
    kind = finite_kind(random) if fragment == "smt" else YesNo()
    if isinstance(kind, YesNo):
        return Definition(name, kind, Truth(condition(random, names, fragment)), None, HERE)
    return Definition(name, kind, finite(random, names, kind, fragment), None, HERE)


def _rules(random: Random, questions: Sequence[_Question], fragment: Fragment) -> list[Rule]:
    """The rules clause by clause: one clause a question, and now and then one for several."""
    made: list[Rule] = []
    for place, question in enumerate(questions, 1):
        names = question.names
        throughout = (condition(random, names, fragment, 0),) if chance(random, 20) else ()
        clause = Clauseful(f"c{place}", throughout)
        start = len(made)
        made += _banded(random, clause, question, fragment) if question.habit == "bands" else []
        for _ in range(random.randint(1, 4) if len(made) == start else random.randint(0, 1)):
            later = [q.decision for q in questions if q.place > question.place]
            about = [question.decision, *(some(random, later, 1, 1) if chance(random, 15) else [])]
            if chance(random, 8):
                about = []
            id = f"{clause.id}/{len(made) - start + 1}"
            made.append(rule(random, id, clause, names, about, fragment, question.habit))
        if chance(random, 18):
            id = f"{clause.id}/{len(made) - start + 1}"
            made.append(_closing(random, id, clause, question, fragment))
    return made


def _banded(random: Random, clause: Clauseful, question: _Question, fragment: Fragment) -> list[Rule]:
    numbers = [n for n in question.names if n.place < 0 and isinstance(n.kind, Number)]
    made = []
    for number_of_rule, when in enumerate(bands(random, random.choice(numbers)), 1):
        id = f"{clause.id}/{number_of_rule}"
        plain = rule(random, id, clause, question.names, [question.decision], fragment, "bands")
        made.append(evolve(plain, when=when))
    return made


def _closing(random: Random, id: str, clause: Clauseful, question: _Question, fragment: Fragment) -> Rule:
    """`otherwise d is v`, in words of the text or assumed."""
    kind = question.decision.kind
    closing = Conclusion(
        question.decision.name,
        "is",
        Strength.OTHERWISE,
        False,
        chance(random, 50),
        None,
        Constant(value_of_kind(random, kind), kind),
        (),
        HERE,
    )
    return Rule(id, clause.id, ("Part", clause.id), Always(), clause.throughout, (closing,), (), (), (), HERE)


def _clauses(rules: Sequence[Rule]) -> tuple[Clause, ...]:
    ids = list(dict.fromkeys(rule.clause for rule in rules))
    return tuple(
        Clause(
            id, ("Part", id), "encoded", None, None, (), tuple(r.id for r in rules if r.clause == id), HERE
        )
        for id in ids
    )


def _assumptions(random: Random, names: Sequence[Named], fragment: Fragment) -> tuple[Assumption, ...]:
    if not chance(random, 25):
        return ()
    return (Assumption("what is known", condition(random, names, fragment, 1), "", HERE),)


def _incompatible(random: Random, decisions: Sequence[Decision]) -> tuple[Incompatible, ...]:
    if len(decisions) < 2 or not chance(random, 35):
        return ()
    pair = some(random, decisions, 2, 2)
    return (Incompatible("cannot both be", And(tuple(_outcome(random, d) for d in pair)), "", HERE),)


def _outcome(random: Random, decision: Decision) -> Condition:
    chosen = Chosen(decision.name, decision.kind)
    if isinstance(decision.kind, Number):
        return Comparison(chosen, ">=", Constant(value_of_kind(random, decision.kind), decision.kind))
    if isinstance(decision.kind, YesNo) or chance(random, 70):
        return Among(chosen, (random.choice(decision.kind.values),))
    return on_single(random, Named(decision.name, decision.kind, 0, decision=True))
