"""A solver that holds one policy and answers one question after another."""

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from fractions import Fraction

from verifier.encode.smt import Script
from verifier.solve.answers import read_each, read_end, read_values
from verifier.solve.program import NoAnswer, OutOfEffort, Program

OPTIONS = "(set-option :print-success false)"
CORES = "(set-option :produce-unsat-cores true)"
_USED = "(get-info :rlimit)"
_UNITS_USED = "(:rlimit"

UNITS = 3_000_000
"""Steps of the solver, in its own units, that stand for a second of a machine with nothing else to do."""

PATIENCE = 6.0
"""How many times the seconds of a question it may take by the clock, whatever else the machine does."""


class Session:
    """Keeps what is asserted, so that a solver that had to be stopped can be started anew.

    `seconds` is the effort for one question, which may take several checks; it starts afresh with
    `question()`. It is counted in the solver's steps, so that no answer depends on how much else the machine
    does; the clock only stops what takes far longer. Where it runs out, `OutOfEffort` is raised (`NoAnswer`
    by the clock) and the program is gone; the next check starts another.
    """

    def __init__(self, script: Script, seconds: float = 10.0, seed: int = 0, cores: bool = False) -> None:
        self._script = script
        self._options = [OPTIONS, CORES] if cores else [OPTIONS]
        self._seconds = seconds
        self._seed = seed
        self._program: Program | None = None
        self._sent = 0
        self._frames: list[list[str]] = [[]]
        self._pending: list[str] = []
        self._open = 0  # scopes open in the program, which lag behind until something is asked
        self._anew = True  # whether the program is to be told everything
        self._deadline = float("inf")
        self._effort: int | None = None  # steps left for the question, if there is one

    def begin(self, script: Script) -> None:
        """Ask about another text from now on. The program forgets all that it was told, and answers as a new
        one would, which would take longer to start than most questions to answer."""
        self._script, self._frames, self._anew = script, [[]], True

    @contextmanager
    def question(self, seconds: float | None = None) -> Iterator[None]:
        """The checks of one question share its effort; what it asserts is forgotten afterwards."""
        seconds = self._seconds if seconds is None else seconds
        outer = self._deadline, self._effort
        self._deadline, self._effort = time.monotonic() + seconds * PATIENCE, _steps(seconds)
        try:
            with self.scope():
                yield
        finally:
            self._deadline, self._effort = outer

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
                    if not any(meaning in frame for frame in self._frames):
                        self._assert(meaning)
                self._assert(condition)

    def _assert(self, condition: str) -> None:
        self._frames[-1].append(condition)
        self._pending.append(_assertion(condition))

    def asserted(self) -> tuple[str, ...]:
        """The conditions in force, each once."""
        return tuple(dict.fromkeys(condition for frame in self._frames for condition in frame))

    def possible(self, *conditions: str) -> bool:
        """Whether some case meets all that is asserted and these conditions besides."""
        with self.scope(*conditions):
            return self._check([])[0]

    def values(self, symbols: Sequence[str], *conditions: str) -> dict[str, str | Fraction] | None:
        """Values in some case that meets all that is asserted and these conditions; None if none does."""
        with self.scope(*conditions):
            found, lines = self._check(symbols)
        return read_values("\n".join(lines)) if found and symbols else ({} if found else None)

    def each(self, terms: Sequence[str], *conditions: str) -> list[str | Fraction] | None:
        """The values of terms, in their order, in some case that meets all that is asserted and these
        conditions; None if none does, an empty list where one of them is no fraction."""
        with self.scope(*conditions):
            found, lines = self._check(terms)
        return read_each("\n".join(lines)) if found and terms else ([] if found else None)

    def core(self, literals: Sequence[str], effort: int) -> tuple[frozenset[str] | None, int]:
        """Those of the literals that keep any case from meeting all that is asserted; None where one does.

        `effort` limits the search, in the solver's own units, which are the same on every machine; what it
        took of them is told too. Raises OutOfEffort where that does not suffice.
        """
        used, *_ = self._ask(_USED)
        lines = self._ask(
            f"(set-option :rlimit {max(effort, 1)})\n(check-sat-assuming ({' '.join(literals)}))\n"
            f"(get-unsat-core)\n(set-option :rlimit 0)\n{_USED}"
        )
        took = _units(lines[-1]) - _units(used)
        match lines[0]:
            case "sat":
                return None, took
            case "unsat":
                return frozenset(lines[1].strip("()").split()), took
            case answer if answer == "unknown" or "canceled" in answer:
                raise OutOfEffort("the solver could not tell")
            case other:
                raise self._refused(other)

    @property
    def left(self) -> float:
        """The seconds by the clock that are left for the question."""
        return min(self._seconds * PATIENCE, self._deadline - time.monotonic())

    def extreme(self, direction: str, symbol: str, *conditions: str) -> Fraction | None:
        """The end of the values of a symbol (`minimize` or `maximize`); None where there is no end."""
        with self.scope(*conditions):
            lines = self._ask_within(f"({direction} {symbol})\n", "(get-objectives)")
        if not lines or lines[0] != "sat":
            raise NoAnswer("the solver could not tell how far the values reach")
        answer = " ".join(lines[1:]).removeprefix("(objectives").removesuffix(")")
        return read_end(answer)

    def _check(self, symbols: Sequence[str]) -> tuple[bool, list[str]]:
        get = f"(get-value ({' '.join(symbols)}))" if symbols else ""
        lines = self._ask_within("", get)
        match lines[0] if lines else "":
            case "sat":
                return True, lines[1:]
            case "unsat":
                return False, []
            case "unknown":
                raise NoAnswer("the solver could not tell")
            case other:
                raise self._refused(other)

    def _ask_within(self, before: str, get: str) -> list[str]:
        """What the solver answers to a check with the effort that is left, and to `get`. Raises OutOfEffort
        where that does not suffice."""
        most = _steps(self._seconds) if self._effort is None else self._effort
        lines = self._ask(
            f"{_USED}\n{before}(set-option :rlimit {max(most, 1)})\n(check-sat)\n{get}\n"
            f"(set-option :rlimit 0)\n{_USED}"
        )
        used, lines, after = lines[0], lines[1:-1], lines[-1]
        if not (used.startswith(_UNITS_USED) and after.startswith(_UNITS_USED)):
            return [used, *lines]  # refused before it was asked
        took = _units(after) - _units(used)
        if self._effort is not None:
            self._effort = max(self._effort - took, 0)
        if took >= most and (not lines or lines[0] not in ("sat", "unsat")):
            self.stop()
            raise OutOfEffort(f"no answer in {self._seconds:g} s")
        return lines

    def _refused(self, answer: str) -> NoAnswer:
        self.stop()
        return NoAnswer(f"the solver refused the question: {answer[:200]}")

    def _ask(self, text: str) -> list[str]:
        if self._program is None or self._anew:
            forget = [] if self._program is None else ["(reset)"]
            self._program = self._program or Program(self._seed)
            self._sent, self._anew = 0, False
            self._pending = [*forget, *self._options, *self._whole_script(), *self._asserted()]
        elif self._sent < len(self._script.lines):
            # symbols defined inside a scope vanish with it: define them outside, then assert anew
            new = self._whole_script()
            popping = ["(pop)"] * self._open
            self._pending = [*popping, *new, *self._asserted()]
        text = "\n".join([*self._pending, text])
        self._pending = []
        self._open = len(self._frames) - 1
        try:
            return self._program.ask(text, max(self.left, 0.0))
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
            yield from map(_assertion, frame)

    def stop(self) -> None:
        """End the solver; the next question starts another."""
        if self._program is not None:
            self._program.stop()
            self._program = None


def _steps(seconds: float) -> int:
    return round(seconds * UNITS)


def _units(answer: str) -> int:
    return int(answer.strip("()").split()[1])


def _assertion(condition: str) -> str:
    return f"(assert {condition})"
