"""`--baseline`, `--update-baseline` and `--also`: what is known fails no run, and what is gone is told."""

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.cli.running import BROKEN, CLOSED, PARKING, Runner
from tests.schemas import valid

MORE = (
    PARKING.replace("decision fine :", "decision towed : yes/no\ndecision fine :")
    + """
## 4 Towing

```policy 4
rule never
  when stay > 700 minutes
  then towed is no
rule always
  when stay > 120 minutes
  then towed is yes
```
"""
)
"""The same with a second gap and a rule that nobody reaches."""


def remember(run: Runner, *options: str) -> Any:
    assert run("check", "policy.md", "--baseline", "known.json", "--update-baseline", *options).status == 0
    document = json.loads((run.folder / "known.json").read_text(encoding="utf-8"))
    valid("baseline", document)
    return document["findings"]


def found(run: Runner, *options: str) -> Any:
    ran = run("check", ".", "--baseline", "known.json", "--format", "json", *options)
    document = json.loads(ran.out)
    valid("check", document)
    return ran.status, {(f["check"], f["decision"]): f["known"] for f in document["findings"]}, document


def test_what_is_known_is_told_and_fails_no_run(run: Runner) -> None:
    run.write("policy.md", PARKING)
    assert run("check", "policy.md").status == 1
    (entry,) = remember(run)
    assert (entry["policy"], entry["check"], entry["decision"]) == ("parking", "gap", "fine")
    assert entry["message"].startswith("no clause decides `fine`")
    ran = run("check", "policy.md", "--baseline", "known.json")
    assert ran.status == 0
    assert "nothing but what is known (1 finding)" in ran.out
    assert f"known     gap in `fine` {entry['fingerprint']}: no clause decides" in ran.out
    assert "error" not in ran.out


def test_what_is_new_fails(run: Runner) -> None:
    run.write("policy.md", PARKING)
    remember(run)
    run.write("policy.md", MORE)
    status, known, document = found(run)
    assert status == 1
    assert known == {("gap", "fine"): True, ("gap", "towed"): False, ("unreachable-rule", "towed"): False}
    assert (document["summary"]["errors"], document["summary"]["known"]) == (1, 1)
    assert run("check", "policy.md", "--baseline", "known.json", "--decision", "fine").status == 0


def test_what_is_gone_is_told_until_the_baseline_is_written_anew(run: Runner) -> None:
    run.write("policy.md", PARKING)
    (entry,) = remember(run)
    run.write("policy.md", CLOSED.replace("policy: closed", "policy: parking"))
    status, known, document = found(run)
    assert (status, known, document["gone"]) == (0, {}, [entry])
    ran = run("check", "policy.md", "--baseline", "known.json")
    assert f"gone      parking, gap {entry['fingerprint']}" in ran.out
    assert "`--update-baseline` takes it out of known.json" in ran.out
    ran = run("check", "policy.md", "--baseline", "known.json", "--update-baseline")
    assert "taken out of known.json" in ran.out
    assert found(run)[2]["gone"] == []


@pytest.mark.parametrize(
    "options", [("--only", "shadowed-rule"), ("--decision", "colour"), ("--clause", "1"), ("--skip", "gap")]
)
def test_what_was_not_asked_is_neither_gone_nor_forgotten(run: Runner, options: tuple[str, str]) -> None:
    words = PARKING.replace("decision fine :", "decision colour : yes/no asked when no\ndecision fine :")
    run.write("policy.md", words)
    remembered = remember(run)
    assert [entry["check"] for entry in remembered] == ["gap"]
    assert found(run, *options)[2]["gone"] == []
    assert remember(run, *options) == remembered


def test_policies_that_were_not_checked_are_kept(run: Runner) -> None:
    run.write("policy.md", PARKING)
    run.write("other/policy.md", PARKING.replace("policy: parking", "policy: other"))
    assert run("check", ".", "--baseline", "known.json", "--update-baseline").status == 0
    assert [entry["policy"] for entry in remember(run)] == ["other", "parking"]
    assert found(run)[0] == 0


def test_a_baseline_stands_still(run: Runner) -> None:
    run.write("policy.md", MORE)
    remember(run)
    before = (run.folder / "known.json").read_bytes()
    run.write("policy.md", MORE.replace("# Parking rules\n", "# Parking rules\n\nA word more.\n"))
    remember(run)
    assert (run.folder / "known.json").read_bytes() == before
    assert sorted(path.name for path in run.folder.iterdir()) == ["known.json", "policy.md"]


