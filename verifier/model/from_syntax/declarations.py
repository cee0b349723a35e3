"""Inputs, definitions, decisions, ambiguities, assumptions and incompatible outcomes, typed."""

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from verifier.model.from_syntax.expressions import condition, constant, term_of_kind
from verifier.model.from_syntax.pages import PlacedStatement
from verifier.model.from_syntax.scope import Scope
from verifier.model.kinds import Kind, Number, Value
from verifier.model.mentions import mentioned
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
from verifier.model.wording import say_kind
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
            case tree.AssumptionDeclaration(label=label, condition=written_condition, span=span):
                held = condition(here, written_condition)
                assumptions += [] if held is None else [Assumption(label, held, clause, span)]
            case tree.IncompatibleDeclaration(label=label, condition=written_condition, span=span):
                held = condition(here, written_condition)
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
    typical = None if written.typical is None else _typical(scope, written.typical, kind)
    return [Input(written.name.name, kind, written.label, typical, written.span)]


def _typical(scope: Scope, written: tree.Expression, kind: Kind) -> Value | None:
    found = constant(scope, written, kind)
    if found is None:
        return None
    if isinstance(kind, Number) and not isinstance(found.value, str) and not kind.admits(found.value):
        where = "between two steps" if kind.in_range(found.value) else "outside the range"
        scope.wrong(written.span, f"the typical value lies {where}", f"the fact is {say_kind(kind)}")
    return found.value


def _definition(scope: Scope, written: tree.DefinitionDeclaration) -> list[Definition]:
    kind = scope.facts.get(written.name.name)
    if kind is None:
        return []
    term = term_of_kind(scope, written.expression, kind)
    return [] if term is None else [Definition(written.name.name, kind, term, written.label, written.span)]


def _decision(scope: Scope, written: tree.DecisionDeclaration) -> list[Decision]:
    kind = scope.decisions.get(written.name.name)
    if kind is None:
        return []
    asked = Always() if written.asked_when is None else condition(scope, written.asked_when)
    return [] if asked is None else [Decision(written.name.name, kind, written.label, asked, written.span)]


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
        decisions = [other for other in (name, *reached(edges, name)) if other in scope.decisions]
        found += [(name, decisions[0])] if decisions else []
    return found
