"""Two worlds beside each other: what a question comes to in the one against what it comes to in the other.

Each side is one encoding of the policy, under one choice of what is read. A side is *plain* where
nothing that it really reads is silent, contradictory or not asked: only plain sides are compared.
"""

from collections.abc import Iterator

from attrs import frozen

from verifier.encode.smt.encoding import Encoding
from verifier.encode.smt.kinds import grid_above, grid_below, literal, number, sort_of
from verifier.encode.smt.pieces import Piece
from verifier.encode.smt.question import QuestionTerms
from verifier.encode.smt.terms import Known
from verifier.encode.smt.text import TRUE, all_of, any_of, compare, implies, negate, same
from verifier.model.kinds import Kind, Number, YesNo
from verifier.model.terms import Condition


@frozen
class Side:
    """A decision (`terms`) or definition (`value`) in one world, where the condition `when` is looked at."""

    kind: Kind
    scale: int | None
    when: Known
    terms: QuestionTerms | None
    value: Known

    @property
    def meets(self) -> str:
        """That the condition holds for certain."""
        return all_of((self.when.known, self.when.text))

    @property
    def left_out(self) -> str:
        """That the condition fails for certain."""
        return all_of((self.when.known, negate(self.when.text)))

    @property
    def valued(self) -> str:
        """That readers find a value."""
        return self.terms.known if self.terms is not None else self.value.known

    @property
    def plain(self) -> str:
        """That it is known what the question comes to, with a value or without."""
        if self.terms is None:
            return self.value.known
        asked = self.terms.asked
        unasked = all_of((asked.known, negate(asked.text)))
        return any_of((unasked, self.terms.silent, self.terms.contradictory, self.terms.known))

    def has(self, value: str) -> str:
        """That readers may find a value."""
        if self.terms is not None:
            return all_of((self.valued, self.terms.takes(value)))
        equal = same if isinstance(self.kind, YesNo) else lambda a, b: compare("=", a, b)
        return all_of((self.valued, equal(self.value.text, value)))


def side(encoding: Encoding, name: str, when: Condition) -> Side:
    """A decision or definition of a policy as one encoding has it."""
    held = encoding.holds(when)
    decision = next((d for d in encoding.policy.decisions if d.name == name), None)
    if decision is not None:
        terms = encoding.question(name)
        return Side(decision.kind, terms.scale, held, terms, Known(TRUE))
    kind = next(d.kind for d in encoding.policy.definitions if d.name == name)
    return Side(kind, encoding.scale_of(name), held, None, encoding.fact(name))


def below(low: Side, high: Side, by: int = 1) -> str:
    """That both have values, and all values of `low` lie below all of `high`, words by so many places."""
    both = (low.valued, high.valued)
    if not isinstance(low.kind, Number):
        words = [literal(low.kind, word, None) for word in low.kind.values]
        apart = (
            negate(all_of((low.has(one), high.has(other))))
            for place, one in enumerate(words)
            for other in words[: place + by]
        )
        return all_of((*both, *apart))
    if low.terms is None or high.terms is None:
        return all_of((*both, compare("<", low.value.text, high.value.text)))
    kind, scale = low.kind, low.scale
    pairs = (
        implies(
            all_of((one.fits(kind, scale), other.fits(kind, scale))),
            _piece_below(one, other, kind, scale),
        )
        for one in low.terms.pieces
        for other in high.terms.pieces
    )
    return all_of((*both, *pairs))


def _piece_below(low: Piece, high: Piece, kind: Number, scale: int | None) -> str:
    """That a piece lies below another; the last value of a stretch is the nearest of its ends."""

    def under(value: str) -> str:
        points = all_of(implies(held, compare("<", value, point)) for held, point in high.points())
        stretch = any_of(all_of((counts, compare("<", value, end))) for counts, end in starts(high))
        return any_of((all_of((high.single_numbers(), points)), all_of((stretched(high), stretch))))

    def starts(piece: Piece) -> Iterator[tuple[str, str]]:
        ends = piece.ends("at least")
        ends += [(TRUE, number(kind.low, scale))] if kind.low is not None else []
        return ((counts, grid_above(kind, end, scale)) for counts, end in ends)

    def stops(piece: Piece) -> Iterator[tuple[str, str]]:
        ends = piece.ends("at most")
        ends += [(TRUE, number(kind.high, scale))] if kind.high is not None else []
        return ((counts, grid_below(kind, end, scale)) for counts, end in ends)

    def stretched(piece: Piece) -> str:
        return negate(piece.single_numbers())

    points = all_of(implies(held, under(point)) for held, point in low.points())
    stretch = any_of(all_of((counts, under(end))) for counts, end in stops(low))
    return any_of((all_of((low.single_numbers(), points)), all_of((stretched(low), stretch))))


def missing(here: Side, there: Side, value: str) -> str:
    """That both are plain, and `here` comes to something to which `there` does not come.

    That is: not asked, silent, contradictory, or this value.
    """
    apart = [all_of((here.has(value), negate(there.has(value))))]
    if here.terms is not None and there.terms is not None:
        apart.append(all_of((_unasked(here.terms), negate(_unasked(there.terms)))))
        apart.append(all_of((here.terms.silent, negate(there.terms.silent))))
        apart.append(all_of((here.terms.contradictory, negate(there.terms.contradictory))))
    return all_of((here.plain, there.plain, any_of(apart)))


def _unasked(terms: QuestionTerms) -> str:
    return all_of((terms.asked.known, negate(terms.asked.text)))


def value_sort(one: Side) -> str:
    return sort_of(one.kind, one.scale)
