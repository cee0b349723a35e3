"""What is known where a condition holds: which facts are given, which numbers are not 0.

``resit_mark is given and resit_mark < 50`` reads an optional fact where it is known to be given.
"""

from fractions import Fraction

from verifier.model.from_syntax.scope import Scope
from verifier.model.kinds import Number
from verifier.model.terms import (
    Aggregate,
    Always,
    Among,
    And,
    Comparison,
    Condition,
    Constant,
    Fact,
    Field,
    Given,
    Members,
    Not,
    Or,
    OrElse,
    Quantified,
    Term,
)


def known_by(condition: Condition | None) -> frozenset[Condition]:
    """What is known where a condition holds."""
    match condition:
        case And(parts=parts):
            return frozenset().union(*map(known_by, parts))
        case Not(part=part):
            return known_without(part)
        case Given() | Comparison() | Among() | Quantified():
            return frozenset((condition,))
        case _:
            return frozenset()


def known_without(condition: Condition | None) -> frozenset[Condition]:
    """What is known where a condition does not hold."""
    match condition:
        case Or(parts=parts):
            return frozenset().union(*map(known_without, parts))
        case Not(part=part):
            return known_by(part)
        case Comparison(left=left, operator="=", right=right):
            return frozenset((Comparison(left, "!=", right),))
        case Comparison(left=left, operator="<=", right=right):
            return frozenset((Comparison(left, ">", right),))
        case Among(left=left, values=(value,)) if isinstance(value, Fraction):
            return frozenset((Comparison(left, "!=", Constant(value, Number())),))
        case _:
            return frozenset()


def may_be_absent(scope: Scope, term: Term) -> bool:
    """Whether a term may have no value where it stands."""
    if Given(term) in scope.held:
        return False
    match term:
        case Fact(name=name):
            return name in scope.optional
        case Field(record=record, name=name):
            return any(fact.optional for fact in scope.records[record].fields if fact.name == name)
        case Aggregate(function="min" | "max" | "mean", over=over):
            return not isinstance(over.where, Always) or _least(scope, over) == 0
        case OrElse(otherwise=otherwise):
            return may_be_absent(scope, otherwise)
        case _:
            return False


def _least(scope: Scope, over: Members) -> int:
    lists = scope.lists.values() if over.owner is None else scope.records[over.owner].lists
    return next(of.least for of in lists if of.name == over.list)


def is_not_zero(scope: Scope, term: Term, known: frozenset[Condition]) -> bool:
    """Whether a number is never 0 where these conditions hold."""
    return is_above_zero(scope, term) or any(_keeps_from_zero(condition, term) for condition in known)


def is_above_zero(scope: Scope, term: Term) -> bool:
    """Whether every value of a number is above 0; the range of a definition is only a claim."""
    match term:
        case Constant(value=Fraction() as value):
            return value > 0
        case Fact(name=name, kind=Number(low=low)) | Field(name=name, kind=Number(low=low)):
            computed = name in scope.of or (isinstance(term, Fact) and scope.places[name].what != "an input")
            return not computed and low is not None and low > 0
        case _:
            return False


def _keeps_from_zero(condition: Condition, term: Term) -> bool:
    match condition:
        case Comparison(left=left, operator=operator, right=Constant(value=Fraction() as value)):
            if left != term:
                return False
            if operator in ("<", "<="):
                return value < 0 or (value == 0 and operator == "<")
            if operator == "!=":
                return value == 0
            return value > 0 or (value == 0 and operator == ">") or (operator == "=" and value != 0)
        case Among(left=left, values=values):
            return left == term and Fraction(0) not in values
        case _:
            return False
