"""An input that changes no outcome.

What it finds. A fact of the case, or of each member of a list, of which it is proved that no outcome depends
on it: two cases that differ in it alone come out alike in every decision, in status, values, bounds,
discretion and days. Most often nothing reads it, or only a definition that no decision reads; but it may
stand in conditions, too, and make no difference. A list of which nothing is read is told as well. What an
`asked when` depends on counts as used where it makes a difference: whether a decision is asked is a part of
what it comes to. Where a decision is not known for want of one that is silent, contradictory or not asked,
what may bear on it counts as used. Passed over are facts that an `assume` or an `incompatible` speaks of,
which say what cases and outcomes there can be; those that the author claims to make no difference (`… does
not depend on …`); the dates from which a calendar counts; and what shared words declare and no decision
reads. It is asked of all decisions together, and not where `--decision` or `--clause` names some.

Why it matters. Somebody has to find out each fact of each case, and students take it to matter. Often it was
meant to: the rule that should have read it was never written, or was lost in an amendment.

Example. A form asks whether the student is in the final year. The clause that gave such students another
attempt is gone, and the answer decides nothing.

What to do. Take the input out, or write the rule that it was meant for. If it is asked for other reasons and
is known to make no difference, say so: `property "…" fee does not depend on final_year`.
"""

from collections.abc import Iterator

from verifier.checks.answers import undecided
from verifier.checks.at_hand import parting, values_of
from verifier.checks.check import Check
from verifier.checks.idle_facts import facts_asked_about
from verifier.checks.idle_search import Idle
from verifier.checks.search import why
from verifier.evaluate import Evaluator
from verifier.finding import Answer, Proved
from verifier.model.kinds import Value
from verifier.model.paths import ABSENT, name_in_policy
from verifier.model.policy import Case
from verifier.solve.inquiry import Inquiry
from verifier.solve.program import NoAnswer


def refuted_by(evaluator: Evaluator, case: Case, subject: str) -> bool:
    """Some decision comes out otherwise with another value of the fact, for one member where it is one of
    members; or it is known with one value, and not with the other."""
    return any(parting(evaluator, case, other) for other in _others(evaluator, case, subject))


def _others(evaluator: Evaluator, case: Case, subject: str) -> Iterator[Case]:
    """The cases that differ from one in the fact alone, for one member where it is one of members."""
    policy = evaluator.policy
    optional = {f.name for f in policy.inputs if f.optional}
    optional |= {f"{r.name}.{f.name}" for r in policy.records for f in r.fields if f.optional}
    for path, kind in evaluator.kinds(case):
        if path in case and name_in_policy(policy, path) == subject:
            absent: list[Value] = [ABSENT] if subject in optional else []
            for value in [*values_of(policy, kind), *absent]:
                if value != case[path]:
                    yield {**case, path: value}


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    """A finding for each fact on which nothing depends; one proof where there are none."""
    options, settled = inquiry.options, inquiry.settled
    if (options.decision, options.clause) != (None, None):
        return
    asked = facts_asked_about(inquiry.native)
    for place, fact in enumerate(asked, 1):
        key = CHECK.name, fact.key
        if key in settled:
            continue
        try:
            found = Idle(inquiry, CHECK, fact, place).found()
        except NoAnswer as problem:
            yield undecided(inquiry, CHECK, None, fact.key, why(inquiry, str(problem), ()))
            continue
        if found is not None:
            settled[key] = False
            yield found
    if asked and inquiry.last and all(settled.get((CHECK.name, fact.key)) for fact in asked):
        kept = tuple(one for fact in asked for one in inquiry.kept.get((CHECK.name, fact.key), ()))
        engines = ("z3",) if kept else ()  # where a worked case refuted each, nobody was asked
        yield Proved(CHECK.name, inquiry.policy.id, None, inquiry.policy.id, (), asked=kept, engines=engines)


CHECK = Check("idle-input", "note", "absence", __doc__, refuted_by, ask)
