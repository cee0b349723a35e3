"""A case fact by fact, each of its lists as one cell."""

from collections.abc import Collection

from verifier.model.case import kind_of_name
from verifier.model.kinds import Value
from verifier.model.members_shown import list_cell, member_rows, own_names
from verifier.model.policy import Case, Policy
from verifier.model.values import show_value
from verifier.report.phrases import value


def case_words(policy: Policy, case: Case) -> dict[str, str]:
    """The facts of a case in words with their measures: `30.5 credits`; lists as `(15, 46) (15, 30)`."""
    lists = {of.name for of in policy.lists}
    plain = case_cells(policy, case) if lists else {}
    return {
        name: plain[name] if name in lists else value(policy, name, case[name]) for name in own_names(case)
    }


def case_rows(policy: Policy, case: Case, names: Collection[str]) -> list[tuple[str, str]]:
    """These facts of a case in words; of a list how many members it has, then member by member."""
    words = case_words(policy, case)
    rows: list[tuple[str, str]] = []
    for name in names:
        if any(of.name == name for of in policy.lists):
            rows.append((name, show_value(case[name])))
            rows += member_rows(policy, case, name, lambda key, of: value(policy, key, of))
        else:
            rows.append((name, words[name]))
    return rows


def case_cells(policy: Policy, case: Case) -> dict[str, str]:
    """The facts of a case as cells of a table, which read back."""
    lists = {of.name for of in policy.lists}

    def show(key: str, of: Value) -> str:
        return show_value(of, kind_of_name(policy, key))

    return {
        name: list_cell(policy, case, name, show) if name in lists else show(name, case[name])
        for name in own_names(case)
    }
