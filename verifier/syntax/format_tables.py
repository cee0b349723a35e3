"""Tables with their columns below one another."""

from collections.abc import Sequence

from verifier.source.document import Line
from verifier.syntax.format_tokens import read, spaced
from verifier.syntax.rows import DASHES, DRAWN, ranged

_Sides = tuple[list[str], list[str]]


def table(lines: Sequence[Line], cells: bool) -> list[str]:
    """One text for each row; the cells are tests and conclusions where `cells` says so, else text."""
    rows: list[_Sides | None] = [
        None if DRAWN.match(line.text) else _row(line, cells and place > 0)
        for place, line in enumerate(lines)
    ]
    left, right = (_widths([row[side] for row in rows if row is not None]) for side in (0, 1))
    return [_drawn(left, right) if row is None else _shown(row, left, right) for row in rows]


def _row(line: Line, cells: bool) -> _Sides:
    left, _, right = line.text.partition("||")
    return _side(left, line, "test" if cells else ""), _side(right, line, "cell" if cells else "")


def _side(text: str, line: Line, start: str) -> list[str]:
    return [_cell(cell.strip(), line, start) for cell in text.split("|")] if text.strip() else []


def _cell(text: str, line: Line, start: str) -> str:
    if not start:
        return text
    if text in DASHES:
        return "-"
    cell = Line(line.number, line.column, text)
    tokens = read(start, [ranged(cell) if start == "test" else cell])
    return text if tokens is None else spaced(tokens, None, None)


def _widths(rows: Sequence[Sequence[str]]) -> list[int]:
    most = max((len(row) for row in rows), default=0)
    return [max((len(row[place]) for row in rows if place < len(row)), default=0) for place in range(most)]


def _shown(row: _Sides, left: Sequence[int], right: Sequence[int]) -> str:
    sides = (
        " | ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=False))
        for cells, widths in zip(row, (left, right), strict=True)
    )
    return " || ".join(sides).strip()


def _drawn(left: Sequence[int], right: Sequence[int]) -> str:
    """The line that is drawn below the names: as wide as the columns."""
    first = "|".join("-" * (width + (1 if place == 0 else 2)) for place, width in enumerate(left))
    last = "|".join(
        "-" * (width + (1 if place == len(right) - 1 else 2)) for place, width in enumerate(right)
    )
    return f"{first}||{last}"
