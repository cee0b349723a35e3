"""The whole tool on one screen: from a page to the answers of the checks."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from attrs import evolve

from verifier.checks import CHECKS, Check, Options, impossible_assumptions, stale_acceptance
from verifier.checks.accepting import accepted
from verifier.checks.evidence import evidence
from verifier.checks.ladder import Ladder
from verifier.checks.second_opinion import confirmed
from verifier.checks.told_once import told_once
from verifier.checks.written import subjects, written
from verifier.finding import Answer, Finding, Proved, Undecided, Verification
from verifier.model.load import load
from verifier.model.nearest import suggest
from verifier.model.policy import Policy
from verifier.solve.possible import Possible, possible
from verifier.solve.workers import can_spread, spread
from verifier.source.mistake import Mistake, Refused

__all__ = ["Possible", "encode", "possible", "verify", "verify_ahead", "verify_page"]

Progress = Callable[[str], None]
Answered = Mapping[str, Sequence[Answer]]
"""Answers by the name of their check."""


def verify_page(path: Path, checks: Sequence[Check] = CHECKS, options: Options | None = None) -> Verification:
    """Read a policy and check it; raises Refused with every mistake of the page."""
    return verify(load(path), checks, options)


def verify(
    policy: Policy,
    checks: Sequence[Check] = CHECKS,
    options: Options | None = None,
    progress: Progress | None = None,
    answered: Answered | None = None,
) -> Verification:
    """The answers of the checks about one policy, in the order of the catalogue, then of the page.

    `answered` are those that are there already. Raises CaughtOut where a case that was found does not
    replay, or where engines disagree.
    """
    ladder = Ladder(policy, options or Options(), tuple(check.name for check in checks))
    try:
        for answer in _answers(ladder, checks, progress, answered or {}):
            told = accepted(ladder.accepting, answer) if policy.acceptances else answer
            ladder.told.answers.append(told)
        return Verification(policy, told_once(ladder.told.answers))
    finally:
        ladder.stop()


def verify_ahead(
    policies: Sequence[Policy],
    checks: Sequence[Check],
    options: Options,
    jobs: int,
    progress: Progress,
    with_evidence: bool,
    known: Sequence[Answered],
) -> Sequence[Answered]:
    """For each policy the answers of its checks, by name, as far as several processes could give them; those
    that are left, `verify` gives. `known` are those that are there already, `with_evidence`: the files of
    their questions are asked for too."""
    if jobs == 1 or not can_spread():
        return known
    first = impossible_assumptions.CHECK.name
    # what others wait for comes first; what is told of an acceptance rests on all else that was told
    names = [c.name for c in checks if c.name not in (first, stale_acceptance.CHECK.name)]
    names.insert(0, first)
    work = {place: [name for name in names if name not in there] for place, there in enumerate(known)}
    done = spread(
        lambda place: _Desk(policies[place], options, with_evidence),
        work,
        jobs,
        lambda key: progress(f"{policies[key[0]].id}: {key[1]}"),
    )
    answered: list[dict[str, Sequence[Answer]]] = []
    for place, policy in enumerate(policies):
        new = {name: done[place, name] for name in work[place] if (place, name) in done}
        answered.append({**known[place], **new})
        if not policy.acceptances:
            answered[-1][stale_acceptance.CHECK.name] = ()
    return answered


class _Desk:
    """One policy in a worker: its checks are asked one after another, of one solver."""

    def __init__(self, policy: Policy, options: Options, with_evidence: bool) -> None:
        self._ladder = Ladder(policy, options)
        self._with_evidence = with_evidence

    def do(self, name: str) -> Sequence[Answer]:
        found = _asked(self._ladder, next(check for check in CHECKS if check.name == name))
        return tuple(map(self._by_itself, found))

    def _by_itself(self, answer: Answer) -> Answer:
        """The answer without the questions, which hold all that the solver was told."""
        if isinstance(answer, Undecided) or not self._with_evidence:
            return evolve(answer, asked=())
        return evolve(answer, asked=(), evidence=evidence(answer))

    def stop(self) -> None:
        self._ladder.stop()


def _answers(
    inquiry: Ladder, checks: Sequence[Check], progress: Progress | None, answered: Answered
) -> Iterator[Answer]:
    first, asked = impossible_assumptions.CHECK, None
    for check in checks:
        if progress is not None and check.name not in answered:
            progress(f"{inquiry.policy.id}: {check.name}")
        if check.kind == "text":
            yield from answered[check.name] if check.name in answered else _asked(inquiry, check)
            continue
        if asked is None:
            # asked where it is not wanted too: without a case every other search would seem a proof
            asked = answered[first.name] if first.name in answered else _asked(inquiry, first)
        if check.name == first.name:
            yield from asked
        elif any(isinstance(answer, Finding) for answer in asked):
            reason = "no case meets the assumptions, so that everything would seem proved"
            yield Undecided(check.name, inquiry.policy.id, None, inquiry.policy.id, reason)
        else:
            open_ = any(isinstance(answer, Undecided) for answer in asked)
            found = answered[check.name] if check.name in answered else _asked(inquiry, check)
            yield from (_doubted(answer) if open_ else answer for answer in found)


def _asked(inquiry: Ladder, check: Check) -> Sequence[Answer]:
    """The answers to a check; those of a second engine too, where one is to be asked."""
    if check.kind == "text":
        return tuple(check.ask(inquiry.shortest))
    options, found = inquiry.options, inquiry.answers(check)
    if not options.second_opinion:
        return tuple(found)
    return tuple(confirmed(inquiry.policy, answer, options.seconds) for answer in found)


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
