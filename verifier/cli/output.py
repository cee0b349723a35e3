"""Where reports go: to standard output, or to a file, whole or not at all."""

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path

from verifier.source.mistake import Mistake, Refused


def put(text: str, output: str | None) -> None:
    """Write a report to the file named, or to standard output.

    Raises Refused where the file cannot be written; then nothing of it is there.
    """
    data = text.encode("utf-8", errors="replace")
    if output is not None:
        write_whole(Path(output), data)
        return
    stream = sys.stdout
    if stream.encoding.lower().replace("-", "") != "utf8":
        stream.write(text)
    else:
        stream.flush()
        stream.buffer.write(data)
    stream.flush()


def write_whole(path: Path, data: bytes) -> None:
    """Write a file through a temporary one beside it, so that no reader ever finds half of it."""
    with whole_file(path) as file:
        file.buffer.write(data)


@contextmanager
def whole_file(path: Path) -> Iterator[TextIOWrapper]:
    """A file to write to, in UTF-8, that takes its place only once all of it is written.

    Raises Refused where it cannot be written; then nothing of it is there, whatever else went wrong.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            with path.open("w", encoding="utf-8", newline="") as device:
                yield device  # a device or a pipe cannot be replaced
            return
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as problem:
        raise unwritable(path.as_posix(), problem) from None
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            yield file
        # mkstemp keeps others out; a report is an ordinary file.
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
    except BaseException as problem:
        Path(temporary).unlink(missing_ok=True)
        if isinstance(problem, OSError):
            raise unwritable(path.as_posix(), problem) from None
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def unwritable(path: str, problem: OSError) -> Refused:
    """That something cannot be written, as a mistake of whoever named it."""
    why = (problem.strerror or "it failed").lower()
    help = "name a file in a folder that is there and may be written"
    return Refused([Mistake(path, 0, 0, "", f"cannot write `{path}`: {why}", help)])


def say_mistakes(mistakes: Iterable[Mistake]) -> None:
    """Tell mistakes on standard error."""
    from verifier.report.mistakes import show_mistakes
    from verifier.report.page import Page

    sys.stdout.flush()
    sys.stderr.write(show_mistakes(mistakes, Page.of(sys.stderr)))
    sys.stderr.flush()


class Progress:
    """One line that says what is being done; on a terminal only, and never in CI."""

    def __init__(self) -> None:
        self.shown = sys.stderr.isatty() and not os.environ.get("CI")

    def __enter__(self) -> "Progress":
        return self

    def say(self, what: str) -> None:
        if self.shown:
            sys.stderr.write(f"\r\x1b[K{what[:78]}")
            sys.stderr.flush()

    def __exit__(self, *_: object) -> None:
        if self.shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
