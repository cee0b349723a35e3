"""All checks of a page with a large table, from reading it to the last answer.

The bars hold for two cores with nothing else to do. What a solver would take for the dead weight alone, asked
about one row after the other, is measured in the same run.
"""

from collections.abc import Sequence
from pathlib import Path
from random import Random
from time import perf_counter

import pytest

from tests.model.pages import fence, page
from tests.solve.boxes.guillotine import TOP, Generated, cell, guillotine, strewn
from verifier.checks import CHECKS, Check, Options, tabled_edits
from verifier.checks.edits import Edits
from verifier.checks.redundant_rule import taken_out
from verifier.finding import Undecided
from verifier.model.load import load
from verifier.pipeline import verify
from verifier.solve.inquiry import Inquiry

BARS = {(300, 5): 5.0, (500, 5): 10.0, (1500, 7): 60.0}
SAMPLED = 10
"""Rows that a solver is asked about; all of them take it so much longer as there are more."""


@pytest.mark.parametrize("size", BARS)
def test_a_whole_check(size: tuple[int, int], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole(f"{size[0]} x {size[1]}", text_of(guillotine(*size, 1)), CHECKS, BARS[size], tmp_path, capsys)


def test_rows_strewn_at_random(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole("300 x 5, strewn", text_of(strewn(300, 5, 1)), CHECKS, 60.0, tmp_path, capsys)


def test_rules_of_which_each_yields_to_the_one_before(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole("200 rules, a first match", chained(200, 1), CHECKS, 40.0, tmp_path, capsys)


def test_rules_of_which_a_tenth_relate_two_facts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """But for holes between two steps, which a solver is asked about fact by fact."""
    checks = [check for check in CHECKS if check.name != "grid-gap"]
    whole("300 x 5, 30 relate facts", related(300, 5, 1), checks, 60.0, tmp_path, capsys)


def whole(
    name: str,
    text: str,
    checks: Sequence[Check],
    bar: float,
    folder: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Read a page and check it, and tell how long that took."""
    path = folder / "table.md"
    path.write_text(text, encoding="utf-8")
    start = perf_counter()
    policy = load(path)
    read, start = perf_counter() - start, perf_counter()
    answers = verify(policy, checks, Options()).answers
    took = perf_counter() - start
    with capsys.disabled():
        print(f"\n{name}: read in {read:.2f} s, {len(answers)} answers in {took:.2f} s", end="")
        print(f" (at most {bar:g}), {took / read:.0f} times as long as reading")
    assert not any(isinstance(answer, Undecided) for answer in answers)
    assert took + read < bar


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


def chained(count: int, seed: int) -> str:
    """Rules over three facts, each `subject to` the one before; three conditions in ten are left out."""
    random = Random(f"chained {count} {seed}")
    lines = ["decision d : one of a, b, c, e"]
    for place in range(count):
        sides = [
            (fact, sorted(random.choices(range(TOP + 1), k=2))) for fact in range(3) if random.random() < 0.7
        ]
        tests = [f"x{fact} in {low} .. {high}" for fact, (low, high) in sides] or ["x0 >= 5000"]
        lines += [f"rule r{place}", *([f"  subject to 1/r{place - 1}"] if place else [])]
        lines += [f"  when {' and '.join(tests)}", f"  then d is {random.choice('abce')}"]
    return page(fence("\n".join(lines), "1"), words_of(3))


def related(count: int, facts: int, seed: int) -> str:
    """A cut box of which every tenth row asks besides for a sum of two facts."""
    random, made = Random(f"related {count} {facts} {seed}"), guillotine(count, facts, seed)
    lines = ["decision d : ordered a < b < c < e"]
    for place, (row, outcome) in enumerate(zip(made.rows, made.outcomes, strict=True)):
        tests = [f"x{fact} >= {low}" for fact, (low, _) in enumerate(row) if low > 0]
        tests += [f"x{fact} <= {high}" for fact, (_, high) in enumerate(row) if high < TOP]
        if place % 10 == 0:
            one, other = random.sample(range(facts), 2)
            tests.append(f"x{one} + {random.randint(1, 3)} * x{other} <= {random.randint(TOP // 2, 3 * TOP)}")
        lines += ["rule", f"  when {' and '.join(tests)}", f"  then d is {outcome}"]
    return page(fence("\n".join(lines), "1"), words_of(facts))


def words_of(facts: int) -> str:
    return "".join(f"\ninput x{fact} : number from 0 to {TOP} step 1" for fact in range(facts)) + "\n"


def text_of(generated: Generated) -> str:
    """A table of which the outcomes are ordered, and the first fact is the better the higher it is."""
    facts = [f"x{place}" for place in range(len(generated.rows[0]))]
    words = "".join(f"\ninput {fact} : number from 0 to {TOP} step 1" for fact in facts)
    lines = [" | ".join(facts) + " || d"]
    for row, outcome in zip(generated.rows, generated.outcomes, strict=True):
        lines.append(" | ".join(cell(*side) for side in row) + f" || {outcome}")
    table = "decision d : ordered a < b < c < e\ntable rows\n  " + "\n  ".join(lines)
    return page(fence(table, "1"), words.replace("step 1", "step 1 better higher", 1) + "\n")
