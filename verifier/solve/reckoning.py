"""Cases in which what is counted is what a calendar counts.

The solvers take working days, months and years as facts of their own (`encode/calendar.py`). A case that
gives them other than the calendar does, beside the dates that they are counted from, is passed over: what
the calendar says of these dates is told to the solver, and it is asked again.
"""

from collections.abc import Sequence

from verifier.encode.calendar import counted_names
from verifier.encode.smt.text import all_of, any_of, negate
from verifier.model.kinds import Value
from verifier.model.reading import names_read
from verifier.solve.answers import to_value
from verifier.solve.asked import CaughtOut
from verifier.solve.inquiry import Inquiry
from verifier.solve.program import NoAnswer
from verifier.solve.witness import Unpinned, has_value, witness

TRIES = 60
"""How many cases are tried before a question is left open."""


def case_in_calendar(inquiry: Inquiry, facts: Sequence[Unpinned]) -> dict[str, Value] | None:
    """The canonical case, as `witness` finds it, among those that a calendar has; raises NoAnswer."""
    session = inquiry.session
    names = counted_names(inquiry.native)
    if not any(fact.name in names for fact in facts):
        return witness(session, facts)
    told: list[str] = []
    for _ in range(TRIES):
        with session.scope(*told):
            found = witness(session, facts)
        if found is None:
            return None
        lesson = _lesson(inquiry, names, facts, found)
        if lesson is None:
            session.require(*told)
            return witness(session, facts)
        told.append(lesson)
    raise NoAnswer(f"no dates were found for {' and '.join(f'`{name}`' for name in names)}")


def some_case(inquiry: Inquiry, facts: Sequence[Unpinned]) -> dict[str, Value] | None:
    """Any case that the session admits; one that a calendar has where days are counted."""
    if any(fact.name in counted_names(inquiry.native) for fact in facts):
        return case_in_calendar(inquiry, facts)
    answer = inquiry.session.values([fact.symbol for fact in facts])
    if answer is None:
        return None
    return {fact.name: to_value(fact.kind, answer[fact.symbol], fact.scale) for fact in facts}


def without_counted(inquiry: Inquiry, case: dict[str, Value]) -> dict[str, Value]:
    """The case without what a calendar counts from its own dates."""
    names = [name for name in counted_names(inquiry.native) if name in case]
    if not names:
        return case
    dates = {name: value for name, value in case.items() if name not in names}
    really = inquiry.evaluator.evaluate(dates).facts
    return {name: value for name, value in case.items() if name not in names or name not in really}


def not_replayed(inquiry: Inquiry, check: str, subject: str) -> Exception:
    """What a case that does not replay tells: a mistake of the verifier, unless days are counted."""
    names = counted_names(inquiry.native)
    if names:
        return NoAnswer(f"no dates were found for {' and '.join(f'`{name}`' for name in names)}")
    return CaughtOut(inquiry.policy, check, subject)


def _lesson(
    inquiry: Inquiry, names: Sequence[str], facts: Sequence[Unpinned], found: dict[str, Value]
) -> str | None:
    """What the calendar counts from the dates of a case; None where the case says so itself."""
    given = {f.name: found[f.name] for f in facts if f.name in found and not f.of_decision}
    case = {name: value for name, value in inquiry.flat.native(given).items() if name not in names}
    really = inquiry.evaluator.evaluate(case).facts
    lessons = []
    for fact in facts:
        if fact.name not in names or fact.name not in really or found.get(fact.name) == really[fact.name]:
            continue
        read = names_read(inquiry.native, fact.name)
        dates = [one for one in facts if one.name in read and one.name in given and one.name not in names]
        here = all_of(has_value(one, given[one.name]) for one in dates)
        lessons.append(any_of((negate(here), has_value(fact, really[fact.name]))))
    return all_of(lessons) if lessons else None
