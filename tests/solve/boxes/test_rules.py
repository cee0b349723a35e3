"""What boxes tell of rules and their parts is what the solver tells, one by one: the same findings and proofs."""

from collections.abc import Callable, Iterator

import pytest
from attrs import evolve

from tests.generator import generate
from tests.model import pages
from tests.solve.boxes.small import WORDS, ranked, related, small
from verifier.checks import (
    Check,
    Options,
    redundant_condition,
    redundant_rule,
    shadowed_rule,
    tabled,
    tabled_edits,
    tabled_rules,
    unreachable_rule,
)
from verifier.checks.ladder import Ladder
from verifier.encode.smt.edited import edited
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


@pytest.mark.parametrize("made", [ranked, related])
def test_boxes_and_solver_tell_the_same_of_rules_that_are_no_table(
    made: Callable[[int], Policy], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same rules are found, for the same reason, where the fewest that set a rule aside are not unlike."""
    answered = 0
    for policy in (evolve(made(seed), id=f"{made.__name__}-{seed}") for seed in SEEDS):
        for check in CHECKS:
            _rows_up_to(monkeypatch, 100)
            told = _answers(policy, check)[0]
            _rows_up_to(monkeypatch, 0)
            boxed, count = _answers(policy, check)
            if check.name == "shadowed-rule":
                told, boxed = list(map(_found, told)), list(map(_found, boxed))
            assert boxed == told, f"{policy.id} {check.name}"
            answered += count
    assert answered >= LEAST


CLASHING = """
decision d : one of a, b, c
rule x
  when n <= 3
  then d is a
rule r
  subject to 1/x
  when n <= 5
  then d is b
rule y
  subject to 1/r
  when n <= 3
  then d is b
rule z
  then d is c
rule u
  then d is a
"""


def test_rules_that_lose_their_rank_where_others_clash_anyway(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without `r`, `x` and `y` would contradict each other, where others do already: nobody fares otherwise."""
    clashing = pages.policy(pages.page(pages.fence(CLASHING, "1"), WORDS))
    for few in (100, 0):
        _rows_up_to(monkeypatch, few)
        assert "1/r" in [a.subject for a in _answers(clashing, redundant_rule.CHECK)[0]]


def _found(answer: Answer) -> Answer:
    """A finding without what it rests on, which boxes name among more than a solver needs."""
    if not isinstance(answer, Finding):
        return answer
    return evolve(answer, rules=answer.rules[:1], rests_on=(), also_rests_on=(), more_may_suffice=False)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_sets_a_rule_aside_does_so_alone(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a page without the rules that the finding does not rest on it is still found."""
    _rows_up_to(monkeypatch, 0)
    policy = ranked(seed)
    for finding in _answers(policy, shadowed_rule.CHECK)[0]:
        if isinstance(finding, Finding):
            kept = {finding.subject, *(n.removeprefix("rule ") for n in finding.rests_on)}
            gone = {rule.id: None for rule in policy.rules if rule.id not in kept}
            fewer = edited(policy, gone)
            assert finding.subject in {a.subject for a in _answers(fewer, shadowed_rule.CHECK)[0]}


def _policies() -> Iterator[Policy]:
    for seed in SEEDS:
        yield evolve(small(seed), id=f"small-{seed}")
    for seed in range(10):
        yield evolve(generate(seed), id=f"generated-{seed}")


def _rows_up_to(monkeypatch: pytest.MonkeyPatch, few: int) -> None:
    """Have a solver asked about decisions of so few rows."""
    monkeypatch.setattr(tabled_edits, "FEW_CHANGED", few)
    monkeypatch.setattr(tabled_rules, "FEW_ROWS", few)
    monkeypatch.setattr(tabled, "FEW_RELATED", few)


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
