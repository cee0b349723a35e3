"""The search of checks whose finding is a proof that no case refutes it."""

from collections.abc import Callable, Iterable, Iterator

from verifier.checks.answers import replayable, undecided
from verifier.checks.check import Check
from verifier.checks.describe import clauses_of
from verifier.checks.search import rests_on
from verifier.finding import Answer, Finding, Proved
from verifier.model.mentions import mentioned_in_condition
from verifier.model.rules import Rule
from verifier.solve.answers import to_value
from verifier.solve.asked import CaughtOut
from verifier.solve.inquiry import Inquiry
from verifier.solve.program import NoAnswer


def absences(
    inquiry: Inquiry,
    check: Check,
    rules: Iterable[Rule],
    refuted: Callable[[Rule], str],
    met: Callable[[Rule], str] | None = None,
) -> Iterator[Answer]:
    """A finding for each rule that no case refutes, though some case meets `met`; one answer for the rest."""
    wanted, fine, asked = inquiry.options, True, False
    for rule in rules:
        if not inquiry.wants_clause(rule.clause) or not _wanted(inquiry, rule):
            continue
        asked = True
        try:
            found = _refuted(inquiry, check, rule, refuted(rule))
            if found is not None and met is not None and not _possible(inquiry, rule, met(rule)):
                continue
        except NoAnswer as problem:
            yield undecided(inquiry, check, None, rule.id, str(problem))
            fine = False
            continue
        if found is not None:
            yield found
            fine = False
    if fine and (asked or (wanted.clause, wanted.decision) == (None, None)):
        # of the rules asked about, not of those that the user left out
        subject = wanted.clause or wanted.decision or inquiry.policy.id
        yield Proved(check.name, inquiry.policy.id, wanted.decision, subject, (), engines=("z3",))


def _wanted(inquiry: Inquiry, rule: Rule) -> bool:
    wanted = inquiry.options.decision
    return wanted is None or any(c.decision == wanted for c in rule.conclusions)


def _refuted(inquiry: Inquiry, check: Check, rule: Rule, term: str) -> Finding | None:
    """The finding, where the term is unsatisfiable; None where a case refutes it, which is replayed."""
    decisions = tuple(dict.fromkeys(c.decision for c in rule.conclusions))
    names = _names(inquiry, rule)
    hypotheses = inquiry.hypotheses(names)
    structure = inquiry.structure(names)
    with inquiry.session.question():
        facts = inquiry.unpinned(names)
        inquiry.session.require(*structure, *(h.text for h in hypotheses), term)
        inquiry.record(check.name, rule.id)
        answer = inquiry.session.values([fact.symbol for fact in facts])
    if answer is not None:
        found = {fact.name: to_value(fact.kind, answer[fact.symbol], fact.scale) for fact in facts}
        case = replayable(inquiry, facts, found)
        if check.shows is not None and not check.shows(inquiry.evaluator, case, rule.id):
            raise CaughtOut(inquiry.policy, check.name, rule.id)
        return None
    with inquiry.session.question():
        inquiry.session.require(*structure)
        used = rests_on(inquiry, hypotheses, term)
    return Finding(
        check=check.name,
        severity=check.severity,
        policy=inquiry.policy.id,
        decision=decisions[0] if decisions else None,
        subject=rule.id,
        rules=(rule.id,),
        clauses=clauses_of(inquiry, (rule.id,)),
        span=rule.span,
        rests_on=used,
        engines=("z3",),
    )


def _possible(inquiry: Inquiry, rule: Rule, term: str) -> bool:
    """Whether some case meets the term."""
    names = _names(inquiry, rule)
    hypotheses = [hypothesis.text for hypothesis in inquiry.hypotheses(names)]
    with inquiry.session.question():
        return inquiry.session.possible(*inquiry.structure(names), *hypotheses, term)


def _names(inquiry: Inquiry, rule: Rule) -> frozenset[str]:
    """What a case must settle for a rule: what its condition and its decisions read."""
    return inquiry.relevant(*(c.decision for c in rule.conclusions), read=mentioned_in_condition(rule))
