"""Which names a term or a condition mentions: facts, definitions and decisions alike."""

from collections.abc import Iterator

from verifier.model.rules import Conclusion, Rule
from verifier.model.terms import (
    Always,
    Among,
    And,
    Choice,
    Chosen,
    Comparison,
    Condition,
    Constant,
    Fact,
    Greatest,
    Least,
    Not,
    Open,
    Or,
    Scaled,
    Sum,
    Term,
    Truth,
    Within,
)


def mentioned(part: Term | Condition) -> tuple[str, ...]:
    """The names that a term or condition mentions, each once, in the order of the text."""
    return tuple(dict.fromkeys(_names(part)))


def mentioned_in_condition(rule: Rule) -> tuple[str, ...]:
    """The names on which it depends whether the rule applies: its own condition and those above it."""
    return tuple(dict.fromkeys(n for part in (*rule.throughout, rule.when) for n in _names(part)))


def mentioned_in_conclusion(conclusion: Conclusion) -> tuple[str, ...]:
    """The names read by a value, a bound or a guard of a conclusion."""
    parts: list[Term | Condition] = [] if conclusion.value is None else [conclusion.value]
    for choice in conclusion.choices:
        parts += (choice.value, choice.guard)
    return tuple(dict.fromkeys(name for part in parts for name in _names(part)))


def _names(part: Term | Condition) -> Iterator[str]:
    match part:
        case Constant() | Always():
            return
        case Fact(name=name):
            yield name
        case Chosen(decision=name) | Open(decision=name):
            yield name
        case Scaled(part=inner) | Not(part=inner):
            yield from _names(inner)
        case Truth(condition=condition):
            yield from _names(condition)
        case Sum(parts=parts) | Least(parts=parts) | Greatest(parts=parts):
            for term in parts:
                yield from _names(term)
        case And(parts=conditions) | Or(parts=conditions):
            for condition in conditions:
                yield from _names(condition)
        case Choice(condition=condition, then=then, otherwise=otherwise):
            yield from _names(condition)
            yield from _names(then)
            yield from _names(otherwise)
        case Comparison(left=left, right=right):
            yield from _names(left)
            yield from _names(right)
        case Within(left=left, low=low, high=high):
            yield from _names(left)
            yield from _names(low)
            yield from _names(high)
        case Among(left=left):
            yield from _names(left)
