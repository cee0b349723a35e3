"""Which numbers are written as integers, and on what scale.

Numbers that come in steps are written as integers: solvers are quick with integers and slow where
integers and reals mix. A measure is *integral* when every fact of it, and of every measure that
some term brings together with it, has a step. All integral measures share one scale:

    a fact          value * facts      fine enough for every constant, bound and step, for every
                                       point at which a linear test can change its answer, and for
                                       the middle between two of them
    any other term  value * terms      a multiple of `facts`, so that division by the constants
                                       in terms leaves an integer

A term in which facts are multiplied, divided or rounded is *curved*: it is written as a real, whatever
its measure, over facts that stay integers.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import lru_cache
from math import lcm

from attrs import field, frozen

from verifier.encode.lists.flat import FlatPolicy
from verifier.encode.smt.curved import Curved
from verifier.encode.smt.multiples import Pieces, together
from verifier.model.kind_of import kind_of
from verifier.model.kinds import Kind, Number
from verifier.model.policy import Policy
from verifier.model.terms import (
    Among,
    And,
    Choice,
    Chosen,
    Comparison,
    Condition,
    Constant,
    Fact,
    Greatest,
    Least,
    Magnitude,
    Not,
    Open,
    Or,
    Product,
    Quotient,
    Rounded,
    Scaled,
    Sum,
    Term,
    Truth,
    Within,
)

Measure = str | None


@frozen
class Scales:
    """The integral measures, and the scales of facts and of all other terms in them.

    `fitting` is what `fits` found of definitions under factors.
    """

    integral: frozenset[Measure]
    facts: int
    terms: int
    curved: Curved
    fitting: dict[tuple[str, Fraction], bool] = field(factory=dict, eq=False, repr=False)

    def of_fact(self, kind: Kind) -> int | None:
        """The scale of a fact of this kind; None where it is written as a real."""
        return self.facts if self.is_integral(kind) else None

    def of_term(self, kind: Kind) -> int | None:
        """The scale of a term of this kind; None where it is written as a real."""
        return self.terms if self.is_integral(kind) else None

    def of(self, term: Term) -> int | None:
        """The scale of a term; None where it is written as a real."""
        return None if self.curved.is_curved(term) else self.of_term(kind_of(term))

    def is_integral(self, kind: Kind) -> bool:
        return isinstance(kind, Number) and kind.measure in self.integral


@lru_cache(maxsize=16)  # copies over other facts share theirs; policies are told apart as objects
def scales(policy: Policy) -> Scales:
    """The scales that suit a policy."""
    walk = _Walk(policy)
    loose = {f.kind.measure for f in policy.inputs if isinstance(f.kind, Number) and f.kind.step is None}
    loose |= walk.loose
    grown = True
    while grown:  # what is brought together with a loose measure is loose too
        joined = {m for group in walk.together if group & loose for m in group}
        grown = not joined <= loose
        loose |= joined
    measures = {kind.measure for kind in _kinds(policy) if isinstance(kind, Number)} | {None}
    # beside a multiple of another fact, a test of one changes its answer between that fact's steps too
    multiples = [multiple for name, multiple in walk.taken if walk.measures.get(name) not in loose]
    divisor = lcm(*(multiple.denominator for multiple in multiples))
    facts = 2 * lcm(*walk.denominators) * lcm(*(abs(m.numerator) or 1 for m in multiples)) * divisor
    return Scales(frozenset(measures - loose), facts, facts * divisor, walk.curved)


def _kinds(policy: Policy) -> Iterator[Kind]:
    for declared in (policy.inputs, policy.definitions, policy.decisions):
        yield from (item.kind for item in declared)


class _Walk:
    """Gathers from all terms what the scale depends on, definitions unfolded under their factors."""

    def __init__(self, policy: Policy) -> None:
        self.definitions = {d.name: d for d in policy.definitions}
        self.curved = Curved(policy)
        self.denominators = {1}
        self.measures = {f.name: f.kind.measure for f in policy.inputs if isinstance(f.kind, Number)}
        self.taken: set[tuple[str, Fraction]] = set()  # facts, and the multiples that tests take of them
        self.loose: set[Measure] = set()
        self.together: set[frozenset[Measure]] = set()
        self.bounded = {
            c.decision for rule in policy.rules for c in rule.conclusions if c.form in ("at most", "at least")
        }
        self._seen: set[tuple[str, Fraction]] = set()
        self.pieces = Pieces(policy)
        for kind in _kinds(policy):
            if isinstance(kind, Number):
                numbers = (kind.low, kind.high, kind.step)
                self.denominators |= {n.denominator for n in numbers if n is not None}
        for fact in policy.inputs:
            if isinstance(fact.typical, Fraction):
                self.denominators.add(fact.typical.denominator)
        self._policy(policy)

    def _policy(self, policy: Policy) -> None:
        for definition in policy.definitions:
            self.whole(definition.kind, (definition.term,))
        for assumption in policy.assumptions:
            self.condition(assumption.condition)
        for incompatible in policy.incompatible:
            self.condition(incompatible.condition)
        for stated in policy.properties:
            self.condition(stated.when)
            if stated.condition is not None:
                self.condition(stated.condition)
        for acceptance in policy.acceptances:
            self.condition(acceptance.where)
        for decision in policy.decisions:
            self.condition(decision.asked_when)
        for limit in policy.limits if isinstance(policy, FlatPolicy) else ():
            self.condition(Comparison(limit.left, "<=", limit.value))
        for rule in policy.rules:
            for condition in (*rule.throughout, rule.when):
                self.condition(condition)
            for conclusion in rule.conclusions:
                kind = next(d.kind for d in policy.decisions if d.name == conclusion.decision)
                for choice in conclusion.choices:
                    self.condition(choice.guard)
                values = [choice.value for choice in conclusion.choices]
                values = values if conclusion.value is None else [conclusion.value]
                self.whole(kind, values)
                if isinstance(kind, Number) and any(self.curved.is_curved(value) for value in values):
                    self.loose.add(kind.measure)

    def whole(self, kind: Kind | None, terms: Iterable[Term]) -> None:
        """Terms that must be written alike, with the kind they belong to."""
        terms = tuple(terms)
        if any(self.curved.is_curved(term) for term in terms):
            for term in terms:
                self.term(term, Fraction(1))
            return
        measures = {kind.measure} if isinstance(kind, Number) else set()
        for term in terms:
            measures |= self.term(term, Fraction(1))
        self.together.add(frozenset(measures))

    def condition(self, condition: Condition) -> None:
        match condition:
            case And(parts=parts) | Or(parts=parts):
                for part in parts:
                    self.condition(part)
            case Not(part=part):
                self.condition(part)
            case Comparison(left=left, right=right):
                self.whole(None, (left, right))
                self._against(left, right)
            case Within(left=left, low=low, high=high):
                self.whole(None, (left, low, high))
                self._against(low, left)
                self._against(left, high)
            case Among(left=left, values=values):
                self.whole(None, (left,))
                self.denominators |= {v.denominator for v in values if isinstance(v, Fraction)}
            case Open(value=value):
                self.term(value, Fraction(1))
            case _:
                return

    def _against(self, left: Term, right: Term) -> None:
        """What facts are multiplied by in the difference of two terms: `x + x / 2 >= 50` by 3 / 2."""
        for one in self.pieces.multiples(left, Fraction(1)):
            for other in self.pieces.multiples(right, Fraction(-1)):
                self.taken.update(together(one, other).items())

    def term(self, term: Term, factor: Fraction) -> set[Measure]:
        """The measures of the facts in a term that stands under a constant factor."""
        match term:
            case Constant(value=Fraction() as value):
                self.denominators.add((value * factor).denominator)
                return set()
            case Fact(name=name, kind=kind):
                measures = self._fact(name, kind, factor)
                return measures | {kind.measure} if isinstance(kind, Number) else set()
            case Chosen(kind=Number() as kind):
                # a value concluded is on the scale; one that bounds leave open need not be
                unstepped = kind.step is None and term.decision in self.bounded
                if unstepped or factor.denominator != 1:
                    self.loose.add(kind.measure)
                return {kind.measure}
            case Scaled(factor=Constant(value=Fraction() as inner), part=part):
                return self.term(part, factor * inner)
            case Magnitude(part=part):
                return self.term(part, factor)
            case Product(left=left, right=right) | Quotient(left=left, right=right):
                self.term(left, Fraction(1))
                self.term(right, Fraction(1))
            case Rounded(part=part):
                self.term(part, Fraction(1))
            case Sum(parts=parts) | Least(parts=parts) | Greatest(parts=parts):
                return {m for part in parts for m in self.term(part, factor)}
            case Choice(condition=condition, then=then, otherwise=otherwise):
                self.condition(condition)
                return self.term(then, factor) | self.term(otherwise, factor)
            case Truth(condition=condition):
                self.condition(condition)
        return set()

    def _fact(self, name: str, kind: Kind, factor: Fraction) -> set[Measure]:
        definition = self.definitions.get(name)
        if definition is None:
            self.taken.add((name, factor))
        elif (name, factor) not in self._seen:
            self._seen.add((name, factor))
            return self.term(definition.term, factor)
        return set()
