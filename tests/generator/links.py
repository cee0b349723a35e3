"""Which rules prevail over which, and which lift which, without a cycle."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from attrs import evolve

from tests.generator.counting import names_read
from tests.generator.words import chance, some
from verifier.model.rules import Rule
from verifier.model.terms import And


def link(random: Random, rules: Sequence[Rule], places: Mapping[str, int]) -> list[Rule]:
    """The rules with `despite`, `subject to` and `exception to`, so that neither order has a cycle.

    One order of all the rules, drawn at random, says who may prevail over whom. `places` are the
    places of definitions and decisions: what an exception reads, at any depth, must be settled
    before what the rule that it lifts decides.
    """
    highest_first = random.sample(list(rules), len(rules))
    linked = {r.id: r for r in rules}
    reads = {r.id: _last_read(r, places) for r in rules}
    for rank, high in enumerate(highest_first):
        lower = highest_first[rank + 1 :]
        if not high.conclusions or chance(random, 18):
            bases = [r for r in lower if reads[high.id] < _first_decided(r, places)]
            bases = some(random, bases, 1, 2)
            for base in bases:
                reads[base.id] = max(reads[base.id], reads[high.id])
            _add(linked, high.id, "exception_to", [base.id for base in bases])
        elif chance(random, 30):
            shared = [r for r in lower if _shares(high, r)] or lower
            _add(linked, high.id, "despite", [r.id for r in some(random, shared, 1, 2)])
        if chance(random, 15):
            for low in some(random, [r for r in lower if _shares(high, r)], 1, 1):
                _add(linked, low.id, "subject_to", [high.id])
    kept = [linked[r.id] for r in rules]
    while idle := {r.id for r in kept if not r.conclusions and not r.exception_to}:
        kept = [_without(r, idle) for r in kept if r.id not in idle]
    return kept


def _add(linked: dict[str, Rule], id: str, relation: str, targets: list[str]) -> None:
    cited: dict[str, Any] = {relation: tuple(dict.fromkeys((*getattr(linked[id], relation), *targets)))}
    linked[id] = evolve(linked[id], **cited)


def _without(found: Rule, idle: set[str]) -> Rule:
    """The rule without links to rules that neither conclude nor lift anything, which are left out."""
    despite, subject_to, exception_to = (
        tuple(id for id in ids if id not in idle)
        for ids in (found.despite, found.subject_to, found.exception_to)
    )
    return evolve(found, despite=despite, subject_to=subject_to, exception_to=exception_to)


def _shares(one: Rule, other: Rule) -> bool:
    return bool({c.decision for c in one.conclusions} & {c.decision for c in other.conclusions})


def _last_read(found: Rule, places: Mapping[str, int]) -> int:
    conditions = And((found.when, *found.throughout))
    return max((places.get(name, -1) for name in names_read(conditions)), default=-1)


def _first_decided(found: Rule, places: Mapping[str, int]) -> int:
    # A rule without conclusions lifts others; what it may read is checked when its own links are drawn.
    return min((places[c.decision] for c in found.conclusions), default=len(places))
