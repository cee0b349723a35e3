"""`verifier readback`: each rule as a plain sentence beside the prose of its clause."""

import sys

import click

from verifier.cli.options import Layout
from verifier.cli.output import put
from verifier.cli.reading import read_policy
from verifier.report.page import Page


@click.command("readback")
@click.argument("policy")
@click.option("--format", "layout", type=Layout("terminal", "json", "markdown"), default="terminal")
@click.option("--output", metavar="FILE", help="Write to FILE, whole or not at all.")
def command(policy: str, layout: str, output: str | None) -> int:
    """Each rule as a plain sentence beside the prose of its clause.

    For the person who confirms that the one says the other.
    """
    from verifier.report.readback.page import readback

    read = readback(read_policy(policy))
    if layout == "json":
        from verifier.report.json import show
        from verifier.report.readback.document import readback_document

        put(show(readback_document(read)), output)
        return 0
    from verifier.report.readback.show import markdown, show_readback

    if layout == "markdown":
        put(markdown(read), output)
    else:
        put(show_readback(read, Page.of(sys.stdout) if output is None else Page()), output)
    return 0
