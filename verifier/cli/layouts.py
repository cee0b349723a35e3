"""The layouts of `verifier check` by name; each is imported only when it is asked for."""

from typing import TYPE_CHECKING

import click

from verifier.finding import Run

if TYPE_CHECKING:
    from verifier.report.page import Page

LAYOUTS = ("terminal", "json", "markdown", "sarif", "junit", "github")


def lay_out(layout: str, run: Run, page: "Page", fail_on: str, notes: bool, caught: bool) -> str:
    """A run in one of LAYOUTS; mistakes of the input stand in all of them but on the terminal.

    `page` and `notes` are for the terminal. `fail_on` is the severity from which on a finding fails
    the run, `caught` whether the verifier caught itself out.
    """
    match layout:
        case "json":
            from verifier.report.json import check_document, show

            return show(check_document(run))
        case "markdown":
            from verifier.report.markdown import show_markdown

            return show_markdown(run)
        case "sarif":
            from verifier.checks import CHECKS
            from verifier.report.sarif import show_sarif

            return show_sarif(run, CHECKS, caught)
        case "junit":
            from verifier.report.junit import show_junit

            return show_junit(run, fail_on)
        case "github":
            from verifier.report.github import show_github

            return show_github(run)
        case _:
            from attrs import evolve

            from verifier.report.terminal import show_run

            return show_run(evolve(run, mistakes=()), page, notes)


def reports(wishes: tuple[str, ...]) -> list[tuple[str, str]]:
    """`--also FORMAT=FILE` as pairs; raises UsageError where one is of another form."""
    pairs = []
    for wish in wishes:
        layout, sign, path = wish.partition("=")
        if layout not in LAYOUTS or not sign or not path:
            raise click.UsageError(
                f"`--also {wish}` is no report: write FORMAT=FILE with one of {', '.join(LAYOUTS)}"
            )
        pairs.append((layout, path))
    return pairs
