"""The search that all checks over cases share: find, pin, widen, replay, exclude, until nothing is left."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from attrs import evolve

from verifier.checks.answers import Question, finding, proved, replayable, undecided, within
from verifier.checks.check import Check
from verifier.checks.holes import Hole, apiece, by_place, by_rules, distinct, region_of
from verifier.checks.limits import limits_of_condition
from verifier.checks.meaning import Boxed, meanings
from verifier.encode.lists.flat import declared, without_places
from verifier.encode.smt.text import TRUE, all_of, negate
from verifier.finding import Answer, Bounds, Region
from verifier.model.policy import Case
from verifier.model.terms import Always
from verifier.solve.asked import Hypothesis
from verifier.solve.inquiry import Inquiry
from verifier.solve.program import NoAnswer
from verifier.solve.reckoning import case_in_calendar
from verifier.solve.regions import Space
from verifier.solve.session import Session
from verifier.solve.shown import Shown
from verifier.solve.widening import widen
from verifier.solve.witness import Unpinned

MOST_REGIONS = 12
"""Regions of one question that are told; where there are more, the findings say that more may exist."""

FEW_REGIONS = 3
"""Regions of what is told in one finding, however many there are; one where they differ in their members."""


def cases(inquiry: Inquiry, check: Check, question: Question) -> Iterator[Answer]:
    """Every region of cases that shows the defect, as findings; or the proof that there is none."""
    if (check.name, question.subject) in inquiry.settled:
        return
    if inquiry.counting and inquiry.is_limited((question.about, *question.beside, *question.names)):
        return  # a limit relates members to one another
    try:
        with inquiry.session.question():
            yield from _cases(inquiry, check, question)
    except NoAnswer as problem:
        reason = why(inquiry, str(problem), (question.about, *question.names))
        yield undecided(inquiry, check, question.about, question.subject, reason)


def why(inquiry: Inquiry, problem: str, names: Iterable[str]) -> str:
    """Why a question stayed open, with what makes it hard where that can be told."""
    hard = inquiry.bending(names)
    if not hard or not problem.startswith(("no answer in", "the solver could not tell")):
        return problem
    return f"{problem}; `{hard[0]}` multiplies or divides one fact by another"


def _cases(inquiry: Inquiry, check: Check, question: Question) -> Iterator[Answer]:
    _refuse(inquiry, question)
    session, key = inquiry.session, (check.name, question.subject)
    hypotheses = _hypotheses(inquiry, question)
    admissible = [*(hypothesis.text for hypothesis in hypotheses), question.domain]
    facts = inquiry.unpinned(question.names)
    session.require(*inquiry.structure(question.names))
    if question.defect == "false":
        with session.scope(*admissible, question.defect):
            inquiry.record(*key, False, hypotheses, plain=True)
        yield proved(inquiry, check, question, (), question.defect)
        return
    if inquiry.counting and session.possible(*admissible, question.defect):
        return  # the counts need not be those of a list
    domain = all_of(admissible)
    found: list[tuple[Case, Region | None]] = []
    boxed: dict[int, Boxed] = {}
    excluded: list[str] = []
    space: Space | None = None
    shown: Shown | None = None
    seen: list[Unpinned] = []
    complete = False
    while len(found) < _most(inquiry, question):
        try:
            with session.scope(*admissible, question.defect, *excluded):
                if not excluded:
                    inquiry.record(*key, None, hypotheses)
                    session.require(question.first)
                pinned = case_in_calendar(inquiry, facts)
                if pinned is None:
                    if found:
                        inquiry.record_rest(*key)
                    else:
                        inquiry.record(*key, False, hypotheses)
                    complete = True
                    break
                if not excluded:
                    inquiry.answered(*key)
                found.append((pinned, None))
                before, seen = seen, [fact for fact in facts if fact.name in pinned]
                if (
                    space is None or shown is None or seen != before
                ):  # members that are not there have no facts
                    about = (question.about, *question.beside)
                    space, tests = inquiry.space(seen, about, question.tests)
                    shown = Shown(session, space, domain, question.defect)
                held = [_held(session, relation, len(seen) < len(facts)) for relation in space.relations]
            box = space.at(pinned, held)
            left_out = _left_out(inquiry, question, facts, pinned)
            wide = widen(shown, box, left_out)
            if wide is not None:
                region = region_of(session, space, wide, domain, tests, inquiry.flat.said)
                boxed[len(found) - 1] = Boxed(wide, space, tests, seen)
                found[-1] = pinned, _with_lengths(inquiry, question, region, pinned)
        except NoAnswer:
            if not found:
                raise
            break  # a case that was found is told, whatever is not known of the region around it
        excluded.append(negate(space.inside(wide or box)))
    if not found:
        if within(inquiry, question) and not inquiry.last:
            return  # longer lists are still to be asked about
        yield proved(inquiry, check, question, hypotheses, question.defect, question.domain)
    # last, so that no region is left out for what words come down to in another
    for place, one in boxed.items():
        case, told = found[place]
        assert told is not None
        found[place] = case, evolve(told, meant=meanings(inquiry, one, domain))
    whole = complete and all(region is not None for _, region in found)
    whole = whole and not within(inquiry, question)
    yield from findings(inquiry, check, question, facts, found, whole)


def findings(
    inquiry: Inquiry,
    check: Check,
    question: Question,
    facts: Sequence[Unpinned],
    found: Sequence[tuple[Case, Region | None]],
    whole: bool,
) -> Iterator[Answer]:
    """What was found, each defect a finding; `whole`: there is nothing else."""
    each = apiece(found)
    if question.together and found:
        each = [(found[0][0], [region for _, region in found if region])]
    if not parted(inquiry, check, question):
        told = distinct(each, inquiry.flat.sizes)
        whole, each = whole and len(told) == len(each), told
        each = _defects(inquiry, question, facts, each)
    for case, regions in each:
        yield finding(inquiry, check, question, facts, case, regions, whole)


def _defects(
    inquiry: Inquiry, question: Question, facts: Sequence[Unpinned], found: Sequence[Hole]
) -> list[Hole]:
    """What is one defect to a reader, brought together: what the same rules are to blame for, else regions
    that hang together."""
    blame = question.blame
    if blame is not None:
        blamed = [inquiry.authors(blame(replayable(inquiry, facts, case))) for case, _ in found]
        if all(blamed):
            return by_rules(found, blamed)
    decision = inquiry.decided.get(question.about)
    asked = limits_of_condition(decision.asked_when) if decision else {}
    kinds = {fact.name: fact.kind for fact in facts if not fact.size}
    return by_place(found, asked, kinds)


def parted(inquiry: Inquiry, check: Check, question: Question) -> bool:
    """Whether somebody accepts findings of a check about the same in some cases only, so that each region is
    to be told by itself."""
    about = (None, declared(question.about), question.subject)
    waivers = (w for w in inquiry.native.acceptances if w.check == check.name and w.subject in about)
    return any(not isinstance(waiver.where, Always) for waiver in waivers)


def _with_lengths(inquiry: Inquiry, question: Question, region: Region, found: Case) -> Region:
    """A region among lists of some length: nothing is said there of longer ones, where those might differ."""
    most, bounds = within(inquiry, question), dict(region.facts)
    for name in found:
        if name not in inquiry.flat.sizes:
            continue
        plain, bound = without_places(name), bounds.get(name, Bounds())
        if plain in most and (bound.at_most, bound.below) == (None, None):
            bounds[name] = bound if bound.values else evolve(bound, at_most=Fraction(most[plain]))
        elif bound.values and list(bound.values) == [inquiry.flat.within.get(plain)]:
            bounds[name] = Bounds(at_least=bound.values[0])  # more than are asked about fare alike
    return evolve(region, facts=bounds)


def _most(inquiry: Inquiry, question: Question) -> int:
    """How many regions are looked for."""
    if not question.together:
        return MOST_REGIONS
    return 1 if any(name in inquiry.flat.sizes for name in question.names) else FEW_REGIONS


def _refuse(inquiry: Inquiry, question: Question) -> None:
    """Raise NoAnswer where an answer about what it is about, or about what that reads, would not be one."""
    inquiry.refuse(question.names.union((question.about, *question.beside)))


def _held(session: Session, relation: str, absent: bool) -> bool | None:
    """Whether a relation holds in the case that is asserted; None where it is one of an absent member."""
    if not session.possible(relation):
        return False
    return None if absent and session.possible(negate(relation)) else True


def _left_out(inquiry: Inquiry, question: Question, facts: Sequence[Unpinned], found: Case) -> frozenset[str]:
    """The decisions that a region should not speak of: those that are not asked, and those it is about."""
    outcomes = inquiry.evaluator.evaluate(replayable(inquiry, facts, found)).outcomes
    read = (fact.name for fact in facts if fact.of_decision)
    unasked = (n for n in read if n in outcomes and outcomes[n].status == "not asked")
    return frozenset(question.beside).union(unasked)


def first_case(inquiry: Inquiry, question: Question) -> Case | None:
    """The canonical case that shows the defect, replayable; None where there is none."""
    _refuse(inquiry, question)
    with inquiry.session.question():
        inquiry.session.require(*_admissible(inquiry, question))
        facts = inquiry.unpinned(question.names)
        found = case_in_calendar(inquiry, facts)
    return None if found is None else replayable(inquiry, facts, found)


def some_case(inquiry: Inquiry, question: Question) -> bool:
    """Whether any case shows the defect; raises NoAnswer."""
    _refuse(inquiry, question)
    with inquiry.session.question():
        return inquiry.session.possible(*_admissible(inquiry, question))


def _hypotheses(inquiry: Inquiry, question: Question) -> list[Hypothesis]:
    """What is taken for granted, each with what else goes by its name."""
    found = inquiry.hypotheses(question.names, question.off_grid)
    return [evolve(one, text=all_of((one.text, question.besides.get(one.name, TRUE)))) for one in found]


def _admissible(inquiry: Inquiry, question: Question) -> list[str]:
    hypotheses = _hypotheses(inquiry, question)
    structure = inquiry.structure(question.names)
    return [*structure, *(h.text for h in hypotheses), question.domain, question.defect]
