"""What the answers about a policy are a function of, as one digest.

That is the policy as it was read, to the last word and line; what is asked of it; every file of the verifier;
the solver, and the calendar that tells holidays. Which checks are asked, in how many processes, and when,
changes no answer.
"""

import json
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from attrs import asdict, evolve

from verifier.cache.plain import plain
from verifier.model.policy import Policy
from verifier.resources import resource
from verifier.solve.asked import Options
from verifier.solve.program import find_z3


def key(policy: Policy, options: Options) -> str:
    """The digest of all that the answers about a policy are a function of, in hexadecimal.

    Raises NoAnswer where there is no solver, Strange where the policy holds what no policy holds.
    """
    if all(waiver.until is None for waiver in policy.acceptances):
        options = evolve(options, today=None)  # the day matters to what lapses, and to nothing else
    whole = [sys.version_info[:3], _verifier(), _solver(), _calendar(policy), asdict(options), plain(policy)]
    return sha256(json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


@cache
def _verifier() -> str:
    """A digest of every file of the verifier: an answer is as good as what gave it."""
    digest = sha256()
    for file in _files():
        data = file.read_bytes()
        digest.update(f"{file.as_posix()} {len(data)}\n".encode() + data)
    return digest.hexdigest()


def _files() -> Iterator[Path]:
    for folder in (Path(__file__).parent.parent, resource("encodings", "asp")):
        yield from sorted(f for f in folder.rglob("*") if f.suffix not in (".pyc", "") and f.is_file())


@cache
def _solver() -> tuple[str, int, int]:
    """The solver by its place, its size and when it was installed: to read all of it takes too long."""
    path = find_z3()
    stat = Path(path).stat()
    return path, stat.st_size, stat.st_mtime_ns


def _calendar(policy: Policy) -> str | None:
    if policy.holidays is None:
        return None
    from importlib.metadata import version

    return version("holidays")
