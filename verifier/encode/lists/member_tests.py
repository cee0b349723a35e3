"""The tests in a condition on members, brought into the form in which they can be told apart."""

from collections.abc import Callable, Mapping
from fractions import Fraction

from verifier.model.kinds import Number
from verifier.model.terms import (
    TURNED,
    Always,
    Among,
    And,
    Choice,
    Comparison,
    Condition,
    Constant,
    Not,
    Operator,
    Or,
    Scaled,
    Sum,
    Term,
    Truth,
    Within,
)
from verifier.model.wording import kind_of


def compared(left: Term, operator: Operator, right: Term) -> tuple[Term | None, Operator, Fraction] | None:
    """A comparison of numbers as one of a term with a constant; the term is None where nothing is left of
    it, and the result None where words are compared."""
    if not isinstance(kind_of(left), Number):
        return None
    difference: Linear = linear(Sum((left, Scaled(Constant(Fraction(-1), Number()), right))))
    terms = {term: factor for term, factor in difference[0].items() if factor}
    if not terms:
        return None, operator, -difference[1]
    lead = next(iter(terms.values()))
    constant = -difference[1] / lead
    sign = operator if lead > 0 else TURNED[operator]
    if len(terms) == 1:
        return next(iter(terms)), sign, constant
    parts = tuple(
        term if factor == lead else Scaled(Constant(factor / lead, Number()), term)
        for term, factor in terms.items()
    )
    return Sum(parts), sign, constant


def simpler(condition: Condition) -> Condition:
    """A condition with its `if` terms and yes/no terms opened into conditions."""
    match condition:
        case Within(left=left, low=low, high=high):
            return And((Comparison(low, "<=", left), Comparison(left, "<=", high)))
        case Among(left=Constant(value=value), values=values):
            return Always() if value in values else Not(Always())
        case Among(left=Truth(condition=inner), values=values):
            yes, no = "yes" in values, "no" in values
            return Always() if yes and no else inner if yes else Not(inner)
        case Among(left=Choice() as choice, values=values):
            return _either(choice, lambda term: Among(term, values))
        case Comparison(left=Choice() as choice, operator=operator, right=right):
            return _either(choice, lambda term: Comparison(term, operator, right))
        case Comparison(left=left, operator=operator, right=Choice() as choice):
            return _either(choice, lambda term: Comparison(left, operator, term))
    return condition


def _either(choice: Choice, test: Callable[[Term], Condition]) -> Condition:
    return Or(
        (
            And((choice.condition, test(choice.then))),
            And((Not(choice.condition), test(choice.otherwise))),
        )
    )


# --- sums of multiples -----------------------------------------------------------------------------

Linear = tuple[Mapping[Term, Fraction], Fraction]
"""Factors of terms, and a constant."""


def linear(term: Term) -> Linear:
    """The term as a sum of multiples of terms that are neither sums nor multiples."""
    factors: dict[Term, Fraction] = {}
    constant = _gather(term, Fraction(1), factors)
    return factors, constant


def _gather(term: Term, factor: Fraction, factors: dict[Term, Fraction]) -> Fraction:
    match term:
        case Constant(value=Fraction() as value):
            return factor * value
        case Scaled(factor=Constant(value=Fraction() as inner), part=part):
            return _gather(part, factor * inner, factors)
        case Sum(parts=parts):
            return sum((_gather(part, factor, factors) for part in parts), Fraction(0))
    factors[term] = factors.get(term, Fraction(0)) + factor
    return Fraction(0)
