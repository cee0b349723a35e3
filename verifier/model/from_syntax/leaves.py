"""Names and numerals, the leaves of an expression."""

from verifier.model.from_syntax.arithmetic import Typed
from verifier.model.from_syntax.scope import Scope
from verifier.model.kinds import Enumeration, Kind, Number, YesNo
from verifier.model.nearest import listed, suggest
from verifier.model.terms import Chosen, Constant, Fact
from verifier.model.values import read_number
from verifier.syntax import tree


def name(scope: Scope, written: tree.Name, expected: Kind | None) -> Typed | None:
    """A fact, a decision, or a word of the kind beside which it stands."""
    word = written.name
    if word in scope.broken:
        return None
    if word in scope.facts:
        kind = scope.facts[word]
        return None if kind is None else Typed(Fact(word, kind), kind)
    if word in scope.decisions:
        kind = scope.decisions[word]
        return None if kind is None else Typed(Chosen(word, kind), kind)
    if isinstance(expected, Enumeration | YesNo) and word in expected.values:
        return Typed(Constant(word, expected), expected)
    if expected is None and word in ("yes", "no"):
        return Typed(Constant(word, YesNo()), YesNo())
    place = scope.places.get(word)
    if place is not None:
        scope.wrong(written.span, f"`{word}` is {place.what} and has no value", "name a fact or a decision")
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
