"""Names in an order in which each comes after what it reads."""

from collections.abc import Iterable, Mapping, Sequence

from verifier.model.policy import Decision, Definition
from verifier.model.reading import reads
from verifier.model.rules import Rule


def settled(
    order: Iterable[str],
    definitions: Iterable[Definition],
    decisions: Iterable[Decision],
    rules: Sequence[Rule],
) -> tuple[str, ...]:
    """The names as they stand, but each that is read before it comes where it is first read."""
    direct = reads(definitions, decisions, rules)
    waiting = dict.fromkeys(order)
    found: dict[str, None] = {}
    for name in waiting:
        _enter(name, direct, waiting, found)
    return tuple(found)


def _enter(
    start: str, direct: Mapping[str, Sequence[str]], known: Mapping[str, None], found: dict[str, None]
) -> None:
    stack = [(start, iter(direct.get(start, ())))]
    while stack:
        name, unread = stack[-1]
        after = next((other for other in unread if other in known and other not in found), None)
        if after is not None:
            stack.append((after, iter(direct.get(after, ()))))
        else:
            found[name] = None
            stack.pop()
