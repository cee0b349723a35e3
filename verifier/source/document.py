"""A page as it stands in its file: front matter, headings and fences, each with its place."""

import re
from typing import Literal, NamedTuple

from attrs import frozen

from verifier.source.mistake import Mistake
from verifier.source.plain import plain
from verifier.source.span import Span

SPACES = " \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""What counts as a space inside a line, as the inside of a class of a regular expression."""

_CLAUSE_NUMBER = re.compile(r"(\d[\w.\-‐‑()/]*)(?=[\s:,–—]|$)")


class Line(NamedTuple):
    """A line of a fence: its number in the file, the column at which `text` starts, and the text."""

    number: int
    column: int
    text: str


@frozen(repr=False)
class Heading:
    """A heading: the clause number it opens with (or None), and the path of headings down to it.

    `path` and `depths` (numbers of `#`) run from the outermost heading to this one.
    """

    clause: str | None
    path: tuple[str, ...]
    depths: tuple[int, ...]
    span: Span


@frozen(repr=False)
class Fence:
    """A `policy` or `cases` fence under its headings.

    `clause` is the id in the opening line, else the number that the innermost heading opens with,
    else None. `span` reaches from the opening to the closing line.
    """

    language: Literal["policy", "cases"]
    clause: str | None
    path: tuple[str, ...]
    depths: tuple[int, ...]
    lines: tuple[Line, ...]
    span: Span


@frozen(repr=False)
class Document:
    """A page. `parts` are its headings and fences in the order of the text.

    `mistakes` is what is wrong with the page itself; the rest of it could be read nevertheless.
    `sha256` is that of the file's bytes, `text` the page with plain line ends and without a BOM.
    """

    path: str
    text: str
    sha256: str
    front_matter: tuple[tuple[str, str | tuple[str, ...]], ...]
    parts: tuple[Heading | Fence, ...]
    mistakes: tuple[Mistake, ...] = ()


def clause_number(title: str) -> str | None:
    """The number that a heading opens with (`6.28 Board …`), or None; a closing point is not part of it."""
    found = _CLAUSE_NUMBER.match(title)
    if found is None:
        return None
    return plain(found[1]).rstrip(".-/") or None
