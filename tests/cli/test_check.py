"""`verifier check`: what it finds, how it exits, where it writes."""

import json
from typing import Any

import pytest

from tests.cli.running import CASES, CLOSED, PARKING, Runner
from tests.schemas import valid
from verifier.checks import CaughtOut
from verifier.finding import Proved, Undecided, Verification
from verifier.model.policy import Policy

FORBIDDEN = (" sat ", "unsat", "model", "atom")


def check_json(run: Runner, *arguments: str) -> tuple[int, dict[str, Any]]:
    ran = run("check", *arguments, "--format", "json")
    document = json.loads(ran.out)
    valid("check", document)
    return ran.status, document


def test_a_gap_in_words_that_a_registrar_knows(run: Runner) -> None:
    run.write("policy.md", PARKING)
    ran = run("check", "policy.md")
    assert ran.status == 1
    flat = " ".join(ran.out.split())
    assert (
        "no clause decides `fine` where `minutes the car stood there` is more than 30 and less than 31 minutes "
        "and `the driver holds a permit` is no" in flat
    )
    assert "Parking rules of a campus, 1 Short stays policy.md:" in flat
    assert "with `stay` 30 minutes: fine 0 by 1/free" in flat
    assert "with `stay` 31 minutes: fine 20 by 2/long" in flat
    assert "`verifier explain gap`" in flat
    assert "found 1 gap" in flat
    assert not any(word in ran.out for word in FORBIDDEN)


def test_the_row_shown_pastes_into_the_cases_and_passes(run: Runner) -> None:
    run.write("policy.md", PARKING)
    lines = run("check", "policy.md", "--only", "gap").out.split("\n")
    place = next(i for i, line in enumerate(lines) if "for cases.md" in line)
    table = "\n".join(line.removeprefix("  for cases.md").strip() for line in lines[place : place + 2])
    run.write("cases.md", f"```cases\n{table}\n```\n")
    ran = run("test", "policy.md")
    assert "1 of 1 worked case as expected" in ran.out
    assert ran.status == 0


def test_a_finding_pastes_into_decide(run: Runner) -> None:
    run.write("policy.md", PARKING)
    _, document = check_json(run, "policy.md")
    (finding,) = (f for f in document["findings"] if f["check"] == "gap")
    run.write("finding.json", json.dumps(finding))
    ran = run("decide", "policy.md", "--case", "finding.json", "--format", "json")
    assert ran.status == 0
    assert json.loads(ran.out)["outcomes"]["fine"]["status"] == "silent"


def test_the_document_of_a_gap(run: Runner) -> None:
    run.write("policy.md", PARKING)
    status, document = check_json(run, "policy.md")
    assert status == 1
    assert document["policies"][0]["path"] == "policy.md"
    assert document["policies"][0]["clauses"] == 3
    (finding,) = (f for f in document["findings"] if f["check"] == "gap")
    assert {"stay": {"above": "30", "below": "31"}, "permit": {"is": ["no"]}} in finding["regions"]
    assert finding["regions_complete"] is True
    assert finding["case"]["stay"] == "30.5"
    assert finding["unusual"] == ["stay"]
    assert document["summary"]["errors"] == 1
    assert document["summary"]["proved"] == len(document["proved"]) > 0


def test_the_same_input_gives_the_same_bytes_and_no_place_on_this_machine(run: Runner) -> None:
    path = run.write("policy.md", PARKING)
    first = run("check", "policy.md", "--format", "json").out
    second = run("check", str(path.absolute()), "--format", "json").out
    assert first == second
    assert str(run.folder) not in first


def test_the_fingerprint_survives_edits_elsewhere(run: Runner) -> None:
    run.write("policy.md", PARKING)
    _, before = check_json(run, "policy.md")
    run.write("policy.md", PARKING.replace("## 1 Short", "A new paragraph.\n\n## 1 Short"))
    _, after = check_json(run, "policy.md")
    lines = [document["findings"][0]["location"]["line"] for document in (before, after)]
    prints = [document["findings"][0]["fingerprint"] for document in (before, after)]
    assert lines[0] + 2 == lines[1]
    assert prints[0] == prints[1]
    run.write("policy.md", PARKING.replace("stay >= 31", "stay >= 32"))
    _, other = check_json(run, "policy.md")
    assert other["findings"][0]["fingerprint"] != prints[0]


def test_nothing_wrong_is_proved_and_exits_with_0(run: Runner) -> None:
    run.write("policy.md", CLOSED)
    ran = run("check", "policy.md")
    assert ran.status == 0
    assert "nothing wrong: every question asked is answered, with proof" in ran.out
    assert "no gaps in fine" in " ".join(ran.out.split())


