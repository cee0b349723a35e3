"""Three-valued terms and conditions over one case (strong Kleene logic, 1952)."""

import operator as operators
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction

from verifier.evaluate.aggregates import aggregated, of_any, placed, rounded
from verifier.evaluate.kinds import kind_of, rank
from verifier.evaluate.world import (
    ABSENT,
    Found,
    Known,
    ReadsAbsent,
    Unknown,
    Verdict,
    World,
    denied,
    either,
    joined,
)
from verifier.model.kinds import Value
from verifier.model.mentions import mentioned
from verifier.model.terms import (
    Aggregate,
    Always,
    Among,
    And,
    Choice,
    Chosen,
    Comparison,
    Condition,
    Constant,
    Elapsed,
    Fact,
    Field,
    Given,
    Greatest,
    Least,
    Magnitude,
    Members,
    Not,
    Open,
    Or,
    OrElse,
    Product,
    Quantified,
    Quotient,
    Rounded,
    Scaled,
    Shifted,
    Sum,
    Term,
    Truth,
    Within,
)

_SIGNS: Mapping[str, Callable[[Fraction, Fraction], bool]] = {
    "<": operators.lt,
    "<=": operators.le,
    ">=": operators.ge,
    ">": operators.gt,
}


def value_of(term: Term, world: World) -> Known:
    """The value of a term in a world, or why it is not known; raises ReadsAbsent where it has none."""
    value = found_for(term, world)
    if value is ABSENT:
        raise ReadsAbsent(mentioned(term))
    return value


def found_for(term: Term, world: World) -> Found:
    """As `value_of`, and that a term has no value is an answer."""
    match term:
        case Constant(value=value):
            return value
        case Fact(name=name):
            return world.facts[name]
        case Chosen(decision=decision, of=of):
            return world.chosen[world.path(of, decision)]
        case Field(record=record, name=name):
            return world.facts[world.path(record, name)]
        case Truth(condition=condition):
            verdict = holds(condition, world)
            return verdict if isinstance(verdict, Unknown) else ("yes" if verdict else "no")
        case Choice(condition=condition, then=then, otherwise=otherwise):
            verdict = holds(condition, world)
            if isinstance(verdict, Unknown):
                return verdict
            return found_for(then if verdict else otherwise, world)
        case OrElse(part=part, otherwise=otherwise):
            found = found_for(part, world)
            return value_of(otherwise, world) if found is ABSENT else found
        case Aggregate():
            return _aggregated(term, world)
        case Elapsed(start=first, end=second) | Shifted(start=first, amount=second):
            from verifier.evaluate.calendar import holidays_of, reckoned

            holidays = holidays_of(world.holidays)
            return _partial(first, second, world, lambda day, other: reckoned(term, day, other, holidays))
        case Scaled(factor=factor, part=part):
            return _computed(world, (part,), lambda number: _number(factor.value) * number)
        case Sum(parts=parts):
            return _computed(world, parts, lambda *numbers: sum(numbers, Fraction(0)))
        case Least(parts=parts):
            return _computed(world, parts, lambda *numbers: min(numbers))
        case Greatest(parts=parts):
            return _computed(world, parts, lambda *numbers: max(numbers))
        case Product(left=left, right=right):
            return _computed(world, (left, right), operators.mul)
        case Quotient(left=left, right=right):
            return _partial(left, right, world, operators.truediv)
        case Rounded(part=part, step=step, mode=mode):
            return _computed(world, (part,), lambda number: rounded(number, step, mode))
        case Magnitude(part=part):
            return _computed(world, (part,), abs)


def _computed(world: World, terms: Iterable[Term], compute: Callable[..., Fraction]) -> Known:
    values = [value_of(term, world) for term in terms]
    if any(isinstance(value, Unknown) for value in values):
        return either(*values)
    return compute(*map(_number, values))


def _number(value: Found) -> Fraction:
    assert isinstance(value, Fraction)
    return value


