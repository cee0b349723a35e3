"""Kinds of terms, and the places of their values on a line."""

from fractions import Fraction

from verifier.model.kinds import Kind, Number, Value, YesNo
from verifier.model.terms import Aggregate, Choice, Chosen, Constant, Fact, Field, OrElse, Term, Truth


def rank(kind: Kind, value: Value) -> Fraction:
    """The place of a value on a line: a number itself, a word by its position in its kind."""
    if isinstance(value, Fraction):
        return value
    assert not isinstance(kind, Number)
    return Fraction(kind.values.index(value))


def say(kind: Kind, point: Fraction) -> Value:
    """The value of a kind at this place on its line."""
    return point if isinstance(kind, Number) else kind.values[int(point)]


def kind_of(term: Term) -> Kind:
    """The kind of a term; a computed number has no range of its own."""
    match term:
        case Constant(kind=kind) | Fact(kind=kind) | Chosen(kind=kind) | Field(kind=kind):
            return kind
        case Aggregate(kind=kind):
            return kind
        case Choice(then=part) | OrElse(part=part):
            return kind_of(part)
        case Truth():
            return YesNo()
        case _:
            return Number()
