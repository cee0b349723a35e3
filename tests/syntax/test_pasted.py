"""Text pasted from a word processor: read where its meaning is certain, else told by line and column."""

import re
import unicodedata
from functools import partial
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.generator import describe, generate
from tests.syntax.pages import FRONT, page, read_fence, read_page
from tests.syntax.test_members import said
from verifier.model.load import load
from verifier.source.mistake import Refused
from verifier.syntax.tree import Tree

BUNDLED = sorted(Path("policies").glob("*/policy.md"))
WHOLE_LINE = re.compile(r"\s*(?:not|partly) encoded|\s*#|.*\"")
"""Lines that hold text for people, in which nothing but spaces is changed: it would be another text."""

CERTAIN: list[tuple[str, list[str]]] = [
    (r" ", ["\u00a0", "\u2009", "\u202f", "\u2003", "\t", " \u00ad"]),
    (r"<=", ["≤"]),
    (r">=", ["≥"]),
    (r"!=", ["≠"]),
    (r" \.\. ", [" … "]),
    (r"(?<= )\*(?= )", ["×", "＊"]),
    (r"(?<= )/(?= )", ["÷"]),
    (r"(?<= )-(?= )", ["−", "‑"]),
    (r"(?<=[a-z])ﬁ|fi(?=[a-z])", ["ﬁ"]),
    (r"(?<=[a-z])fl(?=[a-z])", ["ﬂ"]),
    (r"(?<=[a-z])ff(?=[a-z])", ["ﬀ", "f\u00adf"]),
    (r"(?<=[a-z])e(?=[a-z])", ["\u00ade", "e\u2060"]),
    (r"(?<![\w.‑-])[0-9](?![\w.‑-])", ["FULL"]),
    (r"[(),:]", ["FULL"]),
]
UNCERTAIN: list[tuple[str, list[str]]] = [
    (r"-", ["–", "—"]),
    (r" \.\. ", ["–", " – "]),
    (r"0\.5\b", ["½"]),
    (r"\n", ["\u2028", "\v", "\n• ", "\n\u200b"]),
    (r"(?: )", ["\u200b", " • "]),
    (r'"', ["'", "‘", "”"]),
    (r"\b[a-z](?=[a-z]+ )", ["UPPER"]),
]


def mangled(text: str, random: Random, kinds: list[tuple[str, list[str]]], percent: int) -> str:
    """The page with some of the characters in its fences replaced."""

    def replaced(found: re.Match[str], choices: list[str]) -> str:
        if random.randrange(100) >= percent:
            return found[0]
        chosen = random.choice(choices)
        if chosen == "FULL":
            return chr(ord(found[0]) + 0xFEE0)
        return found[0].upper() if chosen == "UPPER" else chosen

    def line(text: str) -> str:
        for pattern, choices in kinds:
            if pattern == " " or not WHOLE_LINE.match(text):
                # The indentation says what belongs together, so it stays as it is.
                indent = len(text) - len(text.lstrip())
                text = text[:indent] + re.sub(pattern, partial(replaced, choices=choices), text[indent:])
        return text

    parts = re.split(r"(^```policy.*?^```$)", text, flags=re.MULTILINE | re.DOTALL)
    for index in range(1, len(parts), 2):
        first, *middle, last = parts[index].split("\n")
        parts[index] = "\n".join([first, *(line(one) for one in middle), last])
    return "".join(parts)


def content(tree: Tree) -> object:
    """All that the page says, with plain characters in its texts for people."""

    def normal(node: object) -> object:
        if isinstance(node, str):
            return " ".join(unicodedata.normalize("NFKC", node).replace("\u00ad", "").split())
        return tuple(normal(each) for each in node) if isinstance(node, tuple) else node

    return normal(said(tree.sections))


SOURCES = st.one_of(
    st.integers(0, 400).map(lambda seed: describe(generate(seed))),
    st.sampled_from(BUNDLED).map(lambda path: path.read_text("utf-8")),
)
SOME = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@SOME
@given(
    text=SOURCES, seed=st.integers(0, 10**6), bom=st.booleans(), ends=st.sampled_from(["\n", "\r\n", "\r"])
)
def test_what_is_certain_reads_equal(tmp_path: Path, text: str, seed: int, bom: bool, ends: str) -> None:
    plain, mistakes = read_page(tmp_path, text)
    assert mistakes == []
    pasted = mangled(text, Random(seed), CERTAIN, 30).replace("\n", ends)
    tree, mistakes = read_page(tmp_path, ("\ufeff" if bom else "") + pasted)
    assert mistakes == []
    assert content(tree) == content(plain)