def _partial(left: Term, right: Term, world: World, compute: Callable[..., Fraction]) -> Known:
    """What is computed from two terms, unless that divides by 0 or leaves the calendar."""
    try:
        return _computed(world, (left, right), compute)
    except ArithmeticError:
        return _undefined(world, map(world.of_key, mentioned(right)))


def _undefined(world: World, names: Iterable[str]) -> Unknown:
    """What is divided by 0 has no value; no check ranges over such a case."""
    causes = frozenset(names)
    if world.undefined is not None:
        world.undefined.extend(sorted(causes))
    return Unknown(causes)


# --- members -------------------------------------------------------------------------------------


def _meant(over: Members, world: World) -> list[World] | Unknown:
    """The world as seen from each member that meets `where`."""
    everyone = world.inside(over.owner, over.list, over.record)
    if isinstance(everyone, Unknown):
        return everyone
    verdicts = [holds(over.where, member) for member in everyone]
    if any(isinstance(verdict, Unknown) for verdict in verdicts):
        return either(*verdicts)
    return [member for member, verdict in zip(everyone, verdicts, strict=True) if verdict]


def _aggregated(term: Aggregate, world: World) -> Found:
    members = _meant(term.over, world)
    if isinstance(members, Unknown):
        return members
    term = placed(term, len(members))
    best = term.over.best
    columns = (term.part, term.weight) if best is None else (term.part, term.weight, best.share, best.by)
    known: list[list[Value]] = []
    unknown: list[Unknown] = []
    for column in columns:
        values = [Fraction(1) if column is None else value_of(column, member) for member in members]
        known.append([value for value in values if not isinstance(value, Unknown)])
        unknown += [value for value in values if isinstance(value, Unknown)]
    if unknown:
        return either(*unknown)
    try:
        result = aggregated(term, *known)
    except ZeroDivisionError:
        return _undefined(world, (world.path(term.over.owner, term.over.list),))
    return ABSENT if result is None else result


# --- conditions ----------------------------------------------------------------------------------


def holds(condition: Condition, world: World) -> Verdict:
    """Whether a condition holds in a world, or why that is not known."""
    match condition:  # the frequent ones first, as each is tried in its turn
        case And(parts=parts):
            return joined((holds(part, world) for part in parts), settling=False)
        case Comparison(left=left, operator=operator, right=right):
            return _compared(left, operator, right, world)
        case Among(left=left, values=allowed):
            value = value_of(left, world)
            return value if isinstance(value, Unknown) else value in allowed
        case Always():
            return True
        case Not(part=part):
            return denied(holds(part, world))
        case Or(parts=parts):
            return joined((holds(part, world) for part in parts), settling=True)
        case Open(decision=decision, value=constant, of=of):
            return _is_open(world, world.path(of, decision), constant)
        case Within(left=left, low=low, high=high):
            ends = ((low, left), (left, high))
            return joined((_compared(a, "<=", b, world) for a, b in ends), settling=False)
        case Given(part=part):
            found = found_for(of_any(part), world)
            return found if isinstance(found, Unknown) else found is not ABSENT
        case Quantified():
            return _quantified(condition, world)


def _quantified(condition: Quantified, world: World) -> Verdict:
    everyone = world.inside(condition.over.owner, condition.over.list, condition.over.record)
    if isinstance(everyone, Unknown):
        return everyone
    where, has = condition.over.where, condition.has
    if condition.quantifier == "every":
        return joined((_unless(where, has, member) for member in everyone), settling=False)
    some = joined((holds(And((where, has)), member) for member in everyone), settling=True)
    return some if condition.quantifier == "some" else denied(some)


def _unless(where: Condition, has: Condition, member: World) -> Verdict:
    """Whether a member is not meant, or meets what is asked of those that are."""
    meant = holds(where, member)
    if meant is False:
        return True
    return joined((denied(meant), holds(has, member)), settling=True)


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
        return either(first, second)
    if operator in ("=", "!="):
        return (first == second) == (operator == "=")
    return _SIGNS[operator](rank(kind_of(left), first), rank(kind_of(right), second))
