"""Every case over bands and every way in which open decisions come out, by the plain evaluator."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import product
from math import prod

from attrs import evolve

from tests.generator.counting import nodes
from verifier.encode.asp.bands import has_value, representative
from verifier.encode.asp.prepared import prepare
from verifier.evaluate import Evaluator, Outcome
from verifier.evaluate.values import contains
from verifier.evaluate.world import Found, Known, Unknown, World
from verifier.model.kinds import Kind, Number, Value
from verifier.model.policy import Case, Policy
from verifier.model.terms import Chosen


def cases(policy: Policy, names: Iterable[str], moved: str = "") -> Iterator[Case]:
    """Every combination of bands and words of the named facts; the others stand at their first value.

    The fact that is moved lies between two steps.
    """
    columns = {name: _values(policy, name, name == moved) for name in prepare(policy).facts}
    kept = set(names)
    for row in product(*(column if name in kept else column[:1] for name, column in columns.items())):
        yield dict(zip(columns, row, strict=True))


def number_of_cases(policy: Policy) -> int:
    """How many combinations of bands and words the policy has."""
    return prod(len(_values(policy, name, False)) for name in prepare(policy).facts)


def _values(policy: Policy, name: str, between: bool) -> list[Value]:
    ready = prepare(policy)
    kind = ready.facts[name].kind
    if not isinstance(kind, Number):
        return list(kind.values)
    stepped = [band for band in ready.bands[name] if has_value(band, kind, True)]
    within = [band for band in ready.bands[name] if has_value(band, kind, False)]
    bands = [band for band in within if band not in stepped] if between else stepped
    return [representative(band, kind, None) for band in bands]


def worlds(
    evaluator: Evaluator, case: Case, alike: Mapping[str, Known] | None = None
) -> Iterator[tuple[World, Case]]:
    """The worlds of a complete case, one for each way in which open decisions that are read come out.

    With the world comes the case with the choices in it. What is open is chosen as `alike` says, where it
    can be.
    """
    policy = evaluator.policy
    read = {node.decision for node in nodes(policy) if isinstance(node, Chosen)}

    def go(place: int, facts: Mapping[str, Found], chosen: Mapping[str, Known],
           outcomes: Mapping[str, Outcome], made: Case) -> Iterator[tuple[World, Case]]:  # fmt: skip
        world = World(dict(facts), dict(chosen), dict(outcomes))
        if place == len(policy.order):
            yield world, made
            return
        name = policy.order[place]
        if definition := evaluator.definitions.get(name):
            value = evaluator._define(definition, {}, world, {})
            yield from go(place + 1, {**facts, name: value}, chosen, outcomes, made)
            return
        decision = evaluator.decisions[name]
        outcome = evaluator.book.decide(decision, world)
        if outcome.status == "unknown":
            outcome = evolve(outcome, causes=frozenset())
        for shown, value, said in _ways(outcome, decision.kind, name in read, (alike or {}).get(name)):
            given = {**made, name: value} if said and not isinstance(value, Unknown) else made
            yield from go(place + 1, facts, {**chosen, name: value}, {**outcomes, name: shown}, given)

    yield from go(0, case, {}, {}, case)


def _ways(
    outcome: Outcome, kind: Kind, read: bool, alike: Known | None
) -> Iterator[tuple[Outcome, Known, bool]]:
    nothing = Unknown(frozenset({outcome.question}))
    if isinstance(kind, Number):
        yield outcome, nothing, False
    elif outcome.status == "decided" and outcome.values:
        yield outcome, outcome.values[0], False
    elif outcome.status in ("decided", "discretionary"):
        open_to = [
            p for p in range(len(kind.values)) if any(contains(v, Fraction(p)) for v in outcome.possible)
        ]
        open_to = [place for place in open_to if kind.values[place] == alike] or open_to
        for place in open_to if read else open_to[:1]:
            yield outcome, kind.values[place] if read else nothing, True
    else:
        yield outcome, nothing, False
