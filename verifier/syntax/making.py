"""What the makers of nodes share: places, mistakes, and how deep an expression has grown."""

import unicodedata
from collections.abc import Callable
from typing import Any

from attrs import define, field

from verifier.source.mistake import Mistake
from verifier.source.plain import SOFT_HYPHENS
from verifier.source.span import Span
from verifier.syntax.lexer import Token
from verifier.syntax.tree import Name

_WITHOUT = {ord(character): None for character in SOFT_HYPHENS}
DEEPEST = 100
"""How deep expressions may be nested."""


class Broken(Exception):
    """The sentence has a mistake, already told, after which nothing of it can be made."""


@define
class Making:
    """Where a sentence stands, and what was found wrong in it so far.

    `depth` holds, by identity, how deep the expressions made so far are, and `bracketed` which
    of them the author put in brackets; both live as long as the sentence is being made.
    `ends` holds where a test after `where` or `has` ends without brackets, and `tails` where a
    calculation does: what stands next could belong to either side.
    """

    path: str
    clause: str
    mistakes: list[Mistake]
    depth: dict[int, int] = field(factory=dict)
    bracketed: set[int] = field(factory=set)
    ends: dict[tuple[int, int], str] = field(factory=dict)
    tails: dict[tuple[int, int], Token] = field(factory=dict)

    def span(self, first: Token, last: Token) -> Span:
        return Span(self.path, first.line, first.column, last.line, last.end)

    def name(self, token: Token) -> Name:
        text = token.text if token.text.isascii() else unicodedata.normalize("NFC", token.text)
        return Name(text, self.span(token, token))

    def say(self, place: Span | Token, mistake: str, **words: object) -> None:
        """Tells a mistake by its name in `wordings/`, with the words that fill its wording."""
        from verifier.syntax.wordings import WORDINGS

        message, way_out = (text.format(**words) for text in WORDINGS[mistake])
        self.mistakes.append(Mistake(self.path, place.line, place.column, self.clause, message, way_out))

    def close(self, span: Span) -> None:
        """Brackets around this span: nothing inside goes on behind them."""
        for places in (self.ends, self.tails):
            # What is made ends further and further right, so the last ones are those inside.
            while places and next(reversed(places)) > (span.line, span.column):
                places.popitem()

    def ends_open(self, span: Span, word: str, test: Any) -> None:
        """A test after `where` or `has` ends with this span."""
        if id(test) not in self.bracketed:
            self.ends[span.end_line, span.end_column] = word
            self.settled(span, word)

    def settled(self, span: Span, word: str) -> None:
        """Tells a calculation after `where`, `by` or `to` that may as well be made with the whole."""
        tail = self.tails.get((span.end_line, span.end_column))
        if tail is not None and word != "has":
            self.say(tail, "calculation-after-test", sign=tail.text, word=word)

    def open_before(self, sign: Token, span: Span) -> bool:
        """Whether, told, what ends with this span ends in a test that `and` or `or` may go on."""
        word = self.ends.get((span.end_line, span.end_column))
        if word is not None:
            self.say(sign, "goes-on-after-test", sign=sign.text, word=word)
        return word is not None

    def too_deep(self, place: Span | Token) -> None:
        self.say(place, "too-deep", deepest=DEEPEST)

    def grow(self, node: Any, *parts: Any) -> Any:
        """The node, one deeper than the deepest of the parts it is made of."""
        depth = 1 + max((self.depth.get(id(part), 0) for part in parts), default=0)
        if depth > DEEPEST:
            self.too_deep(node.span)
            raise Broken
        self.depth[id(node)] = depth
        return node


def once(making: Making, said: list[tuple[str, Any, Span]]) -> dict[str, Any]:
    """What each of the parts says, none of them twice."""
    found: dict[str, Any] = {}
    for word, value, span in said:
        if word in found:
            making.say(span, "said-twice", what="label" if word == "label" else f"`{word}`")
        found[word] = value
    return found


Maker = Callable[[Making, list[Any], Span], Any]


def cover(first: Span, last: Span) -> Span:
    """The span from the start of one to the end of another."""
    return Span(first.path, first.line, first.column, last.end_line, last.end_column)


def string(token: Token) -> str:
    """The text between quotes, its spaces made plain."""
    text = token.text[1:-1]
    return " ".join((text if text.isascii() else text.translate(_WITHOUT)).split())
