"""Makes declarations, claims about cases, and citations; each function is named after its rule."""

from typing import Any

from attrs import evolve

from verifier.source.span import Span
from verifier.syntax import tree
from verifier.syntax.making import Broken, Maker, Making, once, string
from verifier.syntax.members import Of


def measure(making: Making, parts: list[Any], span: Span) -> Any:
    return tree.MeasureDeclaration(tuple(making.name(token) for token in parts[1]), span)


def type_(making: Making, parts: list[Any], span: Span) -> Any:
    return tree.TypeDeclaration(making.name(parts[1]), parts[3], span)


def bodies(making: Making, parts: list[Any], span: Span) -> Any:
    return tuple(parts)


def body(making: Making, parts: list[Any], span: Span) -> Any:
    return tree.BodyDeclaration(making.name(parts[1]), string(parts[2]), span)


def label(making: Making, parts: list[Any], span: Span) -> Any:
    return "label", string(parts[0]), span


def typical(making: Making, parts: list[Any], span: Span) -> Any:
    return "typical", parts[1], span


def asked(making: Making, parts: list[Any], span: Span) -> Any:
    return "asked when", parts[2], span


def input_(making: Making, parts: list[Any], span: Span) -> Any:
    said = once(making, parts[4:])
    name, kind = making.name(parts[1]), parts[3]
    return tree.InputDeclaration(name, kind, said.get("label"), said.get("typical"), span, said.get("better"))


def definition(making: Making, parts: list[Any], span: Span) -> Any:
    of, (_, kind, _, expression, *label) = _of(making, parts[2:])
    _plain(making, kind, "a definition")
    text = string(label[0]) if label else None
    return tree.DefinitionDeclaration(making.name(parts[1]), of, kind, expression, text, span)


def decision(making: Making, parts: list[Any], span: Span) -> Any:
    of, (_, kind, *rest) = _of(making, parts[2:])
    _plain(making, kind, "a decision")
    said = once(making, rest)
    return tree.DecisionDeclaration(
        making.name(parts[1]), of, kind, said.get("label"), said.get("asked when"), span
    )


def action(making: Making, parts: list[Any], span: Span) -> Any:
    said = once(making, parts[4:])
    name, body = making.name(parts[1]), making.name(parts[3])
    return tree.ActionDeclaration(name, body, said.get("label"), said.get("asked when"), span)


def _of(making: Making, parts: list[Any]) -> tuple[tree.Name | None, list[Any]]:
    """The record after `of`, and what stands behind it."""
    if not isinstance(parts[0], Of):
        return None, parts
    return parts[0].name, parts[1:]


def _plain(making: Making, kind: tree.KindExpression, what: str) -> None:
    if kind.is_list or kind.optional:
        making.say(kind.span, "list-or-optional", what=what)


def assumption(making: Making, parts: list[Any], span: Span) -> Any:
    return tree.AssumptionDeclaration(string(parts[1]), parts[2], span)


def incompatible(making: Making, parts: list[Any], span: Span) -> Any:
    return tree.IncompatibleDeclaration(string(parts[1]), parts[2], span)


def ambiguity(making: Making, parts: list[Any], span: Span) -> Any:
    readings = tuple(making.name(token) for token in parts[4])
    if len(readings) == 1:
        making.say(readings[0].span, "ambiguity-of-one", reading=readings[0].name)
    return tree.AmbiguityDeclaration(making.name(parts[1]), string(parts[2]), readings, span)


def throughout(making: Making, parts: list[Any], span: Span) -> Any:
    return tree.Throughout(parts[2], span)


def cites(making: Making, parts: list[Any], span: Span) -> Any:
    return tree.Cites(tuple(parts[1]), span)


def citation(making: Making, parts: list[Any], span: Span) -> Any:
    return tree.Citation(parts[0].text, span)


def document(making: Making, parts: list[Any], span: Span) -> Any:
    return tree.Citation(string(parts[0]), span)


# --- kinds ---------------------------------------------------------------------------------------


def yes_no(making: Making, parts: list[Any], span: Span) -> Any:
    return tree.KindExpression("yes/no", (), False, None, None, None, span)


def bound(making: Making, parts: list[Any], span: Span) -> Any:
    return parts[0].type, parts[1]


def named_kind(making: Making, parts: list[Any], span: Span) -> Any:
    name = making.name(parts[0])
    if name.name == "duration":
        making.say(name.span, "duration")
        raise Broken
    bounds = dict(parts[1:])
    low, high, step = bounds.get("FROM"), bounds.get("TO"), bounds.get("STEP")
    return tree.KindExpression(name.name, (), False, low, high, step, span)


def working_days(making: Making, parts: list[Any], span: Span) -> Any:
    bounds = dict(parts[2:])
    low, high, step = bounds.get("FROM"), bounds.get("TO"), bounds.get("STEP")
    return tree.KindExpression("working days", (), False, low, high, step, span)


def listed_kind(making: Making, parts: list[Any], span: Span) -> Any:
    values = tuple(making.name(token) for token in parts[-1])
    for value in values:
        if value.name == "given":
            making.say(value.span, "given-as-value")
    return tree.KindExpression(None, values, parts[0].type == "ORDERED", None, None, None, span)


def optional_kind(making: Making, parts: list[Any], span: Span) -> Any:
    kind: tree.KindExpression = parts[1]
    none = next((value for value in kind.values if value.name == "none"), None)
    if none is not None:
        making.say(none.span, "none-as-value")
    return evolve(kind, optional=True, span=span)


def list_kind(making: Making, parts: list[Any], span: Span) -> Any:
    low, high = parts[3] if len(parts) > 3 else (None, None)
    return tree.KindExpression(making.name(parts[2]).name, (), False, low, high, None, span, is_list=True)


def sizes(making: Making, parts: list[Any], span: Span) -> Any:
    """The least and the most members, where they are said."""
    least, most = (
        (parts[1], parts[3])
        if len(parts) == 4 and parts[3].type == "NUMERAL" and parts[1].type == "NUMERAL"
        else (parts[1], None)
        if parts[1].type == "NUMERAL"
        else (None, parts[3])
    )
    for token in (least, most):
        if token is not None and not token.text.isdigit():
            making.say(token, "parts-of-a-member")
    return tuple(
        None if token is None else tree.Numeral(token.text, None, making.span(token, token))
        for token in (least, most)
    )


DECLARATIONS: dict[str, Maker] = {
    "measure": measure, "type": type_, "bodies": bodies, "body": body, "label": label, "typical": typical,
    "asked": asked, "action": action, "input": input_, "definition": definition, "decision": decision,
    "assumption": assumption, "incompatible": incompatible, "ambiguity": ambiguity,
    "throughout": throughout, "cites": cites, "citation": citation, "document": document,
    "yes_no": yes_no, "low": bound, "high": bound, "step": bound, "named_kind": named_kind,
    "working_days": working_days,
    "one_of_kind": listed_kind, "ordered_kind": listed_kind, "optional_kind": optional_kind,
    "list_kind": list_kind, "size_to": sizes, "size_from": sizes, "size_up_to": sizes,
}  # fmt: skip
