"""The kind of a term, from those of what it is made of."""

from fractions import Fraction

from verifier.model.kinds import DATE, Kind, Number, YesNo, is_date
from verifier.model.measures import divided, multiplied
from verifier.model.terms import (
    Aggregate,
    Choice,
    Chosen,
    Constant,
    Elapsed,
    Fact,
    Field,
    Greatest,
    Least,
    Magnitude,
    OrElse,
    Product,
    Quotient,
    Rounded,
    Scaled,
    Shifted,
    Sum,
    Term,
    Truth,
)


def kind_of(term: Term) -> Kind:
    """The kind of a term; a computed number has its measure and no range."""
    match term:
        case Constant(kind=kind) | Fact(kind=kind) | Chosen(kind=kind) | Field(kind=kind):
            return kind
        case Aggregate(kind=kind):
            return kind
        case Truth():
            return YesNo()
        case Choice(then=part) | OrElse(part=part) | Rounded(part=part) | Magnitude(part=part):
            return _plain(kind_of(part))
        case Shifted(start=part):
            return _plain(kind_of(part))
        case Elapsed(unit=unit):
            return Number(unit)
        case Scaled(factor=factor, part=part):
            return Number(multiplied(_measure(factor), _measure(part)))
        case Product(left=left, right=right):
            return Number(multiplied(_measure(left), _measure(right)))
        case Quotient(left=left, right=right):
            return Number(divided(_measure(left), _measure(right)))
        case Sum(parts=parts) if any(is_date(kind_of(part)) for part in parts):
            # one date more than are taken away makes a date, as many the days between them
            dates = [part for part in parts if is_date(kind_of(part))]
            return Number(DATE if 2 * sum(map(is_negative, dates)) < len(dates) else "days")
        case Sum(parts=parts) | Least(parts=parts) | Greatest(parts=parts):
            return _plain(kind_of(parts[0]))


def is_negative(term: Term) -> bool:
    """Whether a term is written with a sign before it: a negative number, or a negative multiple."""
    value = term.factor.value if isinstance(term, Scaled) else None
    if isinstance(term, Constant):
        value = term.value
    return isinstance(value, Fraction) and value < 0


def _plain(kind: Kind) -> Kind:
    return Number(kind.measure) if isinstance(kind, Number) else kind


def _measure(term: Term) -> str | None:
    kind = kind_of(term)
    return kind.measure if isinstance(kind, Number) else None
