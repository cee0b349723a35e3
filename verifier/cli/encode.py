"""`verifier encode`: a policy and its questions as text that plain solvers run."""

import click

from verifier.cli.output import unwritable
from verifier.cli.reading import read_policy
from verifier.pipeline import encode
from verifier.report.page import counted


@click.command("encode")
@click.argument("policy")
@click.option("--question", metavar="NAME:DECISION", help="This question alone, such as gap:progression.")
@click.option("--output", metavar="DIR", required=True, help="The folder to write to; it may be new.")
def command(policy: str, question: str | None, output: str) -> int:
    """Write a policy and every question asked of it as text, each with the answer expected and the
    command that reruns it.
    """
    read = read_policy(policy)
    try:
        written = encode(read, question, output)
    except OSError as problem:
        raise unwritable(output, problem) from None
    click.echo(f"{counted(len(written), 'file')} in {output}")
    return 0
