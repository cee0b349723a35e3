"""z3 as a program that can be stopped: a deadline for every answer and a limit on memory.

The program is the one that the `z3-solver` wheel brings, spoken to in SMT-LIB over a pipe.
"""

import contextlib
import os
import selectors
import shutil
import subprocess
import sysconfig
import time
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import IO

MEMORY = 2048
"""The most memory that one solver may take, in megabytes."""


class NoAnswer(Exception):
    """A question stayed open; the message says why, in words for the reader."""


class OutOfEffort(NoAnswer):
    """The solver's steps did not suffice, which is so on every machine; or it gave up by itself."""


@cache
def find_z3() -> str:
    """The path of the z3 program; raises NoAnswer where there is none."""
    name = "z3.exe" if os.name == "nt" else "z3"
    beside = Path(sysconfig.get_path("scripts")) / name
    if beside.is_file():
        return str(beside)
    with contextlib.suppress(metadata.PackageNotFoundError):
        for file in metadata.files("z3-solver") or ():
            if file.name == name and Path(str(file.locate())).is_file():
                return str(file.locate())
    found = shutil.which(name)
    if found is None:
        raise NoAnswer("the program z3 was not found; install the package z3-solver")
    return found


class Program:
    """A running z3; `ask` sends text and returns what it prints, one string a line."""

    def __init__(self, seed: int = 0, memory: int = MEMORY) -> None:
        self._asked = 0
        self._buffer = b""
        command = [find_z3(), "-in", "-smt2", f"-memory:{memory}"]
        if seed:
            command += [f"smt.random_seed={seed}", f"sat.random_seed={seed}", f"nlsat.seed={seed}"]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._stdin: IO[bytes] = self._process.stdin
        self._stdout: IO[bytes] = self._process.stdout
        os.set_blocking(self._stdin.fileno(), False)
        os.set_blocking(self._stdout.fileno(), False)
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._stdout, selectors.EVENT_READ)

    def ask(self, text: str, seconds: float) -> list[str]:
        """What z3 prints for this text. Raises NoAnswer, and stops the program, when time is up."""
        self._asked += 1
        mark = f"answer-{self._asked}"
        waiting = memoryview(f'{text}\n(echo "{mark}")\n'.encode())
        deadline = time.monotonic() + seconds
        end = f"{mark}\n".encode()
        if waiting:
            self._selector.register(self._stdin, selectors.EVENT_WRITE)
        try:
            while not self._buffer.endswith(end):
                left = deadline - time.monotonic()
                if left <= 0:
                    raise NoAnswer(f"no answer in {seconds:g} s")
                for key, _ in self._selector.select(left):
                    if key.fileobj is self._stdin:
                        waiting = self._write(waiting)
                    else:
                        self._read()
        except BaseException:
            self.stop()
            raise
        answer = self._buffer.removesuffix(end).decode()
        self._buffer = b""
        return answer.splitlines()

    def _write(self, waiting: memoryview) -> memoryview:
        try:
            waiting = waiting[os.write(self._stdin.fileno(), waiting[:65536]) :]
        except BrokenPipeError:
            raise NoAnswer("the solver stopped (its memory may not have sufficed)") from None
        if not waiting:
            self._selector.unregister(self._stdin)
        return waiting

    def _read(self) -> None:
        got = os.read(self._stdout.fileno(), 1 << 20)
        if not got:
            raise NoAnswer("the solver stopped (its memory may not have sufficed)")
        self._buffer += got

    def stop(self) -> None:
        """End the program at once."""
        self._selector.close()
        self._process.kill()
        self._process.wait()
        for pipe in (self._stdin, self._stdout):
            with contextlib.suppress(OSError):
                pipe.close()
