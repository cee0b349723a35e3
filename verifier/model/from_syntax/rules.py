"""Rules and their conclusions, before what they cite is looked up."""

from collections.abc import Iterator

from attrs import frozen

from verifier.model.from_syntax.conclusions import conclusion, limit
from verifier.model.from_syntax.duties import duty
from verifier.model.from_syntax.expressions import condition
from verifier.model.from_syntax.held import known_by
from verifier.model.from_syntax.pages import Heading, Page
from verifier.model.from_syntax.scope import Scope
from verifier.model.from_syntax.tables import rows
from verifier.model.nearest import suggest
from verifier.model.paths import member_word
from verifier.model.rules import Conclusion, Limit, Rule
from verifier.model.terms import Always, Condition
from verifier.source.span import Span
from verifier.syntax import tree


@frozen(repr=False)
class Draft:
    """A rule whose citations are not yet looked up; `table` is the id of the table of a row."""

    rule: Rule
    links: tuple[tree.Link, ...]
    table: str | None = None


def drafts(scope: Scope, page: Page) -> list[Draft]:
    """Every rule of the page in order, table rows too, with the conditions of the headings above it."""
    above = _throughout(scope, page)
    found: list[Draft] = []
    counts: dict[str, tuple[int, int]] = {}
    for placed in page.sections:
        here = scope.within(placed.clause)
        throughout = tuple(held for heading, held in above if placed.heading[: len(heading)] == heading)
        for statement in placed.section.statements:
            if isinstance(statement, tree.RuleSentence | tree.Table) and not placed.clause:
                here.wrong(
                    statement.span,
                    "a rule stands outside any clause",
                    "give its fence a clause id, as in ```policy 6.24",
                )
            rules, tables = counts.get(placed.clause, (0, 0))
            if isinstance(statement, tree.RuleSentence):
                counts[placed.clause] = rules + 1, tables
                id = f"{placed.clause}/{statement.name or rules + 1}"
                found.append(_rule(here, statement, id, placed.heading, throughout))
            elif isinstance(statement, tree.Table):
                counts[placed.clause] = rules, tables + (statement.name is None)
                name = statement.name or ("table" if tables == 0 else f"table{tables + 1}")
                id = f"{placed.clause}/{name}"
                found.extend(_rows(here, statement, id, placed.heading, throughout))
    _told_apart(scope, found)
    return found


def _throughout(scope: Scope, page: Page) -> list[tuple[Heading, Condition]]:
    """Conditions that hold for all rules under a heading, outermost first."""
    found = []
    for placed in page.sections:
        for statement in placed.section.statements:
            if isinstance(statement, tree.Throughout):
                held = condition(scope.within(placed.clause), statement.condition)
                if held is not None:
                    found.append((placed.heading, held))
    return sorted(found, key=lambda pair: len(pair[0]))


def _rule(
    scope: Scope,
    sentence: tree.RuleSentence,
    id: str,
    heading: Heading,
    throughout: tuple[Condition, ...],
) -> Draft:
    of = _record(scope, sentence.member)
    here = scope if of is None else scope.about(of)
    when = Always() if sentence.when is None else condition(here, sentence.when)
    here = here.knowing(frozenset().union(*map(known_by, (*throughout, when))))
    conclusions: list[Conclusion] = []
    limits: list[Limit] = []
    for written in sentence.conclusions:
        opening = sentence.opening or "then"
        match written:
            case tree.ConclusionSentence():
                made = conclusion(here, written, opening)
                conclusions += [] if made is None else [made]
            case tree.LimitSentence():
                bound = limit(here, written, opening)
                limits += [] if bound is None else [bound]
            case tree.DutySentence():
                owed = duty(here, written, opening)
                conclusions += [] if owed is None else [owed]
    if not sentence.conclusions and all(link.relation != "exception to" for link in sentence.links):
        scope.wrong(
            sentence.span,
            "this rule concludes nothing",
            "add `then …`, or `exception to …` where it only lifts another rule",
        )
    rule = Rule(
        id=id,
        clause=scope.clause,
        heading=heading,
        when=when or Always(),
        throughout=throughout,
        conclusions=tuple(conclusions),
        despite=(),
        subject_to=(),
        exception_to=(),
        span=sentence.span,
        of=of,
        limits=tuple(limits),
    )
    return Draft(rule, sentence.links)


def _record(scope: Scope, member: tree.Name | None) -> str | None:
    """The record of `for each module`; None, told, where there is no such member."""
    if member is None or member.name in scope.broken:
        return None
    record = next((name for name in scope.records if member_word(name) == member.name), None)
    if record is None:
        words = [member_word(name) for name in scope.records]
        way_out = suggest(member.name, words, "declare a record, and name it here in lower case")
        scope.wrong(member.span, f"`{member.name}` is no member of a list", way_out)
    return record


def _rows(
    scope: Scope, table: tree.Table, id: str, heading: Heading, throughout: tuple[Condition, ...]
) -> Iterator[Draft]:
    lifts = any(link.relation == "exception to" for link in table.links)
    of = _record(scope, table.member)
    about = scope if of is None else scope.about(of)
    for number, row in enumerate(rows(about, table), start=1):
        here = about.knowing(frozenset().union(*map(known_by, (*throughout, row.when))))
        conclusions = tuple(
            made for cell in row.conclusions if (made := conclusion(here, cell, "then")) is not None
        )
        if not row.conclusions and not lifts:
            scope.wrong(row.span, "this row concludes nothing", "fill in a decision right of `||`")
        rule = Rule(
            id=f"{id}.{number}",
            clause=scope.clause,
            heading=heading,
            when=row.when,
            throughout=throughout,
            conclusions=conclusions,
            despite=(),
            subject_to=(),
            exception_to=(),
            span=row.span,
            of=of,
        )
        yield Draft(rule, table.links, id)


def _told_apart(scope: Scope, found: list[Draft]) -> None:
    seen: dict[str, Span] = {}
    for draft in found:
        id, span = draft.rule.id, draft.rule.span
        if id in seen:
            scope.within(draft.rule.clause).wrong(
                span,
                f"the rule id `{id}` also stands at line {seen[id].line}",
                "give one of the two another name",
            )
        seen.setdefault(id, span)
