"""Answers and policies as plain data and back."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.cli.running import PARKING
from verifier.cache.key import key
from verifier.cache.plain import Strange, plain, record
from verifier.checks import Options
from verifier.finding import Finding, Undecided
from verifier.model.load import load
from verifier.pipeline import verify
from verifier.source.span import Span

POLICIES = Path(__file__).parent.parent.parent / "policies"
PAGES = sorted(
    page
    for page in POLICIES.glob("*/*.md")
    if page.stem not in ("README", "vocabulary") and not page.stem.startswith("cases")
)

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.fractions(),
    lambda inner: st.lists(inner).map(tuple) | st.dictionaries(st.text(), inner),
)


def _there_and_back(value: Any) -> Any:
    return record(json.loads(json.dumps(plain(value))))


@given(VALUES)
def test_values_come_back_as_they_were(value: Any) -> None:
    assert _there_and_back(value) == value


@pytest.mark.parametrize("page", [POLICIES / "combined-draft" / "policy.md", None])
def test_answers_come_back_as_they_were(page: Path | None, tmp_path: Path) -> None:
    if page is None:
        page = tmp_path / "policy.md"
        page.write_text(PARKING, encoding="utf-8")
    answers = [evolve(answer, asked=()) for answer in verify(load(page)).answers]
    assert any(isinstance(answer, Finding) and answer.regions for answer in answers)
    for answer in answers:
        back = _there_and_back(answer)
        assert back == answer
        assert plain(back) == plain(answer)  # what a comparison leaves out, too


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name + page.stem)
def test_every_policy_has_a_key_and_another_once_a_word_has_changed(page: Path) -> None:
    policy = load(page)
    changed = evolve(policy, text=policy.text + " ")
    assert key(policy, Options()) == key(policy, Options()) != key(changed, Options())


def test_what_is_asked_is_part_of_the_key() -> None:
    policy = load(POLICIES / "combined-draft" / "policy.md")
    asked = [Options(), Options(decision="way_on"), Options(clause="8.9"), Options(seconds=1)]
    assert len({key(policy, options) for options in asked}) == 4


def test_the_day_matters_only_where_something_lapses() -> None:
    policy = load(POLICIES / "combined-draft" / "policy.md")
    assert key(policy, Options(today="2026-01-01")) == key(policy, Options(today="2027-01-01"))


@pytest.mark.parametrize(
    "data",
    [
        ["os.system", "true"],
        ["finding.Finding"],
        ["/", "1/0"],
        ["/", "one"],
        [],
        ["terms.Constant", 1],
        [":", [["()"], 1], 2],
        ["rules.Strength", "STRANGE"],
    ],
)
def test_what_is_no_record_is_refused(data: Any) -> None:
    with pytest.raises(Strange):
        record(data)


def test_what_no_record_holds_is_refused() -> None:
    with pytest.raises(Strange):
        plain(Undecided("gap", "p", None, "s", 1.5))  # type: ignore[arg-type]
    with pytest.raises(Strange):
        plain(Path("x"))


def test_a_number_stays_exact() -> None:
    assert _there_and_back(Fraction(1, 3)) == Fraction(1, 3)
    assert _there_and_back(Span("p.md", 1, 2, 3, 4)) == Span("p.md", 1, 2, 3, 4)
