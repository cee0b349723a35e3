"""A case and what a policy says of it, ready to be laid out."""

from collections.abc import Mapping

from attrs import field, frozen

from verifier.evaluate.evaluator import Evaluation
from verifier.evaluate.outcome import Alternative, Outcome
from verifier.model.kinds import Value
from verifier.model.policy import Case, Policy
from verifier.solve.changed import Changes


@frozen(repr=False)
class Left:
    """What missing facts leave possible of one question.

    `alternatives`: the outcomes, each with an example of the missing facts; `complete`: whether these
    are all. `questions`: the smallest sets of facts, readings and open decisions whose values would
    settle it. `at_least`, `at_most`: the ends of the numbers possible, where they are too many to list.
    `reason`: why not everything could be found out.
    """

    alternatives: tuple[Alternative, ...]
    complete: bool
    questions: tuple[tuple[str, ...], ...]
    at_least: Value | None = None
    at_most: Value | None = None
    reason: str | None = None


@frozen(repr=False)
class Decided:
    """`evaluation` is that of the case as it stands; `outcomes` are over all choices and readings left
    open, only those asked for; `left` says more of those that are unknown; `notes` say in words what is
    odd about the case. `changes`: what would change the others, None where that was not asked; `wanted`: the
    question and the value about which it was asked why not.
    """

    policy: Policy
    case: Case
    evaluation: Evaluation
    outcomes: tuple[Outcome, ...]
    notes: tuple[str, ...]
    left: Mapping[str, Left] = field(factory=dict)
    changes: Mapping[str, Changes] | None = None
    wanted: tuple[str, Value] | None = None
