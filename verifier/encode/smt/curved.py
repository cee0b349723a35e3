"""Terms in which facts are multiplied, divided or rounded: comparisons of them, without dividing.

Source → target::

    mean >= 40                      total >= 40 * weights             (the weights above 0)
    round x to 1 half up >= 40      x >= 39.5
    if c then x / y else 0 >= 40    if c then x / y >= 40 else 0 >= 40
"""

from fractions import Fraction
from math import ceil, floor

from attrs import evolve

from verifier.encode.smt.grids import Grids
from verifier.model.kinds import Number
from verifier.model.policy import Policy
from verifier.model.terms import (
    TURNED,
    Among,
    And,
    Choice,
    Comparison,
    Condition,
    Constant,
    Fact,
    Greatest,
    Least,
    Magnitude,
    Not,
    Operator,
    Or,
    Product,
    Quotient,
    Rounded,
    Scaled,
    Sum,
    Term,
    Truth,
)


class Curved:
    """Which terms of a policy are curved, definitions unfolded."""

    def __init__(self, policy: Policy) -> None:
        self.definitions = {d.name: d.term for d in policy.definitions}
        self.grids = Grids(policy)
        self._known: dict[str, bool] = {}

    def is_curved(self, term: Term) -> bool:
        match term:
            case Product() | Quotient() | Rounded():
                return True
            case Fact(name=name) if name in self.definitions:
                if name not in self._known:
                    self._known[name] = self.is_curved(self.definitions[name])
                return self._known[name]
            case Scaled(part=part) | Magnitude(part=part):
                return self.is_curved(part)
            case Sum(parts=parts) | Least(parts=parts) | Greatest(parts=parts):
                return any(self.is_curved(part) for part in parts)
            case Choice(then=then, otherwise=otherwise):
                return self.is_curved(then) or self.is_curved(otherwise)
        return False

    def straightened(self, compared: Comparison) -> tuple[Condition, Term | None] | None:
        """A comparison of a curved term with a constant as one of what the term is made of, and the divisor
        that must not be 0; None where there is no simpler one."""
        left, operator, right = compared.left, compared.operator, compared.right
        if isinstance(left, Constant):
            left, operator, right = right, TURNED[operator], left
        if not isinstance(right, Constant) or not isinstance(right.value, Fraction):
            return None
        if isinstance(left, Quotient):
            return self._multiplied(left, operator, right.value, right), left.right
        found = self._against(left, operator, right.value, right) if self.is_curved(left) else None
        return None if found is None else (found, None)

    def _against(self, term: Term, operator: Operator, number: Fraction, like: Constant) -> Condition | None:
        constant = evolve(like, value=number)
        match term:
            case Fact(name=name) if name in self.definitions:
                return Comparison(self.definitions[name], operator, constant)
            case Scaled(factor=Constant(value=Fraction() as factor), part=part) if factor:
                turned = operator if factor > 0 else TURNED[operator]
                return Comparison(part, turned, evolve(like, value=number / factor))
            case Sum(parts=parts):
                numbers = [p.value for p in parts if isinstance(p, Constant)]
                rest = sum((n for n in numbers if isinstance(n, Fraction)), Fraction(0))
                others = [part for part in parts if not isinstance(part, Constant)]
                if len(others) == 1:
                    return Comparison(others[0], operator, evolve(like, value=number - rest))
                return None
            case Choice(condition=condition, then=then, otherwise=otherwise):
                one, other = (Comparison(part, operator, constant) for part in (then, otherwise))
                return Among(Choice(condition, Truth(one), Truth(other)), ("yes",))
            case Least(parts=parts) | Greatest(parts=parts) if operator not in ("=", "!="):
                tests = tuple(Comparison(part, operator, constant) for part in parts)
                every = isinstance(term, Least) == (operator in (">=", ">"))
                return And(tests) if every else Or(tests)
            case Rounded():
                return _rounded(term, operator, number, like)
        return None

    def _multiplied(self, term: Quotient, operator: Operator, number: Fraction, like: Constant) -> Condition:
        """A quotient against a number, for a divisor above 0 and for one below."""
        zero = Constant(Fraction(0), Number())
        scaled: Term = Scaled(evolve(like, value=number), term.right) if number else zero
        above = Comparison(term.left, operator, scaled)
        grid = self.grids.of(term.right)
        if grid is not None and grid.low >= 0:
            return above
        below = Comparison(term.left, TURNED[operator], scaled)
        return Among(Choice(Comparison(term.right, ">", zero), Truth(above), Truth(below)), ("yes",))


def _rounded(term: Rounded, operator: Operator, number: Fraction, like: Constant) -> Condition:
    """A rounded number against a number: the number before it is rounded against where that changes."""

    def reaches(steps: int) -> Condition:
        """That it is rounded to so many steps or more."""
        half = Fraction(0) if term.mode == "down" else Fraction(1) if term.mode == "up" else Fraction(1, 2)
        beyond = term.mode == "up" or (term.mode == "half even" and steps % 2 == 1)
        return Comparison(term.part, ">" if beyond else ">=", evolve(like, value=(steps - half) * term.step))

    at_least, above = reaches(ceil(number / term.step)), reaches(floor(number / term.step) + 1)
    match operator:
        case ">=":
            return at_least
        case ">":
            return above
        case "<":
            return Not(at_least)
        case "<=":
            return Not(above)
        case "=":
            return And((at_least, Not(above)))
        case "!=":
            return Or((Not(at_least), above))
