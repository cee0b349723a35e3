"""`--together`: the policies and clauses that were named, read as one draft."""

from collections.abc import Sequence
from pathlib import Path

import click

from verifier.cli.places import relative
from verifier.cli.reading import Reading, read_policies, read_policy
from verifier.model.policy import Policy
from verifier.model.together import Wish, together
from verifier.source.mistake import Mistake, Refused


def read_together(wished: Sequence[tuple[str, str | None]], folders: Sequence[Path]) -> Reading:
    """The draft of all that was named, or what is wrong with any of it; what was left out is told at once.

    `wished` are paths, each with the clause that is meant of it (None: all); where there are none, all
    policies of `folders`.
    """
    wishes: list[Wish] = []
    mistakes: list[Mistake] = []
    read: dict[str, Policy] = {}
    for path, clause in wished or [(str(folder), None) for folder in folders]:
        try:
            if clause is None:
                reading = read_policies([Path(relative(Path(path)))])
                mistakes += reading.mistakes
                found = reading.policies
            else:
                found = (read.get(path) or read_policy(path),)
                read[path] = found[0]
            wishes += [Wish(policy, clause) for policy in found]
        except Refused as refused:
            mistakes += refused.mistakes
    if mistakes:
        return Reading((), tuple(sorted(set(mistakes))))
    draft = together(wishes)
    for note in draft.notes:
        click.echo(f"note: {note}", err=True)
    return Reading((draft.policy,), ())
