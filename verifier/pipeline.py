"""The whole tool on one screen: from a page to the answers of the checks."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from verifier.checks import CHECKS, Check, Options, impossible_assumptions
from verifier.checks.accepting import accepted
from verifier.checks.ladder import Ladder
from verifier.checks.second_opinion import confirmed
from verifier.checks.written import subjects, written
from verifier.finding import Answer, Finding, Proved, Undecided, Verification
from verifier.model.load import load
from verifier.model.nearest import suggest
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

    Raises CaughtOut where a case that was found does not replay, or where engines disagree.
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
            asked = list(_confirmed(inquiry, first))
        if check.name == first.name:
            yield from asked
        elif any(isinstance(answer, Finding) for answer in asked):
            reason = "no case meets the assumptions, so that everything would seem proved"
            yield Undecided(check.name, inquiry.policy.id, None, inquiry.policy.id, reason)
        else:
            open_ = any(isinstance(answer, Undecided) for answer in asked)
            yield from (_doubted(answer) if open_ else answer for answer in _confirmed(inquiry, check))


def _confirmed(inquiry: Ladder, check: Check) -> Iterator[Answer]:
    """The answers to a check; those of a second engine too, where one is to be asked."""
    options = inquiry.options
    for answer in inquiry.answers(check):
        yield confirmed(inquiry.policy, answer, options.seconds) if options.second_opinion else answer


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
    name, _, subject = (question or "").partition(":")
    asked = [check for check in CHECKS if check.kind != "text"]
    checks = [check for check in asked if name in ("", check.name)]
    answers: Sequence[Answer] = verify(policy, checks).answers if checks else ()
    texts = written(policy, answers, question)
    if question and checks and not texts:
        # what a check says of all rules at once it says of those of a decision or clause, too
        decisions, clauses = [d.name for d in policy.decisions], [c.id for c in policy.clauses]
        if subject in decisions:
            texts = written(policy, verify(policy, checks, Options(decision=subject)).answers, question)
        elif subject in clauses:
            texts = written(policy, verify(policy, checks, Options(clause=subject)).answers, question)
    if texts:
        return texts
    message = f"no question `{question}` is asked of `{policy.id}`"
    way = f"write NAME:DECISION with a check, such as `gap`, for NAME: {', '.join(c.name for c in asked)}"
    if checks:
        about = subjects(answers, name)
        way = suggest(subject, about, f"`{name}` asks about {', '.join(about) or 'nothing here'}")
    elif name:
        way = suggest(name, [check.name for check in asked], way)
    raise Refused([Mistake(policy.path, 0, 0, "", message, way)])
