"""What of a policy is not also another's: definitions and decisions that say or read something else."""

from collections.abc import Iterable, Set

from attrs import fields

from verifier.encode.smt.closure import closure
from verifier.model.mentions import limited, of_record
from verifier.model.policy import Policy
from verifier.model.reading import exceptions, reads, spoken_of
from verifier.model.rules import Conclusion, Rule


def own_of_second(first: Policy, second: Policy, apart: Iterable[str] = ()) -> frozenset[str]:
    """The keys of the second that do not say the same as those of the first, `apart` among them.

    What reads one of them is one of them.
    """
    own = set(apart)
    tied = {k for p in (first, second) for rule in p.rules for limit in rule.limits for k in limited(limit)}
    while True:
        own = _grown(first, second, own)
        if own.isdisjoint(tied) or tied <= own:
            return frozenset(own)
        own |= tied  # limits tie what they bound together


def _grown(first: Policy, second: Policy, own: Set[str]) -> set[str]:
    """What is known to be the second's own, and all that says or reads something else for it."""
    grown = set(own)
    defined = {definition.key: definition for definition in first.definitions}
    decided = {decision.key: decision for decision in first.decisions}
    said, says = _Sayings(first), _Sayings(second)
    direct = reads(second.definitions, second.decisions, second.rules)
    definitions = {definition.key: definition for definition in second.definitions}
    decisions = {decision.key: decision for decision in second.decisions}
    for key in second.order:
        if not grown.isdisjoint(direct.get(key, ())):
            grown.add(key)
        elif key in definitions:
            new, old = definitions[key], defined.get(key)
            if old is None or (old.term, old.kind) != (new.term, new.kind):
                grown.add(key)
        elif key in decisions:
            was, now = decided.get(key), decisions[key]
            alike = was is not None and (was.asked_when, was.bearer) == (now.asked_when, now.bearer)
            if not alike or said.of(key) != says.of(key):
                grown.add(key)
    return grown


class _Sayings:
    """What the rules of a policy say about each decision, comparable between policies."""

    def __init__(self, policy: Policy) -> None:
        self._rules = {rule.id: rule for rule in policy.rules}
        self._over = closure(policy)
        self._lifting = exceptions(policy.rules)
        self._direct: dict[str, list[str]] = {rule.id: [] for rule in policy.rules}
        self._about: dict[str, list[Rule]] = {}
        for rule in policy.rules:
            for base in rule.exception_to:
                self._direct[base].append(rule.id)
            for key in spoken_of(rule):
                self._about.setdefault(key, []).append(rule)

    def of(self, key: str) -> tuple[object, ...]:
        rules = self._about.get(key, [])
        places = {rule.id: place for place, rule in enumerate(rules)}
        return tuple(
            (
                self._live(rule.id),
                tuple(_said(c) for c in rule.conclusions if of_record(c.decision, c.of) == key),
                tuple((lim.left, lim.form, lim.value) for lim in rule.limits if key in limited(lim)),
                frozenset(places[other] for other in self._over[rule.id] if other in places),
            )
            for rule in rules
        )

    def _live(self, rule_id: str) -> tuple[object, ...]:
        rule = self._rules[rule_id]
        lifting = tuple(self._live(other) for other in self._direct[rule_id])
        return rule.of, rule.throughout, rule.when, lifting


def _said(conclusion: Conclusion) -> tuple[object, ...]:
    names = (field.name for field in fields(Conclusion) if field.name not in ("span", "choices"))
    choices = tuple((choice.value, choice.guard) for choice in conclusion.choices)
    return (*(getattr(conclusion, name) for name in names), choices)
