"""A readback leaves nothing out, adds nothing, and changes where the rule does."""

import re
from pathlib import Path

import pytest
from attrs import evolve

from tests.generator.policies import generate
from tests.schemas import valid
from verifier.model.load import load
from verifier.model.mentions import mentioned_in_conclusion, mentioned_in_condition, of_record
from verifier.model.policy import Policy
from verifier.model.rules import Strength
from verifier.report.page import Page
from verifier.report.readback.document import readback_document
from verifier.report.readback.page import Readback, Statement, readback
from verifier.report.readback.show import markdown, show_readback
from verifier.report.readback.words import Words, words

ROOT = Path(__file__).parents[2]
PAGES = [*sorted(ROOT.glob("policies/*/policy.md")), *sorted(ROOT.glob("tests/policies/*/policy.md"))]
HEAD = "---\npolicy: fees\ntitle: Fees\nlanguage: 1\n---\n\n# Fees\n\n"
WORDS = """```policy
measure euros, hours
type Class : ordered low < middle < high
body board "the board"
input stay   : hours from 0 to 24  "length of the stay"
input member : yes/no              "the driver is a member"  typical no
input plain  : yes/no
input price  : euros
decision fee   : euros  "what is paid"
decision class : Class
```

"""


def page(tmp_path: Path, rules: str, prose: str = "What it says.") -> Policy:
    text = f"{HEAD}{WORDS}## 1 Fees\n\n{prose}\n\n```policy 1\n{rules}\n```\n"
    (tmp_path / "policy.md").write_text(text, encoding="utf-8")
    return load(tmp_path / "policy.md")


def statements(read: Readback) -> list[Statement]:
    return [statement for part in read.parts for statement in part.statements]


def said(read: Readback, name: str) -> str:
    return next(" ".join(one.sentences) for one in statements(read) if one.name == name)


def says(tmp_path: Path, rules: str) -> list[str]:
    read = readback(page(tmp_path, rules))
    return [" ".join(one.sentences) for one in statements(read) if one.sort in ("rule", "definition")]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_every_statement_stands_once_in_the_part_of_its_clause(path: Path) -> None:
    policy = load(path)
    read = readback(policy)
    wanted = [item.name for item in (*policy.facts, *policy.definitions, *policy.decisions)]
    wanted += [item.name for item in policy.lists] + [record.name for record in policy.records]
    wanted += [rule.id for rule in policy.rules]
    unnamed = [*policy.assumptions, *policy.incompatible, *policy.properties, *policy.acceptances]
    assert sorted(one.name for one in statements(read) if one.name) == sorted(wanted)
    assert len([one for one in statements(read) if one.name is None]) == len(unnamed)
    for part in read.parts:
        for one in part.statements:
            if one.sort == "rule":
                assert part.id == next(rule.clause for rule in policy.rules if rule.id == one.name)
    assert [part.clause.id for part in read.parts if part.clause] == [clause.id for clause in policy.clauses]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_all_prose_and_every_reason_is_shown(path: Path) -> None:
    policy = load(path)
    read = readback(policy)
    shown = " ".join(re.sub(r"(?m)^ *\|? ?", "", show_readback(read, Page(100))).split())
    for part in read.parts:
        for paragraph in part.prose:
            assert " ".join(paragraph.split()) in shown
    for clause in policy.clauses:
        assert clause.why is None or " ".join(clause.why.split()).replace("`", "'") in shown
    # What is neither heading, fence nor front matter is prose.
    bare = re.sub(r"(?ms)\A---.*?^---$|^```.*?^```$|^#.*?$", "", policy.text)
    assert " ".join(bare.split()) == " ".join(" ".join(p for part in read.parts for p in part.prose).split())


def random_policies() -> list[Policy]:
    return [generate(seed) for seed in range(60)] + [load(path) for path in PAGES]


def _called(called: Words, name: str) -> str:
    """What a name is called; of a member without its record, which the sentence names beside it."""
    record, _, own = name.rpartition(".")
    return called.called(own, record or None)


