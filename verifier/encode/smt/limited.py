"""Which decisions limits over members bind together, in a flat policy."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from math import prod

from verifier.encode.lists.flat import FlatLimit, FlatPolicy, declared
from verifier.model.kinds import Number
from verifier.model.mentions import mentioned, mentioned_in_conclusion
from verifier.model.policy import Decision, Policy
from verifier.model.terms import Condition, Term

MOST_WAYS = 512
"""The most ways to answer the questions of a group that are written out, where they cannot be added up."""


class Group:
    """Decisions that limits bound together, in the order in which they are read, and these limits.

    `read`: something reads some of them. `apart`: each decision adds to a limit by itself.
    """

    def __init__(self, decisions: Sequence[Decision], limits: Sequence[FlatLimit], read: bool) -> None:
        self.decisions = {decision.name: decision for decision in decisions}
        self.limits = limits
        self.read = read
        parts = (part for limit in limits for part in limit.parts)
        self.apart = all(len(self.decisions.keys() & set(mentioned(part))) <= 1 for part in parts)

    @property
    def outside(self) -> str | None:
        """Why the group cannot be written out; None where it can."""
        kinds = [decision.kind for decision in self.decisions.values()]
        if any(isinstance(kind, Number) for kind in kinds):
            return "a limit over members bounds decisions that are numbers"
        if len({declared(name) for name in self.decisions}) > 1:
            return "a limit over members bounds several decisions of each at once"
        ways = prod(len(kind.values) for kind in kinds if not isinstance(kind, Number))
        if ways > MOST_WAYS and not (self.apart and len(self.limits) == 1):
            return f"limits over members leave more than {MOST_WAYS} joint choices"
        return None

    def ways(self, name: str, word: str) -> Iterator[Mapping[str, str]]:
        """Every way to answer the questions in which one is answered so."""
        words = [(word,) if other == name else self.words(other) for other in self.decisions]
        for answers in product(*words):
            yield dict(zip(self.decisions, answers, strict=True))

    def words(self, name: str) -> tuple[str, ...]:
        """The values of a decision."""
        kind = self.decisions[name].kind
        assert not isinstance(kind, Number)
        return kind.values


def groups(policy: Policy) -> dict[str, Group]:
    """The group of each decision that a limit bounds."""
    limits = policy.limits if isinstance(policy, FlatPolicy) else ()
    if not limits:
        return {}
    named = {decision.name: decision for decision in policy.decisions}
    found: list[tuple[set[str], list[FlatLimit]]] = []
    for limit in limits:
        names = {name for name in mentioned(limit.left) if name in named}
        joined = [group for group in found if group[0] & names]
        found = [group for group in found if not group[0] & names]
        merged = names.union(*(group[0] for group in joined))
        found.append((merged, [*(one for group in joined for one in group[1]), limit]))
    read = _read(policy)
    made = [
        Group([named[name] for name in policy.order if name in names], some, not read.isdisjoint(names))
        for names, some in found
    ]
    return {name: group for group in made for name in group.decisions}


def _read(policy: Policy) -> frozenset[str]:
    """The names that anything but the left side of a limit reads."""
    names = {name for part in _read_parts(policy) for name in mentioned(part)}
    concluded = (c for rule in policy.rules for c in rule.conclusions)
    names |= {name for conclusion in concluded for name in mentioned_in_conclusion(conclusion)}
    return frozenset(names)


def _read_parts(policy: Policy) -> Iterator[Term | Condition]:
    yield from (definition.term for definition in policy.definitions)
    yield from (decision.asked_when for decision in policy.decisions)
    yield from (assumption.condition for assumption in policy.assumptions)
    yield from (statement.condition for statement in policy.incompatible)
    yield from (condition for rule in policy.rules for condition in (*rule.throughout, rule.when))
    yield from (limit.value for limit in (policy.limits if isinstance(policy, FlatPolicy) else ()))
    for claimed in policy.properties:
        yield claimed.when
        if claimed.condition is not None:
            yield claimed.condition
    yield from (waiver.where for waiver in policy.acceptances)
