"""The search for holes between two steps of a fact, where the rules about a decision are boxes."""

from collections.abc import Callable, Iterator
from functools import partial

from attrs import evolve

from verifier.checks.answers import Question, proved_on
from verifier.checks.blame import at_most
from verifier.checks.check import Check
from verifier.checks.search import MOST_REGIONS, findings, parted
from verifier.checks.tabled import FEW_ROWS, by, confirmed, needed, record, regions
from verifier.encode.smt.text import all_of
from verifier.finding import Answer, Bounds, Region
from verifier.model.kinds import Number
from verifier.solve.boxes.between import Between, between
from verifier.solve.boxes.leaving import TooMuch
from verifier.solve.boxes.shape import Box
from verifier.solve.boxes.table import Table
from verifier.solve.boxes.told import region
from verifier.solve.inquiry import Inquiry

FEW_STEPPED = 12
"""Rows of a decision up to which a solver is asked; it takes the longer the more there are, for each fact."""

MOST_NOTED = 24
"""Regions between the steps of one fact that are looked for: many rows leave one wherever they meet."""


def holes_between(
    inquiry: Inquiry, check: Check, question: Question, defect: Callable[[], str]
) -> Iterator[Answer] | None:
    """Every hole of a decision between two steps of a fact, or the proof that there is none; None where
    boxes do not tell. `defect` is that a case is in one."""
    name, fact = question.about, question.off_grid or ""
    table = None if inquiry.counting or inquiry.native.is_joint else inquiry.tables.of(name)
    if table is None or not table.exact or len(table.rows) <= FEW_STEPPED:
        return None
    holes = _off_steps(inquiry, name, fact, table)
    if holes is None:
        return None
    try:
        none = not holes.parts()
    except TooMuch:
        return None
    if none and len(table.covered) <= FEW_ROWS:
        return None
    return (
        _proof(inquiry, check, question, table, defect)
        if none
        else _told(inquiry, check, question, holes, defect)
    )


def _off_steps(inquiry: Inquiry, name: str, fact: str, table: Table) -> Between | None:
    """A decision with a fact off its steps, in what is left with all that the table is without."""
    kind = next(one.kind for one in inquiry.policy.inputs if one.name == fact)
    assert isinstance(kind, Number)
    other, within = inquiry.tables.off_steps(name, fact, table.without)
    return between(other, fact, kind, within) if other.exact else None


def _told(
    inquiry: Inquiry, check: Check, question: Question, holes: Between, defect: Callable[[], str]
) -> Iterator[Answer]:
    facts = inquiry.unpinned(question.names)
    loose = [
        evolve(fact, kind=evolve(fact.kind, step=None))
        if fact.name == question.off_grid and isinstance(fact.kind, Number)
        else fact
        for fact in facts
    ]
    table = holes.table
    told = partial(_region, inquiry, holes, question.off_grid or "")
    boxes, found = regions(table, holes.parts(), loose, holes.fits, told, MOST_NOTED)
    complete = len(boxes) < MOST_NOTED
    engines: tuple[str, ...] = ("boxes",)
    if complete and len(table.covered) <= FEW_ROWS:
        term = all_of((question.domain, defect()))
        engines = confirmed(inquiry, check, evolve(question, defect=term), table, boxes)
    shown = boxes if complete else ()
    record(inquiry, check, question, table, shown, lambda: all_of((question.domain, defect())), True)
    question = evolve(question, together=len(found) > MOST_REGIONS and not parted(inquiry, check, question))
    yield from by(engines, findings(inquiry, check, question, facts, found, complete))


def _region(inquiry: Inquiry, holes: Between, fact: str, box: Box) -> Region:
    """A box in words; of the fact that is off its steps the ends of the declared range are left unsaid."""
    found = region(holes.table, holes.told(box))
    kind = next(one.kind for one in inquiry.policy.inputs if one.name == fact)
    if not isinstance(kind, Number) or fact not in found.facts:
        return found
    own = found.facts[fact]
    own = own if own.at_least is None or own.at_least != kind.low else evolve(own, at_least=None)
    own = own if own.at_most is None or own.at_most != kind.high else evolve(own, at_most=None)
    facts = {**found.facts, fact: own}
    return Region({name: limit for name, limit in facts.items() if limit != Bounds()})


def _proof(
    inquiry: Inquiry, check: Check, question: Question, table: Table, defect: Callable[[], str]
) -> Iterator[Answer]:
    name, fact = question.about, question.off_grid or ""

    def none(wider: Table) -> bool:
        holes = _off_steps(inquiry, name, fact, wider)
        try:
            return holes is not None and not holes.parts()
        except TooMuch:
            return False

    asked = {hypothesis.name for hypothesis in inquiry.hypotheses(question.names, fact)}
    rests_on = [one for one in needed(inquiry, name, table, none) if one in asked]
    record(inquiry, check, question, table, (), lambda: all_of((question.domain, defect())))
    basis = at_most(rests_on, inquiry, (name,))
    yield evolve(proved_on(inquiry, check, question, basis), engines=("boxes",))
