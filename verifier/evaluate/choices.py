"""The outcomes of a case over all choices and readings that it leaves open (`meaning.md` 9 and 10).

The evaluator leaves unknown what reads a decision that is not settled. Here each value that such a
decision can take is given in turn, and each reading of an ambiguity, and the outcomes are brought
together again. Facts left out stay unknown. The result may say unknown too often, never wrongly.
"""

from collections.abc import Mapping, Sequence

from attrs import define

from verifier.evaluate.evaluator import Evaluation, Evaluator
from verifier.evaluate.outcome import Outcome
from verifier.evaluate.readable import values_found
from verifier.evaluate.together import together
from verifier.model.kinds import Kind, Value
from verifier.model.policy import Case

BRANCHES = 256
"""The most cases evaluated in all; beyond them what is open stays unknown to its readers."""


@define
class _Budget:
    left: int


class _Spent(Exception):
    """More branches than are tried."""


def outcomes(evaluator: Evaluator, case: Case, plain: Evaluation | None = None) -> Mapping[str, Outcome]:
    """One outcome a decision, in the order of the policy.

    Alike whatever is chosen and read: that one. Differing only through discretion or a range of
    what it reads: discretionary, `through` those decisions. Else unknown. `alternatives` holds the
    outcome under each choice where they differ. `plain` is the evaluation of the case, where it is known.
    """
    plain = plain or evaluator.evaluate(case)
    try:
        return _branch(evaluator, case, plain, _Budget(BRANCHES)) or plain.outcomes
    except _Spent:
        return plain.outcomes


def _branch(
    evaluator: Evaluator, case: Case, evaluation: Evaluation, budget: _Budget
) -> Mapping[str, Outcome] | None:
    """The outcomes brought together; None where the case breaks an assumption."""
    if evaluation.admissible is False:
        return None
    found = _open_question(evaluator, case, evaluation)
    if found is None:
        return evaluation.outcomes
    name, values = found
    results: list[tuple[Value, Mapping[str, Outcome]]] = []
    for value in values:
        budget.left -= 1
        if budget.left < 0:
            raise _Spent
        chosen = {**case, name: value}
        below = _branch(evaluator, chosen, evaluator.evaluate(chosen), budget)
        if below is not None:
            results.append((value, below))
    if not results:
        return evaluation.outcomes
    settled = evaluation.outcomes.get(name)
    return {
        question: together(
            _kind(evaluator, question),
            name,
            settled,
            outcome,
            [(value, below[question]) for value, below in results],
        )
        # what is settled reads nothing open; that limits over members tie it to `name` is in it already
        if outcome.status == "unknown"
        else outcome
        for question, outcome in evaluation.outcomes.items()
    }


def _open_question(
    evaluator: Evaluator, case: Case, evaluation: Evaluation
) -> tuple[str, Sequence[Value]] | None:
    """The first reading or open decision for want of which another outcome is unknown, and its values."""
    causes: frozenset[str] = frozenset().union(*(outcome.causes for outcome in evaluation.outcomes.values()))
    for ambiguity in evaluator.policy.ambiguities:
        if ambiguity.name in causes and ambiguity.name not in case:
            return ambiguity.name, ambiguity.readings
    for name, outcome in evaluation.outcomes.items():
        if name in causes and name not in case and outcome.status != "unknown":
            values = values_found(_kind(evaluator, name), outcome)
            if values is not None:
                return name, values
    return None


def _kind(evaluator: Evaluator, question: str) -> Kind:
    decision = evaluator.decision(question)
    assert decision is not None
    return decision.kind
