"""What was made of each clause: encoded, partly, set aside with its reason, or missing."""

from collections.abc import Mapping, Sequence

from attrs import evolve

from verifier.model.from_syntax.pages import Heading, Page, PlacedSection
from verifier.model.from_syntax.rules import Draft
from verifier.model.from_syntax.scope import Scope
from verifier.model.nearest import listed
from verifier.model.policy import Clause
from verifier.source.span import Span
from verifier.syntax import tree

KINDS = ("information", "procedure", "open texture", "incomplete source")

COUNTED = (
    tree.RuleSentence,
    tree.Table,
    tree.Throughout,
    tree.DefinitionDeclaration,
    tree.DecisionDeclaration,
    tree.AssumptionDeclaration,
    tree.AmbiguityDeclaration,
    tree.IncompatibleDeclaration,
)
"""Statements by which a clause counts as encoded; words alone (kinds, inputs, bodies) do not."""


def rules_of_clauses(page: Page, found: Sequence[Draft]) -> Mapping[str, tuple[str, ...]]:
    """For each clause the ids of the rules at or below its heading, in the order of the text."""
    own: dict[str, list[str]] = {}
    below: dict[Heading, list[str]] = {}
    for draft in found:
        rule = draft.rule
        own.setdefault(rule.clause, []).append(rule.id)
        for depth in range(1, len(rule.heading) + 1):
            below.setdefault(rule.heading[:depth], []).append(rule.id)
    return {
        clause: tuple(below.get(heading, ()) if page.owners.get(heading) == clause else own.get(clause, ()))
        for clause, heading in page.headings.items()
    }


def clauses(scope: Scope, page: Page, rules: Mapping[str, tuple[str, ...]]) -> tuple[Clause, ...]:
    """Every clause in the order of the text."""
    own: dict[str, list[PlacedSection]] = {}
    for placed in page.sections:
        if placed.clause:
            own.setdefault(placed.clause, []).append(placed)
    made = {id: _by_itself(scope.within(id), page, id, own[id], rules[id]) for id in page.headings}
    inside = _inside(page)
    counted = {id for id, sections in own.items() if any(map(_counts, sections))}
    return tuple(
        evolve(
            _with_those_below(made, inside, counted, clause),
            grouping=bool(inside[clause.id]) and not any(s.section.statements for s in own[clause.id]),
        )
        for clause in made.values()
    )


def _counts(placed: PlacedSection) -> bool:
    return any(isinstance(statement, COUNTED) for statement in placed.section.statements)


def _by_itself(
    scope: Scope, page: Page, id: str, sections: Sequence[PlacedSection], rules: tuple[str, ...]
) -> Clause:
    """The clause as its own fences have it."""
    encoded = any(map(_counts, sections))
    aside: list[tree.NotEncoded] = []
    partly: list[tree.PartlyEncoded] = []
    cites: list[tuple[str, Span]] = []
    for placed in sections:
        for statement in placed.section.statements:
            match statement:
                case tree.NotEncoded():
                    aside.append(statement)
                case tree.PartlyEncoded():
                    partly.append(statement)
                case tree.Cites(references=references):
                    cites += [(reference.text, reference.span) for reference in references]
                case _:
                    pass
    for statement in aside:
        _check_set_aside(scope, statement, encoded or bool(partly))
    for again in [statement.span for statement in aside[1:]] + [statement.span for statement in partly[1:]]:
        scope.wrong(again, "this is said twice of the clause", "say it once, with both reasons")
    clause = Clause(
        id, page.headings[id], "missing", None, None, tuple(cites), rules, sections[0].section.span
    )
    if aside:
        return evolve(clause, state="set aside", kind=aside[0].kind, why=aside[0].reason)
    if partly:
        return evolve(clause, state="partly", why=partly[0].reason)
    return evolve(clause, state="encoded") if encoded else clause


def _check_set_aside(scope: Scope, statement: tree.NotEncoded, encoded: bool) -> None:
    if statement.kind not in KINDS:
        scope.wrong(
            statement.span,
            f"`{statement.kind}` is no kind of clause set aside",
            f"write one of {listed(KINDS)}",
        )
    if encoded:
        scope.wrong(
            statement.span,
            f"`{scope.clause}` is said not to be encoded and has rules or definitions",
            "write `partly encoded: what is missing and why`",
        )


def _inside(page: Page) -> Mapping[str, list[str]]:
    """For each clause the clauses below its heading."""
    at: dict[Heading, list[str]] = {}
    for clause, heading in page.headings.items():
        for depth in range(1, len(heading) + 1):
            at.setdefault(heading[:depth], []).append(clause)
    return {
        clause: [other for other in at.get(heading, ()) if other != clause]
        if page.owners.get(heading) == clause
        else []
        for clause, heading in page.headings.items()
    }


def _with_those_below(
    made: Mapping[str, Clause], inside: Mapping[str, list[str]], counted: set[str], clause: Clause
) -> Clause:
    """A clause without a word of its own is what the clauses below its heading make of it."""
    if clause.state != "missing" or not inside[clause.id]:
        return clause
    if any(other in counted for other in inside[clause.id]):
        return evolve(clause, state="encoded")
    # A numbered heading between the two is spoken for by what stands below it in turn.
    leaves = [made[other] for other in inside[clause.id] if made[other].why or not inside[other]]
    if any(leaf.state != "set aside" for leaf in leaves):
        return clause
    kinds = {leaf.kind for leaf in leaves}
    kind = kinds.pop() if len(kinds) == 1 else None
    return evolve(clause, state="set aside", kind=kind, why="so is each clause below it")
