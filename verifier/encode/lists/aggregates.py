"""Sums, counts, ends and means over members, written out.

What would grow with every member, when written in one, is written under names of its own: that a
member counts, the end found so far, the two sides of a mean.
"""

from collections.abc import Sequence
from fractions import Fraction

from verifier.encode.lists.flat import SIZE
from verifier.encode.lists.members import (
    NEVER,
    Scope,
    Writer,
    all_of,
    any_of,
    if_else,
)
from verifier.model.kinds import Number
from verifier.model.terms import (
    Aggregate,
    Always,
    Best,
    Comparison,
    Condition,
    Constant,
    Greatest,
    Least,
    Product,
    Quotient,
    Scaled,
    Sum,
    Term,
)

ZERO, ONE = Constant(Fraction(0), SIZE), Constant(Fraction(1), SIZE)

Counted = tuple[Condition, Scope, Term | None]
"""That a member counts, its scope, and how much of its share does where only the best count."""


def aggregate(writer: Writer, part: Aggregate, scope: Scope) -> tuple[Term, Condition]:
    """The value of an aggregate in a scope, and that it has one."""
    counted = _counted(writer, part, scope)
    some = any_of(there for there, _, _ in counted)
    match part.function:
        case "count":
            return _sum([if_else(there, ONE, ZERO) for there, _, _ in counted]), Always()
        case "sum":
            return _sum([if_else(c[0], _share(writer, part, part.part, c), ZERO) for c in counted]), Always()
        case "mean":
            return _mean(writer, part, counted), some
        case "min" | "max":
            return _end(writer, part, counted), some


def _counted(writer: Writer, part: Aggregate, scope: Scope) -> list[Counted]:
    members = writer.members(part.over, scope)
    if part.over.best is not None:
        return _best(writer, part.over.best, members)
    if part.function in ("sum", "count"):
        return [(there, inner, None) for there, inner in members if there != NEVER]
    return [(writer.name_condition(there), inner, None) for there, inner in members if there != NEVER]


def _best(writer: Writer, best: Best, members: Sequence[tuple[Condition, Scope]]) -> list[Counted]:
    """Of each member what its share adds to the shares of those before it, up to the amount.

    Before it come those with a greater `by`, and those with the same that are earlier in the list.
    """
    writer.ordered = True
    kind = Number(_measure(best.amount))
    theirs = [
        (
            writer.name_condition(there),
            inner,
            writer.name(kind, writer.term(best.share, inner)),
            writer.name(Number(), writer.term(best.by, inner)),
        )
        for there, inner in members
    ]
    found: list[Counted] = []
    for place, (there, inner, share, by) in enumerate(theirs):
        before = [
            if_else(all_of((other, Comparison(its, ">=" if earlier < place else ">", by))), its_share, ZERO)
            for earlier, (other, _, its_share, its) in enumerate(theirs)
            if earlier != place
        ]
        left = Sum((best.amount, *(Scaled(Constant(Fraction(-1), SIZE), term) for term in before)))
        taken = Greatest((ZERO, Least((share, left))))
        part = writer.name(kind, if_else(there, taken, ZERO))
        found.append((Comparison(part, ">", ZERO), inner, part))
    return found


def _share(writer: Writer, part: Aggregate, term: Term | None, counted: Counted) -> Term:
    """A term of a member, as far as the member counts."""
    assert term is not None
    _, scope, taken = counted
    if taken is None:
        return writer.term(term, scope)
    assert part.over.best is not None
    if term == part.over.best.share:
        return taken
    return Product(writer.term(term, scope), Quotient(taken, writer.term(part.over.best.share, scope)))


def _mean(writer: Writer, part: Aggregate, counted: Sequence[Counted]) -> Term:
    """The sum of the parts, each times its weight, divided by the sum of the weights; never divided here."""
    weight = part.weight
    if weight is None and part.over.best is not None:
        weight = part.over.best.share
    assert part.part is not None
    above, below = [], []
    for one in counted:
        there, scope, _ = one
        weighs = ONE if weight is None else _share(writer, part, weight, one)
        value = writer.term(part.part, scope)
        above.append(if_else(there, value if weight is None else Product(value, weighs), ZERO))
        below.append(if_else(there, weighs, ZERO))
    measure = part.kind.measure if isinstance(part.kind, Number) else None
    return Quotient(writer.name(Number(measure), _sum(above)), writer.name(SIZE, _sum(below)))


def _end(writer: Writer, part: Aggregate, counted: Sequence[Counted]) -> Term:
    """The least or the greatest part, from member to member; anything where no member counts."""
    assert part.part is not None
    parts = [(there, writer.term(part.part, scope)) for there, scope, _ in counted]
    pick = Least if part.function == "min" else Greatest
    if not parts:
        return ZERO
    if all(isinstance(there, Always) for there, _ in parts):
        return pick(tuple(term for _, term in parts))
    kind = Number(part.kind.measure if isinstance(part.kind, Number) else None)
    some, end = parts[0]
    for there, term in parts[1:]:
        so_far = writer.name(kind, end)
        end = if_else(there, if_else(some, pick((so_far, term)), term), so_far)
        some = any_of((some, there))
    return end


def _sum(parts: Sequence[Term]) -> Term:
    kept = [part for part in parts if part != ZERO]
    return ZERO if not kept else kept[0] if len(kept) == 1 else Sum(tuple(kept))


def _measure(constant: Constant) -> str | None:
    return constant.kind.measure if isinstance(constant.kind, Number) else None
