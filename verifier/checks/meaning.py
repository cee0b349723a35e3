"""What the author's words in a region come down to, where that is bounds on single facts.

A region that says of a word that it does not hold leaves its reader to look up the figures. Of a word that
reads facts alone, and tests them one by one, the boxes of its facts are sought in which it has the value that
the region says. They are told where the solver proves that among the admissible cases that meet the other
conditions of the region the word has this value in these boxes and nowhere else. Else nothing is told.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress

from attrs import evolve, frozen

from verifier.encode.cuts import Cuts, cuts
from verifier.encode.smt.text import all_of, negate
from verifier.finding import Bounds
from verifier.model.kinds import Number
from verifier.model.reading import names_read
from verifier.model.terms import Among, Condition, Fact
from verifier.solve.ends import bounds
from verifier.solve.inquiry import Inquiry
from verifier.solve.program import NoAnswer
from verifier.solve.reckoning import case_in_calendar
from verifier.solve.regions import Box, Space, cells_of
from verifier.solve.shown import Shown
from verifier.solve.widening import widen
from verifier.solve.witness import Unpinned
from verifier.solve.words import author_words

MOST_BOXES = 3
"""Boxes that a word may come down to; of more its label says more than they would."""

Meaning = tuple[Mapping[str, Bounds], ...]
"""Bounds on facts, of which those of one or another box are met."""


@frozen
class Boxed:
    """A region as it was found: the box, its space, the tests that made it, and the facts of the space."""

    box: Box
    space: Space
    tests: Cuts
    facts: Sequence[Unpinned]


def meanings(inquiry: Inquiry, region: Boxed, domain: str) -> dict[str, Meaning]:
    """What words of a region come down to there, by name; `domain` says which cases are admissible."""
    found: dict[str, Meaning] = {}
    relations = region.box.relations
    for place, condition in enumerate(region.tests.relations):
        name, holds = _word(inquiry, condition), relations[place]
        if name is None or holds is None:
            continue
        own = cuts(inquiry.policy, (name,))
        facts = _facts(inquiry, region.facts, name)
        if own.relations or not any(own.points.get(fact.name) for fact in facts):
            continue
        others = evolve(region.box, relations=(*relations[:place], None, *relations[place + 1 :]))
        inside = all_of((domain, region.space.inside(others)))
        term = region.space.relations[place]
        with suppress(NoAnswer):  # then it is told by its label alone
            meant = _meaning(inquiry, facts, own, inside, term if holds else negate(term), region.tests)
            if any(isinstance(fact.kind, Number) and fact.name in one for fact in facts for one in meant):
                found[name] = meant
    return found


def _word(inquiry: Inquiry, condition: Condition) -> str | None:
    """The name of the author's word that a test asks for."""
    match condition:
        case Among(left=Fact(name=name), values=("yes",)) if name in author_words(
            inquiry.native, inquiry.policy
        ):
            return name
        case _:
            return None


def _facts(inquiry: Inquiry, seen: Sequence[Unpinned], name: str) -> list[Unpinned]:
    """The facts that a word reads; none where it reads a decision, how many members there are, or what is
    not there."""
    read = names_read(inquiry.policy, name)
    facts = [fact for fact in seen if fact.name in read]
    there = {fact.name for fact in facts}
    missing = {fact.name for fact in inquiry.policy.facts if fact.name in read} - there
    beyond = missing or read & inquiry.decided.keys() or any(fact.size for fact in facts)
    return [] if beyond else facts


def _meaning(
    inquiry: Inquiry, facts: Sequence[Unpinned], own: Cuts, inside: str, wanted: str, tests: Cuts
) -> Meaning:
    """The boxes of facts that hold the same cases `inside` as `wanted` does; none where there are no few.

    Each is proved to hold no other case, and all of them together to leave none out. Raises NoAnswer.
    """
    session, space = inquiry.session, Space(tuple(cells_of(fact, own) for fact in facts), ())
    shown = Shown(session, space, inside, wanted)
    found: list[Box] = []
    while True:
        with session.scope(inside, wanted, *(negate(space.inside(box)) for box in found)):
            case = case_in_calendar(inquiry, facts)
        if case is None:
            break
        box = widen(shown, space.at(case, ())) if len(found) < MOST_BOXES else None
        if box is None:
            return ()
        found.append(box)
    told = tuple(bounds(session, space, box, inside, tests.mentioned) for box in found)
    return told if all(told) else ()
