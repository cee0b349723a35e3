"""Worked cases, from the cells of their tables."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from verifier.model.cells import NotReadable, expected, given
from verifier.model.from_syntax.leaves import has_part
from verifier.model.from_syntax.scope import Scope
from verifier.model.kinds import Kind, Value
from verifier.model.members_given import Shapes, expected_of_members, in_cell
from verifier.model.nearest import suggest
from verifier.model.paths import member_word, split
from verifier.model.policy import Expected, ListOf, WorkedCase
from verifier.source.span import Span
from verifier.syntax import tree

OWN = ("id", "note")
"""Columns that speak of the case itself."""


def worked_cases(scope: Scope, tables: tuple[tree.CasesTable, ...]) -> tuple[WorkedCase, ...]:
    """Every row of every table, in order; a row without an id is called by its number."""
    cases: list[WorkedCase] = []
    seen: dict[str, Span] = {}
    known = _shapes(scope)
    for table in tables:
        _known_columns(scope, table)
        for row in table.rows:
            case = _case(scope, known, table, row, len(cases) + 1)
            if case.id in seen:
                first = seen[case.id]
                scope.wrong(
                    case.span,
                    f"the case `{case.id}` also stands at line {first.line} of `{first.path}`",
                    "give each case its own id",
                )
            seen.setdefault(case.id, case.span)
            cases.append(case)
    return tuple(cases)


def _known_columns(scope: Scope, table: tree.CasesTable) -> None:
    known = (*OWN, *scope.facts, *scope.decisions, *scope.lists)
    for name in table.facts:
        if name.name in scope.broken or (name.name in known and name.name not in scope.of):
            continue
        having = [record.name for record in scope.records.values() if has_part(record, name.name)]
        of = scope.of.get(name.name, having[0] if having else None)
        if of is None:
            way_out = suggest(name.name, known, "name a fact, or leave the column out")
            scope.wrong(name.span, f"unknown fact `{name.name}`", way_out)
        else:
            problem = (
                f"`{name.name}` is said of each {member_word(of)}: a column holds what is said of the case"
            )
            way_out = f"give it in the column of the list, by name: `(…, {name.name} VALUE)`"
            scope.wrong(name.span, problem, way_out)
    for name in table.decisions:
        if name.name in OWN or name.name in scope.decisions or name.name in scope.broken:
            continue
        place = scope.places.get(name.name)
        message = f"unknown decision `{name.name}`"
        if place is not None:
            message = f"`{name.name}` is {place.what}; only decisions stand right of `||`"
        way_out = suggest(name.name, scope.decisions, "name a decision, or leave the column out")
        scope.wrong(name.span, message, way_out)


def _case(
    scope: Scope, known: Shapes, table: tree.CasesTable, row: tuple[tuple[str, Span], ...], number: int
) -> WorkedCase:
    id, note = str(number), ""
    facts: dict[str, Value] = {}
    outcomes: dict[str, Expected] = {}
    span = row[0][1]
    for name, text, place, expects in _cells(table, row):
        if name == "id":
            id, span = text, place
            continue
        if name == "note":
            note = text
            continue
        try:
            if expects:
                outcomes |= _expected(scope, name, text)
            else:
                facts |= _given(scope, known, name, text)
        except NotReadable as wrong:
            scope.wrong(place, wrong.message, wrong.help)
    for key in outcomes:
        path, _ = split(key)
        if "[" in path and not _is_there(facts, path):
            scope.wrong(span, f"`{key}` is expected, and the case has no `{path}`", "give as many members")
            break
    return WorkedCase(id, facts, outcomes, note, span)


def _given(scope: Scope, known: Shapes, name: str, text: str) -> dict[str, Value]:
    """The facts that a cell left of `||` gives; none where its column was told."""
    if name in scope.lists:
        return in_cell(known, scope.lists[name], text)
    kind = scope.decisions.get(name, scope.facts.get(name))
    if kind is None or name in scope.of:
        return {}
    return {name: given(kind, text, name, name in scope.optional)}


def _expected(scope: Scope, name: str, text: str) -> dict[str, Expected]:
    """The outcomes that a cell right of `||` expects; of a decision of members one for each in brackets."""
    kind, of = scope.decisions.get(name), scope.of.get(name)
    if kind is None:
        return {}
    if of is None:
        return {name: expected(kind, text, name)}
    ways = [(*outer, one) for outer in _ways(scope, of) for one in _holding(scope, of, outer)]
    if len(ways) != 1:
        raise NotReadable(f"several lists hold the members that `{name}` is about", "leave the column out")
    return expected_of_members(ways[0], kind, text, name)


def _ways(scope: Scope, record: str) -> list[tuple[ListOf, ...]]:
    """The lists of the case in whose members the lists of a record lie; the empty way for its own."""
    owner = scope.inside.get(record)
    return [()] if owner is None else [(of,) for of in scope.lists.values() if of.record == owner]


def _holding(scope: Scope, record: str, outer: tuple[ListOf, ...]) -> list[ListOf]:
    lists = scope.records[outer[-1].record].lists if outer else tuple(scope.lists.values())
    return [of for of in lists if of.record == record]


def _is_there(facts: Mapping[str, Value], path: str) -> bool:
    """Whether a case has the member at a path."""
    key, _, place = path.rpartition("[")
    size = facts.get(key)
    return isinstance(size, Fraction) and int(place.rstrip("]")) < size


def _shapes(scope: Scope) -> Shapes:
    computed: dict[str, dict[str, Kind]] = {}
    for name, of in scope.of.items():
        kind = scope.facts.get(name, scope.decisions.get(name))
        if kind is not None:
            computed.setdefault(of, {})[name] = kind
    return Shapes(scope.records, computed)


def _cells(
    table: tree.CasesTable, row: tuple[tuple[str, Span], ...]
) -> Iterator[tuple[str, str, Span, bool]]:
    """The filled cells of a row: column, text, place, and whether the column expects an outcome."""
    for place, (name, (text, span)) in enumerate(zip((*table.facts, *table.decisions), row, strict=True)):
        text = text.strip()
        if text not in ("", "-"):
            yield name.name, text, span, place >= len(table.facts)
