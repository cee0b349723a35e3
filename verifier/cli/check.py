"""`verifier check`: all checks on all policies, and the exit status that says how it went."""

import sys
from collections.abc import Sequence

import click
from attrs import evolve

from verifier.cache import Remembered, usual_folder
from verifier.checks import CHECKS, CaughtOut, Check, Options
from verifier.checks.told_once import told_once
from verifier.cli.checking import Wanted, verified
from verifier.cli.configuration import LEVELS, Configuration, configuration
from verifier.cli.ending import CAUGHT_ITSELF_OUT, FOUND, INPUT_IS_WRONG, UNDECIDED
from verifier.cli.layouts import LAYOUTS, lay_out, reports
from verifier.cli.options import LONGEST, MOST_JOBS, processors, today
from verifier.cli.output import put, say_mistakes
from verifier.cli.reading import PATHS, clause_named, read_policies, roots
from verifier.finding import Finding, Known, Run, Undecided
from verifier.model.policy import Policy
from verifier.report.order import fails
from verifier.report.page import Page
from verifier.source.mistake import Mistake, Refused

NAMES = tuple(check.name for check in CHECKS)


@click.command("check")
@PATHS
@click.option("--together", is_flag=True, help="Check them as one draft; PATH#CLAUSE is one clause alone.")
@click.option("--only", multiple=True, metavar="NAME", help="Run this check alone; may be repeated.")
@click.option("--skip", multiple=True, metavar="NAME", help="Leave this check out; may be repeated.")
@click.option("--decision", metavar="D", help="Ask about this decision alone.")
@click.option("--clause", metavar="C", help="Ask about this clause, and those below it, alone.")
@click.option("--timeout", type=click.IntRange(1, LONGEST), metavar="S", help="Seconds a question (10).")
@click.option("--jobs", type=click.IntRange(1, MOST_JOBS), metavar="N", help="Processes that share the work.")
@click.option("--fail-on", type=click.Choice(LEVELS), help="Exit with 1 from this severity on (error).")
@click.option("--notes", is_flag=True, default=None, help="List notes too.")
@click.option(
    "--format",
    "layout",
    type=click.Choice(LAYOUTS),
    default="terminal",
)
@click.option("--output", metavar="FILE", help="Write to FILE, whole or not at all.")
@click.option(
    "--also",
    multiple=True,
    metavar="FORMAT=FILE",
    help="Write FILE in FORMAT too; may be repeated.",
)
@click.option("--baseline", metavar="FILE", help="Do not count the findings that this file knows.")
@click.option("--update-baseline", is_flag=True, help="Write what is found now to the baseline.")
@click.option(
    "--repairs", is_flag=True, help="Seek changes of the page proved to mend gaps and contradictions."
)
@click.option("--date", "day", metavar="DATE", help="Whether an `accept` has lapsed by this day (today).")
@click.option("--no-cache", is_flag=True, help="Ask anew, and keep no answers for the next run.")
@click.option("--trust-cache", is_flag=True, help="Take answers that another machine kept, too.")
@click.option("--second-opinion", is_flag=True, help="Have another engine answer each question too.")
def command(
    paths: tuple[str, ...],
    together: bool,
    only: tuple[str, ...],
    skip: tuple[str, ...],
    decision: str | None,
    clause: str | None,
    timeout: int | None,
    jobs: int | None,
    fail_on: str | None,
    notes: bool | None,
    layout: str,
    output: str | None,
    also: tuple[str, ...],
    day: str | None,
    baseline: str | None,
    update_baseline: bool,
    repairs: bool,
    no_cache: bool,
    trust_cache: bool,
    second_opinion: bool,
) -> int:
    """Find gaps, contradictions and dead rules, or prove that there are none."""
    besides = reports(also)
    wished = [clause_named(path, together) for path in paths]
    folders = roots([path for path, _ in wished])
    settings = configuration(folders, NAMES)
    chosen = _chosen(only, skip, settings)
    baseline = baseline or settings.baseline
    if update_baseline and baseline is None:
        raise click.UsageError("`--update-baseline` writes a baseline: name it with `--baseline FILE`")
    remembered: Sequence[Known] = ()
    if together and repairs:
        raise click.UsageError("`--repairs` changes one page, and a draft is none: ask it of each page alone")
    if together:
        from verifier.cli.together import read_together
    if baseline:
        from verifier.cli.baseline import read_baseline, with_baseline

        remembered = read_baseline(baseline, update_baseline)  # before minutes are spent on the checks
    reading = read_together(wished, folders) if together else read_policies(folders)
    _known(reading.policies, decision, clause)
    seconds = timeout or settings.timeout or 10
    options = Options(decision, clause, seconds, today=today(day), second_opinion=second_opinion)
    jobs = jobs or min(processors(), max(len(reading.policies), 1))
    evidence = "json" in (layout, *(name for name, _ in besides))
    # a second opinion given in an earlier run would be none of this one
    kept = None if no_cache or second_opinion else _kept(options, evidence, trust_cache)
    wanted = Wanted(chosen, options, settings.severity, repairs, jobs, evidence, kept)
    run, caught = verified(reading.policies, reading.mistakes, wanted)
    if baseline:
        update = update_baseline and not run.mistakes and not caught
        names = {check.name for check in chosen}
        run = with_baseline(run, baseline, remembered, update, names, options)
    # what is told with a finding that is known, or was made to weigh less, is told by itself
    again = (evolve(v, answers=told_once(v.answers)) for v in run.verifications)
    run = evolve(run, verifications=tuple(again))
    fail_on, notes = fail_on or settings.fail_on or "error", settings.notes if notes is None else notes
    for name, path in [*besides, (layout, output)]:
        page = Page.of(sys.stdout) if path is None else Page()
        put(lay_out(name, run, page, fail_on, bool(notes), bool(caught)), path)
    if layout == "terminal" or (output is not None and layout != "json"):
        say_mistakes(run.mistakes)
    for problem in caught:
        _say_caught(problem)
    return _status(run, bool(caught), fail_on)


