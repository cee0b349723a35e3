"""Two cases that differ only in that one fact is better in the one, and that one fares worse.

What it finds. For each decision of an ordered kind, and each fact with a better direction that it depends
on, through definitions, lists and other decisions too: two admissible cases that are alike but for that
fact, of which the better one comes out worse. The best value that the decision may come to in the better
case, over all choices, lies below the worst that it may come to in the other. Which way is better is
declared (`better higher`, `better lower`), or follows from the order of the kind. Of all such pairs it shows
one with the largest drop. Decisions that are numbers have no better end, so a `property` has to say it.

Why it matters. A student who would have been better off with a lower mark is one whom a regulation punishes
for doing well. No clause means that; it happens where two bands, a cap or a sum meet.

Example. With up to 30 failed credits a student goes on; a clause of its own sends those with fewer than 10
to the next board, to be let off. A student with 20 failed credits goes on, and one with 5 waits.

What to do. Move the band or lift the cap. Where it is meant, `accept` the finding and give the reason. A
fact that cannot get better by itself should be tied to the others by an `assume`. What a `property` of the
page already claims is told there (`property-violated`), and not here.
"""

from collections.abc import Iterator, Sequence

from verifier.checks.check import Check
from verifier.checks.pairs import pairs
from verifier.checks.property_violated import results_of_pair
from verifier.encode.lists.flat import declared
from verifier.evaluate import Evaluator
from verifier.finding import Answer, Finding, Proved
from verifier.model.better import implied
from verifier.model.claims import Property
from verifier.model.kinds import Number
from verifier.model.policy import Case
from verifier.solve.inquiry import Inquiry


def drop(evaluator: Evaluator, case: Case, other: Case, subject: str, name: str) -> int:
    """By how many words the better of two cases fares worse, in what the decision `name` comes to; 0 where it
    does not. `subject` names the decision and the fact, of which `other` has the higher value.

    Raises Endless where what a case may come to cannot be listed.
    """
    claim = next(claim for claim in implied(evaluator.policy) if claim.label == subject)
    both = results_of_pair(evaluator, case, other, claim, name)
    if both is None or both[0].without or both[1].without:
        return 0
    worse, better = both if claim.form == "rises" else (both[1], both[0])
    # `worse` is what the better fact comes to, `better` what the other one does
    best, worst = worse.values.highest, better.values.lowest
    assert best is not None
    assert worst is not None
    return max(int(worst - best), 0)


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    claims = [claim for claim in inquiry.policy.properties if claim.implied]
    asked = {declared(decision.name) for decision in inquiry.decisions}
    for label in dict.fromkeys(claim.label for claim in claims):
        some = [claim for claim in claims if claim.label == label]
        if declared(some[0].subject or "") in asked and (CHECK.name, label) not in inquiry.settled:
            yield from _worst(inquiry, some)


def _worst(inquiry: Inquiry, claims: Sequence[Property]) -> Iterator[Answer]:
    """The pair with the largest drop, which longer lists may have; so one is told when none can be larger."""
    key = CHECK.name, claims[0].label
    held = inquiry.held_back.get(key, [])
    known = max((_dropped(inquiry, answer) for answer in held), default=0)
    found = list(pairs(inquiry, CHECK, claims, drop, known + 1))
    new = [answer for answer in found if isinstance(answer, Finding)]
    if new:
        held, known = found, max(_dropped(inquiry, answer) for answer in new)
    if not held:
        yield from found
        return
    decision = inquiry.evaluator.decision(claims[0].subject or "")
    assert decision is not None
    assert not isinstance(decision.kind, Number)
    names = inquiry.relevant(*(claim.subject or "" for claim in claims))
    final = inquiry.last or not inquiry.within(names) or known == len(decision.kind.values) - 1
    if any(isinstance(answer, Proved) and not answer.within for answer in found):
        final = True  # nothing worse, however long the lists are
    if final:
        inquiry.settled[key] = True
        yield from held
    else:
        inquiry.settled.pop(key, None)
        inquiry.held_back[key] = held


def _dropped(inquiry: Inquiry, answer: Answer) -> int:
    """By how many words the better of the two cases of a finding fares worse."""
    if not isinstance(answer, Finding) or answer.case is None or answer.other_case is None:
        return 0
    name = answer.decision or "" if answer.of is None else f"{answer.of}.{answer.decision}"
    return drop(inquiry.evaluator, answer.case, answer.other_case, answer.subject, name)


CHECK = Check("worse-when-better", "warning", "pair", __doc__, None, ask)
