"""What the policy can tell members of a list apart by, and so into which classes they fall.

A *dimension* is a fact of a member, or a number or condition worked out from its facts, that some sum,
count or quantifier over the list looks at; its *pieces* are the bands, words or answers between which
the policy can tell. A class is one piece a dimension: all its members are alike to every count, and
their sums lie between the ends of their bands.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from attrs import define, frozen

from verifier.encode.lists.member_tests import compared, simpler
from verifier.encode.lists.rewrite import rewrite
from verifier.model.kinds import Number
from verifier.model.policy import Policy
from verifier.model.terms import (
    Aggregate,
    Always,
    Among,
    And,
    Choice,
    Chosen,
    Comparison,
    Condition,
    Constant,
    Field,
    Not,
    Open,
    Operator,
    Or,
    OrElse,
    Product,
    Quantified,
    Scaled,
    Sum,
    Term,
    Truth,
)
from verifier.model.wording import kind_of

MOST_VALUES = 40
"""The most values of one fact that are told apart, where it is multiplied by another."""


class Outside(Exception):
    """Why the members of a list cannot be counted by classes, in words of the author."""


@frozen
class Band:
    """The numbers between two ends; an end is left out where `above` or `below` says so."""

    low: Fraction | None
    above: bool
    high: Fraction | None
    below: bool

    def compares(self, operator: Operator, number: Fraction) -> bool:
        """Whether all numbers of the band compare so with a number at which bands are cut."""
        less = self.high is not None and (self.high < number or (self.high == number and self.below))
        more = self.low is not None and (self.low > number or (self.low == number and self.above))
        equal = self.low == self.high == number
        holds = {
            "<": less,
            "<=": less or equal,
            "=": equal,
            "!=": less or more,
            ">=": more or equal,
            ">": more,
        }
        return holds[operator]


Piece = Band | str
Class = tuple[Piece, ...]


@define
class Dimension:
    """`cuts` are numbers at which a test changes its answer; `each`: every value is told apart."""

    term: Term
    cuts: set[Fraction]
    each: bool = False

    def pieces(self) -> tuple[Piece, ...]:
        """The pieces, in rising order."""
        kind = kind_of(self.term)
        if not isinstance(kind, Number):
            return tuple(kind.values)
        low, high = hull(self.term)
        if self.each:
            if kind.step is None or low is None or high is None or (high - low) / kind.step >= MOST_VALUES:
                raise Outside("two facts of a member are multiplied, and neither has few values")
            values = (low + kind.step * place for place in range(int((high - low) / kind.step) + 1))
            return tuple(Band(value, False, value, False) for value in values)
        inner = sorted(c for c in self.cuts if (low is None or c >= low) and (high is None or c <= high))
        pieces: list[Piece] = []
        end, above = low, False
        for cut in inner:
            if end is None or end < cut:
                pieces.append(Band(end, above, cut, True))
            pieces.append(Band(cut, False, cut, False))
            end, above = cut, True
        if end is None or high is None or end < high or (end == high and not above):
            pieces.append(Band(end, above, high, False))
        return tuple(pieces)


def hull(term: Term) -> tuple[Fraction | None, Fraction | None]:
    """Ends between which the values of a term of a member lie, as far as they are told."""
    match term:
        case Constant(value=Fraction() as value):
            return value, value
        case Field(kind=Number() as kind):
            return kind.low, kind.high
        case OrElse(part=part, otherwise=otherwise):
            (low, high), (other_low, other_high) = hull(part), hull(otherwise)
            return (
                None if low is None or other_low is None else min(low, other_low),
                None if high is None or other_high is None else max(high, other_high),
            )
        case Aggregate(function="min" | "max" | "mean", part=part, weight=weight) if part is not None:
            # weights below 0 take a mean beyond what it is of
            least = Fraction(0) if weight is None else hull(weight)[0]
            return hull(part) if least is not None and least >= 0 else (None, None)
    return None, None


class Space:
    """The dimensions of one list of the case, gathered from everything that runs over it.

    `coarse`: what joins several tests is told apart as one, that it holds, and not test by test. There are
    fewer classes then, and less is known of the sums over each.
    """

    def __init__(self, policy: Policy, list_name: str, coarse: bool = False) -> None:
        self.coarse = coarse
        self.list = next(item for item in policy.lists if item.name == list_name)
        self.definitions = {d.key: d for d in policy.definitions if d.of is not None}
        self.dimensions: dict[Term, Dimension] = {}

    def unfolded(self, part: Condition) -> Condition:
        """A condition of a member over its facts alone, its definitions put in."""
        return rewrite(part, self._definition)

    def unfolded_term(self, part: Term) -> Term:
        return rewrite(part, self._definition)

    def _definition(self, part: Term | Condition) -> Term | Condition | None:
        if isinstance(part, Chosen | Open):
            raise Outside("it reads what is decided about each member")
        if isinstance(part, Field) and f"{part.record}.{part.name}" in self.definitions:
            return self.unfolded_term(self.definitions[f"{part.record}.{part.name}"].term)
        return None

    def add(self, use: Aggregate | Quantified) -> None:
        """Take in what a sum, a count or a quantifier looks at."""
        if use.over.best is not None:
            raise Outside("it picks the best members of a list, which compares them with one another")
        self._condition(self.unfolded(use.over.where))
        if isinstance(use, Quantified):
            self._condition(self.unfolded(use.has))
            return
        part = None if use.part is None else self.unfolded_term(use.part)
        weight = None if use.weight is None else self.unfolded_term(use.weight)
        if part is not None and use.function in ("min", "max"):
            self.dimension(part)
        elif part is not None:
            self._term(part if weight is None else Product(weight, part))
            if weight is not None:
                self._term(weight)

    def dimension(self, term: Term, cuts: Iterable[Fraction] = ()) -> Dimension:
        found = self.dimensions.setdefault(term, Dimension(term, set()))
        found.cuts.update(cuts)
        return found

    def _condition(self, condition: Condition) -> None:
        match simpler(condition):
            case Always():
                return
            case And() | Or() if self.coarse:
                self.dimension(Truth(condition))
            case And(parts=parts) | Or(parts=parts):
                for part in parts:
                    self._condition(part)
            case Not(part=part):
                self._condition(part)
            case Comparison(left=left, operator=operator, right=right) as test:
                about = compared(left, operator, right)
                if about is None:
                    self.dimension(Truth(test))
                elif about[0] is not None:
                    self.dimension(about[0], (about[2],))
            case Among(left=left, values=values):
                self.dimension(left, (v for v in values if isinstance(v, Fraction)))
            case other:
                self.dimension(Truth(other))

    def _term(self, term: Term) -> None:
        match term:
            case Constant():
                return
            case Sum(parts=parts):
                for part in parts:
                    self._term(part)
            case Scaled(part=part):
                self._term(part)
            case Choice(condition=condition, then=then, otherwise=otherwise):
                self._condition(condition)
                self._term(then)
                self._term(otherwise)
            case Product(left=left, right=right):
                self._product(left, right)
            case _:
                self.dimension(term)

    def _product(self, left: Term, right: Term) -> None:
        """Every value of one factor is told apart, so that what is left is linear."""
        for factor in (left, right):
            if isinstance(factor, Choice | Sum | Scaled):
                self._term(factor)
        fine = [
            factor for factor in (left, right) if not isinstance(factor, Constant | Choice | Sum | Scaled)
        ]
        for factor in fine:
            self.dimension(factor)
        if len(fine) == 2:
            min((self.dimension(f) for f in fine), key=_values).each = True
        elif fine:
            self.dimension(fine[0]).each = True


def _values(dimension: Dimension) -> Fraction:
    """How many values a dimension has; those without an end come last."""
    kind = kind_of(dimension.term)
    low, high = hull(dimension.term)
    if not isinstance(kind, Number) or kind.step is None or low is None or high is None:
        return Fraction(10**12)
    return (high - low) / kind.step
