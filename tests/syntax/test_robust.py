"""Whatever the bytes, a page is read or refused: nothing else is ever raised, and limits are told."""

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.syntax.pages import FIRST_LINE, FRONT, page, read_fence
from tests.syntax.test_parse import SAMPLE
from verifier.source.literate import read, read_cases
from verifier.source.mistake import Mistake, Refused
from verifier.syntax.making import DEEPEST
from verifier.syntax.parse import MOST_MISTAKES, parse
from verifier.syntax.tree import Tree

PAGE = FRONT + SAMPLE
WORDS = [
    "rule", "when", "then", "otherwise", "assume", "is", "not", "in", "may", "be", "by", "at", "most",
    "least", "one", "of", "if", "else", "and", "or", "normally", "throughout", "input", "define",
    "decision", "type", "measure", "body", "table", "cites", "despite", "subject", "to", "exception",
    "ambiguity", "incompatible", "typical", "asked", "ordered", "from", "step", "yes/no", "yes", "no", "a",
    "b", "6.24", "30", "0.5", "2024-09-01", "30credits", "(", ")", "{", "}", ",", ":", "..", "…", "<",
    "<=", "=", ">=", ">", "!=", "+", "-", "*", "/", "–", "”", "\"", "\"x\"", "|", "||", "#", "```", "\n",
    "\n", "", "sum", "count", "mean", "min", "max", "best", "every", "some", "no", "has", "where", "over",
    "weighted", "round", "half", "up", "even", "down", "to", "must", "property", "always", "never",
    "falls", "rises", "as", "does", "depend", "on", "accept", "because", "until", "reviewed", "record",
    "list", "optional", "of", "better", "higher", "lower", "action", "for", "each", "given", "else",
    "days", "working", "from", "encoded", "partly", ",", "1", ".", "½", "•", "–", "ﬁx", "\u00ad", "\u200b",
    "\u2028", "３",
]  # fmt: skip
CHEAP = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def both(path: Path) -> tuple[Tree, list[Mistake]] | None:
    """The page read as a policy and as cases beside itself; None where it is refused, which says why."""
    try:
        return parse(read(path), read_cases(path))
    except Refused as error:
        refused = error
    assert refused.mistakes
    assert all(one.message and one.help for one in refused.mistakes)
    return None


def assert_told_in_place(path: Path, mistakes: list[Mistake]) -> None:
    """Every mistake stands at a place that the page has."""
    lines = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for one in mistakes:
        assert one.message
        assert one.help
        assert 1 <= one.line <= len(lines)
        assert 1 <= one.column <= len(lines[one.line - 1]) + 2


@CHEAP
@given(data=st.binary(max_size=400), front=st.booleans())
@example(data=b"\xff\xfe", front=True)
@example(data=b"```policy 1\n```policy 1\n", front=True)
def test_any_bytes(tmp_path: Path, data: bytes, front: bool) -> None:
    path = tmp_path / "p.md"
    path.write_bytes((FRONT.encode() if front else b"") + data)
    both(path)


@CHEAP
@given(text=st.text(max_size=300))
def test_any_text_in_a_fence(tmp_path: Path, text: str) -> None:
    path = page(tmp_path, "")
    path.write_bytes(f"{FRONT}```policy 1\n{text}\n```\n".encode("utf-8", "replace"))
    found = both(path)
    if found is not None:
        assert_told_in_place(path, found[1])


@CHEAP
@given(
    words=st.lists(st.sampled_from(WORDS), max_size=40), opening=st.sampled_from(["", "rule\n ", "table\n "])
)
def test_any_words_in_a_fence(tmp_path: Path, words: list[str], opening: str) -> None:
    path = page(tmp_path, f"{FRONT}```policy 1\n{opening} {' '.join(words)}\n```\n")
    found = both(path)
    assert found is not None
    assert_told_in_place(path, found[1])


@CHEAP
@given(data=st.data())
def test_pages_with_something_torn_out_or_put_in(tmp_path: Path, data: st.DataObject) -> None:
    text = PAGE
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = start + data.draw(st.integers(0, 12))
        text = text[:start] + data.draw(st.sampled_from(["", " ", "\n", "\t", *WORDS])) + text[end:]
    path = page(tmp_path, text)
    found = both(path)
    if found is not None:
        assert_told_in_place(path, found[1])


