"""The outcomes of a case over all choices and readings that it leaves open (`meaning.md` 9 and 10).

The evaluator leaves unknown what reads a decision that is not settled. Here each value that such a
decision can take is given in turn, and each reading of an ambiguity, and the outcomes are brought
together again. Facts left out stay unknown. The result may say unknown too often, never wrongly.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import islice

from attrs import define

from verifier.evaluate.evaluator import Evaluation, Evaluator
from verifier.evaluate.outcome import Outcome
from verifier.evaluate.status import say
from verifier.evaluate.together import together
from verifier.evaluate.truth import rank
from verifier.evaluate.values import Interval, Points, Values, contains, cut
from verifier.model.kinds import Kind, Number, Value
from verifier.model.policy import Case

VALUES = 64
"""The most values tried of one decision."""
BRANCHES = 256
"""The most cases evaluated in all; beyond them what is open stays unknown to its readers."""


@define
class _Budget:
    left: int


class _Spent(Exception):
    """More branches than are tried."""


class _Endless(Exception):
    """A range without ends or without a step has no finite list of values."""


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
            evaluator.decisions[question].kind,
            name,
            settled,
            evaluation.outcomes[question],
            [(value, below[question]) for value, below in results],
        )
        for question in evaluation.outcomes
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
            values = values_found(evaluator.decisions[name].kind, outcome)
            if values is not None:
                return name, values
    return None


def values_found(kind: Kind, outcome: Outcome) -> Sequence[Value] | None:
    """The values that readers of an open decision find; None where they are not finitely few."""
    possible = outcome.possible if outcome.status in ("decided", "discretionary") else None
    try:
        found = list(islice(_points(kind, possible), VALUES + 1))
    except _Endless:
        return None
    if not found or len(found) > VALUES:
        return None
    return [say(kind, point) for point in found]


def may_find(kind: Kind, outcome: Outcome, value: Value) -> bool:
    """Whether a reader of a settled decision may find a value: a point, or in a range a declared one."""
    if outcome.status not in ("decided", "discretionary"):
        return False
    place = rank(kind, value)
    declared = not isinstance(kind, Number) or kind.admits(place)
    return any(
        contains(values, place) and (declared or isinstance(values, Points)) for values in outcome.possible
    )


def _points(kind: Kind, possible: tuple[Values, ...] | None) -> Iterator[Fraction]:
    """The places of the values possible, all of the kind where `possible` is None; none for an open range."""
    if not isinstance(kind, Number):
        for place in range(len(kind.values)):
            if possible is None or any(contains(values, Fraction(place)) for values in possible):
                yield Fraction(place)
        return
    points = {p for values in possible or () if isinstance(values, Points) for p in values.points}
    yield from sorted(points)
    for interval in possible if possible is not None else (Interval(None, None),):
        if isinstance(interval, Interval):
            yield from (p for p in _grid(kind, interval) if p not in points)


def _grid(kind: Number, interval: Interval) -> Iterator[Fraction]:
    """The values of a stepped kind in an interval, within the declared range."""
    within = cut(interval, Interval(kind.low, kind.high))
    if isinstance(within, Points):
        return
    if kind.step is None or within.low is None or within.high is None:
        raise _Endless
    point = kind.origin - (kind.origin - within.low) // kind.step * kind.step
    while point <= within.high:
        yield point
        point += kind.step
