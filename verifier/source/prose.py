"""The prose of a page beside its fences: what an author says again in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from verifier.source.document import clause_number

if TYPE_CHECKING:
    from markdown_it.token import Token

_FENCES = ("policy", "cases")


@frozen(repr=False)
class Passage:
    """A stretch of a page: the paragraphs of its prose, then the lines of the fence that follows.

    `heading` is the path of headings down to it, `clause` the id that the fence carries, else that of
    the heading, else None. `first` and `last` are the lines of the fence, `last` below `first` where no
    fence follows. A paragraph is one line; lists, tables and quotations keep their line breaks.
    """

    heading: tuple[str, ...]
    clause: str | None
    prose: tuple[str, ...]
    first: int
    last: int


def passages(text: str) -> tuple[Passage, ...]:
    """The passages of a page's text in order; a heading with nothing below it has one of its own."""
    from markdown_it import MarkdownIt

    lines = text.split("\n")
    skip = _front_matter(lines)
    markdown = MarkdownIt("commonmark")
    markdown.core.ruler.enableOnly(["normalize", "block"])
    tokens = markdown.parse("\n" * skip + "\n".join(lines[skip:]))
    found: list[Passage] = []
    headings: list[tuple[int, str]] = []
    prose: list[str] = []

    def close(first: int = 1, last: int = 0, clause: str | None = None) -> None:
        path = tuple(title for _, title in headings)
        number = clause or next(filter(None, map(clause_number, reversed(path))), None)
        found.append(Passage(path, number, tuple(prose), first, last))
        prose.clear()

    told = True  # what stands before the first heading, where it says anything
    for index, token in enumerate(tokens):
        if token.level or token.map is None:
            continue
        if token.type == "heading_open":
            if prose or not told:
                close()
            depth, title = int(token.tag[1:]), " ".join(tokens[index + 1].content.split())
            headings = [one for one in headings if one[0] < depth] + [(depth, title)]
            told = False
        elif token.type == "fence" and (info := token.info.split()) and info[0] in _FENCES:
            if info[0] == "policy":
                close(token.map[0] + 1, token.map[1], info[1] if len(info) > 1 else None)
                told = True
        else:
            prose.append(_paragraph(token, lines))
    if prose or not told:
        close()
    return tuple(found)


def _front_matter(lines: list[str]) -> int:
    """How many lines of front matter open the page."""
    if lines[0].rstrip() != "---":
        return 0
    ends = (i for i, line in enumerate(lines) if i and line.rstrip() in ("---", "..."))
    return next(ends, -1) + 1


def _paragraph(token: Token, lines: list[str]) -> str:
    assert token.map is not None
    block = lines[token.map[0] : token.map[1]]
    if token.type == "paragraph_open":
        return " ".join(" ".join(block).split())
    return "\n".join(block).rstrip()
