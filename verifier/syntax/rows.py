"""Tables: rows of cells between `|`, with `||` between what is tested or given and what follows."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from verifier.source.document import SPACES, Line
from verifier.source.plain import plain
from verifier.source.span import Span
from verifier.syntax import tree
from verifier.syntax.making import Making
from verifier.syntax.rules import Claim, Head, concluded

_NAME = re.compile(r"[^\W\d]\w*\Z")
DRAWN = re.compile(rf"[|:{SPACES}-]*-{{3}}[|:{SPACES}-]*\Z")
_OWN = ("id", "note")
"""Columns of worked cases that hold text."""
DASHES = ("-", "–", "—", "−")
PAIR = re.compile(rf"(-?[0-9.]+)([{SPACES}]*[–—][{SPACES}]*)([0-9].*)\Z")


class Row(NamedTuple):
    """The cells of a row left and right of `||`, each a line of its own that keeps its place."""

    left: tuple[Line, ...]
    right: tuple[Line, ...]
    span: Span


class Columns(NamedTuple):
    """The names at the heads of the columns left and right of `||`, and the rows below."""

    left: tuple[tree.Name, ...]
    right: tuple[tree.Name, ...]
    rows: tuple[Row, ...]


def cell_span(path: str, cell: Line) -> Span:
    return Span(path, cell.number, cell.column, cell.number, cell.column + max(len(cell.text), 1))


def columns(making: Making, lines: Sequence[Line], place: Span) -> Columns | None:
    """The head and the rows in these lines; None, told, where there is no head or a row does not fit it."""
    rows = [row for line in lines if (row := _row(making, line)) is not None]
    if len(rows) < sum(DRAWN.match(line.text) is None for line in lines):
        return None  # a row without its `||` is told already; without it heads and cells cannot be matched
    if len(rows) < 2:
        making.say(place, "no-rows")
        return None
    head, good = rows[0], True
    for cell in head.left + head.right:
        if not _NAME.match(plain(cell.text)):
            mistake = "head-no-name" if cell.text else "column-without-name"
            making.say(cell_span(making.path, cell), mistake, found=cell.text)
            good = False
    for row in rows[1:]:
        for side, cells, names in (("left", row.left, head.left), ("right", row.right, head.right)):
            if len(cells) != len(names):
                making.say(
                    row.span,
                    "row-of-other-length",
                    cells=_cells(len(cells)),
                    side=side,
                    names=len(names),
                )
                good = False
    if not good:
        return None
    left, right = (tuple(_name(making.path, cell) for cell in side) for side in (head.left, head.right))
    for index, name in enumerate(left + right):
        if any(name.name == other.name for other in (left + right)[:index]):
            making.say(name.span, "two-columns", found=name.name)
            return None
    return Columns(left, right, tuple(rows[1:]))


def _cells(count: int) -> str:
    return "1 cell" if count == 1 else f"{count} cells"


def _name(path: str, cell: Line) -> tree.Name:
    return tree.Name(plain(cell.text), cell_span(path, cell))


def _row(making: Making, line: Line) -> Row | None:
    """The row in a line; None for a drawn line and, told, for a line without `||`."""
    if DRAWN.match(line.text):
        return None
    bare = line.text.strip()
    column = line.column + line.text.index(bare)
    span = Span(making.path, line.number, column, line.number, column + len(bare))
    sides = line.text.split("||")
    if len(sides) != 2:
        making.say(span, "bars", count=len(sides) - 1 or "none")
        return None
    left = _split(line, 0, sides[0])
    right = _split(line, len(sides[0]) + 2, sides[1])
    return Row(left, right, span)


def _split(line: Line, offset: int, side: str) -> tuple[Line, ...]:
    cells = []
    for text in side.split("|") if side.strip() else ():
        bare = text.strip()
        cells.append(Line(line.number, line.column + offset + (text.index(bare) if bare else 0), bare))
        offset += len(text) + 1
    return tuple(cells)


ReadCell = Callable[[str, Line], object]
"""Reads a cell from a start symbol (`test` or `cell`); None, told, where it cannot be read."""


def table(making: Making, head: Head, found: Columns, read: ReadCell, span: Span) -> tree.Table:
    """The table of rules under this head."""
    rows = []
    for row in found.rows:
        tests = [_test(making, cell, read) for cell in row.left]
        conclusions = []
        for name, cell in zip(found.right, row.right, strict=True):
            claim = None if cell.text in DASHES else _filled(making, cell) and read("cell", cell)
            place = cell_span(making.path, cell)
            conclusions.append(concluded(name, claim, place) if isinstance(claim, Claim) else None)
        good = [test for test in tests if test is not None]
        if len(good) == len(tests):
            rows.append(tree.TableRow(tuple(good), tuple(conclusions), row.span))
    called, links, when, member = head
    return tree.Table(called, links, when, found.left, found.right, tuple(rows), span, member)


def _filled(making: Making, cell: Line) -> bool:
    if not cell.text:
        making.say(cell_span(making.path, cell), "empty-cell")
    return bool(cell.text)


def _test(making: Making, cell: Line, read: ReadCell) -> tree.UnaryTest | None:
    span = cell_span(making.path, cell)
    if cell.text in DASHES:
        return tree.UnaryTest("any", None, (), False, span)
    if not _filled(making, cell):
        return None
    test = read("test", ranged(cell))
    return test if isinstance(test, tree.UnaryTest) else None


def _plain(text: str) -> str:
    """A cell of a worked case with plain digits, dashes and spaces; between two numbers a dash is a range."""
    if text.isascii():
        return text
    text = " ".join(plain(text).translate({0x2212: "-", 0x2026: ".."}).split())
    if text in DASHES:
        return "-"
    pair = PAIR.match(text)
    return f"{pair[1]} .. {pair[3]}" if pair else text


def cases_table(making: Making, lines: Sequence[Line], place: Span) -> tree.CasesTable | None:
    """A table of worked cases; its cells stay text. A line that begins with `#` is a comment."""
    rows = [line for line in lines if line.text.strip() and not line.text.lstrip().startswith("#")]
    found = columns(making, rows, place)
    if found is None:
        return None
    cells = tuple(
        tuple(
            (plain(cell.text) if name.name in _OWN else _plain(cell.text), cell_span(making.path, cell))
            for name, cell in zip(found.left + found.right, row.left + row.right, strict=True)
        )
        for row in found.rows
    )
    return tree.CasesTable(found.left, found.right, cells, place)


def ranged(cell: Line) -> Line:
    """Between two numbers alone in a cell a dash can only mean a range; kept to the same width."""
    pair = PAIR.match(cell.text)
    if pair is None:
        return cell
    sign = "…" if len(pair[2]) == 1 else "..".ljust(len(pair[2]))
    return cell._replace(text=f"{pair[1]}{sign}{pair[3]}")
