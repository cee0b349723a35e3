"""When two questions about one case come out differently, as a term without a free symbol.

Told apart is what a reader is told: whether it is asked, silent, contradictory or not known; the values, the
ends of a range, what stands if discretion is not used, who has it, what holds only normally; the first and
the last day of a duty. Not which rules say so.
"""

from collections.abc import Iterator
from typing import Literal

from verifier.encode.smt import Encoding, QuestionTerms
from verifier.encode.smt.numeric import Stretch
from verifier.encode.smt.pieces import of_claims
from verifier.encode.smt.text import all_of, any_of, compare, negate, same
from verifier.model.kinds import Number
from verifier.model.terms import Comparison, Term
from verifier.solve.alike import features, reaching, standing, stretched

Day = tuple[str, Term]
"""A first or last day that a duty names, and that the duty is in force."""


def differ(encoding: Encoding, first: QuestionTerms, second: QuestionTerms) -> str:
    """That a case gives two questions over one kind different outcomes.

    Unsatisfiable with what holds of every case: no case tells the two apart.
    """
    named = {s.conclusion.body: None for terms in (first, second) for s in terms.standings}
    bodies = [body for body in named if body is not None]
    pairs = [(first.blind, second.blind), (first.settled, second.settled)]
    pairs += zip(features(first, bodies), features(second, bodies), strict=True)
    apart = [negate(same(one, other)) for one, other in pairs if one != other]
    sides = ((first, second), (second, first))
    if isinstance(first.decision.kind, Number):
        both = (first.settled, second.settled)
        apart += [all_of((*both, lost)) for one, other in sides for lost in _numbers(one, other)]
    if first.decision.bearer is not None:
        both = (first.owed, second.owed)
        apart += [all_of((*both, lost)) for one, other in sides for lost in _days(encoding, one, other)]
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


def _days(encoding: Encoding, one: QuestionTerms, other: QuestionTerms) -> Iterator[str]:
    """Ways in which one duty has a day that binds it more than those of the other, or one that is unknown."""
    signs: tuple[tuple[Literal["start", "deadline"], Literal["<=", ">="]], ...]
    signs = (("start", ">="), ("deadline", "<="))
    for which, sign in signs:
        mine, theirs = _dated(one, which), _dated(other, which)
        unknown = any_of(all_of((held, negate(_known(encoding, day)))) for held, day in mine)
        yield all_of((unknown, *(negate(all_of((held, negate(_known(encoding, d))))) for held, d in theirs)))
        for there, day in mine:
            met = [(held, encoding.holds(Comparison(end, sign, day))) for held, end in theirs]
            reached = any_of(all_of((held, any_of((negate(t.known), t.text)))) for held, t in met)
            yield all_of((there, _known(encoding, day), negate(reached)))


def _dated(terms: QuestionTerms, which: Literal["start", "deadline"]) -> list[Day]:
    days = ((s.in_force, getattr(s.conclusion, which)) for s in terms.claims if s.conclusion.verb == "must")
    return [(held, day) for held, day in days if day is not None]


def _known(encoding: Encoding, day: Term) -> str:
    return encoding.holds(Comparison(day, "=", day)).known
