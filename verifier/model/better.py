"""What follows from the declarations of what is better: that nothing better makes an outcome worse.

For each decision of an ordered kind, and each fact that it reads and that has a better direction, declared
or by the order of its kind, the claim that the decision never falls as the fact gets better.
"""

from collections.abc import Iterator

from attrs import evolve

from verifier.model.claims import Property
from verifier.model.facts import Input
from verifier.model.kinds import ACTION, Number
from verifier.model.policy import Decision, Policy
from verifier.model.reading import facts_read
from verifier.model.terms import Always


def with_implied(policy: Policy) -> Policy:
    """The policy with those claims behind the author's own; one that the author states is left to him."""
    stated = {
        (claim.form, claim.subject, claim.path)
        for claim in policy.properties
        if isinstance(claim.when, Always)
    }
    new = tuple(c for c in implied(policy) if (c.form, c.subject, c.path) not in stated)
    return evolve(policy, properties=(*policy.properties, *new)) if new else policy


def implied(policy: Policy) -> Iterator[Property]:
    """The claims, by decision and then by fact, in declared order; the label names both."""
    ways = dict(_paths(policy))
    for decision in policy.decisions:
        if decision.kind == ACTION or isinstance(decision.kind, Number) or not decision.kind.ordered:
            continue
        for key in facts_read(policy, decision.key):
            for path, fact in ways.get(key, ()):
                yield _claim(decision, path, fact)


def _claim(decision: Decision, path: tuple[str, ...], fact: Input) -> Property:
    return Property(
        f"{decision.name}, {'.'.join(path)}",
        "rises" if fact.better == "lower" else "falls",
        None,
        decision.key,
        path,
        Always(),
        "",
        decision.span,
        implied=True,
    )


def _paths(policy: Policy) -> Iterator[tuple[str, list[tuple[tuple[str, ...], Input]]]]:
    """For each fact with a better direction, by key, the paths on which it is found in a case."""
    records = {record.name: record for record in policy.records}
    for fact in policy.inputs:
        if has_direction(fact):
            yield fact.name, [((fact.name,), fact)]
    inside: dict[str, list[tuple[str, ...]]] = {}
    for held in policy.lists:
        inside.setdefault(held.record, []).append((held.name,))
    for outer in [(held.name, held.record) for held in policy.lists]:
        for held in records[outer[1]].lists:
            inside.setdefault(held.record, []).append((outer[0], held.name))
    for record in policy.records:
        for fact in record.fields:
            if has_direction(fact):
                ways = [((*path, fact.name), fact) for path in inside.get(record.name, ())]
                yield f"{record.name}.{fact.name}", ways


def has_direction(fact: Input) -> bool:
    """Whether one way is better for the person concerned: declared, or from the order of the kind."""
    return fact.better is not None or (not isinstance(fact.kind, Number) and fact.kind.ordered)
