"""Findings in the order in which reports show them, and how many there are."""

from collections.abc import Iterable

from verifier.finding import Answer, Finding, Proved, Run, Undecided, Verification

SEVERITIES = ("error", "warning", "note")


def findings(answers: Iterable[Answer]) -> list[Finding]:
    """All findings, accepted and known ones too: errors first, then as they stand in the file."""
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
    """Findings by severity, those accepted and those known apart, proofs and open questions."""
    answers = list(answers)
    found = [answer for answer in answers if isinstance(answer, Finding)]
    severities = [finding.severity for finding in found if finding.counted]
    return {
        "errors": severities.count("error"),
        "warnings": severities.count("warning"),
        "notes": severities.count("note"),
        "accepted": sum(finding.accepted is not None for finding in found),
        "known": sum(finding.known and finding.accepted is None for finding in found),
        "repeated": sum(bool(finding.told_with) for finding in found),
        "proved": sum(isinstance(answer, Proved) for answer in answers),
        "undecided": sum(isinstance(answer, Undecided) for answer in answers),
    }


def fails(finding: Finding, fail_on: str) -> bool:
    """Whether a finding fails a run that fails from this severity on; none does where it is `never`."""
    at_least = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on in SEVERITIES else ()
    return finding.counted and finding.severity in at_least
