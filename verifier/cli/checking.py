"""Every policy of a run verified, with what earlier runs have answered already."""

from collections.abc import Mapping, Sequence
from typing import Literal

from attrs import evolve, frozen

from verifier.cache import Remembered
from verifier.checks import CHECKS, CaughtOut, Check, Options
from verifier.cli.output import Progress
from verifier.finding import Answer, Finding, Proved, Run, Severity, Undecided, Verification
from verifier.model.policy import Policy
from verifier.pipeline import verify, verify_ahead
from verifier.source.mistake import Mistake

ALWAYS = "impossible-assumptions"
"""Asked whatever was chosen: without it a proof about no cases would look like one about all."""


@frozen
class Wanted:
    """What a run is to do: the checks that are told of, how they are asked, the severities that were set, in
    how many processes, whether files of evidence are named, and where answers are kept (None: nowhere)."""

    checks: Sequence[Check]
    options: Options
    severity: Mapping[str, Severity | Literal["off"]]
    repairs: bool
    jobs: int
    with_evidence: bool
    kept: Remembered | None


def verified(
    policies: Sequence[Policy], mistakes: tuple[Mistake, ...], wanted: Wanted
) -> tuple[Run, list[CaughtOut]]:
    """Every policy verified; where the verifier is caught out, nothing counts as proved."""
    names = {check.name for check in wanted.checks}
    asked = [check for check in CHECKS if check.name in names or check.name == ALWAYS]
    found: list[Verification] = []
    caught: list[CaughtOut] = []
    known = [wanted.kept.answers(policy, asked) if wanted.kept else {} for policy in policies]
    with Progress() as progress:
        ahead = verify_ahead(
            policies, asked, wanted.options, wanted.jobs, progress.say, wanted.with_evidence, known
        )
    for policy, answered in zip(policies, ahead, strict=True):
        with Progress() as progress:
            try:
                verification = verify(policy, asked, wanted.options, progress.say, answered)
                if wanted.kept:
                    wanted.kept.keep(policy, asked, verification.answers)
                if wanted.repairs:
                    verification = _with_repairs(verification, wanted, progress)
            except CaughtOut as problem:
                caught.append(problem)
                reason = f"the verifier caught itself out: {problem}"
                answer = Undecided(problem.check, policy.id, None, problem.subject, reason)
                verification = Verification(policy, (answer,))
        answers = [a for a in verification.answers if a.check in names or isinstance(a, Finding)]
        found.append(evolve(verification, answers=tuple(_severe(a, wanted.severity) for a in answers)))
    if wanted.kept:
        wanted.kept.tidy()
    if caught:
        found = [evolve(v, answers=tuple(a for a in v.answers if not isinstance(a, Proved))) for v in found]
    return Run(tuple(found), mistakes), caught


def _with_repairs(verification: Verification, wanted: Wanted, progress: Progress) -> Verification:
    from verifier.repairs.search import with_repairs

    whole = len(wanted.checks) == len(CHECKS)
    whole = whole and wanted.options.decision is None and wanted.options.clause is None
    return with_repairs(verification, wanted.options, progress=progress.say, whole=whole)


def _severe(answer: Answer, severities: Mapping[str, Severity | Literal["off"]]) -> Answer:
    """The answer with the severity that `verifier.toml` gives its check; a lesser remark keeps its own."""
    if not isinstance(answer, Finding):
        return answer
    usual = next(check.severity for check in CHECKS if check.name == answer.check)
    severity = severities.get(answer.check, "off")
    if severity == "off" or answer.severity != usual:
        return answer
    return evolve(answer, severity=severity)
