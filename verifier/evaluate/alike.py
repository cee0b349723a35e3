"""Whether two outcomes tell a reader the same."""

from verifier.evaluate.outcome import Outcome


def alike(first: Outcome, second: Outcome) -> bool:
    """The same status, values, bounds, discretion and days, whichever rules say so."""
    return told(first) == told(second) and _days(first) == _days(second)


def told(outcome: Outcome) -> tuple[object, ...]:
    """All that a reader is told of an outcome, but for how it came about and for the days of a duty.

    Those move with every date of a case: what would change an outcome is asked without them, since else a
    day later would always be the nearest answer.
    """
    return (
        outcome.status,
        outcome.values,
        outcome.at_least,
        outcome.at_most,
        outcome.default,
        frozenset(outcome.by),
        outcome.normally,
        outcome.closed,
    )


def _days(outcome: Outcome) -> tuple[object, ...]:
    return outcome.start, outcome.deadline, bool(outcome.undated)
