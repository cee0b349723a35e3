"""`reviewed`: who confirmed a clause, and that it goes stale when its words or its rules change."""

import json

import pytest

from tests.cli.running import PARKING, Runner
from tests.schemas import valid


def signed(run: Runner, text: str = PARKING) -> str:
    """The page with the line pasted that `coverage --sign` shows for clause 2."""
    run.write("policy.md", text)
    shown = run("coverage", "policy.md", "--sign", "Jo Bloggs", "--date", "2026-03-01").out
    lines = [line.strip() for line in shown.split("\n") if "reviewed:" in line]
    assert len(lines) == 3
    assert len(set(lines)) == 3
    pasted = text.replace("```policy 2\n", f"```policy 2\n{lines[1]}\n")
    run.write("policy.md", pasted)
    return pasted


def state(run: Runner) -> list[dict[str, str | bool] | None]:
    document = json.loads(run("coverage", "policy.md", "--format", "json").out)
    valid("coverage", document)
    return [clause["reviewed"] for clause in document["policies"][0]["clauses"]]


def test_the_line_that_is_shown_is_the_one_to_paste(run: Runner) -> None:
    signed(run)
    before, review, after = state(run)
    assert (before, after) == (None, None)
    assert review is not None
    assert {name: review[name] for name in ("name", "date", "stale")} == {
        "name": "Jo Bloggs",
        "date": "2026-03-01",
        "stale": False,
    }
    shown = run("coverage", "policy.md").out
    assert "3 clauses: 3 encoded; 1 reviewed" in shown
    assert "reviewed by Jo Bloggs on 2026-03-01\n" in shown
    # who has confirmed it is not asked again
    assert run("coverage", "policy.md", "--sign", "Jo Bloggs").out.count("reviewed:") == 2


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("stay >= 31 minutes", "stay >= 32 minutes"),
        ("fine is 20 euros", "fine is 21 euros"),
        ("From 31 minutes on it costs 20.", "From 31 minutes on it costs 21."),
        ("From 31 minutes on it costs 20.", "From 31 minutes on it costs 20. Twice on Sundays."),
        ("rule long", "rule longer"),
    ],
)
def test_a_change_of_words_or_rules_makes_it_stale(run: Runner, old: str, new: str) -> None:
    text = signed(run)
    assert old in text
    run.write("policy.md", text.replace(old, new))
    review = state(run)[1]
    assert review is not None
    assert review["stale"] is True
    shown = run("coverage", "policy.md", "--sign", "Mo", "--date", "2026-04-02").out
    assert "1 review out of date" in shown
    assert "its words or its rules have changed since" in " ".join(shown.split())
    assert shown.count("reviewed: Mo 2026-04-02 ") == 3


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("From 31 minutes on it costs 20.", "From 31 minutes\non it  costs 20."),
        ("stay >= 31 minutes", "stay>=31 minutes   # one more than thirty"),
        ("stay >= 31 minutes", "stay ≥ 31 minutes"),
        ("fine is 20 euros", "fine  is 20 euros"),
        ("Nobody with a permit pays.", "Nobody who holds a permit pays."),
        ("stay <= 30 minutes", "stay <= 29 minutes"),
        ("# Parking rules", "# Parking, and its rules"),
    ],
)
def test_layout_comments_and_other_clauses_do_not(run: Runner, old: str, new: str) -> None:
    text = signed(run)
    assert old in text
    run.write("policy.md", text.replace(old, new))
    review = state(run)[1]
    assert review is not None
    assert review["stale"] is False
