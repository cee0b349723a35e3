"""A case near another one, with another outcome, and its replay on the evaluator."""

from collections.abc import Collection, Sequence
from fractions import Fraction

from attrs import frozen

from verifier.evaluate import Evaluator, Outcome
from verifier.evaluate.alike import told
from verifier.evaluate.choices import outcomes
from verifier.evaluate.kinds import rank
from verifier.model.kinds import Value
from verifier.model.paths import kind_of_key
from verifier.model.policy import Case, Policy


@frozen
class Move:
    """One fact with another value, `steps` away; `none` where it is absent.

    `border`: ``("above", 30)`` where every number beyond it would do, and none of them is the nearest.
    """

    fact: str
    start: Value
    end: Value
    steps: Fraction
    border: tuple[str, Fraction] | None = None


@frozen
class Change:
    """The case with these facts moved and its outcome; `also` are facts and choices that the case leaves
    open, and that the outcome needs."""

    moves: tuple[Move, ...]
    also: Case
    outcome: Outcome

    @property
    def steps(self) -> Fraction:
        return sum((move.steps for move in self.moves), Fraction(0))


@frozen
class Changes:
    """What would change the outcome of a question: nearest first, fewest facts first.

    `complete`: whether every smallest set of the facts varied is among them. `held`: facts of the case that
    were not varied. `reason`: why not everything could be found out.
    """

    question: str
    nearest: tuple[Change, ...]
    complete: bool
    held: tuple[str, ...] = ()
    reason: str | None = None


@frozen
class Goal:
    """What counts as another outcome of a question: to have `wanted` among its values; where that is None,
    none of those that the case can come to (`base`)."""

    question: str
    base: tuple[Outcome, ...]
    wanted: Value | None = None

    def met(self, policy: Policy, outcome: Outcome) -> bool:
        if self.wanted is None:
            return outcome.status != "unknown" and told(outcome) not in {told(one) for one in self.base}
        kind = kind_of_key(policy, self.question)
        assert kind is not None
        return outcome.status in ("decided", "discretionary") and outcome.admits(rank(kind, self.wanted))


def replayed(
    evaluator: Evaluator, goal: Goal, case: Case, moves: Sequence[Move], world: Case, within: Outcome
) -> Change | None:
    """The change as the evaluator has it; None where it does not show another outcome, or a part of it
    shows one already.

    `world` is a whole world of the changed case, in which the outcome is `within`.
    """
    policy = evaluator.policy
    for move in moves if len(moves) > 1 else ():
        part = moved(case, [other for other in moves if other is not move])
        if _admits(evaluator, part) and goal.met(policy, outcomes(evaluator, part)[goal.question]):
            return None
    plain = moved(case, moves)
    if not _admits(evaluator, plain):
        return None
    outcome = outcomes(evaluator, plain)[goal.question]
    if goal.met(policy, outcome):
        return Change(tuple(moves), {}, outcome)
    if not goal.met(policy, within):
        return None
    left_open = {name: value for name, value in world.items() if name not in plain}
    also, outcome = _needed(evaluator, goal, plain, left_open, within)
    return Change(tuple(moves), also, outcome)


def _admits(evaluator: Evaluator, case: Case) -> bool:
    return evaluator.evaluate(case).admissible is not False


def _needed(
    evaluator: Evaluator, goal: Goal, case: Case, world: Case, within: Outcome
) -> tuple[Case, Outcome]:
    """What of a world that shows another outcome is needed for it, the last left out first."""
    kept, outcome = dict(world), within
    for name in reversed(list(world)):
        without = {key: value for key, value in kept.items() if key != name}
        found = outcomes(evaluator, {**case, **without}).get(goal.question)
        if found is not None and goal.met(evaluator.policy, found):
            kept, outcome = without, found
    return kept, outcome


def moved(case: Case, moves: Collection[Move]) -> Case:
    """The case with facts changed."""
    return {**case, **{move.fact: move.end for move in moves}}
