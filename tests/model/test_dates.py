"""Dates: what may be computed with them, and how they read."""

from fractions import Fraction

import pytest

from tests.model.pages import fence, mistakes, page, policy
from verifier.model.kinds import Number
from verifier.model.values import read_date, show_date
from verifier.model.wording import kind_of, say_kind, say_term

DATES = """
measure credits
input start : date from 2024-09-01 to 2025-08-31 typical 2024-10-01
input end : date
input late : days from 0 to 100 step 1
input failed : credits from 0 to 60 step 5
decision answer : date
"""


@pytest.mark.parametrize("text", ["0001-01-01", "2000-02-29", "2024-12-31", "9999-12-31"])
def test_dates_read_back(text: str) -> None:
    day = read_date(text)
    assert day is not None
    assert show_date(day) == text


@pytest.mark.parametrize("text", ["2023-02-29", "2024-13-01", "2024-9-1", "20240901", "2024-09-01T00", ""])
def test_no_other_text_is_a_date(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize("day", [Fraction(0), Fraction(3_652_060), Fraction(1, 2)])
def test_a_day_that_no_calendar_has_is_shown_by_its_number(day: Fraction) -> None:
    assert show_date(day).startswith("day ")


@pytest.mark.parametrize(
    ("written", "measure", "reads"),
    [
        ("start + 14 days", "date", "start + 14 days"),
        ("14 days + start", "date", "start + 14 days"),
        ("start - late + 3 days", "date", "start - late + 3 days"),
        ("end - start", "days", "end - start"),
        ("end - 2024-09-01 + 1 days", "days", "end - 2024-09-01 + 1 days"),
        ("end - start + start", "date", "end - start + start"),
        ("max(start, end)", "date", "max(start, end)"),
        ("if late > 3 then start else 2024-09-01", "date", "if late > 3 days then start else 2024-09-01"),
        ("2024-09-01 + 30 days", "date", "2024-10-01"),
        ("2024-09-01 - 2024-08-01", "days", "31 days"),
    ],
)
def test_sums_of_dates_and_days(written: str, measure: str, reads: str) -> None:
    found = policy(page(fence(f"define made : {measure} = {written}"), DATES))
    term = found.definitions[0].term
    kind = kind_of(term)
    assert (say_term(term), isinstance(kind, Number) and kind.measure) == (reads, measure)


@pytest.mark.parametrize(
    ("written", "measure", "message"),
    [
        ("start + end", "date", "two dates cannot be added"),
        ("3 days - start", "date", "a date cannot be taken away from days"),
        ("start + 5", "date", "`5` stands beside a date and has no measure"),
        ("start + failed", "date", "`failed` stands beside a date and is a number of `credits`"),
        ("2 * start", "date", "a date is neither multiplied nor divided"),
        ("-start", "days", "a date has no sign"),
        ("start", "days", "`start` is a date, but a number of `days` is needed here"),
        ("late", "date", "`late` is a number of `days`, but a date is needed here"),
        ("2023-02-29", "date", "`2023-02-29` is no date"),
        ("9999-12-31 + 1 days", "date", "no calendar has this day"),
    ],
)
def test_what_makes_no_sense_with_dates(written: str, measure: str, message: str) -> None:
    assert message in [
        one.message for one in mistakes(page(fence(f"define made : {measure} = {written}"), DATES))
    ]


@pytest.mark.parametrize("written", ["start > 5", "start > 5 days", "late < 2024-09-01", "start is late"])
def test_dates_are_compared_with_dates_alone(written: str) -> None:
    assert mistakes(page(fence(f"rule\n  when {written}\n  then answer is start"), DATES))


def test_a_computed_date_claims_no_range_and_an_input_is_a_day_of_some_calendar() -> None:
    found = policy(page(fence("define made : date = end + 14 days"), DATES))
    made, end = found.definitions[0].kind, found.inputs[1].kind
    assert isinstance(made, Number)
    assert isinstance(end, Number)
    assert (made.low, made.high) == (None, None)
    assert (end.low, end.high) == (Fraction(1), Fraction(3_652_059))
    assert [say_kind(kind) for kind in (made, end, found.inputs[0].kind)] == [
        "date", "date", "date from 2024-09-01 to 2025-08-31",
    ]  # fmt: skip


def test_cells_of_worked_cases_hold_dates() -> None:
    body = fence("rule\n  then answer at most start + 14 days")
    found = policy(page(body, DATES), "start | end || answer\n2024-10-01 | 2024-12-31 || at most 2024-10-15")
    assert found.cases[0].given["end"] == read_date("2024-12-31")
    assert found.cases[0].expected["answer"].at_most == read_date("2024-10-15")
