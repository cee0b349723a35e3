"""The values that a number decision leaves possible, piece by piece, against what its kind declares.

One piece is what all claims together leave, the others are the options, each as far as limits in
force allow it. Of a piece that is single numbers every one counts, admitted by the declaration or
not; of a stretch those that the declaration admits (`meaning.md` 5): its ends only claim.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from verifier.encode.smt.kinds import admits, grid_below, number
from verifier.encode.smt.numeric import Stretch
from verifier.encode.smt.text import TRUE, all_of, any_of, compare, implies, negate
from verifier.model.kinds import Number

Member = tuple[str, Stretch]
"""A conclusion and when it counts."""


@frozen
class Piece:
    """What its members, as far as they count, have in common; nothing unless `there`."""

    there: str
    members: tuple[Member, ...]

    def has(self, value: str) -> str:
        return all_of((self.there, *(implies(counts, own(s, value)) for counts, s in self.members)))

    def points(self) -> Iterator[tuple[str, str]]:
        """Candidates for single numbers of the piece, each with when it is one."""
        for counts, stretch in self.members:
            if not stretch.is_half_line:
                for guard, point in stretch.points:
                    yield all_of((counts, guard, self.has(point))), point
        for both, point in self._meeting():
            yield all_of((both, self.has(point))), point

    def single_numbers(self) -> str:
        """That the piece is single numbers, and not a stretch of them."""
        pointed = (counts for counts, stretch in self.members if not stretch.is_half_line)
        return any_of((*pointed, *(both for both, _ in self._meeting())))

    def ends(self, form: str) -> list[tuple[str, str]]:
        """The ends of half-lines `at least` or `at most`, each with when it counts."""
        return [(counts, s.end) for counts, s in self.members if s.conclusion.form == form]

    def fits(self, kind: Number, scale: int | None) -> str:
        """That readers find a value in it: a single number, or one of a stretch that the kind admits."""
        lows, highs = self.ends("at least"), self.ends("at most")
        if kind.low is not None:
            lows.append((TRUE, number(kind.low, scale)))
        if kind.high is not None:
            highs.append((TRUE, number(kind.high, scale)))
        room = all_of(
            negate(all_of((one, other, compare("<", grid_below(kind, high, scale), low))))
            for one, low in lows
            for other, high in highs
        )
        points = any_of(held for held, _ in self.points())
        return all_of((self.there, any_of((points, all_of((negate(self.single_numbers()), room))))))

    def found(self, kind: Number, value: str, scale: int | None) -> str:
        """That readers find this value in it."""
        return all_of((self.has(value), any_of((self.single_numbers(), admits(kind, value, scale)))))

    def outside(self, kind: Number, scale: int | None) -> str:
        """That a single number of it is not admitted by the kind."""
        return any_of(all_of((held, negate(admits(kind, point, scale)))) for held, point in self.points())

    def _meeting(self) -> Iterator[tuple[str, str]]:
        """Two ends that leave one number."""
        for one, low in self.ends("at least"):
            for other, high in self.ends("at most"):
                yield all_of((one, other, compare("=", low, high))), low


def own(stretch: Stretch, value: str) -> str:
    """That a value is one of a conclusion's own, whatever limits it."""
    if stretch.is_half_line:
        return compare("<=" if stretch.conclusion.form == "at most" else ">=", value, stretch.end)
    return any_of(all_of((guard, compare("=", value, point))) for guard, point in stretch.points)


def of_claims(claims: Iterable[Stretch]) -> Piece:
    claims = tuple(claims)
    return Piece(any_of(c.in_force for c in claims), tuple((c.in_force, c) for c in claims))


def of_option(option: Stretch, limits: Iterable[Stretch]) -> Piece:
    cutting = ((limit.in_force, limit) for limit in (*option.cuts, *limits))
    return Piece(option.in_force, ((TRUE, option), *cutting))
