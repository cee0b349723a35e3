"""Terms, which have a value, and conditions, which hold or do not.

Names are resolved and measures agree. Terms and conditions are plain data: what they mean is said by
`evaluate/` and, apart from it, by `encode/`.

A term of a member (inside an aggregate, a quantifier or a rule `for each`) speaks of the member in
scope of its record by `Field`; a component's terms may speak of the module it belongs to as well.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
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
    """The value that a decision takes; `of` names the record where it is one of the member in scope."""

    decision: str
    kind: Kind
    of: str | None = None


@frozen(repr=False)
class Field:
    """A fact or a definition of the member in scope of a record."""

    record: str
    name: str
    kind: Kind


@frozen(repr=False)
class Best:
    """`best AMOUNT SHARE of … by BY`: members by falling BY, the first in the list first where they are
    alike, until their SHARE adds up to the amount; the last one counts in part."""

    amount: Constant
    share: Term
    by: Term


@frozen(repr=False)
class Members:
    """The members of a list for which `where` holds, or the best of them.

    `owner` is None for a list of the case, else the record whose member in scope has the list.
    """

    list: str
    record: str
    owner: str | None
    where: Condition
    best: Best | None = None


@frozen(repr=False)
class Aggregate:
    """A sum, count, least, greatest or mean of `part` over members, weighted where `weight` stands.

    A sum and a count over nothing are 0; the others are absent there (`none`). Over `best` a mean is
    weighted by what of each member's share counts, and a sum of the share is what counts of it.
    """

    function: Literal["sum", "count", "min", "max", "mean"]
    part: Term | None
    weight: Term | None
    over: Members
    kind: Kind


@frozen(repr=False)
class OrElse:
    """The part, or `otherwise` where it is absent."""

    part: Term
    otherwise: Term


@frozen(repr=False)
class Product:
    """Two terms multiplied, neither of them a constant."""

    left: Term
    right: Term


@frozen(repr=False)
class Quotient:
    """A term divided by a term that is no constant; not defined where that is 0, which is `Unknown` to
    the evaluator and a case that no check ranges over."""

    left: Term
    right: Term


@frozen(repr=False)
class Rounded:
    """A number on the grid of `step` through 0: the nearest (a half upwards, or to the even one), or the
    next above or below."""

    part: Term
    step: Fraction
    mode: Literal["half up", "half even", "up", "down"]


@frozen(repr=False)
class Magnitude:
    """`abs(x)`."""

    part: Term


@frozen(repr=False)
class Elapsed:
    """Whole days, working days, months or years from one date to another; only in cases: the checks take
    a definition that needs it as a counted fact of its own."""

    unit: Literal["days", "working days", "months", "years"]
    start: Term
    end: Term


@frozen(repr=False)
class Shifted:
    """A date some working days, months or years on (days are added as numbers); in cases, as `Elapsed`."""

    start: Term
    amount: Term
    unit: Literal["working days", "months", "years"]


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


Term = (
    Constant
    | Fact
    | Chosen
    | Sum
    | Scaled
    | Least
    | Greatest
    | Choice
    | Truth
    | Field
    | Aggregate
    | OrElse
    | Product
    | Quotient
    | Rounded
    | Magnitude
    | Elapsed
    | Shifted
)

# --- conditions ----------------------------------------------------------------------------------

Operator = Literal["<", "<=", "=", "!=", ">=", ">"]

TURNED: Mapping[Operator, Operator] = {"<": ">", "<=": ">=", "=": "=", "!=": "!=", ">=": "<=", ">": "<"}
"""Each sign with its sides exchanged: `a < b` says what `b > a` says."""


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
class Given:
    """The part, an optional fact or an aggregate over members that may be none, has a value."""

    part: Term


@frozen(repr=False)
class Quantified:
    """Every, some or no member (of those for which `over.where` holds) meets `has`.

    `named`: whether the text names the list, as it must where several lists hold such members.
    """

    quantifier: Literal["every", "some", "no"]
    over: Members
    has: Condition
    named: bool = False


@frozen(repr=False)
class Not:
    part: Condition


@frozen(repr=False)
class And:
    parts: tuple[Condition, ...]


@frozen(repr=False)
class Or:
    parts: tuple[Condition, ...]


Condition = Always | Comparison | Within | Among | Open | Given | Quantified | Not | And | Or
