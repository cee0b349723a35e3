"""What a declaration claims of the values of a definition or decision, and whether a case is against it."""

from fractions import Fraction

from verifier.checks.admissible import admissible
from verifier.encode.lists.flat import declared
from verifier.evaluate import Evaluator, Outcome
from verifier.evaluate.values import Interval, Points
from verifier.model.kinds import Kind, Number
from verifier.model.policy import Case


def claims(kind: Kind) -> bool:
    """Whether a declaration claims anything of its values."""
    return isinstance(kind, Number) and (kind.low, kind.high, kind.step) != (None, None, None)


def leaves_range(evaluator: Evaluator, case: Case, subject: str) -> bool:
    """A value of the definition or decision that its declaration does not admit."""
    evaluation = admissible(evaluator, case)
    if evaluation is None:
        return False
    name = declared(subject)
    if name in evaluator.definitions:
        kind, value = evaluator.definitions[name].kind, evaluation.facts.get(subject)
        return isinstance(kind, Number) and isinstance(value, Fraction) and not kind.admits(value)
    kind, outcome = evaluator.decisions[name].kind, evaluation.outcomes[subject]
    return isinstance(kind, Number) and _outside(kind, outcome)


def _outside(kind: Number, outcome: Outcome) -> bool:
    if outcome.status not in ("decided", "discretionary"):
        return False
    points = [p for values in outcome.possible if isinstance(values, Points) for p in values.points]
    return not all(kind.admits(point) for point in points) or not readable(kind, outcome)


def readable(kind: Number, outcome: Outcome) -> bool:
    """Whether a reader finds a value: a single number, or one of a range that the declaration admits."""
    return any(
        bool(values.points) if isinstance(values, Points) else _fits(kind, values)
        for values in outcome.possible
    )


def _fits(kind: Number, values: Interval) -> bool:
    lows = [end for end in (values.low, kind.low) if end is not None]
    highs = [end for end in (values.high, kind.high) if end is not None]
    return not lows or not highs or max_on_grid(kind, min(highs)) >= max(lows)


def max_on_grid(kind: Number, value: Fraction) -> Fraction:
    """The largest number of the declared grid that is not above the value."""
    return value if kind.step is None else value - (value - kind.origin) % kind.step
