"""`verifier decide --ask`: questions put on standard error, answers read from standard input."""

import io
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.cli.running import PARKING, Runner
from tests.cli.test_changes import READ
from tests.cli.test_decide import BOARD
from tests.cli.test_members import STUDY
from verifier.cli import verifier


@pytest.fixture
def answer(run: Runner, monkeypatch: pytest.MonkeyPatch) -> "Answering":
    return Answering(run, monkeypatch)


class Answering:
    """Runs `decide --ask` with these answers; the outcome and what was asked, each on one line."""

    def __init__(self, run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
        self.run, self.monkeypatch = run, monkeypatch

    def __call__(self, answers: str, *arguments: str) -> tuple[str, str]:
        self.monkeypatch.setattr("sys.stdin", io.StringIO(answers))
        ran = self.run("decide", "policy.md", *arguments, "--ask")
        assert ran.status == 0
        return " ".join(ran.out.split()), " ".join(ran.err.split())


def test_the_fewest_questions_that_settle_it_are_asked(answer: Answering) -> None:
    answer.run.write("policy.md", PARKING)
    out, asked = answer("45\nno\n")
    assert "fine: 20 euros" in out
    assert "`permit`: the driver holds a permit yes or no; usually no >" in asked
    assert "`stay`: minutes the car stood there minutes from 0 to 600; usually 20 >" in asked
    assert "`zone`" not in asked


def test_after_each_answer_only_what_still_matters_is_asked(answer: Answering) -> None:
    answer.run.write("policy.md", PARKING)
    out, asked = answer("20\nnever read\n")
    assert "fine: 0 euros" in out
    assert "`stay`" in asked
    assert "`permit`" not in asked  # whoever stays so short pays nothing


def test_the_command_that_it_ends_with_decides_the_same(answer: Answering) -> None:
    answer.run.write("policy.md", PARKING)
    out, asked = answer("45\nno\n")
    words = shlex.split(asked.rpartition("the same again: ")[2])
    assert words == ["verifier", "decide", "policy.md", "stay=45", "permit=no"]
    assert " ".join(answer.run(*words[1:]).out.split()) == out


def test_what_is_typical_is_told_and_never_taken(answer: Answering) -> None:
    answer.run.write("policy.md", PARKING)
    out, _ = answer("\n\n")
    assert "case no facts given" in out
    assert "fine: not settled by the facts given" in out


def test_a_wrong_answer_is_told_with_a_way_out_and_asked_again(answer: Answering) -> None:
    answer.run.write("policy.md", PARKING)
    out, asked = answer("long\n700\n45 minutes\nmaybe\nN\n")
    assert "fine: 20 euros" in out
    assert "`long` is no value of `stay`: write a number such as `30`" in asked
    assert "`700` lies outside the range of `stay`" in asked
    assert "`maybe` is no value of `permit`" in asked


def test_why_a_question_is_asked(answer: Answering) -> None:
    answer.run.write("policy.md", PARKING)
    _, asked = answer("?\n45\nno\n")
    assert "`fine` turns on `stay`" in asked
    assert "still possible: 0 euros; 20 euros; no clause decides this (a gap)" in asked
    assert "it is read by 1/free, 2/long" in asked


def test_what_is_left_open_is_not_asked_again_and_something_else_may_settle_it(answer: Answering) -> None:
    answer.run.write("policy.md", PARKING)
    out, asked = answer("unknown\nyes\n")
    assert asked.count("`stay`: minutes") == 1
    assert "`permit`" in asked
    assert "case `permit` yes" in out


def test_a_reading_may_be_left_open(answer: Answering) -> None:
    answer.run.write("policy.md", READ)
    out, asked = answer("13\n\n")
    assert (
        "`child`: until when somebody is a child it can be read as before_12 or before_14; Enter where"
        in asked
    )
    assert "case `age` 13" in out
    assert "ask `child`" in out
    assert "fare: half" in answer("13\nbefore_14\n")[0]


def test_an_answer_that_breaks_an_assumption_is_taken_only_if_it_is_given_again(answer: Answering) -> None:
    answer.run.write("policy.md", BOARD)
    out, asked = answer("50\n5\n", "--decision", "granted", "ill=no", "remaining=30")
    assert "breaks the assumption `nobody asks for more than is left`" in asked
    assert "`wanted` 5 months" in out
    out, _ = answer("50\n50\n", "--decision", "granted", "ill=no", "remaining=30")
    assert "this is no admissible case" in out


def test_members_are_asked_about_one_by_one_after_how_many_there_are(answer: Answering) -> None:
    answer.run.write("policy.md", STUDY)
    _, asked = answer("1\n1.5\n1\n" + "\n" * 20, "--decision", "resit")
    assert "how many modules are there?" in asked
    assert "`1.5` is no number of members: write a whole number" in asked
    assert "of the only module: how many parts are there?" in asked
    assert asked.index("how many modules") < asked.index("how many parts")


def test_nothing_is_asked_where_all_is_settled(answer: Answering) -> None:
    answer.run.write("policy.md", PARKING)
    out, asked = answer("", "stay=45", "permit=no")
    assert "fine: 20 euros" in out
    assert "nothing is left to ask" in asked
    assert ">" not in asked


def test_answers_from_a_pipe_that_ends_early(tmp_path: Path) -> None:
    page = tmp_path / "policy.md"
    page.write_text(PARKING)
    ran = CliRunner().invoke(verifier, ["decide", str(page), "--ask", "--format", "json"], input="45\n")
    assert ran.exit_code == 0
    assert '"stay": "45"' in ran.stdout
    assert '"status": "unknown"' in ran.stdout
    assert "stay=45" in ran.stderr


def test_a_table_cannot_be_asked_about(run: Runner) -> None:
    run.write("policy.md", PARKING)
    ran = run("decide", "policy.md", "--cases", "in.csv", "--output", "out.csv", "--ask")
    assert ran.status == 2
    assert "are about one case: leave `--cases` out" in ran.err
