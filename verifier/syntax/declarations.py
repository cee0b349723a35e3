"""Makes declarations, claims about cases, and citations; each function is named after its rule."""

from typing import Any

from verifier.source.span import Span
from verifier.syntax import tree
from verifier.syntax.later import not_built
from verifier.syntax.making import Broken, Maker, Making, string


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


def _once(making: Making, said: list[tuple[str, Any, Span]]) -> dict[str, Any]:
    """What each of the parts says, none of them twice."""
    found: dict[str, Any] = {}
    for word, value, span in said:
        if word in found:
            making.say(
                span, f"a second {'label' if word == 'label' else f'`{word}`'} stands here", "leave one out"
            )
        found[word] = value
    return found


def input_(making: Making, parts: list[Any], span: Span) -> Any:
    said = _once(making, parts[4:])
    name, kind = making.name(parts[1]), parts[3]
    return tree.InputDeclaration(name, kind, said.get("label"), said.get("typical"), span)


def definition(making: Making, parts: list[Any], span: Span) -> Any:
    text = string(parts[6]) if len(parts) > 6 else None
    return tree.DefinitionDeclaration(making.name(parts[1]), None, parts[3], parts[5], text, span)


def decision(making: Making, parts: list[Any], span: Span) -> Any:
    said = _once(making, parts[4:])
    name, kind = making.name(parts[1]), parts[3]
    return tree.DecisionDeclaration(name, None, kind, said.get("label"), said.get("asked when"), span)


def assumption(making: Making, parts: list[Any], span: Span) -> Any:
    return tree.AssumptionDeclaration(string(parts[1]), parts[2], span)


def incompatible(making: Making, parts: list[Any], span: Span) -> Any:
    return tree.IncompatibleDeclaration(string(parts[1]), parts[2], span)


def ambiguity(making: Making, parts: list[Any], span: Span) -> Any:
    readings = tuple(making.name(token) for token in parts[4])
    if len(readings) == 1:
        making.say(
            readings[0].span,
            "an ambiguity has at least two readings",
            f"write `{readings[0].name} or ANOTHER_READING`",
        )
    return tree.AmbiguityDeclaration(making.name(parts[1]), string(parts[2]), readings, span)


def throughout(making: Making, parts: list[Any], span: Span) -> Any:
    return tree.Throughout(parts[2], span)


def cites(making: Making, parts: list[Any], span: Span) -> Any:
    return tree.Cites(tuple(parts[1]), span)


def citation(making: Making, parts: list[Any], span: Span) -> Any:
    return tree.Citation(parts[0].text.replace("‐", "-").replace("‑", "-"), span)


def document(making: Making, parts: list[Any], span: Span) -> Any:
    return tree.Citation(string(parts[0]), span)


# --- kinds ---------------------------------------------------------------------------------------


def yes_no(making: Making, parts: list[Any], span: Span) -> Any:
    return tree.KindExpression("yes/no", (), False, None, None, None, span)


def bound(making: Making, parts: list[Any], span: Span) -> Any:
    return parts[0].type, parts[1]


def named_kind(making: Making, parts: list[Any], span: Span) -> Any:
    name = making.name(parts[0])
    if name.name in ("date", "duration"):
        making.say(name.span, *not_built("date"))
        raise Broken
    bounds = dict(parts[1:])
    low, high, step = bounds.get("FROM"), bounds.get("TO"), bounds.get("STEP")
    return tree.KindExpression(name.name, (), False, low, high, step, span)


def listed_kind(making: Making, parts: list[Any], span: Span) -> Any:
    values = tuple(making.name(token) for token in parts[-1])
    return tree.KindExpression(None, values, parts[0].type == "ORDERED", None, None, None, span)


DECLARATIONS: dict[str, Maker] = {
    "measure": measure, "type": type_, "bodies": bodies, "body": body, "label": label, "typical": typical,
    "asked": asked, "input": input_, "definition": definition, "decision": decision,
    "assumption": assumption, "incompatible": incompatible, "ambiguity": ambiguity,
    "throughout": throughout, "cites": cites, "citation": citation, "document": document,
    "yes_no": yes_no, "low": bound, "high": bound, "step": bound, "named_kind": named_kind,
    "one_of_kind": listed_kind, "ordered_kind": listed_kind,
}  # fmt: skip
