"""Numbers as bands, what lies in the fragment, and what a text may hold."""

import re
from fractions import Fraction

import pytest
from attrs import evolve

from tests.encode.asp_oracle import answers, questions
from tests.encode.test_asp_questions import WORDS, small
from tests.generator import generate
from tests.model.pages import policy
from verifier.encode.asp import QUESTIONS, OutsideFragment, decode, outside, program, question
from verifier.encode.asp.bands import Band, cut, has_value, met, representative, steps_beside
from verifier.encode.asp.prepared import prepare
from verifier.encode.asp.statements import comment, index
from verifier.model.kinds import Number
from verifier.model.terms import Operator
from verifier.resources import read_resource

MARKS = cut([Fraction(30), Fraction(45), Fraction(30)])
OPERATORS: tuple[Operator, ...] = ("<", "<=", "=", "!=", ">=", ">")


def test_bands_are_points_and_what_lies_between() -> None:
    assert [str(band) for band in MARKS] == ["below 30", "30", "above 30 and below 45", "45", "above 45"]
    assert [str(band) for band in cut([])] == ["any number"]


@pytest.mark.parametrize("operator", OPERATORS)
@pytest.mark.parametrize("constant", [Fraction(30), Fraction(45)])
def test_a_comparison_is_met_by_whole_bands(operator: Operator, constant: Fraction) -> None:
    inside = {place for run in met(MARKS, operator, constant) for place in run}
    for place, band in enumerate(MARKS):
        value = representative(band, Number(), None)
        holds = {
            "<": value < constant,
            "<=": value <= constant,
            "=": value == constant,
            "!=": value != constant,
            ">=": value >= constant,
            ">": value > constant,
        }
        assert (place in inside) is holds[operator]


@pytest.mark.parametrize(
    ("kind", "stepped", "places"),
    [
        (Number(), False, [0, 1, 2, 3, 4]),
        (Number(low=Fraction(30), high=Fraction(45)), False, [1, 2, 3]),
        (Number(low=Fraction(0), high=Fraction(45), step=Fraction(15)), True, [0, 1, 3]),
        (Number(low=Fraction(0), high=Fraction(45), step=Fraction(15)), False, [0, 1, 2, 3]),
        (Number(low=Fraction(1), high=Fraction(60), step=Fraction(10)), True, [0, 2, 4]),
        (Number(step=Fraction(20)), True, [0, 2, 4]),
        (Number(high=Fraction(30), step=Fraction(100)), True, [0]),
        (Number(low=Fraction(45), high=Fraction(45)), False, [3]),
    ],
)
def test_only_bands_with_a_value_are_ranged_over(kind: Number, stepped: bool, places: list[int]) -> None:
    found = [place for place, band in enumerate(MARKS) if has_value(band, kind, stepped)]
    assert found == places
    for place in found:
        value = representative(MARKS[place], kind, None)
        assert MARKS[place].holds(value)
        assert kind.admits(value) or not stepped


@pytest.mark.parametrize(
    ("band", "kind", "typical", "value"),
    [
        (Band(Fraction(30), Fraction(31)), Number(), None, "30.5"),
        (Band(Fraction(30), None), Number(low=Fraction(0)), Fraction(120), "120"),
        (Band(Fraction(30), None), Number(low=Fraction(0)), Fraction(10), "40"),
        (Band(None, Fraction(30)), Number(low=Fraction(0), step=Fraction(15)), None, "0"),
        (Band(Fraction(0), Fraction(45)), Number(low=Fraction(0), step=Fraction(15)), None, "30"),
        (Band(Fraction("39.99"), Fraction("40.01")), Number(step=Fraction("0.01")), None, "40"),
        (Band(Fraction(7), Fraction(8)), Number(step=Fraction(1, 3)), None, "22/3"),
        (Band(None, None), Number(), None, "0"),
    ],
)
def test_the_number_that_stands_for_a_band(
    band: Band, kind: Number, typical: Fraction | None, value: str
) -> None:
    assert representative(band, kind, typical) == Fraction(value)


def test_the_steps_beside_a_band_without_one() -> None:
    kind = Number(low=Fraction(5), high=Fraction(60), step=Fraction(15))
    assert steps_beside(Band(Fraction(21), Fraction(30)), kind) == (Fraction(20), Fraction(35))


# --- the fragment -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("rule when failed <= taken\n  then grade is pass", "relates `failed` and `taken`"),
        ("rule when min(failed, taken) <= 30\n  then grade is pass", "relates `failed` and `taken`"),
        ("rule when extent <= 30\n  then grade is pass", "the number that `extent` takes"),
        ("rule when extent may be 30\n  then grade is pass", "what number `extent` may be"),
        ('assume "part" taken <= failed\nrule when failed > 30\n  then grade is pass', "assumption `part`"),
    ],
)
def test_what_lies_outside_is_named(body: str, reason: str) -> None:
    words = WORDS + "input taken : credits\ndecision extent : credits\n"
    written = policy(small(body, words))
    assert reason in "; ".join(outside(written, "gap", "grade"))
    with pytest.raises(OutsideFragment):
        question(written, "gap", "grade")


