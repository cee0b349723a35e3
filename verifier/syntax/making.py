"""What the makers of nodes share: places, mistakes, and how deep an expression has grown."""

import unicodedata
from collections.abc import Callable
from typing import Any

from attrs import define, field

from verifier.source.mistake import Mistake
from verifier.source.span import Span
from verifier.syntax.lexer import Token
from verifier.syntax.tree import Name

DEEPEST = 100
"""How deep expressions may be nested."""


class Broken(Exception):
    """The sentence has a mistake, already told, after which nothing of it can be made."""


@define
class Making:
    """Where a sentence stands, and what was found wrong in it so far.

    `depth` holds, by identity, how deep the expressions made so far are, and `bracketed` which
    of them the author put in brackets; both live as long as the sentence is being made.
    """

    path: str
    clause: str
    mistakes: list[Mistake]
    depth: dict[int, int] = field(factory=dict)
    bracketed: set[int] = field(factory=set)

    def span(self, first: Token, last: Token) -> Span:
        return Span(self.path, first.line, first.column, last.line, last.end)

    def name(self, token: Token) -> Name:
        text = token.text if token.text.isascii() else unicodedata.normalize("NFC", token.text)
        return Name(text, self.span(token, token))

    def say(self, place: Span | Token, message: str, way_out: str) -> None:
        self.mistakes.append(Mistake(self.path, place.line, place.column, self.clause, message, way_out))

    def too_deep(self, place: Span | Token) -> None:
        self.say(place, f"this is nested more than {DEEPEST} deep", "name parts of it with `define`")

    def grow(self, node: Any, *parts: Any) -> Any:
        """The node, one deeper than the deepest of the parts it is made of."""
        depth = 1 + max((self.depth.get(id(part), 0) for part in parts), default=0)
        if depth > DEEPEST:
            self.too_deep(node.span)
            raise Broken
        self.depth[id(node)] = depth
        return node


Maker = Callable[[Making, list[Any], Span], Any]


def cover(first: Span, last: Span) -> Span:
    """The span from the start of one to the end of another."""
    return Span(first.path, first.line, first.column, last.end_line, last.end_column)


def string(token: Token) -> str:
    """The text between quotes, its spaces made plain."""
    return " ".join(token.text[1:-1].split())
