"""What is taken for granted and cannot be done without."""

from collections.abc import Sequence
from contextlib import suppress

from verifier.solve.asked import Hypothesis
from verifier.solve.inquiry import Inquiry
from verifier.solve.program import OutOfEffort


def needed_of(inquiry: Inquiry, hypotheses: Sequence[Hypothesis], term: str) -> tuple[str, ...]:
    """The ranges and assumptions without which some case might meet a term; all where that stays open."""
    kept = list(hypotheses)

    def drop(some: Sequence[Hypothesis]) -> None:
        """Leave out each in its turn, where no case meets the term without it: where none does without all of
        them, each can be left out."""
        without = [other for other in kept if all(other is not one for one in some)]
        if not inquiry.session.possible(*(other.text for other in without)):
            kept[:] = without
        elif len(some) > 1:
            drop(some[: len(some) // 2])
            drop(some[len(some) // 2 :])

    with suppress(OutOfEffort), inquiry.session.scope(term):
        if kept:
            drop(hypotheses)
    return tuple(hypothesis.name for hypothesis in kept)
