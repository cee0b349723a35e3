"""Whether a case is one that the checks range over, by the evaluator alone."""

from fractions import Fraction

from verifier.evaluate import Evaluation, Evaluator
from verifier.model.kinds import Number
from verifier.model.policy import Case


def admissible(evaluator: Evaluator, case: Case, off_grid: str | None = None) -> Evaluation | None:
    """The evaluation of an admissible case; None for any other.

    Every fact lies in its range and on its grid (`off_grid` names one that need not), no assumption
    fails, every decision given was possible, and nothing given is at odds with its own facts.
    """
    for fact in evaluator.policy.facts:
        value = case.get(fact.name)
        if isinstance(fact.kind, Number) and isinstance(value, Fraction):
            if not fact.kind.in_range(value):
                return None
            if fact.name != off_grid and not fact.kind.on_grid(value):
                return None
    evaluation = evaluator.evaluate(case)
    fine = evaluation.admissible is not False and not evaluation.impossible
    return evaluation if fine and not evaluation.disagreeing else None
