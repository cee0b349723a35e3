"""Inputs, definitions, decisions, ambiguities, assumptions and incompatible outcomes, typed."""

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from verifier.model.from_syntax.calendar import by_itself
from verifier.model.from_syntax.duties import action
from verifier.model.from_syntax.expressions import condition, term_of_kind
from verifier.model.from_syntax.facts import better, typical
from verifier.model.from_syntax.pages import PlacedStatement
from verifier.model.from_syntax.scope import Scope
from verifier.model.mentions import mentioned, of_record
from verifier.model.policy import (
    Ambiguity,
    Assumption,
    Decision,
    Definition,
    Incompatible,
    Input,
)
from verifier.model.reading import reached, reads
from verifier.model.rules import Rule
from verifier.model.terms import Always, Condition
from verifier.syntax import tree


@frozen(repr=False)
class Declared:
    """What a page declares, each in the order of the text."""

    inputs: tuple[Input, ...]
    ambiguities: tuple[Ambiguity, ...]
    definitions: tuple[Definition, ...]
    decisions: tuple[Decision, ...]
    assumptions: tuple[Assumption, ...]
    incompatible: tuple[Incompatible, ...]


def declarations(scope: Scope, statements: Iterable[PlacedStatement]) -> Declared:
    """The declarations; one with a mistake is told and left out."""
    inputs: list[Input] = []
    ambiguities: list[Ambiguity] = []
    definitions: list[Definition] = []
    decisions: list[Decision] = []
    assumptions: list[Assumption] = []
    incompatible: list[Incompatible] = []
    for clause, statement in statements:
        here = scope.within(clause)
        match statement:
            case tree.InputDeclaration():
                inputs += _input(here, statement)
            case tree.AmbiguityDeclaration(name=name, label=label, readings=written, span=span):
                readings = tuple(reading.name for reading in written)
                ambiguities.append(Ambiguity(name.name, label, readings, clause, span))
            case tree.DefinitionDeclaration():
                definitions += _definition(here, statement)
            case tree.DecisionDeclaration():
                decisions += _decision(here, statement)
            case tree.ActionDeclaration():
                decisions += action(here, statement)
            case tree.AssumptionDeclaration(label=label, condition=written_condition, span=span):
                held = condition(here, written_condition)
                assumptions += [] if held is None else [Assumption(label, held, clause, span)]
            case tree.IncompatibleDeclaration(label=label, condition=written_condition, span=span):
                held = condition(evolve(here, outcomes=True), written_condition)
                incompatible += [] if held is None else [Incompatible(label, held, clause, span)]
            case _:
                pass
    return Declared(
        tuple(inputs),
        tuple(ambiguities),
        tuple(definitions),
        tuple(decisions),
        tuple(assumptions),
        tuple(incompatible),
    )


def _input(scope: Scope, written: tree.InputDeclaration) -> list[Input]:
    kind = scope.facts.get(written.name.name)
    if kind is None:
        return []
    name, optional = written.name.name, written.kind.optional
    usual, way = typical(scope, written, kind), better(scope, written, kind)
    return [Input(name, kind, written.label, usual, written.span, optional, way)]


def _definition(scope: Scope, written: tree.DefinitionDeclaration) -> list[Definition]:
    name = written.name.name
    kind, of = scope.facts.get(name), scope.of.get(name)
    if kind is None:
        return []
    here = scope if of is None else scope.about(of)
    term = term_of_kind(here, written.expression, kind)
    if term is None:
        return []
    said = by_itself(scope, term, kind)
    return [Definition(name, kind, said, written.label, written.span, of, scope.clause or "")]


def _decision(scope: Scope, written: tree.DecisionDeclaration) -> list[Decision]:
    name = written.name.name
    kind, of = scope.decisions.get(name), scope.of.get(name)
    if kind is None:
        return []
    here = scope if of is None else scope.about(of)
    asked = Always() if written.asked_when is None else condition(here, written.asked_when)
    return [] if asked is None else [Decision(name, kind, written.label, asked, written.span, of)]


def facts_and_outcomes(scope: Scope, declared: Declared, rules: Sequence[Rule]) -> None:
    """Tell each `assume` that speaks of outcomes, and each `incompatible` that does not."""
    edges = reads(declared.definitions, declared.decisions, rules)
    for assumption in declared.assumptions:
        spoken = _outcomes(scope, edges, assumption.condition)
        if spoken:
            name, decision = spoken[0]
            by = "" if name == decision else f" through `{name}`"
            scope.within(assumption.clause).wrong(
                assumption.span,
                f"an assumption speaks of facts, and this one reads the decision `{decision}`{by}",
                "assume it of facts, or declare the outcomes `incompatible`",
            )
    facts = {fact.name for fact in declared.inputs} | {choice.name for choice in declared.ambiguities}
    facts |= set(scope.lists)
    facts |= {of_record(part.name, record.name) for record in scope.records.values() for part in record.parts}
    for statement in declared.incompatible:
        understood = facts.union(edges).issuperset(mentioned(statement.condition))
        if understood and not _outcomes(scope, edges, statement.condition):
            scope.within(statement.clause).wrong(
                statement.span,
                "`incompatible` speaks of outcomes, and this one reads no decision",
                "add the outcome that cannot be, or say of the facts what holds: `assume`",
            )


def _outcomes(
    scope: Scope, edges: Mapping[str, Sequence[str]], condition: Condition
) -> list[tuple[str, str]]:
    """The names that lead a condition to a decision, each with the first decision on its way."""
    found = []
    for name in mentioned(condition):
        names = [other.rpartition(".")[2] for other in (name, *reached(edges, name))]
        decisions = [other for other in names if other in scope.decisions]
        found += [(names[0], decisions[0])] if decisions else []
    return found
