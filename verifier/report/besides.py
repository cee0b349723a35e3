"""What is told with a finding, since it is so nowhere else."""

from collections.abc import Iterable, Sequence

from verifier.finding import Answer, Finding
from verifier.model.policy import Policy
from verifier.report.advice import noun
from verifier.report.fingerprint import fingerprint
from verifier.report.page import listed


def told_beside(finding: Finding, answers: Iterable[Answer]) -> list[Finding]:
    """The findings that are told with this one."""
    return [a for a in answers if isinstance(a, Finding) and a.told_with and _same(a.told_with[0], finding)]


def beside_words(policy: Policy, finding: Finding, answers: Iterable[Answer]) -> list[str]:
    """A sentence for each: what is broken too, where alone, and its check and fingerprint."""
    return [
        f"{_what(other)}, and that only where there is {with_words(other)} "
        f"({other.check} {fingerprint(policy, other)})"
        for other in told_beside(finding, answers)
    ]


def with_words(finding: Finding) -> str:
    """What a finding is told with: ``a gap in `fee` ``."""
    whole = (f"a {noun(one.check, 1).removeprefix('1 ')} in `{one.decision}`" for one in finding.told_with)
    return listed(dict.fromkeys(whole), "or")


def apart(found: Iterable[Finding]) -> Sequence[Finding]:
    """Those that are told apart: accepted, or known from the baseline."""
    return [finding for finding in found if finding.accepted is not None or finding.known]


def _what(finding: Finding) -> str:
    if claim := finding.detail.get("property"):
        return f"what is claimed of every case does not hold, “{claim}”"
    return f"`{finding.decision or finding.subject}` leaves its range"


def _same(one: Finding, other: Finding) -> bool:
    """Whether two records are of one finding, one of which may have been accepted or repaired since."""
    return all(
        getattr(one, name) == getattr(other, name)
        for name in ("check", "policy", "decision", "subject", "case", "regions")
    )
