"""Whether kinds agree: the same measure, the same words."""

from collections.abc import Sequence

from verifier.model.from_syntax.arithmetic import Typed, measured, only_constants
from verifier.model.from_syntax.scope import Scope
from verifier.model.kinds import Enumeration, Kind, Number, YesNo, is_date
from verifier.model.measures import is_compound
from verifier.model.nearest import listed
from verifier.model.terms import Term
from verifier.model.wording import say_term
from verifier.source.span import Span


def described(kind: Kind) -> str:
    """A kind in the middle of a sentence: `a number of credits`, `yes or no`, `one of ma, msc`."""
    if isinstance(kind, YesNo):
        return "yes or no"
    if isinstance(kind, Enumeration):
        return f"one of {listed(kind.values)}"
    if is_date(kind):
        return "a date"
    if is_compound(kind.measure):
        return f"a number of {measure_words(kind.measure)}"
    return f"a number of `{kind.measure}`" if kind.measure else "a number without a measure"


def measure_words(measure: str | None) -> str:
    """A compound measure in words: `credits` times `percent` over `days`."""
    over, _, under = (measure or "").partition(" / ")
    words = " times ".join(f"`{part}`" for part in over.split(" * "))
    return words + (" over " + " times ".join(f"`{part}`" for part in under.split(" * ")) if under else "")


def same_values(first: Kind, second: Kind) -> bool:
    """Whether two kinds hold the same values: numbers of one measure, or the same words in the same order."""
    if isinstance(first, Number) and isinstance(second, Number):
        return first.measure == second.measure
    if isinstance(first, Enumeration) and isinstance(second, Enumeration):
        return (first.values, first.ordered) == (second.values, second.ordered)
    return isinstance(first, YesNo) and isinstance(second, YesNo)


def agreed(scope: Scope, typed: Typed, kind: Kind, span: Span) -> Term | None:
    """The term as one of the kind beside which it stands; a bare number takes that kind's measure."""
    if isinstance(kind, Number) and isinstance(typed.kind, Number):
        if typed.bare and is_compound(kind.measure):
            scope.wrong(
                span,
                f"`{say_term(typed.term)}` stands beside {described(kind)}, which is no measure of its own",
                "divide first, so that one measure is left",
            )
            return None
        if (typed.bare and not is_date(kind)) or typed.kind.measure == kind.measure:
            return measured(typed.term, kind) if only_constants(typed.term) else typed.term
    elif same_values(typed.kind, kind):
        return typed.term
    shown = say_term(typed.term)
    if is_date(kind):
        way_out = "write a date such as `2024-09-01`, or the name of one"
    elif is_date(typed.kind):
        way_out = "two dates are compared with each other; take one from the other for the days between them"
    elif isinstance(kind, Number) and isinstance(typed.kind, Number):
        way_out = "compare and add like with like; a bare number takes the measure of what it stands beside"
    elif isinstance(kind, Enumeration):
        way_out = f"write one of {listed(kind.values)}"
    elif isinstance(kind, YesNo):
        way_out = "write `yes`, `no` or a condition"
    else:
        way_out = "write a number here"
    scope.wrong(span, f"`{shown}` is {described(typed.kind)}, but {described(kind)} is needed here", way_out)
    return None


def common_number(parts: Sequence[Typed]) -> Typed:
    """The first number that has its measure, else the first, with the plain kind of that measure."""
    rigid = [part for part in parts if not part.bare]
    lead = rigid[0] if rigid else parts[0]
    assert isinstance(lead.kind, Number)
    return Typed(lead.term, Number(lead.kind.measure), lead.bare)
