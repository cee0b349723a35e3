"""Blame once: cases that are told of already, as cases in which what a claim speaks of has gone wrong.

A claim is broken further down where every case against it is one in which a decision that it speaks of is
silent, contradictory or out of its range, or a number that it rests on is out of its range; a claim that
speaks of facts alone, where the rules about one decision read the same facts and say nothing, or too much, in
each of its cases. That is proved, and not guessed from names; where it is not, the claim is told by
itself, with a case outside, if there is one.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import evolve

from verifier.checks.answers import Question
from verifier.checks.check import Check
from verifier.checks.search import cases, first_case, some_case
from verifier.checks.sources import Source
from verifier.encode.smt.text import TRUE, all_of, negate
from verifier.finding import Answer, Finding
from verifier.model.better import with_implied
from verifier.model.paths import name_in_policy
from verifier.model.policy import Case
from verifier.solve.counting import counted_claim
from verifier.solve.inquiry import Inquiry
from verifier.solve.minimal import none_needless
from verifier.solve.program import NoAnswer

Pose = Callable[[Inquiry], tuple[Question, Sequence[Source]]]
"""A question as it is put in an inquiry, and what may be wrong upstream of it."""


def once(
    inquiry: Inquiry, check: Check, pose: Pose, answers: Sequence[Answer], reads: Iterable[str] = ()
) -> Iterator[Answer]:
    """What was found, with where it is told of already, if anywhere; else with a case that is told nowhere.

    `reads` are the names that the question is made of; what they say is asked of lists of any length.
    """
    found = [answer for answer in answers if isinstance(answer, Finding) and answer.case is not None]
    if not found:
        yield from answers
        return
    question, sources = pose(inquiry)
    try:
        covering, outside = _looked_for(inquiry, question, found[0].case or {}, sources)
        if covering and _beside_longer(inquiry, question, covering):
            covering = covering if _of_any_length(inquiry, found[0], pose, covering, reads) else ()
    except NoAnswer:
        covering, outside = (), TRUE
    if outside != TRUE:
        key = check.name, question.subject
        del inquiry.settled[key]
        others = list(cases(inquiry, check, evolve(question, first=outside)))
        inquiry.settled[key] = True
        answers = others if all(isinstance(answer, Finding) for answer in others) else answers
    yield from (_from(answer, covering) for answer in answers)


def _from(answer: Answer, covering: Iterable[Source]) -> Answer:
    if not isinstance(answer, Finding):
        return answer
    return evolve(answer, upstream=tuple(dict.fromkeys(source.key for source in covering)))


def _looked_for(
    inquiry: Inquiry, question: Question, case: Case, sources: Sequence[Source]
) -> tuple[Sequence[Source], str]:
    """The fewest sources of which every case of the question is one; else none, and where a case is of no
    source, if the one that was found is of some. Raises NoAnswer."""
    at = [source for source in sources if source.shows(case)]
    certain = bool(at)
    at += [source for source in sources if source.shows(case) is None]
    while at:
        beyond = _beyond(inquiry, question, at)
        found = first_case(inquiry, beyond)
        if found is None:
            return _fewest(inquiry, question, at), TRUE
        more = [one for one in sources if one not in at and one.shows(found) is not False]
        if not more:
            aside = certain and beyond.names <= question.names
            return (), all_of(negate(source.defect) for source in at) if aside else TRUE
        at += more
    return (), TRUE


def _fewest(inquiry: Inquiry, question: Question, at: Sequence[Source]) -> Sequence[Source]:
    """One source that covers all cases, else those of which none can be left out."""

    def enough(some: Sequence[Source]) -> bool:
        return not some_case(inquiry, _beyond(inquiry, question, some))

    alone = next(([source] for source in at if enough([source])), None)
    return alone or none_needless(at, enough)


def _beyond(inquiry: Inquiry, question: Question, sources: Sequence[Source]) -> Question:
    """The question about cases that are of none of these sources.

    Unsatisfiable with the hypotheses: every case that shows the defect is told of by one of their checks.
    """
    none = all_of(negate(source.defect) for source in sources)
    names = question.names.union(*(source.names for source in sources))
    return evolve(question, defect=all_of((question.defect, none)), names=names)


def _beside_longer(inquiry: Inquiry, question: Question, sources: Sequence[Source]) -> bool:
    """Whether longer lists may hold cases that are of none of these sources."""
    return bool(inquiry.within(_beyond(inquiry, question, sources).names))


def _of_any_length(
    inquiry: Inquiry, found: Finding, pose: Pose, covering: Sequence[Source], reads: Iterable[str]
) -> bool:
    """Whether what covers all cases among short lists does so however long they are; raises NoAnswer."""
    keys = {name_in_policy(inquiry.native, name) for name in (*reads, *(one.name for one in covering))}
    if inquiry.native.is_joint or any("." in key for key in keys):
        return False
    label, options = found.detail.get("property", ""), inquiry.options
    counting = counted_claim(with_implied(inquiry.native), label, keys, options)
    if counting is None:
        return False
    longer = Inquiry(inquiry.native, options, flat=counting.flat)
    longer.counting = True
    try:
        question, sources = pose(longer)
        wanted = {source.key for source in covering}
        same = [source for source in sources if source.key in wanted]
        return not some_case(longer, _beyond(longer, question, same))
    finally:
        longer.stop()
