"""The folder in which answers are kept: one file for each digest, signed by the machine that wrote it.

A proof cannot be replayed as a case can. So a file is believed only where it carries the signature of this
user on this machine, whose secret lies outside the folder: a folder that was copied here, restored by a CI
service or tampered with gives nothing, unless its reader says that it is to be trusted.
"""

import os
import secrets
from contextlib import suppress
from hashlib import sha256
from hmac import compare_digest
from hmac import digest as signed
from pathlib import Path

from attrs import frozen

MOST_BYTES = 256_000_000
"""How much is kept; beyond, what was not used for longest goes first."""


@frozen
class Folder:
    """Files by name, `secret` signing them; `trusting`: also those that others signed."""

    path: Path
    secret: bytes
    trusting: bool = False

    def read(self, name: str) -> bytes | None:
        """What was kept under a name; None where there is nothing, or nothing to be believed."""
        path = self.path / name
        try:
            signature, _, data = path.read_bytes().partition(b"\n")
            os.utime(path)
        except OSError:
            return None
        if self.trusting or compare_digest(signature, self._signature(name, data)):
            return data
        return None

    def write(self, name: str, data: bytes) -> None:
        """Keep something under a name, whole or not at all; where that fails it is as if nobody asked."""
        temporary = self.path / f".{name}.{os.getpid()}"
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(self._signature(name, data) + b"\n" + data)
            os.replace(temporary, self.path / name)
        except OSError:
            with suppress(OSError):
                temporary.unlink()

    def tidy(self) -> None:
        """Let go of what was not used for longest, where there is too much."""
        with suppress(OSError):
            files = [(file.stat(), file) for file in self.path.iterdir()]
            files.sort(key=lambda one: one[0].st_mtime_ns)
            over = sum(stat.st_size for stat, _ in files) - MOST_BYTES
            for stat, file in files:
                if over <= 0:
                    break
                file.unlink()
                over -= stat.st_size

    def _signature(self, name: str, data: bytes) -> bytes:
        return signed(self.secret, name.encode() + b"\n" + data, sha256).hex().encode()


def usual_folder(trusting: bool) -> Folder | None:
    """The folder of this user; None where no secret can be kept."""
    from platformdirs import user_cache_path, user_state_path

    try:
        secret = _secret(user_state_path("policy-verifier", appauthor=False) / "secret")
    except OSError:
        return None
    return Folder(user_cache_path("policy-verifier", appauthor=False), secret, trusting)


def _secret(path: Path) -> bytes:
    with suppress(FileNotFoundError):
        return path.read_bytes()
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(secrets.token_bytes(32))
    with suppress(FileExistsError):
        os.link(temporary, path)  # of two that begin at once one secret remains
    temporary.unlink()
    return path.read_bytes()
