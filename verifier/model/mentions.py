"""Which names a term or a condition mentions: facts, lists, definitions and decisions alike.

Those of members go by their record, as in `Policy.order`: `Module.credits`, `Module.components`.
"""

from collections.abc import Iterator
from functools import lru_cache

from verifier.model.rules import Conclusion, Limit, Rule
from verifier.model.terms import (
    Aggregate,
    Always,
    Among,
    And,
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

_KEPT = 10_000
"""Rules and conclusions of which the names are remembered: the same ones are asked about in every edit."""


def mentioned(part: Term | Condition) -> tuple[str, ...]:
    """The names that a term or condition mentions, each once, in the order of the text."""
    return tuple(dict.fromkeys(_names(part)))


def mentioned_here(part: Term | Condition) -> tuple[str, ...]:
    """The names mentioned of the case and of the members in scope, without those of the members over
    which an aggregate or a quantifier in it runs."""
    if isinstance(part, Aggregate | Quantified):
        return tuple(name for name in mentioned(part) if "." not in name)
    own = mentioned(part) if not parts_of(part) else ()
    return tuple(dict.fromkeys((*own, *(name for inner in parts_of(part) for name in mentioned_here(inner)))))


@lru_cache(_KEPT)  # rules are told apart as the objects that they are
def mentioned_in_condition(rule: Rule) -> tuple[str, ...]:
    """The names on which it depends whether the rule applies: its own condition and those above it."""
    return tuple(dict.fromkeys(n for part in (*rule.throughout, rule.when) for n in _names(part)))


@lru_cache(_KEPT)
def mentioned_in_conclusion(conclusion: Conclusion) -> tuple[str, ...]:
    """The names read by a value, a bound, a guard or a date of a conclusion."""
    parts: list[Term | Condition] = []
    parts += [part for part in (conclusion.value, conclusion.start, conclusion.deadline) if part is not None]
    for choice in conclusion.choices:
        parts += (choice.value, choice.guard)
    return tuple(dict.fromkeys(name for part in parts for name in _names(part)))


def limited(limit: Limit) -> tuple[str, ...]:
    """The decisions of members that a limit bounds, each once: `Module.condoned`."""
    return tuple(dict.fromkeys(_names(limit.left, True)))


def mentioned_in_limit(limit: Limit) -> tuple[str, ...]:
    """The names that a limit reads besides the decisions that it bounds."""
    bounded = limited(limit)
    return tuple(n for n in dict.fromkeys((*_names(limit.left), *_names(limit.value))) if n not in bounded)


def of_record(name: str, record: str | None) -> str:
    """A name in the policy: `Module.mark`, or as it stands for the case's own."""
    return name if record is None else f"{record}.{name}"


def parts_of(part: Term | Condition) -> tuple[Term | Condition, ...]:
    """What a term or a condition is made of, in the order of the text."""
    match part:
        case Constant() | Always() | Fact() | Field() | Chosen() | Open():
            return ()
        case Scaled(part=inner) | Not(part=inner) | Magnitude(part=inner) | Rounded(part=inner):
            return (inner,)
        case Given(part=inner):
            return (inner,)
        case Truth(condition=condition):
            return (condition,)
        case Sum(parts=parts) | Least(parts=parts) | Greatest(parts=parts):
            return parts
        case And(parts=conditions) | Or(parts=conditions):
            return conditions
        case Choice(condition=condition, then=then, otherwise=otherwise):
            return (condition, then, otherwise)
        case Comparison(left=left, right=right) | Product(left=left, right=right):
            return (left, right)
        case Quotient(left=left, right=right) | OrElse(part=left, otherwise=right):
            return (left, right)
        case Within(left=left, low=low, high=high):
            return (left, low, high)
        case Among(left=left):
            return (left,)
        case Elapsed(start=start, end=end) | Shifted(start=start, amount=end):
            return (start, end)
        case Aggregate(part=counted, weight=weight, over=over):
            own = tuple(one for one in (counted, weight) if one is not None)
            return (*own, *_parts_of_members(over))
        case Quantified(over=over, has=has):
            return (*_parts_of_members(over), has)


def _parts_of_members(over: Members) -> tuple[Term | Condition, ...]:
    best = () if over.best is None else (over.best.share, over.best.by)
    return (*best, over.where)


def _names(part: Term | Condition, decisions_only: bool = False) -> Iterator[str]:
    match part:
        case Chosen(decision=name, of=record) | Open(decision=name, of=record):
            yield of_record(name, record)
        case _ if decisions_only:
            pass
        case Fact(name=name):
            yield name
        case Field(record=owner, name=name):
            yield f"{owner}.{name}"
        case (
            Aggregate(over=Members(list=name, owner=record))
            | Quantified(over=Members(list=name, owner=record))
        ):
            yield of_record(name, record)
    for inner in parts_of(part):
        yield from _names(inner, decisions_only)
