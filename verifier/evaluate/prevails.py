"""Which rule prevails over which: the closure of the author's links (`meaning.md` 6)."""

from collections.abc import Iterable, Mapping

from verifier.model.rules import Rule


def prevails(rules: Iterable[Rule]) -> Mapping[str, frozenset[str]]:
    """For each rule the rules that it prevails over, directly or through others.

    `despite`, `subject to` turned round, and `exception to` of a rule with a conclusion.
    """
    rules = tuple(rules)
    below: dict[str, set[str]] = {rule.id: set(rule.despite) for rule in rules}
    for rule in rules:
        if rule.conclusions:
            below[rule.id].update(rule.exception_to)
        for superior in rule.subject_to:
            below[superior].add(rule.id)

    def reached(start: str) -> frozenset[str]:
        seen: set[str] = set()
        waiting = list(below[start])
        while waiting:
            rule = waiting.pop()
            if rule not in seen:
                seen.add(rule)
                waiting.extend(below[rule])
        return frozenset(seen)

    return {rule.id: reached(rule.id) for rule in rules}
