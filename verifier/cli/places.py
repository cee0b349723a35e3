"""Where files are, as seen from the working folder."""

import os
from pathlib import Path

NAME = "verifier.toml"


def find(folder: Path) -> Path | None:
    """The nearest `verifier.toml` in a folder or above it."""
    folder = folder.absolute()
    return next((above / NAME for above in (folder, *folder.parents) if (above / NAME).is_file()), None)


def relative(path: Path) -> str:
    """The path as seen from the working folder, with forward slashes; never a place on this machine."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # on another drive
        return path.as_posix()
