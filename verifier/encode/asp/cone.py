"""The cone of a question: the facts, definitions, decisions and rules on which its answer can depend."""

from collections.abc import Iterable, Mapping

from attrs import frozen

from verifier.encode.asp.prepared import Prepared, Reason
from verifier.model.kinds import Number
from verifier.model.mentions import mentioned, mentioned_in_conclusion, mentioned_in_condition
from verifier.model.rules import Rule
from verifier.model.terms import Condition


@frozen
class Cone:
    """Names, and places of assumptions, in the order of the policy; `reasons` say what lies outside."""

    facts: tuple[str, ...]
    definitions: tuple[str, ...]
    decisions: tuple[str, ...]
    rules: tuple[str, ...]
    assumptions: tuple[int, ...]
    reasons: tuple[str, ...]


def cone(
    prepared: Prepared,
    decisions: Iterable[str] = (),
    rules: Iterable[str] = (),
    conditions: Iterable[Condition | Reason] = (),
) -> Cone:
    """All that these read, at any depth, exceptions to rules that are read, and the assumptions tied to it.

    An assumption is tied where it shares a fact with what is read, or with an assumption that does.
    The others say nothing of the question, as long as some case meets them; with neither decisions,
    rules nor conditions, that is the question, and all are read.
    """
    walk = _Walk(prepared)
    for condition in conditions:
        walk.condition(condition)
    for rule in rules:
        walk.rule(rule)
    walk.names(decisions)
    walk.finish()
    everything = not walk.seen and not walk.rules
    tied: set[int] = set()
    while added := [
        place
        for place, names in enumerate(prepared.assumed)
        if place not in tied and (everything or names & walk.seen)
    ]:
        tied.update(added)
        for place in added:
            walk.condition(prepared.assumptions[place])
            if decided := sorted(prepared.assumed[place] & prepared.decisions.keys()):
                walk.reasons[f"an assumption reads what `{decided[0]}` decides"] = None
        walk.finish()

    def kept(names: Iterable[str]) -> tuple[str, ...]:
        return tuple(name for name in names if name in walk.seen)

    return Cone(
        kept(prepared.facts),
        kept(prepared.definitions),
        kept(prepared.decisions),
        tuple(rule for rule in prepared.rules if rule in walk.rules),
        tuple(sorted(tied)),
        tuple(walk.reasons),
    )


def direct(prepared: Prepared, decision: str) -> tuple[str, ...]:
    """The decisions that a decision reads itself or by way of definitions, in the order of the policy."""
    walk = _Walk(prepared)
    walk.decision(decision)
    walk.finish(through_decisions=False)
    return tuple(name for name in prepared.decisions if name in walk.seen)


class _Walk:
    def __init__(self, prepared: Prepared) -> None:
        self.prepared = prepared
        self.seen: set[str] = set()
        self.rules: set[str] = set()
        self.reasons: dict[str, None] = {}
        self.waiting: list[str] = []
        self.exceptions: Mapping[str, list[str]] = _exceptions(prepared)
        self.about: Mapping[str, list[tuple[str, int]]] = _about(prepared)

    def names(self, names: Iterable[str]) -> None:
        for name in names:
            self.name(name)

    def name(self, name: str) -> None:
        if name not in self.seen:
            self.seen.add(name)
            self.waiting.append(name)

    def condition(self, condition: Condition | Reason) -> None:
        if isinstance(condition, Reason):
            self.reasons[condition.text] = None
        else:
            self.names(mentioned(condition))

    def rule(self, id: str) -> None:
        waiting = [id]
        while waiting:
            id = waiting.pop()
            if id in self.rules:
                continue
            self.rules.add(id)
            waiting += self.exceptions[id]
            rule = self.prepared.rules[id]
            if isinstance(rule, Reason):
                self.reasons[rule.text] = None
            else:
                self.names(mentioned_in_condition(rule))

    def finish(self, through_decisions: bool = True) -> None:
        while self.waiting:
            name = self.waiting.pop()
            if name in self.prepared.definitions:
                self._definition(name)
            elif name in self.prepared.decisions and through_decisions:
                self.decision(name)

    def _definition(self, name: str) -> None:
        term = self.prepared.definitions[name]
        if isinstance(term, Reason):
            self.reasons[term.text] = None
        else:
            self.names(mentioned(term))

    def decision(self, name: str) -> None:
        if isinstance(self.prepared.kinds[name], Number):
            self.reasons[f"decision `{name}` is a number"] = None
            return
        self.condition(self.prepared.decisions[name])
        for id, place in self.about[name]:
            self.rule(id)
            conclusion = self.prepared.conclusions[id][place]
            if isinstance(conclusion, Reason):
                self.reasons[conclusion.text] = None
            else:
                self.names(mentioned_in_conclusion(conclusion))


def _exceptions(prepared: Prepared) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {id: [] for id in prepared.rules}
    for rule in prepared.policy.rules:
        for base in rule.exception_to:
            found[base].append(rule.id)
    return found


def _about(prepared: Prepared) -> dict[str, list[tuple[str, int]]]:
    found: dict[str, list[tuple[str, int]]] = {name: [] for name in prepared.decisions}
    for rule in prepared.policy.rules:
        for place, conclusion in enumerate(rule.conclusions):
            found[conclusion.decision].append((rule.id, place))
    return found


def links(prepared: Prepared, rules: Iterable[str]) -> tuple[Rule, ...]:
    """The rules whose links matter: those tied to one of these by any chain of links, these included."""
    neighbours: dict[str, set[str]] = {rule.id: set() for rule in prepared.policy.rules}
    for rule in prepared.policy.rules:
        for other in (*rule.despite, *rule.subject_to, *rule.exception_to):
            neighbours[rule.id].add(other)
            neighbours[other].add(rule.id)
    found: set[str] = set()
    waiting = list(rules)
    while waiting:
        id = waiting.pop()
        if id not in found:
            found.add(id)
            waiting.extend(neighbours[id])
    return tuple(rule for rule in prepared.policy.rules if rule.id in found)
