"""What multiplies, divides or rounds facts, and so makes questions hard."""

from collections.abc import Iterator

from verifier.model.mentions import mentioned, parts_of
from verifier.model.policy import Policy
from verifier.model.terms import Aggregate, Condition, Product, Quotient, Rounded, Term


def terms_of(policy: Policy) -> Iterator[Term | Condition]:
    """Every term and condition of a policy."""
    yield from (definition.term for definition in policy.definitions)
    yield from (decision.asked_when for decision in policy.decisions)
    yield from (assumption.condition for assumption in policy.assumptions)
    yield from (statement.condition for statement in policy.incompatible)
    for rule in policy.rules:
        yield from (*rule.throughout, rule.when)
        for conclusion in rule.conclusions:
            yield from (term for term in (conclusion.value,) if term is not None)
            for choice in conclusion.choices:
                yield from (choice.value, choice.guard)


def bent(part: Term | Condition) -> Iterator[str]:
    """The names that a part multiplies, divides or rounds."""
    if isinstance(part, Product | Quotient | Rounded):
        yield from mentioned(part)
    for inner in parts_of(part):
        yield from bent(inner)


def multiplied(part: Term | Condition) -> Iterator[Term]:
    """The outermost products, quotients and means in a part."""
    match part:
        case Product() | Quotient():
            yield part
        case Aggregate(function="mean"):
            yield part
        case _:
            for inner in parts_of(part):
                yield from multiplied(inner)