@pytest.mark.parametrize("policy", random_policies(), ids=lambda policy: policy.id)
def test_every_name_that_a_rule_mentions_is_in_its_sentences(policy: Policy) -> None:
    called, read = words(policy), readback(policy)
    clauses = {clause.id: clause.rules for clause in policy.clauses}
    for rule in policy.rules:
        sentences = said(read, rule.id)
        names = [*mentioned_in_condition(rule), *(of_record(c.decision, c.of) for c in rule.conclusions)]
        names += [name for conclusion in rule.conclusions for name in mentioned_in_conclusion(conclusion)]
        assert [name for name in names if _called(called, name) not in sentences] == []
        for lifted in rule.exception_to:
            groups = [c for c, ids in clauses.items() if lifted in ids and f"rule of {c}" in sentences]
            assert lifted in sentences or groups
        assert ("assumed" in sentences) == any(c.assumed for c in rule.conclusions)
        assert ("normally" in sentences) == any(c.strength is Strength.NORMALLY for c in rule.conclusions)
        last = any(c.strength is Strength.OTHERWISE for c in rule.conclusions)
        assert ("no other rule decides it" in sentences) == last
    everything = show_readback(read, Page(100)) + markdown(read)
    assert [rule.id for rule in policy.rules if rule.id not in everything] == []
    valid("readback", readback_document(read))


@pytest.mark.parametrize("seed", range(40))
def test_two_rules_that_say_different_things_read_differently(seed: int) -> None:
    """Sentences are exact: they tell apart all that the author's language tells apart."""
    from verifier.model.wording import say_condition
    from verifier.model.wording_conclusions import say_conclusion

    policy = generate(seed)
    read = readback(policy)
    by_sentence: dict[str, str] = {}
    for rule in policy.rules:
        alone = evolve(rule, despite=(), subject_to=(), exception_to=rule.exception_to)
        written = " / ".join(
            [
                *(say_condition(part) for part in (*alone.throughout, alone.when)),
                *(f"{c.strength} {c.assumed} {say_conclusion(c)}" for c in alone.conclusions),
                *alone.exception_to,
            ]
        )
        assert by_sentence.setdefault(said(read, rule.id), written) == written


BASE = "rule r\n  when stay in 2 .. 5 and (member or not plain)\n  then fee is 5 euros"


@pytest.mark.parametrize(
    ("part", "other"),
    [
        ("2 .. 5", "2 .. 6"),
        ("2 .. 5", "3 .. 5"),
        ("in 2 .. 5", "not in 2 .. 5"),
        ("in 2 .. 5", ">= 5"),
        ("in 2 .. 5", "> 5"),
        ("or not plain", "or plain"),
        ("(member or not plain)", "member"),
        (" and ", " or "),
        ("is 5 euros", "at most 5 euros"),
        ("is 5 euros", "at least 5 euros"),
        ("is 5 euros", "is 5.01 euros"),
        ("is 5 euros", "is normally 5 euros"),
        ("is 5 euros", "may be 5 euros"),
        ("is 5 euros", "may be 5 euros by board"),
        ("is 5 euros", "is one of 5 euros, 6 euros by board"),
        ("then", "otherwise"),
        ("then", "assume otherwise"),
        ("is 5 euros", "is 5 euros and class is low"),
    ],
)
def test_a_change_in_the_rule_changes_its_sentence(tmp_path: Path, part: str, other: str) -> None:
    base = BASE if other[0] not in " " else BASE.replace("(member or not plain)", "member")
    assert part in base
    assert says(tmp_path, base) != says(tmp_path, base.replace(part, other))


