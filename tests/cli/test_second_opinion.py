"""Another engine asked too: both agree, one stays silent, or the verifier is caught out."""

import json
import sys

import pytest

from tests.cli.running import PARKING, Ran, Runner
from verifier.checks import CHECKS, Options
from verifier.finding import Undecided
from verifier.model.load import load
from verifier.pipeline import verify
from verifier.solve import second

SILENT = {"CLINGO": "print('UNKNOWN')", "CVC5": "import time; time.sleep(60)"}


def engine(program: str) -> tuple[str, ...]:
    """A program in the place of an engine, which answers alike whatever it is asked."""
    return sys.executable, "-c", program


def checked(run: Runner, *options: str) -> Ran:
    run.write("policy.md", PARKING)
    return run("check", "policy.md", "--second-opinion", *options)


def answers(ran: Ran) -> list[dict[str, object]]:
    document = json.loads(ran.out)
    found: list[dict[str, object]] = [*document["findings"], *document["proved"]]
    return [answer for answer in found if answer["evidence"]]


def test_both_engines_are_named(run: Runner) -> None:
    ran = checked(run, "--format", "json")
    engines = {engine for answer in answers(ran) for engine in answer["engines"]}  # type: ignore[attr-defined]
    assert {"z3", "clingo", "cvc5"} <= engines
    told = json.loads(ran.out)["second_opinion"]
    assert told["given"] + len(told["not_given"]) == len(answers(ran))
    assert told["given"] > len(told["not_given"])


def test_without_the_option_nobody_else_is_asked(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SILENT:
        monkeypatch.setattr(second, name, engine("print('unsat')"))
    run.write("policy.md", PARKING)
    ran = run("check", "policy.md", "--format", "json")
    assert ran.status == 1
    assert json.loads(ran.out)["second_opinion"] is None
    assert "again" not in run("check", "policy.md").out


@pytest.mark.parametrize(("name", "says"), [("CLINGO", "UNSATISFIABLE"), ("CVC5", "sat"), ("CVC5", "unsat")])
def test_an_engine_that_answers_otherwise_catches_the_verifier_out(
    run: Runner, monkeypatch: pytest.MonkeyPatch, name: str, says: str
) -> None:
    monkeypatch.setattr(second, name, engine(f"print('{says}')"))
    ran = checked(run, "--format", "json")
    assert ran.status == 4
    assert json.loads(ran.out)["proved"] == []
    assert f"{name.lower()} that there is" in ran.err
    assert "nothing counts as proved" in ran.err
    # what is to be sent is written by the command that is named, and holds no case
    command = ran.err.split("`verifier ")[1].split("`")[0].replace("DIR", "sent").replace("'", "")
    assert run(*command.split()).status == 0
    files = list((run.folder / "sent").iterdir())
    assert files
    assert all("expected: " in path.read_text(encoding="utf-8") for path in files)


@pytest.mark.parametrize(
    ("says", "told"), [("sat", "that there is such a case"), ("unsat", "that there is none")]
)
def test_what_stays_open_is_told_with_what_another_engine_says(
    run: Runner, monkeypatch: pytest.MonkeyPatch, says: str, told: str
) -> None:
    """Its word alone brings neither a case nor what a proof rests on: the question stays open."""
    monkeypatch.setattr(second, "CVC5", engine(f"print('{says}')"))
    monkeypatch.setattr(second, "CLINGO", engine("print('UNKNOWN')"))
    policy = load(run.write("policy.md", PARKING))
    checks = [check for check in CHECKS if check.name == "unreachable-rule"]
    options = Options(seconds=0.00001, second_opinion=True)
    answers = [a for a in verify(policy, checks, options).answers if a.check == checks[0].name]
    assert answers
    assert all(isinstance(answer, Undecided) for answer in answers)
    assert all(answer.reason.endswith(f"; cvc5 says {told}") for answer in answers)  # type: ignore[union-attr]


def test_an_engine_that_gives_no_answer_disagrees_with_nobody(
    run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, program in SILENT.items():
        monkeypatch.setattr(second, name, engine(program))
    monkeypatch.setattr(second, "SLACK", 0.0)
    ran = checked(run, "--format", "json", "--timeout", "1", "--only", "gap")
    assert ran.status == 1
    told = json.loads(ran.out)["second_opinion"]
    assert told["given"] == 0
    assert "no answer in 1 s" in told["not_given"][0]["reason"]
    assert all(set(answer["engines"]) <= {"boxes", "z3"} for answer in answers(ran))  # type: ignore[call-overload]


def test_where_cvc5_is_not_installed_the_way_to_it_is_told(
    run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    ran = checked(run, "--notes", "--only", "out-of-range")
    assert "pip install 'policy-verifier[cvc5]'" in " ".join(ran.out.split())
    assert "again" in ran.out


def test_a_file_of_the_folder_is_not_taken_for_an_engine(run: Runner) -> None:
    run.write("clingo.py", "print('UNSATISFIABLE')")
    run.write("cvc5.py", "raise SystemExit('taken')")
    assert checked(run).status == 1
