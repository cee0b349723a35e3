"""Other engines, as programs that can be stopped: clingo, and cvc5 where it is installed.

Each is given a written text and tells whether some case meets it; what it cannot tell in time is None.
"""

import importlib.util
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from verifier.solve.program import MEMORY, NoAnswer

VERDICTS = {"sat": True, "unsat": False, "SATISFIABLE": True, "UNSATISFIABLE": False}
PYTHON = (sys.executable, "-P")
"""Without the folder that the verifier is called in, where a file might be named like an engine."""
CLINGO = (*PYTHON, "-m", "clingo", "-")
CVC5 = (*PYTHON, str(Path(__file__).with_name("cvc5_program.py")))
SLACK = 5.0
"""Seconds that starting a program and reading a text may take besides."""


def clingo(text: str, seconds: float) -> bool:
    """Whether clingo finds a case; raises NoAnswer."""
    command = [*CLINGO, f"--time-limit={max(1, int(seconds))}"]
    for line in _lines("clingo", command, text, seconds):
        if line in VERDICTS:
            return VERDICTS[line]
    raise NoAnswer(f"clingo gave no answer in {seconds:g} s")


def cvc5(text: str, questions: int, seconds: float) -> list[bool | None]:
    """What cvc5 answers to each question of a text of SMT-LIB, `seconds` for each; raises NoAnswer."""
    if importlib.util.find_spec("cvc5") is None:
        raise NoAnswer("cvc5 is not installed (`pip install 'policy-verifier[cvc5]'`)")
    command = [*CVC5, str(int(seconds * 1000)), str(MEMORY)]
    lines = _lines("cvc5", command, text, seconds * questions)
    words = [line.partition(" ")[0] for line in lines]  # `unknown` comes with a reason
    for word, line in zip(words, lines, strict=True):
        if word not in ("sat", "unsat", "unknown"):
            raise NoAnswer(f"cvc5 refused the question: {line[:200]}")
    found = [VERDICTS.get(word) for word in words]
    return [*found, *([None] * (questions - len(found)))]


def _lines(name: str, command: Sequence[str], text: str, seconds: float) -> list[str]:
    """What a program prints for a text, as far as it comes in time."""
    try:
        ran = subprocess.run(
            command,
            input=text,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            timeout=seconds + SLACK,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        return bytes(late.stdout or b"").decode().splitlines()
    except OSError as problem:
        raise NoAnswer(f"{name} could not be started: {problem.strerror}") from None
    return ran.stdout.splitlines()
