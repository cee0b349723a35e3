"""The questions over bands answered by brute force: every band, every choice, by the plain evaluator."""

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import product

from attrs import evolve

from tests.encode.asp_worlds import cases, worlds
from tests.generator.counting import names_read
from verifier.encode.asp import QUESTIONS, decode, question
from verifier.encode.asp.fragment import read_by
from verifier.encode.asp.prepared import prepare
from verifier.evaluate import Evaluator
from verifier.evaluate.truth import holds
from verifier.evaluate.world import World
from verifier.model.kinds import Number, Value
from verifier.model.policy import Case, Policy
from verifier.model.rules import Rule


def answers(text: str, limit: int = 0) -> tuple[bool, list[list[str]]]:
    """Whether clingo, run as a program, finds an answer, and what its answers show."""
    command = [sys.executable, "-m", "clingo", "--outf=2", f"--models={limit}", "--project=show", "-"]
    run = subprocess.run(command, input=text, capture_output=True, text=True, timeout=120, check=False)
    assert not run.stderr.strip(), run.stderr
    said = json.loads(run.stdout)
    found = [answer["Value"] for call in said["Call"] for answer in call.get("Witnesses", [])]
    assert said["Result"] in ("SATISFIABLE", "UNSATISFIABLE"), said["Result"]
    return said["Result"] == "SATISFIABLE", found


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
        case "contradiction" if subject.startswith("incompatible "):
            incompatible = evaluator.policy.incompatible[int(subject.removeprefix("incompatible "))]
            return holds(incompatible.condition, world) is True
        case "contradiction":
            decision, *rules = subject.split(", ")
            outcome = world.outcomes[decision]
            pairs = [set(conflict) for conflict in outcome.conflicts]
            return outcome.status == "contradictory" and (not rules or set(rules) in pairs)
        case "open-discretion":
            outcome = world.outcomes[subject]
            return outcome.status == "discretionary" and not outcome.closed
        case "assumed-closing":
            return _only_assumed(evaluator, subject, world)
        case "reads-unasked":
            reader, _, read = subject.partition(", ")
            found = reads_unasked(evaluator, reader, world)
            return read in found if read else bool(found)
        case "unreachable-rule":
            return _reached(evaluator, evaluator.rules[subject], world)
        case "shadowed-rule":
            return _stands(evaluator, evaluator.rules[subject], world)
        case _:
            return True


def reads_unasked(evaluator: Evaluator, subject: str, world: World) -> set[str]:
    """The decisions not asked for want of which this one is unknown; none where one is unsettled else."""
    unasked = {name for name, other in world.outcomes.items() if other.status == "not asked"}
    read = {name for part in _parts(evaluator, subject) for name in names_behind(evaluator.policy, part)}
    outcome = evaluator.book.decide(evaluator.decisions[subject], world)
    for name in (read & world.outcomes.keys()) - unasked:
        if world.outcomes[name].status not in ("decided", "discretionary"):
            return set()
    return set(outcome.causes) if outcome.status == "unknown" else set()


def _parts(evaluator: Evaluator, subject: str) -> Iterator[object]:
    """The terms and conditions on which a decision itself depends."""
    yield evaluator.decisions[subject].asked_when
    waiting, found = [rule.id for rule in evaluator.about[subject]], set[str]()
    while waiting:
        rule = evaluator.rules[waiting.pop()]
        if rule.id not in found:
            found.add(rule.id)
            waiting += evaluator.exceptions[rule.id]
            yield from (rule.when, *rule.throughout)
    for rule in evaluator.about[subject]:
        yield tuple(conclusion for conclusion in rule.conclusions if conclusion.decision == subject)


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
    asked = not decisions or any(holds(d.asked_when, world) is not False for d in decisions)
    return asked and evaluator.applies(rule, world) is not False


def expected(
    policy: Policy, check: str, subject: str, names: Iterable[str]
) -> set[tuple[tuple[str, Value], ...]]:
    """The cases over the named facts in which some way shows what the question looks for."""
    names = list(names)
    evaluator = Evaluator(tied(policy, names))
    decision, _, moved = subject.partition(", ") if check == "grid-gap" else (subject, "", "")
    found = set()
    for case in cases(policy, names, moved):
        steps = _steps(policy, case, moved) if moved else []
        if _somewhere(evaluator, check, decision, case, steps):
            found.add(tuple((name, case[name]) for name in names))
    return found


def _somewhere(evaluator: Evaluator, check: str, subject: str, case: Case, steps: list[Case]) -> bool:
    """Whether some way of the case shows the defect, while at the steps some way, chosen alike, does not."""
    return any(
        admissible(evaluator.policy, world)
        and defect(evaluator, check, subject, world)
        and all(_decided(evaluator, subject, step, world) for step in steps)
        for world, _ in worlds(evaluator, case)
    )


def _decided(evaluator: Evaluator, decision: str, case: Case, beside: World) -> bool:
    others = worlds(evaluator, case, alike=beside.chosen)
    return any(world.outcomes[decision].status != "silent" for world, _ in others)


def _steps(policy: Policy, case: Case, moved: str) -> list[Case]:
    kind, value = next(i.kind for i in policy.inputs if i.name == moved), case[moved]
    assert isinstance(kind, Number)
    assert isinstance(value, Fraction)
    assert kind.step is not None
    below = value - (value - kind.origin) % kind.step
    return [{**case, moved: step} for step in (below, below + kind.step)]


def questions(policy: Policy) -> Iterator[tuple[str, str]]:
    """Every question over bands that can be put to the policy: check and subject."""
    for check, asked in QUESTIONS.items():
        match asked.subject:
            case "nothing":
                yield check, ""
            case "rule":
                yield from ((check, rule.id) for rule in policy.rules)
            case "decision and fact":
                yield from (
                    (check, f"{decision.name}, {fact}")
                    for decision in policy.decisions
                    for fact in sorted(facts_behind(policy, decision.name))
                )
            case _:
                yield from ((check, decision.name) for decision in policy.decisions)
                if asked.subject == "decision or reading":
                    pairs = product(policy.decisions, policy.decisions)
                    yield from ((check, f"{one.name}, {two.name}") for one, two in pairs)
                if asked.subject == "decision or incompatible":
                    yield from (
                        (check, f"incompatible {place}") for place, _ in enumerate(policy.incompatible)
                    )


def facts_behind(policy: Policy, decision: str) -> set[str]:
    """The stepped numbers that a decision in the fragment depends on."""
    read = read_by(prepare(policy), "gap", decision)
    kinds = {fact.name: fact.kind for fact in policy.inputs if not read.reasons}
    return {n for n in read.facts if isinstance(kind := kinds.get(n), Number) and kind.step is not None}


def compare(policy: Policy, check: str, subject: str) -> bool:
    """Asserts that clingo shows the cases that brute force finds; whether there is any."""
    untypical = evolve(policy, inputs=tuple(evolve(fact, typical=None) for fact in policy.inputs))
    found, shown = answers(question(untypical, check, subject))
    names = read_by(prepare(untypical), check, subject).facts
    decoded = [decode(untypical, answer) for answer in shown]
    told = {tuple((name, case[name]) for name in names) for case in decoded}
    wanted = expected(untypical, check, subject, names)
    assert told == wanted, (
        f"{check} of {subject}: only clingo {told - wanted}, only brute force {wanted - told}"
    )
    assert found == bool(wanted)
    return found
