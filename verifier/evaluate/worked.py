"""Worked cases: what the policy says against what the author expects."""

from collections.abc import Iterable, Mapping

from attrs import frozen

from verifier.evaluate.choices import outcomes
from verifier.evaluate.evaluator import Evaluator
from verifier.evaluate.members import Scope, declared, joined, member_facts, shape_of
from verifier.evaluate.outcome import Outcome
from verifier.model.kinds import Kind, Number, Value
from verifier.model.mentions import mentioned
from verifier.model.policy import Case, Expected, Policy, WorkedCase


@frozen(repr=False)
class Judgement:
    """One decision of a worked case: the outcome expected, the one that came, and whether they agree."""

    decision: str
    expected: Expected
    outcome: Outcome
    passed: bool


def judge(evaluator: Evaluator, case: WorkedCase) -> list[Judgement]:
    """One judgement an expectation, in the author's order; facts left out have their typical values."""
    found = outcomes(evaluator.narrowed_to(*case.expected), filled(evaluator.policy, case.given))
    judgements = []
    for name, expected in case.expected.items():
        decision = evaluator.decision(name)
        assert decision is not None
        # nothing is asked of a member that the case does not have
        outcome = found.get(name) or Outcome(name, "not asked")
        judgements.append(Judgement(name, expected, outcome, agrees(expected, outcome, decision.kind)))
    return judgements


def filled(policy: Policy, given: Case) -> Case:
    """The case with `typical` values for the facts left out, of the case and of the members that it has.

    A fact from which a definition that is given would be computed stays out: the definition stands as
    given, and a guess beside it could contradict it. What is given of a member holds back the facts of
    that member, and of those inside it.
    """
    typical = {fact.name: fact.typical for fact in policy.inputs if fact.typical is not None}
    keys = {name: name for name in typical}
    for path, fact, record in member_facts(policy, shape_of(policy, given)):
        if fact.typical is not None:
            typical[path], keys[path] = fact.typical, f"{record}.{fact.name}"
    computed = {definition.name: definition for definition in policy.definitions}
    held_back = [
        (name.removesuffix(definition.name), _behind(policy, definition.key))
        for name in given
        if (definition := computed.get(name) or computed.get(declared(name))) is not None
    ]
    return {
        **{
            name: value
            for name, value in typical.items()
            if not any(name.startswith(prefix) and keys[name] in behind for prefix, behind in held_back)
        },
        **given,
    }


def _behind(policy: Policy, name: str) -> frozenset[str]:
    """The names that a definition is computed from, through other definitions too."""
    definitions = {definition.key: definition for definition in policy.definitions}
    waiting, seen = [name], set[str]()
    while waiting:
        definition = definitions.get(waiting.pop())
        if definition is not None:
            fresh = set(mentioned(definition.term)) - seen
            seen |= fresh
            waiting.extend(fresh)
    return frozenset(seen)


def agrees(expected: Expected, outcome: Outcome, kind: Kind) -> bool:
    """Whether an outcome is the one expected."""
    match expected.verdict:
        case "value":
            return (
                outcome.status == "decided"
                and outcome.values == expected.values
                and outcome.normally == expected.normally
            )
        case "range":
            return outcome.status == "decided" and not outcome.values and _same_range(expected, outcome, kind)
        case "options":
            return (
                outcome.status == "discretionary"
                and outcome.default == expected.default
                and _options(outcome.values, expected.default) == _options(expected.values, expected.default)
                and _same_range(expected, outcome, kind)
            )
        case verdict:
            statuses: Mapping[str, str] = {"gap": "silent", "conflict": "contradictory"}
            return outcome.status == statuses.get(verdict, verdict)


def _options(values: tuple[Value, ...], default: Value | None) -> set[Value]:
    """The values offered; that which stands anyway may be listed among them or not."""
    return set(values) - {default}


def _same_range(expected: Expected, outcome: Outcome, kind: Kind) -> bool:
    """An end left out of an ordered kind is the end of the kind."""
    ends = [(expected.at_least, outcome.at_least), (expected.at_most, outcome.at_most)]
    if isinstance(kind, Number) or (ends[0][1] is None and ends[1][1] is None):
        return all(wanted == got for wanted, got in ends)
    outer = (kind.values[0], kind.values[-1])
    return all(
        (wanted if wanted is not None else end) == (got if got is not None else end)
        for (wanted, got), end in zip(ends, outer, strict=True)
    )


def exercised(evaluator: Evaluator, case: Case) -> frozenset[str]:
    """The rules that have a say in a case: in force, capped, or setting another rule aside."""
    found = _having_a_say(outcomes(evaluator, case).values())
    for rule in evaluator.policy.rules:
        for members in evaluator.scopes(rule.id, case) if rule.exception_to else ():
            lifts = evaluator.rule_holds(rule.id, case, members)[1] is True
            if lifts and any(_has_say_over(evaluator, base, case, members) for base in rule.exception_to):
                found.add(rule.id)
    return frozenset(found)


def _has_say_over(evaluator: Evaluator, base: str, case: Case, members: Scope) -> bool:
    """Whether a rule applies to one of the members that another speaks of."""
    return any(
        joined(scope, members) and evaluator.rule_applies(base, case, scope) is True
        for scope in evaluator.scopes(base, case)
    )


def _having_a_say(found: Iterable[Outcome]) -> set[str]:
    rules: set[str] = set()
    for outcome in found:
        rules |= _having_a_say(alternative.outcome for alternative in outcome.alternatives)
        for trace in outcome.traces:
            if trace.state in ("in force", "capped"):
                rules.add(trace.rule)
            if trace.state in ("lifted", "capped"):
                rules |= set(trace.by)
    return rules
