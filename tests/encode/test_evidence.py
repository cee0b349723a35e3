"""What an answer names as its evidence depends on the policy alone, and is what was asked."""

import subprocess
from pathlib import Path

import pytest

from tests.encode.test_written import expected
from tests.generator import generate
from tests.generator.whole import whole
from verifier.checks import CHECKS, Options
from verifier.checks.evidence import evidence, file_of, stem
from verifier.encode.smt import Script
from verifier.finding import Answer
from verifier.model.load import load
from verifier.model.policy import Policy
from verifier.pipeline import encode, verify
from verifier.solve.program import find_z3
from verifier.source.mistake import Refused

ROOT = Path(__file__).parents[2]
DRAFT = ROOT / "policies" / "combined-draft" / "policy.md"
LIBRARY = ROOT / "tests" / "policies" / "library-loans" / "policy.md"


def named(policy: Policy, options: Options | None = None, turned: bool = False) -> dict[object, object]:
    """The evidence of each answer, by what it answers."""
    checks = CHECKS[::-1] if turned else CHECKS
    return {_key(answer): evidence(answer) for answer in verify(policy, checks, options).answers}


def _key(answer: Answer) -> object:
    return (
        answer.check,
        answer.decision,
        answer.subject,
        type(answer).__name__,
        str(getattr(answer, "case", "")),
    )


@pytest.mark.parametrize("seed", [0, 1, 2, 9])
def test_neither_order_nor_selection_changes_what_is_named(seed: int) -> None:
    policy = generate(seed) if seed % 3 else whole(seed)
    every = named(policy)
    assert named(policy, turned=True) == every
    for decision in policy.decisions:
        alone = named(policy, Options(decision=decision.name))
        same = [key for key in alone if key in every]
        assert same or not alone
        assert {key: alone[key] for key in same} == {key: every[key] for key in same}


@pytest.mark.parametrize("seed", [0, 1, 2, 9])
def test_the_plain_program_answers_as_the_verifier_did(seed: int, tmp_path: Path) -> None:
    policy = generate(seed) if seed % 3 else whole(seed)
    for answer in verify(policy).answers:
        if answer.asked:
            file, text = file_of(answer)
            (tmp_path / file).write_text(text, encoding="utf-8")
            got = subprocess.run(
                [find_z3(), "-T:30", tmp_path / file], capture_output=True, text=True, check=False
            )
            if "unknown" not in expected(text):
                assert got.stdout.split() == expected(text), (seed, file)


@pytest.mark.parametrize("page", [DRAFT, LIBRARY], ids=["draft", "library"])
def test_each_question_alone_is_what_the_whole_run_wrote(page: Path) -> None:
    policy = load(page)
    for answer in verify(policy).answers:
        if answer.asked:
            file, text = file_of(answer)
            assert encode(policy, f"{answer.check}:{answer.subject}")[file] == text


def test_a_rule_or_a_property_alone() -> None:
    files = encode(load(LIBRARY), "unreachable-rule:" + load(LIBRARY).rules[0].id)
    assert len([file for file in files if file.endswith(".smt2")]) == 1


def test_what_nobody_asks_is_refused_with_a_way_out() -> None:
    for question, word in (("gap:wayon", "way_on"), ("gaps:way_on", "`gap`"), ("gap:fee", "way_on")):
        with pytest.raises(Refused) as refused:
            encode(load(DRAFT), question)
        assert word in refused.value.mistakes[0].help


def test_a_script_is_cut_to_what_is_asked_in_an_order_of_its_own() -> None:
    one, other = Script(), Script()
    for script, order in ((one, "abc"), (other, "cab")):
        for name in order:
            script.note(f"{name} is told")
            script.declare(name, "Int", "a number")
        script.define("d" if script is one else "e", "Bool", "(< a b)")
        script.define("f", "Bool", "(< c b)")
    assert one.extract(["f"]) == other.extract(["f"])
    lines, asserted = one.extract(["f"])
    assert asserted == ["f"]
    assert not any("declare-const a " in line or line.startswith("; a ") for line in lines)
    assert lines.index("; c is told") < lines.index("(define-fun f () Bool (< c b))")


def test_no_two_questions_share_a_file() -> None:
    subjects = [
        "a",
        "a[0].b",
        "a.0.b",
        "6.1/2",
        "6.1-2",
        "6.1, 2",
        "6.1/2[a[0]]",
        "a b",
        "a, b",
        "é",
        "è",
        "x" * 300,
        "x" * 301,
    ]
    assert len({stem("gap", subject) for subject in subjects}) == len(subjects)
    assert max(len(stem("gap", subject)) for subject in subjects) < 130
