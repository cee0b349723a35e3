"""Records and lists: what members are made of, and where they are held."""

from collections.abc import Collection, Mapping

from attrs import evolve

from verifier.model.from_syntax.facts import better, typical
from verifier.model.from_syntax.kinds import kind
from verifier.model.from_syntax.pages import PlacedStatement
from verifier.model.from_syntax.scope import Scope
from verifier.model.nearest import suggest
from verifier.model.paths import member_word
from verifier.model.policy import Input, ListOf, Record
from verifier.syntax import tree

MOST_MEMBERS = 1000
"""The largest size that a list may declare."""


def with_records(scope: Scope, statements: Collection[PlacedStatement]) -> Scope:
    """The scope with the records of a page and the lists of a case, and mistakes told."""
    written: dict[str, tuple[Scope, tree.RecordDeclaration]] = {}
    for clause, statement in statements:
        if isinstance(statement, tree.RecordDeclaration):
            place = scope.places.get(statement.name.name)
            if place is not None and place.span == statement.name.span:
                written[statement.name.name] = scope.within(clause), statement
    broken: set[str] = set()
    _words_differ(written)
    records = {name: _record(here, one, written, broken) for name, (here, one) in written.items()}
    lists: dict[str, ListOf] = {}
    for clause, statement in statements:
        if isinstance(statement, tree.InputDeclaration) and statement.kind.is_list:
            place = scope.places.get(statement.name.name)
            if place is not None and place.span == statement.name.span:
                found = list_of(scope.within(clause), statement, written)
                if found is None:
                    broken.add(statement.name.name)
                else:
                    lists[found.name] = found
    scope = evolve(scope, records=records, lists=lists, broken=scope.broken | broken)
    return evolve(scope, inside=_inside(scope, written))


def _record(
    scope: Scope,
    written: tree.RecordDeclaration,
    records: Mapping[str, tuple[Scope, tree.RecordDeclaration]],
    broken: set[str],
) -> Record:
    fields: list[Input] = []
    lists: list[ListOf] = []
    seen: set[str] = set()
    for field in written.fields:
        name = field.name.name
        if not _is_free(scope, field.name, written.name.name, seen):
            continue
        seen.add(name)
        if field.kind.is_list:
            found = list_of(scope, field, records)
            lists += [] if found is None else [found]
        else:
            known = kind(scope, field.kind)
            if known is not None:
                value = typical(scope, field, known)
                fields.append(
                    Input(
                        name,
                        known,
                        field.label,
                        value,
                        field.span,
                        field.kind.optional,
                        better(scope, field, known),
                    )
                )
        if name not in {fact.name for fact in fields} | {of.name for of in lists}:
            broken.add(name)
    if not seen:
        scope.wrong(written.span, f"the record `{written.name.name}` has no facts", "list its facts below it")
    return Record(written.name.name, tuple(fields), tuple(lists), written.span)


def _is_free(scope: Scope, field: tree.Name, record: str, seen: set[str]) -> bool:
    """Whether a fact of a record has a name of its own."""
    place = scope.places.get(field.name)
    if field.name in seen:
        scope.wrong(field.span, f"`{field.name}` stands twice in `{record}`", "rename one of the two")
    elif place is not None and place.what != "a measure":
        scope.wrong(
            field.span,
            f"`{field.name}` is declared twice: it is {place.what} at line {place.span.line}",
            "rename one of the two: a name means one thing on a page",
        )
    elif field.name in ("yes", "no", "none", "number"):
        scope.wrong(field.span, f"`{field.name}` is a word of the language", "choose another name")
    else:
        return True
    return False


def list_of(
    scope: Scope,
    written: tree.InputDeclaration | tree.FieldDeclaration,
    records: Mapping[str, tuple[Scope, tree.RecordDeclaration]],
) -> ListOf | None:
    """The list that an input or a field is; None where a mistake was told."""
    record, name = written.kind.base or "", written.name.name
    if record not in records:
        if record not in scope.broken:
            place = scope.places.get(record)
            known = (
                f"unknown record `{record}`" if place is None else f"`{record}` is {place.what}, not a record"
            )
            way_out = suggest(record, records, f"declare it: `record {record}`, its facts below it")
            scope.wrong(written.kind.span, known, way_out)
        return None
    for said, word in ((written.typical, "typical"), (written.better, "better")):
        if said is not None:
            scope.wrong(written.span, f"a list has no `{word}`", f"write `{word}` on the facts of `{record}`")
            return None
    least, most = _size(written.kind.low), _size(written.kind.high)
    if max(least or 0, most or 0) > MOST_MEMBERS:
        scope.wrong(written.kind.span, f"a list has at most {MOST_MEMBERS} members", "leave the size open")
        return None
    if most is not None and (most == 0 or most < (least or 0)):
        scope.wrong(written.kind.span, "no list has this size", "write the lower size first, as in `1 to 4`")
        return None
    return ListOf(name, record, least or 0, most, written.label, written.span)


def _size(written: tree.Expression | None) -> int | None:
    return int(written.text) if isinstance(written, tree.Numeral) and written.text.isdigit() else None


def _inside(scope: Scope, written: Mapping[str, tuple[Scope, tree.RecordDeclaration]]) -> dict[str, str]:
    """For each record in whose members lists hold it; lists nest once, and one record in one place."""
    inside: dict[str, str] = {}
    for owner, record in scope.records.items():
        here = written[owner][0]
        for of in record.lists:
            outer = next((o for o in scope.lists.values() if o.record == of.record), None)
            other = inside.get(of.record, owner)
            if scope.records[of.record].lists:
                problem = f"`{of.record}` has lists itself: lists lie inside lists once, not deeper"
                here.wrong(of.span, problem, f"keep in `{of.record}` what its members add up to")
            elif outer is not None or other != owner:
                where = f"each {member_word(other)}" if outer is None else f"the case, `{outer.name}`"
                problem = f"`{of.record}` lies in a list of {where}, and in one of each {member_word(owner)}"
                here.wrong(of.span, problem, "declare a record of its own for one of the two")
            inside[of.record] = owner
            _own_names(scope, here, owner, of)
    return inside


def _own_names(scope: Scope, here: Scope, owner: str, of: ListOf) -> None:
    """What lies inside a member has other names than the member: neither hides the other."""
    if of.record == owner:
        return
    outer = {part.name for part in scope.records[owner].parts}
    for part in scope.records[of.record].parts:
        if part.name in outer:
            both = f"of each {member_word(owner)} and of each {member_word(of.record)} in it"
            here.wrong(part.span, f"`{part.name}` is a fact {both}", "rename one of the two")


def _words_differ(written: Mapping[str, tuple[Scope, tree.RecordDeclaration]]) -> None:
    """Two records are not called alike in rules."""
    words: dict[str, str] = {}
    for name, (here, record) in written.items():
        word = member_word(name)
        if word in words:
            here.wrong(
                record.name.span,
                f"`{name}` and `{words[word]}` are both `{word}` in rules",
                "rename one of the two",
            )
        words.setdefault(word, name)
