"""The command line: which commands there are; each is imported only when it is run."""

import gc
from importlib import import_module

import click

from verifier import __version__

COMMANDS = {
    "check": "Find gaps, contradictions and dead rules, or prove that there are none.",
    "decide": "The outcomes of one case with reasons, or of a table of cases.",
    "test": "Run the worked cases and say which rules they exercise.",
    "boundaries": "A case on each side of every threshold, to review.",
    "compare": "Whose outcome differs between policies that share their words.",
    "coverage": "Which clauses are encoded, set aside, or missing.",
    "readback": "Each rule as a plain sentence beside the prose of its clause.",
    "format": "Lay out policies and worked cases canonically.",
    "encode": "Write a policy and its questions as text for solvers.",
    "new": "A policy or a check to start from.",
    "explain": "What a check finds, why it matters, and what to do.",
}
LATER = (
    "diff",
    "report",
    "serve",
    "lsp",
    "import",
)
"""Commands known by name that are not built yet."""


class _Commands(click.Group):
    """The commands by name. What `--help` shows is written above, so that it need import none."""

    def list_commands(self, context: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name in COMMANDS:
            command = import_module(f"verifier.cli.{name}").command
            assert isinstance(command, click.Command)
            return command
        if name in LATER:
            raise click.UsageError(f"`{name}` is not built yet")
        return None

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in COMMANDS and name not in LATER and not name.startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(name, [*COMMANDS, *LATER], 1)
            hint = f"; did you mean `{near[0]}`?" if near else ""
            raise click.UsageError(f"there is no command `{name}`{hint}")
        return super().resolve_command(context, args)

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="verifier", message="%(prog)s %(version)s")
def verifier() -> None:
    """Finds gaps and contradictions in regulations, with the case that shows each, or proves that
    there are none.

    PATHs are policy files or folders, read recursively; without one, the folder that holds
    `verifier.toml`.

    \b
    Exit status, the first that fits:
      2  the input is wrong
      4  the verifier caught itself out, and nothing counts as proved
      1  findings at or above --fail-on, a failing worked case, clauses unaccounted for,
         pages to lay out
      3  a question stayed undecided
      0  none of these
    """


def main() -> None:
    """Run the command line and exit with its status; never with a traceback of the user's making."""
    from verifier.cli.ending import run

    gc.set_threshold(100_000)  # most runs are short, and make next to no garbage in circles

    run(verifier)
