"""Assumptions that no case meets.

What it finds. A proof that no case at all, within the ranges and steps of its facts, meets all the
assumptions of the policy; the smallest set of assumptions that already suffices for it is named.

Why it matters. Every other check speaks of admissible cases only. Where there is none, everything
would seem proved, and nothing would be.

Example. `assume` that failed credits exceed 60, and `assume` that at most 60 can be failed.

What to do. Correct or drop one of the assumptions named. Until then the other checks stay open.
"""

from collections.abc import Iterator

from verifier.checks.absence import members
from verifier.checks.admissible import admissible
from verifier.checks.answers import undecided
from verifier.checks.blame import rests_on
from verifier.checks.check import Check
from verifier.evaluate import Evaluator
from verifier.finding import Answer, Finding, Proved
from verifier.model.mentions import mentioned
from verifier.model.policy import Case
from verifier.solve.asked import CaughtOut
from verifier.solve.inquiry import Inquiry
from verifier.solve.program import NoAnswer
from verifier.solve.reckoning import case_in_calendar


def refuted_by(evaluator: Evaluator, case: Case, subject: str) -> bool:
    """The case is admissible."""
    evaluation = admissible(evaluator, case)
    return evaluation is not None and evaluation.admissible is True


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    policy = inquiry.policy
    if not inquiry.native.assumptions or (CHECK.name, policy.id) in inquiry.settled:
        return
    # an assumption may speak of no fact at all, and still be wrong
    spoken_of = (name for assumption in policy.assumptions for name in mentioned(assumption.condition))
    names = inquiry.relevant(read=(*(fact.name for fact in policy.facts), *spoken_of))
    hypotheses, key = inquiry.hypotheses(names), (CHECK.name, policy.id)
    try:
        with inquiry.session.question():
            inquiry.session.require(*inquiry.structure(names), *(h.text for h in hypotheses))
            inquiry.record(*key, None, hypotheses)
            if inquiry.counting and inquiry.session.possible():
                return
            found = case_in_calendar(inquiry, inquiry.unpinned(names))
            if found is None:
                inquiry.record(*key, False, hypotheses)
            else:
                inquiry.answered(*key)
        if found is not None:
            inquiry.settled[CHECK.name, policy.id] = True
            if not refuted_by(inquiry.evaluator, inquiry.flat.native(found), policy.id):
                raise CaughtOut(policy, CHECK.name, policy.id)
            asked = inquiry.question(*key)
            yield Proved(CHECK.name, policy.id, None, policy.id, (), asked=asked, engines=("z3",))
            return
        within = inquiry.within(names)
        if within and not inquiry.last:
            return
        if within:
            raise NoAnswer(f"no case is found with up to {members(within)}; longer lists stayed open")
        with inquiry.session.question():
            inquiry.session.require(*inquiry.structure(names))
            basis = rests_on(inquiry, hypotheses, (), names)
    except NoAnswer as problem:
        yield undecided(inquiry, CHECK, None, policy.id, str(problem))
        return
    blamed = [a for a in policy.assumptions if f"assumption “{a.label}”" in basis.names]
    yield Finding(
        check=CHECK.name,
        severity=CHECK.severity,
        policy=policy.id,
        decision=None,
        subject=policy.id,
        rules=(),
        clauses=tuple(dict.fromkeys(a.clause for a in blamed if a.clause)),
        span=(blamed or policy.assumptions)[0].span,
        rests_on=basis.names,
        also_rests_on=basis.others,
        more_may_suffice=not basis.complete,
        asked=inquiry.question(*key),
        engines=("z3",),
    )


CHECK = Check("impossible-assumptions", "error", "absence", __doc__, refuted_by, ask)
