"""`verifier test`: the worked cases, and which rules they exercise."""

import sys

import click

from verifier.cli.ending import FOUND, INPUT_IS_WRONG
from verifier.cli.output import put, say_mistakes
from verifier.cli.reading import PATHS, read_policies, roots
from verifier.report.json import show
from verifier.report.page import Page
from verifier.report.worked import run_cases, show_tests, tests_document, tests_junit


@click.command("test")
@PATHS
@click.option("--format", "layout", type=click.Choice(["terminal", "json", "junit"]), default="terminal")
@click.option("--output", metavar="FILE", help="Write to FILE, whole or not at all.")
def command(paths: tuple[str, ...], layout: str, output: str | None) -> int:
    """Run the worked cases beside each policy and say which rules they exercise.

    Facts that a case leaves out have their typical values. Exits 1 when a case fails.
    """
    reading = read_policies(roots(paths))
    tested = [run_cases(policy) for policy in reading.policies]
    if layout == "json":
        put(show(tests_document(tested, reading.mistakes)), output)
    elif layout == "junit":
        put(tests_junit(tested, reading.mistakes), output)
    else:
        put(show_tests(tested, Page.of(sys.stdout) if output is None else Page()), output)
        say_mistakes(reading.mistakes)
    if reading.mistakes:
        return INPUT_IS_WRONG
    return 0 if all(case.passed for result in tested for case in result.cases) else FOUND
