"""Every case that a finding shows comes out of `decide` as the finding says."""

import json
from pathlib import Path

import pytest

from tests.cli.running import Runner

ROOT = Path(__file__).parents[2]
PAGES = sorted(ROOT.glob("policies/*/policy.md")) + sorted(ROOT.glob("tests/policies/*/policy.md"))
STATUS = {
    "gap": "silent",
    "grid-gap": "silent",
    "contradiction": "contradictory",
    "assumed-closing": "decided",
}


@pytest.mark.parametrize("step", ["exact", "in fives"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name)
def test_every_case_replays(run: Runner, page: Path, step: str) -> None:
    # the holes between 30 and 31, and between 45 and 46, become holes between two steps
    before = "type Credits : credits from 0"
    after = before if step == "exact" else "type Credits : credits from 0 step 5"
    for path in (page, *page.parent.parent.glob("*/vocabulary.md")):
        target = "policy.md" if path == page else f"{path.parent.name}/vocabulary.md"
        run.write(target, path.read_text(encoding="utf-8").replace(before, after))
    document = json.loads(run("check", "policy.md", "--format", "json").out)
    shown = [finding for finding in document["findings"] if finding["case"] and finding["check"] in STATUS]
    assert shown
    for finding in shown:
        run.write("finding.json", json.dumps(finding))
        ran = run("decide", "policy.md", "--case", "finding.json", "--format", "json")
        outcome = json.loads(ran.out)["outcomes"][finding["decision"]]
        if finding["of"]:
            outcome = next(one for one in outcome if one["of"] == finding["of"])
        apart = "cannot stand together" in finding["message"]  # each outcome by itself is a decided one
        wanted = "decided" if apart else STATUS[finding["check"]]
        assert (ran.status, outcome["status"]) == (0, wanted), finding
