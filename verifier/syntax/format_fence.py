"""The lines of a fence laid out canonically; what they say and where lines break is the author's."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from attrs import define

from verifier.source.document import Fence, Line
from verifier.syntax.format_tables import table
from verifier.syntax.format_tokens import columns, read
from verifier.syntax.layout import Sentence, sentences, uncommented
from verifier.syntax.lexer import Token
from verifier.syntax.records import field_starts
from verifier.syntax.remarks import KINDS_SET_ASIDE

_PARTS = ("when", "then", "otherwise", "assume", "despite", "subject", "exception", "for")
"""What opens a part of a rule or the head of a table, one step in."""


_LONGEST = 110
"""Columns are put below one another where no line gets longer than this."""

_REMARK = re.compile(r"(not|partly) encoded ?: ?")
_ASIDE = re.compile(rf"(not encoded: (?:{'|'.join(KINDS_SET_ASIDE)}))\b[ :,;.–—-]*(?=\S)")


@define
class _Laid:
    """A line as laid out: steps of two spaces, its columns, and its comment. Lines of one `sort` that
    follow one another share their columns."""

    depth: int
    columns: list[str]
    sort: str = ""
    comment: str = ""

    def __str__(self) -> str:
        text = "".join(self.columns)
        comment = f"  {self.comment}" if self.comment and text else self.comment
        return f"{'  ' * self.depth}{text}{comment}".rstrip()


def lines_of(fence: Fence) -> list[str]:
    """The lines of a fence in their canonical layout."""
    if fence.language == "cases":
        return _without_stray_blanks(_cases(fence.lines))
    laid: dict[int, _Laid] = {}
    for sentence in sentences(fence.lines):
        laid.update(_sentence(sentence))
    found = []
    for place, line in enumerate(fence.lines):
        bare = uncommented(line.text).rstrip()
        comment = line.text[len(uncommented(line.text)) :].rstrip()
        one = laid.get(line.number)
        if one is None and comment:
            found.append(_Laid(_comment_depth(line, fence.lines[place + 1 :], laid), [], "", comment))
        elif one is None:
            assert not bare.strip()
            found.append(_Laid(0, []))
        else:
            one.comment = comment
            found.append(one)
    _align(found)
    return _without_stray_blanks([str(one) for one in found])


def _comment_depth(line: Line, after: Sequence[Line], laid: dict[int, _Laid]) -> int:
    """A comment at the margin stays there; another goes with the line below it, or the sentence above."""
    if not line.text[:1].isspace():
        return 0
    below = next((laid[other.number].depth for other in after if other.number in laid), 0)
    return below or 1


def _without_stray_blanks(lines: Sequence[str]) -> list[str]:
    """No blank lines at the ends, and no two beside one another."""
    kept: list[str] = []
    for blank, group in groupby(lines, key=lambda line: not line):
        kept += [""] if blank and kept else [] if blank else group
    return kept[:-1] if kept and not kept[-1] else kept


def _sentence(sentence: Sentence) -> Iterator[tuple[int, _Laid]]:
    """Each line of a sentence by its number."""
    opening, lines = sentence.opening, sentence.lines
    rows = (
        next((i for i, line in enumerate(lines) if "||" in line.text), len(lines))
        if opening == "table"
        else None
    )
    head = lines if rows is None else lines[:rows]
    tokens = _tokens(opening, head)
    for line, depth in zip(head, _depths(opening, head), strict=True):
        # What the grammar does not have (`not encoded: …`) is text: its words stay as they are.
        if tokens is None:
            yield line.number, _Laid(depth, [_remark(" ".join(line.text.split()))])
        else:
            yield line.number, _line(tokens, line, depth, opening)
    if rows is not None:
        for line, text in zip(lines[rows:], table(lines[rows:], cells=True), strict=True):
            yield line.number, _Laid(1, [text])


def _tokens(opening: str | None, lines: Sequence[Line]) -> list[Token] | None:
    """The tokens of a sentence, or of the head of a table; None where the grammar has none such."""
    if opening != "record":
        return read("table_head" if opening == "table" else "statement", lines)
    starts = [0, *field_starts(lines), len(lines)]
    parts = [
        read("field" if place else "record_head", lines[start:end])
        for place, (start, end) in enumerate(pairwise(starts))
    ]
    return None if None in parts else [token for part in parts for token in part or ()]


def _remark(words: str) -> str:
    """`not encoded: open texture  the reason`."""
    return _ASIDE.sub(r"\1  ", _REMARK.sub(r"\1 encoded: ", words, count=1), count=1)


def _line(tokens: Sequence[Token], line: Line, depth: int, opening: str | None) -> _Laid:
    own = [token for token in tokens if token.line == line.number]
    before = next((token for token in reversed(tokens) if token.line < line.number), None)
    sort = own[0].text if own and depth == 0 else f"{opening} {depth}"
    return _Laid(depth, columns(own, before, opening), sort)


def _depths(opening: str | None, lines: Sequence[Line]) -> Iterator[int]:
    """How far each line is indented: one step for each that the author made, from the sentence inwards."""
    steps: list[int] = []
    for place, line in enumerate(lines):
        bare = line.text.lstrip()
        indent = len(line.text[: len(line.text) - len(bare)].expandtabs(4))
        if place == 0:
            steps = [indent]
            yield 0
            continue
        word = bare.split(maxsplit=1)[0]
        while len(steps) > 1 and indent < steps[-1]:
            steps.pop()
        if opening in ("rule", "table") and word in _PARTS:
            steps = [steps[0], max(indent, steps[0])]
        elif len(steps) == 1 or indent > steps[-1]:
            steps.append(max(indent, steps[0]))
        yield len(steps) - 1


def _align(lines: Sequence[_Laid]) -> None:
    """Puts the columns of lines of one sort that follow one another below each other."""
    for _, group in groupby(lines, key=lambda one: (one.sort, one.depth, len(one.columns) > 1)):
        run = list(group)
        for place in range(max(len(one.columns) for one in run) - 1 if run[0].sort else 0):
            members = [one for one in run if len(one.columns) > place + 1]
            widest = max(len(one.columns[place]) for one in members)
            told = [
                [*one.columns[:place], one.columns[place].ljust(widest), *one.columns[place + 1 :]]
                for one in members
            ]
            if max(2 * run[0].depth + sum(map(len, columns)) for columns in told) > _LONGEST:
                break
            for one, aligned in zip(members, told, strict=True):
                one.columns = aligned


def _cases(lines: Sequence[Line]) -> list[str]:
    """A table of worked cases: its cells are text; a line that begins with `#` is a comment."""
    rows = [line for line in lines if line.text.strip() and not line.text.lstrip().startswith("#")]
    laid = dict(zip((line.number for line in rows), table(rows, cells=False), strict=True))
    return [f"  {laid.get(line.number, line.text.strip())}".rstrip() for line in lines]
