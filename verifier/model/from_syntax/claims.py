"""What the author claims (`property`) and what people accept (`accept`), with names resolved."""

from collections.abc import Iterable, Mapping

from verifier.model.claims import Acceptance, Property
from verifier.model.from_syntax.expressions import condition
from verifier.model.from_syntax.pages import PlacedStatement
from verifier.model.from_syntax.scope import Scope
from verifier.model.kinds import Kind, Number
from verifier.model.nearest import suggest
from verifier.model.policy import ListOf
from verifier.model.terms import Always, Condition, Not
from verifier.model.values import read_date
from verifier.syntax import tree


def properties(scope: Scope, statements: Iterable[PlacedStatement]) -> tuple[Property, ...]:
    """The properties in the order of the text; one with a mistake is told and left out."""
    found: list[Property] = []
    lines: dict[str, int] = {}
    for clause, statement in statements:
        if isinstance(statement, tree.PropertyDeclaration):
            here = scope.within(clause)
            if statement.label in lines:
                here.wrong(
                    statement.span,
                    f"the property “{statement.label}” also stands at line {lines[statement.label]}",
                    "give one of the two another name: findings are known by it",
                )
            lines.setdefault(statement.label, statement.span.line)
            found += _property(here, clause, statement)
    return tuple(found)


def _property(scope: Scope, clause: str, written: tree.PropertyDeclaration) -> list[Property]:
    when = Always() if written.when is None else condition(scope, written.when)
    holds = None if written.condition is None else condition(scope, written.condition)
    subject = None if written.subject is None else _subject(scope, written.form, written.subject)
    if when is None or (holds is None) != (written.condition is None):
        return []
    if written.form in ("always", "never"):
        assert holds is not None
        return [_holds(written, clause, when, Not(holds) if written.form == "never" else holds)]
    path = _path(scope, written) if written.form != "decided" else ()
    if subject is None or path is None:
        return []
    match written.form:
        case "falls" | "rises" | "independent" | "decided" as form:
            return [Property(written.label, form, None, subject, path, when, clause, written.span)]
    raise AssertionError(written.form)


def _holds(written: tree.PropertyDeclaration, clause: str, when: Condition, held: Condition) -> Property:
    return Property(written.label, "holds", held, None, (), when, clause, written.span)


def _subject(scope: Scope, form: str, written: tree.Name) -> str | None:
    """The decision, or the definition, of which something is claimed."""
    name = written.name
    place = scope.places.get(name)
    known = dict(scope.decisions)
    if form != "decided":
        known |= {n: kind for n, kind in scope.facts.items() if scope.places[n].what == "a definition"}
    if name in scope.broken:
        return None
    if name not in known:
        what = "a decision" if form == "decided" else "a decision or a definition"
        is_ = f"`{name}` is {place.what}" if place is not None else f"unknown name `{name}`"
        scope.wrong(written.span, f"{is_}; a property of this form speaks of {what}", _near(name, known))
        return None
    kind = known[name]
    if form in ("falls", "rises") and kind is not None and not _ordered(kind):
        scope.wrong(
            written.span,
            f"the values of `{name}` are in no order, so that it neither rises nor falls",
            "declare them `ordered … < …`, or claim that it does not depend on the fact",
        )
        return None
    return name if name not in scope.of else f"{scope.of[name]}.{name}"


def _near(name: str, known: Iterable[str]) -> str:
    return suggest(name, known, "name what it speaks of")


def _ordered(kind: Kind) -> bool:
    return isinstance(kind, Number) or kind.ordered


def _path(scope: Scope, written: tree.PropertyDeclaration) -> tuple[str, ...] | None:
    """The fact in which two cases are to differ, from the case inwards."""
    names = tuple(part.name for part in written.path)
    if scope.broken.intersection(names):
        return None
    *lists, last = written.path
    facts = {
        n: kind for n, kind in scope.facts.items() if scope.places[n].what in ("an input", "an ambiguity")
    }
    within: Mapping[str, ListOf] = scope.lists
    for name in lists:
        if name.name not in within:
            way_out = suggest(name.name, within, "name the lists on the way to the fact, `modules.mark`")
            scope.wrong(name.span, f"there is no list `{name.name}` here", way_out)
            return None
        record = scope.records[within[name.name].record]
        facts = {field.name: field.kind for field in record.fields}
        within = {held.name: held for held in record.lists}
    if last.name not in facts:
        _no_fact(scope, last, facts)
        return None
    kind = facts[last.name]
    if kind is None:
        return None
    if written.form != "independent" and not _ordered(kind):
        scope.wrong(
            last.span,
            f"the values of `{last.name}` are in no order, so that it does not rise",
            "declare them `ordered … < …`, or claim that nothing depends on it: `does not depend on`",
        )
        return None
    return names


def _no_fact(scope: Scope, name: tree.Name, facts: Iterable[str]) -> None:
    place = scope.places.get(name.name)
    is_ = f"`{name.name}` is {place.what}" if place is not None else f"unknown name `{name.name}`"
    way_out = suggest(name.name, facts, "name an input")
    scope.wrong(name.span, f"{is_}; two cases differ in a fact of theirs", way_out)


def acceptances(scope: Scope, statements: Iterable[PlacedStatement]) -> tuple[Acceptance, ...]:
    """The waivers in the order of the text; one with a mistake is told and left out."""
    found: list[Acceptance] = []
    for clause, statement in statements:
        if isinstance(statement, tree.Acceptance):
            found += _acceptance(scope.within(clause), clause, statement)
    return tuple(found)


def _acceptance(scope: Scope, clause: str, written: tree.Acceptance) -> list[Acceptance]:
    where = Always() if written.where is None else condition(scope, written.where)
    subject = None if written.subject is None else written.subject.name
    if written.subject is not None and subject not in scope.readable and subject not in scope.broken:
        scope.wrong(
            written.subject.span,
            f"unknown name `{subject}`",
            suggest(written.subject.name, scope.readable, "name the decision that the finding is about"),
        )
    until = None
    if written.until is not None:
        until = written.until.text
        if read_date(until) is None:
            scope.wrong(written.until.span, f"there is no day `{until}`", "write it as `2027-08-31`")
    if where is None:
        return []
    return [Acceptance(written.check, subject, where, written.reason, until, clause, written.span)]
