"""Cases at thresholds, on random policies: they read back, and nothing lies between."""

import re
from fractions import Fraction
from pathlib import Path

import pytest

from tests.generator import describe, generate, probes
from verifier.checks.admissible import admissible
from verifier.checks.boundaries import SIDES, Edge, boundaries
from verifier.checks.telling import Telling
from verifier.encode.thresholds import thresholds
from verifier.encode.turned import marked
from verifier.evaluate import Evaluator
from verifier.model.kinds import Number
from verifier.model.load import load
from verifier.model.policy import Case, Policy
from verifier.model.reading import decisions_read
from verifier.model.terms import Comparison
from verifier.model.wording import operand
from verifier.report.boundaries_shown import boundaries_page
from verifier.report.worked import run_cases
from verifier.solve.asked import Options
from verifier.solve.crossing import Crossing
from verifier.solve.inquiry import Inquiry
from verifier.solve.subject import flattened

SEEDS = range(24)


def edges_of(policy: Policy) -> tuple[Edge, ...]:
    return boundaries(policy, Options(seconds=20))


@pytest.mark.parametrize("seed", SEEDS)
def test_every_row_is_a_worked_case_that_passes_and_every_side_is_the_next(seed: int, tmp_path: Path) -> None:
    page = tmp_path / "policy.md"
    page.write_text(describe(generate(seed)), encoding="utf-8")
    policy = load(page)
    edges = edges_of(policy)
    (tmp_path / "cases-policy.md").write_text(boundaries_page(policy, edges), encoding="utf-8")
    before = len(policy.cases)
    tested = run_cases(load(page))
    assert [case.worked.id for case in tested.cases[before:] if not case.passed] == []
    evaluator = Evaluator(policy)
    for edge in edges:
        nothing_between(policy, evaluator, edge)


def nothing_between(policy: Policy, evaluator: Evaluator, edge: Edge) -> None:
    """Where one stepped fact is compared with a number, no admissible case like the one shown is nearer."""
    fact = next((fact for fact in policy.inputs if fact.name == edge.left), None)
    kind = None if fact is None else fact.kind
    if fact is None or not isinstance(kind, Number) or kind.step is None:
        return
    number = re.fullmatch(r"(-?[\d./]+)( \w+)?", edge.right)
    if number is None:
        return
    end = Fraction(number[1])
    for side, case in edge.cases.items():
        value = case[fact.name]
        assert isinstance(value, Fraction)
        assert (value < end, value == end, value > end) == (side == "below", side == "at", side == "above")
        nearer = value
        while side != "at":
            nearer += kind.step if side == "below" else -kind.step
            if (nearer < end) != (value < end) or nearer == end:
                break
            other: Case = {**case, fact.name: nearer}
            assert admissible(evaluator, other) is None, f"{nearer} is nearer to {end} than {value}"


@pytest.mark.parametrize("seed", range(24, 44))
def test_what_is_left_out_changes_no_outcome_of_any_case_tried(seed: int) -> None:
    policy = generate(seed)
    idle = {(edge.left, edge.right): edge for edge in edges_of(policy) if edge.matters is False}
    if policy.lists or not idle:
        return
    flat = flattened(policy, 1)
    found = thresholds(policy, flat)
    inquiry = Inquiry(policy, Options(), flat=marked(flat, found))
    telling, crossing = Telling(inquiry), Crossing(inquiry, found)
    evaluator, sides = Evaluator(policy), Evaluator(flat.policy)
    cases = [case for case in probes(policy, 60) if admissible(evaluator, case) is not None]
    for place, threshold in enumerate(found):
        if (operand(threshold.said[0]), operand(threshold.said[1])) not in idle:
            continue
        for case in map(flat.flatten, cases):
            for side, sign in SIDES.items():
                if sides.holds(Comparison(threshold.left, sign, threshold.right), case):
                    told = telling.decisions(place, side, crossing.affected(place), case)
                    assert told == set(), f"{operand(threshold.said[0])} {side} in {case}"


def blamed_elsewhere(evaluator: Evaluator, case: Case) -> bool:
    """Whether a decision that another one reads has no value in a case: that is told of the former alone."""
    policy = evaluator.policy
    read = {name for decision in policy.decisions for name in decisions_read(policy, decision.key)}
    found = evaluator.evaluate(case).outcomes
    return any(found[name].status not in ("decided", "discretionary", "unknown") for name in read)
