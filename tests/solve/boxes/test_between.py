"""What boxes tell between two steps of a fact is so case by case, and the solver finds the same questions open."""

from collections.abc import Iterator
from fractions import Fraction
from random import Random

import pytest
from attrs import evolve

from tests.agreement.in_region import within
from tests.solve.boxes.small import banded
from verifier.checks import Options, grid_gap, tabled_steps
from verifier.checks.admissible import admissible
from verifier.checks.ladder import Ladder
from verifier.evaluate import Evaluator
from verifier.finding import Answer, Finding, Proved
from verifier.model.kinds import Number, Value
from verifier.model.policy import Case, Input, Policy
from verifier.solve.inquiry import Inquiry

SEEDS = range(25)
CASES = 60
"""Cases of one policy off the steps of one fact that are tried."""


def test_a_case_lies_in_a_region_where_it_is_a_hole_and_nowhere_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tabled_steps, "FEW_STEPPED", 0)
    hit = 0
    for seed in SEEDS:
        policy = banded(seed)
        answers = _answers(policy)
        evaluator, random = Evaluator(policy), Random(seed)
        for fact, case in _cases(policy, random):
            if admissible(evaluator, case, off_grid=fact) is None:
                continue
            subject = f"d, {fact}"
            found = [a for a in answers if isinstance(a, Finding) and a.subject == subject]
            assert all(finding.regions_complete for finding in found)
            regions = [region for finding in found for region in finding.regions]
            told = any(all(within(limit, case[n]) for n, limit in r.facts.items()) for r in regions)
            assert told == grid_gap.shows(evaluator, case, subject), f"seed {seed} {subject} {case}"
            hit += told
    assert hit >= 100


def test_the_solver_has_findings_and_proofs_for_the_same_questions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tabled_steps, "FEW_ROWS", 0)
    for seed in SEEDS:
        policy = banded(seed)
        monkeypatch.setattr(tabled_steps, "FEW_STEPPED", 0)
        boxed = _answers(policy)
        monkeypatch.setattr(tabled_steps, "FEW_STEPPED", 100)
        told = {(a.subject, isinstance(a, Finding)) for a in _answers(policy)}
        assert {(a.subject, isinstance(a, Finding)) for a in boxed} == told
        for proof in boxed:
            assert not isinstance(proof, Proved) or _suffices(policy, proof), f"seed {seed} {proof.subject}"


def _suffices(policy: Policy, proof: Proved) -> bool:
    """Whether the solver finds the same with no more ranges and assumptions than the proof names."""
    inquiry = Inquiry(policy, Options())
    fact, names = proof.subject.removeprefix("d, "), inquiry.relevant("d")
    held = [h.text for h in inquiry.hypotheses(names, fact) if h.name in proof.rests_on]
    defect = grid_gap._defect(inquiry, "d", fact), inquiry.encoding.steps(fact)[2]
    try:
        return not inquiry.session.possible(*inquiry.structure(names), *held, *defect)
    finally:
        inquiry.stop()


def _answers(policy: Policy) -> list[Answer]:
    ladder = Ladder(policy, Options())
    try:
        return [evolve(a, asked=()) for a in ladder.answers(grid_gap.CHECK)]
    finally:
        ladder.stop()


def _cases(policy: Policy, random: Random) -> Iterator[tuple[str, Case]]:
    """Cases in which one fact, named with them, is off its steps; half of them near a number of the page."""
    stepped = [one for one in policy.inputs if isinstance(one.kind, Number)]
    for fact in stepped:
        for _ in range(CASES):
            case: dict[str, Value] = {one.name: _value(one, random) for one in policy.inputs}
            case[fact.name] = _between(fact, random)
            yield fact.name, case


def _value(fact: Input, random: Random) -> Value:
    kind = fact.kind
    if not isinstance(kind, Number):
        return random.choice(kind.values)
    assert kind.low is not None
    assert kind.high is not None
    assert kind.step is not None
    return kind.low + kind.step * random.randint(0, int((kind.high - kind.low) / kind.step))


def _between(fact: Input, random: Random) -> Fraction:
    assert isinstance(fact.kind, Number)
    assert fact.kind.low is not None
    assert fact.kind.high is not None
    while True:
        number = Fraction(random.randint(int(fact.kind.low * 4), int(fact.kind.high * 4)), 4)
        if fact.kind.in_range(number) and not fact.kind.on_grid(number):
            return number
