"""What the encodings do not have yet: told as undecided, never passed over."""

from collections.abc import Iterator

from verifier.model.mentions import parts_of
from verifier.model.policy import Policy
from verifier.model.terms import Condition, Elapsed, Shifted, Term
from verifier.model.wording import say_term


def beyond(policy: Policy) -> str | None:
    """What of a policy cannot be encoded, in words; None where everything can."""
    for part in _every(policy):
        if isinstance(part, Elapsed | Shifted):
            return f"`{say_term(part)}`"
    return None


def _every(policy: Policy) -> Iterator[Term | Condition]:
    # a calendar term that is a definition by itself is taken as a fact (calendar.py)
    waiting: list[Term | Condition] = []
    for definition in policy.definitions:
        alone = isinstance(definition.term, Elapsed | Shifted)
        waiting += parts_of(definition.term) if alone else [definition.term]
    waiting += [decision.asked_when for decision in policy.decisions]
    waiting += [assumption.condition for assumption in policy.assumptions]
    waiting += [statement.condition for statement in policy.incompatible]
    for rule in policy.rules:
        waiting += [rule.when, *rule.throughout]
        for conclusion in rule.conclusions:
            days = (conclusion.value, conclusion.start, conclusion.deadline)
            waiting += [part for part in days if part is not None]
            waiting += [part for choice in conclusion.choices for part in (choice.value, choice.guard)]
    while waiting:
        part = waiting.pop()
        yield part
        waiting += parts_of(part)
