"""Calendar arithmetic: working days, months and years between two dates, or added to one.

Each such term stands alone as a definition: the author's own where it is no more than the term, else one
that is named by the term itself. So the checks, which know no calendar, can take it as a fact that is
counted, and a reader is told its value by name.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import cast

from attrs import evolve

from verifier.model.from_syntax.arithmetic import Typed, constant_number
from verifier.model.from_syntax.numbers import Part
from verifier.model.from_syntax.readers import Readers
from verifier.model.from_syntax.scope import Scope
from verifier.model.kinds import DATE, Kind, Number
from verifier.model.mentions import mentioned
from verifier.model.policy import Definition
from verifier.model.terms import Constant, Elapsed, Fact, Scaled, Shifted, Sum, Term
from verifier.model.wording import say_term
from verifier.source.span import Span
from verifier.syntax import tree

UNITS = ("working days", "months", "years")


def elapsed(readers: Readers, scope: Scope, written: tree.Elapsed) -> Typed | None:
    """`working days from A to B`: whole ones; plain days are the difference of the dates."""
    start = readers.term_of_kind(scope, written.start, Number(DATE))
    end = readers.term_of_kind(scope, written.end, Number(DATE))
    if start is None or end is None:
        return None
    if written.unit == "days":
        away = Scaled(Constant(Fraction(-1), Number()), start)
        return Typed(Sum((end, away)), Number("days"))
    made = Elapsed(written.unit, start, end)  # type: ignore[arg-type]
    return _counted(scope, made, Number(written.unit), written.span)


def is_calendar(part: Part) -> bool:
    """Whether days cannot be added for it: months, years and working days."""
    kind = part.number.kind
    return isinstance(kind, Number) and kind.measure in UNITS


def shifted(scope: Scope, date: Typed, part: Part) -> Typed | None:
    """A date some months, years or working days on, or before where they are taken away."""
    kind = cast(Number, part.number.kind)
    amount, number = part.number.term, constant_number(part.number.term)
    if number is not None and number.denominator != 1:
        scope.wrong(part.span, f"`{say_term(amount)}` are no whole {kind.measure}", "add whole ones")
        return None
    if part.sign == "-":
        away = Constant(Fraction(-1), Number())
        amount = Scaled(away, amount) if number is None else Constant(-number, kind)
    made = Shifted(date.term, amount, kind.measure)  # type: ignore[arg-type]
    return _counted(scope, made, Number(DATE), part.span)


def _counted(scope: Scope, term: Elapsed | Shifted, kind: Number, span: Span) -> Typed | None:
    name = say_term(term)
    if scope.members:
        message = "calendar arithmetic about members of lists is not built yet"
        scope.wrong(span, message, "compute with days, or let a fact of the member hold it")
        return None
    known = Definition(name, evolve(kind, step=Fraction(1)), term, None, span)
    scope.counted.setdefault(name, known)
    return Typed(Fact(name, known.kind), kind)


def by_itself(scope: Scope, term: Term, kind: Kind) -> Term:
    """The term of a definition that is no more than a counted term, and claims no range of it."""
    plain = isinstance(kind, Number) and kind.low is None and kind.high is None
    if plain and isinstance(term, Fact) and term.name in scope.counted:
        return scope.counted[term.name].term
    return term


def counted(scope: Scope, definitions: Sequence[Definition], used: Sequence[str]) -> tuple[Definition, ...]:
    """The definitions, and before them the counted terms that are read by name."""
    found: dict[str, Definition] = {}
    waiting = [*used, *(name for one in definitions for name in mentioned(one.term))]
    while waiting:
        name = waiting.pop()
        if name in scope.counted and name not in found:
            found[name] = scope.counted[name]
            waiting.extend(mentioned(found[name].term))
    kept = tuple(one for name, one in scope.counted.items() if name in found)
    return (*kept, *definitions)
