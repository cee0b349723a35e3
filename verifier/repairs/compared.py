"""Which findings about an edited page are new, and which were there before."""

from collections.abc import Sequence
from fractions import Fraction

from verifier.checks import CHECKS
from verifier.evaluate import Evaluator
from verifier.finding import Bounds, Finding, Region
from verifier.model.kinds import Value
from verifier.repairs.hole import limits_of, numeric

_SHOWS = {check.name: check.shows for check in CHECKS}


def question(finding: Finding) -> str:
    """What a finding is about in its case: the decision with the path of its member, then the rules named."""
    name = finding.decision or finding.subject
    name = name if finding.of is None else f"{finding.of}.{name}"
    return ", ".join((name, *finding.subject.split(", ")[1:]))


def shown(evaluator: Evaluator, finding: Finding) -> bool:
    """Whether the case of a finding shows it on this evaluator."""
    shows = _SHOWS[finding.check]
    return (
        shows is not None and finding.case is not None and shows(evaluator, finding.case, question(finding))
    )


def left(finding: Finding, before: Sequence[Finding], after: Sequence[Finding]) -> Finding | None:
    """What is still found of a finding after an edit, itself or a part of it."""
    others = [other for other in before if _alike(other, finding) and not _same(other, finding)]
    for found in after:
        if not _alike(found, finding) or _covered(found, others):
            continue
        if not found.regions or _meeting(found, finding):
            return found
    return None


def new(
    evaluator: Evaluator, finding: Finding, before: Sequence[Finding], after: Sequence[Finding]
) -> Finding | None:
    """A finding that an edit made for another has brought; `evaluator` is that of the page as it was.

    What was found before may not be found of more cases. Regions may be told that were not told before, since
    no more than some are: they are new where their case was well, or where the edit is made for.
    """
    for found in after:
        others = [other for other in before if _alike(other, found)]
        if not others:
            return found
        if not found.regions or _covered(found, others):
            continue
        if _meeting(found, finding) or found.check == "contradiction" or not shown(evaluator, found):
            return found
    return None


def _alike(first: Finding, second: Finding) -> bool:
    return (first.check, first.decision, first.subject) == (second.check, second.decision, second.subject)


def _same(first: Finding, second: Finding) -> bool:
    return (first.regions, first.case) == (second.regions, second.case)


def _covered(found: Finding, by: Sequence[Finding]) -> bool:
    """Whether every region of a finding lies in one of these."""
    regions = [region for finding in by for region in finding.regions]
    lies = [any(inside(own, region) for region in regions) for own in found.regions]
    return bool(lies) and all(lies)


def inside(region: Region, other: Region) -> bool:
    """Whether a region lies in another, as far as both tell."""
    limits, said = limits_of(region), set(region.said)
    held = all(name in limits and _within(limits[name], limit) for name, limit in limits_of(other).items())
    pairs = zip(other.relations, other.said, strict=True)
    return held and all(words in said for condition, words in pairs if numeric(condition) is None)


def _meeting(found: Finding, other: Finding) -> bool:
    """Whether two findings may be about the same cases."""
    return any(_meet(one, own) for one in found.regions for own in other.regions)


def _meet(region: Region, other: Region) -> bool:
    """Whether two regions may have cases in common, as far as their limits tell."""
    limits = limits_of(region)
    shared = ((limits[name], limit) for name, limit in limits_of(other).items() if name in limits)
    return not any(_apart(one, limit) for one, limit in shared)


def _apart(one: Bounds, other: Bounds) -> bool:
    if one.values is not None and other.values is not None:
        return set(one.values).isdisjoint(other.values)
    if one.values is not None or other.values is not None:
        values, limit = (one.values, other) if one.values is not None else (other.values, one)
        return not any(isinstance(value, Fraction) and _has(limit, value) for value in values or ())
    return _beside(_high(one), _low(other)) or _beside(_high(other), _low(one))


def _beside(high: "_End | None", low: "_End | None") -> bool:
    """Whether what ends here lies wholly below what begins there."""
    if high is None or low is None:
        return False
    (top, top_open), (bottom, bottom_open) = high, low
    if not isinstance(top, Fraction) or not isinstance(bottom, Fraction):
        return False
    return top < bottom or (top == bottom and (top_open or bottom_open))


def _within(inner: Bounds, outer: Bounds) -> bool:
    if outer.values is not None:
        return inner.values is not None and set(inner.values) <= set(outer.values)
    if inner.values is not None:
        return all(isinstance(value, Fraction) and _has(outer, value) for value in inner.values)
    low = _beyond(_low(inner), _low(outer), 1)
    high = _beyond(_high(inner), _high(outer), -1)
    return low and high


def _has(outer: Bounds, value: Fraction) -> bool:
    point = Bounds(at_least=value, at_most=value)
    return _within(point, outer)


_End = tuple[Value, bool]


def _low(of: Bounds) -> _End | None:
    return (of.above, True) if of.above is not None else None if of.at_least is None else (of.at_least, False)


def _high(of: Bounds) -> _End | None:
    return (of.below, True) if of.below is not None else None if of.at_most is None else (of.at_most, False)


def _beyond(inner: _End | None, outer: _End | None, sign: int) -> bool:
    """Whether an end lies at the other or further in."""
    if outer is None:
        return True
    if inner is None or not isinstance(inner[0], Fraction) or not isinstance(outer[0], Fraction):
        return False
    distance = (inner[0] - outer[0]) * sign
    return distance > 0 or (distance == 0 and (inner[1] or not outer[1]))
