"""Every part of a piece of the syntax tree, for those who look for names alone."""

from collections.abc import Iterator
from typing import Any

from verifier.syntax import tree


def parts(node: Any) -> Iterator[Any]:
    """The node and all that stands in it, in no order that matters."""
    waiting = [node]
    while waiting:
        part = waiting.pop()
        if isinstance(part, tuple):
            waiting.extend(part)
            continue
        yield part
        fields = getattr(part, "__attrs_attrs__", ())
        waiting.extend(getattr(part, field.name) for field in fields if field.name != "span")


def names_in(node: Any) -> Iterator[tree.Name]:
    """The names that stand in a piece of the tree."""
    return (part for part in parts(node) if isinstance(part, tree.Name))
