"""A second run takes what the first one found out; nothing is believed that this machine did not write."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from tests.cli.running import PARKING, Runner
from verifier.cache import Remembered, usual_folder
from verifier.cache.folder import Folder
from verifier.checks import CHECKS, Options
from verifier.finding import Undecided
from verifier.model.load import load
from verifier.solve import program


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Runner:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    run = Runner(tmp_path, monkeypatch, capsys)
    run.write("policy.md", PARKING)
    return run


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """How often the solver was asked since this was asked last."""
    count, ask = [0], program.Program.ask

    def counted(self: program.Program, text: str, seconds: float) -> list[str]:
        count[0] += 1
        return ask(self, text, seconds)

    def since() -> int:
        found, count[0] = count[0], 0
        return found

    monkeypatch.setattr(program.Program, "ask", counted)
    return since


CHECK = ("check", "policy.md", "--jobs", "1")


@pytest.mark.parametrize("layout", ["terminal", "json", "sarif"])
def test_the_second_run_asks_nothing_and_says_the_same(
    run: Runner, asked: Callable[[], int], layout: str
) -> None:
    first = run(*CHECK, "--format", layout)
    assert asked() > 0
    second = run(*CHECK, "--format", layout)
    assert asked() == 0
    assert (second.status, second.out) == (first.status, first.out)


def test_several_processes_keep_answers_too(run: Runner, asked: Callable[[], int]) -> None:
    first = run("check", "policy.md", "--jobs", "2", "--format", "json")
    asked()
    assert run(*CHECK, "--format", "json").out == first.out
    assert asked() == 0


def test_only_what_is_new_is_asked(run: Runner, asked: Callable[[], int]) -> None:
    run(*CHECK, "--only", "gap")
    one = asked()
    run(*CHECK, "--only", "gap")
    assert asked() == 0
    whole = run(*CHECK)
    others = asked()
    assert 0 < one < others
    assert whole.out == run(*CHECK, "--no-cache").out
    assert asked() > others


@pytest.mark.parametrize("changed", ["a page", "a question", "the verifier"])
def test_what_has_changed_is_asked_anew(
    run: Runner, asked: Callable[[], int], changed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(*CHECK)
    asked()
    if changed == "a page":
        run.write("policy.md", PARKING.replace("31 minutes\n", "32 minutes\n"))
    elif changed == "the verifier":
        monkeypatch.setattr("verifier.cache.key._verifier", lambda: "another")
    run(*CHECK, *(("--decision", "fine") if changed == "a question" else ()))
    assert asked() > 0


def test_nothing_is_kept_where_nothing_is_to_be(run: Runner, tmp_path: Path) -> None:
    run(*CHECK, "--no-cache")
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize("home", ["XDG_CACHE_HOME", "XDG_STATE_HOME"])
def test_without_a_folder_all_goes_on(
    run: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: str
) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    monkeypatch.setenv(home, str(tmp_path / "file"))
    assert run(*CHECK).out == run(*CHECK, "--no-cache").out


def _entry(tmp_path: Path) -> Path:
    (entry,) = (tmp_path / "cache" / "policy-verifier").iterdir()
    return entry


def test_a_file_that_was_tampered_with_gives_nothing(
    run: Runner, asked: Callable[[], int], tmp_path: Path
) -> None:
    honest = run(*CHECK)
    signature, _, data = _entry(tmp_path).read_bytes().partition(b"\n")
    answers = json.loads(data)
    assert answers["gap"]
    forged = json.dumps({**answers, "gap": []}).encode()
    _entry(tmp_path).write_bytes(signature + b"\n" + forged)
    asked()
    assert run(*CHECK).out == honest.out
    assert asked() > 0


def test_what_another_machine_kept_is_believed_only_where_it_is_trusted(
    run: Runner, asked: Callable[[], int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(*CHECK)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "elsewhere"))
    asked()
    trusted = run(*CHECK, "--trust-cache")
    assert asked() == 0
    assert run(*CHECK).out == trusted.out
    assert asked() > 0


@pytest.mark.parametrize("data", [b"", b"no signature", b"\nno JSON", b"\n[1]", b'\n{"gap": [["/", "one"]]}'])
def test_what_cannot_be_read_is_asked_anew(
    run: Runner, asked: Callable[[], int], tmp_path: Path, data: bytes
) -> None:
    first = run(*CHECK)
    _entry(tmp_path).write_bytes(data)
    asked()
    assert run(*CHECK, "--trust-cache").out == first.out
    assert asked() > 0


def test_a_question_that_stayed_open_is_asked_again(run: Runner, tmp_path: Path) -> None:
    folder, policy = usual_folder(False), load(Path("policy.md"))
    assert folder is not None
    checks = [check for check in CHECKS if check.name in ("gap", "contradiction")]
    kept = Remembered(folder, Options(), False)
    assert kept.answers(policy, checks) == {}
    kept.keep(policy, checks, [Undecided("gap", "parking", None, "fine", "no answer in 1 s")])
    assert Remembered(folder, Options(), False).answers(policy, checks) == {"contradiction": ()}


def test_the_secret_is_the_users_own(run: Runner, tmp_path: Path) -> None:
    run(*CHECK)
    secret = tmp_path / "state" / "policy-verifier" / "secret"
    assert secret.stat().st_mode & 0o077 == 0
    assert len(secret.read_bytes()) == 32


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Folder(tmp_path / "kept", b"secret")
    for place, name in enumerate(("old", "middle", "new")):
        folder.write(name, b"x" * 100)
        file = folder.path / name
        os.utime(file, ns=(place, place))
    assert folder.read("old") == b"x" * 100  # now it is the one used last
    monkeypatch.setattr("verifier.cache.folder.MOST_BYTES", 2 * file.stat().st_size)
    folder.tidy()
    assert sorted(one.name for one in folder.path.iterdir()) == ["new", "old"]


def test_a_name_is_part_of_what_is_signed(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "kept", b"secret")
    folder.write("one", b"answers")
    (folder.path / "one").rename(folder.path / "other")
    assert folder.read("other") is None
    assert evolve(folder, trusting=True).read("other") == b"answers"
