"""Comparisons of two terms whose names are resolved, folded where both are constants."""

import operator as operators
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any, cast

from verifier.model.from_syntax.agreement import agreed, described
from verifier.model.from_syntax.arithmetic import Typed, only_constants
from verifier.model.from_syntax.scope import Scope
from verifier.model.kinds import Kind, Number, Value, YesNo
from verifier.model.measures import is_compound
from verifier.model.terms import (
    TURNED,
    Always,
    Among,
    Chosen,
    Comparison,
    Condition,
    Constant,
    Fact,
    Not,
    Operator,
    Or,
    Term,
    Truth,
    Within,
)
from verifier.model.wording import kind_of, say_term
from verifier.source.span import Span

_HOLDS: Mapping[str, Callable[[Any, Any], bool]] = {
    "<": operators.lt, "<=": operators.le, "=": operators.eq,
    "!=": operators.ne, ">=": operators.ge, ">": operators.gt,
}  # fmt: skip


def compared(scope: Scope, left: Typed, sign: str, right: Typed, span: Span) -> Condition | None:
    """`left sign right`, with a constant on the right; `=` of a word is `is`."""
    pair = _alike(scope, left, right, span)
    if pair is None:
        return None
    first, second, kind = pair
    operator = cast(Operator, sign)
    if not isinstance(kind, Number):
        if operator not in ("=", "!="):
            if not kind.ordered:
                scope.wrong(
                    span,
                    f"the values of `{say_term(first)}` have no order",
                    "declare the kind as `ordered a < b < c`, or compare with `is`",
                )
                return None
        elif isinstance(first, Constant) or isinstance(second, Constant):
            found = _is(first, second)
            return found if operator == "=" else Not(found)
    if isinstance(first, Constant) and isinstance(second, Constant):
        held = _HOLDS[operator](_rank(kind, first.value), _rank(kind, second.value))
        return Always() if held else Not(Always())
    if isinstance(first, Constant):
        return Comparison(second, TURNED[operator], first)
    return Comparison(first, operator, second)


def is_value(scope: Scope, left: Typed, right: Typed, span: Span) -> Condition | None:
    """`left is right`: one of the values where right is a constant, else equality of two terms."""
    pair = _alike(scope, left, right, span)
    return None if pair is None else _is(pair[0], pair[1])


def one_of_values(left: Typed, values: Sequence[Term]) -> Condition:
    """`left in {…}`: the values, already of the kind of the left side."""
    constants = [value for value in values if isinstance(value, Constant)]
    tests: list[Condition] = [_is(left.term, v) for v in values if not isinstance(v, Constant)]
    if constants:
        distinct = tuple(dict.fromkeys(value.value for value in constants))
        tests.insert(0, _among(left.term, distinct))
    return tests[0] if len(tests) == 1 else Or(tuple(tests))


def within_range(
    scope: Scope, left: Typed, low: Term | None, high: Term | None, span: Span
) -> Condition | None:
    """`left in low .. high`, over numbers or an ordered kind."""
    if low is None or high is None:
        return None
    if not isinstance(left.kind, Number) and not left.kind.ordered:
        scope.wrong(
            span,
            f"`{say_term(left.term)}` is {described(left.kind)} without an order, so it has no ranges",
            "list the values: `in {a, b}`",
        )
        return None
    if isinstance(low, Constant) and isinstance(high, Constant):
        if _rank(left.kind, low.value) > _rank(left.kind, high.value):
            scope.wrong(
                span,
                f"nothing lies in `{say_term(low)} .. {say_term(high)}`",
                "write the lower end first",
            )
            return None
        if isinstance(left.term, Constant):
            value = _rank(left.kind, left.term.value)
            held = _rank(left.kind, low.value) <= value <= _rank(left.kind, high.value)
            return Always() if held else Not(Always())
    return Within(left.term, low, high)


def _alike(scope: Scope, left: Typed, right: Typed, span: Span) -> tuple[Term, Term, Kind] | None:
    """Both terms as ones of one kind: that of the side which is no constant."""
    first: Term | None
    second: Term | None
    if only_constants(left.term) and (left.bare or not only_constants(right.term)):
        kind = kind_of(right.term)
        first, second = agreed(scope, left, kind, span), right.term
    else:
        kind = kind_of(left.term)
        first, second = left.term, agreed(scope, right, kind, span)
    if first is None or second is None:
        return None
    if isinstance(kind, Number) and is_compound(kind.measure):
        way_out = "divide both sides, so that one measure is left"
        scope.wrong(span, f"{described(kind)} is compared, and that is no measure of its own", way_out)
        return None
    return first, second, kind


def _is(left: Term, right: Term) -> Condition:
    if isinstance(right, Constant):
        return _among(left, (right.value,))
    if isinstance(left, Constant):
        return _among(right, (left.value,))
    return Comparison(left, "=", right)


def _among(left: Term, values: tuple[Value, ...]) -> Condition:
    match left:
        case Constant(value=value):
            return Always() if value in values else Not(Always())
        case Truth(condition=condition) if values == ("yes",):
            return condition
        case Truth(condition=condition) if values == ("no",):
            return Not(condition)
        case _:
            return Among(left, values)


def _rank(kind: Kind, value: Value) -> Fraction:
    if isinstance(value, Fraction):
        return value
    assert not isinstance(kind, Number)
    return Fraction(kind.values.index(value))


def truth(found: Condition) -> Term:
    """A condition as a yes/no value."""
    match found:
        case Always():
            return Constant("yes", YesNo())
        case Not(part=Always()):
            return Constant("no", YesNo())
        case Among(left=Fact() | Chosen() as left, values=("yes",)) if isinstance(left.kind, YesNo):
            return left
        case _:
            return Truth(found)
