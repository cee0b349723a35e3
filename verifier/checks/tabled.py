"""The searches of checks where the rules about a decision are boxes: all there is, without many questions.

The engine for boxes finds at once what a solver would find one by one; each case is replayed like any other.
Where that asks for little, the solver is asked whether any case was missed.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import evolve

from verifier.checks.answers import Question, proved_on, undecided
from verifier.checks.blame import at_most, rests_on
from verifier.checks.check import Check
from verifier.checks.search import MOST_REGIONS, cases, findings, parted
from verifier.encode.smt.text import negate
from verifier.finding import Answer, Finding, Proved, Region, Steps
from verifier.model.policy import Case
from verifier.solve.asked import CaughtOut
from verifier.solve.basis import Basis
from verifier.solve.boxes.claims import Claims
from verifier.solve.boxes.inhabited import Inhabited, inside_of
from verifier.solve.boxes.ranks import Ranks
from verifier.solve.boxes.shape import Box, without_all
from verifier.solve.boxes.splitting import Uncovered
from verifier.solve.boxes.table import Table
from verifier.solve.boxes.told import canonical, cell_of, region
from verifier.solve.boxes.widening import Fits, widened
from verifier.solve.inquiry import Inquiry
from verifier.solve.program import NoAnswer
from verifier.solve.witness import Unpinned
from verifier.solve.words import in_words

FEW_ROWS = 60
"""Rows up to which a solver is asked as well; it takes the longer the more there are."""

FEW_RELATED = 60
"""The same where some conditions relate facts to one another."""

MANY_ROWS = 600
"""Rows beyond which a proof names all ranges and assumptions, not only those that it needs."""

MOST_TOLD = 1000
"""Regions of one decision that are looked for."""

Told = list[tuple[Case, Region | None]]


def gaps(inquiry: Inquiry, check: Check, name: str, table: Table) -> Iterator[Answer]:
    """Every hole between the rows of a decision, or the proof that there is none."""
    if (check.name, name) in inquiry.settled:
        return
    question = Question(name, name, "", inquiry.relevant(name))
    facts = inquiry.unpinned(question.names)
    uncovered = table.uncovered()
    if not uncovered.parts and not uncovered.complete:
        yield from cases(inquiry, check, evolve(question, defect=inquiry.encoding.question(name).silent))
        return
    boxes, found = regions(table, uncovered.parts, facts, table.is_open)
    complete = uncovered.complete and len(boxes) < MOST_TOLD
    engines: tuple[str, ...] = ("boxes",)
    small = len(table.covered) <= FEW_ROWS
    if complete and small:
        engines = confirmed(inquiry, check, evolve(question, defect=silent(inquiry, name)), table, boxes)
    if 1 < len(found) <= MOST_REGIONS and in_words(inquiry.native, inquiry.policy, name):
        told = list(cases(inquiry, check, evolve(question, defect=silent(inquiry, name))))
        if fewer(told, len(found)):
            yield from by(engines, told)
            return
    shown = boxes if complete else ()
    record(inquiry, check, question, table, shown, lambda: silent(inquiry, name), bool(boxes))
    if not found:
        try:
            basis = basis_of(inquiry, name, table, silent(inquiry, name) if small else "", _none_open)
            yield evolve(proved_on(inquiry, check, question, basis), engines=engines)
        except NoAnswer as problem:
            yield undecided(inquiry, check, name, name, str(problem))
        return
    question = evolve(question, together=len(found) > MOST_REGIONS and not parted(inquiry, check, question))
    yield from by(engines, findings(inquiry, check, question, facts, found, complete))


def claims_of(inquiry: Inquiry, name: str, few: int) -> Claims | None:
    """What boxes tell of the rules about a decision of more than a `few` rows; None where they do not tell
    what it comes to in every case."""
    if inquiry.counting or inquiry.native.is_joint or not inquiry.asks(name):
        return None
    table, ranks = inquiry.tables.of(name), Ranks(inquiry.policy, name)
    if table is None or not table.faithful or inquiry.tables.has_exceptions(name):
        return None
    if len(table.rows) <= (few if table.exact else max(few, FEW_RELATED)):
        return None
    excepting = any(rule.exception_to for rule in ranks.rules.values())
    is_action = inquiry.decided[name].bearer is not None
    return claims_on(inquiry, name, table, ranks) if ranks.ordered and not (excepting or is_action) else None


def claims_on(inquiry: Inquiry, name: str, table: Table, ranks: Ranks) -> Claims:
    """What boxes tell of a table; where not all of its cells stand for cases, a solver says which do."""
    return Claims(table, ranks, None if table.exact else Inhabited(inquiry, name, table))


def engines_of(claims: Claims) -> tuple[str, ...]:
    """Who answers what is told by the rows of a table."""
    return ("boxes",) if claims.table.exact else ("boxes", "z3")


def _none_open(table: Table) -> bool:
    """Whether no hole is there, for certain."""
    return table.uncovered(1) == Uncovered((), True)


def silent(inquiry: Inquiry, name: str) -> str:
    """That no conclusion on a decision is in force, as a term."""
    return inquiry.encoding.question(name).silent


def record(
    inquiry: Inquiry,
    check: Check,
    question: Question,
    table: Table,
    boxes: Sequence[Box],
    defect: Callable[[], str],
    found: bool | None = None,
) -> None:
    """Keep the question as a solver would be asked; of many rows the text is long, and seldom wanted.

    `boxes` are all there is, none where that is not known or nothing was `found`.
    """
    hypotheses = inquiry.hypotheses(question.names, question.off_grid)

    def steps() -> Steps:
        facts = {fact.name: fact for fact in inquiry.unpinned(question.names)}
        given = (*inquiry.structure(question.names), *(h.text for h in hypotheses), defect())
        rest = tuple(negate(inside_of(table, box, facts)) for box in boxes)
        return (given, rest) if boxes else (given,)

    answers = (bool(boxes) if found is None else found, *([False] if boxes else []))
    inquiry.record_as(check.name, question.subject, answers, steps, hypotheses)


def fewer(told: Sequence[Answer], number: int) -> bool:
    """Whether these are findings of all there is, in fewer regions than so many: the words of an author may
    stand for several."""
    all_found = all(isinstance(one, Finding) and one.regions_complete for one in told)
    return all_found and sum(len(one.regions) for one in told if isinstance(one, Finding)) < number


def by(engines: tuple[str, ...], answers: Iterable[Answer]) -> Iterator[Answer]:
    """The answers as those of these engines."""
    return (evolve(a, engines=engines) if isinstance(a, Finding | Proved) else a for a in answers)


def regions(
    table: Table,
    parts: Sequence[Box],
    facts: Sequence[Unpinned],
    fits: Fits,
    told: Callable[[Box], Region] | None = None,
    most: int = MOST_TOLD,
) -> tuple[list[Box], Told]:
    """Largest boxes that together hold all the parts, each with the most familiar case that no other has; at
    most so many. `told`: how a box is told, where not by all its cells."""
    boxes: list[Box] = []
    found: Told = []
    left = list(parts)
    while left and len(boxes) < most:
        start, case = left[0], dict(found[0][0]) if found else {}
        if len(found) <= MOST_REGIONS:  # beyond, they are told together, with the first case
            case = canonical(table, left, facts)
            start = cell_of(table, case)
        boxes.append(widened(table.shape, start, fits))
        found.append((case, told(boxes[-1]) if told else region(table, boxes[-1])))
        left = without_all(table.shape, left, boxes[-1:])
    return boxes, found


def basis_of(
    inquiry: Inquiry,
    name: str,
    table: Table,
    defect: str,
    none: Callable[[Table], bool],
    ranked: bool = False,
) -> Basis:
    """What the proof rests on that there is none; of many rows each may be needed, so that a solver is asked
    about the defect only where they are few. `ranked`: it matters what prevails over what."""
    if len(table.covered) > FEW_ROWS:
        return at_most(needed(inquiry, name, table, none), inquiry, (name,))
    names = inquiry.relevant(name)
    with inquiry.session.question():
        inquiry.session.require(*inquiry.structure(names))
        return rests_on(inquiry, inquiry.hypotheses(names), (defect,), (name,), ranked=ranked)


def needed(inquiry: Inquiry, name: str, table: Table, none: Callable[[Table], bool]) -> tuple[str, ...]:
    """The ranges and assumptions without which there would be something; ranges are left out first."""
    names = everything(inquiry, name)
    if len(table.rows) > MANY_ROWS:
        return names

    def enough(left_out: frozenset[str]) -> bool:
        wider = inquiry.tables.of(name, left_out)
        return wider is not None and none(wider)

    if enough(frozenset(names)):
        return ()
    left_out: frozenset[str] = frozenset()
    for one in names:
        if enough(left_out | {one}):
            left_out |= {one}
    return tuple(one for one in names if one not in left_out)


def everything(inquiry: Inquiry, name: str) -> tuple[str, ...]:
    """All ranges and assumptions that are taken for granted of a decision."""
    return tuple(hypothesis.name for hypothesis in inquiry.hypotheses(inquiry.relevant(name)))


def confirmed(
    inquiry: Inquiry, check: Check, question: Question, table: Table, boxes: Sequence[Box]
) -> tuple[str, ...]:
    """The engines that say that the defect of the question is nowhere outside the boxes: the solver, too,
    where it can tell. Raises CaughtOut where it finds a case there."""
    facts = {fact.name: fact for fact in inquiry.unpinned(question.names)}
    hypotheses = [h.text for h in inquiry.hypotheses(question.names, question.off_grid)]
    outside = [negate(inside_of(table, box, facts)) for box in boxes]
    try:
        with inquiry.session.question():
            structure = inquiry.structure(question.names)
            missed = inquiry.session.possible(*structure, *hypotheses, question.defect, *outside)
    except NoAnswer:
        return ("boxes",)
    if missed:
        raise CaughtOut(inquiry.policy, check.name, question.subject)
    return ("boxes", "z3")
