"""A case and what a policy says of it, ready to be laid out."""

from attrs import frozen

from verifier.evaluate.evaluator import Evaluation
from verifier.evaluate.outcome import Outcome
from verifier.model.policy import Case, Policy


@frozen
class Decided:
    """`evaluation` is that of the case as it stands; `outcomes` are over all choices and readings left
    open, only those asked for; `notes` say in words what is odd about the case.
    """

    policy: Policy
    case: Case
    evaluation: Evaluation
    outcomes: tuple[Outcome, ...]
    notes: tuple[str, ...]
