"""Pages as files hold them: bytes, front matter, headings, fences."""

import hashlib
from pathlib import Path

import pytest

from tests.syntax.pages import FRONT, page, read_page
from verifier.source.document import Fence, Heading, clause_number
from verifier.source.literate import cases_beside, read, read_cases
from verifier.source.mistake import Refused


def test_front_matter_is_text(tmp_path: Path) -> None:
    document = read(
        page(
            tmp_path,
            "---\npolicy: p-1\ntitle: 'A: title'\nedition: 2023-09-01\nlanguage: 1\n"
            "outside:\n  - one\n  - 'two'\nsource: no\n---\n",
        )
    )
    assert dict(document.front_matter) == {
        "policy": "p-1",
        "title": "A: title",
        "edition": "2023-09-01",
        "language": "1",
        "outside": ("one", "two"),
        "source": "no",
    }
    assert document.mistakes == ()


def test_shared_words(tmp_path: Path) -> None:
    document = read(page(tmp_path, "---\nwords: academic\ntitle: Academic words\nuses: other\n---\n"))
    front = dict(document.front_matter)
    assert front == {"words": "academic", "title": "Academic words", "uses": ("other",)}
    assert document.mistakes == ()


def test_hash_is_that_of_the_bytes(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf---\r\npolicy: p\r\ntitle: t\r\n---\r\n## 6.28 Board\r\n"
    path = tmp_path / "p.md"
    path.write_bytes(data)
    document = read(path)
    assert document.sha256 == hashlib.sha256(data).hexdigest()
    assert document.text == "---\npolicy: p\ntitle: t\n---\n## 6.28 Board\n"
    heading = document.parts[0]
    assert isinstance(heading, Heading)
    assert (heading.clause, heading.span.line) == ("6.28", 5)


def test_headings_and_fences_in_order(tmp_path: Path) -> None:
    text = FRONT + (
        "# Title\n\n## 6.29 Progression\n\n### Up to 30\n\n```policy 6.29-A1\nrule\n```\n\n"
        "- a list\n\n  ```policy\n  input a : yes/no\n  ```\n\n## 6.30 Next\n\n```policy\n```\n\n~~~cases\na || b\n~~~\n"
        "\n```python\nprint()\n```\n"
    )
    parts = read(page(tmp_path, text)).parts
    assert [part.clause for part in parts] == [None, "6.29", None, "6.29-A1", None, "6.30", "6.30", "6.30"]
    first, listed = (part for part in parts[3:5] if isinstance(part, Fence))
    assert first.path == ("Title", "6.29 Progression", "Up to 30")
    assert first.depths == (1, 2, 3)
    assert first.lines[0] == (12, 1, "rule")
    assert listed.lines[0] == (18, 3, "input a : yes/no")
    assert isinstance(parts[-1], Fence)
    assert parts[-1].language == "cases"


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("6.28 Board", "6.28"),
        ("6.29-A1", "6.29-A1"),
        ("8.3(a) Reasons", "8.3(a)"),
        ("1. First", "1"),
        ("6.24: Credits", "6.24"),
        ("Part 6", None),
        ("", None),
    ],
)
def test_clause_numbers(title: str, number: str | None) -> None:
    assert clause_number(title) == number


REFUSED = [
    (b"no front matter\n", 1, "this page is no policy: it has no front matter"),
    (b"---\npolicy: p\n", 1, "the front matter is not closed"),
    (b"---\0", 0, "the file is not text"),
    (b"---\npolicy: \xe9t\xe9\n---\n", 2, "the file is not text in UTF-8"),
    (b"", 1, "this page is no policy: it has no front matter"),
    (b" " * 5_000_001, 0, "the file is larger than 5 MB"),
]


@pytest.mark.parametrize(("data", "line", "message"), REFUSED)
def test_pages_that_cannot_be_read(tmp_path: Path, data: bytes, line: int, message: str) -> None:
    path = tmp_path / "p.md"
    path.write_bytes(data)
    with pytest.raises(Refused) as refused:
        read(path)
    assert [(one.line, one.message) for one in refused.value.mistakes] == [(line, message)]
    assert refused.value.mistakes[0].help


