"""Worked cases, and one case from outside."""

from fractions import Fraction

import pytest

from tests.model.pages import mistakes, page, policy
from verifier.model.case import off_grid, read_case
from verifier.model.policy import Expected
from verifier.source.mistake import Refused


def test_given_values_and_expected_outcomes() -> None:
    first, second = policy(
        page(""),
        """
        id  | failed     | award | late | half || outcome | grade | note
        a-1 | 30.5       | msc   | -    |      || go      | -     | between two steps
        a-2 | 45 credits | -     | yes  | 60   || gap     | merit |
        """,
    ).cases
    assert (first.id, first.note) == ("a-1", "between two steps")
    assert first.given == {"failed": Fraction(61, 2), "award": "msc"}
    assert first.expected == {"outcome": Expected("value", ("go",), text="go")}
    assert second.given == {"failed": Fraction(45), "late": "yes", "half": Fraction(60)}
    assert set(second.expected) == {"outcome", "grade"}
    assert second.span.line == 4


@pytest.mark.parametrize(
    ("decision", "cell", "expected"),
    [
        ("outcome", "go", Expected("value", ("go",))),
        ("outcome", "go normally", Expected("value", ("go",), normally=True)),
        ("outcome", "normally go", Expected("value", ("go",), normally=True)),
        ("extent", "30", Expected("value", (Fraction(30),))),
        ("extent", "30.5 credits", Expected("value", (Fraction(61, 2),))),
        ("extent", "at least 20", Expected("range", at_least=Fraction(20))),
        ("extent", "at most 60 credits", Expected("range", at_most=Fraction(60))),
        ("extent", "20 .. 60", Expected("range", at_least=Fraction(20), at_most=Fraction(60))),
        ("grade", "at least merit", Expected("range", at_least="merit")),
        ("grade", "pass .. merit", Expected("range", at_least="pass", at_most="merit")),
        ("route", "may again", Expected("options", ("again",))),
        ("route", "may again, other", Expected("options", ("again", "other"))),
        ("route", "may again, other else none_left", Expected("options", ("again", "other"), "none_left")),
        ("extent", "may at most 60", Expected("options", at_most=Fraction(60))),
        ("extent", "may be at most 60 else 0", Expected("options", (), Fraction(0), at_most=Fraction(60))),
        ("outcome", "gap", Expected("gap")),
        ("outcome", "conflict", Expected("conflict")),
        ("outcome", "unknown", Expected("unknown")),
        ("outcome", "not asked", Expected("not asked")),
    ],
)
def test_outcomes(decision: str, cell: str, expected: Expected) -> None:
    (case,) = policy(page(""), f"late || {decision}\nyes || {cell}").cases
    got = case.expected[decision]
    assert (got.verdict, got.values, got.default, got.at_least, got.at_most, got.normally) == (
        expected.verdict,
        expected.values,
        expected.default,
        expected.at_least,
        expected.at_most,
        expected.normally,
    )
    assert got.text == cell


def test_a_case_without_an_id_is_called_by_its_number() -> None:
    assert [case.id for case in policy(page(""), "late || outcome\nyes || go\nno || stop").cases] == [
        "1",
        "2",
    ]


def test_decisions_and_readings_may_be_given() -> None:
    text = page('```policy\nambiguity glossed "which": strict or loose\n```\n')
    (case,) = policy(text, "glossed | grade || outcome\nloose | merit || go").cases
    assert case.given == {"glossed": "loose", "grade": "merit"}


@pytest.mark.parametrize(
    ("cases", "message", "column", "way_out"),
    [
        ("faild || outcome\n30 || go", "unknown fact `faild`", 1, "did you mean `failed`?"),
        ("late || outcom\nyes || go", "unknown decision `outcom`", 9, "did you mean `outcome`?"),
        ("late || half\nyes || 30", "`half` is a definition; only decisions stand right", 9, "decision"),
        ("late | late || outcome\nyes | no || go", "`late` heads two columns", 8, "leave"),
        (
            "late | failed || outcome\nyes | 200 || go",
            "`200` lies outside the range of `failed`",
            7,
            "from 0 to 180",
        ),
        ("late | failed || outcome\nyes | many || go", "`many` is no value of `failed`", 7, "number"),
        (
            "late | award || outcome\nyes | mss || go",
            "`mss` is no value of `award`",
            7,
            "did you mean `msc`?",
        ),
        ("late || outcome\nyes || gone", "`gone` is no value of `outcome`", 8, "did you mean `go`?"),
        ("late || outcome\nyes || may go, gone", "`gone` is no value of `outcome`", 8, "did you mean `go`?"),
        ("late || route\nyes || at most other", "the values of `route` have no order", 8, "may a, b"),
        (
            "id | late || outcome\na | yes || go\na | no || go",
            "the case `a` also stands at line 3",
            1,
            "own id",
        ),
        (
            "late | failed || outcome\nyes | (15, 30) || go",
            "`failed` is one value, no list of members",
            7,
            "number",
        ),
        ("late | failed || outcome\nyes | none || go", "`failed` is never absent", 7, "number"),
    ],
)
def test_mistakes_in_cases(cases: str, message: str, column: int, way_out: str) -> None:
    (told,) = mistakes(page(""), cases)
    assert message in told.message
    assert (told.path.endswith("cases.md"), told.column) == (True, column)
    assert way_out in told.help


SAMPLE = policy(page(""))


def test_a_case_from_outside() -> None:
    case = read_case(SAMPLE, {"outcome": "go", "failed": " 30.5 ", "late": "yes", "half": "12 credits"})
    assert case == {"failed": Fraction(61, 2), "late": "yes", "half": Fraction(12), "outcome": "go"}
    assert list(case) == ["failed", "late", "half", "outcome"]
    assert off_grid(SAMPLE, case) == ("`failed` is 30.5, between two steps of 5",)
    assert off_grid(SAMPLE, read_case(SAMPLE, {"failed": "30"})) == ()


def test_a_case_from_outside_tells_all_its_mistakes() -> None:
    values = {
        "faild": "3",
        "failed": "200",
        "award": "mss",
        "late": "perhaps",
        "taught": "1e3",
        "mark": "1/0",
    }
    with pytest.raises(Refused) as refused:
        read_case(SAMPLE, values, "case.yaml")
    told = {mistake.message: mistake.help for mistake in refused.value.mistakes}
    assert told["unknown fact `faild`"] == "did you mean `failed`?"
    assert "credits from 0 to 180 step 5" in told["`200` lies outside the range of `failed`"]
    assert told["`mss` is no value of `award`"] == "did you mean `msc`?"
    assert "`perhaps` is no value of `late`" in told
    assert "`1e3` is no value of `taught`" in told
    assert "`1/0` is no value of `mark`" in told
    assert {mistake.path for mistake in refused.value.mistakes} == {"case.yaml"}
