"""Records, lists and what is said of their members: resolved, told where wrong, and said so that it reads back."""

from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.model.lists import condition, lists, lists_page, term, told
from tests.model.pages import policy
from verifier.model.kinds import Number
from verifier.model.mentions import mentioned, mentioned_here
from verifier.model.reading import decisions_read, facts_read, names_read, rules_about
from verifier.model.terms import (
    Aggregate,
    Among,
    Best,
    Chosen,
    Comparison,
    Constant,
    Fact,
    Field,
    Given,
    Members,
    Not,
    Or,
    OrElse,
    Product,
    Quantified,
    Quotient,
    Rounded,
)
from verifier.model.wording import kind_of, say_condition, say_kind, say_term
from verifier.model.wording_conclusions import say_conclusion, say_limit

SAMPLE = lists()
MODULE = {fact.name: Field("Module", fact.name, fact.kind) for fact in SAMPLE.records[1].fields}
COMPONENT = {fact.name: Field("Component", fact.name, fact.kind) for fact in SAMPLE.records[0].fields}
PERCENT = Number("percent")


def test_records_and_lists() -> None:
    component, module, _ = SAMPLE.records
    assert [part.name for part in module.parts] == ["credits", "grade", "components"]
    assert [(fact.name, fact.optional) for fact in component.fields if fact.optional] == [("resit", True)]
    assert (component.fields[1].label, component.fields[1].typical) == ("first mark", Fraction(55))
    assert module.fields[1].better == "higher"
    assert [(of.name, of.record, of.least, of.most) for of in (*SAMPLE.lists, *module.lists)] == [
        ("modules", "Module", 0, None),
        ("options", "Module", 0, 2),
        ("prizes", "Prize", 1, None),
        ("components", "Component", 1, 4),
    ]
    assert [(fact.name, fact.optional, fact.typical) for fact in SAMPLE.inputs][1] == ("bonus", True, "none")
    assert SAMPLE.lists[0].kind == Number(None, Fraction(0), None, Fraction(1))


def test_order_goes_by_key() -> None:
    assert SAMPLE.order == (
        "Module.mark", "Module.failed", "failed_credits", "outcome", "Module.condoned", "Component.again",
    )  # fmt: skip


def test_names_of_members_resolve_from_the_inside_out() -> None:
    found = condition("first < 50 and credits > 10 and taught > 10", "component")
    assert mentioned(found) == ("Component.first", "Module.credits", "taught")
    rebound = condition("credits > 10 and some module of modules has credits > 20", "module")
    assert mentioned(rebound) == ("Module.credits", "modules")
    assert mentioned_here(rebound) == ("Module.credits", "modules")
    inner = condition("(count of components where (first < taught / 3 credits * 1 percent)) = 1", "module")
    assert mentioned(inner) == ("Module.components", "Component.first", "taught")
    assert mentioned_here(inner) == ("taught",)


def test_aggregates() -> None:
    always = condition("yes")
    over = Members("modules", "Module", None, always)
    credits = Number("credits")
    assert term("sum of credits over modules", "credits") == Aggregate(
        "sum", MODULE["credits"], None, over, credits
    )
    assert term("count of modules", "number") == Aggregate("count", None, None, over, Number())
    inside = Members("components", "Component", "Module", always)
    assert term("max of first over components", of="Module") == Aggregate(
        "max", COMPONENT["first"], None, inside, PERCENT
    )
    best = term("(mean of credits over best 90 credits of modules by grade) or else 0", "credits")
    assert isinstance(best, OrElse)
    assert isinstance(best.part, Aggregate)
    assert best.part.over.best == Best(Constant(Fraction(90), credits), MODULE["credits"], MODULE["grade"])


