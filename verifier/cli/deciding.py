"""One case decided: its outcomes, what is odd about it, what is left open and what would change it."""

from attrs import evolve

from verifier.cli.holidays import counts_working_days
from verifier.cli.missing import missing
from verifier.evaluate import Evaluator
from verifier.evaluate.choices import outcomes
from verifier.model.case import off_grid
from verifier.model.cells import NotReadable
from verifier.model.cells import value as value_of_cell
from verifier.model.kinds import ACTION, Value
from verifier.model.nearest import suggest
from verifier.model.paths import split
from verifier.model.policy import Case, Policy
from verifier.report.decided import Decided
from verifier.report.outcomes import outcomes_of
from verifier.report.phrases import value
from verifier.source.mistake import Mistake, Refused

_VERBS = {"must": "done", "must not": "left", "may": "done"}


def unknown_decisions(policy: Policy, only: tuple[str, ...]) -> list[Mistake]:
    """A mistake for each name that is no decision of the policy."""
    known = [decision.name for decision in policy.decisions]
    return [
        Mistake(
            "", 0, 0, "", f"there is no decision `{name}`", suggest(name, known, f"known: {', '.join(known)}")
        )
        for name in only
        if name not in known
    ]


def decide(policy: Policy, case: Case, only: tuple[str, ...], seconds: int) -> Decided:
    """The case decided; raises Refused where it contradicts itself or asks for an unknown decision."""
    mistakes = unknown_decisions(policy, only)
    evaluator = Evaluator(policy)
    evaluation = evaluator.evaluate(case)
    mistakes += [
        Mistake(
            "",
            0,
            0,
            "",
            f"`{name}` is given as {value(policy, name, case[name])}, but the other facts make it "
            f"{value(policy, name, computed)}",
            f"leave out `{name}`, or the facts that it is computed from",
        )
        for name, computed in evaluation.disagreeing.items()
    ]
    if mistakes:
        raise Refused(mistakes)
    notes = [
        f"this is no admissible case: it breaks the assumption `{assumption.label}`; "
        "what the rules say of it is shown all the same"
        for assumption in policy.assumptions
        if evaluator.holds(assumption.condition, case) is False
    ]
    notes += off_grid(policy, case)
    if counts_working_days(policy) and policy.holidays is None:
        notes.append(
            "only Saturdays and Sundays are taken for days that are no working days; `holidays` in "
            "`verifier.toml` names a country"
        )
    notes += [
        f"`{name}` is given as {value(policy, name, case[name])}, which it could not be in this case; what "
        "reads it takes it as given"
        for name in evaluation.impossible
    ]
    found = outcomes(evaluator, case)
    wanted = [outcome for name in (only or found) for outcome in outcomes_of(policy, found, name)]
    chosen, left = missing(policy, case, wanted, seconds)
    return Decided(policy, case, evaluation, chosen, tuple(notes), left)


def read_wanted(policy: Policy, text: str) -> tuple[str, Value]:
    """A decision and the value about which it is asked why not; raises Refused where it is none."""
    name, sign, wanted = (part.strip() for part in text.partition("="))
    if not sign:
        message = f"`--why-not {text}` names no value"
        raise Refused([Mistake("", 0, 0, "", message, "write it as `--why-not DECISION=VALUE`")])
    wrong = unknown_decisions(policy, (name,))
    if wrong:
        raise Refused(wrong)
    kind = next(decision.kind for decision in policy.decisions if decision.name == name)
    if kind == ACTION:
        wanted = _VERBS.get(wanted, wanted)
    try:
        return name, value_of_cell(kind, wanted, name)
    except NotReadable as problem:
        raise Refused([Mistake("", 0, 0, "", problem.message, problem.help)]) from None


def with_changes(decided: Decided, wanted: tuple[str, Value] | None, seconds: int) -> Decided:
    """With what would change the outcomes that are settled; with `wanted`, what would give it that value.

    What is not asked in the case is looked at where it is alone in question.
    """
    from verifier.solve.asked import Options
    from verifier.solve.changed import Goal
    from verifier.solve.changes import changes

    alone = len({split(outcome.question)[1] for outcome in decided.outcomes}) == 1
    settled = [
        outcome.question
        for outcome in decided.outcomes
        if outcome.status != "unknown" and outcome.question not in decided.left
        if outcome.status != "not asked" or alone
        if wanted is None or not Goal(outcome.question, (), wanted[1]).met(decided.policy, outcome)
    ]
    value = None if wanted is None else wanted[1]
    found = changes(decided.policy, decided.case, dict.fromkeys(settled, value), Options(seconds=seconds))
    return evolve(decided, changes=found, wanted=wanted)
