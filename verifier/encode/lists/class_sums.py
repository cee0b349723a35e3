"""Numbers of members and sums over them, class by class, as terms over the counts of the classes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from math import ceil, floor

from verifier.encode.lists.classes import Band, Class, Outside, Piece, Space
from verifier.encode.lists.member_tests import compared, simpler
from verifier.model.kinds import Kind, Number
from verifier.model.policy import Input
from verifier.model.terms import (
    Always,
    Among,
    And,
    Choice,
    Comparison,
    Condition,
    Constant,
    Fact,
    Not,
    Or,
    Product,
    Scaled,
    Sum,
    Term,
    Truth,
)
from verifier.model.wording import kind_of
from verifier.source.span import Span

COUNT = Number(None, Fraction(0), None, Fraction(1))
NOWHERE = Span("", 0, 0, 0, 0)


class Classes:
    """The classes of one list: `counts` are the facts that say how many members each has, `inputs` all facts
    made for them, `structure` what holds of these in every case."""

    def __init__(self, space: Space, classes: Sequence[Class]) -> None:
        self.space = space
        terms = tuple(space.dimensions)
        self.pieces = [dict(zip(terms, pieces, strict=True)) for pieces in classes]
        self.counts = [Fact(f"{space.list.name}.class{place}", COUNT) for place in range(1, len(classes) + 1)]
        self.inputs = [Input(count.name, COUNT, None, None, NOWHERE) for count in self.counts]
        self.structure: list[Condition] = []
        self._totals: dict[tuple[int, Term], Term] = {}

    def number_of(self, where: Condition) -> Term:
        """How many members meet a condition, its definitions put in."""
        return sum_of(
            n for n, pieces in zip(self.counts, self.pieces, strict=True) if self.holds(where, pieces)
        )

    def total_over(self, where: Condition, part: Term) -> Term:
        """The sum of a term over the members that meet a condition, the definitions of both put in."""
        return sum_of(
            self._total(place, part) for place, pieces in enumerate(self.pieces) if self.holds(where, pieces)
        )

    def _total(self, place: int, term: Term) -> Term:
        """The sum of a term over the members of a class."""
        pieces, count = self.pieces[place], self.counts[place]
        alike = self.point(term, pieces)
        if alike is not None:
            return multiple(alike, kind_of(term), count)
        match term:
            case Sum(parts=parts):
                return sum_of([self._total(place, part) for part in parts])
            case Scaled(factor=factor, part=part):
                return Scaled(factor, self._total(place, part))
            case Choice(condition=condition, then=then, otherwise=otherwise):
                return self._total(place, then if self.holds(condition, pieces) else otherwise)
            case Product(left=left, right=right):
                for one, other in ((left, right), (right, left)):
                    alike = self.point(one, pieces)
                    if alike is not None:
                        return Scaled(Constant(alike, kind_of(one)), self._total(place, other))
                raise Outside("it multiplies two facts of a member of which neither has few values")
        if (place, term) not in self._totals:
            self._totals[place, term] = self._new_total(place, term)
        return self._totals[place, term]

    def _new_total(self, place: int, term: Term) -> Term:
        """The sum over a class of what is not the same for all of them, between the ends of its band."""
        band, count, kind = self.pieces[place][term], self.counts[place], kind_of(term)
        assert isinstance(band, Band)
        assert isinstance(kind, Number)
        name = f"{count.name}.sum{sum(1 for key in self._totals if key[0] == place) + 1}"
        if kind.step is None or band.low is None:
            plain = Number(kind.measure)
            self.inputs.append(Input(name, plain, None, None, NOWHERE))
            total = Fact(name, plain)
            none = And((is_zero(count), Comparison(total, "=", Constant(Fraction(0), plain))))
            ends: list[Condition] = []
            if band.low is not None:
                low = multiple(band.low, plain, count)
                ends.append(Comparison(total, ">" if band.above else ">=", low))
            if band.high is not None:
                high = multiple(band.high, plain, count)
                ends.append(Comparison(total, "<" if band.below else "<=", high))
            self.structure.append(Or((none, And((Not(is_zero(count)), *ends)))))
            return total
        # on a grid: the lowest value of the band for each member, and so many steps more in all
        first = (band.low - kind.origin) / kind.step
        lowest = floor(first) + 1 if band.above else ceil(first)
        self.inputs.append(Input(name, COUNT, None, None, NOWHERE))
        steps = Fact(name, COUNT)
        if band.high is None:
            self.structure.append(Or((Not(is_zero(count)), is_zero(steps))))
        else:
            last = (band.high - kind.origin) / kind.step
            most = (ceil(last) - 1 if band.below else floor(last)) - lowest
            self.structure.append(
                Comparison(steps, "<=", Scaled(number(most), count)) if most >= 0 else is_zero(count)
            )
        least = kind.origin + lowest * kind.step
        return Sum((multiple(least, kind, count), multiple(kind.step, kind, steps)))

    # --- what holds in a class ---

    def point(self, term: Term, pieces: Mapping[Term, Piece]) -> Fraction | None:
        """The number that a term has for every member of a class; None where it is not the same."""
        match term:
            case Constant(value=Fraction() as value):
                return value
            case Scaled(factor=Constant(value=Fraction() as factor), part=part):
                alike = self.point(part, pieces)
                return None if alike is None else factor * alike
            case Sum(parts=parts):
                points = [self.point(part, pieces) for part in parts]
                known = [point for point in points if point is not None]
                return sum(known, Fraction(0)) if len(known) == len(points) else None
            case Choice(condition=condition, then=then, otherwise=otherwise):
                return self.point(then if self.holds(condition, pieces) else otherwise, pieces)
        band = pieces.get(term)
        return band.low if isinstance(band, Band) and band.low == band.high else None

    def holds(self, condition: Condition, pieces: Mapping[Term, Piece]) -> bool:
        """Whether a condition on members, definitions put in, holds for those of a class."""
        if Truth(condition) in pieces:
            return pieces[Truth(condition)] == "yes"
        match simpler(condition):
            case Always():
                return True
            case And(parts=parts):
                return all(self.holds(part, pieces) for part in parts)
            case Or(parts=parts):
                return any(self.holds(part, pieces) for part in parts)
            case Not(part=part):
                return not self.holds(part, pieces)
            case Comparison(left=left, operator=operator, right=right) as test:
                about = compared(left, operator, right)
                if about is None:
                    return pieces[Truth(test)] == "yes"
                term, sign, end = about
                band = Band(Fraction(0), False, Fraction(0), False) if term is None else pieces[term]
                assert isinstance(band, Band)
                return band.compares(sign, end)
            case Among(left=left, values=values):
                piece = pieces[left]
                word = piece if isinstance(piece, str) else self.point(left, pieces)
                return word in values
            case other:
                return pieces[Truth(other)] == "yes"


# --- terms over counts ---------------------------------------------------------------------------


def number(value: int) -> Constant:
    return Constant(Fraction(value), Number())


def sum_of(parts: Iterable[Term]) -> Term:
    """The sum; 0 where there is nothing to add."""
    parts = tuple(parts)
    return Sum(parts) if parts else number(0)


def multiple(factor: Fraction, kind: Kind, part: Term) -> Term:
    """A number of some measure for each of so many."""
    return Scaled(Constant(factor, Number(kind.measure if isinstance(kind, Number) else None)), part)


def is_zero(count: Term) -> Condition:
    return Comparison(count, "<=", number(0))
