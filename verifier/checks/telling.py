"""Which decisions come out otherwise on the other side of a threshold, by the evaluator alone."""

from verifier.encode.lists.flat import FlatPolicy, declared
from verifier.encode.turned import at_or_below, below
from verifier.evaluate import Evaluator, Outcome
from verifier.evaluate.choices import outcomes
from verifier.model.policy import Case
from verifier.solve.inquiry import Inquiry


class Telling:
    """The marked policy of an inquiry on the evaluator; a policy with limits over members is not asked."""

    def __init__(self, inquiry: Inquiry) -> None:
        self._evaluator = None if isinstance(inquiry.policy, FlatPolicy) else Evaluator(inquiry.policy)
        names = {fact.name for fact in inquiry.policy.inputs}
        places = range(len(names))
        self._still: Case = {
            name: "no" for place in places for name in (below(place), at_or_below(place)) if name in names
        }

    def decisions(self, place: int, side: str, affected: tuple[str, ...], case: Case) -> set[str]:
        """The author's decisions that the next side of a threshold would change in a flat case."""
        if self._evaluator is None or below(place) not in self._still:
            return set()
        evaluator = self._evaluator.narrowed_to(*affected)
        here = outcomes(evaluator, {**case, **self._still})
        turned = {"below": (below(place),), "above": (at_or_below(place),)}
        found = set()
        for name in turned.get(side, (below(place), at_or_below(place))):
            there = outcomes(evaluator, {**case, **self._still, name: "yes"})
            found |= {declared(n) for n in affected if told(here[n]) != told(there[n])}
        return found


def told(outcome: Outcome) -> tuple[object, ...]:
    """What an outcome says, without which rules say it."""
    return (
        outcome.status,
        outcome.values,
        outcome.at_least,
        outcome.at_most,
        outcome.default,
        outcome.normally,
        outcome.by,
    )
