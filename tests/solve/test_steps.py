"""What a proof rests on takes the same steps whatever else is asked, and whichever seed the run has."""

from collections import Counter
from pathlib import Path

import pytest

from tests.cli.test_jobs import WAYS
from verifier.checks import CHECKS, Check, Options
from verifier.checks.evidence import file_of
from verifier.finding import Answer
from verifier.model.load import load
from verifier.pipeline import verify
from verifier.solve.session import Session

Steps = Counter[tuple[tuple[str, ...], frozenset[str] | None, int]]


def steps(
    page: Path, checks: tuple[Check, ...], monkeypatch: pytest.MonkeyPatch, options: Options | None = None
) -> Steps:
    """Which reasons were tried, which of them the solver needed and what it took of its units."""
    seen, asked = Steps(), Session.core

    def core(session: Session, literals: list[str], effort: int) -> tuple[frozenset[str] | None, int]:
        answer = asked(session, literals, effort)
        seen[tuple(literals), *answer] += 1
        return answer

    with monkeypatch.context() as patch:
        patch.setattr(Session, "core", core)
        verify(load(page), checks, options)
    return seen


def test_steps_depend_on_the_question_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "policy.md"
    page.write_text(WAYS, encoding="utf-8")
    ordered = tuple(CHECKS)
    every = steps(page, ordered, monkeypatch)
    assert len(every) > 20
    assert steps(page, ordered[::-1], monkeypatch) == every
    assert steps(page, ordered, monkeypatch, Options(seed=7)) == every
    for check in ordered[:12]:
        alone = steps(page, (check,), monkeypatch)
        assert alone <= every, check.name


@pytest.mark.parametrize("name", ["redundant-rule", "redundant-condition"])
def test_questions_about_changes_do_not_depend_on_others(tmp_path: Path, name: str) -> None:
    page = tmp_path / "policy.md"
    page.write_text(WAYS, encoding="utf-8")
    asked = [file_of(one) for one in verify(load(page), [BY_NAME[name]]).answers if asks(one)]
    answers = verify(load(page), CHECKS).answers
    assert asked
    assert asked == [file_of(one) for one in answers if one.check == name and asks(one)]


BY_NAME = {check.name: check for check in CHECKS}


def asks(answer: Answer) -> bool:
    return bool(answer.asked)
