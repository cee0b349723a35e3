"""The words, numbers and signs of a sentence, each with its place."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

from verifier.source.document import SPACES, Line
from verifier.source.plain import SOFT_HYPHENS, plain

RESERVED = frozenset(
    [
        "and",
        "or",
        "not",
        "in",
        "is",
        "if",
        "then",
        "else",
        "when",
        "otherwise",
        "may",
        "by",
        "despite",
        "subject",
        "exception",
        "assume",
        "asked",
    ]
)
"""Words of the language that can never be names; the others are names where no such word can stand."""

MOST_DIGITS = 30
"""The most digits that a numeral may have."""

END = "$END"

_LEXEME = re.compile(
    rf"""
    (?P<space>[{SPACES}{SOFT_HYPHENS}]+ | \#.*)
  | (?P<word>[^\W\d][\w{SOFT_HYPHENS}]*)
  | (?P<date>(?:[0-9]{{4}}[-‐‑][0-9][0-9]?[-‐‑][0-9][0-9]?
      | [0-9][0-9]?/[0-9][0-9]?/[0-9]{{4}} | [0-9][0-9]?\.[0-9][0-9]?\.[0-9]{{4}})(?!\w))
  | (?P<runon>[0-9０-９]+(?:\.[0-9０-９]+)?[^\W\d]\w*)
  | (?P<numeral>[0-9０-９]+(?:\.[0-9０-９]+)?)
  | (?P<string>"[^"]*" | [“”„][^“”"]*[“”"])
  | (?P<symbol><= | >= | != | \.\. | [<>=+*/(){{}},:.×÷−≤≥≠…＜＞＝＋＊／（）｛｝，：‐‑-])
  | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_IDENTIFIER = re.compile(rf"[\w.()（）/‐‑{SOFT_HYPHENS}-]+")
_HYPHENS = f"[{SOFT_HYPHENS}]*"
_YES_NO = re.compile(
    rf"{_HYPHENS.join('yes')}[{SPACES}{SOFT_HYPHENS}]*[/／][{SPACES}{SOFT_HYPHENS}]*{_HYPHENS.join('no')}\b"
)
_SIGNS = {
    "<": "LESS", "<=": "AT_MOST", "≤": "AT_MOST", "=": "EQUALS", "!=": "UNEQUAL", "≠": "UNEQUAL",
    ">=": "AT_LEAST", "≥": "AT_LEAST", ">": "GREATER", "+": "PLUS", "-": "MINUS", "−": "MINUS",
    "*": "TIMES", "×": "TIMES", "/": "DIVIDED", "÷": "DIVIDED", "..": "SPAN", "…": "SPAN",
    "(": "LPAR", ")": "RPAR", "{": "LBRACE", "}": "RBRACE", ",": "COMMA", ":": "COLON", ".": "DOT",
}  # fmt: skip

_MEMBER = ("has", "where", "of")
_VALUE = "a value"
_PHRASES: Mapping[str, Sequence[tuple[str, ...] | str]] = {
    "sum": [("of",)], "count": [("of",)], "mean": [("of",)], "min": [("of",)], "max": [("of",)],
    "list": [("of",)], "weighted": [("by",)], "working": [("days",)],
    "days": [("from",)], "months": [("from",)], "years": [("from",)],
    "some": [_VALUE, _MEMBER], "every": [_VALUE, _MEMBER], "no": [_VALUE, _MEMBER],
    "round": [_VALUE], "optional": [_VALUE], "best": [_VALUE],
}  # fmt: skip
"""Words that are words of the language only where these follow, and names before anything else."""

_JOINING = RESERVED | frozenset(
    ["at", "from", "has", "of", "over", "rises", "step", "to", "typical", "until", "weighted", "where"]
)


class Token(NamedTuple):
    """A word, number or sign. `type` is a terminal of the grammar, or tells what else it is:
    `DATE`, `RUNON` (a word that begins with a digit), `OTHER`, or the end of the sentence."""

    type: str
    text: str
    line: int
    column: int
    written: int = 0
    """How many characters it has in the text, where that are not as many as in `text`."""

    @property
    def end(self) -> int:
        return self.column + (self.written or len(self.text))


def next_token(
    lines: Sequence[Line],
    place: tuple[int, int],
    accepted: Container[str],
    words: Mapping[str, str],
    before: Token | None,
) -> tuple[Token, tuple[int, int]]:
    """The token at a place (index of the line, offset in it) and the place after it.

    `accepted` are the terminals that can stand here: they tell a word of the language from a name
    and a clause id from a number. `before` is the token before this one.
    """
    index, offset = place
    while index < len(lines):
        number, column, text = lines[index]
        while found := _LEXEME.match(text, offset):
            kind = found.lastgroup
            if kind == "space":
                offset = found.end()
                continue
            lexeme, start = found[0], offset
            type_ = _type(lexeme, kind or "other", text, start, accepted, words)
            if type_ == "OR" and "OR_ELSE" in accepted and (behind := _or_else(lines, index, found.end())):
                return Token("OR_ELSE", "or else", number, column + start), behind
            if type_ != "NAME" and (word := plain(lexeme)) in _PHRASES and "NAME" in accepted:
                type_ = type_ if _phrase(word, lines, (index, found.end())) else "NAME"
            if "IDENTIFIER" in accepted and type_ not in accepted:
                # The name of a rule stands on the line of its `rule`, so that a misspelled word on the
                # next line is not taken for it.
                named = _IDENTIFIER.match(text, start)
                opens = before is not None and before.type in ("RULE", "TABLE") and before.line != number
                if named and not opens:
                    type_, lexeme = "IDENTIFIER", named[0]
            elif "YES_NO" in accepted and (pair := _YES_NO.match(text, start)):
                type_, lexeme = "YES_NO", pair[0]
            after = (index, start + len(lexeme))
            if not lexeme.isascii() and type_ not in ("OTHER", "STRING"):
                return Token(type_, plain(lexeme), number, column + start, len(lexeme)), after
            return Token(type_, lexeme, number, column + start), after
        index, offset = index + 1, 0
    last = lines[-1]
    line, end = (before.line, before.end) if before else (last.number, last.column)
    return Token(END, "", line, end), (index, 0)


def _type(
    lexeme: str, kind: str, text: str, start: int, accepted: Container[str], words: Mapping[str, str]
) -> str:
    if kind == "word":
        if not lexeme.isascii():
            lexeme = plain(lexeme)
            if any(one != "_" and not one.isalpha() and not one.isdecimal() for one in lexeme):
                return "RUNON"  # a fraction or a raised digit in it
        word = words.get(lexeme)
        return word if word is not None and (word in accepted or lexeme in RESERVED) else "NAME"
    if kind == "symbol":
        return _SIGNS[plain(lexeme)]
    if lexeme == "–" and "NUMERAL" in accepted and text[start + 1 : start + 2].isdecimal():
        return "MINUS"  # an en dash before a number where no range can stand
    return kind.upper()


def _following(lines: Sequence[Line], place: tuple[int, int]) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """The lexemes from a place on: of which kind, the text, and the place after it."""
    first, offset = place
    for index in range(first, len(lines)):
        for found in _LEXEME.finditer(lines[index].text, offset):
            if found.lastgroup != "space":
                yield found.lastgroup or "other", plain(found[0]), (index, found.end())
        offset = 0


def _or_else(lines: Sequence[Line], index: int, offset: int) -> tuple[int, int] | None:
    """The place after the `else` that follows an `or`; `or` and `else` never meet otherwise."""
    _, text, after = next(_following(lines, (index, offset)), ("", "", (0, 0)))
    return after if text == "else" else None


def _phrase(word: str, lines: Sequence[Line], place: tuple[int, int]) -> bool:
    """Whether the word opens the phrase that makes it a word of the language."""
    following = _following(lines, place)
    for wanted in _PHRASES[word]:
        kind, text, _ = next(following, ("", "", place))
        if wanted == _VALUE:
            opens = text == "(" or kind in ("numeral", "date") or (kind == "word" and text not in _JOINING)
        else:
            opens = text in wanted
        if not opens:
            return False
    return True
