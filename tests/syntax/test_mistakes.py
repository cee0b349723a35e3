"""What is said of a sentence that cannot be read.

`mistakes.txt` holds broken sentences, a blank line between one fence and the next. Below each stand,
indented by six, line and column within the fence, the message, and below it the way out. Run
`python -m tests.syntax.test_mistakes` to write the file anew after a change of wording, then read it.
"""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.syntax.pages import FIRST_LINE, read_fence, read_page
from verifier.syntax.later import NOT_BUILT

MISTAKES = Path(__file__).with_name("mistakes.txt")


def sentences(block: str) -> str:
    """The broken sentences of a block, without what is told of them."""
    return "\n".join(line for line in block.split("\n") if not re.match(r" {6}", line))


def told(folder: Path, text: str) -> str:
    """What is told of these sentences, as the file shows it."""
    _, mistakes = read_fence(folder, text)
    assert all(one.clause == "1" for one in mistakes)
    return "".join(
        f"\n      {one.line - FIRST_LINE + 1}:{one.column} {one.message}\n          {one.help}"
        for one in mistakes
    )


BLOCKS = re.split(r"\n\n+", MISTAKES.read_text("utf-8").strip("\n"))


@pytest.mark.parametrize("block", BLOCKS, ids=[sentences(block) for block in BLOCKS])
def test_what_is_told(tmp_path: Path, block: str) -> None:
    text = sentences(block)
    assert text + told(tmp_path, text) == block


def test_the_wording_keeps_to_the_house() -> None:
    for line in MISTAKES.read_text("utf-8").split("\n"):
        if line.startswith("      "):
            said = re.sub(r"`[^`]*`", "", line)
            assert said == said.lower() or "(U+" in said, line
            assert not re.search(r"\b(sat|unsat|model|atom|token|parse\w*)\b", said), line


def test_every_construct_of_a_later_edition_is_refused_somewhere() -> None:
    text = MISTAKES.read_text("utf-8")
    assert {name for name in NOT_BUILT.values() if name not in text} == set()


def test_one_broken_sentence_does_not_hide_another(tmp_path: Path) -> None:
    text = "inptu a : yes/no\ninput b : yes/no\ninput c yes/no\nrule\n  then d iz v\nrule\n  then e is v"
    statements, mistakes = read_fence(tmp_path, text)
    assert [one.line - FIRST_LINE + 1 for one in mistakes] == [1, 3, 5]
    assert [type(one).__name__ for one in statements] == ["InputDeclaration", "RuleSentence"]


def test_mistakes_of_the_page_and_of_its_fences_are_told_together(tmp_path: Path) -> None:
    tree, mistakes = read_page(
        tmp_path, "---\npolicy: p\n---\n```polcy\n```\n```policy 1\nrule\n```\n```cases\na\n```\n"
    )
    assert [(one.line, one.message) for one in mistakes] == [
        (2, "the front matter does not say `title:`"),
        (4, "`polcy` is not the name of a fence"),
        (7, "this rule concludes nothing"),
        (10, "a row has one `||`, this one has none"),
    ]
    assert [section.clause for section in tree.sections] == ["1"]


def test_what_is_said_of_a_clause_stands_in_one(tmp_path: Path) -> None:
    text = (
        "---\npolicy: p\ntitle: t\n---\n# A\n```policy\nnot encoded: procedure x\ncites 1\nmeasure m\n```\n"
    )
    tree, mistakes = read_page(tmp_path, text)
    assert [(one.line, one.message) for one in mistakes] == [
        (7, "`not encoded` stands outside any clause"),
        (8, "`cites` stands outside any clause"),
    ]
    assert len(tree.sections[0].statements) == 1


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        written = [sentences(block) + told(Path(folder), sentences(block)) for block in BLOCKS]
    MISTAKES.write_text("\n\n".join(written) + "\n", "utf-8")
