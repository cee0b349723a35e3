"""The search that all checks over cases share: find, pin, widen, replay, exclude, until nothing is left."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from attrs import frozen

from verifier.checks.check import Check
from verifier.checks.describe import (
    blamed,
    clauses_of,
    derived,
    neighbours,
    says,
    unusual,
)
from verifier.checks.holes import holes, region_of
from verifier.encode.smt.text import all_of, negate
from verifier.evaluate.truth import rank
from verifier.finding import Answer, Finding, Proved, Region, Undecided
from verifier.model.kinds import Value
from verifier.model.policy import Case
from verifier.model.reading import exceptions, rules_about
from verifier.model.terms import Condition
from verifier.solve.asked import CaughtOut, Hypothesis
from verifier.solve.inquiry import Inquiry
from verifier.solve.program import NoAnswer
from verifier.solve.regions import Space, widen
from verifier.solve.witness import Unpinned, witness

MOST_REGIONS = 12
"""Regions of one question that are told; where there are more, the findings say that more may exist."""


@frozen
class Question:
    """One question to the solver about one decision or definition.

    `defect` is the term that a case must meet; its being unsatisfiable, with the hypotheses, means
    that no admissible case shows the defect. `about` is the decision or definition, `subject` what
    tells questions of one check about it apart. `names` are what a case must settle. `blame` gives
    the rules to blame for a case, `detail` what the sentence needs besides. `off_grid` names a fact
    that is to lie between two steps; `domain` narrows the cases that a region speaks of. `tests` are
    conditions on which the defect depends beside those of the policy; `beside` the decisions that it is
    about, where it is about several: their rules are told too.
    """

    about: str
    subject: str
    defect: str
    names: frozenset[str]
    blame: Callable[[Case], Sequence[str]] | None = None
    detail: Mapping[str, str] = {}
    off_grid: str | None = None
    domain: str = "true"
    tests: tuple[Condition, ...] = ()
    beside: tuple[str, ...] = ()


def cases(inquiry: Inquiry, check: Check, question: Question) -> Iterator[Answer]:
    """Every region of cases that shows the defect, as findings; or the proof that there is none."""
    try:
        with inquiry.session.question():
            yield from _cases(inquiry, check, question)
    except NoAnswer as problem:
        yield undecided(inquiry, check, question.about, question.subject, str(problem))


def _cases(inquiry: Inquiry, check: Check, question: Question) -> Iterator[Answer]:
    if question.defect == "false" and inquiry.asked is None:
        yield proved(inquiry, check, question, ())
        return
    session = inquiry.session
    facts = inquiry.unpinned(question.names)
    hypotheses = inquiry.hypotheses(question.names, question.off_grid)
    session.require(*inquiry.structure(question.names))
    domain = all_of((*(h.text for h in hypotheses), question.domain))
    found: list[tuple[Case, Region | None]] = []
    excluded: list[str] = []
    space: Space | None = None
    complete = False
    while len(found) < MOST_REGIONS:
        try:
            with session.scope(domain, question.defect, *excluded):
                if not excluded:
                    inquiry.record(check.name, question.subject)
                pinned = witness(session, facts)
                if pinned is None:
                    complete = True
                    break
                found.append((pinned, None))
                if space is None:
                    space, tests = inquiry.space(facts, question.about, question.tests)
                held = [session.possible(relation) for relation in space.relations]
            box = space.at(pinned, held)
            left_out = _left_out(inquiry, question, facts, pinned)
            wide = widen(session, space, box, domain, question.defect, left_out)
            if wide is not None:
                found[-1] = pinned, region_of(session, space, wide, domain, tests)
        except NoAnswer:
            if not found:
                raise
            break  # a case that was found is told, whatever is not known of the region around it
        excluded.append(negate(space.inside(wide or box)))
    if not found:
        try:
            used = rests_on(inquiry, hypotheses, question.defect, question.domain)
        except NoAnswer:  # proved all the same, though more may be named than it takes
            used = tuple(hypothesis.name for hypothesis in hypotheses)
        yield proved(inquiry, check, question, used)
    whole = complete and all(region is not None for _, region in found)
    for case, regions in holes(found):
        yield finding(inquiry, check, question, facts, case, regions, whole)


def _left_out(inquiry: Inquiry, question: Question, facts: Sequence[Unpinned], found: Case) -> frozenset[str]:
    """The decisions that a region should not speak of: those that are not asked, and those it is about."""
    outcomes = inquiry.evaluator.evaluate(replayable(inquiry, facts, found)).outcomes
    read = (fact.name for fact in facts if fact.of_decision)
    return frozenset(question.beside).union(n for n in read if outcomes[n].status == "not asked")


def first_case(inquiry: Inquiry, check: Check, question: Question) -> Case | None:
    """The canonical case that shows the defect, replayable; None where there is none."""
    with inquiry.session.question():
        facts = inquiry.unpinned(question.names)
        inquiry.session.require(*_admissible(inquiry, question))
        inquiry.record(check.name, question.subject)
        found = witness(inquiry.session, facts)
    return None if found is None else replayable(inquiry, facts, found)


def some_case(inquiry: Inquiry, question: Question) -> bool:
    """Whether any case shows the defect; raises NoAnswer."""
    with inquiry.session.question():
        return inquiry.session.possible(*_admissible(inquiry, question))


def _admissible(inquiry: Inquiry, question: Question) -> list[str]:
    hypotheses = inquiry.hypotheses(question.names, question.off_grid)
    structure = inquiry.structure(question.names)
    return [*structure, *(h.text for h in hypotheses), question.domain, question.defect]


def rests_on(inquiry: Inquiry, hypotheses: Sequence[Hypothesis], *excluded: str) -> tuple[str, ...]:
    """The hypotheses that the proof that no case meets the terms needs; the structure is already required.

    Each is left out, ranges before assumptions, where the proof holds without. What is kept depends only
    on whether the proof holds, never on the solver's own search.
    """

    def enough(kept: Sequence[Hypothesis]) -> bool:
        texts = [hypothesis.text for hypothesis in kept]
        return not inquiry.session.possible(*texts, *excluded)

    if enough(()):
        return ()
    kept = list(hypotheses)
    for hypothesis in hypotheses:
        without = [other for other in kept if other is not hypothesis]
        if enough(without):
            kept = without
    return tuple(hypothesis.name for hypothesis in kept)


def finding(
    inquiry: Inquiry,
    check: Check,
    question: Question,
    facts: Sequence[Unpinned],
    found: Case,
    regions: Sequence[Region],
    whole: bool,
) -> Finding:
    """A case that the solver found, replayed through the definition of the check, as a finding."""
    case = replayable(inquiry, facts, found)
    if check.shows is None or not check.shows(inquiry.evaluator, case, question.subject):
        raise CaughtOut(inquiry.policy, check.name, question.subject)
    evaluation = inquiry.evaluator.evaluate(case)
    outcome = evaluation.outcomes.get(question.about)
    nearby = neighbours(inquiry, question.about, case, regions[:1]) if outcome else ()
    rules: Sequence[str] = ()
    if question.blame is not None:
        rules = question.blame(case)
    elif outcome is not None:
        rules = blamed(inquiry, question.about, outcome, nearby)
    told = [outcome] if outcome else []
    told += [evaluation.outcomes[name] for name in question.beside if name != question.about]
    declared = inquiry.evaluator.decisions.get(question.about)
    span = (declared or inquiry.evaluator.definitions[question.about]).span
    if rules:
        span = inquiry.evaluator.rules[rules[0]].span
    return Finding(
        check=check.name,
        severity=check.severity,
        policy=inquiry.policy.id,
        decision=question.about,
        subject=question.subject,
        rules=tuple(rules),
        clauses=clauses_of(inquiry, rules),
        span=span,
        case=case,
        regions=tuple(regions),
        regions_complete=whole,
        unusual=unusual(facts, case),
        derived=derived(inquiry, evaluation, question.names | {question.about}),
        says=tuple(item for spoken in told for item in says(inquiry, spoken, rules)),
        neighbours=nearby,
        off_grid=question.off_grid is not None,
        detail=question.detail,
        engines=("z3",),
    )


def replayable(inquiry: Inquiry, facts: Sequence[Unpinned], found: Case) -> dict[str, Value]:
    """The case with the values of those decisions that its facts leave open, and of no other."""
    decisions = inquiry.evaluator.decisions
    case = {fact.name: found[fact.name] for fact in facts if fact.name not in decisions}
    for fact in facts:
        if fact.name in decisions:
            outcome = inquiry.evaluator.evaluate(case).outcomes[fact.name]
            left_open = outcome.status == "discretionary" or (
                outcome.status == "decided" and not outcome.values
            )
            # what leaves no declared value is found by no reader, and so chosen by nobody
            if left_open and outcome.admits(rank(fact.kind, found[fact.name])):
                case[fact.name] = found[fact.name]
    return case


def proved(inquiry: Inquiry, check: Check, question: Question, hypotheses: Sequence[str]) -> Proved:
    """That no admissible case shows the defect; rests on hypotheses, and on the rules about what is read.

    A rule that is an exception to one of those belongs to them, whatever it concludes itself.
    """
    policy = inquiry.policy
    read = {name for about in (question.about, *question.beside) for name in (about, *inquiry.reads(about))}
    lifting = exceptions(policy.rules)
    rules = {rule.id: None for name in sorted(read) for rule in rules_about(policy, name)}
    rules |= {other: None for rule in tuple(rules) for other in lifting[rule]}
    return Proved(
        check.name,
        policy.id,
        question.about,
        question.subject,
        (*(f"rule {rule}" for rule in rules), *hypotheses),
        engines=("z3",),
    )


def undecided(inquiry: Inquiry, check: Check, about: str | None, subject: str, reason: str) -> Undecided:
    return Undecided(check.name, inquiry.policy.id, about, subject, reason)
