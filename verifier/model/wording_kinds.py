"""Values and kinds in the author's language."""

from fractions import Fraction

from verifier.model.kinds import FIRST_DAY, LAST_DAY, Kind, Number, Value, YesNo, is_date
from verifier.model.values import show_date, show_number


def say_value(value: Value, kind: Kind) -> str:
    """A value with the measure of its kind: `30 credits`, `merit`, `1 credits / 3`."""
    if not isinstance(value, Fraction):
        return value
    if is_date(kind):
        return show_date(value)
    measure = kind.measure if isinstance(kind, Number) else None
    if measure is None:
        return show_number(value)
    numeral = show_number(value)
    if "/" in numeral:
        return f"{value.numerator} {measure} / {value.denominator}"
    return f"{numeral} {measure}"


def say_kind(kind: Kind) -> str:
    """A kind as written where it is declared: `credits from 0 to 180 step 5`, `one of ma, msc`."""
    if isinstance(kind, YesNo):
        return "yes/no"
    if not isinstance(kind, Number):
        return "ordered " + " < ".join(kind.values) if kind.ordered else "one of " + ", ".join(kind.values)
    words = [kind.measure or "number"]
    if is_date(kind):
        for word, day, open_end in (("from", kind.low, FIRST_DAY), ("to", kind.high, LAST_DAY)):
            words += (word, show_date(day)) if day is not None and day != open_end else ()
        return " ".join(words)
    for word, number in (("from", kind.low), ("to", kind.high), ("step", kind.step)):
        if number is not None:
            words += (word, show_number(number))
    return " ".join(words)
