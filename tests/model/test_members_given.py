"""Members of lists as people give them, and as they are shown again."""

from fractions import Fraction

import pytest

from tests.model.lists import lists, told
from verifier.model.case import read_case
from verifier.model.members_shown import cell_of_members, list_cell
from verifier.model.paths import (
    fact_keys,
    keys_named,
    kind_of_key,
    members,
    name_in_policy,
    nested,
)
from verifier.model.policy import Case
from verifier.model.values import show_value
from verifier.report.cases import case_cells
from verifier.source.mistake import Refused

SAMPLE = lists()
WRITTEN = "(15, merit, (0.5, 80, none, yes) (0.5, 19, 50, no)) (30, fail, (1, 45, -, no))"


def case(**given: object) -> Case:
    return read_case(SAMPLE, given)  # type: ignore[arg-type]


def mistake(**given: object) -> tuple[str, str]:
    with pytest.raises(Refused) as refused:
        case(**given)
    (only,) = refused.value.mistakes
    return only.message, only.help


def test_cells_become_facts_by_key() -> None:
    found = case(modules=WRITTEN, options="none", late="yes")
    assert found["modules"] == Fraction(2)
    assert found["options"] == Fraction(0)
    assert found["modules[0].grade"] == "merit"
    assert found["modules[0].components"] == Fraction(2)
    assert found["modules[0].components[0].resit"] == "none"
    assert found["modules[0].components[1].resit"] == Fraction(50)
    assert "modules[1].components[0].resit" not in found
    assert list(found)[:3] == ["late", "modules", "modules[0].credits"]


def test_members_may_be_given_by_name() -> None:
    found = case(modules="(credits 15, mark 49, condoned yes) (grade pass, components (weight 1, first 40))")
    assert found == {
        "modules": 2,
        "modules[0].credits": 15,
        "modules[1].grade": "pass",
        "modules[1].components": 1,
        "modules[1].components[0].weight": 1,
        "modules[1].components[0].first": 40,
        "modules[0].mark": 49,
        "modules[0].condoned": "yes",
    }


def test_a_file_and_cells_say_the_same_and_are_shown_so() -> None:
    found = case(modules=WRITTEN, bonus="none")

    def show(key: str, value: object) -> str:
        assert kind_of_key(SAMPLE, key) is not None
        return show_value(value)  # type: ignore[arg-type]

    document = nested(SAMPLE, found, show)
    assert document["modules"][0]["components"][1] == {
        "weight": "0.5", "first": "19", "resit": "50", "oral": "no",
    }  # fmt: skip
    assert case(**document) == found
    assert case_cells(SAMPLE, found) == {"bonus": "none", "modules": WRITTEN}
    named = case(modules="(credits 15, mark 49) (credits 30)")
    assert case_cells(SAMPLE, named)["modules"] == "(credits 15, mark 49) (credits 30)"
    assert list_cell(SAMPLE, {"modules": Fraction(0)}, "modules", show) == "none"


def test_one_fact_of_a_member_by_its_path() -> None:
    found = read_case(SAMPLE, {"modules": "(15, fail, (1, 45, none, no))", "modules[0].condoned": "yes"})
    assert found["modules[0].condoned"] == "yes"
    with pytest.raises(Refused) as refused:
        read_case(SAMPLE, {"modules": "(15, fail, (1, 45, none, no))", "modules[1].condoned": "yes"})
    assert "there is no `modules[1]` in this case" in refused.value.mistakes[0].message


def test_keys_of_a_case() -> None:
    found = case(modules="(credits 15, components (first 40)) (credits 30)", options="(credits 5)")
    assert members(SAMPLE, found, "Module") == ("modules[0]", "modules[1]", "options[0]")
    assert members(SAMPLE, found, "Component") == ("modules[0].components[0]",)
    assert keys_named(SAMPLE, found, "Module.mark") == (
        "modules[0].mark",
        "modules[1].mark",
        "options[0].mark",
    )
    assert name_in_policy(SAMPLE, "modules[0].components[0].first") == "Component.first"
    assert name_in_policy(SAMPLE, "taught") == "taught"
    assert kind_of_key(SAMPLE, "modules[0].components[0].again") == SAMPLE.decisions[2].kind
    assert kind_of_key(SAMPLE, "modules[0].nothing") is None
    assert kind_of_key(SAMPLE, "nothing[0].credits") is None
    keys = fact_keys(SAMPLE, found)
    assert keys[:3] == ("taught", "bonus", "late")
    assert keys[3:9] == (
        "modules", "modules[0].credits", "modules[0].grade", "modules[0].components",
        "modules[0].components[0].weight", "modules[0].components[0].first",
    )  # fmt: skip
    assert keys[-1] == "prizes"


