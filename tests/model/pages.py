"""Pages for the tests of the model, written and read as an author's page is."""

import tempfile
from pathlib import Path
from textwrap import dedent

from verifier.model.load import load
from verifier.model.policy import Policy
from verifier.source.mistake import Mistake, Refused

WORDS = """
measure credits, percent
type Credits : credits from 0 to 180 step 5
type Mark : percent from 0 to 100 step 0.01
type Award : one of ma, msc, pgcert
type Class : ordered fail < pass < merit < distinction
body board "the board"
body panel "the panel"
input taught : Credits "taught credits" typical 120
input failed : Credits typical 0
input mark : Mark typical 60
input award : Award typical msc
input late : yes/no typical no
input ill : yes/no
input attempts : number from 1 to 4 step 1
define half : credits = taught / 2
decision outcome : ordered stop < wait < go
decision extent : Credits
decision grade : Class
decision waived : yes/no
decision route : one of again, other, none_left
"""
"""Facts and decisions of a small field; line 6 of the page is its first line."""


def page(body: str, words: str = WORDS) -> str:
    """A page with front matter, these words in a fence without an id, and the rest of the text."""
    return (
        f"---\npolicy: sample\ntitle: A sample\nlanguage: 1\n---\n```policy{words}```\n\n"
        + dedent(body).strip("\n")
        + "\n"
    )


def fence(statements: str, clause: str = "1.1", heading: str | None = None) -> str:
    """One clause with these statements in its fence."""
    title = f"## {clause} Clause" if heading is None else heading
    return f"{title}\n\n```policy {clause}\n{dedent(statements).strip()}\n```\n"


def policy(text: str, cases: str = "") -> Policy:
    """The policy of a page; raises Refused."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "policy.md"
        path.write_text(text, encoding="utf-8")
        if cases:
            (Path(folder) / "cases.md").write_text(f"```cases\n{dedent(cases).strip()}\n```\n", "utf-8")
        return load(path)


def mistakes(text: str, cases: str = "") -> tuple[Mistake, ...]:
    """What is wrong with a page; empty where nothing is."""
    try:
        policy(text, cases)
    except Refused as refused:
        return refused.mistakes
    return ()


def mistake(statements: str) -> Mistake:
    """The only mistake of a page with these statements in clause 1.1."""
    told = mistakes(page(fence(statements)))
    assert len(told) == 1, [one.message for one in told]
    return told[0]
