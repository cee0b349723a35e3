"""`verifier compare`: who comes out otherwise under two policies, and one student under each."""

import json
import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from tests.cli.running import Runner
from tests.schemas import valid

HERE = """
measure credits
input failed : credits from 0 "credits failed" typical 20
decision course : ordered ends < goes_on  "what becomes of the student"
decision letter : yes/no "whether a letter is sent"
"""
FIRST = "when failed <= 30 then course is goes_on\nrule\n  when failed > 30\n  then course is ends"
SECOND = "when failed < 40 then course is goes_on\nrule\n  when failed >= 40\n  then course is ends"
LETTER = "rule\n  then letter is yes"


def page(folder: Path, name: str, rules: str, words: str = HERE) -> Path:
    path = folder / f"{name}.md"
    body = f"{words.strip()}\n" + f"rule\n  {rules}\n{LETTER}"
    path.write_text(
        f'---\npolicy: {name}\ntitle: "Policy {name}"\n---\n\n## 1 One\n\n```policy 1\n{body}\n```\n'
    )
    return path


@pytest.fixture
def two(tmp_path: Path) -> tuple[str, str]:
    return str(page(tmp_path, "here", FIRST)), str(page(tmp_path, "there", SECOND))


def test_where_two_policies_part_is_told_with_a_student_and_both_outcomes(
    run: Runner, two: tuple[str, str]
) -> None:
    ran = run("compare", *two)
    status, said = ran.status, ran.out
    assert status == 0
    assert "they part in 1 and agree for everybody in 1" in said
    assert "`credits failed` is more than 30 and less than 40 credits" in said
    assert "here: ends (1)" in said
    assert "there: goes_on (1)" in said
    assert "better for the student: there" in said
    assert "defect" not in said
    assert "error" not in said


def test_the_same_as_json(run: Runner, two: tuple[str, str]) -> None:
    ran = run("compare", *two, "--format", "json")
    status, said = ran.status, ran.out
    document = json.loads(said)
    valid("compare", document)
    assert status == 0
    course, letter = document["decisions"]
    assert (course["status"], course["before"], course["after"]) == ("changed", "ends", "goes_on")
    assert course["regions"] == [{"failed": {"above": "30", "below": "40"}}]
    assert (course["regions_complete"], course["gains"]) == (True, "after")
    assert course["clauses"] == ["here:1", "there:1"]
    assert letter["status"] == "unchanged"


def test_a_policy_beside_its_own_words_is_proved_alike(run: Runner, tmp_path: Path) -> None:
    one, other = (str(page(tmp_path, name, FIRST)) for name in ("one", "other"))
    said = run("compare", one, other, "--format", "json").out
    assert {found["status"] for found in json.loads(said)["decisions"]} == {"unchanged"}


def test_one_student_under_each(run: Runner, two: tuple[str, str]) -> None:
    ran = run("compare", *two, "failed=35")
    status, said = ran.status, ran.out
    assert status == 0
    assert "here: ends (1)" in " ".join(said.split()) or "ends (1)" in said
    said = run("compare", *two, "failed=35", "paid=yes", "--format", "json").out
    document = json.loads(said)
    valid("compare", document)
    told = {one["policy"]: (one["outcomes"][0]["outcome"], one["unknown"]) for one in document["students"]}
    assert told == {"here": ("ends", ["paid"]), "there": ("goes_on", ["paid"])}


def test_numbers_are_compared_whatever_range_each_declares(run: Runner, tmp_path: Path) -> None:
    words = "measure credits\ninput failed : credits from 0\ndecision most : credits{range}\ndecision letter : yes/no\n"
    first = page(tmp_path, "a", "then most at most 60", words.replace("{range}", " from 0 to 60"))
    second = page(tmp_path, "b", "then most at most 80", words.replace("{range}", ""))
    said = run("compare", str(first), str(second), "--on", "most", "--format", "json").out
    (found,) = json.loads(said)["decisions"]
    assert (found["before"], found["after"]) == ("at most 60", "at most 80")


