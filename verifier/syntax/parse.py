"""From a page to its syntax tree, sentence by sentence, so that one mistake does not hide another."""

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import evolve

from verifier.source.document import Document, Fence, Heading, Line
from verifier.source.mistake import Mistake, Refused, nearest
from verifier.source.span import Span
from verifier.syntax import tree
from verifier.syntax.automaton import Fault, TooDeep, run
from verifier.syntax.claims import CLAIMS
from verifier.syntax.declarations import DECLARATIONS
from verifier.syntax.duties import DUTIES
from verifier.syntax.expressions import EXPRESSIONS
from verifier.syntax.foreign import foreign
from verifier.syntax.forms import FORMS
from verifier.syntax.later import NOT_BUILT
from verifier.syntax.layout import Sentence, sentences
from verifier.syntax.lexer import Token
from verifier.syntax.making import Broken, Making
from verifier.syntax.members import MEMBERS
from verifier.syntax.records import RECORDS, record
from verifier.syntax.remarks import remark
from verifier.syntax.rows import cases_table, columns, table
from verifier.syntax.rules import RULES, Head

MOST_RULES = 10_000
"""The most rules, rows of tables among them, that a page may hold."""

MOST_MISTAKES = 200
"""The most mistakes that are told of one page."""

_MAKERS = {**EXPRESSIONS, **MEMBERS, **DECLARATIONS, **RECORDS, **CLAIMS, **RULES, **DUTIES}


def parse(document: Document, cases: Document | None = None) -> tuple[tree.Tree, list[Mistake]]:
    """The tree of a policy page and of the worked cases beside it, and every mistake in them.

    What has a mistake is left out of the tree; a tree with mistakes is fit only for finding more.
    Raises `Refused` where the page holds more rules or mistakes than are read.
    """
    mistakes = list(document.mistakes)
    sections = tuple(_sections(document, mistakes))
    tables = list(_cases(document, mistakes))
    if cases is not None:
        mistakes += cases.mistakes
        tables += _cases(cases, mistakes)
    _check_number(mistakes)
    result = tree.Tree(
        document.path,
        document.front_matter,
        sections,
        tuple(tables),
        document.sha256,
        document.text,
    )
    return result, sorted(set(mistakes))


def _check_number(mistakes: Sequence[Mistake]) -> None:
    """Refuses a page with so many mistakes that they are hardly its author's."""
    if len(mistakes) > MOST_MISTAKES:
        told = sorted(mistakes)[:MOST_MISTAKES]
        message = f"only the first {MOST_MISTAKES} mistakes are told"
        raise Refused([*told, evolve(told[-1], message=message, help="mend these first")])


def _sections(document: Document, mistakes: list[Mistake]) -> Iterator[tree.Section]:
    rules = 0
    fences = {part.clause for part in document.parts if isinstance(part, Fence) and part.language == "policy"}
    for part in document.parts:
        if isinstance(part, Heading):
            if part.clause is not None and part.clause not in fences:
                yield tree.Section(part.clause, part.path, part.depths, (), part.span)
        elif part.language == "policy":
            statements: list[tree.Statement] = []
            for sentence in sentences(part.lines):
                rules += _rules(sentence)
                if rules > MOST_RULES:
                    place = sentence.lines[0]
                    message = f"the page holds more than {MOST_RULES:,} rules"
                    way_out = "split the regulation into several pages"
                    where = Mistake(
                        document.path, place.number, place.column, part.clause or "", message, way_out
                    )
                    raise Refused([*mistakes, where])
                making = Making(document.path, part.clause or "", [])
                found = _statements(making, sentence)
                for one in found:
                    if part.clause is None and isinstance(
                        one, (tree.NotEncoded, tree.PartlyEncoded, tree.Cites, tree.Reviewed)
                    ):
                        making.say(one.span, "outside-any-clause", found=sentence.opening)
                mistakes += making.mistakes
                _check_number(mistakes)
                statements += found if not making.mistakes else ()
            yield tree.Section(part.clause, part.path, part.depths, tuple(statements), part.span)


def _rules(sentence: Sentence) -> int:
    """How many rules a sentence states: a table one for each row."""
    if sentence.opening == "table":
        return sum("||" in line.text for line in sentence.lines) - 1
    return sentence.opening in ("rule", "otherwise")


