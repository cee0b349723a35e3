"""What boxes tell of rules and their parts is what the solver tells, one by one: the same findings and proofs."""

from collections.abc import Iterator

import pytest
from attrs import evolve

from tests.generator import generate
from tests.solve.boxes.small import small
from verifier.checks import (
    Check,
    Options,
    redundant_condition,
    redundant_rule,
    shadowed_rule,
    tabled_edits,
    tabled_rules,
    unreachable_rule,
)
from verifier.checks.ladder import Ladder
from verifier.finding import Answer, Finding, Proved
from verifier.model.policy import Policy

CHECKS = (unreachable_rule.CHECK, shadowed_rule.CHECK, redundant_rule.CHECK, redundant_condition.CHECK)
SEEDS = range(40)
LEAST = 200
"""Questions among them that boxes answered."""


def test_boxes_and_solver_tell_the_same_of_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    answered = 0
    for policy in _policies():
        _rows_up_to(monkeypatch, 100)
        told = [answer for check in CHECKS for answer in _answers(policy, check)[0]]
        _rows_up_to(monkeypatch, 0)
        for check in CHECKS:
            boxed, count = _answers(policy, check)
            assert boxed == [a for a in told if a.check == check.name], f"{policy.id} {check.name}"
            answered += count
    assert answered >= LEAST


def _policies() -> Iterator[Policy]:
    for seed in SEEDS:
        yield evolve(small(seed), id=f"small-{seed}")
    for seed in range(10):
        yield evolve(generate(seed), id=f"generated-{seed}")


def _rows_up_to(monkeypatch: pytest.MonkeyPatch, few: int) -> None:
    """Have a solver asked about decisions of so few rows."""
    monkeypatch.setattr(tabled_edits, "FEW_CHANGED", few)
    monkeypatch.setattr(tabled_rules, "FEW_ROWS", few)


def _answers(policy: Policy, check: Check) -> tuple[list[Answer], int]:
    """The answers to a check, whoever gave them, and how many questions boxes answered."""
    ladder = Ladder(policy, Options())
    try:
        found = [
            evolve(answer, engines=(), asked=()) if isinstance(answer, Finding | Proved) else answer
            for answer in ladder.answers(check)
        ]
        return found, len(ladder.shortest.by_boxes)
    finally:
        ladder.stop()
