"""A Markdown file read as a page of a policy: front matter, headings, `policy` and `cases` fences."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast
from unicodedata import normalize

from verifier.source import wordings
from verifier.source.document import Document, Fence, Heading, Line, clause_number
from verifier.source.front_matter import FrontMatter, read_front_matter
from verifier.source.mistake import Mistake, Refused, nearest
from verifier.source.plain import BREAKS, TURNS, plain
from verifier.source.span import Span

if TYPE_CHECKING:
    from markdown_it.token import Token

LARGEST = 5_000_000
"""The largest page that is read, in bytes."""

_CLAUSE_ID = re.compile(r"[\w.()/-]+\Z")
_FENCE = re.compile(r"\s*(`{3,}|~{3,})\s*(policy|cases)\b")
_HIDDEN = re.compile(f"[{BREAKS}{TURNS}]")
_HEADING = re.compile(r"#{1,6}\s+\S")


def read(path: Path) -> Document:
    """The policy page, or the page of shared words, in this file.

    Raises `Refused` if nothing of it can be read: no such file, a folder, larger than 5 MB, not
    text in UTF-8, without front matter. What else is wrong stands in `mistakes` of the document.
    """
    text, sha256 = read_text(path)
    return page(str(path), text, sha256)


def page(path: str, text: str, sha256: str) -> Document:
    """The same of a text that stands, or would stand, in the file at a path; raises `Refused` as `read`."""
    lines = text.split("\n")
    end = _front_matter_end(lines)
    if end is None:
        raise Refused([_no_front_matter(path, lines)])
    hidden = list(_hidden(path, [Line(2 + i, 1, line) for i, line in enumerate(lines[1:end])], None))
    # YAML would break lines where nobody sees it.
    front = _HIDDEN.sub(" ", "\n".join(lines[1:end])) + "\n"
    front_matter, mistakes = read_front_matter(path, front)
    mistakes += hidden
    known = dict(front_matter)
    for key, what, example in (
        ("policy", "a policy", "senate-regulation-6"),
        ("words", "shared words", "academic"),
    ):
        if key in known and not _CLAUSE_ID.match(cast(str, known[key])):
            line = 1 + next((i for i, one in enumerate(lines) if one.startswith(key)), 0)
            said = wordings.wording("page-id", id=known[key], what=what, key=key, example=example)
            mistakes.append(Mistake(path, line, 1, "", *said))
    # A page that does not say what it is called is still read, so that all its mistakes are told at once.
    for needed in ("title",) if "words" in known else ("policy", "title"):
        if needed not in known:
            front_matter = (*front_matter, (needed, Path(path).stem))
    return _document(path, text, sha256, front_matter, end + 1, mistakes)


def read_cases(path: Path) -> Document:
    """The page of worked cases in this file; it needs no front matter. Raises `Refused` as `read`."""
    text, sha256 = read_text(path)
    end = _front_matter_end(text.split("\n"))
    return _document(str(path), text, sha256, (), 0 if end is None else end + 1, [])


def cases_beside(path: Path) -> Path | None:
    """The page of worked cases of a policy: `cases-<stem>.md` in its folder, else `cases.md`, else None."""
    for name in (f"cases-{path.stem}.md", "cases.md"):
        beside = path.with_name(name)
        if beside != path and beside.is_file():
            return beside
    return None


def read_text(path: Path) -> tuple[str, str]:
    """The text of a file, line ends plain and no BOM, and the SHA-256 of its bytes; or `Refused`."""

    def refuse(message: str, way_out: str, line: int = 0, column: int = 0) -> Refused:
        return Refused([Mistake(str(path), line, column, "", message, way_out)])

    try:
        if path.is_dir():
            raise refuse("this is a folder, not a page", "name a file in it")
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise refuse("there is no such file", "check the name and the folder") from None
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or "its name cannot be used").lower()
        raise refuse(f"the file cannot be read: {reason}", "check the file and who may read it") from None
    if len(data) > LARGEST:
        raise refuse("the file is larger than 5 MB", "split the regulation into several pages")
    if b"\0" in data:
        raise refuse("the file is not text", "save the page as plain text in UTF-8")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        raise refuse("the file is not text in UTF-8", "save the page as UTF-8", line, column) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    # A letter and its accent may be two characters or one, and nobody sees which.
    return (text if text.isascii() else normalize("NFC", text)), hashlib.sha256(data).hexdigest()


def _front_matter_end(lines: list[str]) -> int | None:
    """The index of the line that closes the front matter, or None where there is none or it is not closed."""
    if lines[0].rstrip() != "---":
        return None
    return next(
        (index for index, line in enumerate(lines) if index and line.rstrip() in ("---", "...")), None
    )


def _no_front_matter(path: str, lines: list[str]) -> Mistake:
    if lines[0].rstrip() == "---":
        return Mistake(path, 1, 1, "", *wordings.wording("open-front-matter"))
    return Mistake(path, 1, 1, "", *wordings.wording("no-front-matter"))


def _document(
    path: str, text: str, sha256: str, front_matter: FrontMatter, skip: int, mistakes: list[Mistake]
) -> Document:
    from markdown_it import MarkdownIt

    lines = text.split("\n")
    markdown = MarkdownIt("commonmark")
    markdown.core.ruler.enableOnly(["normalize", "block"])
    # The front matter is blanked, not cut, so that lines keep their numbers.
    tokens = markdown.parse("\n" * skip + "\n".join(lines[skip:]))
    parts = tuple(_parts(path, lines, tokens, mistakes))
    return Document(path, text, sha256, front_matter, parts, tuple(mistakes))


def _parts(
    path: str, lines: list[str], tokens: list[Token], mistakes: list[Mistake]
) -> Iterator[Heading | Fence]:
    headings: list[tuple[int, str]] = []
    for index, token in enumerate(tokens):
        if token.type == "heading_open" and token.map:
            depth, title = int(token.tag[1:]), " ".join(tokens[index + 1].content.split())
            headings = [one for one in headings if one[0] < depth] + [(depth, title)]
            span = Span(path, token.map[0] + 1, 1, token.map[1], len(lines[token.map[1] - 1]) + 1)
            yield Heading(clause_number(title), *_path(headings), span)
        elif token.type == "fence" and token.map:
            fence = _fence(path, lines, token, headings, mistakes)
            if fence is not None:
                yield fence


def _hidden(path: str, lines: list[Line], clause: str | None) -> Iterator[Mistake]:
    """What is told of characters that show a line otherwise than it is read."""
    for number, column, text in lines:
        found = None if text.isascii() and text.isprintable() else _HIDDEN.search(text)
        if found is None:
            continue
        name = "hidden-break" if found[0] in BREAKS else "hidden-turn"
        said = wordings.wording(name, code=f"{ord(found[0]):04X}")
        yield Mistake(path, number, column + found.start(), clause or "", *said)


def _path(headings: list[tuple[int, str]]) -> tuple[tuple[str, ...], tuple[int, ...]]:
    return tuple(title for _, title in headings), tuple(depth for depth, _ in headings)


def _opens_fence(text: str, markup: str) -> bool:
    """Whether a line inside a fence opens one that the fence cannot hold."""
    found = _FENCE.match(text)
    return found is not None and found[1].startswith(markup)


def _fence(
    path: str, lines: list[str], token: Token, headings: list[tuple[int, str]], mistakes: list[Mistake]
) -> Fence | None:
    assert token.map is not None
    start, end = token.map
    column = lines[start].find(token.markup) + 1
    info = token.info.split()
    language = info[0] if info else ""
    clause = plain(info[1]) if len(info) > 1 else clause_number(headings[-1][1]) if headings else None

    def say(mistake: str, **words: object) -> None:
        said = wordings.wording(mistake, **words)
        mistakes.append(Mistake(path, start + 1, column, clause or "", *said))

    content = token.content.split("\n")[:-1] if token.content else []
    next_fence = next((i for i, text in enumerate(content) if _opens_fence(text, token.markup)), None)
    if next_fence is not None:
        say("open-fence-before", line=start + 2 + next_fence, markup=token.markup)
    elif len(content) != end - start - 2:
        say("open-fence", markup=token.markup)
        next_fence = len(content)
    if next_fence is not None:
        # What follows the fence stands in it now; a heading is the first sign of that.
        title = (i for i, text in enumerate(content[:next_fence]) if _HEADING.match(text))
        content = content[: next(title, next_fence)]
    if language not in ("policy", "cases"):
        near = nearest(language.lower(), ("policy", "cases"), 80)
        if near:
            say("misspelled-fence", found=language, near=near)
        return None
    rows = []
    for number, text in enumerate(content, start + 2):
        # Inside a list or a quotation the fence stands further right than its text begins.
        column_of_text = max(lines[number - 1].rfind(text), 0) + 1 if text else 1
        rows.append(Line(number, column_of_text, text))
    mistakes += _hidden(path, rows, clause)
    if language == "policy" and clause is not None and not _CLAUSE_ID.match(clause):
        say("clause-id", id=clause)
    if len(info) > (2 if language == "policy" else 1):
        say("fence-with-more", found=" ".join(info[1:]), language=language)
    span = Span(path, start + 1, column, end, len(lines[end - 1]) + 1)
    return Fence(cast(Literal["policy", "cases"], language), clause, *_path(headings), tuple(rows), span)
