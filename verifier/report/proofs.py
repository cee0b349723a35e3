"""Proofs, open questions and what answers stand on, as JSON."""

from typing import Any

from verifier.checks.evidence import evidence
from verifier.finding import Finding, Proved, Undecided


def evidence_document(answer: Finding | Proved) -> dict[str, str] | None:
    """The file that `verifier encode` writes for what an answer stands on, and the hash of its text."""
    found = answer.evidence or evidence(answer)
    return None if found is None else {"file": found[0], "sha256": found[1]}


def proof_document(proof: Proved) -> dict[str, Any]:
    return {
        "check": proof.check,
        "policy": proof.policy,
        "decision": proof.decision,
        "rests_on": list(proof.rests_on),
        "also_rests_on": [list(names) for names in proof.also_rests_on],
        "more_may_suffice": proof.more_may_suffice,
        "within": dict(sorted(proof.within.items())),
        "engines": list(proof.engines),
        "evidence": evidence_document(proof),
    }


def open_document(question: Undecided) -> dict[str, Any]:
    return {
        "check": question.check,
        "policy": question.policy,
        "decision": question.decision,
        "reason": question.reason,
    }