def _chosen(only: Sequence[str], skip: Sequence[str], settings: Configuration) -> list[Check]:
    for name in (*only, *skip):
        if name not in NAMES:
            from verifier.model.nearest import suggest

            known = suggest(name, NAMES, f"known are {', '.join(NAMES)}")
            raise click.UsageError(f"there is no check `{name}`: {known}")
    off = {name for name, severity in settings.severity.items() if severity == "off"} - set(only)
    wanted = {name for name in only or NAMES if name not in {*skip, *off}}
    return [check for check in CHECKS if check.name in wanted]


def _kept(options: Options, with_evidence: bool, trusting: bool) -> Remembered | None:
    """The answers that were kept; None where none can be."""
    folder = usual_folder(trusting)
    return Remembered(folder, options, with_evidence) if folder is not None else None


def _known(policies: Sequence[Policy], decision: str | None, clause: str | None) -> None:
    """Refuses a decision or clause that no policy has: otherwise all would seem well with it."""
    decisions = [d.name for policy in policies for d in policy.decisions]
    clauses = [c.id for policy in policies for c in policy.clauses]
    for what, name, known in (("decision", decision, decisions), ("clause", clause, clauses)):
        if name is not None and name not in known and policies:
            from verifier.model.nearest import suggest

            way_out = suggest(name, known, f"known are {', '.join(dict.fromkeys(known))}")
            raise Refused([Mistake("", 0, 0, "", f"no policy here has a {what} `{name}`", way_out)])


def _status(run: Run, caught: bool, fail_on: str) -> int:
    answers = [answer for verification in run.verifications for answer in verification.answers]
    if run.mistakes:
        return INPUT_IS_WRONG
    if caught:
        return CAUGHT_ITSELF_OUT
    if any(isinstance(answer, Finding) and fails(answer, fail_on) for answer in answers):
        return FOUND
    return UNDECIDED if any(isinstance(answer, Undecided) for answer in answers) else 0


def _say_caught(problem: CaughtOut) -> None:
    click.echo(
        f"the verifier caught itself out on {problem.policy.path}: {problem}\n"
        f"  nothing counts as proved; please report this with {problem.to_report}",
        err=True,
    )
