"""Terms and conditions: kinds and measures agree, constants fold, the language is refused by name."""

from fractions import Fraction

import pytest

from tests.model.pages import fence, mistake, page, policy
from verifier.model.kinds import Number, YesNo
from verifier.model.terms import (
    Always,
    Among,
    And,
    Choice,
    Chosen,
    Comparison,
    Condition,
    Constant,
    Fact,
    Greatest,
    Least,
    Not,
    Open,
    Or,
    Scaled,
    Sum,
    Term,
    Truth,
    Within,
)


def condition(text: str) -> Condition:
    read = policy(page(fence(f"rule\n  when {text}\n  then outcome is go")))
    return read.rules[0].when


def term(text: str, kind: str = "credits") -> Term:
    read = policy(page(fence(f"define tried : {kind} = {text}")))
    return next(d.term for d in read.definitions if d.name == "tried")


SAMPLE = policy(page(""))
KINDS = {fact.name: fact.kind for fact in SAMPLE.inputs}
CREDITS = Number("credits")
TAUGHT, FAILED, AWARD = (Fact(name, KINDS[name]) for name in ("taught", "failed", "award"))
LATE, ILL, ATTEMPTS = (Fact(name, KINDS[name]) for name in ("late", "ill", "attempts"))


def credits(number: int | Fraction) -> Constant:
    return Constant(Fraction(number), CREDITS)


def plain(number: int | Fraction) -> Constant:
    return Constant(Fraction(number), Number())


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("taught", TAUGHT),
        ("taught + 10", Sum((TAUGHT, credits(10)))),
        ("10 + taught + 5 - 3", Sum((credits(12), TAUGHT))),
        ("taught + 5 - 5", TAUGHT),
        ("taught - failed", Sum((TAUGHT, Scaled(plain(-1), FAILED)))),
        ("taught - (failed - 10)", Sum((TAUGHT, Scaled(plain(-1), Sum((FAILED, credits(-10))))))),
        ("taught / 2", Scaled(plain(Fraction(1, 2)), TAUGHT)),
        ("2 * taught / 3", Scaled(plain(Fraction(2, 3)), TAUGHT)),
        ("2 * (3 * taught)", Scaled(plain(6), TAUGHT)),
        ("-taught", Scaled(plain(-1), TAUGHT)),
        ("20 credits * attempts", Scaled(credits(20), ATTEMPTS)),
        ("0 * taught", credits(0)),
        ("1 / 3", credits(Fraction(1, 3))),
        ("0.1 + 0.2", credits(Fraction(3, 10))),
        ("60 credits / 20 credits * taught", Scaled(plain(3), TAUGHT)),
        ("min(taught / 2, 60)", Least((Scaled(plain(Fraction(1, 2)), TAUGHT), credits(60)))),
        ("max(taught, failed)", Greatest((TAUGHT, FAILED))),
        ("min(20, 30 credits)", credits(20)),
        ("if late then 10 else taught", Choice(Among(LATE, ("yes",)), credits(10), TAUGHT)),
        ("if 1 < 2 then 10 else taught", credits(10)),
    ],
)
def test_terms_are_linear_and_folded_exactly(text: str, meaning: Term) -> None:
    assert term(text) == meaning


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("failed <= 30", Comparison(FAILED, "<=", Constant(Fraction(30), FAILED.kind))),
        ("failed <= 30 credits", Comparison(FAILED, "<=", Constant(Fraction(30), FAILED.kind))),
        ("30 < failed", Comparison(FAILED, ">", Constant(Fraction(30), FAILED.kind))),
        ("failed + taught = 30", Comparison(Sum((FAILED, TAUGHT)), "=", credits(30))),
        ("failed is 30", Among(FAILED, (Fraction(30),))),
        ("failed is not 30", Not(Among(FAILED, (Fraction(30),)))),
        ("failed != taught", Comparison(FAILED, "!=", TAUGHT)),
        ("failed is taught", Comparison(FAILED, "=", TAUGHT)),
        (
            "failed in 31 .. 45",
            Within(FAILED, Constant(Fraction(31), FAILED.kind), Constant(Fraction(45), FAILED.kind)),
        ),
        ("failed in {10, 20, 10}", Among(FAILED, (Fraction(10), Fraction(20)))),
        (
            "failed in {10, 20 .. 30}",
            Or(
                (
                    Among(FAILED, (Fraction(10),)),
                    Within(FAILED, Constant(Fraction(20), FAILED.kind), Constant(Fraction(30), FAILED.kind)),
                )
            ),
        ),
        ("award is msc", Among(AWARD, ("msc",))),
        ("award = msc", Among(AWARD, ("msc",))),
        ("award != msc", Not(Among(AWARD, ("msc",)))),
        ("msc is award", Among(AWARD, ("msc",))),
        ("award not in {ma, msc}", Not(Among(AWARD, ("ma", "msc")))),
        ("late", Among(LATE, ("yes",))),
        ("not late", Not(Among(LATE, ("yes",)))),
        ("late is no", Among(LATE, ("no",))),
        ("late is ill", Comparison(LATE, "=", ILL)),
        ("(failed < taught) is yes", Comparison(FAILED, "<", TAUGHT)),
        ("(failed < taught) is no", Not(Comparison(FAILED, "<", TAUGHT))),
        ("late and ill and late", And((Among(LATE, ("yes",)), Among(ILL, ("yes",)), Among(LATE, ("yes",))))),
        ("(late and ill) and late", And((Among(LATE, ("yes",)), Among(ILL, ("yes",)), Among(LATE, ("yes",))))),
        ("late or (late and ill)", Or((Among(LATE, ("yes",)), And((Among(LATE, ("yes",)), Among(ILL, ("yes",))))))),
        ("yes", Always()),
        ("no", Not(Always())),
        ("2 < 3", Always()),
        ("60 credits / 2 > 30 credits", Not(Always())),
        ("waived", Among(Chosen("waived", YesNo()), ("yes",))),
    ],
)  # fmt: skip
def test_conditions(text: str, meaning: Condition) -> None:
    assert condition(text) == meaning


