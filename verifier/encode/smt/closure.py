"""Which rule prevails over which, for the encoding; the evaluator works it out by itself."""

from verifier.model.policy import Policy


def closure(policy: Policy) -> dict[str, frozenset[str]]:
    """For each rule those that it prevails over: the author's links, closed by repeated joining."""
    over: dict[str, set[str]] = {rule.id: set() for rule in policy.rules}
    for rule in policy.rules:
        over[rule.id].update(rule.despite)
        over[rule.id].update(rule.exception_to if rule.conclusions else ())
        for superior in rule.subject_to:
            over[superior].add(rule.id)
    grown = True
    while grown:
        grown = False
        for lower in over.values():
            further = set().union(*(over[rule] for rule in lower)) - lower if lower else set()
            if further:
                lower |= further
                grown = True
    return {rule: frozenset(lower) for rule, lower in over.items()}
