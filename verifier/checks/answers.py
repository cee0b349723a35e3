"""One question, and what is answered to it: a finding, a proof, or that it stayed open."""

from collections.abc import Callable, Mapping, Sequence

from attrs import evolve, frozen

from verifier.checks.blame import rests_on
from verifier.checks.check import Check
from verifier.checks.describe import (
    clauses_of,
    defining_clauses,
    derived,
    neighbours,
    says,
    unusual,
)
from verifier.checks.enough import enough
from verifier.checks.silence import blamed
from verifier.encode.lists import Flat
from verifier.encode.lists.flat import declared, without_places
from verifier.evaluate import Evaluation, Evaluator
from verifier.evaluate.readable import may_find
from verifier.finding import Finding, Proved, Region, Undecided
from verifier.model.kinds import Value
from verifier.model.policy import Case
from verifier.model.terms import Condition
from verifier.solve.asked import Hypothesis
from verifier.solve.basis import Basis
from verifier.solve.inquiry import Inquiry
from verifier.solve.reckoning import not_replayed, without_counted
from verifier.solve.witness import Unpinned
from verifier.source.span import Span


@frozen
class Question:
    """One question to the solver about one decision or definition.

    `defect` is the term that a case must meet; its being unsatisfiable, with the hypotheses, means
    that no admissible case shows the defect. `about` is the decision or definition, `subject` what
    tells questions of one check about it apart. `names` are what a case must settle. `blame` gives
    the rules to blame for a case, `detail` what the sentence needs besides. `off_grid` names a fact
    that is to lie between two steps; `domain` narrows the cases that a region speaks of. `tests` are
    conditions on which the defect depends beside those of the policy; `beside` the decisions that it is
    about, where it is about several: their rules are told too. `span` and `clause` are where the finding
    stands where no rule is to blame; `about` may then be a fact, or nothing. `nearby`: cases beside it that
    are decided tell something. `together`: it is one claim, told once with a few of its regions. What the
    rules about the decisions `also_told` say is told too. `besides` is what else is taken for granted with an
    assumption, by its name. `of_case`: it is asked of the case, even where what it is about is said of
    members. `ranked`: a proof rests on what prevails over what. `defined` are the names that it is about,
    where these are more. `first` holds of the case that is told first; some case of the defect meets it.
    `resting`: rules make it, so that it is told which clauses are enough for a case.
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
    by_itself: bool = False
    span: Span | None = None
    clause: str = ""
    nearby: bool = True
    together: bool = False
    also_told: tuple[str, ...] = ()
    ranked: bool = False
    of_case: bool = False
    besides: Mapping[str, str] = {}
    defined: tuple[str, ...] = ()
    first: str = "true"
    resting: bool = False


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
        raise not_replayed(inquiry, check.name, question.subject)
    inquiry.settled[check.name, question.subject] = True
    evaluation = inquiry.evaluator.evaluate(case)
    question = evolve(question, about=_there(question, evaluation))
    outcome = evaluation.outcomes.get(question.about)
    nearby = neighbours(inquiry, question.about, case, regions[:1]) if outcome and question.nearby else ()
    rules: Sequence[str] = ()
    if question.blame is not None:
        rules = inquiry.authors(question.blame(case))
    if not rules and outcome is not None and (question.blame is None or outcome.status == "silent"):
        rules = blamed(inquiry, question.about, outcome, case, nearby)
    told = [outcome] if outcome else []
    beside = [name for name in (*question.beside, *question.also_told) if name != question.about]
    told += [evaluation.outcomes[name] for name in beside if name in evaluation.outcomes]
    said = inquiry.decided.get(question.about) or inquiry.defined.get(question.about)
    span = said.span if said is not None and question.span is None else question.span
    if rules:
        span = inquiry.evaluator.rules[rules[0]].span
    assert span is not None
    basis = _basis(inquiry, check, question, evaluation, case)
    return Finding(
        check=check.name,
        severity=check.severity,
        policy=inquiry.policy.id,
        decision=None if said is None else declared(question.about),
        of=None if said is None or question.of_case else question.about.rpartition(".")[0] or None,
        subject=plainly(inquiry, question.subject),
        rules=tuple(rules),
        clauses=clauses_of(inquiry, rules) or _clauses(inquiry, question),
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
        rests_on=basis.names,
        also_rests_on=basis.others,
        more_may_suffice=bool(basis.names) and not basis.complete,
        asked=inquiry.question(check.name, question.subject),
        engines=("z3",),
        within=within(inquiry, question) if regions else {},
    )


def _there(question: Question, evaluation: Evaluation) -> str:
    """What a case tells it of: of decisions of members the last whose member is there."""
    own = (name for name in reversed(question.beside) if declared(name) == declared(question.about))
    there = (name for name in (question.about, *own) if name in evaluation.outcomes)
    return next(there, question.about)


def _basis(inquiry: Inquiry, check: Check, question: Question, evaluation: Evaluation, case: Case) -> Basis:
    """The clauses that suffice for the case; none where no rule makes it."""
    if not question.resting:
        return Basis(())

    def shows(evaluator: Evaluator) -> bool:
        return check.shows is not None and check.shows(evaluator, case, question.subject)

    names = (*question.names, question.about, *question.beside)
    return enough(inquiry.evaluator, shows, evaluation, case, names)


def _clauses(inquiry: Inquiry, question: Question) -> tuple[str, ...]:
    """The clauses of a finding that is no rule's: where it stands, else where what it is about is defined."""
    if question.clause:
        return (question.clause,)
    return defining_clauses(inquiry, question.defined or (question.about,))


