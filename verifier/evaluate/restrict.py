"""An outcome cut to the values that limits over members leave."""

from collections.abc import Sequence
from fractions import Fraction

from attrs import evolve

from verifier.evaluate.kinds import rank
from verifier.evaluate.outcome import Outcome
from verifier.evaluate.values import Points
from verifier.model.kinds import Kind, Value


def restricted(kind: Kind, outcome: Outcome, left: Sequence[Value], limits: tuple[str, ...]) -> Outcome:
    """The outcome of a question of which limits leave these values, in rising order, and not all.

    A limit is a bound on what others leave: it takes values away as a claim does. Where none is left of
    discretion that nothing else bounds, nothing is said; of anything else, the question is contradictory.
    """
    rules = tuple(dict.fromkeys((*outcome.rules, *limits)))
    bare = outcome.status == "discretionary" and not outcome.closed
    if not left and bare:
        return Outcome(outcome.question, "silent", traces=outcome.traces)
    if not left:
        return Outcome(
            outcome.question, "contradictory", rules=rules, conflicts=(rules,), traces=outcome.traces
        )
    possible = (Points(frozenset(rank(kind, value) for value in left)),)
    if len(left) == 1 and not bare:
        return Outcome(
            outcome.question,
            "decided",
            tuple(left),
            rules=rules,
            traces=outcome.traces,
            possible=possible,
            start=outcome.start,
            deadline=outcome.deadline,
        )
    ranged = outcome.at_least is not None or outcome.at_most is not None
    return evolve(
        outcome,
        values=tuple(left) if outcome.status == "discretionary" and not ranged else (),
        at_least=left[0] if ranged else None,
        at_most=left[-1] if ranged else None,
        default=outcome.default if outcome.default in left else None,
        rules=rules,
        possible=possible,
    )


def rising(kind: Kind, values: Sequence[Value]) -> list[Value]:
    """Values from the least to the greatest, as they stand in their kind."""
    places: list[tuple[Fraction, Value]] = [(rank(kind, value), value) for value in values]
    return [value for _, value in sorted(places, key=lambda pair: pair[0])]
