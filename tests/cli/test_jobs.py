"""`check --jobs`: the work shared among processes, and the same to see whatever their number."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from attrs import evolve

from tests.cli.running import CASES, CLOSED, PARKING, Ran, Runner
from verifier.checks import CHECKS, CaughtOut, Check, Inquiry, gap
from verifier.finding import Answer
from verifier.pipeline import verify_ahead
from verifier.solve.asked import Options
from verifier.solve.workers import spread

LISTS = """---
policy: modules
title: Modules
language: 1
---

```policy 1
record Module
  mark : number from 0 to 100 step 1
input modules : list of Module, 1 or more
decision passed of Module : yes/no
rule
  for each module
  when mark >= 40
  then passed is yes
rule
  for each module
  when mark < 39
  then passed is no
accept gap in passed where some module has mark = 39 because "nobody gets 39"
accept contradiction in passed because "once there was one"
```
"""

WAYS = """---
policy: ways
title: Ways
language: 1
---

```policy 1
input age : number from 0 to 120 step 1
input member : yes/no
input resident : yes/no
decision fee : one of none, half, full
decision badge : yes/no
rule
  when age < 18
  then fee is none
rule
  despite 1/1
  when age >= 18 and member
  then fee is half
rule
  despite 1/1, 1/2
  when age >= 18 and not member
  then fee is full
rule
  despite 1/1, 1/2, 1/3
  when resident
  then fee is none
rule
  despite 1/1, 1/2, 1/3
  when not resident
  then fee is full
rule
  when fee is none or fee is half
  then badge is no
rule
  when fee is full
  then badge is yes
```
"""


@pytest.fixture(autouse=True)
def pages(run: Runner) -> None:
    run.write("parking/policy.md", PARKING)
    run.write("parking/cases.md", CASES)
    run.write("closed/policy.md", CLOSED)
    run.write("modules/policy.md", LISTS)
    run.write("broken.md", PARKING.replace("parking", "broken", 1).replace("stay <= 30", "stey <= 30"))


@pytest.mark.parametrize("layout", ["terminal", "json", "junit"])
def test_the_number_of_processes_changes_no_byte(run: Runner, layout: str) -> None:
    ran = [run("check", ".", "--notes", "--format", layout, "--jobs", str(jobs)) for jobs in (1, 2, 7)]
    assert ran[0].out
    assert ran[0] == ran[1] == ran[2]


@pytest.mark.parametrize("jobs", ["0", "-1", "65", "two"])
def test_a_number_of_processes_that_cannot_be_is_refused(run: Runner, jobs: str) -> None:
    assert run("check", "parking", "--jobs", jobs).status == 2


def test_what_workers_do_is_what_one_process_does() -> None:
    seen: list[tuple[int, str]] = []
    work = {0: ["a", "b", "c", "d"], 1: ["e"], 2: []}
    done = spread(lambda place: _Echo(place), work, 3, seen.append)
    assert done == {(place, name): f"{place}{name}" for place, names in work.items() for name in names}
    assert sorted(seen) == sorted(done)


class _Echo:
    def __init__(self, place: int) -> None:
        self.place = place

    def do(self, name: str) -> str:
        if name == "raises":
            raise ValueError(name)
        if name == "ends":
            os._exit(3)
        if name == "cannot be sent":
            return lambda: name  # type: ignore[return-value]
        return f"{self.place}{name}"

    def stop(self) -> None:
        pass


@pytest.mark.parametrize("name", ["raises", "ends", "cannot be sent"])
def test_what_a_worker_could_not_do_is_left_to_do(name: str) -> None:
    done = spread(lambda place: _Echo(place), {0: ["a", name, "b"], 1: ["c"]}, 2, lambda _: None)
    assert (0, name) not in done
    assert done[0, "a"] == "0a"


def test_the_verifier_caught_out_in_a_worker_is_told_as_ever(
    run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def caught(inquiry: Inquiry) -> Iterator[Answer]:
        raise CaughtOut(inquiry.policy, "gap", "fine")

    monkeypatch.setattr("verifier.pipeline.CHECKS", [_instead(check, caught) for check in CHECKS])
    monkeypatch.setattr("verifier.cli.checking.CHECKS", [_instead(check, caught) for check in CHECKS])
    ran = [run("check", "parking", "closed", "--jobs", jobs) for jobs in ("1", "2")]
    assert ran[0].status == 4
    assert "caught itself out on parking/policy.md" in ran[0].err
    assert ran[0] == ran[1]


def _instead(check: Check, ask: Callable[[Inquiry], Iterator[Answer]]) -> Check:
    return evolve(check, ask=ask) if check is gap.CHECK else check


def test_one_process_prepares_nothing(run: Runner) -> None:
    program = "import sys; from verifier.cli import main\ntry: main()\nfinally: print('multiprocessing' in sys.modules)"
    for jobs, needed in (("1", "False"), ("2", "True")):
        command = [sys.executable, "-c", program, "check", "parking", "--only", "gap", "--jobs", jobs]
        ran = subprocess.run(command, capture_output=True, text=True, check=False)
        assert ran.stdout.split()[-1] == needed


def solvers_of(process: int) -> list[int]:
    """The processes that some process began, itself or through others."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == process:
            child = int(status.parent.name)
            found += [child, *solvers_of(child)]
    return found


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks for processes where Linux lists them")
def test_ctrl_c_leaves_no_process_and_no_file(run: Runner) -> None:
    program = (
        "import sys, time, verifier.pipeline as p\n"
        "asked = p._asked\n"
        "def slow(ladder, check):\n"
        "    found = asked(ladder, check)\n"
        "    if check.name == 'gap':\n"
        "        time.sleep(60)\n"
        "    return found\n"
        "p._asked = slow\n"
        "from verifier.cli import main\n"
        "main()\n"
    )
    command = [
        sys.executable,
        "-c",
        program,
        "check",
        "parking",
        "closed",
        "--jobs",
        "2",
        "--output",
        "report.txt",
    ]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 60
    begun: list[int] = []
    while time.monotonic() < deadline and len(begun) < 4:  # two workers, and a solver each
        time.sleep(0.1)
        begun = solvers_of(process.pid)
    assert len(begun) >= 4
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 130
    assert said.strip() == "stopped; nothing was written"
    assert not (run.folder / "report.txt").exists()
    time.sleep(0.2)
    assert [one for one in begun if Path(f"/proc/{one}").exists()] == []


def test_answers_ahead_are_those_of_the_checks(run: Runner) -> None:
    from verifier.model.load import load

    policy = load(Path("parking/policy.md"))
    names = [check.name for check in CHECKS]
    (ahead,) = verify_ahead([policy], CHECKS, Options(), 2, lambda _: None, True, [{}])
    assert set(ahead) == set(names)


def test_neither_seed_nor_processes_change_a_byte_of_the_answers(
    run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of pages whose proofs rest on one of several sets of rules, and on ranges."""
    run.write("ways/policy.md", WAYS)
    asked = ("check", "ways", "modules", "--notes", "--format", "json", "--jobs")
    told = run(*asked, "1")
    assert '"also_rests_on": [\n        [' in told.out
    assert run(*asked, "2") == told
    for seed in (1, 2, 7):
        monkeypatch.setattr("verifier.cli.check.Options", partial(Options, seed=seed))
        for jobs in ("1", "2"):
            assert without_questions(run(*asked, jobs)) == without_questions(told)


def without_questions(ran: Ran) -> Ran:
    """What is told without the hashes of the questions: which of them a case answers that was found for
    another question depends on that case."""
    return evolve(ran, out=re.sub(r'"evidence": (null|\{[^}]*\})', "", ran.out))
