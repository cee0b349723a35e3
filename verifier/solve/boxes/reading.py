"""Conditions as boxes of tests on single facts.

Source → target::

    credits <= 30 and (award is msc or not late)     {credits: <= 30, award: in msc}
                                                     {credits: <= 30, late: in no}

Definitions are unfolded. What relates facts to each other is a test on what is added up of them, as if that
were a fact of its own; whatever else is asked holds or not, as a yes/no fact would. Boxes over these are
more than there are cases for, so that whoever finds something there must ask whether a case has it.
"""

from collections.abc import Mapping
from fractions import Fraction

from attrs import frozen

from verifier.encode.linear import add, linear
from verifier.model.kind_of import kind_of
from verifier.model.kinds import Enumeration, Number, Value, YesNo
from verifier.model.policy import Definition
from verifier.model.terms import (
    TURNED,
    Always,
    Among,
    And,
    Choice,
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

MOST_PIECES = 64
"""Boxes of one condition; where there would be more it is read as one yes/no fact."""

Related = tuple[tuple[str, Fraction], ...]
"""Facts that are added up, each with its multiple: the first has 1."""

Key = str | Related | Condition
"""What a test is on: a fact, what is added up of several, or whatever else is asked."""


@frozen
class Test:
    """A number compared with one, or a value that is one of some (`is_in`), or is none of them."""

    __test__ = False  # pytest takes it for one of its own

    sign: Operator | None
    values: tuple[Value, ...]
    is_in: bool = True


Piece = Mapping[Key, tuple[Test, ...]]
"""A box: what it asks of each fact, all together."""

_OPPOSITE: Mapping[Operator, Operator] = {"<": ">=", "<=": ">", "=": "!=", "!=": "=", ">=": "<", ">": "<="}

_EVERYTHING: list[Piece] = [{}]
_NOTHING: list[Piece] = []


class _TooMany(Exception):
    """A condition of more boxes than are worth it."""


class Reader:
    """Reads conditions of one policy; `facts` are the inputs and readings that are facts by themselves."""

    def __init__(self, definitions: Mapping[str, Definition], facts: frozenset[str]) -> None:
        self._definitions, self._facts = definitions, facts

    def pieces(self, condition: Condition, holds: bool = True) -> list[Piece]:
        """The boxes in which a condition holds, or in which it does not."""
        try:
            return self._pieces(condition, holds)
        except _TooMany:
            return _other(condition, holds)

    def _pieces(self, condition: Condition, holds: bool) -> list[Piece]:
        match condition:
            case Always():
                return _EVERYTHING if holds else _NOTHING
            case Not(part=part):
                return self._pieces(part, not holds)
            case And(parts=parts) | Or(parts=parts):
                each = [self._pieces(part, holds) for part in parts]
                return _all(each) if isinstance(condition, And) == holds else _any(each)
            case Within(left=left, low=low, high=high):
                both = And((Comparison(low, "<=", left), Comparison(left, "<=", high)))
                return self._pieces(both, holds)
            case Comparison() if isinstance(kind_of(condition.left), Number):
                return self._compared(condition, holds)
            case Comparison(left=left, operator=sign, right=Constant(value=word)):
                return self._ranked(condition, left, sign, str(word), holds)
            case Comparison(left=Constant(value=word), operator=sign, right=right):
                return self._ranked(condition, right, TURNED[sign], str(word), holds)
            case Among(left=left, values=values):
                if isinstance(kind_of(left), Number):
                    return self._among(condition, left, values, holds)
                return self._worded(condition, left, values, holds)
            case _:
                return _other(condition, holds)

    def _compared(self, condition: Comparison, holds: bool) -> list[Piece]:
        sign = condition.operator if holds else _OPPOSITE[condition.operator]
        found = self._on_one(condition.left, condition.right)
        if found is None:
            return _other(condition, holds)
        key, end, turned = found
        sign = TURNED[sign] if turned else sign
        if key is None:
            return _EVERYTHING if _meets(Fraction(0), sign, end) else _NOTHING
        if sign in ("=", "!="):
            return [{key: (Test(None, (end,), sign == "="),)}]
        return [{key: (Test(sign, (end,)),)}]

    def _among(self, condition: Condition, left: Term, values: tuple[Value, ...], holds: bool) -> list[Piece]:
        on = [self._on_one(left, Constant(value, Number())) for value in values]
        key = on[0][0] if on and on[0] is not None else None
        if key is None:
            return _other(condition, holds)
        return [{key: (Test(None, tuple(found[1] for found in on if found is not None), holds),)}]

    def _on_one(self, left: Term, right: Term) -> tuple[Key | None, Fraction, bool] | None:
        """What `left` compared with `right` tests, against which number, and whether the sign turns round."""
        first, second = linear(left, self._definitions), linear(right, self._definitions)
        if first is None or second is None:
            return None
        names, constant = add(first, second, Fraction(-1))
        terms = sorted((name, factor) for name, factor in names.items() if factor)
        if not terms:
            return None, -constant, False
        leading = terms[0][1]
        if len(terms) == 1 and terms[0][0] in self._facts:
            return terms[0][0], -constant / leading, leading < 0
        return tuple((name, factor / leading) for name, factor in terms), -constant / leading, leading < 0

    def _ranked(
        self, condition: Condition, left: Term, sign: Operator, word: str, holds: bool
    ) -> list[Piece]:
        kind = kind_of(left)
        if not isinstance(kind, YesNo | Enumeration):
            return _other(condition, holds)
        rank = {value: Fraction(place) for place, value in enumerate(kind.values)}
        fitting = tuple(value for value in kind.values if _meets(rank[value], sign, rank[word]))
        return self._worded(condition, left, fitting, holds)

    def _worded(
        self, condition: Condition, left: Term, values: tuple[Value, ...], holds: bool
    ) -> list[Piece]:
        """That a term of words is one of some, or is none of them."""
        match left:
            case Constant(value=value):
                return _EVERYTHING if (value in values) == holds else _NOTHING
            case Fact(name=name) if name in self._definitions:
                return self._worded(condition, self._definitions[name].term, values, holds)
            case Fact(name=name) if name in self._facts:
                return [{name: (Test(None, values, holds),)}]
            case Truth(condition=inner):
                wanted = [truth for truth in (True, False) if (("yes" if truth else "no") in values) == holds]
                return _any([self._pieces(inner, truth) for truth in wanted])
            case Choice(condition=inner, then=then, otherwise=otherwise):
                chosen = [self._pieces(inner, True), self._worded(condition, then, values, holds)]
                other = [self._pieces(inner, False), self._worded(condition, otherwise, values, holds)]
                return _any([_all(chosen), _all(other)])
            case _:
                return _other(Among(left, values), holds)


def _other(condition: Condition, holds: bool) -> list[Piece]:
    return [{condition: (Test(None, ("yes",), holds),)}]


def _meets(left: Fraction, sign: Operator, right: Fraction) -> bool:
    signs = {"<": left < right, "<=": left <= right, "=": left == right}
    return signs[sign] if sign in signs else not signs[_OPPOSITE[sign]]


def _any(each: list[list[Piece]]) -> list[Piece]:
    found = [piece for pieces in each for piece in pieces]
    if len(found) > MOST_PIECES:
        raise _TooMany
    return found


def _all(each: list[list[Piece]]) -> list[Piece]:
    found: list[Piece] = _EVERYTHING
    for pieces in each:
        found = [_both(one, other) for one in found for other in pieces]
        if len(found) > MOST_PIECES:
            raise _TooMany
    return found


def _both(one: Piece, other: Piece) -> Piece:
    if not one or not other:
        return one or other
    joined = dict(one)
    for key, tests in other.items():
        joined[key] = (*joined.get(key, ()), *tests)
    return joined
