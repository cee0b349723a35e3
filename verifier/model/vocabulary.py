"""The shared words that a policy uses: read, checked by themselves, and cut down to what it speaks of.

A policy that speaks of three words of a hundred has three facts and decisions more, not a hundred.
"""

import hashlib
import re
from collections.abc import Container, Iterator, Mapping, Sequence
from pathlib import Path

from attrs import evolve, frozen

from verifier.model.from_syntax import from_syntax
from verifier.model.from_syntax.walking import parts
from verifier.source.literate import read
from verifier.source.mistake import Mistake, Refused
from verifier.source.words import vocabulary
from verifier.syntax import tree
from verifier.syntax.parse import parse

_MEMBER = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")

WORDS = (
    tree.MeasureDeclaration,
    tree.TypeDeclaration,
    tree.RecordDeclaration,
    tree.BodyDeclaration,
    tree.InputDeclaration,
    tree.DefinitionDeclaration,
    tree.DecisionDeclaration,
    tree.ActionDeclaration,
)
"""What a page of shared words may say; the rest is said by policies."""


@frozen(eq=False, repr=False)
class Vocabulary:
    """The statements of the pages used, what they rest on first; `broken` are mistakes in them."""

    statements: tuple[tree.Statement, ...]
    sha256: tuple[str, ...]
    mistakes: tuple[Mistake, ...]


def used_by(page: Path, front_matter: Mapping[str, str | tuple[str, ...]], text: str) -> Vocabulary:
    """All words that a page uses, its vocabularies' vocabularies too, each page once."""
    reading = _Reading({}, [])
    reading.use(page, front_matter, text, ())
    pages = reading.pages.values()
    statements = tuple(statement for words in pages for statement in words.statements)
    mistakes = [*reading.mistakes]
    if not mistakes and statements:
        first = statements[0].span
        alone = tree.Tree(first.path, (), (), (), "", "")
        mistakes += from_syntax(with_words(alone, statements))[1]
    return Vocabulary(statements, tuple(words.sha256 for words in pages), tuple(mistakes))


@frozen(eq=False, repr=False)
class _Page:
    statements: tuple[tree.Statement, ...]
    sha256: str


@frozen(eq=False, repr=False)
class _Reading:
    """The pages read so far, in the order in which they build on each other."""

    pages: dict[Path, _Page]
    mistakes: list[Mistake]

    def use(
        self,
        page: Path,
        front: Mapping[str, str | tuple[str, ...]],
        text: str,
        way: tuple[tuple[str, Path], ...],
    ) -> None:
        names = front.get("uses", ())
        line = next((n for n, one in enumerate(text.split("\n"), 1) if one.startswith("uses")), 1)
        for name in (names,) if isinstance(names, str) else names:
            try:
                found = vocabulary(page, name, line)
                self._read(found, name, page, line, way)
            except Refused as refused:
                self.mistakes.extend(refused.mistakes)

    def _read(self, path: Path, name: str, user: Path, line: int, way: tuple[tuple[str, Path], ...]) -> None:
        met = [place for place, (_, other) in enumerate(way) if other == path]
        if met:
            circle = [f"`{one}`" for one, _ in way[met[0] :]]
            steps = ", which uses ".join([*circle, f"`{name}`"])
            message = f"shared words use each other in a circle: {steps}"
            raise Refused([Mistake(str(user), line, 1, "", message, "leave one of these `uses` out")])
        if path in self.pages:
            return
        document = read(path)
        front = dict(document.front_matter)
        if front.get("words") != name:
            message = f"this page does not say `words: {name}` in its front matter"
            raise Refused([Mistake(str(path), 1, 1, "", message, f"`{user}` uses it under that name")])
        self.use(path, front, document.text, (*way, (name, path)))
        parsed, mistakes = parse(document)
        self.mistakes.extend(mistakes)
        statements = [statement for section in parsed.sections for statement in section.statements]
        for statement in statements:
            if not isinstance(statement, WORDS):
                message = "shared words are declarations; this says more than that"
                way_out = "let the policies that use the words say it"
                span = statement.span
                self.mistakes.append(Mistake(span.path, span.line, span.column, "", message, way_out))
        self.pages[path] = _Page(tuple(s for s in statements if isinstance(s, WORDS)), document.sha256)


def spoken_of(words: Sequence[tree.Statement], page: tree.Tree) -> tuple[tree.Statement, ...]:
    """The declarations among the words that a page speaks of, and those that they rest on in turn.

    Of a record the fields that are spoken of come in; all of them where none is.
    """
    wanted = {name for section in page.sections for s in section.statements for name in _names(s)}
    wanted |= {name for table in page.cases for name in _names(table)}
    while True:
        kept = _wanted(words, wanted)
        empty = [s for s in kept if isinstance(s, tree.RecordDeclaration) and not s.fields]
        if not empty:
            return tuple(kept)
        names = {record.name.name for record in empty}
        records = (statement for statement in words if isinstance(statement, tree.RecordDeclaration))
        wanted |= {f.name.name for record in records if record.name.name in names for f in record.fields}


def _wanted(words: Sequence[tree.Statement], wanted: set[str]) -> list[tree.Statement]:
    """The declarations that are wanted; adds to what is wanted the names that they rest on."""
    size = -1
    kept: list[tree.Statement] = []
    while len(wanted) > size:
        size = len(wanted)
        kept = [_cut(s, wanted) for s in words if not wanted.isdisjoint(_declared(s))]
        wanted.update(name for statement in kept for name in _names(statement))
    return kept


def _cut(statement: tree.Statement, wanted: Container[str]) -> tree.Statement:
    """A declaration; of a record what is wanted of it, since it may have many fields."""
    if not isinstance(statement, tree.RecordDeclaration):
        return statement
    fields = [
        f for f in statement.fields if f.name.name in wanted or (f.kind.is_list and f.kind.base in wanted)
    ]
    return evolve(statement, fields=tuple(fields))


def with_words(page: tree.Tree, words: Sequence[tree.Statement]) -> tree.Tree:
    """The page with these declarations before its own, each in its own place of its own file."""
    if not words:
        return page
    section = tree.Section(None, (), (), tuple(words), words[0].span)
    return evolve(page, sections=(section, *page.sections))


def digest(page: str, words: Sequence[str]) -> str:
    """The SHA-256 of a policy: that of its page, and of the words that it uses where it uses any."""
    if not words:
        return page
    return hashlib.sha256("\n".join((page, *words)).encode()).hexdigest()


def _declared(statement: tree.Statement) -> Iterator[str]:
    """The names by which a page can speak of a declaration."""
    match statement:
        case tree.MeasureDeclaration(names=names):
            yield from (name.name for name in names)
        case tree.RecordDeclaration(name=name):
            yield name.name
            yield _MEMBER.sub("_", name.name).lower()
        case tree.TypeDeclaration(name=name) | tree.BodyDeclaration(name=name):
            yield name.name
        case tree.InputDeclaration(name=name, kind=kind):
            yield name.name
            if kind.is_list and kind.base is not None:
                yield kind.base
        case tree.ActionDeclaration(name=name):
            yield name.name
        case tree.DefinitionDeclaration(name=name) | tree.DecisionDeclaration(name=name):
            yield name.name
        case _:
            return


def _names(node: object) -> Iterator[str]:
    """Every name, measure and kind that stands somewhere in a part of the tree."""
    for part in parts(node):
        match part:
            case tree.Name(name=name):
                yield name
            case tree.Numeral(measure=str() as name) | tree.KindExpression(base=str() as name):
                yield name
            case _:
                pass
