"""The words and signs of a line as they are written canonically: one space between them, plain signs."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from verifier.source.document import Line
from verifier.syntax.automaton import Fault, TooDeep, tokens_of
from verifier.syntax.lexer import Token

_SIGNS = {
    "AT_MOST": "<=", "AT_LEAST": ">=", "UNEQUAL": "!=", "MINUS": "-", "TIMES": "*", "DIVIDED": "/",
    "SPAN": "..", "YES_NO": "yes/no",
}  # fmt: skip
_OPERANDS = frozenset(["NAME", "NUMERAL", "RPAR", "RBRACE", "IDENTIFIER", "DATE", "STRING", "YES_NO"])
_FUNCTIONS = frozenset(["min", "max", "abs"])
_LABELLED = frozenset(["input", "define", "decision", "action", "list", "record"])
"""Sentences whose label and what follows it stand apart by two spaces."""
_TITLED = frozenset(["assume", "incompatible", "property"])
"""Sentences that open with a text, from which what is stated stands apart by two spaces."""
_APART = frozenset(["STRING", "TYPICAL", "ASKED", "BETTER"])


def read(start: str, lines: Sequence[Line]) -> list[Token] | None:
    """The tokens of a sentence or cell; None where it is none of the grammar's."""
    try:
        return tokens_of(start, lines)
    except (Fault, TooDeep):
        return None


def text(token: Token) -> str:
    """A token in its canonical spelling."""
    if token.type == "STRING":
        return f'"{" ".join(token.text[1:-1].split())}"'
    return _SIGNS.get(token.type, token.text)


def spaced(tokens: Sequence[Token], before: Token | None, opening: str | None) -> str:
    """The tokens of one line with the space that belongs between them; `before` ends the line above."""
    return "".join(part + gap for part, gap in _parts(tokens, before, opening))


def columns(tokens: Sequence[Token], before: Token | None, opening: str | None) -> list[str]:
    """The same in columns that lines of one sort may share, each with its space behind it.

    A declaration has its names, its kind, its label and so on; a choice (`v if g,`) its value and guard.
    """
    found = [""]
    choice = [token.type for token in tokens[1:] if token.type in ("IF", "THEN")] == ["IF"]
    declares = before is None or opening == "record"
    for place, (part, gap) in enumerate(_parts(tokens, before, opening)):
        type_ = tokens[place].type
        apart = found[-1].endswith("  ") if declares else type_ == "IF" and choice
        opens = type_ == "STRING" if opening == "body" else declares and len(found) == 1 and type_ == "COLON"
        if place and (apart or opens):
            found.append("")
        found[-1] += part + gap
    return found


def _parts(tokens: Sequence[Token], before: Token | None, opening: str | None) -> Iterator[tuple[str, str]]:
    """Each token with the space behind it."""
    earlier = [before, *tokens]
    for place, (one, other) in enumerate(pairwise(tokens)):
        yield text(one), _gap(one, other, earlier[place], opening)
    yield from ((text(last), "") for last in tokens[-1:])


def _gap(one: Token, other: Token, before: Token | None, opening: str | None) -> str:
    """The space between two tokens that stand beside one another; `before` is the one before both."""
    if other.type in ("COMMA", "RPAR", "RBRACE", "DOT") or one.type in ("LPAR", "LBRACE", "DOT"):
        return ""
    if other.type == "COLON":
        return "" if one.type == "STRING" else " "
    if one.type == "MINUS" and (before is None or before.type not in _OPERANDS):
        return ""
    if other.type == "LPAR" and (one.type == "NAME" or one.text in _FUNCTIONS):
        return ""
    if opening in _LABELLED and other.type in _APART:
        return "  "
    if one.type == "STRING" and (opening in _TITLED or other.type == "BODY"):
        return "  "
    return " "