@SOME
@given(text=SOURCES, seed=st.integers(0, 10**6))
def test_the_rest_reads_equal_or_is_told_in_place(tmp_path: Path, text: str, seed: int) -> None:
    plain, _ = read_page(tmp_path, text)
    pasted = mangled(text, Random(seed), CERTAIN + UNCERTAIN, 2)
    try:
        tree, mistakes = read_page(tmp_path, pasted)
        if not mistakes:
            load(tmp_path / "policy.md")
    except Refused as refused:
        mistakes = list(refused.mistakes)
    lines = unicodedata.normalize("NFC", pasted).split("\n")
    for one in mistakes:
        assert 1 <= one.line <= len(lines)
        assert 1 <= one.column <= len(lines[one.line - 1]) + 2
        assert one.message
        assert one.help
    if not mistakes:
        assert content(tree) == content(plain)


READ = [
    ("rule late‑fee\n  despite 6.29‐A\n  then d is v", "rule late-fee\n  despite 6.29-A\n  then d is v"),
    ("throughout when cre\u00addits > ３０ credits", "throughout when credits > 30 credits"),
    ("record M\n  cre\u00addits : number\n  ﬁt：yes／no", "record M\n  credits : number\n  fit : yes/no"),
    ("throughout when ﬁnal and oﬀer", "throughout when final and offer"),
    ("thr\u00adoughout when a or\u2060 b", "throughout when a or b"),
    ("throughout when cafe\u0301 is a", "throughout when café is a"),
    ("throughout when x > ‑2 and y − 1 > 0", "throughout when x > -2 and y - 1 > 0"),
    ("throughout when （a or b）and x＞3", "throughout when (a or b) and x>3"),
    ("body b „the \u00ad board”", 'body b "the board"'),
    (
        "table\n  ﬁrst | x || d\n  31–45 | – || at most ６",
        "table\n  first | x || d\n  31 .. 45 | - || at most 6",
    ),
]


@pytest.mark.parametrize(("pasted", "typed"), READ)
def test_certain(tmp_path: Path, pasted: str, typed: str) -> None:
    found, mistakes = read_fence(tmp_path, pasted)
    assert mistakes == []
    expected, _ = read_fence(tmp_path, typed)
    assert said(found) == said(expected)


def test_clause_ids_and_cells_of_cases(tmp_path: Path) -> None:
    text = (
        f"{FRONT}## 6.29‑A Bands\n```policy 6.29‑A1\n```\n"
        "```cases\nid | note | x | y || d\nC‑1 | 3–4 | ３ | −２ || –\nC-2 | ﬁne | 3 – 4 | (１, 2) || a\n```\n"
    )
    tree, mistakes = read_page(tmp_path, text)
    assert mistakes == []
    assert [section.clause for section in tree.sections] == ["6.29-A", "6.29-A1"]
    assert [[cell for cell, _ in row] for row in tree.cases[0].rows] == [
        ["C-1", "3–4", "3", "-2", "-"],
        ["C-2", "fine", "3 .. 4", "(1, 2)", "a"],
    ]


TOLD = [
    ("# a note\u2028throughout when a", 9, "a line break of a word processor (U+2028) stands here"),
    ("throughout when a # \u202eb", 21, "an invisible character that turns text round (U+202E) stands here"),
    ("throughout when a\u200bb", 18, "an invisible character (U+200B) stands here"),
    ("throughout when x > m²", 21, "`m²` runs a number into a word"),
]


@pytest.mark.parametrize(("text", "column", "message"), TOLD)
def test_told(tmp_path: Path, text: str, column: int, message: str) -> None:
    _, mistakes = read_page(tmp_path, f"{FRONT}# 1 P\n```policy 1\n{text}\n```\n")
    assert [(one.line, one.column, one.message) for one in mistakes] == [(7, column, message)]


def test_places_count_what_is_written(tmp_path: Path) -> None:
    path = page(tmp_path, f"{FRONT}# 1 P\n```policy 1\nthroughout when cre\u00addits ﬁt x\n```\n")
    _, mistakes = read_page(tmp_path, path.read_text("utf-8"))
    assert [(one.line, one.column) for one in mistakes] == [(7, 26)]
