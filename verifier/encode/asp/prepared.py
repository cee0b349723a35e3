"""A policy made ready for the solver: conditions unfolded, numbers cut into bands, symbols given out.

What cannot be unfolded is kept as the reason why, so that each question can tell whether it needs it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from fractions import Fraction
from typing import TypeVar

from attrs import frozen

from verifier.encode.asp.bands import Band, cut
from verifier.encode.asp.unfold import OutsideFragment, Unfolder
from verifier.model.kinds import Kind, Number
from verifier.model.mentions import mentioned
from verifier.model.policy import Ambiguity, Definition, Input, Policy
from verifier.model.rules import Conclusion, Rule
from verifier.model.terms import (
    Among,
    And,
    Choice,
    Comparison,
    Condition,
    Constant,
    Fact,
    Not,
    Or,
    Term,
    Truth,
)

A = TypeVar("A")
B = TypeVar("B")


@frozen
class Reason:
    """Why a part of a policy lies outside the fragment, in words."""

    text: str


@frozen(eq=False)
class Prepared:
    """A policy by name, each part unfolded or a Reason.

    `definitions` holds those of finite kinds; numbers are unfolded where they are read. `bands` are
    those of each input that is a number. `assumed` holds what each assumption reads, through definitions too.
    `symbols` gives facts, definitions, decisions, rules and
    words (as `word:merit`) their names in the text.
    """

    policy: Policy
    facts: Mapping[str, Input | Ambiguity]
    definitions: Mapping[str, Term | Reason]
    decisions: Mapping[str, Condition | Reason]
    kinds: Mapping[str, Kind]
    rules: Mapping[str, Rule | Reason]
    conclusions: Mapping[str, tuple[Conclusion | Reason, ...]]
    assumptions: tuple[Condition | Reason, ...]
    assumed: tuple[frozenset[str], ...]
    incompatible: tuple[Condition | Reason, ...]
    bands: Mapping[str, tuple[Band, ...]]
    symbols: Mapping[str, str]


def prepare(policy: Policy) -> Prepared:
    """Unfolds every part of a policy; cuts its numbers wherever any part compares them."""
    facts: dict[str, Input | Ambiguity] = {fact.name: fact for fact in policy.inputs}
    facts |= {ambiguity.name: ambiguity for ambiguity in policy.ambiguities}
    kinds: dict[str, Kind] = {name: fact.kind for name, fact in facts.items()}
    kinds |= {d.name: d.kind for d in policy.definitions} | {d.name: d.kind for d in policy.decisions}
    written = {d.name: d for d in policy.definitions}
    unfold = Unfolder(written, kinds)
    finite = (d for d in policy.definitions if not isinstance(d.kind, Number))
    definitions = {d.name: _attempt(f"definition `{d.name}`", unfold.term, d.term) for d in finite}
    decisions = {
        d.name: _attempt(f"`asked when` of `{d.name}`", unfold.condition, d.asked_when)
        for d in policy.decisions
    }
    rules = {r.id: _attempt(f"rule `{r.id}`", unfold.rule, r) for r in policy.rules}
    conclusions = {
        r.id: tuple(_attempt(f"rule `{r.id}`", unfold.conclusion, c) for c in r.conclusions)
        for r in policy.rules
    }
    assumptions = tuple(
        _attempt(f"assumption `{a.label}`", unfold.condition, a.condition) for a in policy.assumptions
    )
    incompatible = tuple(
        _attempt(f"incompatible `{i.label}`", unfold.condition, i.condition) for i in policy.incompatible
    )
    constants: dict[str, set[Fraction]] = {}
    parts: list[object] = [*definitions.values(), *decisions.values(), *assumptions, *incompatible]
    for rule in rules.values():
        if isinstance(rule, Rule):
            parts += (rule.when, *rule.throughout)
    for conclusion in (c for found in conclusions.values() for c in found if isinstance(c, Conclusion)):
        parts.append(conclusion.value)
        for choice in conclusion.choices:
            parts += (choice.value, choice.guard)
    for name, constant in (found for part in parts for found in _constants(part)):
        constants.setdefault(name, set()).add(constant)
    return Prepared(
        policy, facts, definitions, decisions, kinds, rules, conclusions, assumptions,
        tuple(_read(a.condition, written) for a in policy.assumptions), incompatible,
        {f.name: cut(constants.get(f.name, ())) for f in policy.inputs if isinstance(f.kind, Number)},
        _symbols(policy, kinds.values()),
    )  # fmt: skip


def _attempt(part: str, unfold: Callable[[A], B], found: A) -> B | Reason:
    try:
        return unfold(found)
    except OutsideFragment as outside:
        return Reason(f"{part}: {outside}")


def _read(part: Term | Condition, definitions: Mapping[str, Definition]) -> frozenset[str]:
    """The inputs, readings and decisions that a part reads, through definitions."""
    names = mentioned(part)
    own = frozenset(name for name in names if name not in definitions)
    return own.union(*(_read(definitions[n].term, definitions) for n in names if n in definitions))


def _constants(part: object) -> Iterator[tuple[str, Fraction]]:
    """The constants that numbers are compared with, in a part already unfolded."""
    match part:
        case Comparison(left=Fact(name=name, kind=Number()), right=Constant(value=Fraction() as value)):
            yield name, value
        case Comparison(left=left, right=right):
            yield from _constants(left)
            yield from _constants(right)
        case Not(part=inner) | Among(left=inner) | Truth(condition=inner):
            yield from _constants(inner)
        case And(parts=parts) | Or(parts=parts):
            for inner in parts:
                yield from _constants(inner)
        case Choice(condition=condition, then=then, otherwise=otherwise):
            for inner in (condition, then, otherwise):
                yield from _constants(inner)


def _symbols(policy: Policy, kinds: Iterable[Kind]) -> dict[str, str]:
    facts = [fact.name for fact in policy.inputs] + [a.name for a in policy.ambiguities]
    facts += [d.name for d in policy.definitions]
    words = dict.fromkeys(w for kind in kinds if not isinstance(kind, Number) for w in kind.values)
    symbols = {name: f"f{place}" for place, name in enumerate(facts, 1)}
    symbols |= {d.name: f"d{place}" for place, d in enumerate(policy.decisions, 1)}
    symbols |= {f"rule:{r.id}": f"r{place}" for place, r in enumerate(policy.rules, 1)}
    numbered = (word for word in words if word not in ("yes", "no"))
    symbols |= {f"word:{word}": f"v{place}" for place, word in enumerate(numbered, 1)}
    return symbols | {"word:yes": "yes", "word:no": "no"}
