"""When a duty can be done: from the latest of its starts to the earliest of its deadlines."""

from collections.abc import Callable, Iterable
from typing import Literal

from attrs import evolve

from verifier.evaluate.defeat import Standing
from verifier.evaluate.outcome import Outcome
from verifier.evaluate.values import single
from verifier.evaluate.world import Found, Unknown, either
from verifier.model.kinds import ACTION, Value

_DONE = ACTION.values.index("done")


def dated(outcome: Outcome, in_force: Iterable[Standing]) -> Outcome:
    """The outcome of an action with the days of the duty, where it is one."""
    if outcome.status != "decided" or outcome.values != ("done",):
        return outcome
    duties = [s for s in in_force if s.is_claim and single(s.values) == _DONE]
    start, late = _outermost((duty.start for duty in duties), max)
    deadline, early = _outermost((duty.deadline for duty in duties), min)
    return evolve(outcome, start=start, deadline=deadline, undated=either(late, early).causes)


def modality(outcome: Outcome) -> Literal["must", "must not", "may"] | None:
    """What the outcome of an action says of its bearer; None where it says nothing, or nothing settled."""
    if outcome.status == "decided":
        return "must" if outcome.values == ("done",) else "must not"
    alone = outcome.values == ("done",) and outcome.default is None and not outcome.through
    return "may" if outcome.status == "discretionary" and alone else None


def _outermost(
    days: Iterable[Found | None], pick: Callable[..., Value]
) -> tuple[Value | None, Unknown | None]:
    """The day that binds, if there is one; where one of them is not known, what is wanting."""
    days = list(days)
    if any(isinstance(day, Unknown) for day in days):
        return None, either(*days)
    known = [day for day in days if day is not None]
    return (pick(known) if known else None), None
