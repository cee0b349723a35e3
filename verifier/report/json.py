"""A run as JSON: the contract that programs rely on (`schemas/check.schema.json`).

Numbers are decimal strings; there is no clock time, duration or machine path; the same input
gives the same bytes.
"""

import json
from collections.abc import Mapping
from typing import Any

from verifier import __version__
from verifier.finding import (
    Acceptance,
    Bounds,
    Finding,
    Known,
    Region,
    Repair,
    Run,
)
from verifier.model.case import kind_of_name, kinds_of_names
from verifier.model.kinds import Kind, Value
from verifier.model.paths import nested
from verifier.model.policy import Case, Policy
from verifier.model.values import show_value
from verifier.report import order
from verifier.report.again import again_document
from verifier.report.fingerprint import fingerprint
from verifier.report.proofs import evidence_document, open_document, proof_document
from verifier.report.repairs import says
from verifier.report.sentences import sentence
from verifier.source.mistake import Mistake
from verifier.source.span import Span

VERSION = 1


def show(document: Mapping[str, Any]) -> str:
    """JSON text with a line break at the end."""
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def check_document(run: Run) -> dict[str, Any]:
    """What `verifier check --format json` says."""
    verifications = order.verifications(run)
    every = [answer for verification in verifications for answer in verification.answers]
    return {
        "version": VERSION,
        "tool": tool(),
        "policies": [policy_document(v.policy) for v in verifications],
        "mistakes": mistakes(run.mistakes),
        "findings": [_finding(v.policy, f) for v in verifications for f in order.findings(v.answers)],
        "proved": [proof_document(p) for v in verifications for p in order.proofs(v.answers)],
        "undecided": [open_document(u) for v in verifications for u in order.undecided(v.answers)],
        "gone": [known(entry) for entry in run.baseline.gone] if run.baseline else [],
        "second_opinion": again_document(verifications),
        "summary": order.counts(every),
    }


def tool() -> dict[str, str]:
    """The versions that an answer depends on."""
    from importlib.metadata import version

    return {"version": __version__, "z3": version("z3-solver"), "clingo": version("clingo")}


def mistakes(found: tuple[Mistake, ...]) -> list[dict[str, Any]]:
    """Mistakes of the input, sorted; line and column are null where there is no place in a text."""
    return [
        {
            "path": mistake.path,
            "line": mistake.line or None,
            "column": mistake.column or None,
            "clause": mistake.clause or None,
            "message": mistake.message,
            "help": mistake.help,
        }
        for mistake in sorted(set(found))
    ]


def values(policy: Policy, of: Mapping[str, Value]) -> dict[str, str]:
    """Facts and their values, as text."""
    kinds = kinds_of_names(policy)
    return {
        name: show_value(value, kinds.get(name) or kind_of_name(policy, name)) for name, value in of.items()
    }


def case_document(policy: Policy, case: Case) -> dict[str, Any]:
    """A case with its values as text, each list a list of members."""
    return nested(policy, case, lambda key, value: show_value(value, kind_of_name(policy, key)))


def policy_document(policy: Policy) -> dict[str, Any]:
    return {
        "id": policy.id,
        "title": policy.title,
        "path": policy.path,
        "edition": policy.edition,
        "sha256": policy.sha256,
        "clauses": len(policy.counted_clauses),
        "rules": len(policy.rules),
    }


def _finding(policy: Policy, finding: Finding) -> dict[str, Any]:
    return {
        "check": finding.check,
        "severity": finding.severity,
        "policy": finding.policy,
        "decision": finding.decision,
        "of": finding.of,
        "action": _action(policy, finding),
        "message": sentence(policy, finding),
        "clauses": list(finding.clauses),
        "rules": list(finding.rules),
        "location": _location(finding.span),
        "regions": [region_document(policy, region) for region in finding.regions],
        "regions_complete": finding.regions_complete,
        "case": None if finding.case is None else case_document(policy, finding.case),
        "unusual": list(finding.unusual),
        "other_case": None if finding.other_case is None else case_document(policy, finding.other_case),
        "way": None,
        "off_grid": finding.off_grid,
        "derived": values(policy, finding.derived or {}),
        "says": [
            {
                "rule": told.rule,
                "clause": told.clause,
                "applies": told.state not in ("does not apply", "unknown"),
                "because": told.because,
            }
            for told in finding.says
        ],
        "neighbours": [
            {
                "case": values(policy, neighbour.facts),
                "outcome": {finding.decision: neighbour.outcome} if finding.decision else {},
                "rules": list(neighbour.rules),
            }
            for neighbour in finding.neighbours
        ],
        "rests_on": list(finding.rests_on),
        "also_rests_on": [list(names) for names in finding.also_rests_on],
        "more_may_suffice": finding.more_may_suffice,
        "within": dict(sorted(finding.within.items())),
        "repairs": [_repair(finding, repair) for repair in finding.repairs or ()],
        "evidence": evidence_document(finding),
        "fingerprint": fingerprint(policy, finding),
        "accepted": _accepted(finding.accepted),
        "known": finding.known,
        "repeats": [fingerprint(policy, one) for one in finding.told_with],
        "engines": list(finding.engines),
    }


def _repair(finding: Finding, repair: Repair) -> dict[str, Any]:
    return {
        "kind": repair.kind,
        "clause": repair.clause,
        "rule": repair.rule,
        "path": repair.path,
        "line": repair.line,
        "before": "\n".join(repair.before) if repair.before else None,
        "after": "\n".join(repair.after),
        "outcome": repair.outcome,
        "says": says(finding, repair),
        "cost": repair.cost,
        "verdict": repair.verdict,
        "because": repair.because,
        "within": dict(sorted(repair.within.items())),
    }


def known(entry: Known) -> dict[str, Any]:
    """A finding as a baseline remembers it."""
    return {
        "fingerprint": entry.fingerprint,
        "policy": entry.policy,
        "check": entry.check,
        "decision": entry.decision or None,
        "message": entry.message,
    }


def _action(policy: Policy, finding: Finding) -> dict[str, str | None] | None:
    """The action that a finding is about, and what the first rule to blame says of its bearer."""
    found = next((d for d in policy.decisions if d.name == finding.decision and d.bearer is not None), None)
    if found is None:
        return None
    order = {rule: place for place, rule in enumerate(finding.rules)}
    rules = sorted((rule for rule in policy.rules if rule.id in order), key=lambda rule: order[rule.id])
    verbs = (c.verb for rule in rules for c in rule.conclusions if c.decision == found.name)
    return {"bearer": found.bearer, "modality": next(verbs, None), "name": found.name}


def _accepted(acceptance: Acceptance | None) -> dict[str, str | None] | None:
    return None if acceptance is None else {"reason": acceptance.reason, "until": acceptance.until}


def _location(span: Span) -> dict[str, Any]:
    return {
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }


def region_document(policy: Policy, region: Region) -> dict[str, Any]:
    facts: dict[str, Any] = {
        name: _bounds(bounds, kind_of_name(policy, name)) for name, bounds in sorted(region.facts.items())
    }
    return facts if region.formula is None else {**facts, "formula": region.formula}


def _bounds(bounds: Bounds, kind: Kind | None) -> dict[str, Any]:
    ends = {
        "above": bounds.above,
        "at_least": bounds.at_least,
        "below": bounds.below,
        "at_most": bounds.at_most,
    }
    found: dict[str, Any] = {name: show_value(end, kind) for name, end in ends.items() if end is not None}
    return found if bounds.values is None else {**found, "is": [show_value(v, kind) for v in bounds.values]}
