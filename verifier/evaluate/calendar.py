"""Calendar arithmetic on day numbers: months and years as the calendar has them, and working days."""

from calendar import monthrange
from collections.abc import Container
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache

from verifier.model.terms import Elapsed, Shifted

_DAY = timedelta(days=1)
_SATURDAY = 5


def reckoned(
    term: Elapsed | Shifted, first: Fraction, second: Fraction, holidays: Container[date] = frozenset()
) -> Fraction:
    """What has elapsed between two days, or the day that is so much later.

    Raises OverflowError for a day outside the calendar.
    """
    start = _day(first)
    if isinstance(term, Elapsed):
        return Fraction(_elapsed(term.unit, start, _day(second), holidays))
    if term.unit == "working days":
        return Fraction(_working_days_on(start, int(second), holidays).toordinal())
    return Fraction(months_on(start, int(second) * (12 if term.unit == "years" else 1)).toordinal())


@lru_cache(maxsize=8)
def holidays_of(name: str | None) -> Container[date]:
    """The holidays of a country, or of a part of it (`GB-ENG`); none for None. Raises KeyError where no
    such country is known."""
    if name is None:
        return frozenset()
    import holidays

    country, _, part = name.partition("-")
    try:
        found: Container[date] = holidays.country_holidays(country, subdiv=part or None)
    except NotImplementedError:
        raise KeyError(name) from None
    return found


def _day(number: Fraction) -> date:
    try:
        return date.fromordinal(int(number))
    except ValueError as outside:
        raise OverflowError(str(outside)) from None


def months_on(day: date, months: int) -> date:
    """The same day some months on; the last day of the month where that has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise OverflowError(f"the year {year}")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _elapsed(unit: str, start: date, end: date, holidays: Container[date]) -> int:
    """Whole units that have passed; as many less than none where the end lies before the start."""
    if end < start:
        return -_elapsed(unit, end, start, holidays)
    if unit == "days":
        return (end - start).days
    if unit == "working days":
        days = (start + _DAY * passed for passed in range(1, (end - start).days + 1))
        return sum(is_working(day, holidays) for day in days)
    months = (end.year - start.year) * 12 + end.month - start.month
    if months_on(start, months) > end:
        months -= 1
    return months // 12 if unit == "years" else months


def is_working(day: date, holidays: Container[date]) -> bool:
    """Neither a Saturday nor a Sunday nor a holiday."""
    return day.weekday() < _SATURDAY and day not in holidays


def _working_days_on(day: date, days: int, holidays: Container[date]) -> date:
    """The working day that is so many after this day, or before it; for none this day itself."""
    left, step = abs(days), _DAY if days > 0 else -_DAY
    while left:
        day += step
        left -= is_working(day, holidays)
    return day
