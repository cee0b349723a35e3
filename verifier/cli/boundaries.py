"""`verifier boundaries`: a case just below, at and just above every threshold, to be reviewed."""

import sys

import click

from verifier.cli.ending import UNDECIDED
from verifier.cli.options import LONGEST
from verifier.cli.output import Progress, put
from verifier.cli.reading import read_policy
from verifier.report.page import Page


@click.command("boundaries")
@click.argument("policy")
@click.option("--decision", metavar="D", help="Only the thresholds on which this decision depends.")
@click.option("--timeout", type=click.IntRange(1, LONGEST), default=10, help="Seconds a threshold (10).")
@click.option("--format", "layout", type=click.Choice(["terminal", "json", "markdown"]), default="terminal")
@click.option("--output", metavar="FILE", help="Write to FILE, whole or not at all.")
def command(policy: str, decision: str | None, timeout: int, layout: str, output: str | None) -> int:
    """A case just below, at and just above every threshold, with the outcomes of today.

    The tables are worked cases: review each row against the text, then take it over into `cases.md`.
    Exits 3 where a threshold stayed undecided.
    """
    from verifier.checks.boundaries import boundaries
    from verifier.solve.asked import Options

    read = read_policy(policy)
    names = [one.name for one in read.decisions]
    if decision is not None and decision not in names:
        from verifier.model.nearest import suggest

        way_out = suggest(decision, names, f"known are {', '.join(names)}")
        raise click.UsageError(f"there is no decision `{decision}`: {way_out}")
    with Progress() as progress:
        edges = boundaries(read, Options(decision, seconds=timeout), progress.say)
    from verifier.report.boundaries_shown import boundaries_document, boundaries_page, show_boundaries

    if layout == "json":
        from verifier.report.json import show

        put(show(boundaries_document(read, edges)), output)
    elif layout == "markdown":
        put(boundaries_page(read, edges), output)
    else:
        put(show_boundaries(read, edges, Page.of(sys.stdout) if output is None else Page()), output)
    return UNDECIDED if any(edge.undecided is not None for edge in edges) else 0
