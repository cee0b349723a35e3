"""All checks of a page with a large table, from reading it to the last answer.

The bars hold for two cores with nothing else to do. What a solver would take for the dead weight alone, asked
about one row after the other, is measured in the same run.
"""

from pathlib import Path
from time import perf_counter

import pytest

from tests.model.pages import fence, page
from tests.solve.boxes.guillotine import TOP, Generated, cell, guillotine
from verifier.checks import CHECKS, Options, tabled_edits
from verifier.checks.edits import Edits
from verifier.checks.redundant_rule import taken_out
from verifier.model.load import load
from verifier.pipeline import verify
from verifier.solve.inquiry import Inquiry

BARS = {(300, 5): 5.0, (500, 5): 10.0, (1500, 7): 60.0}
SAMPLED = 10
"""Rows that a solver is asked about; all of them take it so much longer as there are more."""


@pytest.mark.parametrize("size", BARS)
def test_a_whole_check(size: tuple[int, int], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "table.md"
    path.write_text(text_of(guillotine(*size, 1)), encoding="utf-8")
    start = perf_counter()
    policy = load(path)
    read, start = perf_counter() - start, perf_counter()
    answers = verify(policy, CHECKS, Options()).answers
    took = perf_counter() - start
    with capsys.disabled():
        print(
            f"\n{size[0]} x {size[1]}: read in {read:.2f} s, {len(answers)} answers in {took:.2f} s", end=""
        )
        print(f" (at most {BARS[size]:g}), {took / read:.0f} times as long as reading")
    assert took + read < BARS[size]


def test_dead_weight_a_hundred_times_faster_than_row_by_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "table.md"
    path.write_text(text_of(guillotine(300, 5, 1)), encoding="utf-8")
    policy = load(path)
    boxes = asked(policy_rules := [rule.id for rule in policy.rules], path)
    monkeypatch.setattr(tabled_edits, "FEW_CHANGED", 1000)
    sample = policy_rules[:: len(policy_rules) // SAMPLED]
    rows = asked(sample, path) * len(policy_rules) / len(sample)
    with capsys.disabled():
        print(f"\n300 x 5: {boxes:.2f} s; row after row {rows:.1f} s, {rows / boxes:.0f} times")
    assert rows >= 100 * boxes


def asked(rules: list[str], path: Path) -> float:
    """Seconds to tell whether any case needs each of some rules."""
    inquiry = Inquiry(load(path), Options())
    edits = Edits(inquiry, "redundant-rule")
    try:
        edits.needed(taken_out(inquiry.native.rules, rules[0]))  # all is made that is made once
        start = perf_counter()
        for rule in rules:
            edits.found.clear()
            edits.needed(taken_out(inquiry.native.rules, rule))
        return perf_counter() - start
    finally:
        inquiry.stop()


def text_of(generated: Generated) -> str:
    """A table of which the outcomes are ordered, and the first fact is the better the higher it is."""
    facts = [f"x{place}" for place in range(len(generated.rows[0]))]
    words = "".join(f"\ninput {fact} : number from 0 to {TOP} step 1" for fact in facts)
    lines = [" | ".join(facts) + " || d"]
    for row, outcome in zip(generated.rows, generated.outcomes, strict=True):
        lines.append(" | ".join(cell(*side) for side in row) + f" || {outcome}")
    table = "decision d : ordered a < b < c < e\ntable rows\n  " + "\n  ".join(lines)
    return page(fence(table, "1"), words.replace("step 1", "step 1 better higher", 1) + "\n")
