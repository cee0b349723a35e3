"""Makes terms and conditions; each function is named after its rule in the grammar."""

from typing import Any

from verifier.source.mistake import nearest
from verifier.source.span import Span
from verifier.syntax import tree
from verifier.syntax.lexer import MOST_DIGITS, Token
from verifier.syntax.making import Broken, Maker, Making, cover

OPERATORS = {
    "LESS": "<", "AT_MOST": "<=", "EQUALS": "=", "UNEQUAL": "!=", "AT_LEAST": ">=", "GREATER": ">",
    "PLUS": "+", "MINUS": "-", "TIMES": "*", "DIVIDED": "/", "AND": "and", "OR": "or", "NOT": "not",
}  # fmt: skip
_AGGREGATES = {
    "sum": "sum of … over LIST", "mean": "mean of … over LIST", "count": "count of LIST where …",
    "round": "round … to 0.1 half up",
}  # fmt: skip


def first(making: Making, parts: list[Any], span: Span) -> list[Any]:
    return [parts[0]]


def more(making: Making, parts: list[Any], span: Span) -> list[Any]:
    listed: list[Any] = parts[0]
    listed.append(parts[-1])
    return listed


def chain(making: Making, parts: list[Any], span: Span) -> list[Any]:
    listed: list[Any] = parts[0]
    listed += parts[1:]
    return listed


def folded(making: Making, parts: list[Any], span: Span) -> Any:
    """`a + b - c` from its operands and signs: from the left, and balanced where the order is all one,
    so that a long list of conditions is not deep."""
    listed: list[Any] = parts[0]
    if len(listed) == 1:
        return listed[0]
    signs: list[Token] = listed[1::2]
    kinds = {sign.type for sign in signs}
    if kinds & {"AND", "OR"}:
        for operand, sign in zip(listed[:-1:2], signs, strict=True):
            if id(operand) not in making.bracketed and making.open_before(sign, operand.span):
                raise Broken
    else:
        making.tails[span.end_line, span.end_column] = signs[-1]
    if kinds == {"AND", "OR"}:
        other = next(sign for sign in signs if sign.type != signs[0].type)
        making.say(other, "and-beside-or")
        raise Broken
    if len(kinds) == 1 and kinds & {"AND", "OR", "PLUS", "TIMES"}:
        return _balanced(making, listed[::2], OPERATORS[signs[0].type])
    result = listed[0]
    for sign, operand in zip(signs, listed[2::2], strict=True):
        result = _binary(making, OPERATORS[sign.type], result, operand)
    return result


def _balanced(making: Making, operands: list[Any], operator: str) -> Any:
    while len(operands) > 1:
        pairs = zip(operands[::2], operands[1::2], strict=False)
        joined = [_binary(making, operator, left, right) for left, right in pairs]
        operands = joined + operands[len(joined) * 2 :]
    return operands[0]


def _binary(making: Making, operator: str, left: Any, right: Any) -> Any:
    node = tree.Binary(operator, left, right, cover(left.span, right.span))
    return making.grow(node, left, right)


def binary(making: Making, parts: list[Any], span: Span) -> Any:
    left, sign, right = parts
    return making.grow(tree.Binary(OPERATORS[sign.type], left, right, span), left, right)


def unary(making: Making, parts: list[Any], span: Span) -> Any:
    return making.grow(tree.Unary(OPERATORS[parts[0].type], parts[1], span), parts[1])


def bracketed(making: Making, parts: list[Any], span: Span) -> Any:
    making.bracketed.add(id(parts[1]))
    making.close(span)
    return making.grow(parts[1], parts[1])


def name(making: Making, parts: list[Any], span: Span) -> Any:
    return making.name(parts[0])


def number(making: Making, parts: list[Any], span: Span) -> Any:
    text: str = parts[0].text
    if sum(character.isdigit() for character in text) > MOST_DIGITS:
        making.say(span, "many-digits", most=MOST_DIGITS)
        raise Broken
    if len(text) > 1 and text[0] == "0" and text[1] != ".":
        making.say(span, "leading-zero", found=text)
    if len(parts) == 3:
        return tree.Numeral(text, "working days", span)
    return tree.Numeral(text, making.name(parts[1]).name if len(parts) > 1 else None, span)


def call(making: Making, parts: list[Any], span: Span) -> Any:
    function, arguments = parts[0], tuple(parts[2])
    if function.text in _AGGREGATES:
        making.say(function, "function-of-members", found=function.text, form=_AGGREGATES[function.text])
        raise Broken
    if function.text not in ("min", "max", "abs"):
        near = nearest(function.text.lower(), ("min", "max", "abs"))
        way_out = f"did you mean `{near}(…)`?" if near else "there are `min(…)`, `max(…)` and `abs(…)`"
        making.say(function, "unknown-function", found=function.text, way_out=way_out)
        raise Broken
    if function.text == "abs" and len(arguments) > 1:
        making.say(arguments[1].span, "abs-of-several")
    return making.grow(tree.Call(function.text, arguments, span), *arguments)


def if_else(making: Making, parts: list[Any], span: Span) -> Any:
    condition, then, otherwise = parts[1::2]
    return making.grow(tree.IfElse(condition, then, otherwise, span), condition, then, otherwise)


def is_(making: Making, parts: list[Any], span: Span) -> Any:
    left, value = parts[0], parts[-1]
    if isinstance(value, tree.Name) and value.name == "given":
        return making.grow(tree.IsGiven(left, len(parts) == 4, span), left)
    return making.grow(tree.Is(left, value, len(parts) == 4, span), left, value)


def in_(making: Making, parts: list[Any], span: Span) -> Any:
    left, items = parts[0], parts[-1] if isinstance(parts[-1], tuple) else (parts[-1],)
    return making.grow(tree.In(left, items, len(parts) == 4, span), left, *items)


def set_(making: Making, parts: list[Any], span: Span) -> Any:
    return tuple(parts[1])


def range_(making: Making, parts: list[Any], span: Span) -> Any:
    return making.grow(tree.Range(parts[0], parts[2], span), parts[0], parts[2])


def may_be(making: Making, parts: list[Any], span: Span) -> Any:
    decision, value = parts[0], parts[3]
    if not isinstance(decision, tree.Name):
        making.say(decision.span, "may-be-of-no-decision")
        raise Broken
    return making.grow(tree.MayBe(decision, value, span), value)


EXPRESSIONS: dict[str, Maker] = {
    "first": first, "more": more, "chain": chain, "junction": folded, "sum": folded, "product": folded,
    "binary": binary, "unary": unary, "negative": unary, "bracketed": bracketed, "name": name,
    "number": number, "call": call, "if_else": if_else, "is": is_, "is_not": is_, "in": in_, "not_in": in_,
    "in_range": in_, "not_in_range": in_, "set": set_, "range": range_, "may_be": may_be,
}  # fmt: skip
