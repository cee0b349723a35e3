"""Terms and conditions over the names that may be read at one place."""

from collections.abc import Sequence
from fractions import Fraction
from random import Random

from tests.generator.words import Fragment, Named, chance, some, threshold, value_of_kind
from verifier.model.kinds import Kind, Number, Value, YesNo
from verifier.model.terms import (
    Among,
    And,
    Choice,
    Chosen,
    Comparison,
    Condition,
    Constant,
    Fact,
    Greatest,
    Least,
    Not,
    Open,
    Operator,
    Or,
    Scaled,
    Sum,
    Term,
    Truth,
    Within,
)

_ORDER: tuple[Operator, ...] = ("<", "<=", ">=", ">", "<=", ">")
_EQUALITY: tuple[Operator, ...] = ("=", "!=")
_FACTORS = (Fraction(1, 2), Fraction(2), Fraction(-1), Fraction(3), Fraction(1, 4))


def read(named: Named) -> Term:
    return Chosen(named.name, named.kind) if named.decision else Fact(named.name, named.kind)


def ordered(kind: Kind) -> bool:
    return isinstance(kind, Number) or kind.ordered


def number(random: Random, names: Sequence[Named], measure: str | None, depth: int = 2) -> Term:
    """A number of the measure, linear in the facts."""
    same = [n for n in names if isinstance(n.kind, Number) and n.kind.measure == measure]
    plain = Number(measure)
    if depth == 0 or not same or chance(random, 25):
        if not same or chance(random, 35 if depth < 2 else 10):
            return Constant(Fraction(random.choice((0, 10, 15, 25, 30, 50))), plain)
        return read(random.choice(same))
    inner = [number(random, names, measure, depth - 1) for _ in range(2)]
    match random.randrange(6):
        case 0:
            return Sum(tuple(inner))
        case 1:
            return Sum((inner[0], Scaled(Constant(Fraction(-1), Number()), inner[1])))
        case 2:
            return Scaled(Constant(random.choice(_FACTORS), Number()), read(random.choice(same)))
        case 3:
            return Least(tuple(inner))
        case 4:
            return Greatest(tuple(inner))
        case _:
            return Choice(condition(random, names, "smt", 0), inner[0], inner[1])


def finite(random: Random, names: Sequence[Named], kind: Kind, fragment: Fragment) -> Term:
    """A value of a finite kind: mostly a word, else read from where the same kind stands."""
    same = [n for n in names if n.kind == kind]
    if fragment == "asp" or not names or chance(random, 70):
        return Constant(value_of_kind(random, kind), kind)
    if same and chance(random, 50):
        return read(random.choice(same))
    if isinstance(kind, YesNo) and chance(random, 50):
        return Truth(condition(random, names, fragment, 1))
    values = [Constant(value_of_kind(random, kind), kind) for _ in range(2)]
    return Choice(condition(random, names, fragment, 0), values[0], values[1])


def value(random: Random, names: Sequence[Named], kind: Kind, fragment: Fragment) -> Term:
    """What a rule concludes: a value of the decision's kind; mostly a constant."""
    if not isinstance(kind, Number):
        return finite(random, names, kind, fragment)
    if chance(random, 75):
        return Constant(threshold(random, kind), kind)
    return number(random, names, kind.measure)


def condition(random: Random, names: Sequence[Named], fragment: Fragment, depth: int = 1) -> Condition:
    """A condition over one or more of the names; there must be at least one."""
    if depth > 0 and chance(random, 35):
        parts = tuple(condition(random, names, fragment, depth - 1) for _ in range(random.randint(2, 3)))
        return And(parts) if chance(random, 60) else Or(parts)
    if chance(random, 10):
        return Not(condition(random, names, fragment, depth))
    decisions = [n for n in names if n.decision]
    named = random.choice(decisions if decisions and chance(random, 35) else names)
    if named.decision and chance(random, 35):
        return Open(named.name, named.kind, Constant(value_of_kind(random, named.kind), named.kind))
    if fragment == "smt" and chance(random, 18):
        return _between_facts(random, names, named)
    return on_single(random, named)


def on_single(random: Random, named: Named) -> Condition:
    """A test of one fact or decision against constants."""
    kind, left = named.kind, read(named)
    if ordered(kind) and (isinstance(kind, Number) or chance(random, 60)):
        operators = _ORDER if chance(random, 85) else _EQUALITY
        first, second = (value_of_kind(random, kind) for _ in range(2))
        if chance(random, 25):
            low, high = sorted((first, second), key=lambda v: _rank(kind, v))
            return Within(left, Constant(low, kind), Constant(high, kind))
        return Comparison(left, random.choice(operators), Constant(first, kind))
    assert not isinstance(kind, Number)
    if isinstance(kind, YesNo):
        return Among(left, ("yes",)) if chance(random, 70) else Among(left, ("no",))
    return Among(left, tuple(some(random, kind.values, 1, len(kind.values) - 1)))


def _between_facts(random: Random, names: Sequence[Named], named: Named) -> Condition:
    """Two facts of one kind, or a computed number, beside each other."""
    if isinstance(named.kind, Number):
        right = number(random, names, named.kind.measure)
        return Comparison(read(named), random.choice(_ORDER + _EQUALITY), right)
    same = [n for n in names if n.kind == named.kind and n.name != named.name]
    if not same:
        return on_single(random, named)
    operators = _ORDER if ordered(named.kind) and chance(random, 70) else _EQUALITY
    return Comparison(read(named), random.choice(operators), read(random.choice(same)))


def _rank(kind: Kind, found: Value) -> Fraction:
    if isinstance(found, Fraction):
        return found
    assert not isinstance(kind, Number)
    return Fraction(kind.values.index(found))
