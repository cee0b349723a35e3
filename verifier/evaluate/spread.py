"""Everything that one case may come to: the results of a question over all choices it leaves open.

Facts and readings are given. A decision that is read and left open (`meaning.md` 9) takes each value
that its readers may find, in turn.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from math import ceil, floor

from attrs import define, frozen

from verifier.evaluate.choices import BRANCHES
from verifier.evaluate.evaluator import Evaluator
from verifier.evaluate.kinds import rank
from verifier.evaluate.outcome import Status
from verifier.evaluate.readable import values_found
from verifier.evaluate.truth import holds
from verifier.evaluate.values import Interval, Points, Values, cut
from verifier.evaluate.world import ABSENT, Unknown, World
from verifier.model.kinds import Kind, Number, Value
from verifier.model.policy import Case
from verifier.model.terms import Condition

Stretch = tuple[Fraction | None, Fraction | None]
"""All numbers from one to another, both included; None where there is no end."""


class Endless(Exception):
    """More choices than are tried, or a range of choices that has no end."""

    def __init__(self, decision: str) -> None:
        self.decision = decision
        super().__init__(decision)


@frozen
class Found:
    """The values that readers may find: places of words, or numbers, those of stretches apart.

    Two records of one kind are equal exactly where they hold the same values.
    """

    points: frozenset[Fraction] = frozenset()
    stretches: tuple[Stretch, ...] = ()

    @property
    def empty(self) -> bool:
        return not self.points and not self.stretches

    @property
    def lowest(self) -> Fraction | None:
        """The lowest value, of at least one; None where there is no end."""
        lows = [low for low, _ in self.stretches]
        return None if None in lows else min([*self.points, *(low for low in lows if low is not None)])

    @property
    def highest(self) -> Fraction | None:
        """The highest value, of at least one; None where there is no end."""
        highs = [high for _, high in self.stretches]
        return None if None in highs else max([*self.points, *(high for high in highs if high is not None)])


@frozen
class Leaf:
    """What a question comes to under one choice of all that it reads.

    `status` is None where it is not known: something that it reads has no value. A definition is `decided`.
    """

    choices: Mapping[str, Value]
    status: Status | None
    possible: tuple[Values, ...] = ()


@define
class _Budget:
    left: int = BRANCHES


def leaves(evaluator: Evaluator, case: Case, name: str, when: Condition) -> list[Leaf]:
    """What a decision or definition comes to under each choice that meets a condition.

    Raises Endless where the choices cannot be listed.
    """
    return list(_leaves(evaluator, case, {}, name, when, _Budget()))


def _leaves(
    evaluator: Evaluator,
    case: Case,
    choices: Mapping[str, Value],
    name: str,
    when: Condition,
    budget: _Budget,
) -> Iterator[Leaf]:
    world = evaluator.world({**case, **choices})
    meets = holds(when, world)
    if meets is False:
        return
    wanted = meets.causes if isinstance(meets, Unknown) else frozenset()
    wanted |= _causes(world, name)
    for other, outcome in world.outcomes.items():
        decision = evaluator.decision(other)
        left_open = outcome.status in ("decided", "discretionary") and other not in choices
        if decision is not None and other in wanted and left_open:
            values = values_found(decision.kind, outcome)
            if values is None:
                raise Endless(other)
            for value in values:
                budget.left -= 1
                if budget.left < 0:
                    raise Endless(other)
                yield from _leaves(evaluator, case, {**choices, other: value}, name, when, budget)
            return
    yield _leaf(evaluator, world, choices, name, isinstance(meets, Unknown))


def _causes(world: World, name: str) -> frozenset[str]:
    if name in world.outcomes:
        outcome = world.outcomes[name]
        return outcome.causes if outcome.status == "unknown" else frozenset()
    value = world.facts[name]
    return value.causes if isinstance(value, Unknown) else frozenset()


def _leaf(evaluator: Evaluator, world: World, choices: Mapping[str, Value], name: str, blind: bool) -> Leaf:
    if blind:
        return Leaf(choices, None)
    if name in world.outcomes:
        outcome = world.outcomes[name]
        return Leaf(choices, None if outcome.status == "unknown" else outcome.status, outcome.possible)
    value, definition = world.facts[name], evaluator.definition(name)
    if isinstance(value, Unknown) or value is ABSENT or definition is None:
        return Leaf(choices, None)
    place = rank(definition.kind, value)
    return Leaf(choices, "decided", (Points(frozenset({place})),))


def found(kind: Kind, possible: Iterable[Values]) -> Found:
    """The values that readers may find, of a stretch of numbers those that the kind declares."""
    points: set[Fraction] = set()
    stretches: list[Stretch] = []
    for values in possible:
        if isinstance(values, Interval) and isinstance(kind, Number):
            values = _declared(kind, values)
        if isinstance(values, Interval):
            stretches.append((values.low, values.high))
        else:
            points |= values.points
    if not isinstance(kind, Number):
        return Found(frozenset(points))
    on_grid = {point for point in points if kind.on_grid(point)}
    joined = _joined([*stretches, *((point, point) for point in on_grid)], kind.step)
    alone = {low for low, high in joined if low is not None and low == high}
    return Found(
        frozenset((points - on_grid) | alone),
        tuple(stretch for stretch in joined if stretch[0] is None or stretch[0] != stretch[1]),
    )


def _declared(kind: Number, values: Interval) -> Values:
    """The part of a stretch that is declared, from its first step to its last; one value is a point."""
    within = cut(values, Interval(kind.low, kind.high))
    if isinstance(within, Points):
        return Points(frozenset(point for point in within.points if kind.on_grid(point)))
    if kind.step is None:
        return within
    low, high = within.low, within.high
    if low is not None:
        low = kind.origin + ceil((low - kind.origin) / kind.step) * kind.step
    if high is not None:
        high = kind.origin + floor((high - kind.origin) / kind.step) * kind.step
    if low is not None and high is not None and low >= high:
        return Points(frozenset({low} if low == high else ()))
    return Interval(low, high)


def _joined(stretches: Sequence[Stretch], step: Fraction | None) -> list[Stretch]:
    """Stretches that overlap or follow one another, step by step, as one."""
    made: list[Stretch] = []
    for low, high in sorted(stretches, key=lambda s: (s[0] is not None, s[0] or Fraction(0))):
        if made:
            first, last = made[-1]
            if last is None or low is None or low <= last + (step or 0):
                made[-1] = (first, None if last is None or high is None else max(last, high))
                continue
        made.append((low, high))
    return made
