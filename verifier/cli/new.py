"""`verifier new`: scaffolds of a policy and of a check."""

import os
import re
import shutil
import tempfile
from pathlib import Path
from string import Template

import click

from verifier.cli.output import unwritable
from verifier.resources import read_resource
from verifier.source.mistake import Mistake, Refused

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
_PAGES = ("policy.md", "cases.md", "README.md")


@click.group("new")
def command() -> None:
    """A policy or a check to start from, whole and running."""


@command.command("policy")
@click.argument("name")
@click.option("--title", metavar="TEXT", help="What the policy is called; from NAME unless given.")
def policy(name: str, title: str | None) -> int:
    """A folder NAME with a small regulation, its worked cases, and a page about it.

    It checks clean; its comments say what to replace.
    """
    folder = Path(name)
    slug = folder.name
    if not _SLUG.match(slug):
        raise _refused(
            slug, "cannot be the name of a policy", "use small letters, digits and `-`, as in `late-work`"
        )
    if title is None:
        title = slug.replace("-", " ").capitalize()
    if not title.strip() or not title.isprintable() or '"' in title or "\\" in title or "`" in title:
        raise _refused(title, "cannot be a title", "write one line without double quotes")
    known = {"id": slug, "title": title.strip(), "path": folder.as_posix()}
    texts = {page: Template(_template("policy", page)).substitute(known) for page in _PAGES}
    _make(folder, texts)
    click.echo(f"{folder.as_posix()} holds {', '.join(_PAGES)}")
    click.echo(f"next: verifier check {folder.as_posix()}")
    return 0


def _template(sort: str, page: str) -> str:
    return read_resource("reports", "templates", "new", sort, f"{page}.template")


def _refused(name: str, message: str, help: str) -> Refused:
    return Refused([Mistake("", 0, 0, "", f"`{name}` {message}", help)])


def _make(folder: Path, texts: dict[str, str]) -> None:
    """The folder with all its pages, or none of it. Raises Refused where anything of that name is there."""
    if os.path.lexists(folder):
        raise _refused(folder.as_posix(), "is there already", "choose another name; nothing was written")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        whole = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
    except OSError as problem:
        raise unwritable(folder.as_posix(), problem) from None
    try:
        for page, text in texts.items():
            (whole / page).write_text(text, encoding="utf-8", newline="\n")
        whole.chmod(0o777 & ~_umask())
        whole.rename(folder)
    except BaseException as problem:
        shutil.rmtree(whole, ignore_errors=True)
        if isinstance(problem, OSError):
            raise unwritable(folder.as_posix(), problem) from None
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


@command.command("check")
@click.argument("name")
def check(name: str) -> int:
    """A check NAME that runs, with its page of tests and its lines in the catalogue.

    To be run inside a checkout of the verifier's own repository.
    """
    from verifier.cli.new_check import new_check

    if not _SLUG.match(name) or name[0].isdigit():
        raise _refused(
            name, "cannot be the name of a check", "use small letters and `-`, as in `late-deadline`"
        )
    known = {"name": name}
    pages = (Template(_template("check", page)).substitute(known) for page in ("check.py", "page.md"))
    written = new_check(Path.cwd(), name, *pages)
    for path in written:
        click.echo(path)
    click.echo("next: fill them in, each place that says what to say; CONTRIBUTING.md shows the way")
    return 0
