"""When two questions about one case come out differently, as a term without a free symbol.

Told apart is what a reader is told: whether it is asked, silent, contradictory or not known; the values, the
ends of a range, what stands if discretion is not used, who has it, what holds only normally; the first and
the last day of a duty. Not which rules say so.
"""

from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from verifier.encode.smt import Encoding, QuestionTerms
from verifier.encode.smt.numeric import Stretch
from verifier.encode.smt.pieces import of_claims
from verifier.encode.smt.terms import Known, write_term
from verifier.encode.smt.text import all_of, any_of, compare, negate, same
from verifier.model.kinds import Number
from verifier.model.terms import Comparison, Term
from verifier.solve.alike import features, reaching, standing, stretched

Day = tuple[str, Term]
"""A first or last day that a duty names, and that the duty is in force."""


def differ(
    encoding: Encoding, first: QuestionTerms, second: QuestionTerms, other: Encoding | None = None
) -> str:
    """That a case gives two questions over one kind different outcomes.

    The second is one of the encoding `other`, if any: the same policy with other values of facts.
    Unsatisfiable with what holds of every case: no case tells the two apart.
    """
    named = {s.conclusion.body: None for terms in (first, second) for s in terms.standings}
    bodies = [body for body in named if body is not None]
    pairs = [(first.blind, second.blind), (first.settled, second.settled)]
    pairs += zip(features(first, bodies), features(second, bodies), strict=True)
    apart = [negate(same(one, other)) for one, other in pairs if one != other]
    sides = ((first, second), (second, first))
    encodings = (encoding, other or encoding)
    if isinstance(first.decision.kind, Number):
        both = (first.settled, second.settled)
        apart += [all_of((*both, lost)) for one, two in sides for lost in _numbers(one, two)]
    if first.decision.bearer is not None:
        both = (first.owed, second.owed)
        days = [(_Dated(e, terms)) for e, terms in zip(encodings, (first, second), strict=True)]
        apart += [all_of((*both, lost)) for one, two in (days, days[::-1]) for lost in _days(one, two)]
    return any_of(dict.fromkeys(apart))


def _numbers(one: QuestionTerms, other: QuestionTerms) -> Iterator[str]:
    """Ways in which a number that the one names is none that the other names."""
    theirs = _single_numbers(other)
    for there, point in _single_numbers(one):
        listed = any_of(all_of((held, compare("=", point, value))) for held, value in theirs)
        yield all_of((there, negate(listed)))
    claims = of_claims(claim for claim in one.claims if isinstance(claim, Stretch))
    for there, point in claims.points():
        yield all_of((there, negate(standing(other, point))))
    for form in ("at least", "at most"):
        for piece in one.pieces:
            for counts, end in piece.ends(form):
                outermost = (stretched(piece), counts, reaching(one, form, end))
                yield all_of((*outermost, negate(reaching(other, form, end))))


def _single_numbers(terms: QuestionTerms) -> list[tuple[str, str]]:
    """The single numbers that are possible and in no stretch of possible numbers, with when they are."""
    pieces = terms.pieces
    found = []
    for piece in pieces:
        beside = [other for other in pieces if other is not piece]
        for there, point in piece.points():
            covered = any_of(all_of((stretched(other), other.has(point))) for other in beside)
            found.append((all_of((there, negate(covered))), point))
    return found


@frozen
class _Dated:
    """A duty and the encoding in which its days are told."""

    encoding: Encoding
    terms: QuestionTerms

    def days(self, which: Literal["start", "deadline"]) -> list[Day]:
        claims = (claim for claim in self.terms.claims if claim.conclusion.verb == "must")
        named = ((claim.in_force, getattr(claim.conclusion, which)) for claim in claims)
        return [(held, day) for held, day in named if day is not None]

    def known(self, day: Term) -> str:
        return self.encoding.holds(Comparison(day, "=", day)).known


def _days(one: _Dated, other: _Dated) -> Iterator[str]:
    """Ways in which one duty has a day that binds it more than those of the other, or one that is unknown."""
    signs: tuple[tuple[Literal["start", "deadline"], Literal["<=", ">="]], ...]
    signs = (("start", ">="), ("deadline", "<="))
    for which, sign in signs:
        mine, theirs = one.days(which), other.days(which)
        unknown = any_of(all_of((held, negate(one.known(day)))) for held, day in mine)
        yield all_of((unknown, *(negate(all_of((held, negate(other.known(d))))) for held, d in theirs)))
        for there, day in mine:
            met = [(held, _compared(other, end, sign, one, day)) for held, end in theirs]
            reached = any_of(all_of((held, any_of((negate(t.known), t.text)))) for held, t in met)
            yield all_of((there, one.known(day), negate(reached)))


def _compared(one: _Dated, end: Term, sign: Literal["<=", ">="], other: _Dated, day: Term) -> Known:
    """A day of one duty compared with a day of another."""
    if one.encoding is other.encoding:
        return one.encoding.holds(Comparison(end, sign, day))
    first, second = (write_term(t, d.encoding.names, None) for t, d in ((end, one), (day, other)))
    return Known(compare(sign, first.text, second.text), all_of((first.known, second.known)))
