"""`x in {…}`, `x in 31 .. 45`, and whether a decision may still be a value."""

from verifier.model.from_syntax.comparisons import one_of_values, within_range
from verifier.model.from_syntax.readers import Readers
from verifier.model.from_syntax.scope import Scope
from verifier.model.kind_of import kind_of
from verifier.model.nearest import suggest
from verifier.model.terms import Chosen, Condition, Open, Or, Term
from verifier.syntax import tree


def in_set(readers: Readers, scope: Scope, expression: tree.In) -> Condition | None:
    """`left in …`, without its `not`; None where a mistake was told."""
    left = readers.term(scope, expression.left)
    if left is None:
        return None
    kind = kind_of(left.term)
    ranges: list[Condition | None] = []
    values: list[Term | None] = []
    for item in expression.items:
        if isinstance(item, tree.Range):
            low = readers.term_of_kind(scope, item.low, kind)
            high = readers.term_of_kind(scope, item.high, kind)
            ranges.append(within_range(scope, left, low, high, item.span))
        else:
            values.append(readers.term_of_kind(scope, item, kind))
    listed_values = [value for value in values if value is not None]
    if len(listed_values) < len(values):
        return None
    tests = [*([one_of_values(left, listed_values)] if values else []), *ranges]
    found = [test for test in tests if test is not None]
    if len(found) < len(tests) or not found:
        return None
    return found[0] if len(found) == 1 else Or(tuple(found))


def is_open(readers: Readers, scope: Scope, expression: tree.MayBe) -> Condition | None:
    """`d may be v`; None where a mistake was told."""
    decision = expression.decision
    if decision.name in scope.broken:
        return None
    if decision.name not in scope.decisions:
        scope.wrong(
            decision.span,
            f"`{decision.name}` is no decision; `may be` asks what a decision may still be",
            suggest(decision.name, scope.decisions, "name a decision, or write `is`"),
        )
        return None
    found = readers.term(scope, decision)
    if found is None or not isinstance(found.term, Chosen):
        return None
    kind = found.kind
    value = readers.constant(scope, expression.value, kind)
    return None if value is None else Open(decision.name, kind, value, found.term.of)
