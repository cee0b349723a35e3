"""Names and numerals, the leaves of an expression."""

from verifier.model.from_syntax.arithmetic import Typed
from verifier.model.from_syntax.scope import Scope
from verifier.model.kinds import Enumeration, Kind, Number, YesNo
from verifier.model.nearest import listed, suggest
from verifier.model.paths import member_word
from verifier.model.policy import Record
from verifier.model.terms import Chosen, Constant, Fact, Field
from verifier.model.values import read_number
from verifier.syntax import tree


def name(scope: Scope, written: tree.Name, expected: Kind | None) -> Typed | None:
    """A fact, a decision, or a word of the kind beside which it stands."""
    word = written.name
    if word in scope.broken:
        return None
    if (field := _field(scope, word)) is not None:
        return field
    if word in scope.bearers and not scope.outcomes:
        _unread(scope, written)
        return None
    if word in scope.facts or word in scope.decisions:
        of = scope.of.get(word)
        if of is not None and of not in scope.members:
            _of_no_member(scope, written, "a decision" if word in scope.decisions else "a definition", of)
            return None
        kind = scope.facts.get(word, scope.decisions.get(word))
        if kind is None:
            return None
        if word in scope.decisions:
            return Typed(Chosen(word, kind, of), kind)
        return Typed(Fact(word, kind) if of is None else Field(of, word, kind), kind)
    if isinstance(expected, Enumeration | YesNo) and word in expected.values:
        return Typed(Constant(word, expected), expected)
    if expected is None and word in ("yes", "no"):
        return Typed(Constant(word, YesNo()), YesNo())
    place = scope.places.get(word)
    if _is_list(scope, written):
        pass
    elif place is not None:
        scope.wrong(written.span, f"`{word}` is {place.what} and has no value", "name a fact or a decision")
    elif (record := next((r for r in scope.records.values() if has_part(r, word)), None)) is not None:
        _of_no_member(scope, written, "a fact", record.name)
    elif isinstance(expected, Enumeration):
        scope.wrong(
            written.span,
            f"`{word}` is not one of {listed(expected.values)}",
            suggest(word, (*expected.values, *scope.readable), "write one of the values listed"),
        )
    elif isinstance(expected, YesNo):
        scope.wrong(
            written.span,
            f"unknown name `{word}`: `yes` or `no` is needed here",
            suggest(word, ("yes", "no", *scope.readable), "write `yes`, `no` or a condition"),
        )
    else:
        scope.wrong(
            written.span,
            f"unknown name `{word}`",
            suggest(word, scope.readable, f"declare it: `input {word} : KIND`"),
        )
    return None


def _unread(scope: Scope, action: tree.Name) -> None:
    """Whether somebody has done it is a fact; that somebody must do it is what the rules say."""
    scope.wrong(
        action.span,
        f"`{action.name}` is an action: rules say who must do it, and not whether it has been done",
        f"declare a fact for that: `input {action.name}_done : yes/no`",
    )


def _field(scope: Scope, word: str) -> Typed | None:
    """The fact of a member that is spoken of here, the innermost first."""
    for record in reversed(scope.members):
        for fact in scope.records[record].fields:
            if fact.name == word:
                return Typed(Field(record, word, fact.kind), fact.kind)
    return None


def has_part(record: Record, word: str) -> bool:
    """Whether members of a record have a fact or a list of this name."""
    return any(part.name == word for part in record.parts)


def is_readable(scope: Scope, word: str) -> bool:
    """Whether a name has a value here."""
    return word in scope.facts or word in scope.decisions or _field(scope, word) is not None


def _is_list(scope: Scope, written: tree.Name) -> bool:
    """Tell a list where a value is needed."""
    of = next((of for of in scope.in_reach if of.name == written.name), None)
    if of is not None:
        scope.wrong(
            written.span,
            f"`{of.name}` is a list and has no value of its own",
            f"count its members or add them up: `count of {of.name}`, `sum of … over {of.name}`",
        )
    return of is not None


def _of_no_member(scope: Scope, written: tree.Name, what: str, record: str) -> None:
    """Tell a name of members that is read where it is not said of which."""
    word = member_word(record)
    kind = scope.facts.get(written.name, scope.decisions.get(written.name))
    for fact in scope.records[record].fields:
        kind = fact.kind if fact.name == written.name else kind
    test = "…"
    if isinstance(kind, Enumeration):
        test = f"is {kind.values[0]}"
    elif kind is not None:
        test = "" if isinstance(kind, YesNo) else "> 0"
    example = f"some {word} has {written.name} {test}".rstrip()
    outer = scope.inside.get(record)
    if outer is not None and outer not in scope.members:
        example = f"some {member_word(outer)} has ({example})"
    scope.wrong(
        written.span,
        f"`{written.name}` is {what} of each {word}, and it is not said of which",
        f"say of which, as in `{example}`, or make it a rule `for each {word}`",
    )


def numeral(scope: Scope, written: tree.Numeral) -> Typed | None:
    """A number, of its measure where one is written."""
    number = read_number(written.text)
    if number is None:
        scope.wrong(written.span, f"`{written.text}` is no number", "write it as `30` or `0.5`")
        return None
    if written.measure is not None and written.measure not in scope.measures:
        if written.measure not in scope.broken:
            way_out = suggest(written.measure, scope.measures, f"declare it: `measure {written.measure}`")
            scope.wrong(written.span, f"unknown measure `{written.measure}`", way_out)
        return None
    kind = Number(written.measure)
    return Typed(Constant(number, kind), kind, bare=written.measure is None)