@pytest.mark.parametrize(
    "text",
    [
        "(" * 5000 + "a" + ")" * 5000,
        "(" * 1_000_000,
        "not " * 5000 + "a",
        "x = " + "- " * 5000 + "1",
        "if a then b else " * 5000 + "c",
        "x = " + "1 - " * 5000 + "1",
        "x = " + "min(" * 5000 + "1" + ")" * 5000,
        "x or else " * 5000 + "1",
        "some m has " * 5000 + "a",
        "x = " + "sum of (" * 5000 + "1" + " over m)" * 5000,
        "x = " + "count of m where (1 < " * 5000 + "1" + ")" * 5000,
        "x = " + "round " * 5000 + "1" + " to 1 up" * 5000,
        "x = " + "days from a to " * 5000 + "b",
    ],
    ids=[
        "brackets",
        "open brackets",
        "not",
        "minus",
        "if",
        "differences",
        "calls",
        "or else",
        "has",
        "sums",
        "counts",
        "round",
        "days",
    ],
)
def test_deep_nesting_is_a_mistake(tmp_path: Path, text: str) -> None:
    statements, mistakes = read_fence(tmp_path, f"throughout when {text}")
    assert statements == ()
    assert len(mistakes) == 1
    assert mistakes[0].message == f"this is nested more than {DEEPEST} deep"


def test_what_stays_below_the_limit_is_read(tmp_path: Path) -> None:
    long = " and ".join(f"a{index}" for index in range(5000))
    for text in ("(" * 99 + "a" + ")" * 99, "not " * 100 + "a", "x = " + "1 + " * 5000 + "1", long):
        statements, mistakes = read_fence(tmp_path, f"throughout when {text}")
        assert mistakes == []
        assert len(statements) == 1


def test_deep_tests_of_a_cell(tmp_path: Path) -> None:
    _, mistakes = read_fence(tmp_path, f"table\n  x || d\n  {'not ' * 5000}3 || v\n  {'(' * 5000} || v")
    assert len(mistakes) <= 2


def test_too_many_rules(tmp_path: Path) -> None:
    rows = "\n".join(f"  {index} || v" for index in range(9_999))
    _, mistakes = read_fence(tmp_path, f"table\n  x || d\n{rows}\notherwise d is w")
    assert mistakes == []
    with pytest.raises(Refused, match=r"^the page holds more than 10,000 rules$") as refused:
        read_fence(tmp_path, f"table\n  x || d\n{rows}\notherwise d is w\notherwise d is w")
    assert refused.value.mistakes[0].line == FIRST_LINE + 10_002


def test_too_many_mistakes(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        read_fence(tmp_path, "x\n" * 1000)
    assert len(refused.value.mistakes) == MOST_MISTAKES + 1
    assert refused.value.mistakes[-1].line == FIRST_LINE + MOST_MISTAKES - 1


def test_long_numerals(tmp_path: Path) -> None:
    _, mistakes = read_fence(tmp_path, f"throughout when x = {'1' * 30}")
    assert mistakes == []
    _, mistakes = read_fence(tmp_path, f"throughout when x = {'1' * 4_000_000}")
    assert [one.message for one in mistakes] == ["a number has at most 30 digits"]


@pytest.mark.parametrize(
    "text",
    [
        ">" * 100_000 + "\n",
        "- " * 50_000 + "a\n",
        "#" * 100_000,
        '"' * 100_000,
        "```policy 1\n" + '"' * 100_000 + "\n```\n",
        "```policy 1\n" + "“" * 20_000 + "\n```\n",
        "```policy 1\nrule" + "\n  when" * 30_000 + "\n```\n",
        "```policy 1\nx" + " " * 100_000 + "y\n```\n",
        "```policy 1\nnot" + " " * 100_000 + "y\n```\n",
        "```cases\n" + "|" * 100_000 + "\n```\n",
        "```cases\n" + "-|" * 50_000 + "x\n```\n",
        "```policy 1\ntable\n a || d\n" + "1" * 100_000 + " – || v\n```\n",
        "```policy 1\ntable\n a || d\n" + "x || v\n" * 100_000 + "```\n",
        "```policy 1\n" + "rule then d is v\n" * 50_000 + "```\n",
        "```policy 1\n" + "ruel\n" * 100_000 + "```\n",
        "```policy 1\nthroughout when " + "x < a + 1 and (b) and " * 3_000 + "c\n```\n",
        "```policy 1\nthroughout when " + "(2 < count of m where c) and some " * 3_000 + "\n```\n",
        "```policy 1\nrecord R\n" + "  a : number\n" * 20_000 + "```\n",
        "# 1\n" * 20_000,
        "```\n" * 40_000,
    ],
)
def test_no_page_takes_long(tmp_path: Path, text: str) -> None:
    path = page(tmp_path, FRONT + text)
    start = time.process_time()
    both(path)
    assert time.process_time() - start < 5


def test_a_record_whose_only_field_is_torn_apart_is_told(tmp_path: Path) -> None:
    _, mistakes = read_fence(tmp_path, "record Module\n  credits\n: number")
    assert mistakes
