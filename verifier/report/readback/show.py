"""A readback for a person: at a terminal, or as Markdown to print, mark up and sign."""

import re
from collections.abc import Sequence
from itertools import groupby

from verifier.report.page import Page, counted, listed
from verifier.report.readback.page import Part, Readback, Statement, remarks

_PREVAILS = (
    "where the two disagree on the same question, this one counts, a limit by moving the other's value to "
    "the nearest that it allows; where they agree, both stand"
)
_LEGEND = (
    ("prevails over", _PREVAILS),
    ("gives way to", "the same, seen from the other side"),
    ("lifts", "the rule lifted says nothing there; a rule that is lifted itself lifts nothing"),
    ("normally", "a rule that disagrees without this word counts before it"),
    ("no other rule decides it", "every rule that disagrees without these words counts before it"),
    ("may be", "a value that is open to whoever decides, beside what else holds"),
)
"""What the words mean, each told where it is used."""

_TITLES = {
    "record": "members",
    "list": "list",
    "fact": "fact",
    "ambiguity": "ambiguity",
    "definition": "definition",
    "decision": "decision",
    "action": "action",
    "assumption": "assumption",
    "incompatible": "incompatible",
    "property": "property",
    "acceptance": "acceptance",
}


def show_readback(read: Readback, page: Page) -> str:
    """The readback at a terminal: prose as it stands, sentences beside the names of their rules."""
    policy = read.policy
    lines = [
        page.paint(page.wrap(policy.title), "bold"),
        page.paint(f"{policy.path}, {_size(read)}", "dim"),
        *(page.wrap(line) for line in _head(read)),
    ]
    for words, meaning in _legend(read):
        lines.append(page.beside(words, meaning, 2, 26))
    widest = min(24, max((len(rule.id) for rule in policy.rules), default=0) + 2)
    for heading, parts in groupby(read.parts, key=lambda part: part.heading):
        lines += ["", page.paint(page.wrap(heading[-1] if heading else policy.title), "bold")]
        for part in parts:
            for paragraph in part.prose:
                lines += ["", *_indented(paragraph, page)]
            for name, sentences in _rows(read, part):
                lines += ["", page.beside(name, " ".join(sentences), 2, max(14, widest))]
    return "\n".join(lines) + "\n"


def _indented(paragraph: str, page: Page) -> list[str]:
    if "\n" in paragraph:
        return [f"  | {line}".rstrip() for line in paragraph.split("\n")]
    return ["\n".join(f"  | {line}" for line in Page(page.width - 4).wrap(paragraph).split("\n"))]


def _rows(read: Readback, part: Part) -> list[tuple[str, Sequence[str]]]:
    """The name in the margin and the sentences of each statement, remarks on the clause first."""
    rows: list[tuple[str, Sequence[str]]] = []
    if part.clause is not None and not (part.clause.grouping and part.clause.state == "encoded"):
        said = remarks(read.policy, part.clause)
        rows += [("the clause", said)] if said else []
    return rows + [(_margin(part, statement), statement.sentences) for statement in part.statements]


def _margin(part: Part, statement: Statement) -> str:
    if statement.sort != "rule":
        return _TITLES[statement.sort]
    return statement.name or ""


def markdown(read: Readback) -> str:
    """The readback as a Markdown page, each clause with a line to sign."""
    policy = read.policy
    lines = [f"# {policy.title}", "", f"{_size(read)}. {' '.join(_head(read))}", ""]
    lines += [f"* *{words}*: {meaning}" for words, meaning in _legend(read)]
    for heading, parts in groupby(read.parts, key=lambda part: part.heading):
        depth = min(len(heading), 4) + 1
        lines += ["", f"{'#' * depth} {heading[-1] if heading else policy.title}"]
        signed = False
        for part in parts:
            for paragraph in part.prose:
                lines += ["", *(f"> {line}".rstrip() for line in paragraph.split("\n"))]
            rows = _rows(read, part)
            lines += [""] if rows else []
            lines += [f"* **{_escaped(name)}** {' '.join(sentences)}" for name, sentences in rows]
            signed = signed or any(statement.sort == "rule" for statement in part.statements)
        if signed:
            lines += ["", "The rules say what the clause says: ☐ yes ☐ no, because …"]
    return "\n".join(lines) + "\n"


def _escaped(name: str) -> str:
    return re.sub(r"([*_\[\]<])", r"\\\1", name)


def _size(read: Readback) -> str:
    policy = read.policy
    return f"{counted(len(policy.counted_clauses), 'clause')}, {counted(len(policy.rules), 'rule')}"


def _head(read: Readback) -> list[str]:
    policy = read.policy
    said = [f"Source: {policy.source}, edition: {policy.edition}."] if policy.source else []
    if policy.outside:
        said.append(f"Cited and not supplied: {listed(f'“{name}”' for name in policy.outside)}.")
    return [*said, "What stands between “ and ” is the page's own name for a fact or a question."]


def _legend(read: Readback) -> list[tuple[str, str]]:
    """What the words mean that this readback uses."""
    said = " ".join(
        sentence
        for part in read.parts
        for one in part.statements
        if one.sort == "rule"
        for sentence in one.sentences
    )
    said = re.sub(r"“[^”]*”", "", said)
    return [(words, meaning) for words, meaning in _LEGEND if words in said]
