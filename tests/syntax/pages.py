"""Small pages for the tests of reading and parsing."""

from pathlib import Path

from verifier.source.literate import read
from verifier.source.mistake import Mistake
from verifier.syntax.parse import parse
from verifier.syntax.tree import Statement, Tree

FRONT = "---\npolicy: parking\ntitle: Parking\n---\n"


def page(folder: Path, text: str, name: str = "policy.md") -> Path:
    """A file with this text."""
    path = folder / name
    path.write_bytes(text.encode())
    return path


def read_page(folder: Path, text: str) -> tuple[Tree, list[Mistake]]:
    """The tree of a page with this text, and its mistakes."""
    return parse(read(page(folder, text)))


def read_fence(folder: Path, sentences: str) -> tuple[tuple[Statement, ...], list[Mistake]]:
    """What the sentences of one fence state, and their mistakes; the fence's first line is line 7."""
    tree, mistakes = read_page(folder, f"{FRONT}# 1 Parking\n```policy 1\n{sentences}\n```\n")
    return tree.sections[0].statements, mistakes


FIRST_LINE = 7
