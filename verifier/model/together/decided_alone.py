"""Which decisions come out in a draft as they do in one of its parts alone."""

from verifier.model.policy import Policy
from verifier.model.reading import exceptions, reached, reads, rules_about


def decided_alone(draft: Policy, part: Policy) -> frozenset[str]:
    """The decisions of a part, by key, that no other part has a say in, nor in anything that they read."""
    edges = reads(draft.definitions, draft.decisions, draft.rules)
    own, lifting = {rule.id for rule in part.rules}, exceptions(draft.rules)
    asked = {decision.key: decision.asked_when for decision in part.decisions}
    by_itself: dict[str, bool] = {}
    for decision in draft.decisions:
        rules = {rule.id for rule in rules_about(draft, decision.key)}
        rules |= {other for rule in tuple(rules) for other in lifting[rule]}
        by_itself[decision.key] = rules <= own and asked.get(decision.key) == decision.asked_when
    return frozenset(
        key for key in asked if all(by_itself.get(other, True) for other in (key, *reached(edges, key)))
    )