def test_a_decision_that_is_a_number_lies_outside_and_takes_no_other_with_it() -> None:
    words = WORDS + "decision extent : credits\n"
    written = policy(small("rule when ill\n  then extent at most failed and grade is pass", words))
    assert outside(written, "gap", "extent") == ("decision `extent` is a number",)
    assert outside(written, "gap", "grade") == ()
    assert outside(written, "unreachable-rule", "1.1/1") == ()
    assert outside(written, "shadowed-rule", "1.1/1") != ()


def test_an_assumption_about_other_facts_takes_no_question_with_it() -> None:
    words = WORDS + "input taken : credits\n"
    body = 'assume "part" taken <= failed\nassume "few" mark <= 60 or ill\nrule when mark > 30\n  then grade is pass'
    written = policy(small(body, words))
    assert outside(written, "gap", "grade") == ()
    text = question(written, "gap", "grade")
    assert "a1: assume few" in text
    assert "a0" not in text


def test_sums_multiples_and_choices_are_unfolded_to_tests_on_one_fact() -> None:
    body = """
        define left : credits = (60 credits - failed) / 2
        define floor : credits = max(15 credits, failed - 15)
        rule when left > 10
          then grade is pass
        rule when floor <= (if ill then 30 else 15)
          then grade is pass
        """
    written = policy(small(body))
    marks = [str(band) for band in prepare(written).bands["failed"] if band.is_point]
    assert marks == ["30", "40", "45"]
    assert outside(written, "gap", "grade") == ()


@pytest.mark.parametrize(
    "asked", [("no-such-check", "grade"), ("gap", "nothing"), ("unreachable-rule", "9/9")]
)
def test_what_is_not_there_cannot_be_asked(asked: tuple[str, str]) -> None:
    written = policy(small("rule then grade is pass"))
    with pytest.raises(KeyError):
        question(written, *asked)


# --- the text ---------------------------------------------------------------------------------------------

_DEFINED = re.compile(r"#defined (\w+)/(\d)\.\s+% \1\(")


def test_every_predicate_of_a_text_is_in_the_vocabulary() -> None:
    vocabulary = read_resource("encodings", "asp", "vocabulary.lp")
    defined = {name for name, _ in _DEFINED.findall(vocabulary)}
    assert len(defined) == vocabulary.count("#defined")
    used: set[str] = set()
    for seed in range(40):
        written = generate(seed, "asp")
        for check, subject in questions(written):
            text = question(written, check, subject)
            facts = text[: text.index("\n\n")]
            lines = (line for line in facts.splitlines() if not line.startswith("%"))
            used.update(name for line in lines for name in re.findall(r"(\w+)\(", line))
    assert used - defined == set()
    assert defined - used <= {"ask_between", "choice"}, "facts that nothing writes"


def test_every_question_is_short_and_says_what_its_answers_mean() -> None:
    for check in QUESTIONS:
        text = read_resource("encodings", "asp", f"{check}.lp")
        assert len(text.splitlines()) <= 30
        assert re.search(r"^% SATISFIABLE|[^N]SATISFIABLE:", text)
        assert "UNSATISFIABLE:" in text


def test_no_word_of_an_author_enters_but_in_a_comment() -> None:
    written = policy(small("rule when ill\n  then grade is pass"))
    strange = "a label\n#const x = 1.\r\u2028ask(d9). %* \x00"
    renamed = tuple(evolve(fact, label=strange) for fact in written.inputs)
    text = question(evolve(written, inputs=renamed), "gap", "grade")
    lines = [line for line in text.splitlines() if not line.startswith("%")]
    assert not any("#const" in line or "d9" in line for line in lines)
    assert answers(text, 1)[0] is True
    assert comment("one\ntwo\x85three") == "% one two three"


def test_a_program_is_the_facts_alone() -> None:
    written = policy(small("rule when failed <= 30\n  then grade is pass"))
    text = program(written, "grade")
    assert "may_take(f1,0..2)." in text
    assert ":-" not in text


def test_numbers_beyond_32_bits_never_enter() -> None:
    assert index(2**31 - 1) == "2147483647"
    with pytest.raises(OutsideFragment):
        index(2**31)


def test_a_case_shows_typical_values_where_it_can() -> None:
    written = policy(
        small("rule when mark > 40\n  then grade is pass", WORDS.replace("to 100", "to 100 typical 25"))
    )
    _, shown = answers(question(written, "gap", "grade"))
    assert sorted(decode(written, answer)["mark"] for answer in shown) == [25, 40]


def test_the_same_text_every_time() -> None:
    assert question(generate(7, "asp"), "gap", "decision_0") == question(
        generate(7, "asp"), "gap", "decision_0"
    )
