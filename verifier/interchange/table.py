"""Tables as spreadsheets write them: read row by row, and written in the same dialect."""

import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

from attrs import frozen

from verifier.source.mistake import Mistake, Refused

_BOM = b"\xef\xbb\xbf"
_DELIMITERS = (",", ";", "\t")
_NAMES = {",": "commas", ";": "semicolons", "\t": "tabs"}
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?(/\d+)?\Z")
_LONGEST_LINE = 1_000_000
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@frozen
class Dialect:
    """How a file is written: between cells, at the end of a line, and whether it opens with a BOM."""

    delimiter: str = ","
    ending: str = "\r\n"
    bom: bool = False

    @property
    def words(self) -> str:
        return _NAMES[self.delimiter]


@frozen
class Row:
    """The cells of a row and the line of the file on which it begins."""

    line: int
    cells: tuple[str, ...]


@frozen(eq=False, repr=False)
class Table:
    """The names in the first row of a file, and the rows below it, read as they are asked for.

    `rows` raises `Refused` where the file cannot be read on. Rows without any text are passed over.
    """

    path: str
    dialect: Dialect
    header: Row
    rows: Iterator[Row]


@contextmanager
def open_table(path: Path, shown: str, known: Callable[[str], bool]) -> Iterator[Table]:
    """The table in a file in UTF-8, which stays open as long as its rows are read.

    `known` tells the names that the first row may hold, by which commas, semicolons and tabs are told
    apart. Raises `Refused` where there is no such table.
    """
    try:
        file = path.open("rb")
    except OSError as problem:
        why = (problem.strerror or "it failed").lower()
        raise _refused(
            shown, 0, f"the table cannot be read: {why}", "check the file and the folder"
        ) from None
    with file:
        yield _table(file, shown, known)


def _table(file: BinaryIO, shown: str, known: Callable[[str], bool]) -> Table:
    start = file.read(4)
    if start[:2] in (b"\xff\xfe", b"\xfe\xff") or start == b"PK\x03\x04":
        what = "a workbook" if start.startswith(b"PK") else "text in UTF-16"
        raise _refused(shown, 0, f"the table is {what}", "save it as `CSV UTF-8` and name that file")
    bom = start.startswith(_BOM)
    file.seek(len(_BOM) if bom else 0)
    first = file.readline(_LONGEST_LINE)
    ending = "\r\n" if first.endswith(b"\r\n") else "\n"
    delimiter = _delimiter(first.decode("utf-8", "replace"), known)
    file.seek(len(_BOM) if bom else 0)
    rows = _rows(file, shown, delimiter)
    header = next(rows, None)
    if header is None:
        raise _refused(shown, 1, "the table is empty", "open it with a row of names, one for each column")
    return Table(shown, Dialect(delimiter, ending, bom), header, rows)


def _delimiter(line: str, known: Callable[[str], bool]) -> str:
    """The sign by which the first line falls into most names that are known, else into most cells."""

    def fits(sign: str) -> tuple[int, int]:
        cells = next(csv.reader([line], delimiter=sign), [])
        return sum(known(cell.strip()) for cell in cells), len(cells)

    return max(_DELIMITERS, key=fits)


def _rows(file: BinaryIO, shown: str, delimiter: str) -> Iterator[Row]:
    line = 1
    with io.TextIOWrapper(file, encoding="utf-8", newline="") as text:
        reader = csv.reader(text, delimiter=delimiter)
        try:
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    yield Row(line, tuple(cells))
                line = reader.line_num + 1
        except UnicodeDecodeError:
            message, help = "the table is not text in UTF-8", "save it as `CSV UTF-8`"
            raise _refused(shown, line, f"{message} from here on", help) from None
        except csv.Error:
            help = "look for a quote that is not closed"
            raise _refused(shown, line, "the row that begins here cannot be read", help) from None


def _refused(path: str, line: int, message: str, help: str) -> Refused:
    return Refused([Mistake(path, line, 1 if line else 0, "", message, help)])


class Writer:
    """Writes rows in a dialect, each cell so that no spreadsheet takes it for a formula."""

    def __init__(self, file: TextIO, dialect: Dialect) -> None:
        if dialect.bom:
            file.write("\ufeff")
        self._write = csv.writer(file, delimiter=dialect.delimiter, lineterminator=dialect.ending).writerow

    def row(self, cells: Sequence[str]) -> None:
        self._write([harmless(cell) for cell in cells])


def harmless(cell: str) -> str:
    """The cell with an apostrophe before it where a spreadsheet would run it as a formula.

    A number keeps its sign, and a single sign is no formula.
    """
    if not cell.startswith(_FORMULA) or len(cell) == 1 or _NUMBER.match(cell):
        return cell
    return f"'{cell}"
