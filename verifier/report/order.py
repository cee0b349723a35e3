"""Findings in the order in which reports show them, and how many there are."""

from collections.abc import Iterable

from verifier.finding import Answer, Finding, Proved, Run, Undecided, Verification

SEVERITIES = ("error", "warning", "note")


def findings(answers: Iterable[Answer]) -> list[Finding]:
    """Errors first, then as they stand in the file."""
    found = [answer for answer in answers if isinstance(answer, Finding)]
    return sorted(
        found, key=lambda f: (SEVERITIES.index(f.severity), f.span, f.check, f.decision or "", f.subject)
    )


def proofs(answers: Iterable[Answer]) -> list[Proved]:
    found = [answer for answer in answers if isinstance(answer, Proved)]
    return sorted(found, key=lambda p: (p.check, p.decision or "", p.subject))


def undecided(answers: Iterable[Answer]) -> list[Undecided]:
    found = [answer for answer in answers if isinstance(answer, Undecided)]
    return sorted(found, key=lambda u: (u.check, u.decision or "", u.subject, u.reason))


def verifications(run: Run) -> list[Verification]:
    """By path, so that the order does not depend on that of the arguments."""
    return sorted(run.verifications, key=lambda v: (v.policy.path, v.policy.id))


def counts(answers: Iterable[Answer]) -> dict[str, int]:
    """Findings by severity, those accepted apart, proofs and open questions, as the summary counts them."""
    answers = list(answers)
    found = [answer for answer in answers if isinstance(answer, Finding)]
    severities = [finding.severity for finding in found if finding.accepted is None]
    return {
        "errors": severities.count("error"),
        "warnings": severities.count("warning"),
        "notes": severities.count("note"),
        "accepted": len(found) - len(severities),
        "proved": sum(isinstance(answer, Proved) for answer in answers),
        "undecided": sum(isinstance(answer, Undecided) for answer in answers),
    }
