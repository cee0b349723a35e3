"""Members of lists as a cell of a table says them, exact, so that they read back."""

from collections.abc import Callable, Iterable

from verifier.model.kinds import Value
from verifier.model.paths import ABSENT, fact_of_key, paths, records
from verifier.model.policy import Case, ListOf, Policy


def list_cell(policy: Policy, case: Case, key: str, show: Callable[[str, Value], str]) -> str:
    """The members of the list at a key: `(15, 46) (15, 30)`; by name where more than their facts is given.

    What is not known of a member is `-`. `show` words the value of a key.
    """
    of = fact_of_key(policy, key)
    assert isinstance(of, ListOf)
    parts = records(policy)[of.record].parts
    computed = [definition.name for definition in policy.definitions if definition.of == of.record]
    computed += [decision.name for decision in policy.decisions if decision.of == of.record]

    def entry(inner: str, is_list: bool) -> str:
        if inner not in case:
            return "-"
        return list_cell(policy, case, inner, show) if is_list else show(inner, case[inner])

    members = paths(case, key)
    by_name = any(f"{path}.{name}" in case for path in members for name in computed)
    cells = []
    for path in members:
        said = [(part.name, entry(f"{path}.{part.name}", isinstance(part, ListOf))) for part in parts]
        said += [(name, entry(f"{path}.{name}", False)) for name in computed]
        if by_name:
            cells.append(", ".join(f"{name} {words}" for name, words in said if words != "-"))
        else:
            cells.append(", ".join(words for name, words in said if name not in computed))
    return " ".join(f"({cell})" for cell in cells) or ABSENT


def own_names(keys: Iterable[str]) -> tuple[str, ...]:
    """The names of a case itself among its keys: facts and lists, without what is said of members."""
    return tuple(dict.fromkeys(key.partition("[")[0] for key in keys))