def test_quantifiers_absence_and_computed_numbers() -> None:
    found = condition("some module of modules where credits > 20 has (no component has oral)")
    assert isinstance(found, Quantified)
    assert (found.over.list, found.over.owner, found.named) == ("modules", None, True)
    assert isinstance(found.has, Quantified)
    assert (found.has.over.list, found.has.over.owner, found.has.named) == ("components", "Module", False)
    assert found.has.has == Among(COMPONENT["oral"], ("yes",))
    assert condition("resit is not given", "component") == Not(Given(COMPONENT["resit"]))
    assert term("resit or else first", of="Component") == OrElse(COMPONENT["resit"], COMPONENT["first"])
    assert term("round first to 0.5 half even", of="Component") == Rounded(
        COMPONENT["first"], Fraction(1, 2), "half even"
    )
    assert term("first * weight", of="Component") == Product(COMPONENT["first"], COMPONENT["weight"])
    assert term("credits / credits", "number", "Module") == Quotient(MODULE["credits"], MODULE["credits"])


def test_measures_cancel() -> None:
    weighed = term("(sum of (mark * credits) over modules) / 60 credits")
    assert kind_of(weighed) == PERCENT
    assert say_term(weighed) == "(sum of mark * credits over modules) / 60 credits"
    assert kind_of(term("taught / 60 credits", "number")) == Number()
    assert kind_of(term("2 * first * weight / 3", of="Component")) == PERCENT


def test_decisions_of_members_carry_their_record() -> None:
    read = lists(
        "rule first\n  for each module\n  when mark > 40\n  then condoned may be yes by board\n"
        "rule second\n  for each component\n  when condoned is yes\n  then again is barred\n"
        "rule third\n  then count of modules where condoned is yes at most 1\n"
        "rule fourth\n  when some module of modules has condoned may be yes\n  then outcome is go\n"
    )
    first, second, third, fourth = read.rules
    assert (first.of, first.conclusions[0].of, second.of, third.of) == ("Module", "Module", "Component", None)
    kind = next(d.kind for d in read.decisions if d.name == "condoned")
    assert second.when == Among(Chosen("condoned", kind, "Module"), ("yes",))
    assert isinstance(fourth.when, Quantified)
    assert say_condition(fourth.when.has) == "condoned may be yes"
    assert say_limit(third.limits[0]) == "count of modules where condoned at most 1"
    assert [rule.id for rule in rules_about(read, "Module.condoned")] == ["1.1/first", "1.1/third"]
    assert [rule.id for rule in rules_about(read, "modules[0].condoned")] == ["1.1/first", "1.1/third"]
    assert decisions_read(read, "Component.again") == ("Module.condoned",)
    assert facts_read(read, "modules[1].components[0].again") == (
        "modules", "Component.weight", "Component.first", "Module.components",
    )  # fmt: skip
    assert "Module.condoned" in names_read(read, "outcome")


def test_a_case_level_exception_lifts_rules_for_each_member() -> None:
    read = lists(
        "rule base\n  for each module\n  then condoned is yes\n"
        "rule lifting\n  exception to 1.1/base\n  when late\n"
    )
    assert read.rules[1].exception_to == ("1.1/base",)


