"""A page of plain text: its width, whether it has colour, and how lines are wrapped and marked."""

import os
import re
import textwrap
from collections.abc import Iterable, Sequence
from typing import TextIO

from attrs import frozen

_STYLES = {
    "bold": "1",
    "dim": "2",
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "good": "1;32",
    "word": "36",
    "mark": "33",
}
_QUOTED = re.compile(r"`[^`]+`")
_END = "\x1b[0m"
_CODE = re.compile(r"\x1b\[[\d;]*m")
_BARE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


@frozen
class Page:
    """How text is laid out: `width` in columns; `colour` only where a person looks at a terminal."""

    width: int = 100
    colour: bool = False

    @classmethod
    def of(cls, stream: TextIO) -> "Page":
        """The page that fits a stream: its terminal's width, at most 120; 100 where it is piped."""
        terminal = stream.isatty()
        columns = _columns(stream) if terminal or os.environ.get("COLUMNS") else 100
        colour = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        return cls(max(50, min(columns, 120)), colour)

    def paint(self, text: str, style: str) -> str:
        """The text in a style, line by line; a style inside it gives way to this one again."""
        if not self.colour or not text:
            return text
        start = f"\x1b[{_STYLES[style]}m"
        return "\n".join(f"{start}{line.replace(_END, _END + start)}{_END}" for line in text.split("\n"))

    def quote(self, text: str) -> str:
        """Words of the user, which stand in backticks, in colour where there is one."""
        return _QUOTED.sub(lambda m: self.paint(m.group(0), "word"), text) if self.colour else text

    def wrap(self, text: str, indent: int = 0, hang: int | None = None) -> str:
        """The text in lines of the page's width; later lines are indented by `hang`."""
        hang = indent if hang is None else hang
        lines = textwrap.wrap(
            clean(text),
            max(self.width, hang + 20),
            initial_indent=" " * indent,
            subsequent_indent=" " * hang,
            break_long_words=False,
            break_on_hyphens=False,
        )
        return self.quote("\n".join(lines))

    def beside(self, name: str, text: str, indent: int = 2, width: int = 13) -> str:
        """A name in the margin and wrapped text beside it; a long name takes the room it needs."""
        width = max(width, len(name) + 1)
        hang = indent + width
        body = self.wrap(text, hang, hang)
        margin = " " * indent + name.ljust(width)
        rest = body[hang:] if body else ""
        return (margin[:indent] + self.paint(margin[indent:], "dim") + rest).rstrip()


def _columns(stream: TextIO) -> int:
    given = os.environ.get("COLUMNS", "")
    if given.isdecimal() and int(given):
        return int(given)
    try:
        return os.get_terminal_size(stream.fileno()).columns or 80
    except (OSError, ValueError):
        return 80


def table(rows: Sequence[Sequence[str]], gap: str = "  ") -> list[str]:
    """Rows of cells in columns as wide as their widest cell; colours take no room."""
    if not rows:
        return []
    widths = [max(len(bare(cell)) for cell in column) for column in zip(*rows, strict=True)]
    return [
        gap.join(
            cell + " " * (width - len(bare(cell))) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    ]


def bare(text: str) -> str:
    """The text without colours."""
    return _CODE.sub("", text)


def clean(text: str) -> str:
    """The text without control characters, which could rewrite a terminal."""
    return _BARE.sub("?", text)


def listed(words: Iterable[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    words = list(words)
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def counted(number: int, word: str) -> str:
    """`no gaps`, `1 gap`, `2 gaps`."""
    return f"1 {word}" if number == 1 else f"{number or 'no'} {plural(word)}"


def plural(word: str) -> str:
    """`gaps`, `duties`, `boxes`."""
    if re.search(r"[^aeiou]y\Z", word):
        return f"{word[:-1]}ies"
    return f"{word}es" if re.search(r"([sxz]|[cs]h)\Z", word) else f"{word}s"
