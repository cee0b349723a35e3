"""What stands in a policy: names read, and how often each construct occurs."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import attrs

from verifier.model.kinds import Enumeration, Kind, Number
from verifier.model.policy import Policy
from verifier.model.rules import Conclusion, Guarded, Rule, Strength
from verifier.model.terms import Always, Among, Chosen, Comparison, Constant, Fact, Open

_TERM_MODULE = "verifier.model.terms"


def parts(node: Any) -> Iterator[Any]:
    """The terms, conditions and guarded values at or below a node, the node itself first."""
    if isinstance(node, tuple):
        for part in node:
            yield from parts(part)
    elif type(node).__module__ == _TERM_MODULE or isinstance(node, (Conclusion, Guarded)):
        yield node
        for attribute in attrs.fields(type(node)):
            yield from parts(getattr(node, attribute.name))


def names_read(node: Any) -> set[str]:
    """The facts, definitions and decisions that a term or condition reads."""
    found = set()
    for part in parts(node):
        if isinstance(part, Fact):
            found.add(part.name)
        elif isinstance(part, (Chosen, Open)):
            found.add(part.decision)
    return found


def nodes(policy: Policy) -> Iterator[Any]:
    """Every term, condition and conclusion of a policy."""
    for definition in policy.definitions:
        yield from parts(definition.term)
    for decision in policy.decisions:
        yield from parts(decision.asked_when)
    for rule in policy.rules:
        yield from parts((rule.when, *rule.throughout, rule.conclusions))
        yield from parts(tuple(part for limit in rule.limits for part in (limit.left, limit.value)))
    for assumption in policy.assumptions:
        yield from parts(assumption.condition)
    for incompatible in policy.incompatible:
        yield from parts(incompatible.condition)
    for claimed in policy.properties:
        yield from parts((claimed.when,) if claimed.condition is None else (claimed.when, claimed.condition))
    for accepted in policy.acceptances:
        yield from parts(accepted.where)


def constructs(policy: Policy) -> Counter[str]:
    """How often each construct of the language stands in the policy."""
    count: Counter[str] = Counter()
    for role, found in (("input", policy.inputs), ("definition", policy.definitions)):
        count.update(f"{role} of {_kind(item.kind)}" for item in found)
    count.update(f"decision of {_kind(decision.kind)}" for decision in policy.decisions)
    count["asked when"] += sum(len(names_read(d.asked_when)) > 0 for d in policy.decisions)
    count["ambiguity"] += len(policy.ambiguities)
    count["assume"] += len(policy.assumptions)
    count["incompatible"] += len(policy.incompatible)
    count.update(f"property: {claim.form}" for claim in policy.properties)
    count["property when"] += sum(not isinstance(claim.when, Always) for claim in policy.properties)
    for rule in policy.rules:
        count.update(_of_rule(rule))
    for node in nodes(policy):
        count.update(_of_node(node))
    return count


def _kind(kind: Kind) -> str:
    match kind:
        case Number(step=None):
            return "numbers without a step"
        case Number():
            return "stepped numbers"
        case Enumeration(ordered=True):
            return "ordered words"
        case Enumeration():
            return "plain words"
        case _:
            return "yes/no"


def _of_rule(rule: Rule) -> Iterator[str]:
    if rule.throughout:
        yield "throughout"
    for relation in ("despite", "subject_to", "exception_to"):
        if getattr(rule, relation):
            yield relation.replace("_", " ")
    if len(rule.conclusions) > 1:
        yield "several conclusions"
    if not rule.conclusions:
        yield "exception without a conclusion"


def _of_node(node: Any) -> Iterator[str]:
    match node:
        case Conclusion(bearer=str()):
            yield str(node.verb)
            yield from (
                word for word, day in (("from", node.start), ("by", node.deadline)) if day is not None
            )
        case Conclusion():
            yield f"{'may be ' if node.option else ''}{node.form}"
            if node.body:
                yield "by a body"
            if node.strength is Strength.NORMALLY:
                yield "normally"
            elif node.strength is Strength.OTHERWISE:
                yield "assume otherwise" if node.assumed else "otherwise"
            if node.value is not None and not isinstance(node.value, Constant):
                yield "computed conclusion"
        case Guarded():
            if names_read(node.guard):
                yield "guard"
        case Chosen() | Open():
            yield f"{type(node).__name__} of {_kind(node.kind)}"
        case Comparison(left=left, right=right):
            single = isinstance(left, Constant) or isinstance(right, Constant)
            yield "comparison with a constant" if single else "comparison between facts"
        case Among(left=Fact()):
            yield "Among"
        case _:
            yield type(node).__name__
