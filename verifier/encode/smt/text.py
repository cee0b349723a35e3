"""SMT-LIB 2.7 terms as text, with the simplifications that keep written files readable."""

from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

TRUE, FALSE = "true", "false"


def all_of(parts: Iterable[str]) -> str:
    kept = list(dict.fromkeys(part for part in parts if part != TRUE))
    if FALSE in kept:
        return FALSE
    return TRUE if not kept else kept[0] if len(kept) == 1 else f"(and {' '.join(kept)})"


def any_of(parts: Iterable[str]) -> str:
    kept = list(dict.fromkeys(part for part in parts if part != FALSE))
    if TRUE in kept:
        return TRUE
    return FALSE if not kept else kept[0] if len(kept) == 1 else f"(or {' '.join(kept)})"


def negate(part: str) -> str:
    if part in (TRUE, FALSE):
        return FALSE if part == TRUE else TRUE
    return part[5:-1] if part.startswith("(not ") else f"(not {part})"


def implies(first: str, second: str) -> str:
    return any_of((negate(first), second))


def same(first: str, second: str) -> str:
    """Equality of two Boolean terms."""
    if first == second:
        return TRUE
    if TRUE in (first, second):
        return second if first == TRUE else first
    if FALSE in (first, second):
        return negate(second if first == FALSE else first)
    return f"(= {first} {second})"


def if_else(condition: str, then: str, otherwise: str) -> str:
    if condition == TRUE or then == otherwise:
        return then
    return otherwise if condition == FALSE else f"(ite {condition} {then} {otherwise})"


def numeral(number: Fraction) -> str:
    """An exact real constant."""
    size = abs(number)
    text = f"{size.numerator}.0" if size.denominator == 1 else f"(/ {size.numerator}.0 {size.denominator}.0)"
    return f"(- {text})" if number < 0 else text


def integer(number: int) -> str:
    """An exact integer constant."""
    return f"(- {-number})" if number < 0 else str(number)


@lru_cache(maxsize=4096)
def constant(text: str) -> Fraction | None:
    """The number that a term written by `numeral` stands for; None for any other term."""
    words = text.replace("(", " ( ").replace(")", " ) ").split()
    sign = 1
    if words[:2] == ["(", "-"] and words[-1] == ")":
        sign, words = -1, words[2:-1]
    try:
        if len(words) == 1:
            return sign * Fraction(words[0])
        if len(words) == 5 and words[1] == "/":
            return sign * Fraction(words[2]) / Fraction(words[3])
    except ValueError:
        pass
    return None


def compare(operator: str, first: str, second: str) -> str:
    """`< <= = >= >` over numbers; decided at once between two constants."""
    if first == second:
        return FALSE if operator in ("<", ">") else TRUE
    a, b = constant(first), constant(second)
    if a is not None and b is not None:
        held = {"<": a < b, "<=": a <= b, "=": a == b, ">=": a >= b, ">": a > b}[operator]
        return TRUE if held else FALSE
    return f"({operator} {first} {second})"
