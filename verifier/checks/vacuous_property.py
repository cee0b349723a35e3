"""A property that holds only because no case meets its condition.

What it finds. A proof that no admissible case meets the `when` of a property and comes to something that
the property speaks of: for `always P` a case in which it is known whether P holds; for `always d is
decided` one in which `d` is asked; for the other forms one in which `d` has a value.

Why it matters. Such a property says nothing. It is green in every report, and whoever reads the report
believes that something was shown.

Example. `always progression is hold when failed > 120`, where nobody can fail more than 120 credits.

What to do. Mend the condition, or take the property out.
"""

from collections.abc import Iterator

from verifier.checks.admissible import admissible
from verifier.checks.answers import replayable, undecided
from verifier.checks.check import Check
from verifier.checks.property_violated import stated, wanted
from verifier.checks.search import rests_on
from verifier.encode.smt.beside import side
from verifier.encode.smt.text import all_of, any_of
from verifier.evaluate import Evaluator
from verifier.finding import Answer, Finding, Proved
from verifier.model.claims import Property
from verifier.model.mentions import mentioned
from verifier.model.policy import Case
from verifier.solve.answers import to_value
from verifier.solve.asked import CaughtOut
from verifier.solve.inquiry import Inquiry
from verifier.solve.program import NoAnswer


def refuted_by(evaluator: Evaluator, case: Case, subject: str) -> bool:
    """An admissible case of which the property of this label says something."""
    claim, evaluation = stated(evaluator, subject), admissible(evaluator, case)
    if evaluation is None or evaluator.holds(claim.when, case) is not True:
        return False
    if claim.condition is not None:
        return evaluator.holds(claim.condition, case) is not None
    assert claim.subject is not None
    outcome = evaluation.outcomes.get(claim.subject)
    if outcome is None:
        return claim.subject in evaluation.facts
    if claim.form == "independent":
        return outcome.status != "unknown"
    if claim.form == "decided":
        return outcome.status not in ("unknown", "not asked")
    return outcome.status in ("decided", "discretionary")


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    if inquiry.counting:
        return
    asked = [claim for claim in inquiry.policy.properties if wanted(inquiry, claim)]
    fine = True
    for claim in asked:
        try:
            answer = _refuted(inquiry, claim)
        except NoAnswer as problem:
            yield undecided(inquiry, CHECK, claim.subject, claim.label, str(problem))
            fine = False
            continue
        if answer is not None:
            yield answer
            fine = False
    if asked and fine:
        decision = inquiry.options.decision
        subject = inquiry.options.clause or decision or inquiry.policy.id
        yield Proved(CHECK.name, inquiry.policy.id, decision, subject, (), engines=("z3",))


def _refuted(inquiry: Inquiry, claim: Property) -> Finding | None:
    """The finding, where no case meets the term; None where one does, which is replayed."""
    read = (*mentioned(claim.when), *(mentioned(claim.condition) if claim.condition is not None else ()))
    names = inquiry.relevant(*(() if claim.subject is None else (claim.subject,)), read=read)
    term = _met(inquiry, claim)
    hypotheses, structure = inquiry.hypotheses(names), inquiry.structure(names)
    with inquiry.session.question():
        facts = inquiry.unpinned(names)
        inquiry.session.require(*structure, *(h.text for h in hypotheses), term)
        inquiry.record(CHECK.name, claim.label)
        answer = inquiry.session.values([fact.symbol for fact in facts])
    if answer is not None:
        found = {fact.name: to_value(fact.kind, answer[fact.symbol], fact.scale) for fact in facts}
        if not refuted_by(inquiry.evaluator, replayable(inquiry, facts, found), claim.label):
            raise CaughtOut(inquiry.policy, CHECK.name, claim.label)
        return None
    with inquiry.session.question():
        inquiry.session.require(*structure)
        used = rests_on(inquiry, hypotheses, term)
    return Finding(
        check=CHECK.name,
        severity=CHECK.severity,
        policy=inquiry.policy.id,
        decision=claim.subject,
        subject=claim.label,
        rules=(),
        clauses=(claim.clause,) if claim.clause else (),
        span=claim.span,
        rests_on=used,
        detail={"property": claim.label},
        engines=("z3",),
    )


def _met(inquiry: Inquiry, claim: Property) -> str:
    """That the property says something of a case; unsatisfiable where it holds emptily."""
    when = inquiry.encoding.holds(claim.when)
    if claim.condition is not None:
        return all_of((when.known, when.text, inquiry.encoding.holds(claim.condition).known))
    assert claim.subject is not None
    here = side(inquiry.encoding, claim.subject, claim.when)
    if claim.form == "independent":
        return all_of((here.meets, here.plain))
    if claim.form == "decided":
        terms = inquiry.encoding.question(claim.subject)
        return all_of((here.meets, any_of((terms.silent, terms.contradictory, terms.settled))))
    return all_of((here.meets, here.valued))


CHECK = Check("vacuous-property", "warning", "absence", __doc__, refuted_by, ask)
