"""A page with the canonical layout in its fences, and every byte outside them as it was.

Only spaces, the indentation of lines and the spelling of signs change; comments, line breaks and words
stay. What the page says before and after is compared, so that a layout never changes a rule.
"""

import re
from pathlib import Path
from typing import Any

import attrs
from attrs import frozen

from verifier.source.document import Document, Fence
from verifier.source.literate import read, read_cases
from verifier.source.mistake import Mistake, Refused
from verifier.source.span import Span
from verifier.syntax.format_fence import lines_of
from verifier.syntax.making import Making
from verifier.syntax.parse import parse
from verifier.syntax.rows import cases_table

_CASES = re.compile(rb"^\s*(?:`{3,}|~{3,})\s*cases\b", re.MULTILINE)
_LINE = re.compile(rb"([^\r\n]*)(\r\n|\r|\n|\Z)")


class Changed(Exception):
    """The layout would have changed what the page says: a mistake of the formatter's own."""


@frozen(repr=False)
class Formatted:
    """A page as it is and as it should be laid out, in bytes."""

    path: Path
    before: bytes
    after: bytes

    @property
    def changed(self) -> bool:
        return self.before != self.after


def format_page(path: Path) -> Formatted:
    """A policy page, or a page of worked cases, laid out.

    Raises `Refused` with every mistake by which it cannot be read, and `Changed`.
    """
    document, meaning = _read(path)
    before = path.read_bytes()
    after = _laid_out(document, before)
    if after != before:
        _hold(path, after, meaning)
    return Formatted(path, before, after)


def _hold(path: Path, after: bytes, meaning: Any) -> None:
    """Raises `Changed` where the page would not say the same."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        copy.write_bytes(after)
        try:
            same = _read(copy)[1] == meaning
        except Refused:
            same = False
    if not same:
        raise Changed(str(path))


def _read(path: Path) -> tuple[Document, Any]:
    """The page, and what it says without the places at which it says it."""
    if is_cases(path):
        document = read_cases(path)
        mistakes = list[Mistake](document.mistakes)
        tables = [
            cases_table(Making(str(path), "", mistakes), part.lines, part.span)
            for part in document.parts
            if isinstance(part, Fence) and part.language == "cases"
        ]
        if mistakes:
            raise Refused(mistakes)
        return document, _said(tables)
    document = read(path)
    tree, mistakes = parse(document)
    if mistakes:
        raise Refused(mistakes)
    return document, _said((tree.front_matter, tree.sections, tree.cases))


def is_cases(path: Path) -> bool:
    """Whether a page is one of worked cases: it has no front matter, and a fence of cases."""
    try:
        data = path.read_bytes()
    except OSError:
        return False
    return not data.removeprefix(b"\xef\xbb\xbf").startswith(b"---") and bool(_CASES.search(data))


def _said(node: Any) -> Any:
    """A node as plain nested tuples, without places."""
    if isinstance(node, Span):
        return None
    if isinstance(node, (tuple, list)):
        return tuple(_said(part) for part in node)
    if attrs.has(type(node)):
        parts = (getattr(node, field.name) for field in attrs.fields(type(node)))
        return (type(node).__name__, *map(_said, parts))
    return node


def _laid_out(document: Document, before: bytes) -> bytes:
    """The page's bytes, those of each fence replaced; lines end as they ended."""
    lines = [(found[1].decode(), found[2].decode()) for found in _LINE.finditer(before)]
    shown: list[str] = []
    done = 0
    for fence in (part for part in document.parts if isinstance(part, Fence)):
        first, last = fence.span.line, fence.span.line + len(fence.lines)
        shown += ["".join(line) for line in lines[done:first]]
        done = first
        if all(
            line.text == lines[line.number - 1][0][line.column - 1 :] for line in fence.lines if line.text
        ):
            margin = _margin(fence, lines)
            ending = lines[first - 1][1]
            shown += [f"{margin}{text}".rstrip() + ending for text in lines_of(fence)]
            done = last
    shown += ["".join(line) for line in lines[done:]]
    return "".join(shown).encode()


def _margin(fence: Fence, lines: list[tuple[str, str]]) -> str:
    """What stands left of the fence: nothing, or the indentation or sign of a list or quotation around it."""
    opening = lines[fence.span.line - 1][0]
    inside = [lines[line.number - 1][0][: line.column - 1] for line in fence.lines if line.text.strip()]
    return inside[0] if inside else opening[: fence.span.column - 1]
