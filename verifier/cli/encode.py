"""`verifier encode`: a policy and its questions as text that plain solvers run."""

import click

import verifier.pipeline as pipeline
from verifier.cli.reading import read_policy
from verifier.report.page import counted


@click.command("encode")
@click.argument("policy")
@click.option("--question", metavar="NAME:DECISION", help="This question alone, such as gap:progression.")
@click.option("--output", metavar="DIR", required=True, help="The folder to write to; it may be new.")
def command(policy: str, question: str | None, output: str) -> int:
    """Write a policy and every question asked of it as text, each with the answer expected and the
    command that reruns it.
    """
    # Looked up by name, so that an installation without it refuses as other later commands do.
    encode = getattr(pipeline, "encode", None)
    if encode is None:
        raise click.UsageError("`encode` is not built yet")
    written = encode(read_policy(policy), question, output)
    if written is not None:
        click.echo(f"{counted(len(written), 'file')} in {output}")
    return 0
