"""The names of a page: each is declared once, and stands for one thing everywhere."""

from collections.abc import Collection, Iterator

from attrs import evolve

from verifier.model.from_syntax.dates import any_day
from verifier.model.from_syntax.kinds import kind
from verifier.model.from_syntax.pages import PlacedStatement
from verifier.model.from_syntax.records import with_records
from verifier.model.from_syntax.scope import BUILT_IN_MEASURES, Place, Scope
from verifier.model.kinds import ACTION, Enumeration, Kind
from verifier.model.nearest import suggest
from verifier.source.span import Span
from verifier.syntax import tree

RESERVED = ("yes", "no", "none", "number")


def names(scope: Scope, statements: Collection[PlacedStatement]) -> Scope:
    """The scope with every declared name, and mistakes told: names that clash, unknown kinds."""
    scope = evolve(scope, places=_places(scope, statements))
    scope = evolve(
        scope,
        measures=scope.measures | {name for name, place in scope.places.items() if place.what == "a measure"},
    )
    types: dict[str, Kind | None] = {}
    facts: dict[str, Kind | None] = {}
    decisions: dict[str, Kind | None] = {}
    bodies: dict[str, str] = {}
    for clause, statement in statements:
        if isinstance(statement, tree.TypeDeclaration) and _stands(scope, statement.name):
            here = evolve(scope.within(clause), types=types)
            types[statement.name.name] = kind(here, statement.kind, statement.name.name)
    scope = with_records(evolve(scope, types=types), statements)
    optional: set[str] = set()
    of_members: dict[str, str] = {}
    bearers: dict[str, str] = {}
    for clause, statement in statements:
        here = scope.within(clause)
        match statement:
            case tree.InputDeclaration(name=name, kind=written) if _stands(scope, name):
                if not written.is_list:
                    facts[name.name] = kind(here, written)
                    optional |= {name.name} if written.optional else set()
            case tree.DefinitionDeclaration(name=name, of=of, kind=written) if _stands(scope, name):
                known = _of_member(here, name, of, of_members)
                facts[name.name] = any_day(kind(here, written)) if known else None
            case tree.DecisionDeclaration(name=name, of=of, kind=written) if _stands(scope, name):
                known = _of_member(here, name, of, of_members)
                decisions[name.name] = any_day(kind(here, written)) if known else None
            case tree.ActionDeclaration(name=name, body=body) if _stands(scope, name):
                decisions[name.name] = ACTION
                bearers[name.name] = body.name
            case tree.AmbiguityDeclaration(name=name, readings=readings) if _stands(scope, name):
                facts[name.name] = Enumeration(tuple(reading.name for reading in readings))
                _readings_differ(here, statement)
            case tree.BodyDeclaration(name=name, label=label):
                bodies[name.name] = label
            case _:
                pass
    scope = evolve(
        scope,
        facts=facts,
        decisions=decisions,
        bodies=bodies,
        optional=frozenset(optional),
        of=of_members,
        bearers=bearers,
    )
    _words_stand_apart(scope, statements)
    return scope


def declared(statement: tree.Statement) -> Iterator[tuple[tree.Name, str]]:
    """The names that a statement declares, each with what it is."""
    match statement:
        case tree.MeasureDeclaration(names=measures):
            for name in measures:
                yield name, "a measure"
        case tree.TypeDeclaration(name=name):
            yield name, "a type"
        case tree.BodyDeclaration(name=name):
            yield name, "a body"
        case tree.RecordDeclaration(name=name):
            yield name, "a record"
        case tree.InputDeclaration(name=name, kind=tree.KindExpression(is_list=True)):
            yield name, "a list"
        case tree.InputDeclaration(name=name):
            yield name, "an input"
        case tree.DefinitionDeclaration(name=name):
            yield name, "a definition"
        case tree.DecisionDeclaration(name=name):
            yield name, "a decision"
        case tree.ActionDeclaration(name=name):
            yield name, "an action"
        case tree.AmbiguityDeclaration(name=name):
            yield name, "an ambiguity"
        case _:
            return


def _places(scope: Scope, statements: Collection[PlacedStatement]) -> dict[str, Place]:
    places: dict[str, Place] = {}
    for clause, statement in statements:
        here = scope.within(clause)
        for name, what in declared(statement):
            if name.name in BUILT_IN_MEASURES:
                here.wrong(name.span, f"the measure `{name.name}` is built in", "leave this out or rename it")
            elif name.name in RESERVED:
                here.wrong(name.span, f"`{name.name}` is a word of the language", "choose another name")
            elif name.name in places:
                other = places[name.name]
                here.wrong(
                    name.span,
                    f"`{name.name}` is declared twice: it is {other.what} at {_at(other.span, name.span)}",
                    "rename one of the two",
                )
            else:
                places[name.name] = Place(what, name.span)
    return places


def _stands(scope: Scope, name: tree.Name) -> bool:
    """Whether this is the declaration that counts, where a name is declared twice."""
    return name.name in scope.places and scope.places[name.name].span == name.span


def _at(span: Span, seen_from: Span) -> str:
    return f"line {span.line}" if span.path == seen_from.path else str(span)


def _of_member(scope: Scope, name: tree.Name, of: tree.Name | None, of_members: dict[str, str]) -> bool:
    """Whether it is known what is spoken of; a record is noted for the name."""
    if of is None:
        return True
    if of.name in scope.records:
        of_members[name.name] = of.name
        return True
    if of.name not in scope.broken:
        way_out = suggest(of.name, scope.records, f"declare it: `record {of.name}`, its facts below it")
        scope.wrong(of.span, f"unknown record `{of.name}`", way_out)
    return False


def _readings_differ(scope: Scope, statement: tree.AmbiguityDeclaration) -> None:
    seen: set[str] = set()
    for reading in statement.readings:
        if reading.name in seen:
            scope.wrong(reading.span, f"the reading `{reading.name}` is listed twice", "leave one out")
        seen.add(reading.name)


def _words_stand_apart(scope: Scope, statements: Collection[PlacedStatement]) -> None:
    """A word that is also a fact could not be told from it in a condition."""
    readable = {name: scope.places[name] for name in (*scope.facts, *scope.decisions)}
    for record in scope.records.values():
        readable |= {fact.name: Place("a fact of a record", fact.span) for fact in record.fields}
    for clause, statement in statements:
        for word in _words(statement):
            place = readable.get(word.name)
            if place is not None:
                scope.within(clause).wrong(
                    word.span,
                    f"the value `{word.name}` is also {place.what}, at {_at(place.span, word.span)}",
                    "rename one of the two",
                )


def _words(statement: tree.Statement) -> tuple[tree.Name, ...]:
    match statement:
        case tree.RecordDeclaration(fields=fields):
            return tuple(word for field in fields for word in field.kind.values)
        case (
            tree.TypeDeclaration(kind=written)
            | tree.InputDeclaration(kind=written)
            | tree.DefinitionDeclaration(kind=written)
            | tree.DecisionDeclaration(kind=written)
        ):
            return written.values
        case tree.AmbiguityDeclaration(readings=readings):
            return readings
        case _:
            return ()
