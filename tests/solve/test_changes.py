"""What would change an outcome, against every change of small random policies between their cuts."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, product

import pytest

from tests.agreement.worlds import Worlds
from tests.generator import generate
from tests.generator.counting import nodes
from verifier.evaluate import Outcome
from verifier.evaluate.alike import told
from verifier.evaluate.choices import outcomes
from verifier.model.kinds import Kind, Number, Value
from verifier.model.policy import Case, Policy
from verifier.model.terms import Open
from verifier.solve.asked import Options
from verifier.solve.changed import Change, Changes, moved
from verifier.solve.changes import changes

SEEDS = range(24)
CASES = 3
"""Cases tried of each policy."""
PARTS = 400
"""The most ways in which a part of a change is tried."""


class OpenWorlds(Worlds):
    """The worlds in which what nothing settles takes every value for its readers.

    `guessed`: some of these are numbers without end, of which only some were tried.
    """

    def __init__(self, policy: Policy) -> None:
        super().__init__(policy)
        self.guessed = False
        self._read |= {node.decision for node in nodes(policy) if isinstance(node, Open)}

    def _values(self, kind: Kind, outcome: Outcome) -> Sequence[Value]:
        if outcome.status in ("decided", "discretionary"):
            return super()._values(kind, outcome)
        if not isinstance(kind, Number):
            return kind.values
        grid = self._grid(kind)
        self.guessed |= grid is None
        return grid or [mark for mark in self._marks(kind, set()) if kind.admits(mark)]


class Brute:
    """Every change of one case whose facts take the values that the probes of its policy have."""

    def __init__(self, worlds: Worlds, case: Case, question: str) -> None:
        self.worlds, self.case, self.question = worlds, case, question
        self.base = set(self.outcomes(case))
        self.values: dict[str, list[Value]] = {
            name: sorted({probe[name] for probe in worlds.probes}, key=str) for name in case
        }

    def outcomes(self, case: Case) -> Iterator[tuple[object, ...]]:
        """What the question may come to, over all choices; of a case that no assumption bars."""
        for world in self.worlds.of(case):
            outcome = self.worlds.evaluator.evaluate(world).outcomes[self.question]
            if outcome.status != "unknown":
                yield told(outcome)

    def another(self, case: Case) -> bool:
        return any(outcome not in self.base for outcome in self.outcomes(case))

    def changed_in(self, names: tuple[str, ...]) -> Iterator[Case]:
        for tried, values in enumerate(product(*(self.values[name] for name in names))):
            if tried == PARTS:
                return
            yield {**self.case, **dict(zip(names, values, strict=True))}


@pytest.mark.parametrize("seed", SEEDS)
def test_each_change_gives_another_outcome_no_part_of_it_does_and_none_is_missing(seed: int) -> None:
    policy = generate(seed)
    worlds = OpenWorlds(policy)
    cases = [case for case in worlds.probes if worlds.of(case)][:: max(1, len(worlds.probes) // CASES)][
        :CASES
    ]
    for case in cases:
        found = changes(policy, case, {d.name: None for d in policy.decisions}, Options(seconds=60))
        for name, what in found.items():
            brute = Brute(worlds, case, name)
            if not brute.base:
                assert what.reason is not None
                continue
            for change in what.nearest:
                _shows(brute, change)
            if not worlds.guessed:
                for change in what.nearest:
                    _no_part_does(brute, change)
                if what.complete:
                    _none_missing(brute, what)


def _shows(brute: Brute, change: Change) -> None:
    world = {**moved(brute.case, change.moves), **change.also}
    evaluator = brute.worlds.evaluator
    assert evaluator.evaluate(world).admissible
    found = outcomes(evaluator.narrowed_to(brute.question), world)[brute.question]
    assert told(found) == told(change.outcome)
    assert told(change.outcome) not in brute.base


def _no_part_does(brute: Brute, change: Change) -> None:
    names = tuple(move.fact for move in change.moves)
    for size in range(1, len(names)):
        for part in combinations(names, size):
            assert not any(brute.another(case) for case in brute.changed_in(part)), (part, names)


def _none_missing(brute: Brute, what: Changes) -> None:
    sets = [{move.fact for move in change.moves} for change in what.nearest]
    nearest = {change.moves[0].fact: change for change in reversed(what.nearest) if len(change.moves) == 1}
    for probe in brute.worlds.probes:
        if brute.another(probe):
            differs = {name for name, value in probe.items() if value != brute.case[name]}
            assert any(one <= differs for one in sets), (differs, sets)
    for name, change in nearest.items():
        for value in brute.values[name]:
            start = brute.case[name]
            if isinstance(value, Fraction) and isinstance(start, Fraction):
                move = change.moves[0]
                assert isinstance(move.end, Fraction)
                if abs(value - start) < abs(move.end - start) and brute.another({**brute.case, name: value}):
                    # nothing lies nearer, but for numbers between a border and a familiar one beyond it
                    assert move.border is not None
                    assert abs(move.border[1] - start) <= abs(value - start)