@pytest.mark.parametrize(
    ("statements", "message", "way_out"),
    [
        ("rule\n  when mark < 50\n  then outcome is go", "`mark` is a definition of each module", "some module has mark > 0"),
        ("rule\n  when first < 50\n  then outcome is go", "`first` is a fact of each component",
         "some module has (some component has first > 0)"),
        ("rule\n  when modules > 3\n  then outcome is go", "`modules` is a list and has no value", "count of modules"),
        ("rule\n  when some module has late\n  then outcome is go", "several lists hold members called `module`",
         "`module of modules` or `module of options`"),
        ("rule\n  when some component has oral\n  then outcome is go", "`component` lies inside each module",
         "some module has (some component has …)"),
        ("rule\n  when some modul has late\n  then outcome is go", "`modul` is no member", "`module`"),
        ("rule\n  when sum of worth over prices > 3\n  then outcome is go", "unknown list `prices`", "`prizes`"),
        ("rule\n  when sum of worth over late > 3\n  then outcome is go", "`late` is an input, not a list", "list"),
        ("rule\n  for each modul\n  then condoned is yes", "`modul` is no member of a list", "`module`"),
        ("rule\n  for each module\n  then outcome is go", "`outcome` is decided of the case", "leave `for each` out"),
        ("rule\n  then condoned is yes", "`condoned` is decided of each module", "for each module"),
        ("rule\n  for each component\n  then condoned is yes", "not of each component", "for each module"),
        ("rule\n  for each component\n  when resit < 50\n  then again is barred", "`resit` may be absent here",
         "`resit is given and …`"),
        ("rule\n  for each component\n  when resit < 50 and resit is given\n  then again is barred",
         "`resit` may be absent here", "or else"),
        ("rule\n  when bonus > 1\n  then outcome is go", "`bonus` may be absent here: it is optional", "or else"),
        ("rule\n  when min of mark over modules > 1\n  then outcome is go", "there may be no member", "or else"),
        ("rule\n  when late is given\n  then outcome is go", "`late` is always there", "optional"),
        ("rule\n  when (taught or else 3) > 3\n  then outcome is go", "`taught` is always there", "optional"),
        ("define x of Nothing : yes/no = late", "unknown record `Nothing`", "record Nothing"),
        ("define x : percent = (mean of mark weighted by taught - 5 over modules) or else 0",
         "the weights `taught - 5 credits` may add up to 0", "assume"),
        ("define x : number = taught / (taught - 5 credits)", "may be 0, and nothing is divided by 0", "assume"),
        ("define x : credits = sum of mark over best 90 credits of modules by mark",
         "counts with a part of its `credits`", "mean of mark over best"),
        ("define x : percent = (mean of mark over best 90 grade of modules by mark) or else 0",
         "only numbers are computed with", "number"),
        ("define x : percent = (mean of mark over best 90 credits of modules by failed) or else 0",
         "has no order", "ordered"),
        ("define x : percent = (mean of mark weighted by credits over best 9 credits of modules by mark) or else 0",
         "are weighted already", "leave"),
        ("rule\n  then count of modules where failed at most 1", "reads no decision of the members", "where"),
        ("rule\n  otherwise count of modules where condoned at most 1", "no weaker form", "then"),
        ("rule a\n  then outcome is go\nrule b\n  for each module\n  exception to 1.1/a",
         "this exception stands for each module, and `1.1/a` is about the case", "for each module"),
        ("define p of Module : yes/no = q\ndefine q of Module : yes/no = p", "a circle: `p` reads `q`", "facts"),
        ("define credits : credits = taught", "`credits` is declared twice", "rename"),
        ("record Extra\n  late : yes/no", "`late` is declared twice: it is an input", "rename"),
        ("record Extra\n  a : yes/no\n  a : yes/no", "`a` stands twice in `Extra`", "rename"),
        ("input more : list of Modul", "unknown record `Modul`", "`Module`"),
        ("input more : list of late", "`late` is an input, not a record", "record"),
        ("input more : list of Module, 4 to 2", "no list has this size", "lower"),
        ("input more : list of Component", "`Component` lies in a list of the case", "record of its own"),
        ("record Extra\n  parts : list of Module", "`Module` has lists itself", "once, not deeper"),
        ("record Extra\n  parts : list of Prize\ninput extras : list of Extra", "`Prize` lies in a list of the case", "own"),
        ("record Part\n  worthy : yes/no\nrecord Whole\n  worthy : yes/no\n  parts : list of Part\ninput w : list of Whole",
         "`worthy` is a fact of each whole and of each part in it", "rename"),
        ("input more : list of Module typical 3", "a list has no `typical`", "facts of `Module`"),
        ("input more : yes/no better higher", "none is `higher`", "ordered"),
        ("input more : yes/no typical none", "`more` is never absent", "optional"),
    ],
)  # fmt: skip
def test_mistakes(statements: str, message: str, way_out: str) -> None:
    found = told(statements)
    assert [one.message for one in found if message in one.message], [one.message for one in found]
    first = next(one for one in found if message in one.message)
    assert way_out in first.help or way_out in first.message, first.help
    assert first.line > 5
    assert first.clause in ("1.1", "")


