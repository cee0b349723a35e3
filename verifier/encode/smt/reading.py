"""Which decisions the terms of a policy read, by the value that they took."""

from collections.abc import Iterable, Iterator

from verifier.encode.lists.flat import FlatPolicy
from verifier.encode.smt.encoding import Encoding
from verifier.encode.smt.limited import groups
from verifier.model.mentions import parts_of
from verifier.model.policy import Policy
from verifier.model.rules import Conclusion
from verifier.model.terms import Chosen, Condition, Term


def read_by_value(policy: Policy) -> frozenset[str]:
    """The decisions whose value anything in a flat policy reads, or whose readers limits bind together."""
    found = {name for part in _parts(policy) for name in _chosen(part)}
    return frozenset(found | {name for name, group in groups(policy).items() if group.read})


def read_among(encoding: Encoding, names: frozenset[str], texts: Iterable[str]) -> frozenset[str]:
    """The names without the decisions whose values these texts do not read, nor anything that they read.

    So it makes no difference which values some other question has asked for before.
    """
    takes, symbols = encoding.choices(), encoding.choice_symbols()
    read = encoding.script.reads(texts)
    left = {name: symbol for name, symbol in symbols.items() if name in names}
    while found := [name for name, symbol in left.items() if symbol in read]:
        read |= encoding.script.reads(takes[name] for name in found)
        left = {name: symbol for name, symbol in left.items() if name not in found}
    return names - left.keys()


def _chosen(part: Term | Condition) -> Iterator[str]:
    if isinstance(part, Chosen):
        yield part.decision
    for inner in parts_of(part):
        yield from _chosen(inner)


def _parts(policy: Policy) -> Iterator[Term | Condition]:
    """All terms and conditions of a policy but the left sides of limits, where no value is read."""
    yield from (definition.term for definition in policy.definitions)
    yield from (decision.asked_when for decision in policy.decisions)
    yield from (assumption.condition for assumption in policy.assumptions)
    yield from (statement.condition for statement in policy.incompatible)
    yield from (waiver.where for waiver in policy.acceptances)
    yield from (limit.value for limit in (policy.limits if isinstance(policy, FlatPolicy) else ()))
    for rule in policy.rules:
        yield from (*rule.throughout, rule.when)
        for conclusion in rule.conclusions:
            yield from _concluded(conclusion)
    for claimed in policy.properties:
        yield claimed.when
        if claimed.condition is not None:
            yield claimed.condition


def _concluded(conclusion: Conclusion) -> Iterator[Term | Condition]:
    terms = (conclusion.value, conclusion.start, conclusion.deadline)
    yield from (term for term in terms if term is not None)
    for choice in conclusion.choices:
        yield from (choice.value, choice.guard)
