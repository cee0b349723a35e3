"""The written text says by itself what the verifier says: run with the plain programs of the wheels."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.encode.bundled import texts
from verifier.checks import CHECKS
from verifier.checks.written import written
from verifier.finding import Finding, Proved
from verifier.model.load import load
from verifier.pipeline import verify
from verifier.solve.asked import Options
from verifier.solve.program import find_z3

ROOT = Path(__file__).parents[2]
PAGES = sorted(ROOT.glob("policies/*/policy.md")) + sorted(ROOT.glob("tests/policies/*/policy.md"))


def _z3(path: Path) -> str:
    return subprocess.run([find_z3(), path], capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name)
def test_every_question_is_answered_as_expected_by_the_plain_programs(page: Path, tmp_path: Path) -> None:
    policy = load(page)
    files = written(policy, CHECKS, Options())
    assert "policy.smt2" in files
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        expected = re.search(r"^[;%] expected: (\w+)$", text, re.MULTILINE)
        if name.endswith(".smt2"):
            assert _z3(tmp_path / name) == (expected[1] if expected else "sat"), name
        elif expected:
            command = [sys.executable, "-m", "clingo", name]
            answer = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
            assert expected[1] in answer.stdout.splitlines(), (name, answer.stdout, answer.stderr)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name)
def test_the_expected_answers_are_those_of_the_checks(page: Path) -> None:
    policy = load(page)
    files = written(policy, CHECKS, Options())
    for answer in verify(policy).answers:
        if answer.check != "gap":
            continue
        # a question about a member is written under its path
        texts = [
            text for file, text in files.items() if re.fullmatch(rf"gap-(.+\.)?{answer.subject}\.smt2", file)
        ]
        assert texts
        assert isinstance(answer, Finding | Proved)
        assert any("; expected: sat\n" in text for text in texts) == isinstance(answer, Finding)


def test_no_words_of_an_author_are_ever_a_symbol() -> None:
    policy = load(ROOT / "policies" / "senate-regulation-6" / "policy.md")
    code = "\n".join(
        line.split(";")[0]
        for name, text in written(policy, CHECKS, Options()).items()
        if name.endswith(".smt2")
        for line in text.splitlines()
    )
    words = {fact.name for fact in policy.facts} | {decision.name for decision in policy.decisions}
    assert not words & set(re.findall(r"[A-Za-z_][A-Za-z0-9_]*", code))


def test_one_question_alone(tmp_path: Path) -> None:
    policy = load(ROOT / "policies" / "combined-draft" / "policy.md")
    assert set(written(policy, CHECKS, Options(), "gap:way_on")) == {"gap-way_on.smt2"}


def test_the_bundled_policies_are_current() -> None:
    """`python -m tests.encode.bundled` writes them anew."""
    for path, text in texts().items():
        assert path.read_text(encoding="utf-8") == text, path
