"""Dates, working days and duties on the command line."""

import json

import pytest

from tests.cli.running import Runner

PAGE = """---
policy: late
title: "Late"
---
## 1 Late

```policy 1
body student "the student"
input due : date typical 2024-12-20
define wait : working days = working days from due to today
decision open : yes/no
action appeal by student "appeal"
rule
  when wait <= 3
  then open is yes and student must appeal from due by due + 1 months
otherwise open is no
```
"""


def outcome(run: Runner, *arguments: str) -> dict[str, object]:
    ran = run("decide", "policy.md", *arguments, "--format", "json")
    assert ran.status == 0, ran.err
    found: dict[str, object] = json.loads(ran.out)
    return found


def test_the_day_of_the_case_and_weekends(run: Runner) -> None:
    run.write("policy.md", PAGE)
    found = outcome(run, "due=2024-12-20", "--date", "2024-12-27")
    assert found["case"] == {"today": "2024-12-27", "due": "2024-12-20"}
    assert found["outcomes"]["open"]["values"] == ["no"]  # type: ignore[index]
    assert "only Saturdays and Sundays" in str(found["notes"])


def test_holidays_of_a_country(run: Runner) -> None:
    run.write("policy.md", PAGE)
    run.write("verifier.toml", 'holidays = "GB-ENG"\n')
    found = outcome(run, "due=2024-12-20", "--date", "2024-12-27")
    assert found["outcomes"]["open"]["values"] == ["yes"]  # type: ignore[index]
    assert found["notes"] == []


def test_duties_with_their_days(run: Runner) -> None:
    run.write("policy.md", PAGE)
    found = outcome(run, "due=2025-01-31", "--date", "2025-02-03")
    assert found["duties"] == [
        {
            "bearer": "student",
            "modality": "must",
            "action": "appeal",
            "start": "2025-01-31",
            "deadline": "2025-02-28",
            "rules": ["1/1"],
        }
    ]
    told = run("decide", "policy.md", "due=2025-01-31", "--date", "2025-02-03").out
    assert "appeal: the student must, from 2025-01-31, by 2025-02-28" in told
    assert outcome(run, "due=2025-01-01", "--date", "2025-02-03")["duties"] == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("due=2024-12-20", "--date", "27/12/2024"), "`27/12/2024` is no value of `today`"),
        (("today=2024-12-27", "--date", "2024-12-27"), "`today` is given twice"),
        (("due=2023-02-29",), "`2023-02-29` is no value of `due`"),
    ],
)
def test_days_that_are_none(run: Runner, arguments: tuple[str, ...], message: str) -> None:
    run.write("policy.md", PAGE)
    ran = run("decide", "policy.md", *arguments)
    assert (ran.status, message in ran.err) == (2, True)


def test_a_day_that_bears_on_nothing(run: Runner) -> None:
    run.write("policy.md", PAGE.replace("to today", "to 2024-12-24"))
    ran = run("decide", "policy.md", "--date", "2024-12-27")
    assert (ran.status, "`late` does not read `today`" in ran.err) == (2, True)


def test_holidays_of_no_country(run: Runner) -> None:
    run.write("policy.md", PAGE)
    run.write("verifier.toml", 'holidays = "Atlantis"\n')
    ran = run("decide", "policy.md")
    assert (ran.status, "no holidays are known of `Atlantis`" in ran.err) == (2, True)
    run.write("verifier.toml", "holidays = 3\n")
    assert "`holidays` cannot be `3`" in run("check", "policy.md").err


def test_a_row_found_by_a_check_pastes_and_replays(run: Runner) -> None:
    run.write("policy.md", PAGE.replace("otherwise open is no", ""))
    document = json.loads(run("check", "policy.md", "--format", "json").out)
    (gap,) = [finding for finding in document["findings"] if finding["check"] == "gap"]
    assert set(gap["case"]) == {"today", "due"}
    assert gap["derived"] == {"wait": "4"}
    run.write("finding.json", json.dumps(gap))
    ran = json.loads(run("decide", "policy.md", "--case", "finding.json", "--format", "json").out)
    assert ran["outcomes"]["open"]["status"] == "silent"
