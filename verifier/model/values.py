"""Values as people write them, and back."""

import re
from fractions import Fraction

from verifier.model.kinds import Kind, Number, Value

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


def show_value(value: Value) -> str:
    """A number as a decimal numeral, a word as it stands."""
    return show_number(value) if isinstance(value, Fraction) else value


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
    if kind.measure is not None and text.endswith(" " + kind.measure):
        text = text.removesuffix(kind.measure).rstrip()
    return read_number(text)