def replayable(inquiry: Inquiry, facts: Sequence[Unpinned], found: Case) -> dict[str, Value]:
    """The case with the values of those decisions that its facts leave open, and of no other."""
    taken = [fact for fact in facts if fact.name in found]
    case = inquiry.flat.native({fact.name: found[fact.name] for fact in taken if not fact.of_decision})
    for fact in taken:
        if fact.of_decision:
            outcome = inquiry.evaluator.evaluate(case).outcomes[fact.name]
            chosen = not (outcome.status == "decided" and outcome.values)
            # what leaves no declared value is found by no reader, and so chosen by nobody
            if chosen and may_find(fact.kind, outcome, found[fact.name]):
                case[fact.name] = found[fact.name]
    return without_counted(inquiry, case)


def proved(
    inquiry: Inquiry, check: Check, question: Question, hypotheses: Sequence[Hypothesis], *excluded: str
) -> Proved:
    """That no admissible case shows the defect, which is that none meets `excluded`, and what it rests on."""
    about = (question.about, *question.beside)
    basis = rests_on(inquiry, hypotheses, excluded, about, ranked=question.ranked)
    return proved_on(inquiry, check, question, basis)


def proved_on(inquiry: Inquiry, check: Check, question: Question, basis: Basis) -> Proved:
    """That no admissible case shows the defect, and what that was found to rest on."""
    reach = within(inquiry, question)
    if not reach:
        inquiry.settled[check.name, question.subject] = True
    named = question.about in inquiry.decided or question.about in inquiry.defined
    return Proved(
        check.name,
        inquiry.policy.id,
        declared(question.about) if named else None,
        plainly(inquiry, question.subject),
        basis.names,
        reach,
        asked=inquiry.question(check.name, question.subject),
        engines=("z3",),
        also_rests_on=basis.others,
        more_may_suffice=not basis.complete,
    )


def within(inquiry: Inquiry, question: Question) -> Mapping[str, int]:
    """The most members of each list up to which what is found about a question holds."""
    by_itself = question.by_itself or question.subject.split(", ")[0] == question.about
    return inquiry.within(question.names, question.about if by_itself else "")


def plainly(inquiry: Inquiry, subject: str) -> str:
    """A subject without places in lists and members of rules, which are the same for all."""
    return plain(inquiry.flat, subject)


def plain(flat: Flat, subject: str) -> str:
    """A subject of a flat policy as the author knows it."""
    names = []
    for name in subject.split(", "):
        rule = flat.origin.get(name)
        names.append(rule or (declared(without_places(name)) if "[" in name else name))
    return ", ".join(names)


def undecided(inquiry: Inquiry, check: Check, about: str | None, subject: str, reason: str) -> Undecided:
    if not inquiry.counting:  # what counts of members leave open is asked about member by member
        inquiry.settled[check.name, subject] = False
    name = None if about is None else declared(about)
    asked = tuple(one for one in inquiry.question(check.name, subject) if None in one.verdicts)
    return Undecided(check.name, inquiry.policy.id, name, plainly(inquiry, subject), reason, asked)