@pytest.mark.parametrize(
    "statements",
    [
        "rule\n  for each component\n  when resit is given and resit < 50\n  then again is barred",
        "rule\n  for each component\n  when resit is not given or resit < 50\n  then again is barred",
        "rule\n  for each component\n  when not (resit is not given) and resit < 50\n  then again is barred",
        "define x of Component : percent = if resit is given then resit else first",
        "define x of Component : percent = if resit is not given then first else resit",
        "define x of Module : percent = sum of resit over components where resit is given",
        "rule\n  when some module of modules has (some component where resit is given has resit < 3)\n  then outcome is go",
        "rule\n  when bonus is given\n  then outcome is one of go if bonus > 1, wait if bonus <= 1",
        "define x : number = if taught > 0 then 3 credits / taught else 0",
        "define x : number = if taught = 0 then 0 else 3 credits / taught",
        'assume "taught" taught > 0 credits\ndefine x : number = 3 credits / taught',
        "define x : number = min of worth over prizes",
        "define x : percent = (mean of mark weighted by credits over modules) or else 0",
    ],
)  # fmt: skip
def test_what_is_known_to_be_there_may_be_read(statements: str) -> None:
    assert [one.message for one in told(statements)] == []


LEAVES = (
    "first",
    "(resit or else first)",
    "mark",
    "50 percent",
    "0.125 percent",
    "(sum of first over components)",
)
BARE = ("weight", "2", "3", "0.5", "(count of components)", "(count of components where oral)")


def terms() -> st.SearchStrategy[str]:
    """Percents of a component."""

    def larger(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        return st.one_of(
            st.tuples(inner, st.sampled_from("+-"), inner).map(lambda t: f"({t[0]} {t[1]} {t[2]})"),
            st.tuples(inner, st.sampled_from(BARE)).map(lambda t: f"({t[0]}) * {t[1]}"),
            st.tuples(st.sampled_from(BARE), inner).map(lambda t: f"{t[0]} * ({t[1]})"),
            st.tuples(
                inner, st.sampled_from(("2", "3", "(2 * credits) * credits", "credits * 5 * credits"))
            ).map(
                lambda t: (
                    f"(({t[0]}) / {t[1]})" if len(t[1]) == 1 else f"(({t[0]}) * {t[1]} / credits / (credits))"
                )
            ),
            inner.map(lambda t: f"abs({t})"),
            inner.map(lambda t: f"(round {t} to 0.5 half up)"),
            st.tuples(inner, inner).map(lambda t: f"max({t[0]}, {t[1]})"),
            st.tuples(atoms, inner, inner).map(lambda t: f"(if {t[0]} then {t[1]} else {t[2]})"),
            inner.map(lambda t: f"(sum of ({t}) over components where ({t}) > 3 percent)"),
            inner.map(lambda t: f"(sum of weight over components where (first < ({t}))) * first"),
            inner.map(lambda t: f"((mean of ({t}) over components where oral) or else ({t}))"),
            inner.map(
                lambda t: "((max of mark over best 30 credits of modules where not failed by mark) or else 1)"
            ),
        )

    return st.recursive(st.sampled_from(LEAVES), larger, max_leaves=4)


atoms = st.sampled_from(
    (
        "oral", "not oral", "resit is given", "resit is not given", "grade >= pass", "failed",
        "some component has oral", "no component where oral has first < 10", "condoned may be yes",
        "every module of options has (some component has resit is given)", "condoned is no",
    )
)  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(terms(), atoms, terms())
def test_what_is_said_of_members_reads_back(one: str, atom: str, other: str) -> None:
    def read(value: str, held: str) -> tuple[object, object, str, str]:
        found = policy(
            lists_page(
                f"define tried of Component : percent = {value}\n"
                f"rule\n  for each component\n  when {held}\n  then again is barred"
            )
        )
        value_term = next(d.term for d in found.definitions if d.name == "tried")
        return value_term, found.rules[0].when, say_term(value_term), say_condition(found.rules[0].when)

    first = read(one, f"({atom}) and ({other}) > 3 percent")
    again = read(first[2], first[3])
    assert again[0] == first[0], first[2]
    assert again[1] == first[1], first[3]


def test_kinds_of_fields_are_said() -> None:
    assert say_kind(MODULE["credits"].kind) == "credits from 5 to 60 step 5"
    read = lists("rule\n  for each module\n  then condoned may be yes by board")
    assert say_conclusion(read.rules[0].conclusions[0]) == "condoned may be yes by board"
    assert isinstance(condition("credits > 10", "module"), Comparison)
    assert isinstance(condition("late or bonus is given"), Or)
    assert Fact("taught", SAMPLE.inputs[0].kind) == term("taught", "credits")
