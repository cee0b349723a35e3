"""Where shared words are: the page that `uses: [academic]` names, and how it is read."""

import os
import re
from pathlib import Path

from verifier.source.mistake import Mistake, Refused

PAGE = "vocabulary.md"
ROOT = "verifier.toml"
_NAME = re.compile(r"[\w-]+\Z")


def vocabulary(page: Path, name: str, line: int) -> Path:
    """The page `NAME/vocabulary.md` that a page uses, as seen from where that page is seen from.

    Looked for in the page's folder, beside it, and upward to the folder that holds `verifier.toml`,
    never outside that; without a `verifier.toml` no further than beside the page's folder.
    Raises Refused, told at this line of the page, where there is none.
    """

    def refused(message: str, way_out: str) -> Refused:
        return Refused([Mistake(str(page), line, 1, "", message, way_out)])

    if not _NAME.match(name):
        raise refused(
            f"`{name}` cannot be the name of shared words", "use letters, digits and `-`, as in `academic`"
        )
    folders = _folders(page)
    for folder in folders:
        found = folder / name / PAGE
        if found.is_file():
            if not _inside(found, folders[-1]):
                raise refused(
                    f"`{name}` leads outside `{_shown(folders[-1])}`", "keep shared words inside it"
                )
            return found if page.is_absolute() else Path(os.path.relpath(found))
    looked = ", ".join(f"`{_shown(folder / name / PAGE)}`" for folder in folders)
    raise refused(f"there are no shared words `{name}`", f"they would stand in {looked}")


def _folders(page: Path) -> list[Path]:
    """The folders to look in, the nearest first."""
    folder = page.absolute().parent
    above = [folder, *folder.parents]
    root = next((place for place, one in enumerate(above) if (one / ROOT).is_file()), 1)
    return above[: root + 1]


def _inside(path: Path, folder: Path) -> bool:
    return path.resolve().is_relative_to(folder.resolve())


def _shown(path: Path) -> str:
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # on another drive
        return path.as_posix()
