"""Number terms unfolded until every comparison tests one fact against one constant.

Definitions of numbers disappear: `define left = total - 10`, `left <= 20` becomes `total <= 30`. An `if` or
a `min` becomes a choice between comparisons. What relates several facts, or reads a number that a decision
takes, lies outside the fragment.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import reduce

from attrs import evolve, frozen

from verifier.model.kinds import Kind, Number
from verifier.model.policy import Definition
from verifier.model.rules import Conclusion, Guarded, Rule
from verifier.model.terms import (
    TURNED,
    Always,
    Among,
    And,
    Choice,
    Chosen,
    Comparison,
    Condition,
    Constant,
    Fact,
    Given,
    Greatest,
    Least,
    Magnitude,
    Not,
    Open,
    Operator,
    Or,
    Quantified,
    Scaled,
    Sum,
    Term,
    Truth,
    Within,
)
from verifier.model.wording import kind_of, say_condition, say_term

_MOST_BRANCHES = 64


class OutsideFragment(Exception):
    """What was asked cannot be said over bands and words; the text names the construct."""


@frozen
class Linear:
    """A sum of facts, each times its factor, none of them 0, and a constant."""

    factors: tuple[tuple[str, Fraction], ...]
    constant: Fraction


@frozen
class Branch:
    """A number that is one of two, by a condition already unfolded."""

    condition: Condition
    then: Figure
    otherwise: Figure


Figure = Linear | Branch
Written = Condition | Least | Greatest


@frozen
class Unfolder:
    """Unfolds terms and conditions; raises OutsideFragment, naming what cannot be unfolded."""

    definitions: Mapping[str, Definition]
    kinds: Mapping[str, Kind]

    def term(self, term: Term) -> Term:
        """A term of a finite kind, the conditions in it unfolded; finite definitions keep their names."""
        match term:
            case Choice(condition=condition, then=then, otherwise=otherwise):
                return Choice(self.condition(condition), self.term(then), self.term(otherwise))
            case Truth(condition=condition):
                return Truth(self.condition(condition))
            case _:
                return term

    def condition(self, condition: Condition) -> Condition:
        """The same condition, equal to it in every case, also where a decision it reads is not known."""
        match condition:
            case Always():
                return condition
            case Not(part=part):
                return Not(self.condition(part))
            case And(parts=parts):
                return And(tuple(self.condition(part) for part in parts))
            case Or(parts=parts):
                return Or(tuple(self.condition(part) for part in parts))
            case Within(left=left, low=low, high=high):
                ends = (Comparison(low, "<=", left), Comparison(left, "<=", high))
                return And(tuple(self.condition(end) for end in ends))
            case Open(kind=Number(), decision=decision):
                raise OutsideFragment(f"it asks what number `{decision}` may be")
            case Open():
                return condition
            case Among(left=left, values=values) if isinstance(kind_of(left), Number):
                tests = (Comparison(left, "=", Constant(value, Number())) for value in values)
                return Or(tuple(self.condition(test) for test in tests))
            case Among(left=left, values=values):
                return Among(self.term(left), values)
            case Comparison(left=left, operator=operator, right=right):
                if not isinstance(kind_of(left), Number):
                    return Comparison(self.term(left), operator, self.term(right))
                return self._compare(condition, self._figure(left), operator, self._figure(right))
            case Given() | Quantified():
                raise OutsideFragment("it speaks of members, or of what may be absent")

    def rule(self, rule: Rule) -> Rule:
        """A rule with its conditions unfolded; its conclusions stand as written."""
        throughout = tuple(self.condition(condition) for condition in rule.throughout)
        return evolve(rule, when=self.condition(rule.when), throughout=throughout)

    def conclusion(self, conclusion: Conclusion) -> Conclusion:
        """A conclusion about a decision of a finite kind, its values and guards unfolded."""
        if isinstance(self.kinds[conclusion.decision], Number):
            raise OutsideFragment(f"it concludes the number `{conclusion.decision}`")
        value = None if conclusion.value is None else self.term(conclusion.value)
        choices = (Guarded(self.term(c.value), self.condition(c.guard)) for c in conclusion.choices)
        return evolve(conclusion, value=value, choices=tuple(choices))

    def _compare(
        self, written: Condition | Least | Greatest, left: Figure, operator: Operator, right: Figure
    ) -> Condition:
        if isinstance(left, Branch):
            parts = [self._compare(written, x, operator, right) for x in (left.then, left.otherwise)]
            return _either(left.condition, *parts)
        if isinstance(right, Branch):
            parts = [self._compare(written, left, operator, x) for x in (right.then, right.otherwise)]
            return _either(right.condition, *parts)
        difference = _added(left, _scaled(right, Fraction(-1)))
        assert isinstance(difference, Linear)
        if not difference.factors:
            holds = _true(difference.constant, operator)
            return Always() if holds else Not(Always())
        if len(difference.factors) > 1:
            names = " and ".join(f"`{name}`" for name, _ in difference.factors)
            said = say_term(written) if isinstance(written, Least | Greatest) else say_condition(written)
            raise OutsideFragment(f"`{said}` relates {names}")
        ((name, factor),) = difference.factors
        kind = self.kinds[name]
        operator = operator if factor > 0 else TURNED[operator]
        return Comparison(Fact(name, kind), operator, Constant(-difference.constant / factor, kind))

    def _figure(self, term: Term) -> Figure:
        figure = self._unfolded(term)
        if _leaves(figure) > _MOST_BRANCHES:
            raise OutsideFragment(f"it takes more than {_MOST_BRANCHES} ways to work out one number")
        return figure

    def _unfolded(self, term: Term) -> Figure:
        match term:
            case Constant(value=Fraction() as value):
                return Linear((), value)
            case Fact(name=name):
                if name in self.definitions:
                    return self._figure(self.definitions[name].term)
                return Linear(((name, Fraction(1)),), Fraction(0))
            case Chosen(decision=decision):
                raise OutsideFragment(f"it reads the number that `{decision}` takes")
            case Scaled(factor=Constant(value=Fraction() as factor), part=part):
                return _scaled(self._figure(part), factor)
            case Sum(parts=parts):
                return reduce(_added, map(self._figure, parts))
            case Least():
                return self._picked(term, "<=")
            case Greatest():
                return self._picked(term, ">=")
            case Choice(condition=condition, then=then, otherwise=otherwise):
                return Branch(self.condition(condition), self._figure(then), self._figure(otherwise))
            case Magnitude(part=part):
                return self._picked(Greatest((part, Scaled(Constant(Fraction(-1), Number()), part))), ">=")
            case _:
                raise OutsideFragment("it multiplies, divides or rounds facts, or speaks of members")

    def _picked(self, term: Least | Greatest, operator: Operator) -> Figure:
        """Of each two parts the one that stands in this order to the other."""

        def pick(first: Linear, second: Linear) -> Figure:
            return Branch(self._compare(term, first, operator, second), first, second)

        return reduce(lambda one, other: _paired(one, other, pick), map(self._figure, term.parts))


def _paired(one: Figure, other: Figure, combine: Callable[[Linear, Linear], Figure]) -> Figure:
    if isinstance(one, Branch):
        return Branch(
            one.condition, _paired(one.then, other, combine), _paired(one.otherwise, other, combine)
        )
    if isinstance(other, Branch):
        return Branch(
            other.condition, _paired(one, other.then, combine), _paired(one, other.otherwise, combine)
        )
    return combine(one, other)


def _added(one: Figure, other: Figure) -> Figure:
    def add(first: Linear, second: Linear) -> Linear:
        factors = dict(first.factors)
        for name, factor in second.factors:
            factors[name] = factors.get(name, Fraction(0)) + factor
        kept = tuple((name, factor) for name, factor in factors.items() if factor)
        return Linear(kept, first.constant + second.constant)

    return _paired(one, other, add)


def _scaled(figure: Figure, factor: Fraction) -> Figure:
    if isinstance(figure, Branch):
        return Branch(figure.condition, _scaled(figure.then, factor), _scaled(figure.otherwise, factor))
    kept = tuple((name, factor * part) for name, part in figure.factors if factor * part)
    return Linear(kept, factor * figure.constant)


def _either(condition: Condition, then: Condition, otherwise: Condition) -> Condition:
    """`then` where the condition holds, `otherwise` where it fails, not known where it is not known.

    Not written with `and` and `or`: where both sides hold they would hold whatever the condition.
    """
    return Among(Choice(condition, Truth(then), Truth(otherwise)), ("yes",))


def _leaves(figure: Figure) -> int:
    return _leaves(figure.then) + _leaves(figure.otherwise) if isinstance(figure, Branch) else 1


def _true(difference: Fraction, operator: Operator) -> bool:
    return {
        "<": difference < 0,
        "<=": difference <= 0,
        "=": difference == 0,
        "!=": difference != 0,
        ">=": difference >= 0,
        ">": difference > 0,
    }[operator]
