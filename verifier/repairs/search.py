"""Repairs of the findings of a policy: candidates tried in their order, until each outcome has one."""

import time
from collections.abc import Callable, Iterator

from attrs import evolve

from verifier.checks import Options
from verifier.checks.check import MENDED
from verifier.finding import Finding, Repair, Verification
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
    policy, told = verification.policy, verification.answers
    sought = [a for a in told if isinstance(a, Finding) and a.check in MENDED and a.accepted is None]
    if not sought:
        return verification
    gaps = [answer.decision for answer in told if isinstance(answer, Finding) and answer.check == "gap"]
    bench = Bench(policy, options, told if whole else None)
    mended = {}
    try:
        for finding in sought:
            if progress is not None:
                progress(f"{policy.id}: a repair of the {finding.check} in {finding.decision}")
            last = gaps.count(finding.decision) == 1
            mended[id(finding)] = evolve(finding, repairs=tuple(_repairs(bench, finding, last, seconds)))
    finally:
        bench.stop()
    return evolve(verification, answers=tuple(mended.get(id(answer), answer) for answer in told))


def _repairs(bench: Bench, finding: Finding, last: bool, seconds: float) -> Iterator[Repair]:
    """What was tried, those offered first: the cheapest with its outcome.

    `last`: no other gap of the decision is told.
    """
    tried: list[tuple[Candidate, Verdict]] = []
    mended: set[str] = set()
    until = time.monotonic() + seconds
    for candidate in candidates(bench.page, finding, last):
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
