"""`verifier encode`: a policy and its questions as text that plain solvers run."""

from pathlib import Path

import click

from verifier.cli.output import unwritable, write_whole
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
    from verifier.pipeline import encode

    texts = encode(read_policy(policy), question)  # all of them, before the first is written
    folder = Path(output)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise unwritable(output, problem) from None
    for name, text in texts.items():
        write_whole(folder / name, text.encode())
    click.echo(f"{counted(len(texts), 'file')} in {output}")
    return 0
