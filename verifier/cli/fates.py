"""A case told to several policies, to each as far as it speaks of it."""

from collections.abc import Mapping

from verifier.model.case import Entry
from verifier.model.policy import Policy, Record


def known_part(policy: Policy, given: Mapping[str, Entry]) -> tuple[dict[str, Entry], tuple[str, ...]]:
    """What of a case a policy knows, and the names that it does not; of members as well."""
    known = {fact.name for fact in policy.facts} | {of.name for of in policy.lists}
    known |= {definition.name for definition in policy.definitions}
    known |= {decision.name for decision in policy.decisions}
    records = {record.name: record for record in policy.records}
    lists = {of.name: records[of.record] for of in policy.lists}
    part: dict[str, Entry] = {}
    unknown: dict[str, None] = {}
    for name, value in given.items():
        if name not in known:
            unknown[name] = None
        elif name in lists and not isinstance(value, str):
            part[name] = [_member(member, lists[name], records, policy, unknown) for member in value]
        else:
            part[name] = value
    return part, tuple(unknown)


def _member(
    member: Mapping[str, Entry],
    record: Record,
    records: Mapping[str, Record],
    policy: Policy,
    unknown: dict[str, None],
) -> dict[str, Entry]:
    fields = {fact.name for fact in record.fields}
    fields |= {one.name for one in policy.definitions if one.of == record.name}
    fields |= {one.name for one in policy.decisions if one.of == record.name}
    inner = {of.name: records[of.record] for of in record.lists}
    part: dict[str, Entry] = {}
    for name, value in member.items():
        if name in inner and not isinstance(value, str):
            part[name] = [_member(one, inner[name], records, policy, unknown) for one in value]
        elif name in fields or name in inner:
            part[name] = value
        else:
            unknown[name] = None
    return part
