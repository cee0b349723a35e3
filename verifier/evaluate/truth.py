"""Three-valued terms and conditions over one case (strong Kleene logic, 1952).

An unknown value carries the names it is unknown for want of, so that a reader can be told what to
find out. Unknown is never zero, false or absent.
"""

import operator as operators
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction

from attrs import frozen

from verifier.evaluate.outcome import Outcome
from verifier.model.kinds import Kind, Number, Value, YesNo
from verifier.model.terms import (
    Always,
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
    Or,
    Scaled,
    Sum,
    Term,
    Truth,
    Within,
)


@frozen(repr=False)
class Unknown:
    """Not known, for want of the facts and decisions named in `causes`."""

    causes: frozenset[str]


_SIGNS: Mapping[str, Callable[[Fraction, Fraction], bool]] = {
    "<": operators.lt,
    "<=": operators.le,
    ">=": operators.ge,
    ">": operators.gt,
}

Known = Value | Unknown
Verdict = bool | Unknown


@frozen(repr=False)
class World:
    """What is known so far: facts and definitions, values that decisions took, outcomes settled."""

    facts: Mapping[str, Known]
    chosen: Mapping[str, Known]
    outcomes: Mapping[str, Outcome]


def rank(kind: Kind, value: Value) -> Fraction:
    """The place of a value on a line: a number itself, a word by its position in its kind."""
    if isinstance(value, Fraction):
        return value
    assert not isinstance(kind, Number)
    return Fraction(kind.values.index(value))


def kind_of(term: Term) -> Kind:
    """The kind of a term; a computed number has no range of its own."""
    match term:
        case Constant(kind=kind) | Fact(kind=kind) | Chosen(kind=kind):
            return kind
        case Choice(then=then):
            return kind_of(then)
        case Truth():
            return YesNo()
        case _:
            return Number()


def _either(parts: Iterable[object]) -> Unknown:
    return Unknown(frozenset().union(*(p.causes for p in parts if isinstance(p, Unknown))))


def value_of(term: Term, world: World) -> Known:
    """The value of a term in a world, or why it is not known."""
    match term:
        case Constant(value=value):
            return value
        case Fact(name=name):
            return world.facts[name]
        case Chosen(decision=decision):
            return world.chosen[decision]
        case Truth(condition=condition):
            verdict = holds(condition, world)
            return verdict if isinstance(verdict, Unknown) else ("yes" if verdict else "no")
        case Choice(condition=condition, then=then, otherwise=otherwise):
            verdict = holds(condition, world)
            if isinstance(verdict, Unknown):
                return verdict
            return value_of(then if verdict else otherwise, world)
        case Scaled(factor=factor, part=part):
            scaled = value_of(part, world)
            return scaled if isinstance(scaled, Unknown) else _number(factor.value) * _number(scaled)
        case Sum(parts=parts) | Least(parts=parts) | Greatest(parts=parts):
            values = [value_of(part, world) for part in parts]
            if any(isinstance(value, Unknown) for value in values):
                return _either(values)
            numbers = [_number(value) for value in values]
            match term:
                case Sum():
                    return sum(numbers, Fraction(0))
                case Least():
                    return min(numbers)
                case _:
                    return max(numbers)


def _number(value: Known) -> Fraction:
    assert isinstance(value, Fraction)
    return value


def holds(condition: Condition, world: World) -> Verdict:
    """Whether a condition holds in a world, or why that is not known."""
    match condition:
        case Always():
            return True
        case Not(part=part):
            verdict = holds(part, world)
            return verdict if isinstance(verdict, Unknown) else not verdict
        case And(parts=parts):
            return _joined((holds(part, world) for part in parts), settling=False)
        case Or(parts=parts):
            return _joined((holds(part, world) for part in parts), settling=True)
        case Among(left=left, values=allowed):
            value = value_of(left, world)
            return value if isinstance(value, Unknown) else value in allowed
        case Open(decision=decision, value=constant):
            return _is_open(world, decision, constant)
        case Comparison(left=left, operator=operator, right=right):
            return _compared(left, operator, right, world)
        case Within(left=left, low=low, high=high):
            ends = ((low, left), (left, high))
            return _joined((_compared(a, "<=", b, world) for a, b in ends), settling=False)


def _joined(verdicts: Iterable[Verdict], settling: bool) -> Verdict:
    """A conjunction (false settles it) or a disjunction (true does), whatever else is not known."""
    unknown = []
    for verdict in verdicts:
        if verdict is settling:
            return settling
        if isinstance(verdict, Unknown):
            unknown.append(verdict)
    return _either(unknown) if unknown else not settling


def _is_open(world: World, decision: str, constant: Constant) -> Verdict:
    """Whether a decision may have a value; any, where the case gives one and the rules do not settle it."""
    outcome = world.outcomes[decision]
    if outcome.status not in ("decided", "discretionary"):
        if outcome.status != "unknown" and not isinstance(world.chosen[decision], Unknown):
            return True
        return Unknown(outcome.causes or frozenset({decision}))
    return outcome.admits(rank(constant.kind, constant.value))


def _compared(left: Term, operator: str, right: Term, world: World) -> Verdict:
    first, second = value_of(left, world), value_of(right, world)
    if isinstance(first, Unknown) or isinstance(second, Unknown):
        return _either((first, second))
    if operator in ("=", "!="):
        return (first == second) == (operator == "=")
    a, b = rank(kind_of(left), first), rank(kind_of(right), second)
    return _SIGNS[operator](a, b)
