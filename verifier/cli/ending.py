"""How a run ends: every way out has its exit status and at most a few plain lines."""

import os
import sys
from typing import NoReturn

import click

INPUT_IS_WRONG = 2
CAUGHT_ITSELF_OUT = 4
FOUND = 1
UNDECIDED = 3
STOPPED = 130


def run(command: click.Command) -> NoReturn:
    """Run a command; exits with its status."""
    for stream in (sys.stdout, sys.stderr):
        # A label may hold a sign that the terminal cannot show; better a code for it than no report.
        getattr(stream, "reconfigure", lambda **_: None)(errors="backslashreplace")
    try:
        status = command.main(standalone_mode=False)
        sys.stdout.flush()
    except (click.exceptions.Abort, KeyboardInterrupt):
        click.echo("\nstopped; nothing was written", err=True)
        _leave(STOPPED)
    except click.ClickException as problem:
        _say_usage(problem)
        _leave(INPUT_IS_WRONG)
    except BrokenPipeError:
        # The reader of our output has gone: it wants no more, and no complaint either.
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115
        _leave(0)
    except Exception as problem:
        mistakes = getattr(problem, "mistakes", None)
        if mistakes is None:
            _say_own_mistake(problem)
            _leave(CAUGHT_ITSELF_OUT)
        from verifier.cli.output import say_mistakes

        say_mistakes(mistakes)
        _leave(INPUT_IS_WRONG)
    _leave(status if isinstance(status, int) else 0)


def _leave(status: int) -> NoReturn:
    sys.exit(status)


def _say_usage(problem: click.ClickException) -> None:
    message = problem.format_message().rstrip(".")
    message = message[:1].lower() + message[1:]
    click.echo(f"mistake: {message}", err=True)
    context = getattr(problem, "ctx", None)
    if context is not None:
        click.echo(f"  `{context.command_path} --help` lists what there is", err=True)


def _say_own_mistake(problem: Exception) -> None:
    """The verifier's own mistake, placed for whoever mends it; without facts of people."""
    import traceback

    frame = traceback.extract_tb(problem.__traceback__)[-1]
    place = f"{os.path.basename(frame.filename)}, line {frame.lineno}, {frame.name}"
    if os.environ.get("VERIFIER_TRACEBACK"):
        traceback.print_exception(problem)
    click.echo(
        f"the verifier made a mistake of its own ({type(problem).__name__} in {place}), so nothing "
        "counts as proved\n  please report this line; set VERIFIER_TRACEBACK=1 to see more",
        err=True,
    )
