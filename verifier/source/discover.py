"""Which files are policies, among the files and folders that were named."""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from verifier.source.mistake import Mistake

_HEAD = 65_536
_POLICY_KEY = re.compile(rb"^[\"']?policy[\"']?[ \t]*:", re.MULTILINE)
_WORDS_KEY = re.compile(rb"^[\"']?words[\"']?[ \t]*:", re.MULTILINE)


def policies(paths: Sequence[Path], words: bool = False) -> tuple[list[Path], list[Mistake]]:
    """The policy pages among these files and below these folders, each once, in the order named; where
    `words` says so, pages of shared words too.

    Below a folder they are sorted, hidden folders are passed over, and so is every Markdown file
    whose front matter does not say `policy:`. A path that does not exist, a file that is no
    policy and a folder without policies are mistakes.
    """
    found: dict[Path, None] = {}
    mistakes: list[Mistake] = []

    def say(path: Path, message: str, way_out: str) -> None:
        mistakes.append(Mistake(str(path), 0, 0, "", message, way_out))

    for path in paths:
        try:
            if path.is_dir():
                below = list(_below(path, mistakes, words))
                found.update(dict.fromkeys(below))
                if not below and not any(mistake.path.startswith(str(path)) for mistake in mistakes):
                    say(
                        path,
                        "no policy lies in this folder",
                        "a policy is a Markdown page whose front matter says `policy: a-short-id`",
                    )
            elif not path.exists():
                say(path, "there is no such file or folder", "check the name and the folder")
            elif not path.is_file():
                say(path, "this is not a file that can be read as a page", "name a Markdown page or a folder")
            elif not words and _front_matter_says(_WORDS_KEY, path):
                say(path, "this page holds shared words and is no policy", "name a policy that uses them")
            # A page that opens front matter but is broken is still read, to say what is broken.
            elif _front_matter_says(_POLICY_KEY, path) or _opens_front_matter(path):
                found[path] = None
            else:
                say(
                    path,
                    "this page is no policy: its front matter does not say `policy:`",
                    "open it with `---`, `policy: a-short-id`, `title: …` and `---`, each on its own line",
                )
        except (OSError, ValueError) as error:
            reason = (getattr(error, "strerror", None) or "its name cannot be used").lower()
            say(path, f"the file cannot be read: {reason}", "check the file and who may read it")
    return list(found), mistakes


def _below(folder: Path, mistakes: list[Mistake], words: bool) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        reason = (error.strerror or "unknown reason").lower()
        mistakes.append(
            Mistake(
                str(error.filename), 0, 0, "", f"the folder cannot be read: {reason}", "check who may read it"
            )
        )

    for root, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(root, name)
            if name.startswith(".") or path.suffix.lower() != ".md" or not path.is_file():
                continue
            try:
                shared = words and _front_matter_says(_WORDS_KEY, path)
                if shared or _front_matter_says(_POLICY_KEY, path):
                    yield path
            except OSError as error:
                reason = (error.strerror or "unknown reason").lower()
                mistakes.append(
                    Mistake(
                        str(path), 0, 0, "", f"the file cannot be read: {reason}", "check who may read it"
                    )
                )


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        data = file.read(_HEAD)
    return data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _opens_front_matter(path: Path) -> bool:
    return re.match(rb"---[ \t]*\n", _head(path)) is not None


def _front_matter_says(key: re.Pattern[bytes], path: Path) -> bool:
    """Whether the front matter of a page, closed or not, holds a key at its margin."""
    head = _head(path)
    opened = re.match(rb"---[ \t]*\n", head)
    if opened is None:
        return False
    closed = re.compile(rb"^(---|\.\.\.)[ \t]*$", re.MULTILINE).search(head, opened.end())
    return key.search(head, opened.end(), closed.start() if closed else len(head)) is not None
