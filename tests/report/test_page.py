"""The page: width, colour, wrapping, and words that are counted and listed."""

import io

import pytest

from verifier.report.page import Page, bare, clean, counted, listed, table

LONG = "the board decides on `credits failed at the first attempt and never made good since` in the end"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "stream", "colour"),
    [
        ({}, Terminal(), True),
        ({"NO_COLOR": "1"}, Terminal(), False),
        ({"TERM": "dumb"}, Terminal(), False),
        ({}, io.StringIO(), False),
    ],
)
def test_colour_only_where_a_person_looks_and_wants_it(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], stream: io.StringIO, colour: bool
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert Page.of(stream).colour is colour


@pytest.mark.parametrize(("columns", "width"), [("80", 80), ("200", 120), ("20", 50)])
def test_the_width_is_that_of_the_terminal_within_reason(
    monkeypatch: pytest.MonkeyPatch, columns: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert Page.of(io.StringIO()).width == width


@pytest.mark.parametrize("width", [50, 80, 120])
def test_lines_keep_to_the_width_with_and_without_colour(width: int) -> None:
    plain, coloured = Page(width), Page(width, colour=True)
    for lines in (plain.wrap(LONG, 2), plain.beside("because", LONG)):
        assert all(len(line) <= width for line in lines.split("\n"))
    assert bare(coloured.wrap(LONG, 2)) == plain.wrap(LONG, 2)
    assert bare(coloured.beside("because", LONG)) == plain.beside("because", LONG)


def test_colour_of_quoted_words_never_leaks() -> None:
    for line in Page(50, colour=True).wrap(LONG).split("\n"):
        assert line.count("\x1b[36m") == line.count("\x1b[0m")
        assert line.endswith("\x1b[0m") or "\x1b" not in line.rpartition("\x1b[0m")[2]


def test_a_style_inside_another_gives_way_to_it_again() -> None:
    page = Page(80, colour=True)
    assert page.paint(f"a {page.paint('b', 'word')} c", "error") == (
        "\x1b[1;31ma \x1b[36mb\x1b[0m\x1b[1;31m c\x1b[0m"
    )


def test_signs_that_could_rewrite_a_terminal_are_shown_as_a_question_mark() -> None:
    assert clean("a\x1b[2Jb\x9bc\rd") == "a?[2Jb?c?d"
    assert "\x1b" not in Page(80).wrap("x\x1b[2Jy")


def test_columns_line_up_whatever_their_colours() -> None:
    page = Page(80, colour=True)
    rows = table([[page.paint("a", "error"), "1"], ["long", "2"]])
    assert [bare(row) for row in rows] == ["a     1", "long  2"]


def test_words_are_counted_and_listed() -> None:
    assert [counted(n, "gap") for n in (0, 1, 2)] == ["no gaps", "1 gap", "2 gaps"]
    assert [counted(2, word) for word in ("policy", "day", "clause")] == ["2 policies", "2 days", "2 clauses"]
    assert [listed("abc"[:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert listed("ab", "or") == "a or b"
