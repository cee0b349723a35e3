"""Members of lists as people give them: `(15, 46) (15, 30)` in a cell, a list of mappings in a file.

Both become facts by key: ``{"modules": 2, "modules[0].credits": 15, "modules[0].mark": 46, …}``.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from attrs import frozen

from verifier.model.brackets import Unbalanced, groups, items
from verifier.model.cells import NotReadable, expected, given
from verifier.model.kinds import Kind, Value
from verifier.model.nearest import listed, suggest
from verifier.model.paths import ABSENT, member_word
from verifier.model.policy import Decision, Definition, Expected, ListOf, Policy, Record

MOST_GIVEN = 100_000
"""The most members that a list of one case may have."""

Row = Mapping[str, Any]
"""A member: names with texts, and for the lists inside it with rows in turn."""


@frozen(eq=False, repr=False)
class Shapes:
    """What members are made of: records by name, and the kinds of what is computed or decided of them."""

    records: Mapping[str, Record]
    computed: Mapping[str, Mapping[str, Kind]]

    def names(self, record: str) -> tuple[str, ...]:
        """What may be given of a member: its facts and lists in declared order, then what is computed."""
        return (*(part.name for part in self.records[record].parts), *self.computed.get(record, ()))


def shapes(policy: Policy) -> Shapes:
    """The shapes of a policy's members."""
    computed: dict[str, dict[str, Kind]] = {}
    every: tuple[Definition | Decision, ...] = (*policy.definitions, *policy.decisions)
    for one in every:
        if one.of is not None:
            computed.setdefault(one.of, {})[one.name] = one.kind
    return Shapes({record.name: record for record in policy.records}, computed)


def in_cell(known: Shapes, of: ListOf, text: str) -> dict[str, Value]:
    """The members that a cell of a table or an argument gives; raises NotReadable."""
    return members(known, of, _rows(known, of, text, of.name), of.name)


def members(known: Shapes, of: ListOf, rows: Sequence[Row], key: str) -> dict[str, Value]:
    """The facts of the members of the list at a key, by key, its size first; raises NotReadable."""
    most = MOST_GIVEN if of.most is None else of.most
    if not of.least <= len(rows) <= most:
        sizes = f"at least {of.least}" if len(rows) < of.least else f"at most {most}"
        raise NotReadable(f"`{key}` has {len(rows)} members", f"give {sizes}")
    found: dict[str, Value] = {key: Fraction(len(rows))}
    names = known.names(of.record)
    parts = {part.name: part for part in known.records[of.record].parts}
    for place, row in enumerate(rows):
        path = f"{key}[{place}]"
        for name in row:
            if name not in names:
                way_out = suggest(name, names, f"a {member_word(of.record)} has {listed(names)}")
                raise NotReadable(f"unknown fact `{name}` of `{path}`", way_out)
        for name in names:
            if name not in row:
                continue
            part, entry, inner = parts.get(name), row[name], f"{path}.{name}"
            if isinstance(part, ListOf):
                inside = _rows(known, part, entry, inner) if isinstance(entry, str) else entry
                found |= members(known, part, inside, inner)
            elif not isinstance(entry, str):
                raise NotReadable(f"`{inner}` is one value, no list", "give one value")
            elif part is None:
                found[inner] = given(known.computed[of.record][name], entry.strip(), inner)
            else:
                found[inner] = given(part.kind, entry.strip(), inner, part.optional)
    return found


def _rows(known: Shapes, of: ListOf, text: str, key: str) -> list[Row]:
    """The members that brackets give, in the order of their facts or by name."""
    if text.strip() == ABSENT:
        return []
    order = [part.name for part in known.records[of.record].parts]
    example = f"write each {member_word(of.record)} in brackets, as in `({', '.join(order)})`, or `none`"
    try:
        written = groups(text)
    except Unbalanced as problem:
        raise NotReadable(f"`{key}`: {problem}", example) from None
    rows: list[Row] = []
    for place, content in enumerate(written):
        cells = items(content)
        first, _, rest = cells[0].partition(" ")
        if rest.strip() and first in known.names(of.record):
            rows.append(_named(cells, f"{key}[{place}]"))
            continue
        if len(cells) != len(order):
            count = f"{len(cells)} value{'' if len(cells) == 1 else 's'}"
            raise NotReadable(f"`{key}[{place}]` has {count}, and {len(order)} belong there", example)
        rows.append({name: cell for name, cell in zip(order, cells, strict=True) if cell != "-"})
    return rows


def _named(cells: Sequence[str], path: str) -> Row:
    row: dict[str, str] = {}
    for cell in cells:
        name, _, value = cell.partition(" ")
        if name in row:
            raise NotReadable(f"`{path}.{name}` is given twice", "give each fact once")
        if not value.strip():
            raise NotReadable(f"`{cell}` of `{path}` has no name", "name all of them, or none")
        row[name] = value.strip()
    return row


def expected_of_members(path: Sequence[ListOf], kind: Kind, text: str, decision: str) -> dict[str, Expected]:
    """What a cell expects of a decision of each member: `(yes) (may yes, no)`, in the order of the list.

    `path` are the lists that lead to the members, `((entitled) (gap)) ((entitled))` for two; `-` and `()`
    expect nothing of a member. Raises NotReadable.
    """
    found: dict[str, Expected] = {}

    def read(lists: Sequence[ListOf], content: str, key: str) -> None:
        if content.strip() in (ABSENT, "", "-") and not content.strip().startswith("("):
            return
        if not lists:
            found[f"{key}.{decision}"] = expected(kind, content.strip(), f"{key}.{decision}")
            return
        try:
            written = groups(content)
        except Unbalanced as problem:
            way_out = (
                f"write an outcome for each {member_word(lists[0].record)} in brackets, as in `(gap) (gap)`"
            )
            raise NotReadable(f"`{decision}`: {problem}", way_out) from None
        for place, inner in enumerate(written):
            name = f"{key}.{lists[0].name}" if key else lists[0].name
            read(lists[1:], inner, f"{name}[{place}]")

    read(path, text, "")
    return found
