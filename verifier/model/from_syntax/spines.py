"""Long chains of one operator, opened without going deep: a thousand `or`s are one list."""

from collections.abc import Collection

from verifier.syntax import tree


def chain(expression: tree.Expression, operators: Collection[str]) -> list[tuple[str, tree.Expression]]:
    """The parts of `a + b - c`, each with the operator before it; the first has the first operator."""
    parts: list[tuple[str, tree.Expression]] = []
    while isinstance(expression, tree.Binary) and expression.operator in operators:
        parts.append((expression.operator, expression.right))
        expression = expression.left
    first = next(iter(operators))
    return [(first, expression), *reversed(parts)]
