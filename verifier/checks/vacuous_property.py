"""A property that holds only because no case meets its condition.

What it finds. A proof that no admissible case meets the `when` of a property and comes to something that
the property speaks of: for `always P` a case in which it is known whether P holds; for `always d is
decided` one in which `d` is asked; for the other forms one in which `d` has a value.

Why it matters. Such a property says nothing. It is green in every report, and whoever reads the report
believes that something was shown.

Example. `always progression is hold when failed > 120`, where nobody can fail more than 120 credits.

What to do. Mend the condition, or take the property out.
"""

from collections.abc import Iterator, Sequence

from verifier.checks.absence import members
from verifier.checks.admissible import admissible
from verifier.checks.answers import replayable, undecided
from verifier.checks.blame import rests_on
from verifier.checks.check import Check
from verifier.checks.property_violated import spoken, stated, wanted
from verifier.encode.lists.flat import declared, stands
from verifier.encode.smt.beside import side
from verifier.encode.smt.text import all_of, any_of
from verifier.evaluate import Evaluator
from verifier.finding import Answer, Finding, Proved
from verifier.model.claims import Property
from verifier.model.mentions import mentioned
from verifier.model.policy import Case
from verifier.solve.inquiry import Inquiry
from verifier.solve.program import NoAnswer
from verifier.solve.reckoning import not_replayed, some_case
from verifier.solve.subject import with_lists


def refuted_by(evaluator: Evaluator, case: Case, subject: str) -> bool:
    """An admissible case of which the property of this label says something."""
    claim, evaluation = stated(evaluator, subject), admissible(evaluator, case)
    if evaluation is None or evaluator.holds(claim.when, case) is not True:
        return False
    if claim.condition is not None:
        return evaluator.holds(claim.condition, case) is not None
    outcomes = [outcome for name, outcome in evaluation.outcomes.items() if spoken(claim, name)]
    if not outcomes:
        return any(spoken(claim, name) for name in evaluation.facts)
    statuses = {outcome.status for outcome in outcomes} - {"unknown"}
    if claim.form == "independent":
        return bool(statuses)
    if claim.form == "decided":
        return bool(statuses - {"not asked"})
    return bool(statuses & {"decided", "discretionary"})


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    if inquiry.counting:
        return
    claims: dict[str, list[Property]] = {}
    for claim in (claim for claim in inquiry.policy.properties if not claim.implied):
        claims.setdefault(claim.label, []).append(claim)
    asked = [of_label for of_label in claims.values() if wanted(inquiry, of_label[0])]
    settled = inquiry.settled
    for of_label in asked:
        claim = of_label[0]
        if (CHECK.name, claim.label) in settled:
            continue
        try:
            answer = _refuted(inquiry, of_label)
        except NoAnswer as problem:
            yield undecided(inquiry, CHECK, claim.subject, claim.label, str(problem))
            continue
        if answer is not None:
            yield answer
    fine = all(answer for (name, _), answer in settled.items() if name == CHECK.name)
    if asked and fine and inquiry.last:
        decision = inquiry.options.decision
        subject = inquiry.options.clause or decision or inquiry.policy.id
        kept = tuple(one for (name, _), some in inquiry.kept.items() if name == CHECK.name for one in some)
        yield Proved(CHECK.name, inquiry.policy.id, decision, subject, (), asked=kept, engines=("z3",))


def _refuted(inquiry: Inquiry, claims: Sequence[Property]) -> Finding | None:
    """The finding, where no case meets the term; None where one does, which is replayed.

    `claims` are what one property says of members of several lists.
    """
    claim = claims[0]
    read = (*mentioned(claim.when), *(mentioned(claim.condition) if claim.condition is not None else ()))
    subject = tuple(dict.fromkeys(each.subject for each in claims if each.subject is not None))
    names = inquiry.relevant(*subject, read=(*read, *with_lists(subject)))
    inquiry.refuse(names)
    term = any_of(_met(inquiry, each) for each in claims)
    hypotheses, structure = inquiry.hypotheses(names), inquiry.structure(names)
    with inquiry.session.question():
        facts = inquiry.unpinned(names)
        inquiry.session.require(*structure, *(h.text for h in hypotheses), term)
        inquiry.record(CHECK.name, claim.label, None, hypotheses)
        found = some_case(inquiry, facts)
        if found is None:
            inquiry.record(CHECK.name, claim.label, False, hypotheses)
        else:
            inquiry.answered(CHECK.name, claim.label)
            inquiry.kept[CHECK.name, claim.label] = inquiry.question(CHECK.name, claim.label)
    if found is not None:
        inquiry.settled[CHECK.name, claim.label] = True
        found = {name: value for name, value in found.items() if stands(name, found)}
        if not refuted_by(inquiry.evaluator, replayable(inquiry, facts, found), claim.label):
            raise not_replayed(inquiry, CHECK.name, claim.label)
        return None
    within = inquiry.within(names)
    if within and not inquiry.last:
        return None
    if within:
        raise NoAnswer(f"it speaks of no case with up to {members(within)}; longer lists stayed open")
    with inquiry.session.question():
        inquiry.session.require(*structure)
        basis = rests_on(inquiry, hypotheses, (term,), names)
    inquiry.settled[CHECK.name, claim.label] = False
    return Finding(
        check=CHECK.name,
        severity=CHECK.severity,
        policy=inquiry.policy.id,
        decision=None if claim.subject is None else declared(claim.subject),
        subject=claim.label,
        rules=(),
        clauses=(claim.clause,) if claim.clause else (),
        span=claim.span,
        rests_on=basis.names,
        also_rests_on=basis.others,
        more_may_suffice=not basis.complete,
        detail={"property": claim.label},
        asked=inquiry.question(CHECK.name, claim.label),
        engines=("z3",),
    )


def _met(inquiry: Inquiry, claim: Property) -> str:
    """That the property says something of a case; unsatisfiable where it holds emptily."""
    when = inquiry.encoding.holds(claim.when)
    if claim.condition is not None:
        return all_of((when.known, when.text, inquiry.encoding.holds(claim.condition).known))
    assert claim.subject is not None
    here, there = side(inquiry.encoding, claim.subject, claim.when), inquiry.there(claim.subject)
    if claim.form == "independent":
        return all_of((there, here.meets, here.plain))
    if claim.form == "decided":
        terms = inquiry.encoding.question(claim.subject)
        return all_of((there, here.meets, any_of((terms.silent, terms.contradictory, terms.settled))))
    return all_of((there, here.meets, here.valued))


CHECK = Check("vacuous-property", "warning", "absence", __doc__, refuted_by, ask)
