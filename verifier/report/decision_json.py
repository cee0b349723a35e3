"""The outcomes of one case as JSON (`schemas/decide.schema.json`)."""

from typing import Any

from verifier.evaluate.duties import modality
from verifier.evaluate.outcome import Outcome
from verifier.model.case import kind_of_name
from verifier.model.kinds import DATE, Kind, Number, Value
from verifier.model.paths import split
from verifier.model.policy import Case, Policy
from verifier.model.values import show_value
from verifier.report.behind import FactReason
from verifier.report.changes_json import changes_document
from verifier.report.decided import Decided, Left
from verifier.report.json import VERSION, case_document, values
from verifier.report.reasons import RuleReason, reasons

TRACE_VERSION = 1


def decide_document(decided: Decided) -> dict[str, Any]:
    """What `verifier decide --format json` says."""
    return {
        "version": VERSION,
        "policy": decided.policy.id,
        "case": case_document(decided.policy, decided.case),
        "notes": list(decided.notes),
        "outcomes": _outcomes(decided),
        "duties": _duties(decided),
        "trace_version": TRACE_VERSION,
    }


def _outcomes(decided: Decided) -> dict[str, Any]:
    """By decision: one outcome, or one for each member that it is about."""
    document: dict[str, Any] = {}
    of_members = {decision.name for decision in decided.policy.decisions if decision.of is not None}
    for outcome in decided.outcomes:
        path, name = split(outcome.question)
        said = _outcome(decided, outcome)
        if name in of_members:
            document.setdefault(name, []).append({"of": path, **said})
        else:
            document[name] = said
    if all(d.name in document or d.name in of_members for d in decided.policy.decisions):
        document |= {name: [] for name in of_members if name not in document}
    return {d.name: document[d.name] for d in decided.policy.decisions if d.name in document}


def _duties(decided: Decided) -> list[dict[str, Any]]:
    """What somebody must, must not or may do, with the first and the last day where there are such."""
    bearers = {decision.name: decision.bearer for decision in decided.policy.decisions}
    return [
        {
            "bearer": bearers[outcome.question],
            "modality": verb,
            "action": outcome.question,
            "start": _value(outcome.start, Number(DATE)),
            "deadline": _value(outcome.deadline, Number(DATE)),
            "rules": list(outcome.rules),
        }
        for outcome in decided.outcomes
        if bearers.get(outcome.question) and (verb := modality(outcome)) is not None
    ]


def _outcome(decided: Decided, outcome: Outcome) -> dict[str, Any]:
    policy = decided.policy
    kind = kind_of_name(policy, outcome.question)
    found = reasons(policy, decided.case, decided.evaluation, outcome)
    left = decided.left.get(outcome.question)
    changes = (decided.changes or {}).get(outcome.question)

    def alternative(choices: Case, of: Outcome) -> dict[str, Any]:
        return {
            "choices": values(policy, choices),
            **_says(of, kind),
            "default": _value(of.default, kind),
            "rules": list(of.rules),
            "clauses": _clauses(policy, of.rules),
        }

    return {
        **(_says(outcome, kind) if left is None else _left(outcome, left, kind)),
        "rules": list(outcome.rules),
        "clauses": _clauses(policy, outcome.rules),
        "why": {
            "default": _value(outcome.default, kind),
            "closed": outcome.closed,
            "conflicts": [list(pair) for pair in outcome.conflicts],
            "rules": [_rule(reason) for reason in found],
            "through": list(outcome.through),
            "alternatives": [
                alternative(dict(other.choices), other.outcome)
                for other in (outcome.alternatives if left is None else left.alternatives)
            ],
            "complete": left is None or left.complete,
        },
        "questions": _causes(outcome) if left is None else [list(names) for names in left.questions],
        "changes": None if changes is None else changes_document(policy, changes, alternative),
    }


def _causes(outcome: Outcome) -> list[list[str]]:
    return [sorted(outcome.causes)] if outcome.causes else []


def _left(outcome: Outcome, left: Left, kind: Kind | None) -> dict[str, Any]:
    """An unknown outcome with the values still possible, or the ends of their range."""
    said = _says(outcome, kind)
    if left.at_least is None and left.at_most is None:
        values = dict.fromkeys(value for a in left.alternatives for value in a.outcome.values)
        return {**said, "values": [show_value(value, kind) for value in values]}
    return {**said, "at_least": _value(left.at_least, kind), "at_most": _value(left.at_most, kind)}


def _says(outcome: Outcome, kind: Kind | None) -> dict[str, Any]:
    return {
        "status": outcome.status,
        "values": [show_value(value, kind) for value in outcome.values],
        "at_least": _value(outcome.at_least, kind),
        "at_most": _value(outcome.at_most, kind),
        "by": list(outcome.by),
        "normally": outcome.normally,
    }


def _value(value: Value | None, kind: Kind | None) -> str | None:
    return None if value is None else show_value(value, kind)


def _clauses(policy: Policy, rules: tuple[str, ...]) -> list[str]:
    clause = {rule.id: rule.clause for rule in policy.rules}
    return list(dict.fromkeys(clause[rule] for rule in rules))


def _rule(reason: RuleReason) -> dict[str, Any]:
    return {
        "rule": reason.rule,
        "clause": reason.clause,
        "state": reason.state,
        "conclusion": reason.conclusion or None,
        "value": reason.value,
        "by": list(reason.by),
        "conditions": [
            {
                "text": condition.text,
                "holds": condition.holds,
                "facts": [_fact(fact) for fact in condition.facts],
            }
            for condition in reason.conditions
        ],
        "unknown": list(reason.causes),
        "another": reason.another,
    }


def _fact(fact: FactReason) -> dict[str, Any]:
    return {
        "name": fact.name,
        "sort": fact.sort,
        "value": fact.value,
        "given": fact.given,
        "term": fact.term,
        "facts": [_fact(other) for other in fact.facts],
    }
