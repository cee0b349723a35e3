"""`verifier decide`: the outcomes of one case, with reasons."""

import sys

import click

from verifier.cli.case_file import read_arguments, read_case_file
from verifier.cli.holidays import counts_working_days
from verifier.cli.missing import missing
from verifier.cli.options import LONGEST, Layout, not_built
from verifier.cli.output import put
from verifier.cli.reading import read_policy
from verifier.evaluate import Evaluator
from verifier.evaluate.choices import outcomes
from verifier.model.case import off_grid, read_case
from verifier.model.from_syntax.today import TODAY
from verifier.model.nearest import suggest
from verifier.model.policy import Case, Policy
from verifier.report.decided import Decided
from verifier.report.outcomes import outcomes_of
from verifier.report.page import Page
from verifier.report.phrases import value
from verifier.source.mistake import Mistake, Refused


@click.command("decide")
@click.argument("policy")
@click.argument("facts", nargs=-1, metavar="[NAME=VALUE]...")
@click.option("--case", "case_file", metavar="FILE", help="A case in YAML or JSON; a finding's JSON will do.")
@click.option("--decision", "decisions", multiple=True, metavar="D", help="Show this decision alone.")
@click.option("--format", "layout", type=Layout("terminal", "json"), default="terminal")
@click.option("--output", metavar="FILE", help="Write to FILE, whole or not at all.")
@click.option(
    "--timeout", type=click.IntRange(1, LONGEST), default=10, metavar="S", help="Seconds a question (10)."
)
@click.option(
    "--cases", "table", metavar="FILE", help="Decide a table of cases, a CSV file with names of facts on top."
)
@click.option("--date", "today", metavar="DATE", help="The day of the case, where the policy reads `today`.")
@not_built(flags=("--ask",))
def command(
    policy: str,
    facts: tuple[str, ...],
    case_file: str | None,
    decisions: tuple[str, ...],
    layout: str,
    output: str | None,
    timeout: int,
    table: str | None,
    today: str | None,
) -> int:
    """The outcomes of one case, with reasons: why, and why not.

    Facts stand on the command line as NAME=VALUE or in a file. Facts left out stay unknown; nothing
    is guessed. Exits 0 whatever the outcome.

    With --cases and --output every row of a table is decided by itself, unknown where facts that it
    leaves out might matter. Rows that cannot be read go to a file of rejects beside the output, and the
    exit status is 2 if there are any.
    """
    read = read_policy(policy)
    if table is not None:
        return _table(read, table, output, facts, case_file, decisions, layout)
    given = read_case_file(case_file) if case_file is not None else {}
    given |= read_arguments((*facts, *_today(read, today)))
    case = read_case(read, given, case_file or "")
    decided = decide(read, case, decisions, timeout)
    if layout == "json":
        from verifier.report.decision_json import decide_document
        from verifier.report.json import show

        put(show(decide_document(decided)), output)
    else:
        from verifier.report.decision import show_decided

        put(show_decided(decided, Page.of(sys.stdout) if output is None else Page()), output)
    return 0


def _today(policy: Policy, date: str | None) -> tuple[str, ...]:
    """The day of the case as a fact; raises Refused where the policy does not ask for one."""
    if date is None:
        return ()
    if not any(fact.name == TODAY for fact in policy.inputs):
        message = f"`--date` bears on nothing: `{policy.id}` does not read `{TODAY}`"
        raise Refused([Mistake("", 0, 0, "", message, "leave it out")])
    return (f"{TODAY}={date}",)


def _table(
    policy: Policy,
    table: str,
    output: str | None,
    facts: tuple[str, ...],
    case_file: str | None,
    decisions: tuple[str, ...],
    layout: str,
) -> int:
    """A table of cases; options that speak of a single case are refused."""
    from verifier.cli.decide_table import decide_table

    if output is None:
        raise click.UsageError("`--cases` needs a file for the outcomes: add `--output FILE`")
    if case_file is not None:
        raise click.UsageError("`--case` and `--cases` exclude each other: give one case or a table")
    if layout != "terminal":
        raise click.UsageError("a table of cases is written as CSV: leave `--format` out")
    wrong = _unknown_decisions(policy, decisions)
    if wrong:
        raise Refused(wrong)
    return decide_table(policy, table, output, read_arguments(facts), decisions)


def _unknown_decisions(policy: Policy, only: tuple[str, ...]) -> list[Mistake]:
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
    mistakes = _unknown_decisions(policy, only)
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
