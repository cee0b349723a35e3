"""An `accept` that accepts nothing any more.

What it finds. An `accept` for which there is no such finding, whose last day has passed, or that names no
check there is.

Why it matters. Somebody took responsibility for a defect that was there. Once it is mended the waiver lies
in wait: the next defect of that kind would be accepted by nobody who has seen it. And one that has
lapsed was meant to be looked at again on that day.

Example. `accept gap in progression because "certificates have no dissertation"`, where the gap was closed
last year.

What to do. Take the sentence out; where it has lapsed, mend what it was for or give a later day. Nothing
is said of an acceptance whose check was not run, or whose question stayed open.
"""

from collections.abc import Iterator

from verifier.checks.accepting import about, lapsed
from verifier.checks.check import Check
from verifier.finding import Answer, Finding, Proved, Undecided
from verifier.model.claims import Acceptance
from verifier.model.nearest import suggest
from verifier.model.terms import Always
from verifier.model.wording import say_condition
from verifier.solve.inquiry import Inquiry


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    fine = True
    for place, waiver in enumerate(inquiry.native.acceptances):
        detail = _stale(inquiry, place, waiver)
        if detail is not None:
            fine = False
            yield _finding(inquiry, waiver, detail)
    if inquiry.native.acceptances and fine:
        yield Proved(CHECK.name, inquiry.policy.id, None, inquiry.policy.id, ())


def _stale(inquiry: Inquiry, place: int, waiver: Acceptance) -> dict[str, str] | None:
    """What is wrong with a waiver, and what the sentence needs for it; None where it is in use."""
    from verifier.checks import CHECKS

    names = [check.name for check in CHECKS if check.name != CHECK.name]
    if waiver.check not in names:
        return {"state": "unknown", "way": suggest(waiver.check, names, f"known are {', '.join(names)}")}
    if lapsed(inquiry, waiver):
        return {"state": "lapsed", "until": waiver.until or ""}
    if waiver.check.startswith("joint-") != inquiry.native.is_joint or (
        inquiry.native.parts and not inquiry.native.is_joint
    ):
        return None  # what is accepted of a text alone is not asked here, or not what is accepted of a draft
    narrowed = (inquiry.options.decision, inquiry.options.clause) != (None, None)
    if place in inquiry.told.accepted or waiver.check not in inquiry.told.checks or narrowed:
        return None
    told = [answer for answer in inquiry.told.answers if answer.check == waiver.check]
    if any(isinstance(a, Undecided) and a.decision in (None, waiver.subject) for a in told):
        return None
    if waiver.subject is None and any(isinstance(answer, Undecided) for answer in told):
        return None
    elsewhere = any(isinstance(answer, Finding) and about(waiver, answer) for answer in told)
    return {"state": "elsewhere" if elsewhere else "nothing"}


def _finding(inquiry: Inquiry, waiver: Acceptance, detail: dict[str, str]) -> Finding:
    words = waiver.check + (f" in {waiver.subject}" if waiver.subject else "")
    if not isinstance(waiver.where, Always):
        words += f" where {say_condition(waiver.where)}"
    return Finding(
        check=CHECK.name,
        severity=CHECK.severity,
        policy=inquiry.policy.id,
        decision=waiver.subject,
        subject=words,
        rules=(),
        clauses=(waiver.clause,) if waiver.clause else (),
        span=waiver.span,
        detail={**detail, "reason": waiver.reason},
    )


CHECK = Check("stale-acceptance", "warning", "text", __doc__, None, ask)
