"""`verifier coverage`: which clauses are encoded, set aside, or missing."""

import sys

import click

from verifier.cli.ending import FOUND, INPUT_IS_WRONG
from verifier.cli.options import Layout, today
from verifier.cli.output import put, say_mistakes
from verifier.cli.reading import PATHS, read_policies, roots
from verifier.report.coverage import coverage_document, show_coverage, unaccounted
from verifier.report.json import show
from verifier.report.page import Page


@click.command("coverage")
@PATHS
@click.option("--format", "layout", type=Layout("terminal", "json"), default="terminal")
@click.option("--sign", metavar="NAME", help="Show the line by which NAME confirms a clause, to paste.")
@click.option("--date", "day", metavar="DATE", help="The day of `--sign` (today).")
@click.option("--output", metavar="FILE", help="Write to FILE, whole or not at all.")
def command(
    paths: tuple[str, ...], layout: str, sign: str | None, day: str | None, output: str | None
) -> int:
    """Which clauses are encoded, partly encoded, set aside and why, or missing.

    Exits 1 when a clause has neither rules nor a reason why it has none.
    """
    reading = read_policies(roots(paths))
    if layout == "json":
        put(show(coverage_document(reading.policies, reading.mistakes)), output)
    else:
        page = Page.of(sys.stdout) if output is None else Page()
        signing = None if sign is None else (" ".join(sign.split()), today(day))
        put(show_coverage(reading.policies, page, signing), output)
        say_mistakes(reading.mistakes)
    if reading.mistakes:
        return INPUT_IS_WRONG
    return FOUND if unaccounted(reading.policies) else 0
