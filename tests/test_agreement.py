"""Everything that speaks of a policy says the same: the evaluator, both encodings, every search.

Two to three minutes where `CI` is set, else half a minute; `VERIFIER_AGREEMENT_SECONDS` says otherwise.
`python -m tests.agreement` goes on for hours and prints the policy of the first disagreement.
"""

import os
import subprocess
import sys
from collections import Counter
from functools import cache

import pytest

from tests.agreement.drafts import agree_draft
from tests.agreement.run import agree, fragment_of, reports, seen_in
from tests.agreement.whole import agree_whole
from tests.agreement.worlds import Worlds
from tests.generator import generate
from tests.generator.counting_members import LISTS, TERMS, whole_constructs
from tests.generator.whole import whole
from verifier.checks import CHECKS, Options
from verifier.checks.check import Check
from verifier.pipeline import verify

SECONDS = float(os.environ.get("VERIFIER_AGREEMENT_SECONDS", "180" if os.environ.get("CI") else "30"))
START = 0
LEAST = 30
"""Policies that are compared even on a slow machine."""
MOST = 180
"""Policies without lists that are compared at most: the long run finds others, and they are listed below when it does."""
WHOLE_SHARE, WHOLE_LEAST, WHOLE_MOST = 0.4, 12, 90
"""Of the time for random pages over the whole language, and how many of them are compared at least and at most."""
WHOLE_OPEN = 0.1
"""The share of questions about lists that may stay open."""
ENOUGH = 150
"""Policies among which every check shows both answers; a short run on a slow machine may not get there."""
SURVEYED = 300
STATUSES = (
    *("decided", "decided normally", "a range", "silent", "contradictory", "unknown", "not asked"),
    *("discretionary beside a value", "discretionary among several", "discretionary over a range"),
    "discretionary, nothing said otherwise",
)
STATES = ("in force", "capped", "defeated", "lifted", "says nothing", "does not apply", "unknown")
ONE_WAY = {"impossible-assumptions", "unknown-reference", "unencoded-clause", "failed-case"}
ONE_WAY |= {"stale-acceptance", "joint-contradiction", "joint-gap"}
"""Checks of which random policies need not show both answers: they are rare, about the page, or about several."""
DRAFTS = (3, 5, 8, 9, 12, 17, 24, 33, 51)
"""Policies whose clauses are put together again, among them some with findings of both joint checks."""


def test_random_policies_fare_alike() -> None:
    done = list(reports(START, SECONDS * (1 - WHOLE_SHARE), LEAST, most=MOST))
    wrong = [f"seed {r.seed}: {line}" for r in done for line in r.disagreements]
    assert not wrong, "\n".join(wrong)
    count = sum((report.count for report in done), Counter[str]())
    print(f"{count['policies']} policies, {count['worlds']} worlds, {count['questions to z3']} questions")
    assert count["policies"] >= LEAST
    assert count["undecided"] <= count["questions to z3"] / 100
    if count["policies"] >= ENOUGH:
        assert {check.name for check in CHECKS if not _both_ways(check, count)} - ONE_WAY == set()


def test_random_pages_over_the_whole_language_fare_alike() -> None:
    seconds = SECONDS * WHOLE_SHARE
    done = list(reports(START, seconds, WHOLE_LEAST, most=WHOLE_MOST, compared=agree_whole))
    wrong = [f"page {r.seed}: {line}" for r in done for line in r.disagreements]
    assert not wrong, "\n".join(wrong)
    count = sum((report.count for report in done), Counter[str]())
    print(f"{count['policies']} pages, {count['worlds']} worlds, {count['questions to z3']} questions")
    assert count["policies"] >= WHOLE_LEAST
    assert count["worlds with long lists"] > count["policies"]
    assert count["undecided"] <= count["questions to z3"] * WHOLE_OPEN


def test_no_construct_of_the_language_is_left_out() -> None:
    drawn = Counter[str]()
    for seed in range(START, START + WHOLE_MOST):
        drawn.update(name for name, times in whole_constructs(whole(seed)).items() if times)
    assert {name for name in (*LISTS, *TERMS) if not drawn[name]} == set()


@pytest.mark.parametrize("seed", [8, 17, 21, 30, 37, 1010, 1087, 1189, 3161, 3175, 6205, 102372])
def test_policies_that_once_disagreed(seed: int) -> None:
    assert agree(seed).disagreements == ()


def _both_ways(check: Check, count: Counter[str]) -> bool:
    refuted = "refuted" if check.kind == "absence" else "Proved"
    return count[f"{check.name}: Finding"] > 0 and count[f"{check.name}: {refuted}"] > 0


def test_policies_put_together_fare_alike() -> None:
    done = [agree_draft(seed) for seed in DRAFTS]
    assert [f"seed {r.seed}: {line}" for r in done for line in r.disagreements] == []
    count = sum((report.count for report in done), Counter[str]())
    for check in ("joint-contradiction", "joint-gap"):
        assert count[f"{check}: Finding"] > 0
        assert count[f"{check}: Proved"] > 0


@cache
def survey() -> Counter[str]:
    """In how many of the first policies each construct and each status occurs."""
    policies = (generate(seed, fragment_of(seed)) for seed in range(START, START + SURVEYED))
    return sum((seen_in(Worlds(policy)) for policy in policies), Counter[str]())


@pytest.mark.parametrize("status", STATUSES)
def test_no_status_is_rare(status: str) -> None:
    assert survey()[f"status: {status}"] >= SURVEYED / 100


@pytest.mark.parametrize("state", STATES)
def test_no_state_of_a_rule_is_rare(state: str) -> None:
    assert survey()[f"rule: {state}"] >= SURVEYED / 100


def test_many_policies_are_tried_whole() -> None:
    worlds = [Worlds(generate(seed, fragment_of(seed))) for seed in range(START, START + SURVEYED)]
    assert sum(bool(one.settled) and one.whole for one in worlds) > SURVEYED / 4


@pytest.mark.parametrize("seed", [1, 4, 5, 7, 8, 30])
def test_a_case_does_not_depend_on_the_seed_of_the_solver(seed: int) -> None:
    policy = generate(seed, fragment_of(seed))
    told = [verify(policy, options=Options(seconds=60, seed=random)).answers for random in (0, 1, 7)]
    assert told[0] == told[1] == told[2]


def test_a_case_does_not_depend_on_the_order_of_sets() -> None:
    program = (
        "from tests.agreement.run import fragment_of, generate, verify\n"
        "for seed in (1, 5, 8):\n"
        "    print(*verify(generate(seed, fragment_of(seed))).answers, sep='\\n')"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONHASHSEED": hash_seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for hash_seed in ("0", "1", "4711")
    ]
    assert told[0]
    assert told[0] == told[1] == told[2]
