"""The questions over bands answered by brute force: every band, every choice, by the plain evaluator."""

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import combinations, product

from attrs import evolve

from tests.generator.counting import names_read, nodes
from verifier.encode.asp.bands import has_value, representative
from verifier.encode.asp.prepared import prepare
from verifier.evaluate import Evaluator, Outcome
from verifier.evaluate.truth import Known, Unknown, World, holds
from verifier.evaluate.values import Points, contains, whole
from verifier.model.kinds import Kind, Number, Value
from verifier.model.policy import Case, Policy
from verifier.model.rules import Rule
from verifier.model.terms import Chosen, Open


def answers(text: str, limit: int = 0) -> tuple[bool, list[list[str]]]:
    """Whether clingo, run as a program, finds an answer, and what its answers show."""
    command = [sys.executable, "-m", "clingo", "--outf=2", f"--models={limit}", "--project=show", "-"]
    run = subprocess.run(command, input=text, capture_output=True, text=True, timeout=120, check=False)
    assert not run.stderr.strip(), run.stderr
    said = json.loads(run.stdout)
    found = [answer["Value"] for call in said["Call"] for answer in call.get("Witnesses", [])]
    assert said["Result"] in ("SATISFIABLE", "UNSATISFIABLE"), said["Result"]
    return said["Result"] == "SATISFIABLE", found


def cases(policy: Policy, names: Iterable[str], moved: str = "") -> Iterator[Case]:
    """Every combination of bands and words of the named facts; the others stand at their first value.

    The fact that is moved lies between two steps.
    """
    ready, names = prepare(policy), set(names)
    columns: dict[str, list[Value]] = {}
    for name, fact in ready.facts.items():
        if isinstance(fact.kind, Number):
            kind = fact.kind
            stepped = [band for band in ready.bands[name] if has_value(band, kind, True)]
            within = [band for band in ready.bands[name] if has_value(band, kind, False)]
            bands = [band for band in within if band not in stepped] if name == moved else stepped
            columns[name] = [representative(band, kind, None) for band in bands]
        else:
            columns[name] = list(fact.kind.values)
        if name not in names:
            columns[name] = columns[name][:1]
    for row in product(*columns.values()):
        yield dict(zip(columns, row, strict=True))


