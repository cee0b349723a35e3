"""When two worlds give a question the same outcome, as terms.

What can be said with yes or no (the status, what stands only normally, what stands if discretion is
not used, who has it, which words are possible) are features, compared one by one. The numbers that
are possible are compared with those of an outcome that is known.
"""

from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction

from verifier.encode.smt import QuestionTerms
from verifier.encode.smt.finite import Words
from verifier.encode.smt.kinds import literal, number
from verifier.encode.smt.numeric import Stretch
from verifier.encode.smt.pieces import Piece, of_claims
from verifier.encode.smt.standing import Standing, has
from verifier.encode.smt.text import all_of, any_of, compare, implies, negate
from verifier.evaluate import Outcome
from verifier.model.kinds import Number
from verifier.model.rules import Strength


def features(terms: QuestionTerms, bodies: Collection[str] = ()) -> tuple[str, ...]:
    """What tells outcomes of a question apart, each a Boolean term, but for the numbers possible.

    `bodies` are asked about whether the question names them or not; without, those that it names.
    """
    single = _single(terms, terms.claims)
    firm = [claim for claim in terms.claims if claim.conclusion.strength is not Strength.NORMALLY]
    deciding = list(_deciding(terms, single))
    open_ = any_of(term for _, term in deciding)
    # what stands if discretion is not used is told without how firmly it stands
    told = [single, all_of((single, negate(open_), negate(_single(terms, firm)))), open_]
    named = bodies or dict.fromkeys(body for body, _ in deciding if body)
    told += [any_of(term for whose, term in deciding if whose == body) for body in named]
    kind = terms.decision.kind
    if isinstance(kind, Number):
        stretches = [stretched(piece) for piece in terms.pieces]
        told.append(any_of(stretches))
        for form in ("at least", "at most"):
            told.append(
                any_of(
                    all_of((there, *(negate(counts) for counts, _ in piece.ends(form))))
                    for there, piece in zip(stretches, terms.pieces, strict=True)
                )
            )
    else:
        for word in (literal(kind, word, None) for word in kind.values):
            left = (implies(c.in_force, has(kind, c, word)) for c in terms.claims)
            told += [terms.possible(word), all_of((single, *left))]
    status = (terms.asked.text, terms.silent, terms.contradictory, terms.open_discretion)
    return (*status, *(all_of((terms.settled, feature)) for feature in told))


def standing(terms: QuestionTerms, value: str) -> str:
    """That the claims leave a number."""
    return of_claims(claim for claim in terms.claims if isinstance(claim, Stretch)).has(value)


def alike(terms: QuestionTerms, outcome: Outcome, held: Sequence[bool]) -> str:
    """That a question has this outcome; `held` says which of its features hold where it was found."""
    pairs = zip(features(terms), held, strict=True)
    found = [term if truth else negate(term) for term, truth in pairs]
    if outcome.status not in ("decided", "discretionary") or not isinstance(terms.decision.kind, Number):
        return all_of(found)
    ends = [v for v in (*outcome.values, outcome.at_least, outcome.at_most) if isinstance(v, Fraction)]
    if terms.scale is not None and any((end * terms.scale).denominator != 1 for end in ends):
        return "false"
    return all_of((*found, *_same_numbers(terms, outcome)))


def _same_numbers(terms: QuestionTerms, outcome: Outcome) -> Iterator[str]:
    """That what is possible ends where it does in the outcome, and that the same single numbers are."""
    values = [number(v, terms.scale) for v in outcome.values if isinstance(v, Fraction)]
    yield from (terms.possible(value) for value in values)
    if isinstance(outcome.default, Fraction):
        yield standing(terms, number(outcome.default, terms.scale))
    inside = ["false"]
    if not outcome.values or (outcome.at_least, outcome.at_most) != (None, None):
        inside = []
        for form, end in (("at least", outcome.at_least), ("at most", outcome.at_most)):
            if isinstance(end, Fraction):
                yield reaching(terms, form, number(end, terms.scale))
    for piece in terms.pieces:
        for there, point in piece.points():
            listed = any_of(compare("=", point, value) for value in values)
            yield implies(there, any_of((listed, all_of((*inside, *_within(terms, outcome, point))))))


def _within(terms: QuestionTerms, outcome: Outcome, point: str) -> Iterator[str]:
    for sign, end in ((">=", outcome.at_least), ("<=", outcome.at_most)):
        if isinstance(end, Fraction):
            yield compare(sign, point, number(end, terms.scale))


def reaching(terms: QuestionTerms, form: str, end: str) -> str:
    """That this is the outermost end of the stretches possible."""
    inward, outward = (">=", "<=") if form == "at least" else ("<=", ">=")
    stretches = [(stretched(piece), piece.ends(form)) for piece in terms.pieces]
    none_beyond = (
        implies(there, any_of(all_of((counts, compare(inward, own, end))) for counts, own in ends))
        for there, ends in stretches
    )
    some_there = any_of(
        all_of((there, *(implies(counts, compare(outward, own, end)) for counts, own in ends)))
        for there, ends in stretches
    )
    return all_of((*none_beyond, some_there))


def stretched(piece: Piece) -> str:
    """That the piece is a stretch of numbers, neither single ones nor nothing."""
    apart = (
        all_of((one, other, compare(">", low, high)))
        for one, low in piece.ends("at least")
        for other, high in piece.ends("at most")
    )
    return all_of((piece.there, negate(piece.single_numbers()), negate(any_of(apart))))


def _single(terms: QuestionTerms, claims: Sequence[Standing]) -> str:
    """That these claims leave a single value."""
    kind = terms.decision.kind
    if isinstance(kind, Number):
        piece = of_claims(claim for claim in claims if isinstance(claim, Stretch))
        points = list(piece.points())
        return any_of(
            all_of((there, *(implies(other, compare("=", point, value)) for other, value in points)))
            for there, point in points
        )
    left = [
        all_of(implies(c.in_force, c.bits[word]) for c in claims if isinstance(c, Words))
        for word in range(len(kind.values))
    ]
    return any_of(
        all_of((left[word], *(negate(left[other]) for other in range(len(left)) if other != word)))
        for word in range(len(left))
    )


def _deciding(terms: QuestionTerms, single: str) -> Iterator[tuple[str | None, str]]:
    """For each choice and option its body, and that it is open to that body to use it."""
    for claim in terms.claims:
        if claim.conclusion.form == "one of":
            yield claim.conclusion.body, all_of((claim.in_force, negate(single)))
    for option in terms.options:
        used = all_of((option.in_force, any_of((negate(single), _adding(terms, option)))))
        yield option.conclusion.body, used


def _adding(terms: QuestionTerms, option: Standing) -> str:
    """That an option offers more than what the claims leave."""
    kind = terms.decision.kind
    if isinstance(option, Stretch):
        claims = of_claims(claim for claim in terms.claims if isinstance(claim, Stretch))
        piece = terms.piece(option)
        beyond = (all_of((there, negate(claims.has(point)))) for there, point in piece.points())
        return any_of((stretched(piece), *beyond))
    assert not isinstance(kind, Number)
    words = [literal(kind, word, None) for word in kind.values]
    return any_of(
        all_of((terms.offered(option, word), all_of((c.in_force, negate(has(kind, c, word))))))
        for word in words
        for c in terms.claims
    )
