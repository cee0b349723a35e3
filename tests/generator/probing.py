"""Cases to try a policy on: every value of what is finite, and both sides of every threshold."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise, product
from math import ceil, floor, prod
from random import Random

from tests.generator.counting import nodes
from verifier.model.kinds import Number, Value
from verifier.model.policy import Case, Policy
from verifier.model.terms import Comparison, Constant, Fact, Within

SMALL_GRID = 12
"""A grid with no more values is tried whole."""


def probes(policy: Policy, limit: int, off_grid: bool = False) -> Iterator[Case]:
    """Complete cases, at most `limit`: all of them where they are so few, else a sample, the same each time.

    Assumptions are not looked at. With `off_grid` numbers also lie between two steps.
    """
    values = _values(policy, off_grid)
    names = list(values)
    if prod(len(column) for column in values.values()) <= limit:
        for row in product(*values.values()):
            yield dict(zip(names, row, strict=True))
        return
    random = Random(policy.id)
    seen: set[tuple[Value, ...]] = set()
    for _ in range(limit):
        row = tuple(random.choice(column) for column in values.values())
        if row not in seen:
            seen.add(row)
            yield dict(zip(names, row, strict=True))


def exhaustive(policy: Policy, limit: int) -> bool:
    """Whether the probes stand for every case: a defect that none of them shows is nowhere.

    True where all combinations fit the limit, and every number either lies on a grid that is
    tried whole or is only ever compared with constants.
    """
    if prod(len(column) for column in _values(policy, False).values()) > limit:
        return False
    computed = _computed(policy)
    return all(
        bool(_small(i.kind)) or i.name not in computed for i in policy.inputs if isinstance(i.kind, Number)
    )


def _values(policy: Policy, off_grid: bool) -> dict[str, Sequence[Value]]:
    values: dict[str, Sequence[Value]] = {}
    for fact in policy.inputs:
        if isinstance(fact.kind, Number):
            values[fact.name] = _numbers(policy, fact.name, fact.kind, off_grid)
        else:
            values[fact.name] = fact.kind.values
    for ambiguity in policy.ambiguities:
        values[ambiguity.name] = ambiguity.readings
    return values


def _small(kind: Number) -> list[Fraction]:
    """All values of a small grid, else none."""
    if kind.step is None or kind.low is None or kind.high is None:
        return []
    last = floor((kind.high - kind.low) / kind.step)
    return [kind.low + kind.step * n for n in range(last + 1)] if last < SMALL_GRID else []


def _numbers(policy: Policy, name: str, kind: Number, off_grid: bool) -> list[Fraction]:
    """The ends, every threshold, and what lies just beside and halfway between."""
    if not off_grid and (grid := _small(kind)):
        return grid
    marks = _thresholds(policy, name) | {end for end in (kind.low, kind.high) if end is not None}
    marks = marks or {kind.origin}
    wide = kind.step or Fraction(1)
    if kind.low is None:
        marks.add(min(marks) - wide)
    if kind.high is None:
        marks.add(max(marks) + wide)
    points = sorted(marks)
    points += [(low + high) / 2 for low, high in pairwise(points)]
    if kind.step is not None and not off_grid:
        points = [near for point in points for near in _on_grid(kind, kind.step, point)]
    return sorted({point for point in points if kind.in_range(point)})


def _on_grid(kind: Number, step: Fraction, point: Fraction) -> tuple[Fraction, ...]:
    """The grid at the point, or the two grid values around it, and one further on each side."""
    place = (point - kind.origin) / step
    return tuple(kind.origin + step * n for n in range(floor(place) - 1, ceil(place) + 2))


def _tests(policy: Policy) -> Iterator[tuple[str, tuple[Constant, ...]]]:
    """The tests of a fact against constants."""
    for node in nodes(policy):
        match node:
            case Comparison(left=Fact(name=name), right=Constant() as right):
                yield name, (right,)
            case Within(left=Fact(name=name), low=Constant() as low, high=Constant() as high):
                yield name, (low, high)


def _thresholds(policy: Policy, name: str) -> set[Fraction]:
    """The numbers that the fact is compared with; where it is computed with, all of its measure."""
    own = {c.value for tested, constants in _tests(policy) if tested == name for c in constants}
    if name in _computed(policy):
        (measure,) = (i.kind.measure for i in policy.inputs if i.name == name and isinstance(i.kind, Number))
        for node in nodes(policy):
            if isinstance(node, Constant) and isinstance(node.kind, Number) and node.kind.measure == measure:
                own.add(node.value)
    return {value for value in own if isinstance(value, Fraction)}


def _computed(policy: Policy) -> set[str]:
    """The facts that are read anywhere but in a test against constants."""
    reads: dict[str, int] = {}
    for node in nodes(policy):
        if isinstance(node, Fact):
            reads[node.name] = reads.get(node.name, 0) + 1
    for name, _ in _tests(policy):
        reads[name] -= 1
    return {name for name, count in reads.items() if count > 0}
