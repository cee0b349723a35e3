"""The tests of single facts in the condition of a rule, as they are written: what an edit can move."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal, cast

from attrs import frozen

from verifier.finding import Bounds
from verifier.model.kinds import Kind, Number, is_date
from verifier.model.terms import TURNED, Operator
from verifier.model.values import read_date, show_value
from verifier.repairs.hole import Hole
from verifier.repairs.page import Place
from verifier.source.span import Span
from verifier.syntax import tree

_Expression = tree.Expression | tree.Range


@frozen
class Written:
    """A test of one fact: `failed_first <= 30 credits`, `31 .. 45` in a cell, `award in {ma, msc}`.

    `key` is that of the fact in the case, `bounds` the numbers for which the test holds, or else `words` the
    values. `measure` stands behind its numbers. `cell`: it is a cell of a table; `alone`: two tests
    joined with `and` may take its place.
    """

    name: str
    key: str
    kind: Kind
    form: Literal["comparison", "range", "values"]
    span: Span
    bounds: Bounds
    words: tuple[str, ...]
    measure: str
    cell: bool
    alone: bool

    def number(self, end: Fraction) -> str:
        """A number as it is written here."""
        return show_value(end, self.kind) + self.measure

    def compared(self, operator: str, end: Fraction) -> str:
        """A comparison that takes the place of this test."""
        words = f"{operator} {self.number(end)}"
        return words if self.cell else f"{self.name} {words}"


def written(hole: Hole, place: Place) -> Iterator[Written]:
    """The tests that must all hold for the rule of a place to apply, and those of which one must."""
    sentence, row = place.sentence, place.row
    if sentence.when is not None:
        yield from _tests(hole, sentence.when, row is None)
    if row is not None and isinstance(sentence, tree.Table):
        for fact, test in zip(sentence.facts, row.tests, strict=True):
            if test.negated or test.kind == "any":
                continue
            one = _cell(hole, fact.name, test)
            if one is not None:
                yield one


def _cell(hole: Hole, name: str, test: tree.UnaryTest) -> Written | None:
    if test.kind == "compare" and test.operator is not None:
        return _comparison(hole, name, cast(Operator, test.operator), test.items[0], test.span, cell=True)
    if test.kind == "range" and len(test.items) == 1 and isinstance(test.items[0], tree.Range):
        return _range(hole, name, test.items[0], test.span, cell=True)
    return _values(hole, name, test.items, test.span, cell=True)


def _tests(hole: Hole, expression: _Expression, alone: bool = True) -> Iterator[Written]:
    """The tests of an expression that no `not` stands before."""
    found: Written | None = None
    match expression:
        case tree.Binary(operator="and" | "or" as joined, left=left, right=right):
            for part in (left, right):
                yield from _tests(hole, part, alone and joined == "and")
        case tree.Binary(operator=operator, left=tree.Name(name=name), right=right, span=span):
            found = _comparison(hole, name, cast(Operator, operator), right, span, alone=alone)
        case tree.Binary(operator=operator, left=left, right=tree.Name(name=name), span=span):
            if operator in TURNED:
                found = _comparison(hole, name, TURNED[cast(Operator, operator)], left, span, alone=alone)
        case tree.In(left=tree.Name(name=name), items=(tree.Range() as item,), negated=False, span=span):
            found = _range(hole, name, item, span, alone=alone)
        case tree.In(left=tree.Name(name=name), items=items, negated=False, span=span):
            found = _values(hole, name, items, span)
        case tree.Is(left=tree.Name(name=name), value=value, negated=False, span=span):
            found = _values(hole, name, (value,), span)
        case _:
            pass
    if found is not None:
        yield found


def _comparison(
    hole: Hole,
    name: str,
    operator: Operator,
    end: _Expression,
    span: Span,
    cell: bool = False,
    alone: bool = False,
) -> Written | None:
    key = hole.key(name)
    kind, value = hole.kind(key), None
    if isinstance(kind, Number):
        value = _number(kind, end)
    if kind is None or value is None:
        return None
    match operator:
        case "<":
            bounds = Bounds(below=value)
        case "<=":
            bounds = Bounds(at_most=value)
        case ">":
            bounds = Bounds(above=value)
        case ">=":
            bounds = Bounds(at_least=value)
        case _:
            return None
    return Written(name, key, kind, "comparison", span, bounds, (), _measure(end), cell, alone)


def _range(
    hole: Hole, name: str, of: tree.Range, span: Span, cell: bool = False, alone: bool = False
) -> Written | None:
    key = hole.key(name)
    kind = hole.kind(key)
    if not isinstance(kind, Number):
        return None
    low, high = _number(kind, of.low), _number(kind, of.high)
    if low is None or high is None:
        return None
    bounds = Bounds(at_least=low, at_most=high)
    return Written(name, key, kind, "range", span, bounds, (), _measure(of.high), cell, alone)


def _values(
    hole: Hole, name: str, items: tuple[_Expression, ...], span: Span, cell: bool = False
) -> Written | None:
    key = hole.key(name)
    kind = hole.kind(key)
    words = tuple(item.name for item in items if isinstance(item, tree.Name))
    if kind is None or isinstance(kind, Number) or len(words) != len(items):
        return None
    if not set(words) <= set(kind.values):
        return None
    return Written(name, key, kind, "values", span, Bounds(), words, "", cell, False)


def _number(kind: Number, expression: _Expression) -> Fraction | None:
    """The number that a numeral or a date stands for; None of anything else, and in another measure."""
    match expression:
        case tree.Numeral(text=text, measure=measure) if measure in (None, kind.measure) and not is_date(
            kind
        ):
            return Fraction(text)
        case tree.Unary(operator="-", part=tree.Numeral() as part):
            number = _number(kind, part)
            return None if number is None else -number
        case tree.DateLiteral(text=text) if is_date(kind):
            return read_date(text)
        case _:
            return None


def _measure(expression: _Expression) -> str:
    match expression:
        case tree.Numeral(measure=str() as measure) | tree.Unary(part=tree.Numeral(measure=str() as measure)):
            return f" {measure}"
        case _:
            return ""