@pytest.mark.parametrize(
    ("written", "message", "way_out"),
    [
        ("(15, merit)", "`modules[0]` has 2 values, and 3 belong there", "(credits, grade, components)"),
        ("(15, merit, none)", "`modules[0].components` has 0 members", "at least 1"),
        ("15, 30", "`15, 30` stands outside brackets", "in brackets"),
        ("(15, merit, (1, 2, none, no)", "a bracket is not closed", "in brackets"),
        ("(15, merit))", "a bracket is closed that was not opened", "in brackets"),
        ("(none, merit, (1, 2, none, no))", "`modules[0].credits` is never absent", "leave"),
        ("(90, merit, (1, 2, none, no))", "`90` lies outside the range of `modules[0].credits`", "from 5 to 60"),
        ("(15, great, (1, 2, none, no))", "`great` is no value of `modules[0].grade`", "merit"),
        ("(credits 15, size 3)", "unknown fact `size` of `modules[0]`", "credits"),
        ("(credits 15, credits 20)", "`modules[0].credits` is given twice", "once"),
        ("(credits 15, 30)", "`30` of `modules[0]` has no name", "name all"),
        ("(credits (1) (2))", "`modules[0].credits` is one value, no list", "number"),
    ],
)  # fmt: skip
def test_wrong_cells(written: str, message: str, way_out: str) -> None:
    found = mistake(modules=written)
    assert message in found[0]
    assert way_out in found[1]


def test_other_wrong_cases() -> None:
    assert "`options` has 3 members" in mistake(options="(credits 5) (credits 5) (credits 5)")[0]
    assert "`late` is one value, no list" in mistake(late=[{"credits": "15"}])[0]
    assert "unknown fact `size` of `modules[0]`" in mistake(modules=[{"size": "15"}])[0]
    assert "`modules[0].credits` is one value, no list" in mistake(modules=[{"credits": [{"a": "1"}]}])[0]
    message, way_out = mistake(mark="49")
    assert message == "`mark` is said of each module, and it is not said of which"
    assert "(…, mark VALUE)" in way_out
    assert "`taught` is never absent" in mistake(taught="none")[0]


def test_worked_cases_expect_outcomes_of_members() -> None:
    read = lists(
        "rule\n  for each module\n  when mark > 40\n  then condoned is yes\n",
        "id | options || condoned | again\na | none || - | -\n",
    )
    assert read.cases[0].expected == {}
    one_list = lists(
        "record Part\n  size : number\nrecord Whole\n  parts : list of Part\ninput wholes : list of Whole\n"
        "decision good of Whole : yes/no\ndecision fine of Part : yes/no\n",
        "id | wholes || good | fine\na | ((1) (2)) ((3)) || (yes) (gap) | ((yes) (-)) ((may yes, no))\n",
    )
    expected = one_list.cases[0].expected
    assert {key: one.text for key, one in expected.items()} == {
        "wholes[0].good": "yes",
        "wholes[1].good": "gap",
        "wholes[0].parts[0].fine": "yes",
        "wholes[1].parts[0].fine": "may yes, no",
    }
    given = one_list.cases[0].given
    words = {"wholes[0].parts[1]": "gap"}
    assert cell_of_members(one_list, given, "Part", lambda path: words.get(path, "-")) == "((-) (gap)) ((-))"


@pytest.mark.parametrize(
    ("cases", "message"),
    [
        ("id | prizes || again\na | (3) || ((barred))", "several lists hold the members that `again` is about"),
        ("id | mark || outcome\na | 49 || go", "`mark` is said of each module: a column holds what"),
        ("id | credits || outcome\na | 5 || go", "`credits` is said of each module: a column holds what"),
        ("id | prizes || won\na | (3) || (yes) (no)", "`prizes[1].won` is expected"),
    ],
)  # fmt: skip
def test_wrong_columns(cases: str, message: str) -> None:
    found = told("decision won of Prize : yes/no\nrule\n  then outcome is go", cases)
    assert any(message in one.message for one in found), [one.message for one in found]
