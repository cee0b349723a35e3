"""Kinds as SMT-LIB conditions on a term of a given scale (None: the term is a real)."""

from fractions import Fraction

from verifier.encode.smt.text import TRUE, all_of, compare, integer, negate, numeral
from verifier.model.kinds import Kind, Number, Value, YesNo


def sort_of(kind: Kind, scale: int | None) -> str:
    if isinstance(kind, Number):
        return "Real" if scale is None else "Int"
    return "Bool" if isinstance(kind, YesNo) else "Int"


def number(value: Fraction, scale: int | None) -> str:
    """A number as a constant of this scale, which must be fine enough for it."""
    if scale is None:
        return numeral(value)
    assert (value * scale).denominator == 1
    return integer(int(value * scale))


def literal(kind: Kind, value: Value, scale: int | None) -> str:
    """A value of a kind: a number, a place in the list of words, or a Boolean."""
    if isinstance(value, Fraction):
        return number(value, scale)
    assert not isinstance(kind, Number)
    if isinstance(kind, YesNo):
        return TRUE if value == "yes" else "false"
    return str(kind.values.index(value))


def equals(kind: Kind, text: str, value: Value, scale: int | None) -> str:
    """That a term of a kind has this value; false where its scale is too coarse for it."""
    if isinstance(kind, YesNo):
        return text if value == "yes" else negate(text)
    if scale is not None and isinstance(value, Fraction) and (value * scale).denominator != 1:
        return "false"
    return compare("=", text, literal(kind, value, scale))


def in_range(kind: Number, value: str, scale: int | None) -> str:
    low = [] if kind.low is None else [compare("<=", number(kind.low, scale), value)]
    high = [] if kind.high is None else [compare("<=", value, number(kind.high, scale))]
    return all_of((*low, *high))


def admits(kind: Number, value: str, scale: int | None) -> str:
    """That a number lies within the declared range and on the declared grid."""
    grid = TRUE if kind.step is None else compare("=", value, grid_below(kind, value, scale))
    return all_of((in_range(kind, value, scale), grid))


def grid_below(kind: Number, value: str, scale: int | None) -> str:
    """The largest number of the grid that is not above the value; the value itself without a grid."""
    if kind.step is None:
        return value
    shift = value if kind.origin == 0 else f"(- {value} {number(kind.origin, scale)})"
    if scale is not None:
        return f"(- {value} (mod {shift} {number(kind.step, scale)}))"
    steps = f"(to_real (to_int (* {numeral(1 / kind.step)} {shift})))"
    climbed = f"(* {numeral(kind.step)} {steps})"
    return climbed if kind.origin == 0 else f"(+ {numeral(kind.origin)} {climbed})"


def grid_above(kind: Number, value: str, scale: int | None) -> str:
    """The smallest number of the grid that is not below the value; the value itself without a grid."""
    if kind.step is None:
        return value
    if scale is not None:
        left = f"(- {number(kind.origin, scale)} {value})"
        return f"(+ {value} (mod {left} {number(kind.step, scale)}))"
    left = f"(- {numeral(kind.origin)} {value})"
    steps = f"(to_real (to_int (* {numeral(1 / kind.step)} {left})))"
    return f"(- {numeral(kind.origin)} (* {numeral(kind.step)} {steps}))"


def any_value(kind: Kind, value: str, scale: int | None) -> str:
    """That a term is a value of its kind, within the declared range and grid."""
    if isinstance(kind, Number):
        return admits(kind, value, scale)
    return TRUE if isinstance(kind, YesNo) else f"(<= 0 {value} {len(kind.values) - 1})"
