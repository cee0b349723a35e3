"""The written text says by itself what the verifier says: run with the plain programs of the wheels."""

import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from tests.encode.bundled import texts
from verifier.checks import CHECKS
from verifier.checks.evidence import evidence
from verifier.finding import Finding, Undecided
from verifier.model.load import load
from verifier.pipeline import encode, verify
from verifier.solve.program import find_z3
from verifier.source.discover import policies

ROOT = Path(__file__).parents[2]
SHORT = [ROOT / "policies" / "combined-draft" / "policy.md", *sorted(ROOT.glob("tests/policies/*/policy.md"))]
LONG = [ROOT / "policies" / "senate-regulation-6" / "policy.md"]
OTHERS = [page for page in policies([ROOT / "policies"])[0] if page not in (*SHORT, *LONG)]
PAGES: list[object] = [
    *SHORT,
    *LONG,
    *(pytest.param(page, marks=pytest.mark.slow) for page in OTHERS),
]
"""Hundreds of questions a page, each put to a program of its own: of most pages only by `make long`."""


def named(page: object) -> str:
    return f"{page.parent.name}-{page.stem}" if isinstance(page, Path) else ""


def _z3(path: Path) -> str:
    return subprocess.run([find_z3(), path], capture_output=True, text=True, check=True).stdout.strip()


def expected(text: str) -> list[str]:
    """The answers that the head of a text tells."""
    found = re.search(r"^[;%] expected: (.+)$", text, re.MULTILINE)
    return found[1].split() if found else ["sat"]


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_question_is_answered_as_expected_by_the_plain_programs(page: Path, tmp_path: Path) -> None:
    files = encode(load(page), None)
    assert "policy.smt2" in files
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        if name.endswith(".smt2"):
            assert _z3(tmp_path / name).split() == expected(text), name
        elif "expected" in text:
            command = [sys.executable, "-m", "clingo", name]
            answer = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
            assert expected(text)[0] in answer.stdout.splitlines(), (name, answer.stdout, answer.stderr)


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_the_expected_answers_are_those_of_the_checks(page: Path) -> None:
    policy = load(page)
    files = encode(policy, None)
    answers = [answer for answer in verify(policy).answers if not isinstance(answer, Undecided)]
    for answer in answers:
        named = evidence(answer)
        if named is None:
            continue
        file, digest = named
        assert sha256(files[file].encode()).hexdigest() == digest, file
        first = expected(files[file])[0]
        if answer.check == "gap":
            assert first == ("sat" if isinstance(answer, Finding) else "unsat"), file
        if answer.check == "unreachable-rule":
            assert first == ("unsat" if isinstance(answer, Finding) else "sat"), file
    unwritten = {answer.check for answer in answers if evidence(answer) is None}
    texts = {check.name for check in CHECKS if check.kind == "text"}
    # a `normally` is read off the text; what a worked case refutes or shows is not asked
    without = {"open-discretion", "redundant-rule", "redundant-condition", "idle-input", "ambiguity-matters"}
    assert unwritten <= texts | without


def test_no_words_of_an_author_are_ever_a_symbol() -> None:
    policy = load(ROOT / "policies" / "senate-regulation-6" / "policy.md")
    code = "\n".join(
        line.split(";")[0]
        for name, text in encode(policy, None).items()
        if name.endswith(".smt2")
        for line in text.splitlines()
    )
    words = {fact.name for fact in policy.facts} | {decision.name for decision in policy.decisions}
    assert not words & set(re.findall(r"[A-Za-z_][A-Za-z0-9_]*", code))


def test_one_question_alone(tmp_path: Path) -> None:
    policy = load(ROOT / "policies" / "combined-draft" / "policy.md")
    assert set(encode(policy, "gap:way_on")) == {"gap-way_on.smt2"}


def test_the_bundled_policies_are_current() -> None:
    """`python -m tests.encode.bundled` writes them anew."""
    for path, text in texts().items():
        assert path.read_text(encoding="utf-8") == text, path
