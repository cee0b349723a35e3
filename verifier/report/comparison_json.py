"""Comparisons, and one student under each policy, as JSON (`schemas/compare.schema.json`)."""

from collections.abc import Mapping, Sequence
from typing import Any

from verifier.checks.asked_by_one import AskedByOne
from verifier.checks.difference import Comparison
from verifier.checks.side_by_side import Compared, Difference, Open, Unchanged
from verifier.model.case import kind_of_name
from verifier.model.paths import split
from verifier.model.policy import Policy
from verifier.report.comparison import asking, clauses_of, gains, plain
from verifier.report.fates import Fate
from verifier.report.json import VERSION, case_document, policy_document, region_document, tool
from verifier.report.outcomes import cell


def compare_document(policies: Sequence[Policy], comparisons: Sequence[Comparison]) -> dict[str, Any]:
    """What `verifier compare --format json` says of differences."""
    decisions = [_decision(one, found) for one in comparisons for found in one.found]
    return {**_head(policies), "decisions": decisions, "students": []}


def fates_document(policies: Sequence[Policy], fates: Sequence[Fate]) -> dict[str, Any]:
    """What it says of one student: what each policy decides of the decisions that were asked about."""
    students = [
        {
            "policy": policy.id,
            "case": case_document(policy, case),
            "unknown": list(unknown),
            "outcomes": [
                {
                    "decision": split(outcome.question)[1],
                    "of": split(outcome.question)[0],
                    "outcome": _cell(policy, outcome),
                    "clauses": clauses_of(policy, outcome.rules),
                }
                for outcome in outcomes
            ],
        }
        for policy, case, outcomes, unknown in fates
    ]
    return {**_head(policies), "decisions": [], "students": students}


def _head(policies: Sequence[Policy]) -> dict[str, Any]:
    return {"version": VERSION, "tool": tool(), "policies": [policy_document(one) for one in policies]}


def _decision(comparison: Comparison, found: Compared) -> dict[str, Any]:
    document: dict[str, Any] = {
        "decision": found.decision.rpartition(".")[2],
        "of": None,
        "first": comparison.first.id,
        "second": comparison.second.id,
        "status": "undecided",
        "regions": [],
        "regions_complete": False,
        "case": None,
        "before": None,
        "after": None,
        "clauses": [],
        "gains": "neither",
        "rests_on": [],
        "within": {},
        "reason": None,
        "asked_by_one": [
            _asked(comparison, one) for one in comparison.asked_by_one if one.decision == found.decision
        ],
    }
    if isinstance(found, Unchanged):
        return document | {
            "status": "unchanged",
            "rests_on": list(found.rests_on),
            "within": dict(found.within),
        }
    if not isinstance(found, Difference):
        return document | {"reason": found.reason}
    first, second = comparison.first, comparison.second
    clauses = [
        f"{policy.id}:{clause}"
        for policy, outcome in ((first, found.first), (second, found.second))
        for clause in clauses_of(policy, outcome.rules)
    ]
    better = gains(comparison, found)
    return document | {
        "of": found.of,
        "status": "changed",
        "regions": [_plain(region_document(comparison.both, region)) for region in found.regions],
        "regions_complete": found.complete,
        "case": case_document(comparison.both, found.case),
        "before": _cell(first, found.first),
        "after": _cell(second, found.second),
        "clauses": clauses,
        "gains": {first.id: "before", second.id: "after"}.get(better, "neither"),
        "within": dict(found.within),
    }


def _asked(comparison: Comparison, asked: AskedByOne | Open) -> dict[str, Any]:
    """The cases of which one policy says nothing, from the side that does say something."""
    document: dict[str, Any] = {
        "asks": None,
        "of": None,
        "regions": [],
        "regions_complete": False,
        "case": None,
        "outcome": None,
        "clauses": [],
        "within": {},
        "reason": None,
    }
    if isinstance(asked, Open):
        return document | {"reason": asked.reason}
    policy = asking(comparison, asked)
    return document | {
        "asks": "before" if asked.asks == "first" else "after",
        "of": asked.of,
        "regions": [_plain(region_document(comparison.both, region)) for region in asked.regions],
        "regions_complete": asked.complete,
        "case": case_document(comparison.both, asked.case),
        "outcome": _cell(policy, asked.outcome),
        "clauses": [f"{policy.id}:{clause}" for clause in clauses_of(policy, asked.outcome.rules)],
        "within": dict(asked.within),
    }


def _plain(region: Mapping[str, Any]) -> dict[str, Any]:
    return {plain(name): plain(of) if isinstance(of, str) else of for name, of in region.items()}


def _cell(policy: Policy, outcome: Any) -> str:
    kind = kind_of_name(policy, outcome.question)
    assert kind is not None
    return cell(outcome, kind)
