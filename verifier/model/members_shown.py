"""Members of lists as a cell of a table says them, exact, so that they read back."""

from collections.abc import Callable, Iterable

from verifier.model.kinds import Value
from verifier.model.paths import ABSENT, fact_of_key, paths, record_at, records
from verifier.model.policy import Case, ListOf, Policy


def list_cell(policy: Policy, case: Case, key: str, show: Callable[[str, Value], str]) -> str:
    """The members of the list at a key: `(15, 46) (15, 30)`; by name where more than their facts is given.

    What is not known of a member is `-`. `show` words the value of a key.
    """
    of = fact_of_key(policy, key)
    assert isinstance(of, ListOf)
    parts = records(policy)[of.record].parts
    computed = names_of(policy, of.record)[len(parts) :]

    def entry(inner: str, is_list: bool) -> str:
        if inner not in case:
            return "-"
        return list_cell(policy, case, inner, show) if is_list else show(inner, case[inner])

    members = paths(case, key)
    if any(f"{path}.{name}" in case for path in members for name in computed):
        cells = [words for _, words in member_rows(policy, case, key, show)]
    else:
        cells = [
            ", ".join(entry(f"{path}.{part.name}", isinstance(part, ListOf)) for part in parts)
            for path in members
        ]
    return " ".join(f"({cell})" for cell in cells) or ABSENT


def own_names(keys: Iterable[str]) -> tuple[str, ...]:
    """The names of a case itself among its keys: facts and lists, without what is said of members."""
    return tuple(dict.fromkeys(key.partition("[")[0] for key in keys))


def cell_of_members(policy: Policy, case: Case, record: str, words: Callable[[str], str]) -> str:
    """Something said of each member of a record, in brackets: `(yes) (no)`; `((gap)) ((go) (go))` where
    the members lie inside others. `words` gives what is said of the member at a path."""

    def inside(of: ListOf, key: str) -> str | None:
        if of.record == record:
            return " ".join(f"({words(path)})" for path in paths(case, key)) or ABSENT
        deeper = next((inner for inner in records(policy)[of.record].lists if inner.record == record), None)
        if deeper is None:
            return None
        return " ".join(f"({inside(deeper, f'{path}.{deeper.name}')})" for path in paths(case, key)) or ABSENT

    found = [cells for of in policy.lists if (cells := inside(of, of.name)) is not None]
    return " ".join(found) or ABSENT


def member_rows(
    policy: Policy, case: Case, key: str, show: Callable[[str, Value], str]
) -> list[tuple[str, str]]:
    """Each member of the list at a key with what is known of it, by name: `credits 15, parts (mark 1)`."""
    return [(path, _by_name(policy, case, path, show)) for path in paths(case, key)]


def _by_name(policy: Policy, case: Case, path: str, show: Callable[[str, Value], str]) -> str:
    record = record_at(policy, path)
    assert record is not None
    words = []
    for name in names_of(policy, record):
        key = f"{path}.{name}"
        if key not in case:
            continue
        if isinstance(fact_of_key(policy, key), ListOf):
            inner = " ".join(f"({said})" for _, said in member_rows(policy, case, key, show)) or ABSENT
            words.append(f"{name} {inner}")
        else:
            words.append(f"{name} {show(key, case[key])}")
    return ", ".join(words)


def names_of(policy: Policy, record: str) -> tuple[str, ...]:
    """What may be said of a member: its facts and lists in declared order, then what is computed."""
    parts = [part.name for part in records(policy)[record].parts]
    computed = [definition.name for definition in policy.definitions if definition.of == record]
    return (*parts, *computed, *(decision.name for decision in policy.decisions if decision.of == record))
