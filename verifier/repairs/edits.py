"""A change of a page, whole lines at a time, so that it can be shown, pasted and taken back."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from attrs import frozen

from verifier.source.span import Span

_WORD = re.compile(r"[^\s(){},|]+|[(){},|]")


@frozen
class Edit:
    """The lines from `line` (1 is the first) that are taken out, none where something is only added above
    that line, and those that take their place."""

    line: int
    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def cost(self) -> int:
        """How many words and signs are taken out or put in, whichever are more where they change places."""
        old, new = (_WORD.findall("\n".join(lines)) for lines in (self.before, self.after))
        changes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        return sum(max(i2 - i1, j2 - j1) for tag, i1, i2, j1, j2 in changes if tag != "equal")


def applied(text: str, edit: Edit) -> str:
    """The page with the edit made; raises ValueError where the lines to take out do not stand there."""
    lines = text.split("\n")
    start, end = edit.line - 1, edit.line - 1 + len(edit.before)
    if lines[start:end] != list(edit.before):
        raise ValueError(f"line {edit.line} is not what the edit was made for")
    return "\n".join([*lines[:start], *edit.after, *lines[end:]])


def reworded(lines: Sequence[str], span: Span, words: str) -> Edit:
    """Other words in the place of a span; the columns of a table stay aligned where there is room."""
    before = tuple(lines[span.line - 1 : span.end_line])
    head, rest = before[0][: span.column - 1], before[-1][span.end_column - 1 :]
    room = len(rest) - len(rest.lstrip(" "))
    if span.line == span.end_line and rest.lstrip(" ").startswith("|"):
        width = max(room - len(words) + span.end_column - span.column, 1)
        rest = " " * width + rest.lstrip(" ")
    return Edit(span.line, before, (head + words + rest,))


def added(line: int, lines: Sequence[str]) -> Edit:
    """Lines put in above a line."""
    return Edit(line, (), tuple(lines))
