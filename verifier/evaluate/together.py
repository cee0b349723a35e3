"""The outcomes of one question under several choices, brought together (`meaning.md` 10)."""

from collections.abc import Callable, Sequence

from attrs import evolve

from verifier.evaluate.kinds import rank
from verifier.evaluate.outcome import Alternative, Outcome
from verifier.model.kinds import Kind, Value


def together(
    kind: Kind,
    name: str,
    settled: Outcome | None,
    plain: Outcome,
    results: Sequence[tuple[Value, Outcome]],
) -> Outcome:
    """The outcome of one question whatever value `name` takes; `settled` is None for a reading.

    `plain` is the outcome while `name` is open: it keeps the derivation where nothing gets settled.
    """
    first = results[0][1]
    if all(_says(outcome) == _says(first) for _, outcome in results):
        if first.status == "unknown":
            return plain  # as unknown as before, for want of the same and of `name`
        rules = dict.fromkeys(rule for _, outcome in results for rule in outcome.rules)
        return evolve(first, rules=tuple(rules))
    alternatives = tuple(
        Alternative(((name, value), *below.choices), below.outcome)
        for value, outcome in results
        for below in (outcome.alternatives or (Alternative((), outcome),))
    )
    question = first.question
    chosen = settled is not None and settled.status in ("decided", "discretionary")
    if not chosen or any(outcome.status == "unknown" for _, outcome in results):
        causes: frozenset[str] = frozenset().union(*(outcome.causes for _, outcome in results))
        nothing = all(outcome.status == "unknown" for _, outcome in results)
        return evolve(plain, causes=causes | {name}, alternatives=() if nothing else alternatives)
    assert settled is not None
    points = {value for _, outcome in results for value in outcome.values}
    ranged = [o for _, o in results if o.at_least is not None or o.at_most is not None]
    below = [name for _, outcome in results for name in outcome.through]
    bodies = [body for _, outcome in results for body in outcome.by]
    return Outcome(
        question,
        "discretionary",
        values=tuple(sorted(points, key=lambda value: rank(kind, value))),
        at_least=_end(kind, [o.at_least for o in ranged], min),
        at_most=_end(kind, [o.at_most for o in ranged], max),
        by=tuple(dict.fromkeys((*settled.by, *bodies))),
        closed=all(outcome.closed for _, outcome in results),
        rules=tuple(dict.fromkeys(rule for _, outcome in results for rule in outcome.rules)),
        possible=tuple(dict.fromkeys(v for _, outcome in results for v in outcome.possible)),
        through=tuple(dict.fromkeys((name, *below))),
        alternatives=alternatives,
    )


def _says(outcome: Outcome) -> tuple[object, ...]:
    """What an outcome says, leaving aside how it came about."""
    return (
        outcome.status,
        outcome.values,
        outcome.at_least,
        outcome.at_most,
        outcome.default,
        outcome.by,
        outcome.normally,
        outcome.closed,
        outcome.causes,
        outcome.start,
        outcome.deadline,
    )


def _end(kind: Kind, ends: Sequence[Value | None], pick: Callable[..., Value]) -> Value | None:
    """The outermost of the ends of ranges; None where there is no range or one has no end."""
    known = [end for end in ends if end is not None]
    if not known or len(known) < len(ends):
        return None
    return pick(known, key=lambda value: rank(kind, value))
