"""Which lines of a fence make up a sentence."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from verifier.source.document import SPACES, Line
from verifier.source.plain import plain
from verifier.syntax.forms import FORMS
from verifier.syntax.later import NOT_BUILT

_COMMENT = re.compile(r'("[^"]*"|[“”„][^“”"]*[“”"]|[^#])*')
_OPENING = re.compile(
    rf"(?:not[{SPACES}]+encoded|partly[{SPACES}]+encoded|assume[{SPACES}]+otherwise|[^\W\d]\w*)"
)
_CONTINUING = frozenset(
    [
        *("when", "then", "despite", "subject", "exception", "and", "or", "asked", "typical", "by", "if"),
        *("else", "for", "where", "has", "over", "weighted", "better", "because", "until"),
    ]
)
_ENTRY = re.compile(
    rf"(?:input|define|decision|type)[{SPACES}]+\w+(?:[{SPACES}]+of[{SPACES}]+\w+)?[{SPACES}]*:"
    rf"|not[{SPACES}]+encoded[{SPACES}]*:|record[{SPACES}]+\w+[{SPACES}]*\Z|action[{SPACES}]+\w+[{SPACES}]+by\b"
)


class Sentence(NamedTuple):
    """The lines of a sentence, comments cut off, and the word or words that open it (or None).

    `too_far_right` is true where it was taken for a sentence of its own although it is indented
    like a part of the one above.
    """

    opening: str | None
    lines: tuple[Line, ...]
    too_far_right: bool = False


def sentences(lines: Sequence[Line]) -> Iterator[Sentence]:
    """The sentences of a fence.

    A sentence opens on a line that is not indented further than the opening of the one above, unless the
    line begins with a word that only goes on a sentence (`when`, `then`, …) or is a row of a table.
    Lines further right belong to the sentence above.
    """
    opening: str | None = None
    held: list[Line] = []
    margin, far = 0, False
    for line in lines:
        text = uncommented(line.text).rstrip()
        if not text.strip():
            continue
        bare = text.lstrip()
        indent = len(text[: len(text) - len(bare)].expandtabs(4))
        found = _OPENING.match(plain(bare))
        word = " ".join(found[0].split()) if found else None
        inside = bool(held) and (
            indent > margin or word in _CONTINUING or (opening == "table" and "||" in bare)
        )
        stray = inside and indent > margin and _ENTRY.match(bare) is not None
        if inside and not stray:
            held.append(line._replace(text=text))
            continue
        if held:
            yield Sentence(opening, tuple(held), far)
        if not stray:
            margin = indent
        opening = word if word in FORMS or word in NOT_BUILT else _opening(word)
        held, far = [line._replace(text=text)], stray
    if held:
        yield Sentence(opening, tuple(held), far)


def _opening(word: str | None) -> str | None:
    return "otherwise" if word == "assume otherwise" else word


def uncommented(text: str) -> str:
    """The line up to a `#` that stands outside quotes."""
    if "#" not in text:
        return text
    found = _COMMENT.match(text)
    return text[: found.end()] if found else text
