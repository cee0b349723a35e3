"""Makes properties and acceptances; each function is named after its rule in the grammar."""

from typing import Any, NamedTuple

from verifier.source.span import Span
from verifier.syntax import tree
from verifier.syntax.making import Broken, Maker, Making, once, string


class Claimed(NamedTuple):
    """What a property says: its fields between the label and `when`."""

    form: str
    condition: tree.Expression | None = None
    subject: tree.Name | None = None
    path: tuple[tree.Name, ...] = ()


class Case(NamedTuple):
    """`when CONDITION` at the end of a property."""

    condition: tree.Expression


def always(making: Making, parts: list[Any], span: Span) -> Claimed:
    said = parts[1]
    if isinstance(said, tree.Is) and isinstance(said.value, tree.Name) and said.value.name == "decided":
        if not isinstance(said.left, tree.Name) or said.negated or parts[0].type == "NEVER":
            making.say(said.span, "decided-elsewhere")
            raise Broken
        return Claimed("decided", subject=said.left)
    return Claimed(parts[0].text, condition=said)


def moves(making: Making, parts: list[Any], span: Span) -> Claimed:
    """`d never falls as modules.mark rises`."""
    return Claimed(parts[2].text, None, parts[0], _path(making, parts[4]))


def independent(making: Making, parts: list[Any], span: Span) -> Claimed:
    return Claimed("independent", None, parts[0], _path(making, parts[-1]))


def _path(making: Making, tokens: list[Any]) -> tuple[tree.Name, ...]:
    return tuple(making.name(token) for token in tokens)


def condition(making: Making, parts: list[Any], span: Span) -> Case:
    return Case(parts[1])


def property_(making: Making, parts: list[Any], span: Span) -> tree.PropertyDeclaration:
    said: Claimed = parts[2]
    when = parts[3].condition if len(parts) > 3 else None
    return tree.PropertyDeclaration(string(parts[1]), *said, when, span)


def accepted_in(making: Making, parts: list[Any], span: Span) -> Any:
    return "in", making.name(parts[1]), span


def accepted_where(making: Making, parts: list[Any], span: Span) -> Any:
    return "where", parts[1], span


def because(making: Making, parts: list[Any], span: Span) -> Any:
    return "because", string(parts[1]), span


def until(making: Making, parts: list[Any], span: Span) -> Any:
    from verifier.syntax.members import date

    return "until", date(making, parts[1:], making.span(parts[1], parts[1])), span


def acceptance(making: Making, parts: list[Any], span: Span) -> tree.Acceptance:
    said = once(making, parts[2:])
    if not said.get("because"):
        making.say(span, "accepted-without-reason")
        raise Broken
    return tree.Acceptance(
        parts[1].text, said.get("in"), said.get("where"), said["because"], said.get("until"), span
    )


CLAIMS: dict[str, Maker] = {
    "always": always, "never": always, "moves": moves, "independent": independent, "condition": condition,
    "property": property_, "accepted_in": accepted_in, "accepted_where": accepted_where, "because": because,
    "until": until, "acceptance": acceptance,
}  # fmt: skip
