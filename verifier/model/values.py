"""Values as people write them, and back."""

import re
from fractions import Fraction

from verifier.model.kinds import FIRST_DAY, LAST_DAY, Kind, Number, Value, is_date

_DATE = re.compile(r"\d{4}-\d\d-\d\d\Z", re.ASCII)
_NUMERAL = re.compile(r"[+-]?\d{1,30}(\.\d{1,30})?(/\d{1,30})?\Z")


def show_number(number: Fraction) -> str:
    """The number as a decimal numeral, exact; as a fraction where no decimal is exact."""
    if number.denominator == 1:
        return str(number.numerator)
    twos = fives = 0
    rest = number.denominator
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return f"{number.numerator}/{number.denominator}"
    places = max(twos, fives)
    digits = str(abs(number.numerator) * 10**places // number.denominator).rjust(places + 1, "0")
    sign = "-" if number < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}"


def show_date(day: Fraction) -> str:
    """A day number as ISO 8601 writes it; one that no calendar has, as `day 0`."""
    from datetime import date

    if day.denominator != 1 or not FIRST_DAY <= day <= LAST_DAY:
        return f"day {show_number(day)}"
    return date.fromordinal(int(day)).isoformat()


def read_date(text: str) -> Fraction | None:
    """The day number of a date in ISO 8601 (`2024-09-01`); None where there is no such day."""
    from datetime import date

    if not _DATE.match(text):
        return None
    try:
        return Fraction(date.fromisoformat(text).toordinal())
    except ValueError:
        return None


def show_value(value: Value, kind: Kind | None = None) -> str:
    """A number as a decimal numeral, a date as ISO 8601 writes it, a word as it stands."""
    if not isinstance(value, Fraction):
        return value
    return show_date(value) if is_date(kind) else show_number(value)


def read_number(text: str) -> Fraction | None:
    """The number that a numeral of at most 30 digits stands for; None where it is none."""
    return Fraction(text) if _NUMERAL.match(text) and not text.endswith("/0") else None


def read_value(kind: Kind, text: str) -> Value | None:
    """The value of this kind that the text stands for, off its grid or range too; None where there is none.

    A number may be followed by its measure: `30 credits`.
    """
    text = text.strip()
    if not isinstance(kind, Number):
        return text if text in kind.values else None
    if is_date(kind):
        return read_date(text)
    if kind.measure is not None and text.endswith(" " + kind.measure):
        text = text.removesuffix(kind.measure).rstrip()
    return read_number(text)
