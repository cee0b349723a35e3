"""Which rule prevails over which, for the encoding; the evaluator works it out by itself."""

from verifier.model.policy import Policy


def closure(policy: Policy) -> dict[str, frozenset[str]]:
    """For each rule those that it prevails over: the author's links, closed from the lowest rules up."""
    direct = links(policy)
    over: dict[str, frozenset[str]] = {}
    for start in direct:
        waiting = [start]  # no recursion: a page may rank a thousand rules one above the other
        while waiting:
            rule = waiting[-1]
            lower = [other for other in direct[rule] if other not in over]
            waiting += lower
            if not lower:
                over[rule] = frozenset(direct[rule]).union(*(over[other] for other in direct[rule]))
                waiting.pop()
    return over


def links(policy: Policy) -> dict[str, set[str]]:
    """For each rule those that it prevails over as the author says of the two."""
    direct: dict[str, set[str]] = {rule.id: set() for rule in policy.rules}
    for rule in policy.rules:
        direct[rule.id].update(rule.despite)
        direct[rule.id].update(rule.exception_to if rule.conclusions else ())
        for superior in rule.subject_to:
            direct[superior].add(rule.id)
    return direct
