"""What the language reference shows can be read."""

import re
from importlib.resources import files
from pathlib import Path

import pytest

from tests.syntax.pages import page, read_fence, read_page
from verifier.source.literate import read_cases
from verifier.syntax.lexer import RESERVED
from verifier.syntax.parse import parse

README = Path(str(files("verifier.syntax").joinpath("README.md")))
TEXT = README.read_text("utf-8")
SENTENCES = re.findall(
    r"^\| [^|]+ \| `(.+)` \|$", TEXT.split("## Sentences")[1].split("\n## ")[0], re.MULTILINE
)
CLAIMS = re.findall(r"`(d (?:is|at|may)[^`]*)`", TEXT.split("## Rules")[1].split("\n## ")[0])
NOT_BUILT = TEXT.split("## Not built yet")[1].split("\n## ")[0]


def test_fences() -> None:
    tree, mistakes = parse(read_cases(README))
    assert mistakes == []
    assert sum(len(section.statements) for section in tree.sections) == 2
    assert len(tree.cases) == 1


def test_the_page(tmp_path: Path) -> None:
    inner = re.search(r"^````markdown\n(.*?)^````$", TEXT, re.MULTILINE | re.DOTALL)
    assert inner is not None
    tree, mistakes = read_page(tmp_path, inner[1])
    assert mistakes == []
    assert [section.clause for section in tree.sections] == ["4"]
    assert page(tmp_path, inner[1]).exists()


def test_sentences_were_found() -> None:
    assert len(SENTENCES) == 12
    assert len(CLAIMS) == 7


@pytest.mark.parametrize("sentence", [*SENTENCES, *(f"otherwise {claim}" for claim in CLAIMS)])
def test_sentences(tmp_path: Path, sentence: str) -> None:
    statements, mistakes = read_fence(tmp_path, sentence)
    assert mistakes == []
    assert statements


def test_words_that_are_never_names() -> None:
    listed = re.search(r"words can never be names: `([^`]+)`", TEXT)
    assert listed is not None
    assert set(listed[1].split()) == RESERVED


@pytest.mark.parametrize("word", re.findall(r"`([a-z]+)`", NOT_BUILT))
def test_what_is_not_built_is_refused_in_the_collection_of_mistakes(word: str) -> None:
    told = Path(__file__).with_name("mistakes").joinpath("not-built.md").read_text("utf-8")
    assert re.search(rf"`[^`]*\b{word}\b[^`]*`\) is not built yet", told), word
