"""Terms as sums of multiples of facts."""

from collections.abc import Mapping
from fractions import Fraction

from verifier.model.kinds import Number
from verifier.model.policy import Definition
from verifier.model.terms import Chosen, Constant, Fact, Scaled, Sum, Term

Linear = tuple[Mapping[str, Fraction], Fraction]
"""Coefficients of facts and of decisions read (by name), and a constant."""


def linear(term: Term, definitions: Mapping[str, Definition]) -> Linear | None:
    """The term as a sum of multiples of facts, definitions unfolded; None where it is not one."""
    match term:
        case Constant(value=Fraction() as value):
            return {}, value
        case Fact(name=name, kind=Number()):
            if name in definitions:
                return linear(definitions[name].term, definitions)
            return {name: Fraction(1)}, Fraction(0)
        case Chosen(decision=name, kind=Number()):
            return {name: Fraction(1)}, Fraction(0)
        case Scaled(factor=Constant(value=Fraction() as factor), part=part):
            inner = linear(part, definitions)
            return None if inner is None else add(({}, Fraction(0)), inner, factor)
        case Sum(parts=parts):
            total: Linear | None = ({}, Fraction(0))
            for part in parts:
                inner = linear(part, definitions)
                total = None if total is None or inner is None else add(total, inner, Fraction(1))
            return total
        case _:
            return None


def add(first: Linear, second: Linear, factor: Fraction) -> Linear:
    """The first and a multiple of the second together."""
    names = {**first[0]}
    for name, coefficient in second[0].items():
        names[name] = names.get(name, Fraction(0)) + factor * coefficient
    return names, first[1] + factor * second[1]
