"""Worked cases, from the cells of their tables."""

from collections.abc import Iterator

from verifier.model.cells import NotReadable, expected, given
from verifier.model.from_syntax.scope import Scope
from verifier.model.kinds import Value
from verifier.model.nearest import suggest
from verifier.model.policy import Expected, WorkedCase
from verifier.source.span import Span
from verifier.syntax import tree

OWN = ("id", "note")
"""Columns that speak of the case itself."""


def worked_cases(scope: Scope, tables: tuple[tree.CasesTable, ...]) -> tuple[WorkedCase, ...]:
    """Every row of every table, in order; a row without an id is called by its number."""
    cases: list[WorkedCase] = []
    seen: dict[str, Span] = {}
    for table in tables:
        _known_columns(scope, table)
        for row in table.rows:
            case = _case(scope, table, row, len(cases) + 1)
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
    for name in table.facts:
        if name.name not in OWN and name.name not in scope.readable and name.name not in scope.broken:
            way_out = suggest(name.name, (*OWN, *scope.readable), "name a fact, or leave the column out")
            scope.wrong(name.span, f"unknown fact `{name.name}`", way_out)
    for name in table.decisions:
        if name.name in OWN or name.name in scope.decisions or name.name in scope.broken:
            continue
        place = scope.places.get(name.name)
        known = f"unknown decision `{name.name}`"
        if place is not None:
            known = f"`{name.name}` is {place.what}; only decisions stand right of `||`"
        way_out = suggest(name.name, scope.decisions, "name a decision, or leave the column out")
        scope.wrong(name.span, known, way_out)


def _case(scope: Scope, table: tree.CasesTable, row: tuple[tuple[str, Span], ...], number: int) -> WorkedCase:
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
        kind = scope.decisions.get(name) if expects else scope.decisions.get(name, scope.facts.get(name))
        if kind is None:
            continue
        try:
            if expects:
                outcomes[name] = expected(kind, text, name)
            else:
                facts[name] = given(kind, text, name)
        except NotReadable as wrong:
            scope.wrong(place, wrong.message, wrong.help)
    return WorkedCase(id, facts, outcomes, note, span)


def _cells(
    table: tree.CasesTable, row: tuple[tuple[str, Span], ...]
) -> Iterator[tuple[str, str, Span, bool]]:
    """The filled cells of a row: column, text, place, and whether the column expects an outcome."""
    for place, (name, (text, span)) in enumerate(zip((*table.facts, *table.decisions), row, strict=True)):
        text = text.strip()
        if text not in ("", "-"):
            yield name.name, text, span, place >= len(table.facts)
