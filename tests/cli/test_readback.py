"""`verifier readback`: rules as sentences beside the prose."""

import json

from tests.cli.running import BROKEN, PARKING, Runner
from tests.schemas import valid


def test_a_rule_is_read_back_beside_its_prose(run: Runner) -> None:
    run.write("policy.md", PARKING)
    ran = run("readback", "policy.md")
    assert ran.status == 0
    told = " ".join(ran.out.split())
    assert (
        "| A stay of up to half an hour is free. 1/free If “minutes the car stood there” is at most 30 minutes, "
        "the decision “what the driver pays” is 0 euros. It gives way to 3/permit."
    ) in told
    assert "3/permit If “the driver holds a permit” holds, " in told
    assert "lifts" not in told, "the legend explains only what is used"


def test_as_json_and_as_markdown_to_sign(run: Runner) -> None:
    run.write("policy.md", PARKING)
    document = json.loads(run("readback", "policy.md", "--format", "json").out)
    valid("readback", document)
    (part,) = (part for part in document["parts"] if part["clause"] == "2")
    assert part["prose"] == ["From 31 minutes on it costs 20."]
    assert [one["name"] for one in part["statements"]] == ["2/long"]
    assert run("readback", "policy.md", "--format", "markdown", "--output", "signed.md").status == 0
    page = (run.folder / "signed.md").read_text(encoding="utf-8")
    assert page.count("☐ yes") == 3
    assert "\n> Nobody with a permit pays.\n" in page


def test_a_page_that_cannot_be_read_is_told_and_nothing_written(run: Runner) -> None:
    run.write("policy.md", BROKEN)
    ran = run("readback", "policy.md", "--output", "read.txt")
    assert (ran.status, ran.out) == (2, "")
    assert "stey" in ran.err
    assert not (run.folder / "read.txt").exists()
