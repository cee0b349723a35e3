"""What definitions and decisions depend on, as terms and conditions."""

from collections.abc import Iterator

from verifier.model.mentions import parts_of
from verifier.model.policy import Policy
from verifier.model.reading import exceptions, names_read, spoken_of
from verifier.model.terms import Aggregate, Condition, Quantified, Term


def compares_members(policy: Policy, key: str) -> bool:
    """Whether a definition or decision depends on the order of members: it looks at the best of a list."""
    return any(map(picks_best, parts_read(policy, names_read(policy, key) | {key})))


def picks_best(part: Term | Condition) -> bool:
    """Whether a term or condition looks at the best members of a list."""
    own = isinstance(part, Aggregate | Quantified) and part.over.best is not None
    return own or any(map(picks_best, parts_of(part)))


def parts_read(policy: Policy, keys: frozenset[str]) -> Iterator[Term | Condition]:
    """The terms and conditions on which definitions and decisions depend."""
    yield from (definition.term for definition in policy.definitions if definition.key in keys)
    yield from (decision.asked_when for decision in policy.decisions if decision.key in keys)
    about = {rule.id for rule in policy.rules if keys & set(spoken_of(rule))}
    lifting = exceptions(policy.rules)
    about |= {other for rule in tuple(about) for other in lifting[rule]}
    for rule in policy.rules:
        if rule.id in about:
            yield from (*rule.throughout, rule.when)
            for conclusion in rule.conclusions:
                dates = (conclusion.value, conclusion.start, conclusion.deadline)
                yield from (term for term in dates if term is not None)
                for choice in conclusion.choices:
                    yield from (choice.value, choice.guard)
            for limit in rule.limits:
                yield from (limit.left, limit.value)
