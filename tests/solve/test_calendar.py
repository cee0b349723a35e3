"""What the solvers are told of working days, months and years holds in every calendar."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.model.pages import fence, mistakes, page, policy
from verifier.checks import Options
from verifier.encode.calendar import assumed_of, counted, counted_names
from verifier.encode.lists import plain
from verifier.evaluate import Evaluator
from verifier.finding import Finding, Proved, Undecided
from verifier.model.kinds import Value
from verifier.pipeline import possible, verify

DATES = """
input start : date
input end : date
input wait : months from 0 to 12 step 1  typical 1
define worked : working days = working days from start to end
define served : months = months from start to end
define age : years = years from start to end
define due : date = start + 5 working days
define before : date = start - 3 months
define later : date = start + 2 years
define waited : date = start + wait
decision outcome : one of early, late
"""
RULE = fence("rule\n  when worked <= 5 and later > before and due > before\n  then outcome is early")
DAYS = st.integers(680_000, 800_000).map(Fraction)


def _told() -> tuple[Evaluator, Evaluator]:
    found = policy(page(RULE, DATES))
    return Evaluator(found), Evaluator(counted(plain(found)).policy)


@given(DAYS, st.integers(-1500, 1500))
@settings(max_examples=60, deadline=None)
def test_what_is_assumed_of_a_counted_fact_is_so(start: Fraction, days: int) -> None:
    native, flat = _told()
    case: dict[str, Value] = {"start": start, "end": start + days, "wait": Fraction(2)}
    known = native.evaluate(case).facts
    counts = {name: known[name] for name in counted_names(native.policy)}
    assert len(counts) == 7
    assumed = [a for a in flat.policy.assumptions if a.label.startswith("calendar: ")]
    assert len(assumed) == 6  # nothing is known of how long an unknown number of months is
    for assumption in assumed:
        assert flat.holds(assumption.condition, {**case, **counts}) is True, assumption.label


def test_what_is_counted_otherwise_breaks_what_is_assumed() -> None:
    native, flat = _told()
    start = Fraction(738_000)
    case: dict[str, Value] = {"start": start, "end": start + 10, "wait": Fraction(2), "worked": Fraction(11)}
    definition = next(d for d in native.policy.definitions if d.name == "worked")
    assumption = next(a for a in flat.policy.assumptions if a.label == assumed_of(definition))
    assert flat.holds(assumption.condition, case) is False


def test_a_case_is_one_of_a_calendar() -> None:
    body = fence("rule\n  when worked < 9 or worked > 9\n  then outcome is early")
    (gap,) = [a for a in verify(policy(page(body, DATES)), options=Options()).answers if _is(a, "gap")]
    assert isinstance(gap, Finding)
    assert gap.case is not None
    facts = Evaluator(policy(page(body, DATES))).evaluate(gap.case).facts
    assert set(gap.case) == {"start", "end"}
    assert facts["worked"] == 9


def _is(answer: Finding | Proved | Undecided, check: str) -> bool:
    return answer.check == check


def test_what_holds_of_every_count_is_proved_and_says_what_it_rests_on() -> None:
    body = fence("rule\n  when due > start\n  then outcome is early")
    (gap,) = [a for a in verify(policy(page(body, DATES))).answers if _is(a, "gap")]
    assert isinstance(gap, Proved)
    assert "assumption “calendar: start + 5 working days”" in gap.rests_on


def test_missing_facts_leave_open_what_the_calendar_has_not_counted() -> None:
    found = policy(
        page(fence("rule\n  when worked <= 5\n  then outcome is early\notherwise outcome is late"), DATES)
    )
    day = Fraction(738_000)
    settled = possible(found, {"start": day, "end": day + 3}, ["outcome"])["outcome"]
    assert [outcome.values for _, outcome in settled.outcomes] == [("early",)]
    left = possible(found, {"start": day}, ["outcome"])["outcome"]
    assert {outcome.values for _, outcome in left.outcomes} == {("early",), ("late",)}


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("2 months + start", "a date stands before what is added to it"),
        ("end - start + 2 months", "`2 months` has no date to its left"),
        ("start + 0.5 months", "`0.5 months` are no whole months"),
    ],
)
def test_what_the_calendar_cannot_count(written: str, message: str) -> None:
    told = mistakes(page(fence(f"define made : date = {written}"), DATES))
    assert message in [one.message for one in told]
