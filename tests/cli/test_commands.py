"""Commands by name, mistakes in how they are called, and how a run ends."""

import pytest

from tests.cli.running import BROKEN, CLOSED, PARKING, Runner
from verifier.cli import COMMANDS, LATER


@pytest.mark.parametrize("name", LATER)
def test_a_command_that_is_not_built_is_refused_by_name(run: Runner, name: str) -> None:
    ran = run(name, "some", "--thing")
    assert ran.status == 2
    assert ran.err.startswith(f"mistake: `{name}` is not built yet")
    assert ran.out == ""


def test_an_unknown_command_has_its_nearest(run: Runner) -> None:
    ran = run("chekc")
    assert ran.status == 2
    assert "did you mean `check`?" in ran.err


def test_help_names_every_command(run: Runner) -> None:
    ran = run("--help")
    assert ran.status == 0
    for name in COMMANDS:
        assert f"\n  {name} " in ran.out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(run: Runner, name: str) -> None:
    assert run(name, "--help").status == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", "--only", "gapp", "policy.md"), "did you mean `gap`?"),
        (("check", "--decision", "fin", "policy.md"), "did you mean `fine`?"),
        (("check", "--clause", "9", "policy.md"), "no policy here has a clause `9`"),
        (("check", "--timeout", "0", "policy.md"), "timeout"),
        (("check", "policy.md", "--jobs"), "requires an argument"),
        (("check", "nowhere"), "there is no such file or folder"),
        (("check",), "no PATH is given"),
        (("decide", "policy.md", "stay"), "`stay` is no fact"),
        (("decide", "policy.md", "stay=1", "stay=2"), "`stay` is given twice"),
        (("decide", "policy.md", "stey=1"), "did you mean `stay`?"),
        (("decide", "policy.md", "stay=601"), "outside the range"),
        (("decide", "policy.md", "permit=perhaps"), "is no value of `permit`"),
        (("decide", "policy.md", "--decision", "fin"), "did you mean `fine`?"),
        (("decide", "policy.md", "--case", "none.json"), "the case cannot be read"),
        (("explain", "gapp"), "did you mean `gap`?"),
    ],
)
def test_a_wrong_call_says_what_is_wrong_and_a_way_out(
    run: Runner, arguments: tuple[str, ...], said: str
) -> None:
    run.write("policy.md", PARKING)
    ran = run(*arguments)
    assert ran.status == 2
    assert said in ran.err
    assert ran.out == ""


def test_a_broken_file_does_not_stop_the_others_and_all_its_mistakes_are_told(run: Runner) -> None:
    run.write("a/policy.md", BROKEN)
    run.write("b/policy.md", PARKING)
    ran = run("check", ".", "--only", "gap")
    assert ran.status == 2
    assert "no clause decides `fine`" in ran.out
    assert "a/policy.md:" in ran.err
    assert "stey" in ran.err
    assert "fyne" in ran.err


def test_no_path_means_the_folder_that_holds_the_settings(
    run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    run.write("verifier.toml", "")
    run.write("here/policy.md", CLOSED)
    below = run.write("there/deeper/note.txt", "").parent
    monkeypatch.chdir(below)
    ran = run("check", "--only", "gap")
    assert ran.status == 0
    assert "../../here/policy.md" in ran.out


def test_control_c_ends_with_one_line(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    run.write("policy.md", PARKING)

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("verifier.cli.checking.verify", stopped)
    ran = run("check", "policy.md", "--output", "report.json", "--format", "json")
    assert ran.status == 130
    assert ran.err.strip().count("\n") == 0
    assert sorted(path.name for path in run.folder.iterdir()) == ["policy.md"]


def test_a_mistake_of_our_own_is_told_without_a_traceback(
    run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    run.write("policy.md", PARKING)

    def mistaken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("verifier.cli.checking.verify", mistaken)
    ran = run("check", "policy.md")
    assert ran.status == 4
    assert "a mistake of its own" in ran.err
