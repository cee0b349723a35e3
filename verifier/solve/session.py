"""A solver that holds one policy and answers one question after another."""

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from fractions import Fraction

from verifier.encode.smt import Script
from verifier.solve.answers import read_end, read_values
from verifier.solve.program import NoAnswer, Program

OPTIONS = "(set-option :print-success false)"


class Session:
    """Keeps what is asserted, so that a solver that had to be stopped can be started anew.

    `seconds` is the time for one question, which may take several checks; it starts afresh with
    `question()`. Where it runs out, `NoAnswer` is raised and the program is gone; the next check
    starts another.
    """

    def __init__(self, script: Script, seconds: float = 10.0, seed: int = 0) -> None:
        self._script = script
        self._seconds = seconds
        self._seed = seed
        self._program: Program | None = None
        self._sent = 0
        self._frames: list[list[str]] = [[]]
        self._pending: list[str] = []
        self._open = 0  # scopes open in the program, which lag behind until something is asked
        self._deadline = float("inf")

    @contextmanager
    def question(self) -> Iterator[None]:
        """The checks of one question share its time; what it asserts is forgotten afterwards."""
        outer, self._deadline = self._deadline, time.monotonic() + self._seconds
        try:
            with self.scope():
                yield
        finally:
            self._deadline = outer

    @contextmanager
    def scope(self, *conditions: str) -> Iterator[None]:
        """Assert conditions for the length of a `with` block."""
        self._frames.append([])
        self._pending.append("(push)")
        self.require(*conditions)
        try:
            yield
        finally:
            self._frames.pop()
            self._pending.append("(pop)")

    def require(self, *conditions: str) -> None:
        """Assert conditions in the innermost scope."""
        for condition in conditions:
            if condition != "true":
                for meaning in self._script.meanings_of(condition):
                    if not any(f"(assert {meaning})" in frame for frame in self._frames):
                        self._assert(meaning)
                self._assert(condition)

    def _assert(self, condition: str) -> None:
        line = f"(assert {condition})"
        self._frames[-1].append(line)
        self._pending.append(line)

    def asserted(self) -> tuple[str, ...]:
        """The conditions in force, each once."""
        lines = dict.fromkeys(line for frame in self._frames for line in frame)
        return tuple(line.removeprefix("(assert ").removesuffix(")") for line in lines)

    def possible(self, *conditions: str) -> bool:
        """Whether some case meets all that is asserted and these conditions besides."""
        with self.scope(*conditions):
            return self._check([])[0]

    def values(self, symbols: Sequence[str], *conditions: str) -> dict[str, str | Fraction] | None:
        """Values in some case that meets all that is asserted and these conditions; None if none does."""
        with self.scope(*conditions):
            found, lines = self._check(symbols)
        return read_values("\n".join(lines)) if found and symbols else ({} if found else None)

    def extreme(self, direction: str, symbol: str, *conditions: str) -> Fraction | None:
        """The end of the values of a symbol (`minimize` or `maximize`); None where there is no end."""
        with self.scope(*conditions):
            lines = self._ask(f"({direction} {symbol})\n(check-sat)\n(get-objectives)")
        if not lines or lines[0] != "sat":
            raise NoAnswer("the solver could not tell how far the values reach")
        answer = " ".join(lines[1:]).removeprefix("(objectives").removesuffix(")")
        return read_end(answer)

    def _check(self, symbols: Sequence[str]) -> tuple[bool, list[str]]:
        get = f"(get-value ({' '.join(symbols)}))" if symbols else ""
        lines = self._ask(f"(check-sat)\n{get}")
        match lines[0] if lines else "":
            case "sat":
                return True, lines[1:]
            case "unsat":
                return False, []
            case "unknown":
                raise NoAnswer("the solver could not tell")
            case other:
                self.stop()
                raise NoAnswer(f"the solver refused the question: {other[:200]}")

    def _ask(self, text: str) -> list[str]:
        if self._program is None:
            self._program = Program(self._seed)
            self._sent = 0
            self._pending = [OPTIONS, *self._whole_script(), *self._asserted()]
        elif self._sent < len(self._script.lines):
            # symbols defined inside a scope vanish with it: define them outside, then assert anew
            new = self._whole_script()
            popping = ["(pop)"] * self._open
            self._pending = [*popping, *new, *self._asserted()]
        text = "\n".join([*self._pending, text])
        self._pending = []
        self._open = len(self._frames) - 1
        try:
            seconds = min(self._seconds, self._deadline - time.monotonic())
            return self._program.ask(text, max(seconds, 0.0))
        except NoAnswer as problem:
            self.stop()
            message = str(problem)
            raise NoAnswer(
                f"no answer in {self._seconds:g} s" if message.startswith("no answer") else message
            ) from None
        except BaseException:
            self.stop()
            raise

    def _whole_script(self) -> list[str]:
        new = [line for line in self._script.lines[self._sent :] if not line.startswith(";")]
        self._sent = len(self._script.lines)
        return new

    def _asserted(self) -> Iterable[str]:
        for place, frame in enumerate(self._frames):
            if place:
                yield "(push)"
            yield from frame

    def stop(self) -> None:
        """End the solver; the next question starts another."""
        if self._program is not None:
            self._program.stop()
            self._program = None
