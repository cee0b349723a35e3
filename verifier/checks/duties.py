"""Which of the actions that a condition speaks of are owed: in a case, and as a term."""

from verifier.encode.smt.text import any_of
from verifier.evaluate import Evaluation, Evaluator
from verifier.model.mentions import mentioned
from verifier.model.terms import Condition
from verifier.solve.inquiry import Inquiry


def is_action(evaluator: Evaluator, name: str) -> bool:
    """Whether a question is an action, of which nothing need be said."""
    asked = evaluator.decision(name)
    return asked is not None and asked.bearer is not None


def actions(evaluator: Evaluator, condition: Condition) -> tuple[str, ...]:
    """The actions that a condition speaks of."""
    found = ((name, evaluator.decisions.get(name)) for name in mentioned(condition))
    return tuple(name for name, asked in found if asked is not None and asked.bearer is not None)


def owed_in(evaluation: Evaluation, evaluator: Evaluator, condition: Condition) -> tuple[str, ...]:
    """The actions of a condition that must be done in a case."""
    outcomes = evaluation.outcomes
    return tuple(
        name
        for name in actions(evaluator, condition)
        if (outcomes[name].status, outcomes[name].values) == ("decided", ("done",))
    )


def owed(inquiry: Inquiry, condition: Condition) -> str:
    """That some action of a condition must be done; false where it speaks of none."""
    named = actions(inquiry.evaluator, condition)
    return any_of(inquiry.encoding.question(name).owed for name in named)
