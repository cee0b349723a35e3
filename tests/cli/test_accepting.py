"""Findings that somebody has accepted: they are listed apart and fail no run, until their last day."""

import json

from tests.cli.running import PARKING, Runner
from tests.schemas import valid

ACCEPTED = PARKING.replace(
    "```policy 2\n",
    "```policy 2\naccept gap in fine where not permit\n"
    '  because "the meter counts whole minutes" until 2027-08-31\n',
)


def test_an_accepted_finding_fails_no_run(run: Runner) -> None:
    run.write("policy.md", ACCEPTED)
    ran = run("check", "policy.md", "--date", "2027-08-31")
    assert ran.status == 0
    assert "accepted" in ran.out
    assert "“the meter counts whole minutes”" in ran.out
    written = run("check", "policy.md", "--date", "2027-08-31", "--format", "json").out
    document = json.loads(written)
    valid("check", document)
    (found,) = document["findings"]
    assert found["accepted"] == {"reason": "the meter counts whole minutes", "until": "2027-08-31"}
    assert (document["summary"]["errors"], document["summary"]["accepted"]) == (0, 1)
    # which day it is is nowhere in what is written
    assert written == run("check", "policy.md", "--date", "2020-01-01", "--format", "json").out


def test_it_lapses_after_its_last_day(run: Runner) -> None:
    run.write("policy.md", ACCEPTED)
    ran = run("check", "policy.md", "--date", "2027-09-01")
    assert ran.status == 1
    flat = " ".join(ran.out.split())
    assert "found 1 gap; besides, 1 stale acceptance" in flat
    assert "was to last until 2027-08-31" in flat


def test_a_day_that_is_none(run: Runner) -> None:
    run.write("policy.md", ACCEPTED)
    ran = run("check", "policy.md", "--date", "tomorrow")
    assert ran.status == 2
    assert "`tomorrow` is no day: write it as `2027-08-31`" in ran.err


def test_what_was_not_asked_about_is_not_stale(run: Runner) -> None:
    run.write("policy.md", ACCEPTED.replace("stay >= 31 minutes", "stay > 30 minutes"))
    flags = ("--date", "2027-01-01")
    assert "1 stale acceptance" in run("check", "policy.md", *flags).out
    assert "1 stale" not in run("check", "policy.md", *flags, "--skip", "gap").out
    assert "1 stale" not in run("check", "policy.md", *flags, "--clause", "3").out
