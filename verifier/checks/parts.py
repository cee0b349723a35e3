"""The parts of a draft that was put together: which rules are whose, and what each part says alone."""

from collections.abc import Collection
from functools import lru_cache

from verifier.evaluate import Evaluator
from verifier.evaluate.readable import values_found
from verifier.model.paths import name_in_policy
from verifier.model.policy import Case, Policy
from verifier.model.together.decided_alone import decided_alone


def of_one_part(policy: Policy, rules: Collection[str]) -> bool:
    """Whether one part of the draft has all of these rules; so it is where nothing was put together."""
    return not policy.is_joint or any(
        {rule.id for rule in part.rules}.issuperset(rules) for part in policy.parts
    )


def silent_alone(policy: Policy, case: Case, question: str) -> bool:
    """Whether some part, by itself, asks a question in a case of the draft and leaves it without an answer,
    however what it reads comes out there."""
    return any(
        _silent(evaluator, _as_alone(policy, own, case), question) for evaluator, own in _alone(policy)
    )


@lru_cache(maxsize=16)
def _alone(policy: Policy) -> tuple[tuple[Evaluator, frozenset[str]], ...]:
    """Each part, with the decisions that come out in the draft as they do there."""
    return tuple((Evaluator(part), decided_alone(policy, part)) for part in policy.parts)


def _as_alone(policy: Policy, own: frozenset[str], case: Case) -> Case:
    """A case of the draft without what is decided there otherwise than in the part."""
    decided = {decision.key for decision in policy.decisions} - own
    return {name: value for name, value in case.items() if name_in_policy(policy, name) not in decided}


def _silent(evaluator: Evaluator, case: Case, question: str) -> bool:
    """Whether a question is silent, for some values of the open decisions that it reads."""
    outcomes = evaluator.evaluate(case).outcomes
    if question not in outcomes or outcomes[question].status != "unknown":
        return question in outcomes and outcomes[question].status == "silent"
    causes = frozenset[str]().union(*(outcome.causes for outcome in outcomes.values()))
    for name, outcome in outcomes.items():
        if name in causes and name not in case and outcome.status in ("decided", "discretionary"):
            decision = evaluator.decision(name)
            assert decision is not None
            values = values_found(decision.kind, outcome) or ()
            return any(_silent(evaluator, {**case, name: value}, question) for value in values)
    return False