@pytest.mark.parametrize(
    ("arguments", "settings", "status"),
    [
        ((), "", 1),
        (("--fail-on", "never"), "", 0),
        (("--skip", "gap"), "", 0),
        (("--only", "contradiction"), "", 0),
        ((), "fail-on = 'never'\n", 0),
        (("--fail-on", "error"), "fail-on = 'never'\n", 1),
        ((), "[severity]\ngap = 'warning'\n", 0),
        ((), "fail-on = 'warning'\n[severity]\ngap = 'warning'\n", 1),
        ((), "[severity]\ngap = 'off'\n", 0),
        (("--only", "gap"), "[severity]\ngap = 'off'\n", 1),
    ],
)
def test_what_counts_as_failing_is_for_the_repository_to_say(
    run: Runner, arguments: tuple[str, ...], settings: str, status: int
) -> None:
    run.write("verifier.toml", settings)
    run.write("policy.md", PARKING)
    assert run("check", "policy.md", *arguments).status == status


def test_mistakes_of_the_settings_are_all_told(run: Runner) -> None:
    run.write(
        "verifier.toml", "fail-no = 'error'\ntimeout = 'long'\n\n[severity]\ngapp = 'error'\ngap = 'bad'\n"
    )
    run.write("policy.md", PARKING)
    ran = run("check", "policy.md")
    assert ran.status == 2
    for place, said in (
        ("verifier.toml:1", "did you mean `fail-on`?"),
        ("verifier.toml:2", "`timeout` cannot be `long`"),
        ("verifier.toml:5", "did you mean `gap`?"),
        ("verifier.toml:6", "the severity of `gap` cannot be `bad`"),
    ):
        assert place in ran.err
        assert said in ran.err


def test_broken_settings_are_a_mistake(run: Runner) -> None:
    run.write("verifier.toml", "fail-on = ")
    run.write("policy.md", PARKING)
    ran = run("check", "policy.md")
    assert ran.status == 2
    assert "is not TOML" in ran.err


def test_a_report_is_written_whole_or_not_at_all(run: Runner) -> None:
    run.write("policy.md", PARKING)
    ran = run("check", "policy.md", "--format", "json", "--output", "report.json")
    assert (ran.status, ran.out) == (1, "")
    valid("check", json.loads((run.folder / "report.json").read_text(encoding="utf-8")))
    (run.folder / "folder").mkdir()
    for target in ("missing/report.json", "folder"):
        ran = run("check", "policy.md", "--output", target)
        assert ran.status == 2
        assert f"cannot write `{target}`" in ran.err
    assert sorted(path.name for path in run.folder.iterdir()) == ["folder", "policy.md", "report.json"]


def test_a_failing_worked_case_is_a_finding(run: Runner) -> None:
    run.write("policy.md", CLOSED)
    run.write("cases.md", CASES)
    status, document = check_json(run, "policy.md")
    (finding,) = document["findings"]
    assert status == 1
    assert finding["check"] == "failed-case"
    assert finding["message"] == "worked case `P-2` expects `fine` to be `gap`, and it is `20`"


def test_an_open_question_exits_with_3(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    run.write("policy.md", PARKING)

    def slow(policy: Policy, *_: object) -> Verification:
        return Verification(policy, (Undecided("gap", policy.id, "fine", "fine", "no answer in 10 s"),))

    monkeypatch.setattr("verifier.cli.checking.verify", slow)
    ran = run("check", "policy.md")
    assert ran.status == 3
    assert "gap in `fine`: no answer in 10 s" in ran.out


def test_where_the_verifier_is_caught_out_nothing_counts_as_proved(
    run: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    run.write("a.md", CLOSED)
    run.write("b.md", PARKING)

    def caught(policy: Policy, *_: object) -> Verification:
        if policy.id == "parking":
            raise CaughtOut(policy, "gap", "fine")
        return Verification(policy, (Proved("gap", policy.id, "fine", "fine", ()),))

    monkeypatch.setattr("verifier.cli.checking.verify", caught)
    status, document = check_json(run, "a.md", "b.md")
    assert status == 4
    assert document["proved"] == []
    assert "caught itself out" in document["undecided"][0]["reason"]
    assert "b.md" in run("check", "a.md", "b.md").err


def test_notes_are_counted_and_listed_on_request(run: Runner) -> None:
    run.write("policy.md", CLOSED.replace("then fine is 20 euros", "then fine is normally 20 euros"))
    shy = run("check", "policy.md")
    assert "`--notes` shows" in shy.out
    assert "only normally" not in shy.out
    assert "only normally" in " ".join(run("check", "policy.md", "--notes").out.split())
    assert run("check", "policy.md", "--fail-on", "note").status == 1


def test_a_note_is_not_nothing(run: Runner) -> None:
    """Bands with a hole that only the step hides: neither an error nor a proof that there is none."""
    run.write(
        "note.md",
        "---\npolicy: note\ntitle: Note\nlanguage: 1\n---\n\n## 1 Bands\n\n```policy 1\n"
        "input stay : number from 0 to 60 step 5\ndecision fee : one of low, high\n"
        "rule\n  when stay <= 30\n  then fee is low\nrule\n  when stay >= 31\n  then fee is high\n```\n",
    )
    ran = run("check", "note.md")
    assert "no error and no warning, but 1 note" in ran.out
    assert ran.status == 0
