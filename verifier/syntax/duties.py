"""Makes duties and limits, conclusions that speak of no decision; named after the rules of the grammar."""

from typing import Any, NamedTuple

from verifier.source.span import Span
from verifier.syntax import tree
from verifier.syntax.making import Broken, Maker, Making, once


class Duty(NamedTuple):
    """What a duty says of its bearer: the fields of `DutySentence`."""

    verb: str
    action: tree.Name
    start: tree.Expression | None = None
    deadline: tree.Expression | None = None


def must(making: Making, parts: list[Any], span: Span) -> Duty:
    said = once(making, parts[2:])
    return Duty("must", making.name(parts[1]), said.get("from"), said.get("by"))


def must_not(making: Making, parts: list[Any], span: Span) -> Duty:
    return Duty("must not", making.name(parts[2]))


def permission(making: Making, parts: list[Any], span: Span) -> Duty:
    return Duty("may", making.name(parts[1]))


def day(making: Making, parts: list[Any], span: Span) -> tuple[str, Any, Span]:
    return parts[0].text, parts[1], span


def limit(making: Making, parts: list[Any], span: Span) -> tree.LimitSentence:
    """`count of modules where condoned is yes at most 1`."""
    left: tree.Aggregate = parts[0]
    if left.function not in ("count", "sum"):
        making.say(left.span, "limit-of-a-mean", function=left.function)
        raise Broken
    return tree.LimitSentence(left, f"{parts[1].text} {parts[2].text}", parts[3], span)


DUTIES: dict[str, Maker] = {
    "must": must, "must_not": must_not, "permission": permission, "start": day, "deadline": day,
    "limit_at_most": limit, "limit_at_least": limit,
}  # fmt: skip
