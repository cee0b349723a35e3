"""The places in the repository where a check stands, and a new one put into each of them."""

import re
from collections.abc import Callable
from pathlib import Path

from verifier.cli.output import unwritable, write_whole
from verifier.source.mistake import Mistake, Refused

Edit = Callable[[str], str | None]
"""The text of a file with the new check in it; None where its place is not found."""


def new_check(folder: Path, name: str, module: str, page: str) -> list[str]:
    """Writes the module and the page of tests, and the lines that name the check elsewhere.

    The paths written, from the root of the repository. Raises Refused outside a checkout, where the check
    is there already, and where a place is not found; then nothing is written.
    """
    root = _checkout(folder)
    slug = name.replace("-", "_")
    new = {f"verifier/checks/{slug}.py": module, f"tests/checks/{name}.md": page}
    for shown in new:
        if (root / shown).exists():
            raise _refused(shown, "is there already", "choose another name; nothing was written")
    edits: dict[str, Edit] = {
        "verifier/checks/__init__.py": lambda text: _catalogue(text, slug),
        "verifier/report/sentences.py": lambda text: _sentence(text, name, slug),
        "verifier/report/advice.py": lambda text: _advice(text, name),
        "CHANGELOG.md": lambda text: (
            f"{text.rstrip()}\n- `{name}`: say here in one sentence what it finds.\n"
        ),
    }
    before: dict[Path, str] = {}
    after = {root / path: text for path, text in new.items()}
    for shown, edit in edits.items():
        path = root / shown
        try:
            before[path] = path.read_text(encoding="utf-8")
        except OSError as problem:
            raise unwritable(shown, problem) from None
        text = edit(before[path])
        if text is None:
            raise _refused(shown, "has no place for the check where it used to be", "write its line by hand")
        after[path] = text
    _write(after, before)
    return [*new, *edits]


def _checkout(folder: Path) -> Path:
    for root in (folder, *folder.parents):
        project = root / "pyproject.toml"
        if (root / "verifier" / "checks" / "__init__.py").is_file() and project.is_file():
            return root
    message = "this folder lies in no checkout of the verifier's repository"
    raise Refused([Mistake("", 0, 0, "", message, "run it where the repository was cloned to")])


def _refused(path: str, message: str, help: str) -> Refused:
    return Refused([Mistake(path, 0, 0, "", f"`{path}` {message}", help)])


def _write(after: dict[Path, str], before: dict[Path, str]) -> None:
    """All files, or none: what was written is taken back where one cannot be."""
    done: list[Path] = []
    try:
        for path, text in after.items():
            done.append(path)
            write_whole(path, text.encode())
    except BaseException:
        for path in done:
            if path in before:
                write_whole(path, before[path].encode())
            else:
                path.unlink(missing_ok=True)
        raise


def _catalogue(text: str, slug: str) -> str | None:
    """The module imported in its alphabetical place, and its check at the end of `CHECKS`."""
    imported = re.search(r"from verifier\.checks import \(\n(.*?)\)\n", text, re.DOTALL)
    if imported is None:
        return None
    modules = sorted([*imported[1].splitlines(), f"    {slug},"])
    text = text[: imported.start(1)] + "".join(f"{line}\n" for line in modules) + text[imported.end(1) :]
    return _at_end(text, r"^CHECKS: .*? = \(\n", ")", f"    {slug}.CHECK,\n")


def _sentence(text: str, name: str, slug: str) -> str | None:
    function = (
        f"def _{slug}(policy: Policy, finding: Finding) -> str:\n"
        f'    return f"{name} in {{asked(policy, finding)}} {{where(policy, finding)}}"\n\n\n'
    )
    place = re.search(r"^def _any\(", text, re.MULTILINE)
    if place is None:
        return None
    text = text[: place.start()] + function + text[place.start() :]
    return _at_end(text, r"^_SENTENCES: .*? = \{\n", "}", f'    "{name}": _{slug},\n')


def _advice(text: str, name: str) -> str | None:
    told = name.replace("-", " ")
    advised = _at_end(text, r"^_ADVICE = \{\n", "}", f'    "{name}": "say here what to do about it",\n')
    return advised and _at_end(
        advised, r"^_NOUNS = \{\n", "}", f'    "{name}": ("{told}", "cases of {told}"),\n'
    )


def _at_end(text: str, opening: str, closing: str, line: str) -> str | None:
    """The text with a line before the bracket that closes what `opening` opens, at the margin."""
    opened = re.search(opening, text, re.MULTILINE)
    closed = opened and re.compile(rf"^{re.escape(closing)}", re.MULTILINE).search(text, opened.end())
    if not closed:
        return None
    return text[: closed.start()] + line + text[closed.start() :]
