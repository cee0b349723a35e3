"""Cases of which only one of two policies says anything: it asks for the decision, and the other does not.

That a text says nothing of a student is no different answer, so `difference` leaves such cases out, and they
are told beside it.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Literal

from attrs import evolve, frozen

from verifier.checks.admissible import admissible
from verifier.checks.answers import Question
from verifier.checks.check import Check
from verifier.checks.ladder import Ladder
from verifier.checks.search import cases
from verifier.checks.side_by_side import Open, alike_before, regions_of
from verifier.encode.lists.flat import declared
from verifier.encode.side_by_side import MARK, SideBySide
from verifier.encode.smt.text import all_of, negate
from verifier.evaluate import Evaluator, Outcome
from verifier.finding import Answer, Finding, Proved, Region
from verifier.model.policy import Case
from verifier.solve.inquiry import Inquiry

Side = Literal["first", "second"]
_SIDES: tuple[Side, Side] = ("first", "second")


@frozen
class AskedByOne:
    """A case in which one policy asks for a decision and the other does not.

    `asks` is the side that does, `outcome` what it says. The rest as in `Difference`, whose `case` too holds
    the facts of both.
    """

    decision: str
    of: str | None
    asks: Side
    case: Case
    outcome: Outcome
    regions: tuple[Region, ...]
    complete: bool
    within: Mapping[str, int]


def asked_by_one(
    both: SideBySide, ladder: Ladder, decisions: Collection[str]
) -> tuple[AskedByOne | Open, ...]:
    """Of each of these decisions (keys) and each side the cases in which it alone asks, where there are any;
    or that the question stayed open. Those that both say alike are asked alike. Only the shortest lists are
    asked about: that none is told proves nothing."""
    changed = [key for key in both.changed if key in decisions]
    found: dict[tuple[str, str], AskedByOne | Open] = {}
    for answer in ladder.answers(_check(changed), lambda found: True) if changed else ():
        if isinstance(answer, Proved):
            continue
        name, _, side = answer.subject.partition(", ")
        key = next(d.key for d in both.first.decisions if d.name == name)
        before = found.get((key, side))
        if not isinstance(answer, Finding):
            found.setdefault((key, side), Open(key, answer.reason))
        elif isinstance(before, AskedByOne):
            regions = (*before.regions, *regions_of(both, answer))
            whole = before.complete and answer.regions_complete
            found[key, side] = evolve(before, regions=regions, complete=whole)
        else:
            found[key, side] = _told(both, answer, key, "first" if side == "first" else "second")
    return tuple(found[key, side] for key in decisions for side in _SIDES if (key, side) in found)


def _check(changed: Collection[str]) -> Check:
    names = {declared(key) for key in changed}

    def shows(evaluator: Evaluator, case: Case, subject: str) -> bool:
        evaluation = admissible(evaluator, case)
        if evaluation is None:
            return False
        name, _, side = subject.partition(", ")
        asked = [evaluation.outcomes[one].status != "not asked" for one in (name, name + MARK)]
        return asked == [side == "first", side == "second"]

    def ask(inquiry: Inquiry) -> Iterator[Answer]:
        for decision in inquiry.decisions:
            if declared(decision.name) in names and decision.name + MARK in inquiry.decided:
                for side in _SIDES:
                    yield from cases(inquiry, check, question(inquiry, decision.name, side))

    check = Check("difference", "note", "case", __doc__ or "", shows, ask)
    return check


def question(inquiry: Inquiry, name: str, side: Side) -> Question:
    """Whether a decision is asked on this side alone, of a policy that holds both."""
    other = name + MARK
    asked = [inquiry.encoding.question(one).asked for one in (name, other)]
    asks, silent = asked if side == "first" else asked[::-1]
    defect = all_of((asks.known, asks.text, silent.known, negate(silent.text)))
    names = inquiry.relevant(name, other)
    domain = alike_before(inquiry, names)
    about, subject = (name if side == "first" else other), f"{name}, {side}"
    beside = (other if side == "first" else name,)
    return Question(about, subject, defect, names, domain=domain, beside=beside, nearby=False)


def _told(both: SideBySide, found: Finding, key: str, asks: Side) -> AskedByOne:
    assert found.case is not None
    case, other = both.cases(found.case)
    name = declared(key) if found.of is None else f"{found.of}.{declared(key)}"
    policy, own = (both.first, case) if asks == "first" else (both.second, other)
    outcome = Evaluator(policy).evaluate(own).outcomes[name]
    regions = regions_of(both, found)
    return AskedByOne(key, found.of, asks, case, outcome, regions, found.regions_complete, found.within)
