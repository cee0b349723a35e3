"""`policies/COMPARISON.md` is what `verifier compare` says."""

from itertools import combinations
from pathlib import Path

import pytest

from tests.policies.comparison import HEAD, PAGE, REGULATIONS, ROOT, STUDENTS, compared, fate
from verifier.model.load import load
from verifier.model.together.alongside import shared


@pytest.fixture(autouse=True)
def _at_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.fixture(scope="module")
def page() -> str:
    return PAGE.read_text(encoding="utf-8")


def test_it_opens_with_what_is_written_by_hand(page: str) -> None:
    assert page.startswith(HEAD)


@pytest.mark.parametrize("student", STUDENTS, ids=lambda student: student.stem)
def test_what_each_says_of_a_student_is_current(page: str, student: Path) -> None:
    assert fate(student).strip() in page


def test_there_is_a_part_for_each_two_that_decide_the_same(page: str) -> None:
    policies = [load(ROOT / "policies" / name) for name in REGULATIONS]
    for first, second in combinations(policies, 2):
        heading = f"\n## <code>{first.id}</code> and <code>{second.id}</code>\n"
        assert (heading in page) == bool(shared(first, second))


@pytest.mark.slow
def test_where_they_part_is_current(page: str) -> None:
    assert compared("--timeout", "60").strip() in page
