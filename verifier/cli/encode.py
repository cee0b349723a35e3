"""`verifier encode`: a policy and its questions as text that plain solvers run."""

from collections.abc import Sequence
from pathlib import Path

import click

from verifier.cli.output import unwritable, write_whole
from verifier.cli.reading import clause_named, read_policy
from verifier.model.policy import Policy
from verifier.report.page import counted
from verifier.source.mistake import Refused


@click.command("encode")
@click.argument("paths", nargs=-1, required=True, metavar="POLICY...")
@click.option("--together", is_flag=True, help="Several as one draft; PATH#CLAUSE is one clause alone.")
@click.option("--question", metavar="NAME:DECISION", help="This question alone, such as gap:progression.")
@click.option("--output", metavar="DIR", required=True, help="The folder to write to; it may be new.")
def command(paths: tuple[str, ...], together: bool, question: str | None, output: str) -> int:
    """Write a policy and every question asked of it as text, each with the answer expected and the
    command that reruns it.
    """
    from verifier.pipeline import encode

    policy = _read(paths, together)
    texts = encode(policy, question)  # all of them, before the first is written
    folder = Path(output)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise unwritable(output, problem) from None
    for name, text in texts.items():
        write_whole(folder / name, text.encode())
    click.echo(f"{counted(len(texts), 'file')} in {output}")
    return 0


def _read(paths: Sequence[str], together: bool) -> Policy:
    """The policy that is meant, or the draft that all of them make; raises Refused with what is wrong."""
    named = [clause_named(path, together) for path in paths]
    if not together:
        if len(paths) > 1:
            message = f"{len(paths)} policies are named, and each is written by itself"
            raise click.UsageError(f"{message}: name one, or put them `--together` as one draft")
        return read_policy(paths[0])
    from verifier.cli.together import read_together

    reading = read_together(named, [])
    if reading.mistakes:
        raise Refused(reading.mistakes)
    return reading.policies[0]
