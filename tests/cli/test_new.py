"""`verifier new`: what it writes is whole, and runs."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import Runner
from verifier.cli.output import write_whole

ROOT = Path(__file__).parents[2]


def test_a_new_policy_checks_clean_and_its_cases_exercise_every_rule(run: Runner) -> None:
    ran = run("new", "policy", "policies/late-work", "--title", "Late work: marks & limits")
    assert (ran.status, ran.err) == (0, "")
    folder = run.folder / "policies" / "late-work"
    assert sorted(path.name for path in folder.iterdir()) == ["README.md", "cases.md", "policy.md"]
    document = json.loads(run("check", "policies/late-work", "--notes", "--format", "json").out)
    assert document["policies"][0]["title"] == "Late work: marks & limits"
    assert (document["findings"], document["undecided"], document["mistakes"]) == ([], [], [])
    assert len(document["proved"]) > 5
    tested = json.loads(run("test", "policies/late-work", "--format", "json").out)
    assert tested["cases"]
    assert all(case["passed"] for case in tested["cases"])
    assert tested["rules"]["covered"] == tested["rules"]["all"]
    assert run("coverage", "policies/late-work").status == 0
    assert run("format", "policies/late-work", "--check").status == 0
    assert run("readback", "policies/late-work").status == 0


def test_the_commands_that_its_page_names_run(run: Runner) -> None:
    run("new", "policy", "late-work")
    page = (run.folder / "late-work" / "README.md").read_text(encoding="utf-8")
    named = re.findall(r"^verifier ([^#\n]+)", page, re.MULTILINE)
    assert len(named) == 5
    for command in named:
        assert run(*command.split()).status == 0, command


@pytest.mark.parametrize("name", ["Late", "late work", "-", "é", "late--work", "late_work", ".."])
def test_a_name_that_is_none_is_refused(run: Runner, name: str) -> None:
    ran = run("new", "policy", "--", name)
    assert ran.status == 2
    assert "cannot be the name of a policy" in ran.err
    assert list(run.folder.iterdir()) == []


@pytest.mark.parametrize("title", ['a "quoted" one', "two\nlines", "`ticks`", "back\\slash", " "])
def test_a_title_that_would_break_the_page_is_refused(run: Runner, title: str) -> None:
    assert run("new", "policy", "late-work", "--title", title).status == 2
    assert list(run.folder.iterdir()) == []


def test_what_is_there_is_never_overwritten(run: Runner) -> None:
    run.write("late-work/notes.txt", "mine")
    ran = run("new", "policy", "late-work")
    assert ran.status == 2
    assert "is there already" in ran.err
    assert [path.name for path in (run.folder / "late-work").iterdir()] == ["notes.txt"]


def test_nothing_is_left_half_written(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "rename", stopped)
    assert run("new", "policy", "late-work").status == 130
    assert list(run.folder.iterdir()) == []


# --- a check ----------------------------------------------------------------------------------------------


def copied(folder: Path) -> Path:
    """A copy of the repository, as git knows it."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True)
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    for command in (("init", "-q"), ("add", "-A")):
        subprocess.run(["git", *command], cwd=folder, check=True)
    return folder


def inside(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    return subprocess.run(
        [sys.executable, *command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def test_a_new_check_runs_and_keeps_the_rules_of_the_house(tmp_path: Path) -> None:
    root = copied(tmp_path / "copy")
    ran = inside(root, "-m", "verifier", "new", "check", "settled-somewhere")
    assert ran.returncode == 0, ran.stderr
    written = [root / line for line in ran.stdout.splitlines()[:-1]]
    assert len(written) == 6
    assert [path for path in written if not path.is_file()] == []
    subprocess.run(["git", "add", "-A"], cwd=root, check=True)
    tests = inside(
        root,
        *("-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/test_house.py", "tests/test_checks.py"),
        *("-k", "test_house or settled"),
    )
    assert tests.returncode == 0, tests.stdout
    for tool in (("ruff", "check"), ("ruff", "format", "--check")):
        linted = subprocess.run(
            [str(Path(sys.executable).with_name(tool[0])), *tool[1:], *map(str, written[2:5]), str(written[0])],
            cwd=root, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert linted.returncode == 0, linted.stdout
    shown = inside(
        root, "-m", "verifier", "check", "policies/combined-draft", "--only", "settled-somewhere", "--notes"
    )
    assert re.search(
        r"note +settled-somewhere: .*`?way_on|note +settled-somewhere in way_on", shown.stdout
    ), shown.stdout
    assert "settled-somewhere" in inside(root, "-m", "verifier", "explain").stdout
    again = inside(root, "-m", "verifier", "new", "check", "settled-somewhere")
    assert again.returncode == 2
    assert "is there already" in again.stderr


def test_a_check_belongs_into_a_checkout(run: Runner) -> None:
    ran = run("new", "check", "settled-somewhere")
    assert ran.status == 2
    assert "no checkout" in ran.err
    assert list(run.folder.iterdir()) == []


def checkout(folder: Path) -> Path:
    """What `new check` edits, and nothing else."""
    for name in (
        "pyproject.toml", "CHANGELOG.md", "verifier/checks/__init__.py", "verifier/report/advice.py", "verifier/report/sentences.py",
    ):  # fmt: skip
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    (folder / "tests" / "checks").mkdir(parents=True)
    return folder


def texts(folder: Path) -> dict[str, str]:
    return {str(path): path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("failing", range(6))
def test_where_one_file_cannot_be_written_all_are_as_before(
    run: Runner, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    before = texts(checkout(run.folder))
    calls = list[Path]()

    def failing_once(path: Path, data: bytes) -> None:
        calls.append(path)
        if len(calls) == failing + 1:
            raise KeyboardInterrupt
        write_whole(path, data)

    monkeypatch.setattr("verifier.cli.new_check.write_whole", failing_once)
    assert run("new", "check", "settled-somewhere").status == 130
    assert texts(run.folder) == before


def test_a_place_that_has_moved_is_told_and_nothing_written(run: Runner) -> None:
    checkout(run.folder)
    run.write("verifier/report/advice.py", "ADVICE = {}\n")
    before = texts(run.folder)
    ran = run("new", "check", "settled-somewhere")
    assert ran.status == 2
    assert "`verifier/report/advice.py` has no place for the check" in " ".join(ran.err.split())
    assert texts(run.folder) == before
