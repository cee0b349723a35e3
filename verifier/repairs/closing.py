"""A rule more, for cases that no rule decides, with the outcome of a rule beside them.

The condition says what the regions of the finding have in common, or all of them exactly. Where the cases
are told by columns of the table beside them a row says it; where nothing else is open, `otherwise`.
"""

from collections.abc import Iterator, Sequence

from attrs import frozen

from verifier.model.kinds import Number
from verifier.model.paths import member_word
from verifier.model.terms import Fact
from verifier.model.wording import say_condition
from verifier.repairs.candidate import Candidate
from verifier.repairs.edits import Edit, added
from verifier.repairs.hole import Hole, tests
from verifier.repairs.page import Page
from verifier.syntax import tree
from verifier.syntax.layout import uncommented

LONGEST = 70
"""Characters of a line after which a condition goes on in the next one."""


@frozen
class Beside:
    """A rule beside the cases that are open, and what it says there: `way_on is proceed`.

    `of` is the record of whose members it says so; `firm`: it can be said with `otherwise` as well.
    """

    rule: str
    says: str
    of: str | None
    firm: bool


def closings(page: Page, hole: Hole, beside: Sequence[Beside], last: bool) -> Iterator[Candidate]:
    """Rules with the outcomes of those beside; `last`: the decision is open nowhere else."""
    for one in beside:
        row = _row(page, hole, one.rule)
        if row is not None:
            yield Candidate("row", one.rule, row, one.says)
        for condition in hole.conditions():
            edit = _ruled(page, one, [*_broken(f"when {condition}"), f"  then {one.says}"])
            yield Candidate("rule", one.rule, edit, one.says)
        if last and one.firm:
            edit = _ruled(page, one, [f"  otherwise {one.says}"])
            yield Candidate("otherwise", one.rule, edit, one.says)


def _ruled(page: Page, beside: Beside, parts: Sequence[str]) -> Edit:
    """A rule with these parts below the one beside it."""
    line, margin = page.below(beside.rule)
    each = [] if beside.of is None else [f"  for each {member_word(beside.of)}"]
    lines = [f"rule {page.name(page.rules[beside.rule].clause)}", *each, *parts]
    if len(parts) == 1 and not each:
        lines = [parts[0].strip()]  # `otherwise …` needs no more
    return added(line, [margin.rstrip(), *(margin + text for text in lines)])


def _broken(when: str) -> list[str]:
    """A condition in lines that are not too long, broken before an `and` that stands in no brackets."""
    lines, depth = list[str](), 0
    line = ""
    for word in when.split():
        if word == "and" and depth == 0 and len(line) > LONGEST:
            lines.append(f"  {line}")
            line = f"  {word}"
        else:
            line += f" {word}" if line else word
        depth += word.count("(") - word.count(")")
    return [*lines, f"  {line}"]


def _row(page: Page, hole: Hole, rule: str) -> Edit | None:
    """A row more, at the end of the table of a rule, where its columns tell the cases."""
    place = page.place(rule)
    table = place.sentence
    if place.row is None or not isinstance(table, tree.Table) or len(hole.regions) != 1:
        return None
    if not set(hole.limits) <= {hole.key(fact.name) for fact in table.facts}:
        return None
    left = [_cell(hole, fact.name) for fact in table.facts]
    text = uncommented(page.lines[place.row.span.line - 1]).rstrip()
    if None in left:
        return None
    texts = (uncommented(page.lines[row.span.line - 1]) for row in table.rows)
    columns = [[cell.strip() for cell in one.split("||")[0].split("|")] for one in texts]
    widths = [max(len(cell) for cell in cells) for cells in zip(*columns, strict=False)]
    widths = [max(width, len(fact.name)) for width, fact in zip(widths, table.facts, strict=False)]
    cells = " | ".join((cell or "").ljust(width) for cell, width in zip(left, widths, strict=False))
    margin = text[: place.row.span.column - 1]
    return added(table.span.end_line + 1, [f"{margin}{cells} || {text.split('||', 1)[1].strip()}"])


def _cell(hole: Hole, name: str) -> str | None:
    """What a row says of one fact; None where one cell cannot."""
    key = hole.key(name)
    limit, kind = hole.limits.get(key), hole.kind(key)
    if limit is None or kind is None:
        return "-"
    if limit.values is not None and not isinstance(kind, Number):
        values = ", ".join(str(value) for value in limit.values)
        return values if len(limit.values) == 1 else f"in {{{values}}}"
    said = [say_condition(test) for test in tests(Fact(name, kind), limit)]
    return said[0].removeprefix(f"{name} ").removeprefix("in ") if len(said) == 1 else None
