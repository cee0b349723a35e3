"""`verifier format`: the canonical layout of policies and worked cases."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from verifier.cli.ending import CAUGHT_ITSELF_OUT, FOUND, INPUT_IS_WRONG
from verifier.cli.output import say_mistakes, write_whole
from verifier.cli.reading import PATHS, roots
from verifier.report.page import counted
from verifier.source.discover import policies
from verifier.source.literate import cases_beside
from verifier.source.mistake import Mistake, Refused


@click.command("format")
@PATHS
@click.option("--check", is_flag=True, help="Write nothing; list what is not laid out so, and exit with 1.")
def command(paths: tuple[str, ...], check: bool) -> int:
    """Lay out the `policy` and `cases` fences of pages canonically; all else stays as it is.

    A page that cannot be read is told and left as it is.
    """
    from verifier.syntax.format import Changed, format_page

    mistakes: list[Mistake] = []
    changed, same, caught = 0, 0, False
    for path in _pages(roots(paths), mistakes):
        try:
            page = format_page(path)
            if page.changed and not check:
                write_whole(path, page.after)
        except Refused as refused:
            mistakes += refused.mistakes
            continue
        except Changed:
            caught = True
            message = f"mistake of its own: `{path}` would say something else once laid out; it was left"
            click.echo(message, err=True)
            continue
        changed, same = changed + page.changed, same + (not page.changed)
        if page.changed:
            click.echo(f"{'not laid out' if check else 'laid out'}  {path}")
    words = f"{counted(changed, 'page')} {'to lay out' if check else 'laid out'}, {same} as they should be"
    click.echo(words)
    say_mistakes(mistakes)
    if mistakes:
        return INPUT_IS_WRONG
    return CAUGHT_ITSELF_OUT if caught else FOUND if check and changed else 0


def _pages(paths: Sequence[Path], mistakes: list[Mistake]) -> Iterator[Path]:
    """The pages to lay out, each once: policies, shared words, cases beside them, cases named alone."""
    from verifier.syntax.format import is_cases

    alone = [path for path in paths if path.is_file() and is_cases(path)]
    found, wrong = policies([path for path in paths if path not in alone], words=True)
    mistakes += wrong
    beside = [cases for path in found if (cases := cases_beside(path)) is not None]
    yield from dict.fromkeys(sorted({*found, *beside, *alone}))
