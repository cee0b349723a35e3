"""Finds the text files that the verifier ships beside its code."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder, such as `resource("encodings", "asp", "meaning.lp")`.

    In an installed wheel the folders `encodings` and `reports` lie in `_data`; in a checkout they
    are the repository's own. Raises FileNotFoundError, naming the file, where neither has it.
    """
    for root in (_PACKAGE / "_data", _PACKAGE.parent):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"the installation lacks `{'/'.join(parts)}`: install policy-verifier again")


def read_resource(*parts: str) -> str:
    """The text of a shipped file; raises as `resource` does."""
    return resource(*parts).read_text(encoding="utf-8")
