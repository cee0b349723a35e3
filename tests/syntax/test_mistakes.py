"""What is said of a page or a sentence that cannot be read: one page in `mistakes/` for each wording, and no other.

A page shows broken sentences, below each what is told of them (line and column within the fence, the
message, the way out), and why the first is a mistake. Run `python -m tests.syntax.test_mistakes` to write
what is told anew after a change of wording, then read it.
"""

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from tests.syntax.pages import FIRST_LINE, read_fence, read_page
from verifier.source import wordings as source
from verifier.source.mistake import Refused
from verifier.syntax.later import NOT_BUILT
from verifier.syntax.making import Making
from verifier.syntax.wordings import WORDINGS

PAGES = sorted(Path(__file__).with_name("mistakes").glob("*.md"))
SAMPLE = re.compile(
    r"^(```policy\n(?P<fence>.*?)\n```|````markdown\n(?P<page>.*?)\n````)\n\n```told\n(?P<told>.*?)\n?```$",
    re.MULTILINE | re.DOTALL,
)


def told(folder: Path, sample: re.Match[str]) -> tuple[str, list[str]]:
    """What is told of a sample, as a page shows it, and the messages alone."""
    if sample["fence"] is not None:
        _, mistakes = read_fence(folder, sample["fence"])
        assert all(one.clause == "1" for one in mistakes)
    else:
        try:
            # `x … x` stands for very many of them.
            whole = re.sub(r"(\S) … \1", lambda found: found[1] * 15_000, sample["page"])
            _, mistakes = read_page(folder, whole + "\n")
        except Refused as refused:
            mistakes = list(refused.mistakes)
    above = FIRST_LINE - 1 if sample["fence"] is not None else 0
    lines = [f"{one.line - above}:{one.column} {one.message}\n    {one.help}" for one in mistakes]
    return "\n".join(lines), [one.message for one in mistakes]


def test_every_wording_has_a_page_and_every_page_a_wording() -> None:
    assert set(WORDINGS) & set(source.WORDINGS) == set()
    assert {path.stem for path in PAGES} == {*WORDINGS, *source.WORDINGS}


@pytest.mark.parametrize("path", PAGES, ids=[path.stem for path in PAGES])
def test_what_is_told(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = path.read_text("utf-8")
    named: list[str] = []
    say = Making.say

    def recorded(making: Making, place: Any, mistake: str, **words: object) -> None:
        named.append(mistake)
        say(making, place, mistake, **words)

    wording = source.wording

    def worded(mistake: str, **words: object) -> tuple[str, str]:
        named.append(mistake)
        return wording(mistake, **words)

    monkeypatch.setattr(Making, "say", recorded)
    monkeypatch.setattr(source, "wording", worded)
    samples = list(SAMPLE.finditer(text))
    assert samples
    for number, sample in enumerate(samples):
        named.clear()
        shown, messages = told(tmp_path, sample)
        assert shown == sample["told"]
        assert path.stem in named
        if number == 0:
            assert text.startswith(f"# {messages[named.index(path.stem)]}\n\n")
            reason = text[sample.end() :].strip().split("\n\n")[0]
            assert len(reason.split()) > 5, "a page says why it is a mistake"
            assert not reason.startswith(("#", "`" * 3))


def test_the_wording_keeps_to_the_house() -> None:
    for path in PAGES:
        for sample in SAMPLE.finditer(path.read_text("utf-8")):
            said = re.sub(r"`[^`]*`", "", sample["told"])
            assert said == said.lower() or "(U+" in said, path
            assert not re.search(r"\b(sat|unsat|model|atom|token|parse\w*)\b", said), path


def test_every_construct_of_a_later_edition_is_refused_on_its_page() -> None:
    text = Path(__file__).with_name("mistakes").joinpath("not-built.md").read_text("utf-8")
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


def _rewritten(path: Path) -> str:
    """The page with what is told now."""
    text = path.read_text("utf-8")
    with TemporaryDirectory() as folder:
        for sample in SAMPLE.finditer(text):
            whole = sample[0][: sample[0].rindex("```told")]
            text = text.replace(sample[0], f"{whole}```told\n{told(Path(folder), sample)[0]}\n```")
    return text


if __name__ == "__main__":
    for each in PAGES:
        each.write_text(_rewritten(each), "utf-8")
