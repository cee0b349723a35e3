"""Whether a case is one that the checks range over, by the evaluator alone."""

from fractions import Fraction

from verifier.evaluate import Evaluation, Evaluator
from verifier.model.kinds import Number
from verifier.model.policy import Case


def admissible(
    evaluator: Evaluator, case: Case, off_grid: str | None = None, possible: bool = True
) -> Evaluation | None:
    """The evaluation of an admissible case; None for any other.

    Every fact lies in its range and on its grid (`off_grid` names one that need not), every list has a
    size that it may have, no assumption fails, nothing is divided by 0, every decision given was
    possible (unless `possible` is false: then that is not asked), and nothing given is at odds with its own
    facts.
    """
    for name, kind in evaluator.kinds(case):
        value = case.get(name)
        if isinstance(kind, Number) and isinstance(value, Fraction):
            if not kind.in_range(value):
                return None
            if name != off_grid and not kind.on_grid(value):
                return None
    evaluation = evaluator.evaluate(case)
    fine = evaluation.admissible is not False and not evaluation.undefined
    fine = fine and not (possible and evaluation.impossible)
    return evaluation if fine and not evaluation.disagreeing else None
