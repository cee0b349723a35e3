"""Whether two outcomes tell a reader the same."""

from verifier.evaluate.outcome import Outcome


def alike(first: Outcome, second: Outcome) -> bool:
    """The same status, values, bounds, discretion and days, whichever rules say so."""
    return _told(first) == _told(second)


def _told(outcome: Outcome) -> tuple[object, ...]:
    return (
        outcome.status,
        outcome.values,
        outcome.at_least,
        outcome.at_most,
        outcome.default,
        frozenset(outcome.by),
        outcome.normally,
        outcome.closed,
        outcome.start,
        outcome.deadline,
        bool(outcome.undated),
    )
