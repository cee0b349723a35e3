"""From the PATHs of a command to policies, and the mistakes of those that cannot be used."""

from collections.abc import Sequence
from pathlib import Path

import click
from attrs import frozen

from verifier.cli.holidays import with_holidays
from verifier.cli.places import NAME, find, relative
from verifier.model.policy import Policy
from verifier.source.mistake import Mistake, Refused

PATHS = click.argument("paths", nargs=-1, metavar="[PATH]...")


@frozen(repr=False)
class Reading:
    """What could be read, sorted by path, and what is wrong with the rest."""

    policies: tuple[Policy, ...]
    mistakes: tuple[Mistake, ...]


def roots(paths: Sequence[str]) -> list[Path]:
    """The files and folders meant: those named, else the folder that holds `verifier.toml`.

    Raises Refused where neither is there.
    """
    if paths:
        return [Path(relative(Path(path))) for path in paths]
    found = find(Path.cwd())
    if found is None:
        message = f"no PATH is given, and there is no `{NAME}` in this folder or above it"
        help = f"name a policy file or a folder, or put a `{NAME}` beside your policies; it may be empty"
        raise Refused([Mistake("", 0, 0, "", message, help)])
    return [Path(relative(found.parent))]


def clause_named(path: str, together: bool) -> tuple[str, str | None]:
    """A PATH, and the clause of it that `PATH#CLAUSE` names; raises UsageError where none may be named."""
    file, sign, clause = path.rpartition("#")
    if not sign or not file or Path(path).exists():
        return path, None
    if not together:
        message = f"`{path}` names one clause, which is for `--together`"
        raise click.UsageError(f"{message}; `{file} --clause {clause}` asks about one clause of a policy")
    return file, clause


def read_policies(paths: Sequence[Path]) -> Reading:
    """Every policy among the paths; one that is broken does not keep the others from being read."""
    from verifier.model.load import load
    from verifier.source.discover import policies

    found, mistakes = policies(paths)
    read: list[Policy] = []
    for path in sorted(set(found)):
        try:
            read.append(with_holidays(load(path)))
        except Refused as refused:
            mistakes += refused.mistakes
    return Reading(tuple(read), tuple(sorted(set(mistakes))))


def read_policy(path: str) -> Policy:
    """The one policy that a path names; raises Refused where it names none, several, or a broken one."""
    from verifier.model.load import load
    from verifier.source.discover import policies

    root = Path(relative(Path(path)))
    found, mistakes = policies([root])
    if mistakes:
        raise Refused(mistakes)
    if len(found) > 1:
        help = f"name one of them: {', '.join(str(policy) for policy in sorted(found))}"
        raise Refused([Mistake(str(root), 0, 0, "", f"{len(found)} policies lie here", help)])
    return with_holidays(load(found[0]))
