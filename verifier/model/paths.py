"""Members of lists and where their facts stand in a case: `modules[1].components[0].first_mark`.

A *path* leads to one member of a case, a *key* is the name of something under it. A *name in the
policy* says the same of no member in particular: `Component.first_mark`, as in `Policy.order`.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from typing import Any

from verifier.model.kinds import Kind, Value
from verifier.model.policy import Case, Decision, Definition, Input, ListOf, Policy, Record

ABSENT = "none"
"""The value of an optional fact that is absent."""

_STEP = re.compile(r"(?P<list>[^\[\]]+)\[\d+\]\Z")


def member_word(record: str) -> str:
    """What one member is called in rules: `module` of `Module`, `taught_module` of `TaughtModule`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", record).lower()


def split(key: str) -> tuple[str, str]:
    """The path of the member and the name under it: `("modules[0]", "mark")`; no path for the case's own."""
    path, _, name = key.rpartition(".")
    return path, name


def records(policy: Policy) -> Mapping[str, Record]:
    """The records of a policy by name."""
    return {record.name: record for record in policy.records}


def lists_of(policy: Policy, owner: str | None) -> tuple[ListOf, ...]:
    """The lists of the case, or those of each member of a record."""
    return policy.lists if owner is None else records(policy)[owner].lists


def record_at(policy: Policy, path: str) -> str | None:
    """The record of the member at a path, `Module` at `modules[0]`; None where there is no such list."""
    owner: str | None = None
    for step in path.split("."):
        found = _STEP.match(step)
        name = found["list"] if found is not None else ""
        inside = next((of for of in lists_of(policy, owner) if of.name == name), None)
        if inside is None:
            return None
        owner = inside.record
    return owner


def name_in_policy(policy: Policy, key: str) -> str:
    """`Module.mark` of `modules[0].mark`; a key of the case itself, or an unknown one, as it stands."""
    path, name = split(key)
    record = record_at(policy, path) if "[" in path else None
    return key if record is None else f"{record}.{name}"


def fact_of_key(policy: Policy, key: str) -> Input | ListOf | Definition | Decision | None:
    """What a key stands for; a list where it is the number of its members, None where it is nothing.

    Readings of ambiguities are no such thing: they stand in `Policy.ambiguities`.
    """
    path, name = split(key)
    owner = record_at(policy, path) if path else None
    if path and owner is None:
        return None
    fields = policy.inputs if owner is None else records(policy)[owner].fields
    every: tuple[Input | ListOf | Definition | Decision, ...] = (
        *fields,
        *lists_of(policy, owner),
        *(definition for definition in policy.definitions if definition.of == owner),
        *(decision for decision in policy.decisions if decision.of == owner),
    )
    return next((one for one in every if one.name == name), None)


def kind_of_key(policy: Policy, key: str) -> Kind | None:
    """The kind of what a key stands for, a list's being that of its size; None where it is nothing."""
    found = fact_of_key(policy, key)
    if found is None:
        return next((a.kind for a in policy.ambiguities if a.name == key), None)
    return found.kind


def fact_keys(policy: Policy, case: Case) -> tuple[str, ...]:
    """The keys of all facts that a case consists of, given the sizes of its lists, in declared order:
    inputs and readings, then list by list, its size first, then member by member."""
    own = [fact.name for fact in policy.facts]
    return (*own, *(key for of in policy.lists for key in _keys(policy, case, of, "")))


def _keys(policy: Policy, case: Case, of: ListOf, owner: str) -> Iterator[str]:
    yield owner + of.name
    record = records(policy)[of.record]
    for path in paths(case, owner + of.name):
        for part in record.parts:
            if isinstance(part, ListOf):
                yield from _keys(policy, case, part, f"{path}.")
            else:
                yield f"{path}.{part.name}"


def paths(case: Case, key: str) -> tuple[str, ...]:
    """The paths of the members of the list at a key; none where their number is not known."""
    size = case.get(key)
    return tuple(f"{key}[{place}]" for place in range(int(size))) if isinstance(size, Fraction) else ()


def members(policy: Policy, case: Case, record: str) -> tuple[str, ...]:
    """The paths of all members of a record in a case, list by list."""
    found: list[str] = []
    for of in policy.lists:
        for path in paths(case, of.name):
            found += [path] if of.record == record else []
            for inner in lists_of(policy, of.record):
                found += paths(case, f"{path}.{inner.name}") if inner.record == record else ()
    return tuple(found)


def keys_named(policy: Policy, case: Case, name: str) -> tuple[str, ...]:
    """The keys that a name in the policy has in a case: `modules[0].mark`, … of `Module.mark`."""
    record, _, own = name.rpartition(".")
    return tuple(f"{path}.{own}" for path in members(policy, case, record)) if record else (name,)


def in_order(policy: Policy, case: Case) -> tuple[str, ...]:
    """The keys of a case in declared order: facts, lists member by member, then definitions and decisions."""
    computed = [definition.key for definition in policy.definitions]
    computed += [decision.key for decision in policy.decisions]
    keys = (key for name in computed for key in keys_named(policy, case, name))
    return tuple(key for key in (*fact_keys(policy, case), *keys) if key in case)


def nested(policy: Policy, case: Case, show: Callable[[str, Value], str]) -> dict[str, Any]:
    """The case with each list as a list of members; `show` words the value of a key.

    A case without lists keeps its own order.
    """
    if not policy.lists:
        return {key: show(key, value) for key, value in case.items()}
    document: dict[str, Any] = {}
    places: dict[str, dict[str, Any]] = {"": document}
    for key in in_order(policy, case):
        path, name = split(key)
        if isinstance(fact_of_key(policy, key), ListOf):
            inside = paths(case, key)
            rows: list[dict[str, Any]] = [{} for _ in inside]
            places |= dict(zip(inside, rows, strict=True))
            places[path][name] = rows
        else:
            places[path][name] = show(key, case[key])
    return document
