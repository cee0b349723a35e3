"""What a fact is like where nothing else is known: its typical value, and which way favours a person."""

from typing import Literal, cast

from verifier.model.from_syntax.expressions import constant
from verifier.model.from_syntax.scope import Scope
from verifier.model.kinds import Kind, Number, Value
from verifier.model.paths import ABSENT
from verifier.model.wording import say_kind
from verifier.syntax import tree

Fact = tree.InputDeclaration | tree.FieldDeclaration


def typical(scope: Scope, written: Fact, kind: Kind) -> Value | None:
    """The typical value that is declared, `none` for an optional fact that usually is absent."""
    said = written.typical
    if said is None:
        return None
    if isinstance(said, tree.Name) and said.name == ABSENT:
        if not written.kind.optional:
            scope.wrong(said.span, f"`{written.name.name}` is never absent", "declare it as `optional`")
        return ABSENT
    found = constant(scope, said, kind)
    if found is None:
        return None
    if isinstance(kind, Number) and not isinstance(found.value, str) and not kind.admits(found.value):
        where = "between two steps" if kind.in_range(found.value) else "outside the range"
        scope.wrong(said.span, f"the typical value lies {where}", f"the fact is {say_kind(kind)}")
    return found.value


def better(scope: Scope, written: Fact, kind: Kind) -> Literal["higher", "lower"] | None:
    """Which way favours the person concerned, where it is said; it needs an order."""
    if written.better is None:
        return None
    if not isinstance(kind, Number) and not kind.ordered:
        scope.wrong(
            written.span,
            f"the values of `{written.name.name}` have no order, so none is `{written.better}`",
            "declare the kind as `ordered a < b < c`, or leave `better` out",
        )
        return None
    return cast(Literal["higher", "lower"], written.better)
