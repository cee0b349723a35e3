"""What a region says of each quantity, and whether two regions are one defect to a reader.

Two regions are one defect where nothing that both speak of sets them apart, but for two stretches of a
number that meet, and where they have at least as much in common as there is in the simpler one alone. So the
corners that some other fact saves, which a largest box leaves out, are told with their box, and two holes in
one column stay two.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from attrs import evolve

from verifier.finding import Bounds, Region
from verifier.model.kinds import Kind, Number, Value, is_date
from verifier.model.terms import (
    TURNED,
    Among,
    And,
    Chosen,
    Comparison,
    Condition,
    Constant,
    Fact,
    Field,
    Not,
    Operator,
    Term,
)

Key = str | Term | Condition
"""What a region speaks of: a fact, definition or decision by its name, else a term or a condition."""

Limits = Mapping[Key, Bounds]

YES, NO = Bounds(values=("yes",)), Bounds(values=("no",))

_HOLDS_NOT: Mapping[Operator, Operator] = {">": "<=", ">=": "<", "!=": "="}


def limits_of(region: Region) -> Limits:
    """The limits of each fact, and of each quantity or condition that a relation of the region is about."""
    return _joined(region.facts, region.relations)


def limits_of_condition(condition: Condition) -> Limits:
    """What a condition asks of single quantities, as far as its parts are asked together."""
    return _joined({}, condition.parts if isinstance(condition, And) else (condition,))


def _joined(facts: Mapping[str, Bounds], relations: Sequence[Condition]) -> Limits:
    found: dict[Key, Bounds] = dict(facts.items())
    for condition in relations:
        key, limit = limit_of(condition)
        found[key] = both(found.get(key, Bounds()), limit)
    return found


def limit_of(condition: Condition) -> tuple[Key, Bounds]:
    """What a condition limits, and to what: `mark < 50` the mark to less than 50; others hold or do not."""
    match condition:
        case Comparison(left=left, operator=sign, right=Constant(value=Fraction() as end)) if sign != "!=":
            return _named(left), _bound(sign, end)
        case Comparison(left=Constant(value=Fraction()) as end, operator=sign, right=right) if sign != "!=":
            return limit_of(Comparison(right, TURNED[sign], end))
        case Comparison(operator=sign) if sign in _HOLDS_NOT:
            return evolve(condition, operator=_HOLDS_NOT[sign]), NO
        case Among(left=Fact() | Field() | Chosen() as left, values=values):
            return _named(left), Bounds(values=values)
        case Not(part=Among(left=Fact() | Field() | Chosen() as left, values=values)) if not isinstance(
            left.kind, Number
        ):
            return _named(left), Bounds(values=tuple(v for v in left.kind.values if v not in values))
        case Not(part=part):
            return part, NO
        case _:
            return condition, YES


def _named(left: Term) -> Key:
    return left.name if isinstance(left, Fact) else left


def _bound(sign: Operator, end: Fraction) -> Bounds:
    match sign:
        case "<":
            return Bounds(below=end)
        case "<=":
            return Bounds(at_most=end)
        case ">":
            return Bounds(above=end)
        case ">=":
            return Bounds(at_least=end)
        case _:
            return Bounds(values=(end,))


def both(one: Bounds, other: Bounds) -> Bounds:
    """What two limits of one quantity leave together."""
    if one.values is None and other.values is None:
        lowest = max((end for of in (one, other) if (end := low(of))), default=None)
        highest = min((end for of in (one, other) if (end := high(of))), key=_from_above, default=None)
        (above, at_least), (below, at_most) = _written(lowest), _written(highest)
        return Bounds(above=above, at_least=at_least, below=below, at_most=at_most)
    first, second = (one, other) if one.values is not None else (other, one)
    return Bounds(values=tuple(value for value in first.values or () if _has(second, value)))


End = tuple[Value, bool]
"""An end of a stretch of numbers, and whether it is open."""


def low(of: Bounds) -> End | None:
    """The lower end of a stretch."""
    return (of.above, True) if of.above is not None else None if of.at_least is None else (of.at_least, False)


def high(of: Bounds) -> End | None:
    """The upper end of a stretch."""
    return (of.below, True) if of.below is not None else None if of.at_most is None else (of.at_most, False)


def _from_above(end: End) -> tuple[Value, bool]:
    return end[0], not end[1]


def _written(end: End | None) -> tuple[Value | None, Value | None]:
    """An end as an open one and as a closed one, one of which it is."""
    if end is None:
        return None, None
    return (end[0], None) if end[1] else (None, end[0])


def _has(of: Bounds, value: Value) -> bool:
    if of.values is not None:
        return value in of.values
    return not apart(of, Bounds(at_least=value, at_most=value))


def apart(one: Bounds, other: Bounds) -> bool:
    """Whether no value meets both limits."""
    if one.values is not None or other.values is not None:
        first, second = (one, other) if one.values is not None else (other, one)
        return not any(_has(second, value) for value in first.values or ())
    return _beside(high(one), low(other)) or _beside(high(other), low(one))


def within(inner: Bounds, outer: Bounds) -> bool:
    """Whether every value that meets one limit meets the other."""
    if inner.values is not None:
        return all(_has(outer, value) for value in inner.values)
    lower, upper = _beyond(low(inner), low(outer), 1), _beyond(high(inner), high(outer), -1)
    return outer.values is None and lower and upper


def _beyond(inner: End | None, outer: End | None, sign: int) -> bool:
    """Whether an end lies at the other or further in."""
    if outer is None:
        return True
    if inner is None or not isinstance(inner[0], Fraction) or not isinstance(outer[0], Fraction):
        return False
    distance = (inner[0] - outer[0]) * sign
    return distance > 0 or (distance == 0 and (inner[1] or not outer[1]))


def _beside(top: End | None, bottom: End | None) -> bool:
    """Whether what ends here lies wholly below what begins there."""
    if top is None or bottom is None:
        return False
    (highest, top_open), (lowest, bottom_open) = top, bottom
    if not isinstance(highest, Fraction) or not isinstance(lowest, Fraction):
        return False
    return highest < lowest or (highest == lowest and (top_open or bottom_open))


# --- one defect ---


def one_defect(first: Region, second: Region, asked: Limits, kinds: Mapping[str, Kind]) -> bool:
    """Whether two regions are one defect; `asked` is what goes for all cases in which the decision is asked,
    `kinds` those of the facts, numbers of members not among them."""
    one, other = (_telling(region, asked, kinds) for region in (first, second))
    shared = [key for key in one if key in other]
    parted = [key for key in shared if apart(one[key], other[key])]
    if len(parted) > 1 or any(not _touch(one[key], other[key], _step(key, kinds)) for key in parted):
        return False
    common = sum(one[key] == other[key] for key in shared)
    return common > 0 and common >= min(len(one), len(other)) - common


def _telling(region: Region, asked: Limits, kinds: Mapping[str, Kind]) -> Limits:
    """What a region says beyond what is asked, and not of the number of members."""
    return {
        key: limit
        for key, limit in limits_of(region).items()
        if asked.get(key) != limit and (key not in region.facts or key in kinds)
    }


def _touch(one: Bounds, other: Bounds, step: Fraction) -> bool:
    """Whether two stretches of a number meet, with nothing between them."""
    for top, bottom in ((high(one), low(other)), (high(other), low(one))):
        if top is None or bottom is None or not _beside(top, bottom):
            continue
        (highest, top_open), (lowest, bottom_open) = top, bottom
        assert isinstance(highest, Fraction)
        assert isinstance(lowest, Fraction)
        if top_open or bottom_open:
            return highest == lowest and not (top_open and bottom_open)
        return lowest - highest <= step
    return False


def _step(key: Key, kinds: Mapping[str, Kind]) -> Fraction:
    """How far apart two neighbouring values of a fact are; 0 where there may be any between them."""
    kind = kinds.get(key) if isinstance(key, str) else None
    if is_date(kind):
        return Fraction(1)
    return kind.step or Fraction(0) if isinstance(kind, Number) else Fraction(0)
