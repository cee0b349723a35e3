"""What the language reference shows can be read, and it shows every construct of the grammar."""

import re
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from tests.syntax.pages import page, read_fence, read_page
from verifier.source.document import Line
from verifier.source.literate import read_cases
from verifier.syntax import parse as parsing
from verifier.syntax.automaton import Build, automaton, run
from verifier.syntax.lexer import RESERVED
from verifier.syntax.parse import parse

README = Path(str(files("verifier.syntax").joinpath("README.md")))
TEXT = README.read_text("utf-8")
WHOLE = {
    "sentence": "{}",
    "kind": "input x : {}",
    "calculation": "throughout when x > ({})",
    "condition": "throughout when {}",
    "conclusion": "rule\n  then {}",
    "property": 'property "as it says"  {}',
}
"""How an example of each table is made a whole sentence, by the head of its column."""


def examples() -> list[tuple[str, str]]:
    """The examples of all tables, each with the head of its column."""
    found, head = [], ""
    for line in TEXT.split("\n"):
        cells = [cell.strip() for cell in re.split(r"(?<!\|)\|(?!\|)", line)][1:-1]
        if cells[:1] == ["what"]:
            head = cells[1]
        elif len(cells) == 3 and cells[1].startswith("`"):
            found.append((head, cells[1].strip("`")))
    return found


EXAMPLES = examples()
NOT_BUILT = TEXT.split("## Not built yet")[1].split("\n## ")[0]


def test_fences() -> None:
    tree, mistakes = parse(read_cases(README))
    assert mistakes == []
    assert [len(section.statements) for section in tree.sections] == [9, 1, 1]
    assert len(tree.cases) == 1


def test_the_page(tmp_path: Path) -> None:
    inner = re.search(r"^````markdown\n(.*?)^````$", TEXT, re.MULTILINE | re.DOTALL)
    assert inner is not None
    tree, mistakes = read_page(tmp_path, inner[1])
    assert mistakes == []
    assert [section.clause for section in tree.sections] == ["4"]
    assert page(tmp_path, inner[1]).exists()


def test_examples_were_found() -> None:
    assert {head for head, _ in EXAMPLES} == set(WHOLE)
    assert len(EXAMPLES) > 80


@pytest.mark.parametrize(("head", "example"), EXAMPLES, ids=[example for _, example in EXAMPLES])
def test_examples(tmp_path: Path, head: str, example: str) -> None:
    statements, mistakes = read_fence(tmp_path, WHOLE[head].format(example))
    assert mistakes == []
    assert statements


def test_every_construct_of_the_grammar_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = set()

    def recorded(start: str, lines: Sequence[Line], build: Build) -> Any:
        def noted(name: str, parts: list[Any], first: Any, last: Any) -> Any:
            shown.add(name)
            return build(name, parts, first, last)

        return run(start, lines, noted)

    monkeypatch.setattr(parsing, "run", recorded)
    for head, example in EXAMPLES:
        read_fence(tmp_path, WHOLE[head].format(example))
    parse(read_cases(README))
    constructs = {name for name, _, symbol in automaton().rules if not symbol.startswith("__")}
    assert constructs - shown == set()


def test_words_that_are_never_names() -> None:
    listed = re.search(r"words can never be names: `([^`]+)`", TEXT)
    assert listed is not None
    assert set(listed[1].split()) == RESERVED


@pytest.mark.parametrize("word", re.findall(r"`([a-z]+)`", NOT_BUILT))
def test_what_is_not_built_is_refused_in_the_collection_of_mistakes(word: str) -> None:
    told = Path(__file__).with_name("mistakes").joinpath("not-built.md").read_text("utf-8")
    assert re.search(rf"`[^`]*\b{word}\b[^`]*`\) is not built yet", told), word