def _cases(document: Document, mistakes: list[Mistake]) -> Iterator[tree.CasesTable]:
    for part in document.parts:
        if isinstance(part, Fence) and part.language == "cases":
            found = cases_table(Making(document.path, "", mistakes), part.lines, part.span)
            if found is not None:
                yield found


def _statements(making: Making, sentence: Sentence) -> Sequence[tree.Statement]:
    """What the sentence states: one statement, or one for each body it names; none where it is broken."""
    opening, lines = sentence.opening, sentence.lines
    bare = lines[0].text.lstrip()
    first = Token(
        "NAME", opening or bare[:1], lines[0].number, lines[0].column + len(lines[0].text) - len(bare)
    )
    if sentence.too_far_right:
        making.say(first, "too-far-right", found=opening)
    if opening in NOT_BUILT:
        making.say(first, "not-built", what=NOT_BUILT[opening])
    elif opening not in FORMS:
        _unknown(making, first, opening, bare)
    elif opening in ("not encoded", "partly encoded", "reviewed"):
        return remark(making, lines, first, _span(making, lines, first))
    elif opening == "record":

        def read(start: str, part: Sequence[Line]) -> object:
            return _read(making, start, part, "record" if start == "record_head" else "a field")

        return record(making, lines, read, _span(making, lines, first))
    elif opening == "table":
        return _table(making, lines, first)
    else:
        found = _read(making, "statement", lines, opening)
        return found if isinstance(found, tuple) else (found,) if found is not None else ()
    return ()


def _unknown(making: Making, first: Token, opening: str | None, bare: str) -> None:
    """Tells why no sentence opens so."""
    if opening is None:
        told = foreign([first._replace(type="OTHER")])
        if told is not None and told.mistake == "bullet":
            making.say(first, told.mistake, **told.words)
        else:
            making.say(first, "sign-opens", found=bare[:1])
    elif opening in ("when", "then", "despite", "subject", "exception", "and", "or", "for"):
        making.say(first, "nothing-to-go-on", found=opening)
    elif near := nearest(opening.lower(), [*FORMS, *NOT_BUILT], 70):
        making.say(first, "misspelled-opening", found=opening, near=near)
    elif bare[len(opening) :].lstrip().startswith(":"):
        making.say(first, "field-at-the-margin", found=opening)
    else:
        known = ", ".join(f"`{word}`" for word in FORMS)
        making.say(first, "unknown-opening", found=opening, known=known)


def _read(making: Making, start: str, lines: Sequence[Line], opening: str) -> Any:
    """What is read from a start symbol; None, told, where it cannot be read."""

    def build(name: str, parts: list[Any], first: Token, last: Token) -> Any:
        make = _MAKERS.get(name)
        return parts[0] if make is None else make(making, parts, making.span(first, last))

    try:
        return run(start, lines, build)
    except Fault as fault:
        from verifier.syntax.mistakes import explain

        told = explain(fault.tokens, fault.expected, opening)
        making.say(told.place, told.mistake, **told.words)
    except TooDeep as deep:
        making.too_deep(deep.token)
    except Broken:
        pass
    return None


def _span(making: Making, lines: Sequence[Line], first: Token) -> Span:
    last = lines[-1]
    return Span(making.path, first.line, first.column, last.number, last.column + len(last.text))


def _table(making: Making, lines: Sequence[Line], first: Token) -> Sequence[tree.Statement]:
    """`table NAME`, its links and condition, a row of names, and rows of cells."""
    split = next((index for index, line in enumerate(lines) if "||" in line.text), len(lines))
    span = _span(making, lines, first)
    if split == 0:
        making.say(first, "names-behind-table")
        return []
    if split == len(lines):
        making.say(first, "no-names")
        return []
    head = _read(making, "table_head", lines[:split], "table")
    found = columns(making, lines[split:], span)
    if found is None or not isinstance(head, Head):
        return []
    if not found.left or not found.right:
        making.say(span, "names-on-one-side")
        return []

    def read(start: str, cell: Line) -> object:
        return _read(making, start, [cell], "a test" if start == "test" else "a conclusion")

    return [table(making, head, found, read, span)]
