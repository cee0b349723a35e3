"""Repairs of the findings of a policy: candidates tried in their order, until each outcome has one."""

import time
from collections.abc import Callable, Iterator

from attrs import evolve

from verifier.checks import Options
from verifier.finding import MENDED, Finding, Repair, Verification
from verifier.model.policy import Policy
from verifier.repairs.candidate import Candidate
from verifier.repairs.candidates import candidates
from verifier.repairs.proof import Bench, Verdict

SECONDS = 30.0
"""How long repairs of one finding are sought."""

Progress = Callable[[str], None]


def with_repairs(
    verification: Verification,
    options: Options,
    seconds: float = SECONDS,
    progress: Progress | None = None,
    whole: bool = False,
) -> Verification:
    """The verification with what was tried to mend each gap and contradiction that nobody has accepted.

    `whole`: it has the answers of all checks about all decisions.
    """
    bench: Bench | None = None
    answers = []
    for answer in verification.answers:
        if isinstance(answer, Finding) and answer.check in MENDED and answer.accepted is None:
            if progress is not None:
                progress(f"{verification.policy.id}: a repair of the {answer.check} in {answer.decision}")
            bench = bench or Bench(verification.policy, options, verification.answers if whole else None)
            answer = evolve(answer, repairs=tuple(_repairs(bench, answer, seconds)))
        answers.append(answer)
    return evolve(verification, answers=tuple(answers))


def _repairs(bench: Bench, finding: Finding, seconds: float) -> Iterator[Repair]:
    """What was tried, those offered first: the cheapest with its outcome."""
    tried: list[tuple[Candidate, Verdict]] = []
    mended: set[str] = set()
    told = (answer for answer in bench.before(finding.decision or "") if isinstance(answer, Finding))
    gaps = [other for other in told if (other.check, other.decision) == ("gap", finding.decision)]
    until = time.monotonic() + seconds
    for candidate in candidates(bench.page, finding, last=len(gaps) <= 1):
        if candidate.outcome in mended:
            continue  # a cheaper one has this outcome
        if time.monotonic() >= until:
            verdict = Verdict("undecided", f"it was not tried within {seconds:g} s")
        else:
            verdict = bench.verdict(finding, candidate, until)
        tried.append((candidate, verdict))
        if verdict.verdict == "proved":
            mended.add(candidate.outcome)
    tried.sort(key=lambda one: one[1].verdict != "proved")
    for candidate, verdict in tried:
        yield _repair(bench.policy, candidate, verdict)


def _repair(policy: Policy, candidate: Candidate, verdict: Verdict) -> Repair:
    rule = next(rule for rule in policy.rules if rule.id == candidate.rule)
    return Repair(
        kind=candidate.kind,
        clause=rule.clause,
        rule=rule.id,
        other=candidate.other,
        path=policy.path,
        line=candidate.edit.line,
        before=candidate.edit.before,
        after=candidate.edit.after,
        outcome=candidate.outcome,
        cost=candidate.edit.cost,
        verdict=verdict.verdict,
        because=verdict.because,
        within=verdict.within,
    )
