"""Cases with one fact strictly between two of its declared steps."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from random import Random

from tests.agreement.worlds import Worlds, facts_of
from tests.generator.probing import _computed, _thresholds
from verifier.model.kinds import Number
from verifier.model.policy import Case, Policy

CASES = 40
"""Cases whose fact is moved, where there are more."""


def between_steps(worlds: Worlds, fact: str) -> tuple[list[Case], bool]:
    """Worlds with the fact between two steps, and whether they stand for all such worlds."""
    policy = worlds.policy
    kind = next(i.kind for i in policy.inputs if i.name == fact)
    assert isinstance(kind, Number)
    points = sorted(set(_points(policy, fact, kind)))
    others = {
        frozenset((n, v) for n, v in facts_of(policy, case).items() if n != fact): case
        for case in worlds.probes
    }
    bases = list(others.values())
    few = len(bases) <= CASES
    if not few:
        bases = Random(policy.id).sample(bases, CASES)
    moved = [world for case in bases for point in points for world in worlds.of({**case, fact: point})]
    return moved, few and worlds.whole and fact not in _computed(policy)


def _points(policy: Policy, fact: str, kind: Number) -> Iterator[Fraction]:
    """Between the steps about each threshold: the thresholds there, and what lies between them."""
    assert kind.step is not None
    marks = sorted(_thresholds(policy, fact))
    ends = {end for end in (kind.low, kind.high) if end is not None}
    for mark in {*marks, *ends} or {kind.origin}:
        below = mark - (mark - kind.origin) % kind.step
        for low in (below - kind.step, below):
            inner = [m for m in marks if low < m < low + kind.step]
            stops = [low, *inner, low + kind.step]
            for point in (*inner, *((a + b) / 2 for a, b in pairwise(stops))):
                if kind.in_range(point):
                    yield point