def test_an_ordered_kind_has_order_signs_and_ranges() -> None:
    grade = next(d for d in SAMPLE.decisions if d.name == "grade")
    chosen = Chosen("grade", grade.kind)
    merit = Constant("merit", grade.kind)
    assert condition("grade >= merit") == Comparison(chosen, ">=", merit)
    assert condition("merit <= grade") == Comparison(chosen, ">=", merit)
    assert condition("grade in pass .. merit") == Within(chosen, Constant("pass", grade.kind), merit)
    assert condition("grade may be merit") == Open("grade", grade.kind, merit)


def test_a_condition_is_a_yes_no_value() -> None:
    assert term("failed > 30", "yes/no") == Truth(
        Comparison(FAILED, ">", Constant(Fraction(30), FAILED.kind))
    )
    assert term("late", "yes/no") == LATE
    assert term("yes", "yes/no") == Constant("yes", YesNo())
    assert term("if late then ill else no", "yes/no") == Choice(
        Among(LATE, ("yes",)), ILL, Constant("no", YesNo())
    )


def test_a_word_belongs_to_the_kind_beside_which_it_stands() -> None:
    """Two kinds may share a word."""
    words = """
input first : one of a, b
input second : ordered b < c
decision outcome : one of x, y
"""
    body = fence(
        "rule\n when first is b and second is b and (if first is a then b else c) = second\n then outcome is x"
    )
    when = policy(page(body, words)).rules[0].when
    assert isinstance(when, And)
    first, second, third = when.parts
    assert isinstance(first, Among)
    assert isinstance(second, Among)
    assert isinstance(third, Comparison)
    assert isinstance(third.left, Choice)
    assert third.left.then == Constant("b", third.right.kind)  # type: ignore[union-attr]


def test_thousand_alternatives_are_one_list() -> None:
    when = condition(" or ".join(["late"] * 1000))
    assert isinstance(when, Or)
    assert len(when.parts) == 1000


def test_a_long_sum_is_one_list() -> None:
    found = term(" + ".join(["taught"] * 1000))
    assert isinstance(found, Sum)
    assert len(found.parts) == 1000


@pytest.mark.parametrize(
    ("text", "message", "way_out"),
    [
        ("failed <= 30 percent", "`30 percent` is a number of `percent`, but a number of `credits`", "like"),
        ("failed + mark > 3", "`mark` is a number of `percent`, but a number of `credits`", "like"),
        ("min(failed, mark) > 3", "`mark` is a number of `percent`", "like"),
        ("attempts > 3 credits", "`3 credits` is a number of `credits`, but a number without", "like"),
        ("failed * taught > 3", "`3` stands beside a number of `credits` times `credits`", "divide first"),
        ("failed * taught > taught * failed", "that is no measure of its own", "divide both sides"),
        ("2 credits * 3 percent > 3", "`credits` times `percent` is no measure", "plain number"),
        ("failed / taught > 3", "`taught` may be 0, and nothing is divided by 0", "if taught > 0 then"),
        (
            "failed / 20 credits > 3 credits",
            "`3 credits` is a number of `credits`, but a number without",
            "like",
        ),
        ("failed / 0 > 3", "division by zero", "another number"),
        ("failed / (3 - 3) > 3", "division by zero", "another number"),
        ("award >= msc", "the values of `award` have no order", "ordered"),
        ("award in ma .. msc", "`award` is one of `ma`, `msc`, `pgcert` without an order", "in {a, b}"),
        ("award is mss", "`mss` is not one of `ma`, `msc`, `pgcert`", "did you mean `msc`?"),
        ("award is merit", "`merit` is not one of `ma`, `msc`, `pgcert`", "values"),
        ("award is grade", "`grade` is one of `fail`", "write one of `ma`"),
        ("award", "`award` is one of `ma`, `msc`, `pgcert`, and a condition is needed", "award is ma"),
        ("failed", "`failed` is a number of `credits`, and a condition is needed", "failed > 0"),
        ("award + 1 > 2", "only numbers are computed with", "number"),
        ("faild > 3", "unknown name `faild`", "did you mean `failed`?"),
        ("failed > 3 credit", "unknown measure `credit`", "did you mean `credits`?"),
        ("late is maybe", "unknown name `maybe`", "yes"),
        ("board is yes", "`board` is a body and has no value", "fact"),
        ("late may be yes", "`late` is no decision", "decision"),
        ("outcome may be outcome", "a value is needed here", "value itself"),
        ("failed in 45 .. 31", "nothing lies in `45 credits .. 31 credits`", "lower end"),
    ],
)
def test_mistakes_in_conditions(text: str, message: str, way_out: str) -> None:
    told = mistake(f"rule\n  when {text}\n  then outcome is go")
    assert message in told.message
    assert way_out in told.help
    assert told.clause == "1.1"
    assert told.line > 0
    assert told.column > 0


def test_a_mistake_points_at_the_word() -> None:
    told = mistake("rule\n  when late and faild > 3\n  then outcome is go")
    line = page(fence("rule\n  when late and faild > 3\n  then outcome is go")).split("\n")[told.line - 1]
    assert line[told.column - 1 :].startswith("faild")
