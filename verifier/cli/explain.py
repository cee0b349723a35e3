"""`verifier explain`: the page of a check."""

import sys

import click

from verifier.checks import CHECKS, Check
from verifier.checks import difference as between
from verifier.cli.output import put
from verifier.model.nearest import suggest
from verifier.report.explain import show_list, show_page
from verifier.report.page import Page

PAGES: tuple[Check, ...] = (*CHECKS, between.CHECK)
"""The checks of `verifier check`, and what `verifier compare` looks for."""


@click.command("explain")
@click.argument("name", required=False)
def command(name: str | None) -> int:
    """What a check finds, why it matters, an example, and what to do; without NAME, the list of checks."""
    page = Page.of(sys.stdout)
    if name is None:
        put(show_list(PAGES, page), None)
        return 0
    for check in PAGES:
        if check.name == name:
            put(show_page(check, page), None)
            return 0
    known = [check.name for check in PAGES]
    way_out = suggest(name, known, f"known are {', '.join(known)}")
    raise click.UsageError(f"there is no check `{name}`: {way_out}")
