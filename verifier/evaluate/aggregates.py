"""Sums, counts, ends and means over members, and which of them are the best: plain arithmetic."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from math import ceil, floor

from attrs import evolve, frozen

from verifier.evaluate.kinds import kind_of, rank, say
from verifier.model.kinds import Number, Value
from verifier.model.terms import Aggregate, Constant, Term


@frozen(repr=False)
class Row:
    """What one member brings: its part, what it weighs, its share of an amount, and its place among all."""

    part: Fraction
    weight: Fraction = Fraction(1)
    share: Fraction = Fraction(0)
    by: Fraction = Fraction(0)


Counted = tuple[Row, Fraction]
"""A row and how much of it counts, above 0 and at most 1."""


def aggregated(
    term: Aggregate,
    parts: Sequence[Value],
    weights: Sequence[Value],
    shares: Sequence[Value] = (),
    places: Sequence[Value] = (),
) -> Value | None:
    """The aggregate of the members meant, one value of each column a member; None where there are none
    and it is no sum or count.

    Over the best a member counts by its portion: what counts of its share. Raises ZeroDivisionError for
    a mean whose weights add up to 0.
    """
    best = term.over.best
    words = kind_of(term.part) if term.part is not None and term.function in ("min", "max") else Number()
    columns = [[rank(words, part) for part in parts], [_number(weight) for weight in weights]]
    if best is None:
        counted = [(Row(*row), Fraction(1)) for row in zip(*columns, strict=True)]
    else:
        columns += [[_number(s) for s in shares], [rank(kind_of(best.by), place) for place in places]]
        counted = best_of([Row(*row) for row in zip(*columns, strict=True)], _number(best.amount.value))
        if term.weight is None:
            counted = [(evolve(row, weight=row.share), portion) for row, portion in counted]
    result = combined(term.function, counted)
    return None if result is None else say(words, result)


def placed(term: Aggregate, members: int) -> Aggregate:
    """The aggregate as it is of so many members: one alone is the best, whatever it is placed by."""
    best = term.over.best
    if best is None or members > 1:
        return term
    return evolve(term, over=evolve(term.over, best=evolve(best, by=best.amount)))


def of_any(term: Term) -> Term:
    """What has a value just where the term has one, without asking what a least, greatest or mean is of.

    Weights are not asked either: a page in which they might add up to 0 is refused.
    """
    if isinstance(term, Aggregate) and term.part is not None:
        return evolve(term, part=Constant(Fraction(1), Number()), weight=None)
    return term


def _number(value: Value) -> Fraction:
    assert isinstance(value, Fraction)
    return value


def combined(function: str, rows: Sequence[Counted]) -> Fraction | None:
    """The sum, count, mean, least or greatest of rows, each by its portion."""
    if function == "sum":
        return sum((row.part * portion for row, portion in rows), Fraction(0))
    if function == "count":
        return Fraction(len(rows))
    if not rows:
        return None
    if function == "mean":
        weights = sum((row.weight * portion for row, portion in rows), Fraction(0))
        return sum((row.part * row.weight * portion for row, portion in rows), Fraction(0)) / weights
    pick = min if function == "min" else max
    return pick(row.part for row, _ in rows)


def best_of(rows: Sequence[Row], amount: Fraction) -> list[Counted]:
    """The rows by falling `by`, the first of equals first, until their shares make up the amount; the
    last one counts in part, and one without a share does not count."""
    chosen: list[Counted] = []
    left = amount
    for row in sorted(rows, key=lambda row: -row.by):
        counted = max(Fraction(0), min(row.share, left))
        if counted:
            chosen.append((row, counted / row.share))
            left -= counted
    return chosen


_ROUND: dict[str, Callable[[Fraction], int]] = {
    "up": ceil,
    "down": floor,
    "half up": lambda steps: floor(steps + Fraction(1, 2)),
    "half even": round,
}


def rounded(number: Fraction, step: Fraction, mode: str) -> Fraction:
    """The number on the grid of a step through 0; `up` and `half up` go towards the greater numbers."""
    return _ROUND[mode](number / step) * step
