"""Sums, products, `min`, `max`, `abs` and rounding of numbers: measures checked, constants folded."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal, cast

from attrs import frozen

from verifier.model.from_syntax.agreement import agreed, common_number, measure_words
from verifier.model.from_syntax.arithmetic import (
    Typed,
    constant_number,
    greatest,
    least,
    product,
    quotient,
    scaled,
    total,
)
from verifier.model.from_syntax.leaves import numeral
from verifier.model.from_syntax.scope import Divisor, Scope
from verifier.model.kinds import Number, is_date
from verifier.model.measures import divided, is_compound, multiplied, ratio
from verifier.model.nearest import suggest
from verifier.model.terms import Constant, Magnitude, Quotient, Rounded, Scaled, Term
from verifier.source.span import Span
from verifier.syntax import tree


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
    """`min(a, b)` and `max(a, b)`, all of one measure, and `abs(a)`."""
    if function not in ("min", "max", "abs"):
        way_out = suggest(function, ("min", "max", "abs"), "`min`, `max` and `abs` are there")
        scope.wrong(span, f"`{function}` is not known", way_out)
        return None
    if function == "abs":
        return magnitude(scope, parts, span)
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


def computed(scope: Scope, parts: Sequence[Part]) -> Typed | None:
    """`a * b / c`; measures are multiplied and divided along."""
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
    kind = Number(multiplied(measure, typed.kind.measure))
    return Typed(scaled(factor, measure, typed.term, kind), kind, typed.bare and measure is None)


def _measure(typed: Typed) -> str | None:
    return typed.kind.measure if isinstance(typed.kind, Number) else None


def _times(scope: Scope, left: Typed, part: Part) -> Typed | None:
    right = part.number
    kind = Number(multiplied(_measure(left), _measure(right)))
    made = Typed(product(left.term, right.term, kind), kind, left.bare and right.bare)
    return _said_in_one_measure(scope, made, part.span)


def _divided(scope: Scope, left: Typed, part: Part) -> Typed | None:
    right = part.number
    divisor = constant_number(right.term)
    if divisor == 0:
        scope.wrong(part.span, "division by zero", "divide by another number")
        return None
    if divisor is None:
        scope.divisors.append(Divisor(right.term, None, scope.held, scope.clause, part.span))
    kind = Number(divided(_measure(left), _measure(right)))
    bare = kind.measure is None and constant_number(left.term) is not None and divisor is not None
    made = Typed(quotient(left.term, right.term, kind), kind, bare)
    return _said_in_one_measure(scope, made, part.span)


def _said_in_one_measure(scope: Scope, made: Typed, span: Span) -> Typed | None:
    """Tell two constants whose measures do not make one: nobody could say what they come to."""
    term = made.term.left if isinstance(made.term, Quotient) else made.term
    constant = term.factor if isinstance(term, Scaled) else term
    measure = constant.kind.measure if isinstance(constant, Constant) else None  # type: ignore[union-attr]
    if not is_compound(measure) or (isinstance(term, Scaled) and ratio(measure) is not None):
        return made
    scope.wrong(span, f"{measure_words(measure)} is no measure", "multiply and divide by plain numbers")
    return None


def magnitude(scope: Scope, parts: Sequence[Part], span: Span) -> Typed | None:
    """`abs(x)`."""
    if len(parts) != 1:
        scope.wrong(span, "`abs` is of one number", "write `abs(a - b)`")
        return None
    one = parts[0].number
    number = constant_number(one.term)
    return Typed(
        Magnitude(one.term) if number is None else Constant(abs(number), one.kind), one.kind, one.bare
    )


def rounded(scope: Scope, written: tree.Rounded, part: Typed | None) -> Typed | None:
    """`round x to 0.1 half up`: the step is a number of the measure of x, or a bare one."""
    step = numeral(scope, written.step) if isinstance(written.step, tree.Numeral) else None
    if step is None or part is None:
        return None
    assert isinstance(part.kind, Number)
    kind = Number(part.kind.measure)
    by = agreed(scope, step, kind, written.step.span)
    size = None if by is None else constant_number(by)
    if size is None:
        return None
    if size == 0:
        scope.wrong(
            written.step.span, "nothing is rounded to steps of 0", "write a step such as `0.1` or `1`"
        )
        return None
    mode = cast(Literal["half up", "half even", "up", "down"], written.mode)
    return Typed(Rounded(part.term, size, mode), kind)
