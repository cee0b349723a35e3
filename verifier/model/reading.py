"""What a definition or a decision reads, directly and through others.

For relevance only: which facts a question depends on at all. What they do to it is worked out by
`evaluate/` and, apart from it, by `encode/`.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from verifier.model.mentions import (
    limited,
    mentioned,
    mentioned_in_conclusion,
    mentioned_in_condition,
    mentioned_in_limit,
    of_record,
)
from verifier.model.paths import name_in_policy
from verifier.model.policy import Decision, Definition, Policy
from verifier.model.rules import Rule


def reads(
    definitions: Iterable[Definition], decisions: Iterable[Decision], rules: Sequence[Rule]
) -> Mapping[str, tuple[str, ...]]:
    """For each definition and decision, by key, the names it reads directly, each once.

    A decision reads what its `asked when` mentions, what the conditions, values, bounds and guards
    of the rules about it mention, and the conditions of the rules that are exceptions to those
    rules, at any depth. A limit is about every decision that it bounds.
    """
    direct: dict[str, dict[str, None]] = {}
    for definition in definitions:
        direct[definition.key] = dict.fromkeys(mentioned(definition.term))
    for decision in decisions:
        direct[decision.key] = dict.fromkeys(mentioned(decision.asked_when))
    lifting = exceptions(rules)
    conditions = {rule.id: mentioned_in_condition(rule) for rule in rules}
    for rule in rules:
        spoken = [(of_record(c.decision, c.of), mentioned_in_conclusion(c)) for c in rule.conclusions]
        spoken += [(key, mentioned_in_limit(limit)) for limit in rule.limits for key in limited(limit)]
        for key, read in spoken:
            names = direct.setdefault(key, {})
            names.update(dict.fromkeys(read))
            for other in (rule.id, *lifting[rule.id]):
                names.update(dict.fromkeys(conditions[other]))
    return {name: tuple(names) for name, names in direct.items()}


def exceptions(rules: Iterable[Rule]) -> Mapping[str, tuple[str, ...]]:
    """For each rule the rules that are exceptions to it, at any depth, each once."""
    rules = tuple(rules)
    direct: dict[str, list[str]] = {rule.id: [] for rule in rules}
    for rule in rules:
        for base in rule.exception_to:
            direct[base].append(rule.id)
    return {rule.id: reached(direct, rule.id) if direct[rule.id] else () for rule in rules}


def rules_about(policy: Policy, decision: str) -> tuple[Rule, ...]:
    """The rules with a conclusion about the decision, or a limit over it, in the order of the page."""
    key = name_in_policy(policy, decision)
    return tuple(rule for rule in policy.rules if key in spoken_of(rule))


def spoken_of(rule: Rule) -> tuple[str, ...]:
    """The decisions, by key, that a rule speaks to: in a conclusion or in a limit, each once."""
    concluded = [of_record(conclusion.decision, conclusion.of) for conclusion in rule.conclusions]
    return tuple(dict.fromkeys([*concluded, *(key for limit in rule.limits for key in limited(limit))]))


def names_read(policy: Policy, name: str) -> frozenset[str]:
    """Every name that a definition or decision depends on, itself only where it reads itself.

    It may be that of one member too, `modules[0].mark`; the names found are those in the policy.
    """
    return frozenset(reached(_edges(policy), name_in_policy(policy, name)))


@lru_cache(maxsize=16)  # policies are told apart as the objects that they are
def _edges(policy: Policy) -> Mapping[str, tuple[str, ...]]:
    return reads(policy.definitions, policy.decisions, policy.rules)


def facts_read(policy: Policy, decision: str) -> tuple[str, ...]:
    """The inputs, ambiguities, lists and facts of members that a decision (or definition) depends on, by
    key, in declared order."""
    read = names_read(policy, decision)
    facts = [fact.name for fact in policy.facts] + [of.name for of in policy.lists]
    facts += [f"{record.name}.{part.name}" for record in policy.records for part in record.parts]
    return tuple(name for name in facts if name in read)


def decisions_read(policy: Policy, decision: str) -> tuple[str, ...]:
    """The other decisions that a decision (or definition) depends on, by key, in declared order."""
    read = names_read(policy, decision)
    return tuple(other.key for other in policy.decisions if other.key in read)


def reached(edges: Mapping[str, Sequence[str]], start: str) -> tuple[str, ...]:
    """All that a name leads to, at any depth, each once; itself only where it leads back."""
    seen: dict[str, None] = {}
    waiting = list(reversed(edges.get(start, ())))
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen[name] = None
            waiting.extend(reversed(edges.get(name, ())))
    return tuple(seen)


def refers_to(clause: str, reference: str) -> bool:
    """Whether a reference leads to a clause, or to a heading of which it is a part: `8.3` leads to `8.3(a)`,
    `6.29` to `6.29-A1`."""
    part = clause.startswith(reference) and clause[len(reference) : len(reference) + 1] in ("-", "(", ".")
    return clause == reference or part
