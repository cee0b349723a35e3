"""Kinds as SMT-LIB conditions: range, grid, and any value at all."""

from verifier.encode.smt.text import all_of, compare, numeral
from verifier.model.kinds import Kind, Number


def admits(kind: Number, value: str) -> str:
    """That a number lies within the declared range and on the declared grid."""
    return all_of((in_range(kind, value), on_grid(kind, value)))


def in_range(kind: Number, value: str) -> str:
    low = [] if kind.low is None else [compare("<=", numeral(kind.low), value)]
    high = [] if kind.high is None else [compare("<=", value, numeral(kind.high))]
    return all_of((*low, *high))


def on_grid(kind: Number, value: str) -> str:
    return "true" if kind.step is None else compare("=", value, grid_below(kind, value))


def grid_below(kind: Number, value: str) -> str:
    """The largest number of the grid that is not above the value; the value itself without a grid."""
    if kind.step is None:
        return value
    shift = value if kind.origin == 0 else f"(- {value} {numeral(kind.origin)})"
    steps = f"(to_real (to_int (* {numeral(1 / kind.step)} {shift})))"
    climbed = f"(* {numeral(kind.step)} {steps})"
    return climbed if kind.origin == 0 else f"(+ {numeral(kind.origin)} {climbed})"


def any_value(kind: Kind, value: str) -> str:
    """That a term is a value of its kind, within the declared range and grid."""
    if isinstance(kind, Number):
        return admits(kind, value)
    if kind.values == ("no", "yes"):
        return "true"
    return f"(<= 0 {value} {len(kind.values) - 1})"
