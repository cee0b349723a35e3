"""Sums, multiples, `min` and `max` of numbers: measures checked, constants folded."""

from collections.abc import Sequence
from fractions import Fraction

from attrs import frozen

from verifier.model.from_syntax.agreement import agreed, common_number
from verifier.model.from_syntax.arithmetic import (
    Typed,
    constant_number,
    greatest,
    least,
    scaled,
    total,
)
from verifier.model.from_syntax.scope import Scope
from verifier.model.kinds import Number, is_date
from verifier.model.nearest import suggest
from verifier.model.terms import Constant, Term
from verifier.source.span import Span


@frozen(repr=False)
class Part:
    """A number with the operator before it and its place; `typed` is None where a mistake was told."""

    sign: str
    typed: Typed | None
    span: Span

    @property
    def number(self) -> Typed:
        assert self.typed is not None
        return self.typed


def added(scope: Scope, parts: Sequence[Part]) -> Typed | None:
    """`a + b - c`, all of one measure."""
    found = _of_one_measure(scope, parts)
    if found is None:
        return None
    terms, kind, bare = found
    summands = [
        one if part.sign == "+" else scaled(Fraction(-1), None, one, kind)
        for part, one in zip(parts, terms, strict=True)
    ]
    return Typed(total(summands, kind), kind, bare)


def call(scope: Scope, function: str, parts: Sequence[Part], span: Span) -> Typed | None:
    """`min(a, b)` and `max(a, b)`, all of one measure."""
    if function not in ("min", "max"):
        way_out = suggest(function, ("min", "max"), "`min` and `max` are there")
        scope.wrong(span, f"`{function}` is not built yet", way_out)
        return None
    found = _of_one_measure(scope, parts)
    if found is None:
        return None
    terms, kind, bare = found
    return Typed((least if function == "min" else greatest)(tuple(terms), kind), kind, bare)


def _of_one_measure(scope: Scope, parts: Sequence[Part]) -> tuple[list[Term], Number, bool] | None:
    typed, spans = [part.number for part in parts], [part.span for part in parts]
    common = common_number(typed)
    assert isinstance(common.kind, Number)
    terms = [agreed(scope, one, common.kind, at) for one, at in zip(typed, spans, strict=True)]
    known = [one for one in terms if one is not None]
    return (known, common.kind, common.bare) if len(known) == len(terms) else None


def multiplied(scope: Scope, parts: Sequence[Part]) -> Typed | None:
    """`a * b / c`, of which one at most is no constant, and that one is not divided by."""
    for part in parts:
        if is_date(part.number.kind):
            scope.wrong(
                part.span, "a date is neither multiplied nor divided", "compute with days: `end - start`"
            )
            return None
    product: Typed | None = parts[0].number
    for part in parts[1:]:
        if product is None:
            return None
        product = (_times if part.sign == "*" else _divided)(scope, product, part)
    return product


def times(typed: Typed, factor: Fraction, measure: str | None = None) -> Typed:
    """The multiple of a number; `measure` is that of the factor."""
    assert isinstance(typed.kind, Number)
    kind = Number(measure or typed.kind.measure)
    return Typed(scaled(factor, measure, typed.term, kind), kind, typed.bare and measure is None)


def _measure(typed: Typed) -> str | None:
    return typed.kind.measure if isinstance(typed.kind, Number) else None


def _times(scope: Scope, left: Typed, part: Part) -> Typed | None:
    right = part.number
    if _measure(left) is not None and _measure(right) is not None:
        message = f"`{_measure(left)}` times `{_measure(right)}` is no measure"
        scope.wrong(part.span, message, "multiply by a plain number")
        return None
    for factor, other in ((left, right), (right, left)):
        number = constant_number(factor.term)
        if number is not None:
            product = times(other, number, _measure(factor))
            return Typed(product.term, product.kind, left.bare and right.bare)
    scope.wrong(
        part.span,
        "the product of two facts is not built yet",
        "multiply by a constant, or let an input hold the product",
    )
    return None


def _divided(scope: Scope, left: Typed, part: Part) -> Typed | None:
    divisor, number = constant_number(part.number.term), constant_number(left.term)
    measure = _measure(part.number)
    if divisor is None:
        scope.wrong(
            part.span,
            "division by a fact is not built yet",
            "divide by a constant, or compare with a multiple: `a >= 0.5 * b`",
        )
        return None
    if divisor == 0:
        scope.wrong(part.span, "division by zero", "divide by another number")
        return None
    if measure is None:
        return times(left, 1 / divisor)
    if number is not None and _measure(left) == measure:
        return Typed(Constant(number / divisor, Number()), Number(), bare=True)
    scope.wrong(
        part.span, f"division by a number of `{measure}` is not built yet", "divide by a plain number"
    )
    return None
