"""`verifier test`, `coverage` and `explain`, and the whole command as a process of its own."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.running import BROKEN, CASES, CLOSED, PARKING, Runner
from tests.schemas import valid
from verifier.checks import CHECKS

ROOT = Path(__file__).parents[2]


def test_worked_cases_that_pass(run: Runner) -> None:
    run.write("policy.md", PARKING)
    run.write("cases.md", CASES)
    ran = run("test", "policy.md")
    assert ran.status == 0
    assert "4 of 4 worked cases as expected" in ran.out
    assert "3 of 3 rules have a say in some case" in ran.out


def test_a_failing_case_shows_expected_and_got(run: Runner) -> None:
    run.write("policy.md", CLOSED)
    run.write("cases.md", CASES.replace("  P-4  | 300  | yes    || 0\n", ""))
    ran = run("test", "policy.md")
    assert ran.status == 1
    assert "expected `gap`, got `20`" in ran.out
    assert "by 2/long" in ran.out
    assert "verifier decide policy.md stay=30.5 permit=no" in ran.out
    assert "no case exercises 3/permit" in ran.out


def test_worked_cases_as_json(run: Runner) -> None:
    run.write("policy.md", CLOSED)
    run.write("cases.md", CASES)
    ran = run("test", "policy.md", "--format", "json")
    document = json.loads(ran.out)
    valid("test", document)
    assert ran.status == 1
    assert [(case["id"], case["passed"]) for case in document["cases"]] == [
        ("P-1", True),
        ("P-2", False),
        ("P-3", True),
        ("P-4", True),
    ]
    assert document["cases"][1]["expected"] == {"fine": "gap"}
    assert document["cases"][1]["got"] == {"fine": "20"}
    assert document["rules"] == {"covered": 3, "all": 3, "uncovered": []}


def test_worked_cases_as_junit(run: Runner) -> None:
    run.write("policy.md", CLOSED)
    run.write("cases.md", CASES.replace("  P-4  | 300  | yes    || 0\n", ""))
    run.write("broken.md", BROKEN)
    ran = run("test", ".", "--format", "junit")
    assert ran.status == 2
    root = ElementTree.fromstring(ran.out)
    failing = {test.attrib["name"]: test.find("failure") for test in root.iter("testcase")}
    assert [name for name, failure in failing.items() if failure is not None] == ["P-2"]
    told = failing["P-2"]
    assert told is not None
    assert told.attrib["message"] == "`fine` came out otherwise than expected"
    assert "expected `gap`, got `20`" in (told.text or "")
    assert root.findtext("testsuite/system-out") == "no case exercises 3/permit"
    assert (root.attrib["tests"], root.attrib["failures"], root.attrib["errors"]) == ("5", "1", "2")


def test_broken_files_are_mistakes_of_every_command(run: Runner) -> None:
    run.write("policy.md", BROKEN)
    for command in ("test", "coverage"):
        document = json.loads(run(command, "policy.md", "--format", "json").out)
        valid(command, document)
        assert len(document["mistakes"]) == 2
        assert run(command, "policy.md").status == 2


def test_coverage_of_clauses(run: Runner) -> None:
    text = PARKING + (
        "\n## 4 Appeals\n```policy 4\nnot encoded: procedure  says where to write\n```\n"
        "\n## 5 Towing\nA car in the way is towed.\n"
    )
    run.write("policy.md", text)
    ran = run("coverage", "policy.md")
    assert ran.status == 1
    assert "5 clauses: 3 encoded, 1 set aside and 1 missing" in ran.out
    document = json.loads(run("coverage", "policy.md", "--format", "json").out)
    valid("coverage", document)
    states = {clause["id"]: clause["state"] for clause in document["policies"][0]["clauses"]}
    assert states == {"1": "encoded", "2": "encoded", "3": "encoded", "4": "set aside", "5": "missing"}
    run.write("policy.md", PARKING)
    assert run("coverage", "policy.md").status == 0


@pytest.mark.parametrize("name", [check.name for check in CHECKS])
def test_every_check_has_its_page(run: Runner, name: str) -> None:
    ran = run("explain", name)
    assert ran.status == 0
    for part in ("Why it matters", "Example", "What to do"):
        assert f"\n{part}\n" in ran.out
    assert f" {name} " in run("explain").out


def start(*arguments: str, folder: Path, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "verifier", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_the_process_ends_with_the_status_and_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "policy.md").write_text(PARKING, encoding="utf-8")
    runs = [
        start("check", "--format", "json", "policy.md", folder=tmp_path, PYTHONHASHSEED=seed, LC_ALL=locale)
        for seed, locale in (("0", "C"), ("1", "C.UTF-8"))
    ]
    assert [ran.returncode for ran in runs] == [1, 1]
    assert runs[0].stdout == runs[1].stdout
    assert runs[0].stderr == b""
    assert start("--version", folder=tmp_path).stdout.startswith(b"verifier ")


def test_no_colour_where_nobody_looks(tmp_path: Path) -> None:
    (tmp_path / "policy.md").write_text(PARKING, encoding="utf-8")
    assert b"\x1b" not in start("check", "policy.md", folder=tmp_path).stdout


@pytest.mark.skipif(sys.platform == "win32", reason="needs a shell's pipe")
def test_a_reader_that_goes_away_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "policy.md").write_text(PARKING, encoding="utf-8")
    command = f"{sys.executable} -m verifier coverage policy.md | true"
    ran = subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert ran.stderr == b""


HELD = """
import time, verifier.cli.checking as check
def held(*_):
    print("held", flush=True)
    time.sleep(600)
check.verify = held
from verifier.cli import main
main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_control_c_ends_the_process(tmp_path: Path) -> None:
    (tmp_path / "policy.md").write_text(PARKING, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-c", HELD, "check", "policy.md", "--output", "report"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"held\n"  # however long it takes to begin
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert said.strip().count(b"\n") == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["policy.md"]


def test_help_imports_nothing_heavy(tmp_path: Path) -> None:
    ask = "import sys; sys.argv=['verifier','--help']\nfrom verifier.cli import main\ntry:\n main()\nexcept SystemExit:\n print([m for m in ('attr','attrs','lark','rich','yaml','markdown_it') if m in sys.modules])"
    ran = subprocess.run(
        [sys.executable, "-c", ask],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.strip().endswith("[]")


def test_encode_writes_texts_and_refuses_an_unknown_question(run: Runner) -> None:
    run.write("policy.md", PARKING)
    ran = run("encode", "policy.md", "--question", "gap:fine", "--output", "texts")
    assert ran.status == 0
    assert "gap-fine.smt2" in [path.name for path in (run.folder / "texts").iterdir()]
    ran = run("encode", "policy.md", "--question", "gap:fines", "--output", "texts")
    assert ran.status == 2
    assert "no question `gap:fines`" in ran.err
    run.write("taken", "")
    assert run("encode", "policy.md", "--output", "taken/below").status == 2
