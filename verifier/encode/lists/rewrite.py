"""Terms and conditions rebuilt with some of their parts changed."""

from collections.abc import Callable
from typing import overload

from attrs import evolve

from verifier.model.terms import (
    Aggregate,
    Always,
    Among,
    And,
    Best,
    Choice,
    Chosen,
    Comparison,
    Condition,
    Constant,
    Elapsed,
    Fact,
    Field,
    Given,
    Greatest,
    Least,
    Magnitude,
    Members,
    Not,
    Open,
    Or,
    OrElse,
    Product,
    Quantified,
    Quotient,
    Rounded,
    Scaled,
    Shifted,
    Sum,
    Term,
    Truth,
    Within,
)

Change = Callable[[Term | Condition], Term | Condition | None]
"""What a part becomes; None to leave it as it is and go on with its own parts."""


@overload
def rewrite(part: Term, change: Change) -> Term: ...
@overload
def rewrite(part: Condition, change: Change) -> Condition: ...
def rewrite(part: Term | Condition, change: Change) -> Term | Condition:
    """The term or condition with every outermost part that `change` knows replaced; what replaces a part
    is not looked into again."""
    changed = change(part)
    return rewrite_parts(part, change) if changed is None else changed


def rewrite_parts(part: Term | Condition, change: Change) -> Term | Condition:
    """The term or condition itself, with what `change` knows replaced inside its parts."""
    match part:
        case Constant() | Fact() | Field() | Chosen() | Open() | Always():
            return part
        case Sum(parts=parts) | Least(parts=parts) | Greatest(parts=parts):
            return evolve(part, parts=tuple(rewrite(p, change) for p in parts))
        case And(parts=conditions) | Or(parts=conditions):
            return evolve(part, parts=tuple(rewrite(c, change) for c in conditions))
        case Scaled(part=inner) | Rounded(part=inner) | Magnitude(part=inner) | Given(part=inner):
            return evolve(part, part=rewrite(inner, change))
        case Not(part=condition):
            return Not(rewrite(condition, change))
        case Truth(condition=condition):
            return Truth(rewrite(condition, change))
        case Choice(condition=condition, then=then, otherwise=otherwise):
            return Choice(rewrite(condition, change), rewrite(then, change), rewrite(otherwise, change))
        case OrElse(part=inner, otherwise=otherwise):
            return OrElse(rewrite(inner, change), rewrite(otherwise, change))
        case Product(left=left, right=right) | Quotient(left=left, right=right):
            return evolve(part, left=rewrite(left, change), right=rewrite(right, change))
        case Comparison(left=left, right=right):
            return evolve(part, left=rewrite(left, change), right=rewrite(right, change))
        case Within(left=left, low=low, high=high):
            return Within(rewrite(left, change), rewrite(low, change), rewrite(high, change))
        case Among(left=left):
            return evolve(part, left=rewrite(left, change))
        case Elapsed(start=start, end=end):
            return evolve(part, start=rewrite(start, change), end=rewrite(end, change))
        case Shifted(start=start, amount=amount):
            return evolve(part, start=rewrite(start, change), amount=rewrite(amount, change))
        case Aggregate(part=inner_or_none, weight=weight, over=over):
            return evolve(
                part,
                part=None if inner_or_none is None else rewrite(inner_or_none, change),
                weight=None if weight is None else rewrite(weight, change),
                over=_members(over, change),
            )
        case Quantified(over=over, has=has):
            return evolve(part, over=_members(over, change), has=rewrite(has, change))


def _members(over: Members, change: Change) -> Members:
    best = over.best
    if best is not None:
        best = Best(best.amount, rewrite(best.share, change), rewrite(best.by, change))
    return evolve(over, where=rewrite(over.where, change), best=best)