def test_a_word_that_is_another_thing_on_the_other_page_is_refused(run: Runner, tmp_path: Path) -> None:
    first = page(tmp_path, "a", FIRST)
    second = page(tmp_path, "b", FIRST, HERE.replace('"credits failed"', '"credits failed this year"'))
    ran = run("compare", str(first), str(second))
    status, said = ran.status, ran.err
    assert status == 2
    assert "`failed` is “credits failed this year” here and “credits failed”" in " ".join(said.split())


def test_two_policies_that_share_no_decision_are_refused_by_name(run: Runner, tmp_path: Path) -> None:
    first = page(tmp_path, "a", FIRST)
    second = tmp_path / "b.md"
    second.write_text(
        "---\npolicy: b\ntitle: B\n---\n\n```policy 1\ninput x : yes/no\ndecision d : yes/no\nrule\n  then d is yes\n```\n"
    )
    ran = run("compare", str(first), str(second))
    status, said = ran.status, ran.err
    assert status == 2
    assert "`a` and `b` have no decision in common" in said


@pytest.mark.parametrize("names", [["one"], ["one", "one"]])
def test_it_takes_two(run: Runner, tmp_path: Path, names: list[str]) -> None:
    paths = [str(page(tmp_path, name, FIRST)) for name in names]
    ran = run("compare", *paths)
    status, said = ran.status, ran.err
    assert status == 2
    assert "two policies" in said or "named twice" in said


ASKED = HERE.replace(
    'course : ordered ends < goes_on  "what becomes of the student"',
    'course : ordered ends < goes_on  "what becomes of the student"\n  asked when failed > 10',
)


def test_a_student_of_whom_one_text_says_nothing_is_no_difference_and_is_told(
    run: Runner, tmp_path: Path
) -> None:
    first, second = page(tmp_path, "here", FIRST), page(tmp_path, "there", FIRST, ASKED)
    ran = run("compare", str(first), str(second), "--on", "course")
    said = " ".join(ran.out.split())
    assert ran.status == 0
    assert "agree for everybody in 1; in 1 one of them says nothing of some students" in said
    assert "`there` says nothing of `course` for some students" in said
    assert "whenever `credits failed` is at most 10 credits" in said
    assert "here: goes_on (1)" in said
    document = json.loads(run("compare", str(first), str(second), "--on", "course", "--format", "json").out)
    valid("compare", document)
    (found,) = document["decisions"]
    assert found["status"] == "unchanged"
    (asked,) = found["asked_by_one"]
    assert (asked["asks"], asked["regions"]) == ("before", [{"failed": {"at_most": "10"}}])
    assert (asked["regions_complete"], asked["outcome"], asked["clauses"]) == (True, "goes_on", ["here:1"])


def test_policies_that_ask_alike_leave_nobody_out(run: Runner, two: tuple[str, str]) -> None:
    document = json.loads(run("compare", *two, "--format", "json").out)
    assert [found["asked_by_one"] for found in document["decisions"]] == [[], []]


def test_the_same_as_markdown(run: Runner, two: tuple[str, str], tmp_path: Path) -> None:
    text = run("compare", *two, "--format", "markdown").out
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
    words = " ".join(re.sub(r"<[^>]+>", " ", html).split())
    assert html.count("<table>") == 1
    assert "here and there" in words
    assert "Of 2 decisions that both make, they part in 1 and agree for everybody in 1." in words
    assert "credits failed 35 credits ends (1) goes_on (1); better for the student" in words
    assert "letter : nobody fares otherwise" in words
    assert "whenever credits failed is more than 30 and less than 40 credits" in words.replace("&gt;", ">")
    assert "defect" not in words
    fate = run("compare", *two, "failed=35", "paid=yes", "--format", "markdown").out
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(fate)
    words = " ".join(re.sub(r"<[^>]+>", " ", html).split())
    assert "course ends (1) goes_on (1)" in words
    assert "here does not speak of paid" in words


def test_reports_of_defects_are_refused(run: Runner, two: tuple[str, str]) -> None:
    ran = run("compare", *two, "--format", "sarif")
    assert ran.status == 2
    assert "'sarif' is not one of" in ran.err