def test_nothing_is_remembered_where_the_input_is_wrong(run: Runner) -> None:
    run.write("policy.md", PARKING)
    remember(run)
    before = (run.folder / "known.json").read_bytes()
    run.write("other.md", BROKEN)
    assert run("check", ".", "--baseline", "known.json", "--update-baseline").status == 2
    assert (run.folder / "known.json").read_bytes() == before


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "there is no baseline `known.json`"),
        ("{", "it is not JSON"),
        ("[]", "this is no baseline"),
        ('{"version": 9, "findings": []}', "another version"),
        ('{"version": 1, "findings": [{"check": "gap"}]}', "has no fingerprint"),
        ('{"version": 1, "findings": [3]}', "has no fingerprint"),
    ],
)
def test_a_baseline_that_is_none_is_a_mistake(run: Runner, text: str | None, said: str) -> None:
    run.write("policy.md", PARKING)
    if text is not None:
        run.write("known.json", text)
    ran = run("check", "policy.md", "--baseline", "known.json")
    assert ran.status == 2
    assert said in ran.err


def test_the_baseline_of_a_repository(run: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    run.write("verifier.toml", 'baseline = "known.json"\n')
    run.write("rules/policy.md", PARKING)
    assert run("check", "--update-baseline").status == 0
    assert run("check").status == 0
    monkeypatch.chdir(run.folder / "rules")
    assert run("check").status == 0
    assert "known" in run("check").out
    run.write("verifier.toml", "baseline = 3\n")
    assert "`baseline` cannot be `3`" in run("check").err
    run.write("verifier.toml", "")
    assert "name it with `--baseline FILE`" in run("check", "--update-baseline").err


def test_known_findings_in_every_layout(run: Runner) -> None:
    run.write("policy.md", MORE)
    remember(run, "--decision", "fine")
    known = ["check", "policy.md", "--baseline", "known.json", "--format"]
    assert run(*known, "github").out.count("known: ") == 1
    assert run(*known, "github").out.count("::error ") == 1
    assert "<summary>1 known finding</summary>" in run(*known, "markdown").out
    states = [r["baselineState"] for r in json.loads(run(*known, "sarif").out)["runs"][0]["results"]]
    assert sorted(states) == ["new", "new", "unchanged"]
    skipped = list(ElementTree.fromstring(run(*known, "junit").out).iter("skipped"))
    assert [skip.attrib["message"] for skip in skipped] == ["known from the baseline"]


@pytest.mark.parametrize("layout", ["terminal", "json", "markdown", "sarif", "junit", "github"])
def test_every_layout_tells_findings_and_mistakes_the_same_each_time(run: Runner, layout: str) -> None:
    run.write("a.md", MORE)
    run.write("b.md", BROKEN)
    ran = run("check", "b.md", "a.md", "--format", layout, "--output", "report")
    text = (run.folder / "report").read_bytes()
    told = text.decode() + (ran.err if layout == "terminal" else "")
    assert ran.status == 2
    assert "no clause decides" in told
    assert "stey" in told
    assert str(run.folder) not in told
    run("check", "a.md", "b.md", "--format", layout, "--output", "report")
    assert (run.folder / "report").read_bytes() == text


def test_one_run_writes_several_reports(run: Runner) -> None:
    run.write("policy.md", PARKING)
    also = ("--also", "markdown=a.md", "--also", "sarif=a.sarif", "--also", "terminal=a.txt")
    ran = run("check", "policy.md", "--format", "github", *also)
    assert ran.status == 1
    assert ran.out == run("check", "policy.md", "--format", "github").out
    for layout, name in (("markdown", "a.md"), ("sarif", "a.sarif"), ("terminal", "a.txt")):
        written = (run.folder / name).read_text(encoding="utf-8")
        assert written == run("check", "policy.md", "--format", layout).out
    for wrong in ("markdown", "markdown=", "html=a", "=a"):
        ran = run("check", "policy.md", "--also", wrong)
        assert ran.status == 2
        assert "write FORMAT=FILE" in ran.err


def test_a_report_that_cannot_be_written_is_told(run: Runner) -> None:
    run.write("policy.md", PARKING)
    ran = run("check", "policy.md", "--also", "junit=nowhere/a.xml")
    assert ran.status == 2
    assert "cannot write" in ran.err
    assert not Path(run.folder / "nowhere").exists()
