"""Makes what is said of the members of lists, and of dates; named after the rules of the grammar."""

from typing import Any, NamedTuple

from verifier.source.span import Span
from verifier.syntax import tree
from verifier.syntax.lexer import Token
from verifier.syntax.making import Broken, Maker, Making


class Of(NamedTuple):
    name: tree.Name


class Chosen(NamedTuple):
    """`where CONDITION`."""

    condition: tree.Expression


def of(making: Making, parts: list[Any], span: Span) -> Of:
    return Of(making.name(parts[1]))


def chosen(making: Making, parts: list[Any], span: Span) -> Chosen:
    return Chosen(parts[1])


def quantified(making: Making, parts: list[Any], span: Span) -> Any:
    """`some module of modules where … has …`; without brackets one test stands after `has`."""
    word: Token = parts[0]
    listed = next((part.name for part in parts if isinstance(part, Of)), None)
    where = next((part.condition for part in parts if isinstance(part, Chosen)), None)
    making.ends_open(span, "has", parts[-1])
    node = tree.Quantified(word.text, making.name(parts[1]), listed, where, parts[-1], span)
    return making.grow(node, parts[-1], *([where] if where is not None else []))


def members(making: Making, parts: list[Any], span: Span) -> tree.Members:
    where = parts[1].condition if len(parts) > 1 else None
    if where is not None:
        making.ends_open(span, "where", where)
    return tree.Members(making.name(parts[0]), where, None, None, None, span)


def best(making: Making, parts: list[Any], span: Span) -> tree.Members:
    """`best 90 credits of modules where … by mark`."""
    amount = tree.Numeral(parts[1].text, None, making.span(parts[1], parts[1]))
    where = next((part.condition for part in parts if isinstance(part, Chosen)), None)
    making.settled(span, "by")
    return tree.Members(making.name(parts[4]), where, amount, making.name(parts[2]), parts[-1], span)


def count(making: Making, parts: list[Any], span: Span) -> Any:
    over: tree.Members = parts[2]
    return making.grow(tree.Aggregate("count", None, None, over, span), *_parts(over))


def aggregate(making: Making, parts: list[Any], span: Span) -> Any:
    """`mean of PART weighted by WEIGHT over MEMBERS`."""
    function: Token = parts[0]
    part, over = parts[2], parts[-1]
    weight = parts[3] if len(parts) == 6 else None
    if weight is not None and function.type != "MEAN":
        making.say(weight.span, "weighted-sum", function=function.text)
    node = tree.Aggregate(function.text, part, weight, over, span)
    return making.grow(node, part, *([weight] if weight is not None else []), *_parts(over))


def _parts(over: tree.Members) -> list[tree.Expression]:
    return [part for part in (over.where, over.by) if part is not None]


def weight(making: Making, parts: list[Any], span: Span) -> Any:
    return parts[2]


# --- numbers and dates -----------------------------------------------------------------------------


def or_else(making: Making, parts: list[Any], span: Span) -> Any:
    part, sign, otherwise = parts
    if isinstance(part, tree.Numeral | tree.DateLiteral):
        making.say(sign, "or-else-of-a-number")
        raise Broken
    making.tails[span.end_line, span.end_column] = sign
    return making.grow(tree.OrElse(part, otherwise, span), part, otherwise)


def rounded(making: Making, parts: list[Any], span: Span) -> Any:
    node = tree.Rounded(parts[1], parts[3], parts[4], span)
    return making.grow(node, parts[1])


def rounding(making: Making, parts: list[Any], span: Span) -> str:
    return " ".join(token.text for token in parts)


def elapsed(making: Making, parts: list[Any], span: Span) -> Any:
    """`working days from A to B`, `days from A to B`, and the like."""
    unit = " ".join(token.text for token in parts[:-4])
    making.settled(span, "to")
    return making.grow(tree.Elapsed(unit, parts[-3], parts[-1], span), parts[-3], parts[-1])


def date(making: Making, parts: list[Any], span: Span) -> tree.DateLiteral:
    from datetime import date as calendar_date

    text: str = parts[0].text
    try:
        calendar_date.fromisoformat(text)
    except ValueError:
        making.say(span, "no-date", found=text)
        raise Broken from None
    return tree.DateLiteral(text, span)


MEMBERS: dict[str, Maker] = {
    "of": of, "chosen": chosen, "where": chosen, "quantified": quantified, "members": members, "best": best,
    "count": count, "aggregate": aggregate, "weight": weight, "or_else": or_else, "rounded": rounded,
    "rounding": rounding, "elapsed": elapsed, "date": date,
}  # fmt: skip
