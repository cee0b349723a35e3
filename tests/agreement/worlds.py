"""Cases in which nothing is left open: every fact given, and every open decision that is read chosen."""

from collections.abc import Iterator, Mapping, Sequence, Set
from fractions import Fraction
from functools import cached_property
from itertools import permutations
from typing import get_args

from tests.generator import exhaustive, probes
from tests.generator.counting import nodes
from verifier.evaluate import Evaluation, Evaluator, Outcome
from verifier.evaluate.values import Interval, Points, contains
from verifier.evaluate.world import World
from verifier.model.kinds import Kind, Number, Value, YesNo
from verifier.model.policy import Case, Policy
from verifier.model.terms import (
    Among,
    Chosen,
    Comparison,
    Condition,
    Constant,
    Fact,
    Not,
    Operator,
    Term,
    Within,
)
from verifier.model.wording import say_condition

PROBES = 300
"""The most cases tried of one policy, before choices."""
CHOICES = 60
"""The most ways in which the decisions of one case are chosen; where there are more, not all are tried."""
GRID = 12
"""A range of a decision with no more steps is tried whole."""
KEPT = 20_000
"""The most cases of which it is remembered what they come to."""


class Remembering(Evaluator):
    """An evaluator that works out each case once, since every check asks about the same ones."""

    def __init__(self, policy: Policy) -> None:
        super().__init__(policy)
        self._seen: dict[object, tuple[Evaluation, World]] = {}

    def _evaluate(self, case: Case) -> tuple[Evaluation, World]:
        key = self.policy.order, frozenset(case.items())  # a part of it remembers here as well
        if key not in self._seen:
            if len(self._seen) == KEPT:
                self._seen.clear()
            self._seen[key] = super()._evaluate(case)
        return self._seen[key]


