"""Dates: literals, and sums of dates and days.

A date is the number of its day, so that days are added to it as numbers; two dates apart are days.
"""

from collections.abc import Sequence
from fractions import Fraction

from verifier.model.from_syntax import numbers
from verifier.model.from_syntax.arithmetic import Typed, constant_number, scaled, total
from verifier.model.from_syntax.calendar import is_calendar, shifted
from verifier.model.from_syntax.numbers import Part, times
from verifier.model.from_syntax.scope import Scope
from verifier.model.kinds import DATE, FIRST_DAY, LAST_DAY, Kind, Number, is_date
from verifier.model.terms import Constant, Scaled, Sum, Term
from verifier.model.values import read_date
from verifier.model.wording import say_term
from verifier.source.span import Span
from verifier.syntax import tree

DAYS = "days"


def literal(scope: Scope, written: tree.DateLiteral) -> Typed | None:
    """The day that a literal names."""
    day = read_date(written.text)
    if day is None:
        scope.wrong(written.span, f"there is no day `{written.text}`", "write a date as `2024-09-01`")
        return None
    return Typed(Constant(day, Number(DATE)), Number(DATE))


def any_day(kind: Kind | None) -> Kind | None:
    """The kind of a date that is computed or decided: where no range was declared it claims none."""
    if not isinstance(kind, Number) or not is_date(kind):
        return kind
    low = None if kind.low == FIRST_DAY else kind.low
    high = None if kind.high == LAST_DAY else kind.high
    return Number(DATE, low, high, kind.step, kind.name)


def negated(scope: Scope, typed: Typed, span: Span) -> Typed | None:
    """`-x`, of a number."""
    if is_date(typed.kind):
        scope.wrong(span, "a date has no sign", "take one date from another: `end - start`")
        return None
    return times(typed, Fraction(-1))


def added(scope: Scope, parts: Sequence[Part]) -> Typed | None:
    """`a + b - c`: numbers of one measure, or dates and days."""
    if any(is_date(part.number.kind) for part in parts):
        return _added(scope, parts)
    return numbers.added(scope, parts)


def _added(scope: Scope, parts: Sequence[Part]) -> Typed | None:
    """Dates and days, and from left to right the months, years and working days; None where a mistake was
    told."""
    run: list[Part] = []
    for part in parts:
        if not is_calendar(part):
            run.append(part)
            continue
        date = _days_added(scope, run) if run else None
        if date is not None and not is_date(date.kind):
            date = None
            shown = say_term(part.number.term)
            scope.wrong(
                part.span, f"`{shown}` has no date to its left", "write the date first: `start + 2 months`"
            )
        elif not run:
            scope.wrong(part.span, "a date stands before what is added to it", "write `start + 2 months`")
        later = None if date is None else shifted(scope, date, part)
        if later is None:
            return None
        run = [Part("+", later, part.span)]
    return _days_added(scope, run)


def _days_added(scope: Scope, parts: Sequence[Part]) -> Typed | None:
    """`date + days`, `date - days` (a date), `date - date` (days); None where a mistake was told."""
    if len(parts) == 1 and parts[0].sign == "+":
        return parts[0].number
    dates = 0
    for part in parts:
        kind = part.number.kind
        assert isinstance(kind, Number)
        if is_date(kind):
            dates += 1 if part.sign == "+" else -1
        elif kind.measure != DAYS:
            shown = say_term(part.number.term)
            known = f"is a number of `{kind.measure}`" if kind.measure else "has no measure"
            scope.wrong(
                part.span,
                f"`{shown}` stands beside a date and {known}",
                "add days to a date, as in `start + 14 days`",
            )
            return None
    if dates not in (0, 1):
        scope.wrong(
            parts[-1].span,
            "two dates cannot be added" if dates > 1 else "a date cannot be taken away from days",
            "take one date from another for the days between them, or add days to a date",
        )
        return None
    kind = Number(DATE if dates else DAYS)
    terms = [_signed(part, kind) for part in parts]
    if all(constant_number(part.number.term) is not None for part in parts):
        days = sum(
            (constant_number(p.number.term) or Fraction(0)) * (-1 if p.sign == "-" else 1) for p in parts
        )
        if dates and not FIRST_DAY <= days <= LAST_DAY:
            scope.wrong(parts[0].span, "no calendar has this day", "write a day of the years 1 to 9999")
            return None
        return Typed(Constant(Fraction(days), kind), kind)
    days_alone = [t for t, p in zip(terms, parts, strict=True) if not is_date(p.number.kind)]
    with_dates = [t for t, p in zip(terms, parts, strict=True) if is_date(p.number.kind)]
    # the days among themselves are gathered; a date written by its author stays the date that it is
    gathered = total(days_alone, Number(DAYS)) if days_alone else None
    if gathered is None or constant_number(gathered) == 0:
        return Typed(with_dates[0] if len(with_dates) == 1 else Sum(tuple(with_dates)), kind)
    opened = gathered.parts if isinstance(gathered, Sum) else (gathered,)
    return Typed(Sum((*with_dates, *opened)), kind)


def _signed(part: Part, kind: Number) -> Term:
    term = part.number.term
    if part.sign == "+":
        return term
    if is_date(part.number.kind):
        return Scaled(Constant(Fraction(-1), Number()), term)
    return scaled(Fraction(-1), None, term, Number(DAYS))
