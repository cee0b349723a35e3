"""What a case with missing facts leaves possible, as far as `decide` needs to know."""

from collections.abc import Mapping, Sequence

from attrs import evolve

from verifier.evaluate.outcome import Alternative, Outcome
from verifier.model.paths import name_in_policy
from verifier.model.policy import Case, Policy
from verifier.model.reading import names_read
from verifier.report.decided import Left


def missing(
    policy: Policy, case: Case, outcomes: Sequence[Outcome], seconds: int
) -> tuple[tuple[Outcome, ...], Mapping[str, Left]]:
    """The outcomes, those that turn out to be settled after all made so, and what is left of the others.

    A solver is asked only where something is unknown that a given fact bears on, or that is asked for
    alone; `seconds` is its time for one question.
    """
    given = {name_in_policy(policy, key) for key in case}
    unknown = [
        outcome.question
        for outcome in outcomes
        if outcome.status == "unknown"
        and (not case or len(outcomes) == 1 or names_read(policy, outcome.question) & given)
    ]
    if not unknown:
        return tuple(outcomes), {}
    from verifier.solve.asked import Options
    from verifier.solve.possible import possible

    found = possible(policy, case, unknown, Options(seconds=seconds))
    settled: dict[str, Outcome] = {}
    left: dict[str, Left] = {}
    for name, what in found.items():
        if not what.outcomes:
            continue
        if what.complete and len(what.outcomes) == 1:
            # The evaluator is careful; no missing fact changes this.
            settled[name] = what.outcomes[0][1]
            continue
        needed = list(dict.fromkeys(name for names in what.questions for name in names))
        if not needed:  # what settles it is not known, so that an example is told whole
            needed = list(dict.fromkeys(name for world, _ in what.outcomes for name in world))
            needed = [name for name in needed if name not in case]
        alternatives = tuple(
            Alternative(tuple((name, world[name]) for name in needed if name in world), outcome)
            for world, outcome in what.outcomes
        )
        left[name] = Left(
            alternatives, what.complete, what.questions, what.at_least, what.at_most, what.reason
        )
    return tuple(_with(outcome, settled) for outcome in outcomes), left


def _with(outcome: Outcome, settled: Mapping[str, Outcome]) -> Outcome:
    """The outcome as it turned out; the derivation stays that of the case as it was given."""
    found = settled.get(outcome.question)
    return outcome if found is None else evolve(found, traces=outcome.traces)