class Worlds:
    """The worlds of one policy that brute force tries.

    `whole` says that they stand for all that it can tell apart: a defect that none of them shows is
    nowhere. It is known only after they were listed.
    """

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self.evaluator = Remembering(policy)
        self.probes = list(probes(policy, PROBES))
        self._read = {node.decision for node in nodes(policy) if isinstance(node, Chosen)}
        self._sampled = not exhaustive(policy, PROBES)

    @cached_property
    def settled(self) -> list[Case]:
        """Admissible worlds; a decision that readers cannot see is left out, and they are blind."""
        return [world for case in self.probes for world in self.of(case)]

    @property
    def whole(self) -> bool:
        assert "settled" in self.__dict__
        return not self._sampled

    @cached_property
    def relations(self) -> Mapping[str, Condition]:
        """What can be said of two terms that the policy compares, either one first, and of what it defines as
        yes or no, by its words."""
        terms = {pair for one, other in _compared(self.policy) for pair in ((one, other), (other, one))}
        made = (Comparison(left, sign, right) for left, right in terms for sign in get_args(Operator))
        defined = [d for d in self.policy.definitions if isinstance(d.kind, YesNo) and d.of is None]
        words = [Among(Fact(d.name, d.kind), ("yes",)) for d in defined]
        every: list[Condition] = [*made, *words, *map(Not, words)]
        return {say_condition(condition): condition for condition in every}

    def of(self, case: Case, admissible: bool = True) -> list[Case]:
        """The worlds of a case, of one that the assumptions admit or of one that they refuse."""
        if self.evaluator.evaluate(case).admissible is not admissible:
            return []
        found: list[Case] = []
        for world in self._chosen(case):
            if len(found) == CHOICES:
                self._sampled = True
                break
            found.append(world)
        return found

    def _chosen(self, case: Case) -> Iterator[Case]:
        outcomes = self.evaluator.evaluate(case).outcomes
        for name, outcome in outcomes.items():
            decision = self.evaluator.decision(name)
            if decision is not None and decision.name in self._read and name not in case:
                values = self._values(decision.kind, outcome)
                if values:
                    for value in values:
                        yield from self._chosen({**case, name: value})
                    return
        yield case

    def _values(self, kind: Kind, outcome: Outcome) -> Sequence[Value]:
        """The values that a reader may find; none where it finds the one decided, or nothing at all."""
        ranged = outcome.status == "decided"
        if outcome.status != "discretionary" and (not ranged or outcome.values):
            return ()
        if isinstance(kind, Number):
            return self._numbers(kind, outcome)
        return [word for place, word in enumerate(kind.values) if outcome.admits(Fraction(place))]

    def _numbers(self, kind: Number, outcome: Outcome) -> Sequence[Fraction]:
        found = {p for values in outcome.possible if isinstance(values, Points) for p in values.points}
        intervals = [values for values in outcome.possible if isinstance(values, Interval)]
        if intervals:
            grid = self._grid(kind)
            self._sampled |= grid is None
            ends = {end for i in intervals for end in (i.low, i.high) if end is not None}
            marks = self._marks(kind, ends) if grid is None else grid
            found |= {p for p in marks if kind.admits(p) and any(contains(i, p) for i in intervals)}
        return sorted(found)

    def _grid(self, kind: Number) -> list[Fraction] | None:
        if kind.low is None or kind.high is None or kind.step is None:
            return None
        count = int((kind.high - kind.low) / kind.step) + 1
        return [kind.low + kind.step * place for place in range(count)] if count <= GRID else None

    def _marks(self, kind: Number, ends: Set[Fraction]) -> list[Fraction]:
        """The ends of a range and the numbers that the policy names, with what lies beside them."""
        named = self._constants | ends
        named |= {end for end in (kind.low, kind.high) if end is not None}
        marks = {mark + shift for mark in named for shift in (0, Fraction(1, 2), Fraction(-1, 2))}
        if kind.step is not None:
            steps = {(mark - kind.origin) // kind.step for mark in marks}
            marks |= {kind.origin + kind.step * (step + more) for step in steps for more in (0, 1)}
        return sorted(marks)

    @cached_property
    def _constants(self) -> frozenset[Fraction]:
        found = (getattr(node, "value", None) for node in nodes(self.policy))
        return frozenset(value for value in found if isinstance(value, Fraction))


def _compared(policy: Policy) -> Iterator[tuple[Term, Term]]:
    """The two sides of each comparison; what rules conclude on one decision; what has a declared range."""
    days = [conclusion for rule in policy.rules for conclusion in rule.conclusions]
    ends = [duty.deadline for duty in days if duty.deadline is not None]
    yield from ((end, duty.start) for end in ends for duty in days if duty.start is not None)
    for node in nodes(policy):
        match node:
            case Comparison(left=left, right=right):
                yield left, right
            case Within(left=left, low=low, high=high):
                yield low, left
                yield left, high
    for definition in policy.definitions:
        yield from _ends(definition.kind, Fact(definition.name, definition.kind))
    for decision in policy.decisions:
        concluded = [c for rule in policy.rules for c in rule.conclusions if c.decision == decision.name]
        stated = [c.value for c in concluded if c.value is not None]
        values = [*stated, *(choice.value for c in concluded for choice in c.choices)]
        yield from permutations(values, 2)
        for value in values:
            yield from _ends(decision.kind, value)


def _ends(kind: Kind, term: Term) -> Iterator[tuple[Term, Term]]:
    if isinstance(kind, Number):
        yield from ((term, Constant(end, kind)) for end in (kind.low, kind.high) if end is not None)


def facts_of(policy: Policy, case: Case) -> Mapping[str, Value]:
    """What a case gives of inputs and readings, without what it says of decisions."""
    return {fact.name: case[fact.name] for fact in policy.facts if fact.name in case}


def taken(evaluator: Evaluator, case: Case, name: str) -> Value | None:
    """The value of a fact, or the one that readers of a decision find; None where they find none."""
    if name in case:
        return case[name]
    outcome = evaluator.evaluate(case).outcomes[name]
    return outcome.values[0] if outcome.status == "decided" and outcome.values else None
