"""A solver that runs away ends, as undecided; one that is interrupted leaves nothing behind."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from verifier.checks import CHECKS, Options
from verifier.encode.smt import Script
from verifier.finding import Proved, Undecided
from verifier.model.load import load
from verifier.pipeline import verify
from verifier.solve.program import NoAnswer, Program
from verifier.solve.session import Session

ROOT = Path(__file__).parents[2]

# The sum of three cubes is hard to find, and z3 searches for it for a long time.
ENDLESS = "(declare-const x Int)(declare-const y Int)(declare-const z Int)"
CUBES = "(= (+ (* x x x) (* y y y) (* z z z)) 114)"


def _session(seconds: float) -> Session:
    script = Script()
    script.lines.append(ENDLESS)
    return Session(script, seconds)


def test_a_question_that_takes_too_long_is_left_open_in_time() -> None:
    session = _session(0.5)
    start = time.monotonic()
    with pytest.raises(NoAnswer, match=r"no answer in 0\.5 s"), session.question():
        session.possible(CUBES)
    assert time.monotonic() - start < 5


def test_the_next_question_starts_another_solver() -> None:
    session = _session(0.5)
    with pytest.raises(NoAnswer), session.question():
        session.possible(CUBES)
    with session.question():
        session.require("(< x y)")
        assert session.possible("(= x 1)", "(= y 2)")
        assert not session.possible("(= x 2)", "(= y 2)")
    session.stop()


def _needed(session: Session, begun: str) -> tuple[frozenset[str] | None, int]:
    script = Script()
    script.lines += ["(declare-const x Int)", *(f"(declare-const {name} Bool)" for name in "abc")]
    session.begin(script)
    with session.question():
        session.require("(=> a (< (* 3 x) 5))", "(=> b (> (* 2 x) 3))", "(=> c (> x 7))", begun)
        return session.core("abc", 100_000)


def test_a_solver_that_forgets_answers_as_a_new_one_with_the_same_effort() -> None:
    alone = []
    for begun in ("(< x 2)", "(> x -9)"):
        session = Session(Script(), cores=True)
        alone.append(_needed(session, begun))
        session.stop()
    session = Session(Script(), cores=True)
    assert [_needed(session, begun) for begun in ("(< x 2)", "(> x -9)", "(< x 2)")] == [*alone, alone[0]]
    session.stop()


def test_memory_is_limited() -> None:
    program = Program(memory=40)
    text = "".join(
        f"(declare-const a{i} (Array Int Int))(assert (= (select a{i} {i}) {i}))" for i in range(60000)
    )
    with pytest.raises(NoAnswer, match="memory"):
        program.ask(text + "(check-sat)", 30)


def test_no_time_at_all_proves_nothing() -> None:
    policy = load(ROOT / "policies" / "combined-draft" / "policy.md")
    answers = verify(policy, CHECKS, Options(seconds=0.0)).answers
    # read off the text, or off the boxes of a table, or refuted by the worked cases at hand
    unasked = {"unencoded-clause", "unknown-reference", "overlap"}
    unasked |= {"redundant-rule", "redundant-condition", "idle-input"}
    solved = [answer for answer in answers if answer.check not in unasked]
    assert solved
    assert all(isinstance(answer, Undecided) for answer in solved)
    proofs = [answer for answer in answers if isinstance(answer, Proved)]
    assert not any("z3" in proof.engines for proof in proofs)  # it had no say


def test_an_interrupted_check_ends_its_solver() -> None:
    """Ctrl-C reaches the verifier alone here, as it would where the solver ignored it."""
    code = (
        "from tests.solve.test_program import _session, CUBES\n"
        "import os\n"
        "session = _session(60)\n"
        "session.possible('true')\n"
        "print(session._program._process.pid, flush=True)\n"
        "session.possible(CUBES)\n"
    )
    command = [sys.executable, "-c", code]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        solver = int(process.stdout.readline())
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        process.wait(10)
    deadline = time.monotonic() + 10
    while _is_alive(solver) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _is_alive(solver)


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_another_seed_of_the_solver_gives_the_same_answers() -> None:
    for page in sorted(ROOT.glob("policies/*/policy.md")) + sorted(ROOT.glob("tests/policies/*/policy.md")):
        policy = load(page)
        first, second = (verify(policy, CHECKS, Options(seed=seed)).answers for seed in (0, 11))
        assert first == second
