"""Tables of rules: each row is a rule, each cell left of `||` a test of the fact above it.

``failed_first || progression`` with the row ``31 .. 45 || proceed`` becomes
``when failed_first in 31 .. 45 then progression is proceed``.
"""

from collections.abc import Iterator

from attrs import frozen

from verifier.model.from_syntax.expressions import condition, term
from verifier.model.from_syntax.held import known_by
from verifier.model.from_syntax.scope import Scope
from verifier.model.terms import Always, And, Condition
from verifier.source.span import Span
from verifier.syntax import tree


@frozen(repr=False)
class Row:
    """The condition of a row and its conclusions, still as written."""

    when: Condition
    conclusions: tuple[tree.ConclusionSentence, ...]
    span: Span


def rows(scope: Scope, table: tree.Table) -> Iterator[Row]:
    """The rows in order; an unknown fact in the head is told once."""
    shared = None if table.when is None else condition(scope, table.when)
    scope = scope.knowing(known_by(shared))
    known = [term(scope, fact) is not None for fact in table.facts]
    for row in table.rows:
        parts = [] if shared is None else [shared]
        for fact, test, readable in zip(table.facts, row.tests, known, strict=True):
            if readable and test.kind != "any":
                held = condition(scope, _as_condition(fact, test))
                parts += [] if held is None else [held]
        yield Row(_all(parts), tuple(c for c in row.conclusions if c is not None), row.span)


def _as_condition(fact: tree.Name, test: tree.UnaryTest) -> tree.Expression:
    """The cell with the fact of its column put in: `<= 30` becomes `failed_first <= 30`."""
    made: tree.Expression
    if test.operator is not None:
        item = test.items[0]
        made = tree.Binary(test.operator, fact, item, test.span)
        return tree.Unary("not", made, test.span) if test.negated else made
    if test.kind == "value":
        return tree.Is(fact, test.items[0], test.negated, test.span)
    return tree.In(fact, test.items, test.negated, test.span)


def _all(parts: list[Condition]) -> Condition:
    opened: list[Condition] = []
    for part in parts:
        opened.extend(part.parts if isinstance(part, And) else (part,))
    if not opened:
        return Always()
    return opened[0] if len(opened) == 1 else And(tuple(opened))
