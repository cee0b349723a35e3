"""Calendar arithmetic for the solvers, which know no calendar: what it counts is a fact of its own.

``define late : working days = working days from due to handed_in`` becomes the input ``late``, and an
assumption says what holds of it in every calendar: at least none and no more than the days between.
So a proof holds whatever the calendar; a case gives what is counted, beside the dates or in their place.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from attrs import evolve

from verifier.encode.lists.flat import Flat
from verifier.model.kinds import DATE, FIRST_DAY, LAST_DAY, Number
from verifier.model.policy import Assumption, Definition, Input, Policy
from verifier.model.terms import (
    And,
    Comparison,
    Condition,
    Constant,
    Elapsed,
    Fact,
    Operator,
    Or,
    Scaled,
    Shifted,
    Sum,
    Term,
)
from verifier.model.wording import say_term

_DAYS: Mapping[str, tuple[int, int | None]] = {
    "working days": (1, None),
    "months": (28, 31),
    "years": (365, 366),
}
"""The fewest and the most days of one of them; of working days none, for holidays have no end."""


def assumed_of(definition: Definition) -> str:
    """The name of what is assumed of a counted fact, as proofs tell it."""
    return f"calendar: {say_term(definition.term)}"


def counted_names(policy: Policy) -> tuple[str, ...]:
    """The definitions that only a calendar can compute."""
    return tuple(definition.name for definition in policy.definitions if is_counted(definition))


def is_counted(definition: Definition) -> bool:
    """Whether only a calendar can compute a definition."""
    return isinstance(definition.term, Elapsed | Shifted)


def counted(flat: Flat) -> Flat:
    """The flat policy with such definitions as facts; the same one where there are none."""
    policy = flat.policy
    names = set(counted_names(policy))
    if not names:
        return flat
    needing = [definition for definition in policy.definitions if definition.name in names]
    facts = tuple(_fact(definition) for definition in needing)
    known = tuple(assumed for definition in needing for assumed in _known(definition))
    made = evolve(
        policy,
        inputs=(*policy.inputs, *facts),
        definitions=tuple(d for d in policy.definitions if d.name not in names),
        assumptions=(*policy.assumptions, *known),
        order=tuple(name for name in policy.order if name not in names),
    )
    return evolve(flat, policy=made)


def _fact(of: Definition) -> Input:
    measure = of.kind.measure if isinstance(of.kind, Number) else None
    low, high = (FIRST_DAY, LAST_DAY) if measure == DATE else (None, None)
    return Input(of.name, Number(measure, low, high, Fraction(1)), of.label, None, of.span)


def _known(of: Definition) -> Iterator[Assumption]:
    """What every calendar says of a counted fact."""
    found = list(_bounds(of))
    if found:
        yield Assumption(assumed_of(of), found[0] if len(found) == 1 else And(tuple(found)), "", of.span)


def _bounds(of: Definition) -> Iterator[Condition]:
    fact = Fact(of.name, _fact(of).kind)
    match of.term:
        case Elapsed(unit=unit, start=start, end=end):
            between = Sum((end, Scaled(Constant(Fraction(-1), Number()), start)))
            least, most = _DAYS[unit]
            none, fewest = _number(0, fact), _times(least, fact)
            later = [_test(start, "<=", end), _test(fact, ">=", none), _test(fewest, "<=", between)]
            earlier = [_test(start, ">", end), _test(fact, "<=", none), _test(fewest, ">=", between)]
            if most is not None:
                later.append(_test(between, "<", Sum((_times(most, fact), _number(most, fact)))))
                earlier.append(_test(between, ">", Sum((_times(most, fact), _number(-most, fact)))))
            yield Or((And(tuple(later)), And(tuple(earlier))))
        case Shifted(start=start, amount=Constant(value=Fraction() as amount), unit=unit):
            least, most = _DAYS[unit]
            near, far = least * amount, None if most is None else most * amount
            low, high = (near, far) if amount >= 0 else (far, near)
            if low is not None:
                yield _test(fact, ">=", _moved(start, low))
            if high is not None:
                yield _test(fact, "<=", _moved(start, high))


def _test(left: Term, sign: Operator, right: Term) -> Condition:
    return Comparison(left, sign, right)


def _times(factor: int, fact: Fact) -> Term:
    return fact if factor == 1 else Scaled(Constant(Fraction(factor), Number()), fact)


def _number(value: int, like: Fact) -> Constant:
    return Constant(Fraction(value), like.kind)


def _moved(start: Term, days: Fraction) -> Term:
    return Sum((start, Constant(days, Number("days"))))
