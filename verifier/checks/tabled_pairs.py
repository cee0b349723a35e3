"""The searches of checks over two rules, where the rules about a decision are boxes.

Which rules meet at all is found by the engine for boxes; where nothing stands above two that meet, that is
all there is to know. A solver is asked only about the pairs of which boxes cannot tell.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from attrs import evolve, frozen

from verifier.checks.answers import Question, proved_on, undecided
from verifier.checks.blame import at_most
from verifier.checks.check import Check
from verifier.checks.search import MOST_REGIONS, cases, findings, parted
from verifier.checks.tabled import (
    FEW_ROWS,
    MOST_TOLD,
    basis_of,
    by,
    confirmed,
    everything,
    fewer,
    record,
    regions,
)
from verifier.encode.smt.text import all_of, any_of
from verifier.finding import Answer, Proved
from verifier.solve.boxes.meetings import Meeting, Wanted, meetings
from verifier.solve.boxes.ranks import Ranks
from verifier.solve.boxes.shape import apart, within
from verifier.solve.boxes.table import Table
from verifier.solve.boxes.told import canonical, cell_of, region
from verifier.solve.boxes.widening import all_in, gathered
from verifier.solve.inquiry import Inquiry
from verifier.solve.program import NoAnswer
from verifier.solve.words import in_words

MOST_MEETINGS = 20_000
"""Overlaps of rules that are looked at; of more the rest is left out, and that is said."""

MOST_GATHERED = 1_500
"""Overlaps that are brought together into regions; of more the first ones."""

Pair = tuple[str, str]


@frozen
class Pairs:
    """What is asked of two rules about a decision: which pairs are `wanted`, the question about one pair with
    its defect, and the one about all pairs with how many there are; `defect` of a pair, and of any pair."""

    ranks: Ranks
    wanted: Wanted
    of_pair: Callable[[Pair, str], Question]
    of_all: Callable[[int], Question]
    defect: Callable[[Pair], str]
    any_defect: Callable[[], str]


def pairs(inquiry: Inquiry, check: Check, name: str, table: Table, asked: Pairs) -> Iterator[Answer]:
    """Every pair of rules that shows a defect, or the proof that there is none; where there are many, they
    are told as one."""
    if (check.name, name) in inquiry.settled:
        return
    met = meetings(table, asked.ranks, asked.wanted, MOST_MEETINGS)
    certain = [meeting for meeting in met.found if meeting.certain]
    others = [meeting for meeting in met.found if not meeting.certain]
    question = asked.of_all(len(certain))
    engines: tuple[str, ...] = ("boxes",)
    if met.complete and not others and len(table.covered) <= FEW_ROWS:
        boxes = [box for meeting in certain for box in meeting.boxes]
        engines = confirmed(inquiry, check, evolve(question, defect=asked.any_defect()), table, boxes)
    shown = False
    told = _told(inquiry, check, table, asked, certain, met.complete)
    for answer in by(engines, told):
        shown = True
        yield answer
    for one in _perhaps(inquiry, check, table, asked, others, not certain):
        for answer in cases(inquiry, check, one):
            if not isinstance(answer, Proved):
                shown = True
                yield answer
    if not shown and met.complete:

        def none(wider: Table) -> bool:
            return meetings(wider, asked.ranks, asked.wanted, 0).complete

        if others:
            engines = ("boxes", "z3")
            basis = at_most(everything(inquiry, name), inquiry, (name,))
        else:
            defect = asked.any_defect() if len(table.covered) <= FEW_ROWS else ""
            try:
                basis = basis_of(inquiry, name, table, defect, none, ranked=True)
            except NoAnswer as problem:
                yield undecided(inquiry, check, name, name, str(problem))
                return
        record(inquiry, check, question, table, (), asked.any_defect)
        yield evolve(proved_on(inquiry, check, question, basis), engines=engines)
    inquiry.settled.setdefault((check.name, name), True)


def _perhaps(
    inquiry: Inquiry, check: Check, table: Table, asked: Pairs, others: Sequence[Meeting], alone: bool
) -> Sequence[Question]:
    """The questions about pairs of which boxes do not tell whether some case shows the defect. Where they
    are many and stand `alone`, one about those that do."""
    pairs = [(meeting.first, meeting.second) for meeting in others]
    name = asked.of_all(0).about
    each = [asked.of_pair(pair, _defect(inquiry, name, table, asked, pair)) for pair in pairs]
    if len(each) <= MOST_REGIONS or not alone or parted(inquiry, check, asked.of_all(0)):
        return each
    try:
        met = [one for one in each if _is_met(inquiry, one)]
    except NoAnswer:
        return each
    if len(met) <= MOST_REGIONS:
        return met
    defect = any_of(one.defect for one in met)
    return [evolve(asked.of_all(len(met)), defect=defect, together=True)]


def _is_met(inquiry: Inquiry, question: Question) -> bool:
    """Whether some case shows the defect of a question."""
    hypotheses = (h.text for h in inquiry.hypotheses(question.names))
    with inquiry.session.question():
        return inquiry.session.possible(*inquiry.structure(question.names), *hypotheses, question.defect)


def _told(
    inquiry: Inquiry,
    check: Check,
    table: Table,
    asked: Pairs,
    certain: Sequence[Meeting],
    complete: bool,
) -> Iterator[Answer]:
    """The pairs of which boxes tell everything, one by one or, where they are many, as one."""
    if not certain:
        return
    question = asked.of_all(len(certain))
    facts = inquiry.unpinned(question.names)
    if len(certain) <= MOST_REGIONS or parted(inquiry, check, question):
        for meeting in certain:
            parts = apart(table.shape, meeting.boxes)
            boxes, found = regions(table, parts, facts, all_in(table.shape, parts))
            pair, whole = (meeting.first, meeting.second), len(boxes) < MOST_TOLD
            if 1 < len(found) <= MOST_REGIONS and in_words(inquiry.native, inquiry.policy, question.about):
                defect = _defect(inquiry, question.about, table, asked, pair)
                told = list(cases(inquiry, check, asked.of_pair(pair, defect)))
                if fewer(told, len(found)):
                    yield from told
                    continue
            one, shown = asked.of_pair(pair, ""), boxes if whole else ()
            record(inquiry, check, one, table, shown, partial(asked.defect, pair), True)
            yield from findings(inquiry, check, one, facts, found, whole)
        return
    all_boxes = [box for meeting in certain for box in meeting.boxes]
    together = gathered(table.shape, all_boxes[:MOST_GATHERED])
    complete = complete and len(all_boxes) <= MOST_GATHERED and len(together) <= MOST_TOLD
    case = canonical(table, together, facts)
    cell = cell_of(table, case)
    leading = sorted(together[:MOST_TOLD], key=lambda box: not within(cell, box))
    found = [(case, region(table, box)) for box in leading]
    record(inquiry, check, question, table, together if complete else (), asked.any_defect, True)
    yield from findings(inquiry, check, evolve(question, together=True), facts, found, complete)


def _defect(inquiry: Inquiry, name: str, table: Table, asked: Pairs, pair: Pair) -> str:
    """That a pair shows the defect. Of many rules only the two are written for the solver, where they are in
    force as soon as they are live."""
    free = not any(asked.ranks.above(rule) for rule in pair)
    if len(table.rows) <= FEW_ROWS or not free or not inquiry.relevant(name).isdisjoint(inquiry.decided):
        return asked.defect(pair)
    encoding = inquiry.encoding
    both = [encoding.holds(inquiry.decided[name].asked_when), *map(encoding.live, pair)]
    return all_of(part for one in both for part in (one.text, one.known))
