"""Who is in a case: the members of its lists, each with its path and those that it belongs to."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType

from attrs import field, frozen

from verifier.model.policy import Case, Input, ListOf, Policy

Scope = Mapping[str, str]
"""The members in scope, by record: ``{"Module": "modules[0]", "Component": "modules[0].components[1]"}``."""

NOBODY: Scope = MappingProxyType({})


@frozen(eq=False, repr=False)
class Shape:
    """The members of a case.

    `scopes`: for each record the scope of each member, in the order of the lists. `unsized`: for each
    record the lists that may hold more of its members, because their size is not known, or that of a
    list which holds them, with the scope they stand in. `sizes`: the size of each list, where known, and
    `lists` its declaration, by path.
    """

    scopes: Mapping[str, Sequence[Scope]] = field(factory=dict)
    unsized: Mapping[str, Sequence[tuple[str, Scope]]] = field(factory=dict)
    sizes: Mapping[str, Fraction | None] = field(factory=dict)
    lists: Mapping[str, ListOf] = field(factory=dict)

    def of(self, record: str | None, within: Scope = NOBODY) -> tuple[list[Scope], frozenset[str]]:
        """The scopes of all members of a record that belong to these, and the lists of unknown size."""
        if record is None or record in within:
            return [within], frozenset()
        scopes = [scope for scope in self.scopes.get(record, ()) if joined(scope, within)]
        return scopes, frozenset(
            path for path, scope in self.unsized.get(record, ()) if joined(scope, within)
        )


EMPTY = Shape()


def joined(scope: Scope, other: Scope) -> bool:
    """Whether two members can be told of together: no record has two different members in scope."""
    return all(other.get(record, path) == path for record, path in scope.items())


def shape_of(policy: Policy, case: Case) -> Shape:
    """The members that a case has."""
    scopes: dict[str, list[Scope]] = {record.name: [] for record in policy.records}
    unsized: dict[str, list[tuple[str, Scope]]] = {record.name: [] for record in policy.records}
    sizes: dict[str, Fraction | None] = {}
    declarations: dict[str, ListOf] = {}
    records = {record.name: record for record in policy.records}

    def enter(lists: Sequence[ListOf], prefix: str, scope: Scope) -> None:
        for one in lists:
            path = prefix + one.name
            size = case.get(path)
            declarations[path] = one
            sizes[path] = size if isinstance(size, Fraction) else None
            if not isinstance(size, Fraction):
                unsized[one.record].append((path, scope))
                for inner in records[one.record].lists:
                    unsized[inner.record].append((path, scope))
                continue
            for place in range(int(size)):
                member = f"{path}[{place}]"
                inside = {**scope, one.record: member}
                scopes[one.record].append(inside)
                enter(records[one.record].lists, member + ".", inside)

    enter(policy.lists, "", NOBODY)
    return Shape(scopes, unsized, sizes, declarations)


def member_facts(policy: Policy, shape: Shape) -> Iterator[tuple[str, Input, str]]:
    """The facts of every member: its path, its declaration, and the record it is of."""
    for record in policy.records:
        for scope in shape.scopes.get(record.name, ()):
            for fact in record.fields:
                yield f"{scope[record.name]}.{fact.name}", fact, record.name


def declared(path: str) -> str:
    """The last name of a path, which is how definitions and decisions are declared: `condoned`."""
    return path.rpartition(".")[2]
