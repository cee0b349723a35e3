"""The multiples of facts that tests take: where a test of one fact changes its answer beside others."""

from collections.abc import Mapping
from fractions import Fraction

from verifier.model.kinds import Number
from verifier.model.policy import Policy
from verifier.model.terms import (
    Choice,
    Constant,
    Fact,
    Greatest,
    Least,
    Magnitude,
    Scaled,
    Sum,
    Term,
)

Multiples = Mapping[str, Fraction]

MOST_PIECES = 64
"""Straight pieces of one term that are looked at; each `min`, `max` and `if` makes several."""


class Pieces:
    """The straight pieces of terms, definitions unfolded."""

    def __init__(self, policy: Policy) -> None:
        self.definitions = {d.name: d for d in policy.definitions}
        self._pieces: dict[str, list[Multiples]] = {}

    def multiples(self, term: Term, factor: Fraction) -> list[Multiples]:
        """The multiple of each fact in each straight piece of a term, under a factor."""
        match term:
            case Fact(name=name, kind=Number()):
                if name not in self.definitions:
                    return [{name: factor}]
                return [{n: m * factor for n, m in piece.items()} for piece in self._defined(name)]
            case Scaled(factor=Constant(value=Fraction() as inner), part=part):
                return self.multiples(part, factor * inner)
            case Sum(parts=parts):
                found: list[Multiples] = [{}]
                for part in parts:
                    pieces = self.multiples(part, factor)
                    found = [together(one, other) for one in found for other in pieces][:MOST_PIECES]
                return found
            case Least(parts=parts) | Greatest(parts=parts):
                return [piece for part in parts for piece in self.multiples(part, factor)][:MOST_PIECES]
            case Magnitude(part=part):
                return [*self.multiples(part, factor), *self.multiples(part, -factor)][:MOST_PIECES]
            case Choice(then=then, otherwise=otherwise):
                return [*self.multiples(then, factor), *self.multiples(otherwise, factor)][:MOST_PIECES]
        return [{}]

    def _defined(self, name: str) -> list[Multiples]:
        if name not in self._pieces:
            self._pieces[name] = self.multiples(self.definitions[name].term, Fraction(1))
        return self._pieces[name]


def together(one: Multiples, other: Multiples) -> Multiples:
    return {name: one.get(name, Fraction(0)) + other.get(name, Fraction(0)) for name in {**one, **other}}
