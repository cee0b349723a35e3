"""What a second engine made of the answers of a run that asked for its opinion."""

from collections.abc import Sequence
from typing import Any

from verifier.finding import Finding, Proved, Verification
from verifier.report import order
from verifier.report.page import counted, listed

ENGINES = ("clingo", "cvc5")
"""The engines that are asked again."""


def asked_again(verification: Verification) -> list[Finding | Proved]:
    """The answers that a second engine was to give as well; none where nobody asked for its opinion."""
    answers: list[Finding | Proved] = [*order.findings(verification.answers)]
    answers += order.proofs(verification.answers)
    return [a for a in answers if a.unconfirmed is not None or not set(ENGINES).isdisjoint(a.engines)]


def alone(verification: Verification) -> list[Finding | Proved]:
    """Those of them that no second engine gave."""
    return [answer for answer in asked_again(verification) if answer.unconfirmed is not None]


def again_words(verification: Verification) -> str:
    """`40 of 42 answers given by clingo or cvc5 as well`; empty where no second opinion was asked for."""
    every = asked_again(verification)
    if not every:
        return ""
    used = [engine for engine in ENGINES if any(engine in answer.engines for answer in every)]
    given = len(every) - len(alone(verification))
    by = f" by {listed(used, 'or')}" if used else " by a second engine"
    return f"{given} of {counted(len(every), 'answer')} given{by} as well"


def alone_words(answer: Finding | Proved) -> str:
    """What stays with one engine, and why."""
    about = f" in `{answer.decision}`" if answer.decision else ""
    about += f" ({answer.subject})" if answer.subject not in (answer.decision, answer.policy) else ""
    return f"{answer.check}{about} by {answer.engines[0]} alone: {answer.unconfirmed}"


def again_document(verifications: Sequence[Verification]) -> dict[str, Any] | None:
    """How many answers a second engine gave too, and which it did not; null where it was not asked."""
    every = [answer for verification in verifications for answer in asked_again(verification)]
    if not every:
        return None
    left = [answer for answer in every if answer.unconfirmed is not None]
    return {
        "given": len(every) - len(left),
        "not_given": [
            {
                "check": answer.check,
                "policy": answer.policy,
                "decision": answer.decision,
                "about": answer.subject,
                "reason": answer.unconfirmed,
            }
            for answer in left
        ],
    }