def worlds(evaluator: Evaluator, case: Case, anything: bool = False) -> Iterator[tuple[World, Case]]:
    """The worlds of a complete case, one for each way in which open decisions that are read come out.

    With the world comes the case with the choices in it. `anything` lets a decision that is silent,
    contradictory, not asked or unknown have any of its values open, and take one of them.
    """
    policy = evaluator.policy
    read = {node.decision for node in nodes(policy) if isinstance(node, Chosen)}
    asked = {node.decision for node in nodes(policy) if isinstance(node, Open)}

    def go(place: int, facts: Mapping[str, Known], chosen: Mapping[str, Known],
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
        outcome = evaluator._decide(decision, world)
        if outcome.status == "unknown":
            outcome = evolve(outcome, causes=frozenset())
        for shown, value, said in _ways(
            outcome, decision.kind, name in read, name in asked and anything, anything
        ):
            given = {**made, name: value} if said and not isinstance(value, Unknown) else made
            yield from go(place + 1, facts, {**chosen, name: value}, {**outcomes, name: shown}, given)

    yield from go(0, case, {}, {}, case)


def _ways(
    outcome: Outcome, kind: Kind, read: bool, options: bool, anything: bool
) -> Iterator[tuple[Outcome, Known, bool]]:
    nothing = Unknown(frozenset({outcome.question}))
    assert not isinstance(kind, Number)
    if outcome.status == "decided" and outcome.values:
        yield outcome, outcome.values[0], False
    elif outcome.status in ("decided", "discretionary"):
        open_to = [
            p for p in range(len(kind.values)) if any(contains(v, Fraction(p)) for v in outcome.possible)
        ]
        for place in open_to if read else open_to[:1]:
            yield outcome, kind.values[place] if read else nothing, True
    elif not anything:
        yield outcome, nothing, False
    else:
        everything = whole(kind)
        assert isinstance(everything, Points)
        every = sorted(everything.points)
        subsets = (set(s) for n in range(1, len(every) + 1) for s in combinations(every, n))
        for subset in subsets if options else [set(every)]:
            shown = Outcome(outcome.question, "discretionary", possible=(Points(frozenset(subset)),))
            for point in subset if read else list(subset)[:1]:
                yield shown, kind.values[int(point)], True


def tied(policy: Policy, names: Iterable[str]) -> Policy:
    """The policy without the assumptions that speak of none of the facts."""
    kept = [names_behind(policy, assumption.condition) & set(names) for assumption in policy.assumptions]
    assumptions = (a for a, shared in zip(policy.assumptions, kept, strict=True) if shared)
    return evolve(policy, assumptions=tuple(assumptions))


def names_behind(policy: Policy, part: object) -> set[str]:
    terms = {definition.name: definition.term for definition in policy.definitions}
    return {
        x
        for name in names_read(part)
        for x in (names_behind(policy, terms[name]) if name in terms else {name})
    }


def admissible(policy: Policy, world: World) -> bool:
    return all(holds(assumption.condition, world) is True for assumption in policy.assumptions)


def defect(evaluator: Evaluator, check: str, subject: str, world: World) -> bool:
    """Whether the world shows what the question looks for; of an absence, what refutes it."""
    match check:
        case "gap" | "grid-gap":
            return world.outcomes[subject].status == "silent"
        case "contradiction":
            if subject in world.outcomes:
                return world.outcomes[subject].status == "contradictory"
            incompatible = evaluator.policy.incompatible[int(subject.removeprefix("incompatible "))]
            return holds(incompatible.condition, world) is True
        case "open-discretion":
            outcome = world.outcomes[subject]
            return outcome.status == "discretionary" and not outcome.closed
        case "assumed-closing":
            return _only_assumed(evaluator, subject, world)
        case "reads-unasked":
            return bool(reads_unasked(evaluator, subject, world))
        case "unreachable-rule":
            return _reached(evaluator, evaluator.rules[subject], world)
        case "shadowed-rule":
            return _stands(evaluator, evaluator.rules[subject], world)
        case _:
            return True


def reads_unasked(evaluator: Evaluator, subject: str, world: World) -> set[str]:
    outcome = evaluator._decide(evaluator.decisions[subject], world)
    if outcome.status != "unknown":
        return set()
    unasked = {name for name, other in world.outcomes.items() if other.status == "not asked"}
    return set(outcome.causes) if outcome.causes <= unasked else set()


def _only_assumed(evaluator: Evaluator, subject: str, world: World) -> bool:
    outcome = world.outcomes[subject]
    if outcome.status in ("unknown", "not asked", "silent"):
        return False
    spoken = [t for t in outcome.traces if t.state in ("in force", "capped", "defeated")]
    return all(t.conclusion is not None and t.conclusion.assumed for t in spoken)


def _stands(evaluator: Evaluator, rule: Rule, world: World) -> bool:
    if not rule.conclusions:
        return evaluator.live(rule, world) is True
    outcomes = {conclusion.decision: world.outcomes[conclusion.decision] for conclusion in rule.conclusions}
    seen = [outcome for outcome in outcomes.values() if outcome.status != "unknown"]
    traces = [trace for outcome in seen for trace in outcome.traces if trace.rule == rule.id]
    return any(trace.state in ("in force", "capped", "says nothing") for trace in traces)


def _reached(evaluator: Evaluator, rule: Rule, world: World) -> bool:
    decisions = [evaluator.decisions[conclusion.decision] for conclusion in rule.conclusions]
    asked = not decisions or any(holds(d.asked_when, world) is True for d in decisions)
    return asked and evaluator.applies(rule, world) is True


def expected(
    policy: Policy, check: str, subject: str, names: Iterable[str]
) -> set[tuple[tuple[str, Value], ...]]:
    """The cases over the named facts in which some way shows what the question looks for."""
    names = list(names)
    evaluator = Evaluator(tied(policy, names))
    decision, _, moved = subject.partition(", ") if check == "grid-gap" else (subject, "", "")
    found = set()
    for case in cases(policy, names, moved):
        if _somewhere(evaluator, check, decision, case) and (
            not moved or all(_decided(evaluator, decision, step) for step in _steps(policy, case, moved))
        ):
            found.add(tuple((name, case[name]) for name in names))
    return found


def _somewhere(evaluator: Evaluator, check: str, subject: str, case: Case) -> bool:
    return any(
        admissible(evaluator.policy, world) and defect(evaluator, check, subject, world)
        for world, _ in worlds(evaluator, case, anything=check == "unreachable-rule")
    )


def _decided(evaluator: Evaluator, decision: str, case: Case) -> bool:
    """Whether the case is not admissible, or some way of it leaves the decision other than silent."""
    return any(
        not (admissible(evaluator.policy, world) and world.outcomes[decision].status == "silent")
        for world, _ in worlds(evaluator, case)
    )


def _steps(policy: Policy, case: Case, moved: str) -> list[Case]:
    kind, value = next(i.kind for i in policy.inputs if i.name == moved), case[moved]
    assert isinstance(kind, Number)
    assert isinstance(value, Fraction)
    assert kind.step is not None
    below = value - (value - kind.origin) % kind.step
    return [{**case, moved: step} for step in (below, below + kind.step) if kind.in_range(step)]
