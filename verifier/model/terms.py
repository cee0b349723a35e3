"""Terms, which have a value, and conditions, which hold or do not.

Names are resolved and measures agree; a term over numbers is linear in the facts. Terms and
conditions are plain data: what they mean is said by `evaluate/` and, apart from it, by `encode/`.
"""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from verifier.model.kinds import Kind, Value

# --- terms ---------------------------------------------------------------------------------------


@frozen(repr=False)
class Constant:
    """A value written by the author; `kind` is the kind it stands beside."""

    value: Value
    kind: Kind


@frozen(repr=False)
class Fact:
    """The value of an input, of a definition or of the reading of an ambiguity."""

    name: str
    kind: Kind


@frozen(repr=False)
class Chosen:
    """The value that a decision takes (of one member where `of` names it: lists are not built yet)."""

    decision: str
    kind: Kind
    of: str | None = None


@frozen(repr=False)
class Sum:
    """The sum of its parts, at least one."""

    parts: tuple[Term, ...]


@frozen(repr=False)
class Scaled:
    """A constant number times a term; also how subtraction and division by a constant are kept."""

    factor: Constant
    part: Term


@frozen(repr=False)
class Least:
    """The smallest of its parts (`min`)."""

    parts: tuple[Term, ...]


@frozen(repr=False)
class Greatest:
    """The largest of its parts (`max`)."""

    parts: tuple[Term, ...]


@frozen(repr=False)
class Choice:
    """`if condition then one else other`."""

    condition: Condition
    then: Term
    otherwise: Term


@frozen(repr=False)
class Truth:
    """`yes` where the condition holds, else `no`."""

    condition: Condition


Term = Constant | Fact | Chosen | Sum | Scaled | Least | Greatest | Choice | Truth

# --- conditions ----------------------------------------------------------------------------------

Operator = Literal["<", "<=", "=", "!=", ">=", ">"]


@frozen(repr=False)
class Always:
    """Holds in every case."""


@frozen(repr=False)
class Comparison:
    """Two numbers, or two values of one finite kind; the four order signs need numbers or an ordered kind."""

    left: Term
    operator: Operator
    right: Term


@frozen(repr=False)
class Within:
    """`left` lies in the closed range `low .. high`; over numbers or an ordered kind."""

    left: Term
    low: Term
    high: Term


@frozen(repr=False)
class Among:
    """`left` is one of the values listed: `is v`, `in {…}`, and a yes/no name standing alone."""

    left: Term
    values: tuple[Value, ...]


@frozen(repr=False)
class Open:
    """`d may be v`: v is among the values that the decision can take in the case."""

    decision: str
    kind: Kind
    value: Constant
    of: str | None = None


@frozen(repr=False)
class Not:
    part: Condition


@frozen(repr=False)
class And:
    parts: tuple[Condition, ...]


@frozen(repr=False)
class Or:
    parts: tuple[Condition, ...]


Condition = Always | Comparison | Within | Among | Open | Not | And | Or
