"""Repairs of holes in small random policies, judged by brute force."""

from pathlib import Path

import pytest
from attrs import evolve

from tests.agreement.in_region import inside
from tests.agreement.worlds import Worlds
from tests.checks.test_side_by_side import differing
from tests.generator import describe, generate
from tests.repairs import mended, offered, repaired
from verifier.encode.side_by_side import side_by_side
from verifier.finding import Finding, Repair
from verifier.model.load import load
from verifier.model.policy import Policy
from verifier.pipeline import verify

SEEDS = range(12)
MANY = range(12, 120)


def with_a_hole(seed: int, folder: Path) -> Policy:
    """The page of a random policy without one of its rules, on which no other rule rests."""
    policy = generate(seed)
    cited = {rule for each in policy.rules for rule in (*each.despite, *each.subject_to, *each.exception_to)}
    alone = {c.id for c in policy.clauses if sum(rule.clause == c.id for rule in policy.rules) == 1}
    free = [rule.id for rule in policy.rules if rule.id not in cited and rule.clause not in alone]
    rules = tuple(rule for rule in policy.rules if rule.id != (free[seed % len(free)] if free else ""))
    path = folder / "policy.md"
    path.write_text(describe(evolve(policy, rules=rules)))
    return load(path)


@pytest.mark.parametrize("seeds", [SEEDS, pytest.param(MANY, marks=pytest.mark.slow)])
def test_a_repair_removes_its_finding_and_changes_no_decided_case(tmp_path: Path, seeds: range) -> None:
    tried = 0
    for seed in seeds:
        policy = with_a_hole(seed, tmp_path)
        findings = mended(policy, seconds=6)
        for finding in findings:
            for repair in offered(finding):
                tried += 1
                judge(seed, policy, finding, findings, repair, tmp_path)
    assert tried >= len(seeds) / 2


def judge(
    seed: int, policy: Policy, finding: Finding, findings: list[Finding], repair: Repair, folder: Path
) -> None:
    after = repaired(policy, repair, folder)
    told = f"seed {seed}: {repair}"
    key = finding.check, finding.subject, finding.case
    answers = verify(after).answers
    assert key not in [(f.check, f.subject, f.case) for f in answers if isinstance(f, Finding)], told
    joined = side_by_side(policy, after)
    both = Worlds(joined.policy)
    for name in joined.changed:
        for world in differing(both, name, was_settled=True):
            pytest.fail(f"{told}\n{name} in {world}")
    if finding.decision not in joined.changed:
        pytest.fail(told)
    others = [f for f in findings if f is not finding and f.check == finding.check]
    status = "silent" if finding.check == "gap" else "contradictory"
    for world in both.settled:
        outcomes = both.evaluator.evaluate(world).outcomes
        was, now = (outcomes[finding.decision + mark].status for mark in ("", "'"))
        if finding.check == "gap" and now == "contradictory":
            assert was == "contradictory", f"{told}\n{world}"
        mine = any(inside(both, region, world) for region in finding.regions)
        theirs = any(inside(both, region, world) is not False for f in others for region in f.regions)
        if finding.check == "gap" and mine and not theirs:
            assert now != status, f"{told}\n{world}"