def test_folders_and_missing_files(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="this is a folder"):
        read(tmp_path)
    with pytest.raises(Refused, match="there is no such file"):
        read(tmp_path / "none.md")
    with pytest.raises(Refused, match="cannot be read"):
        read(tmp_path / ("x" * 300))


BROKEN = [
    ("policy: p", [(2, 1, "the front matter does not say `title:`")]),
    ("title: p", [(2, 1, "the front matter does not say `policy:`")]),
    ("- a\n- b", [(2, 1, "the front matter is not a list of keys")]),
    ("policy: p\ntitle: a: b", [(3, 9, "the front matter cannot be read here")]),
    ("policy: p\ntitle: t\nlanguage: 2", [(4, 1, "`language: 2` is not known")]),
    ("policy: p\ntitle: t\nsorce: x", [(4, 1, "`sorce` is not a key of the front matter")]),
    ("policy: p\ntitle: t\nuses: {a: b}", [(4, 1, "`uses` is not a list of texts")]),
    (
        "policy: p\ntitle: t\nwords: a",
        [(4, 1, "a page is a policy or holds shared words, and this one says both")],
    ),
    ("words: a b\ntitle: t", [(2, 1, "`a b` cannot be the id of shared words")]),
    ("words: a", [(2, 1, "the front matter does not say `title:`")]),
    (
        "policy: p\ntitle: t\nin force: 2023-09-01 ..",
        [(4, 1, "the time in which an edition is in force (`in force`) is not built yet")],
    ),
    ("policy: p\ntitle: t\n[a, b]: c", [(4, 1, "a key of the front matter is not a word")]),
    ("policy: p\ntitle: t\ntitle: u", [(4, 1, "`title` stands twice in the front matter")]),
    ("policy: p\ntitle: [t]", [(3, 1, "`title` has no text as its value")]),
    ("policy: p\ntitle: t\noutside: {a: b}", [(4, 1, "`outside` is not a list of texts")]),
    ("policy: p q\ntitle: t", [(2, 1, "`p q` cannot be the id of a policy")]),
    ("policy: p\ntitle: t\noutside: " + "[" * 5000, [(2, 1, "the front matter cannot be read")]),
    ("policy: p\ntitle: " + "t" * 20_000, [(2, 1, "the front matter is longer than 20,000 characters")]),
]


@pytest.mark.parametrize(("front", "expected"), BROKEN)
def test_broken_front_matter(tmp_path: Path, front: str, expected: list[tuple[int, int, str]]) -> None:
    tree, mistakes = read_page(tmp_path, f"---\n{front}\n---\n# 1 A\n")
    assert [(one.line, one.column, one.message) for one in mistakes] == expected
    known = set(dict(tree.front_matter))
    assert "title" in known
    assert known & {"policy", "words"}


FENCES = [
    ("```policy 1\nrule\n", "the fence that opens here is not closed"),
    ("```text\nrule\n", "the fence that opens here is not closed"),
    ("```polcy 1\n```\n", "`polcy` is not the name of a fence"),
    ("```policy 1 2\n```\n", "`1 2` cannot stand after `policy`"),
    ("```policy 1,2\n```\n", "`1,2` cannot be the id of a clause"),
    ("```text\n```policy 1\n```\n", "the fence that opens here is not closed before line 6"),
]


@pytest.mark.parametrize(("text", "message"), FENCES)
def test_broken_fences(tmp_path: Path, text: str, message: str) -> None:
    document = read(page(tmp_path, FRONT + text))
    assert [(one.line, one.message) for one in document.mistakes] == [(5, message)]


def test_cases_beside(tmp_path: Path) -> None:
    policy = page(tmp_path, FRONT, "draft.md")
    assert cases_beside(policy) is None
    common = page(tmp_path, "```cases\nid || d\n1 || a\n```\n", "cases.md")
    assert cases_beside(policy) == common
    own = page(tmp_path, "", "cases-draft.md")
    assert cases_beside(policy) == own
    assert [part.span.line for part in read_cases(common).parts] == [1]
