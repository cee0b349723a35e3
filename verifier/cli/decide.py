"""`verifier decide`: the outcomes of one case, with reasons."""

import sys

import click

from verifier.cli.case_file import read_arguments, read_case_file
from verifier.cli.deciding import decide, read_wanted, unknown_decisions, with_changes
from verifier.cli.options import LONGEST, Layout
from verifier.cli.output import put
from verifier.cli.reading import read_policy
from verifier.model.case import read_case
from verifier.model.from_syntax.today import TODAY
from verifier.model.policy import Policy
from verifier.report.page import Page
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
@click.option("--changes", "changing", is_flag=True, help="Tell also what would change the outcomes.")
@click.option(
    "--why-not", metavar="D=VALUE", help="Why decision D has not this value, and what would make it so."
)
@click.option("--all", "whole", is_flag=True, help="Leave out no reason, also those of less account.")
@click.option("--ask", "asking", is_flag=True, help="Ask what is missing, one question after another.")
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
    changing: bool,
    why_not: str | None,
    whole: bool,
    asking: bool,
) -> int:
    """The outcomes of one case, with reasons: why, why not, and what would change it.

    Facts stand on the command line as NAME=VALUE or in a file. Facts left out stay unknown; nothing
    is guessed. Exits 0 whatever the outcome.

    With --changes the nearest cases with another outcome are told: every smallest set of facts that
    makes a difference, each with the nearest values, all else being as it is. --why-not D=VALUE tells
    them of one value, with the rules that could have given it.

    With --ask the fewest questions that settle the outcome are put one by one, on standard error; answers
    are read from standard input.

    With --cases and --output every row of a table is decided by itself, unknown where facts that it
    leaves out might matter. Rows that cannot be read go to a file of rejects beside the output, and the
    exit status is 2 if there are any.
    """
    read = read_policy(policy)
    if table is not None:
        if changing or asking or why_not is not None:
            raise click.UsageError(
                "`--ask`, `--changes` and `--why-not` are about one case: leave `--cases` out"
            )
        return _table(read, table, output, facts, case_file, decisions, layout)
    given = read_case_file(case_file) if case_file is not None else {}
    given |= read_arguments((*facts, *_today(read, today)))
    case = read_case(read, given, case_file or "")
    wanted = None if why_not is None else read_wanted(read, why_not)
    if wanted is not None and set(decisions) - {wanted[0]}:
        raise click.UsageError("`--why-not` names its decision: leave `--decision` out")
    only = decisions if wanted is None else (wanted[0],)
    if asking:
        from verifier.cli.asking import ask, command_line

        case = ask(read, case, only, timeout)
    decided = decide(read, case, only, timeout)
    if changing or wanted is not None:
        decided = with_changes(decided, wanted, timeout)
    if layout == "json":
        from verifier.report.decision_json import decide_document
        from verifier.report.json import show

        put(show(decide_document(decided)), output)
    else:
        from verifier.report.decision import show_decided

        put(show_decided(decided, Page.of(sys.stdout) if output is None else Page(), whole), output)
    if asking:
        click.echo(f"\nthe same again: {command_line(read, policy, case, only)}", err=True)
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
    wrong = unknown_decisions(policy, decisions)
    if wrong:
        raise Refused(wrong)
    return decide_table(policy, table, output, read_arguments(facts), decisions)
