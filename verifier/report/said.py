"""What regions and conditions say, quantity by quantity."""

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from verifier.checks.limits import Key, both, limit_of
from verifier.finding import Bounds, Region
from verifier.model.paths import fact_of_key, record_at, split
from verifier.model.policy import Policy
from verifier.model.terms import And, Chosen, Condition, Field

Relation = tuple[Condition, str | None]
"""A relation between facts as its author wrote it, and the path of the member that it is about."""


@frozen
class Said:
    """The limits of facts, definitions and decisions by their keys, and relations of other kinds."""

    limits: Mapping[str, Bounds]
    relations: Sequence[Relation]


def said_of(policy: Policy, region: Region) -> Said:
    """What a region says; a quantity that two relations bound, or a relation and a fact, is told once."""
    return _said(policy, region.facts, region.said)


def said_by(policy: Policy, condition: Condition, member: str | None) -> Said:
    """What a condition says that is asked of a member, or of the case."""
    parts = condition.parts if isinstance(condition, And) else (condition,)
    return _said(policy, {}, [(part, member) for part in parts])


def _said(policy: Policy, facts: Mapping[str, Bounds], said: Iterable[Relation]) -> Said:
    limits, relations = dict(facts), dict[Relation, None]()
    for condition, member in said:
        of, limit = limit_of(condition)
        key = _key(policy, of, member)
        if key is None:
            relations[condition, member] = None
        else:
            limits[key] = both(limits.get(key, Bounds()), limit)
    return Said(limits, tuple(relations))


def _key(policy: Policy, of: Key, member: str | None) -> str | None:
    """The key in a case of what a test of a member, or of the case, is about; None of what is computed."""
    match of:
        case str() as name:
            own = f"{member}.{name}"
            return own if member and fact_of_key(policy, own) is not None else name
        case Field(record=str() as record, name=name) | Chosen(of=str() as record, decision=name):
            path = member or ""
            while path and record_at(policy, path) != record:
                path = split(path)[0]
            return f"{path}.{name}" if path else None
        case Chosen(decision=name):
            return _key(policy, name, member)
        case _:
            return None
