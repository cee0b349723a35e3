"""Rules and their conclusions, before what they cite is looked up."""

from collections.abc import Iterator, Mapping

from attrs import frozen

from verifier.model.from_syntax.expressions import condition, term_of_kind
from verifier.model.from_syntax.pages import Heading, Page
from verifier.model.from_syntax.scope import Scope
from verifier.model.from_syntax.tables import rows
from verifier.model.kinds import Kind, Number
from verifier.model.nearest import suggest
from verifier.model.rules import Conclusion, Form, Guarded, Rule, Strength
from verifier.model.terms import Always, Condition
from verifier.source.span import Span
from verifier.syntax import tree

_FORMS: Mapping[str, Form] = {"is": "is", "at most": "at most", "at least": "at least", "one of": "one of"}


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
    when = Always() if sentence.when is None else condition(scope, sentence.when)
    conclusions = tuple(
        made
        for written in sentence.conclusions
        if (made := conclusion(scope, written, sentence.opening or "then")) is not None
    )
    if not sentence.conclusions and all(link.relation != "exception to" for link in sentence.links):
        scope.wrong(
            sentence.span,
            "this rule concludes nothing",
            "add `then …`, or `exception to …` where it only lifts another rule",
        )
    rule = Rule(
        id, scope.clause, heading, when or Always(), throughout, conclusions, (), (), (), sentence.span
    )
    return Draft(rule, sentence.links)


def _rows(
    scope: Scope, table: tree.Table, id: str, heading: Heading, throughout: tuple[Condition, ...]
) -> Iterator[Draft]:
    lifts = any(link.relation == "exception to" for link in table.links)
    for number, row in enumerate(rows(scope, table), start=1):
        conclusions = tuple(
            made for cell in row.conclusions if (made := conclusion(scope, cell, "then")) is not None
        )
        if not row.conclusions and not lifts:
            scope.wrong(row.span, "this row concludes nothing", "fill in a decision right of `||`")
        rule = Rule(
            f"{id}.{number}", scope.clause, heading, row.when, throughout, conclusions, (), (), (), row.span
        )
        yield Draft(rule, table.links, id)


def conclusion(scope: Scope, written: tree.ConclusionSentence, opening: str) -> Conclusion | None:
    """What a rule says about one decision; None where a mistake was told."""
    name = written.decision
    kind = scope.decisions.get(name.name)
    if kind is None:
        _no_decision(scope, name)
        return None
    before = len(scope.mistakes)
    if written.form in ("at most", "at least") and not isinstance(kind, Number) and not kind.ordered:
        scope.wrong(
            written.span,
            f"`{written.form}` needs an order, and the values of `{name.name}` have none",
            "declare the decision as `ordered a < b < c`, or write `is`",
        )
        return None
    value = None if written.value is None else term_of_kind(scope, written.value, kind)
    choices = tuple(made for choice in written.choices if (made := _guarded(scope, choice, kind)) is not None)
    _declared_body(scope, written.body)
    if opening != "then" and written.normally:
        scope.wrong(
            written.span,
            f"`{opening}` and `normally` say two different strengths",
            f"leave `normally` out: any other rule prevails over `{opening}`",
        )
    if len(scope.mistakes) > before or (value is None and not choices):
        return None
    strength = Strength.NORMALLY if written.normally else Strength.PLAIN
    return Conclusion(
        decision=name.name,
        form=_FORMS[written.form],
        strength=strength if opening == "then" else Strength.OTHERWISE,
        option=written.option,
        assumed=opening == "assume otherwise",
        body=None if written.body is None else written.body.name,
        value=value,
        choices=choices,
        span=written.span,
    )


def _guarded(scope: Scope, written: tree.GuardedValue, kind: Kind) -> Guarded | None:
    value = term_of_kind(scope, written.value, kind)
    guard = Always() if written.guard is None else condition(scope, written.guard)
    return None if value is None or guard is None else Guarded(value, guard)


def _declared_body(scope: Scope, body: tree.Name | None) -> None:
    if body is None or body.name in scope.bodies or body.name in scope.broken:
        return
    way_out = suggest(body.name, scope.bodies, f'declare it: `body {body.name} "its name"`')
    scope.wrong(body.span, f"unknown body `{body.name}`", way_out)


def _no_decision(scope: Scope, name: tree.Name) -> None:
    if name.name in scope.broken or name.name in scope.decisions:
        return
    place = scope.places.get(name.name)
    if place is not None:
        scope.wrong(
            name.span,
            f"`{name.name}` is {place.what} and no rule decides it",
            "conclude about a decision; facts are given, definitions are computed",
        )
        return
    way_out = suggest(name.name, scope.decisions, f"declare it: `decision {name.name} : KIND`")
    scope.wrong(name.span, f"unknown decision `{name.name}`", way_out)


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
