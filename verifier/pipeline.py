"""The whole tool on one screen: from a page to the answers of the checks."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from verifier.checks import CHECKS, Check, Options, impossible_assumptions
from verifier.checks.accepting import accepted
from verifier.checks.ladder import Ladder
from verifier.checks.written import written
from verifier.finding import Answer, Finding, Proved, Undecided, Verification
from verifier.model.load import load
from verifier.model.policy import Policy
from verifier.solve.possible import Possible, possible
from verifier.source.mistake import Mistake, Refused

__all__ = ["Possible", "encode", "possible", "verify", "verify_page"]

Progress = Callable[[str], None]


def verify_page(path: Path, checks: Sequence[Check] = CHECKS, options: Options | None = None) -> Verification:
    """Read a policy and check it; raises Refused with every mistake of the page."""
    return verify(load(path), checks, options)


def verify(
    policy: Policy,
    checks: Sequence[Check] = CHECKS,
    options: Options | None = None,
    progress: Progress | None = None,
) -> Verification:
    """The answers of the checks about one policy, in the order of the catalogue, then of the page.

    Raises CaughtOut where a case that was found does not replay.
    """
    ladder = Ladder(policy, options or Options(), tuple(check.name for check in checks))
    try:
        for answer in _answers(ladder, checks, progress):
            ladder.told.answers.append(accepted(ladder.longest, answer))
        return Verification(policy, tuple(ladder.told.answers))
    finally:
        ladder.stop()


def _answers(inquiry: Ladder, checks: Sequence[Check], progress: Progress | None) -> Iterator[Answer]:
    first, asked = impossible_assumptions.CHECK, None
    for check in checks:
        if progress is not None:
            progress(f"{inquiry.policy.id}: {check.name}")
        if check.kind == "text":
            yield from check.ask(inquiry.shortest)
            continue
        if asked is None:
            # asked where it is not wanted too: without a case every other search would seem a proof
            asked = list(inquiry.answers(first))
        if check.name == first.name:
            yield from asked
        elif any(isinstance(answer, Finding) for answer in asked):
            reason = "no case meets the assumptions, so that everything would seem proved"
            yield Undecided(check.name, inquiry.policy.id, None, inquiry.policy.id, reason)
        else:
            open_ = any(isinstance(answer, Undecided) for answer in asked)
            yield from (_doubted(answer) if open_ else answer for answer in inquiry.answers(check))


def _doubted(answer: Answer) -> Answer:
    """What is left of an answer where it is not known whether any case meets the assumptions."""
    if not isinstance(answer, Proved) or not any(name.startswith("assumption ") for name in answer.rests_on):
        return answer
    reason = "it would rest on assumptions, and whether any case meets them stayed open"
    return Undecided(answer.check, answer.policy, answer.decision, answer.subject, reason)


def encode(policy: Policy, question: str | None) -> Mapping[str, str]:
    """A policy and its questions as texts for z3 and clingo, by file name.

    Raises Refused where the question is none that is asked of the policy.
    """
    texts = written(policy, CHECKS, Options(), question)
    if texts:
        return texts
    checks = ", ".join(check.name for check in CHECKS if check.kind != "text")
    names = ", ".join(decision.name for decision in policy.decisions)
    message = f"no question `{question}` is asked of `{policy.id}`"
    way = f"write NAME:DECISION with a check of {checks} and a decision of {names}"
    raise Refused([Mistake(policy.path, 0, 0, "", message, way)])