def test_sentences(tmp_path: Path) -> None:
    rules = """define fee_due : euros = min(2 * price / 3, 30 euros) + 1 euros
define often : yes/no = stay > 3 and member
throughout when not plain
rule one
  subject to 1/two
  when stay < 2 and often
  then fee is fee_due
rule two
  then fee at most 10 euros
rule three
  exception to 1/one
  when class is middle
rule four
  then class may be high by board and fee at most 20 euros
rule five
  then class at most middle"""
    assert says(tmp_path, rules) == [
        "`fee_due` is (the smaller of 2 times `price` divided by 3 and 30 euros) plus 1 euros.",
        "`often` is `yes` exactly where “length of the stay” is more than 3 hours, and “the driver is a member” holds.",
        "Where `plain` is `no`, if “length of the stay” is less than 2 hours, and `often` is `yes`, the decision “what is paid” is `fee_due`. It gives way to 1/two. It is lifted where 1/three applies.",
        "Where `plain` is `no`, the decision “what is paid” is at most 10 euros. It prevails over 1/one.",
        "Where `plain` is `no`, if the decision `class` is `middle`, this rule lifts 1/one, and says no more.",
        "Where `plain` is `no`, the decision `class` may be `high`, at the discretion of the board, and the decision “what is paid” is at most 20 euros.",
        "Where `plain` is `no`, the decision `class` is at most `middle` (that is, `low` or `middle`).",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("test", "read"),
    [
        ("stay < 2", "is less than 2 hours"),
        ("stay <= 2", "is at most 2 hours"),
        ("stay = 2", "is 2 hours"),
        ("stay != 2", "is not 2 hours"),
        ("stay >= 2", "is at least 2 hours"),
        ("stay > 2", "is more than 2 hours"),
        ("not (stay > 2)", "is not more than 2 hours"),
        ("not (stay != 2)", "is 2 hours"),
        ("stay in 2 .. 3", "is from 2 to 3 hours (both included)"),
        ("stay not in 2 .. 3", "is not from 2 to 3 hours (both included)"),
    ],
)
def test_each_sign_has_its_words(tmp_path: Path, test: str, read: str) -> None:
    (told,) = says(tmp_path, f"rule\n  when {test}\n  then fee is 5")
    assert told == f"If “length of the stay” {read}, the decision “what is paid” is 5 euros."


@pytest.mark.parametrize(
    ("test", "read"),
    [
        ("class may be high", "the decision `class` may be `high`"),
        ("not (class may be high)", "the decision `class` cannot be `high`"),
        ("class in {low, high}", "the decision `class` is one of `low` and `high`"),
        ("class not in {low, high}", "the decision `class` is none of `low` and `high`"),
        ("member", "“the driver is a member” holds"),
        ("not member", "“the driver is a member” does not hold"),
        ("plain", "`plain` is `yes`"),
        (
            "not (member and plain)",
            "it is not so that (“the driver is a member” holds, and `plain` is `yes`)",
        ),
        ("member or plain", "either “the driver is a member” holds, or `plain` is `yes`"),
    ],
)
def test_each_condition_has_its_words(tmp_path: Path, test: str, read: str) -> None:
    (told,) = says(tmp_path, f"rule\n  when {test}\n  then fee is 5")
    assert told == f"If {read}, the decision “what is paid” is 5 euros."


def test_when_a_question_is_asked_and_what_a_clause_cites(tmp_path: Path) -> None:
    rules = 'cites 1, 7.2, "price list"\npartly encoded: the rest\ndecision way : Class  "way"  asked when member\nrule\n  then way is low'
    policy = evolve(page(tmp_path, rules), outside=("price list",))
    read = readback(policy)
    asked = "It is asked only where “the driver is a member” holds."
    assert said(read, "way") == f"“way” (`way`): one of `low`, `middle` and `high`, in rising order. {asked}"
    shown = " ".join(show_readback(read, Page(200)).split())
    assert "Partly encoded: the rest. It refers to 1 and 7.2, and to “price list”, not supplied." in shown


def test_priority_over_another_question_is_told_to_be_without_effect(tmp_path: Path) -> None:
    told = says(tmp_path, "rule a\n  then fee is 5\nrule b\n  despite 1/a\n  then class is low")
    assert told[1].endswith("It is said to prevail over 1/a on another question, so that both stand.")
    assert "gives way" not in told[0]


def test_a_label_that_two_facts_share_comes_with_the_name(tmp_path: Path) -> None:
    shared = 'define other : euros = 1 euros  "what is paid"\nrule\n  when other > 2\n  then fee is 5'
    assert "“what is paid” (`other`) is more than 2 euros" in says(tmp_path, shared)[1]


def test_prose_keeps_its_place_beside_its_fence(tmp_path: Path) -> None:
    prose = "First.\n\n* a list\n* of two\n\n```policy 1\nrule a\n  then fee is 5\n```\n\nSecond."
    read = readback(page(tmp_path, "rule b\n  then fee at most 9", prose))
    parts = [(part.prose, [one.name for one in part.statements]) for part in read.parts if part.id == "1"]
    assert parts == [(("First.", "* a list\n* of two"), ["1/a"]), (("Second.",), ["1/b"])]
