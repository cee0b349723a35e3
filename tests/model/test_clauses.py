"""What was made of each clause."""

import pytest

from tests.model.pages import fence, mistake, mistakes, page, policy
from verifier.model.policy import Clause


def clauses(body: str) -> dict[str, Clause]:
    return {clause.id: clause for clause in policy(page(body)).clauses}


@pytest.mark.parametrize(
    ("statements", "state", "kind", "why"),
    [
        ("rule\n then outcome is go", "encoded", None, None),
        ("define tried : credits = taught", "encoded", None, None),
        ("decision tried : yes/no", "encoded", None, None),
        ('assume "some are taught" taught > 0', "encoded", None, None),
        ('ambiguity tried "which": a or b', "encoded", None, None),
        ('incompatible "both" outcome is go and waived', "encoded", None, None),
        ("throughout when late", "encoded", None, None),
        ("table\n failed || outcome\n <= 3 || go", "encoded", None, None),
        ("input tried : yes/no", "missing", None, None),
        ("cites 1.2", "missing", None, None),
        ("not encoded: open texture  nobody can say", "set aside", "open texture", "nobody can say"),
        ("partly encoded: no dates\nrule\n then outcome is go", "partly", None, "no dates"),
    ],
)
def test_states(statements: str, state: str, kind: str | None, why: str | None) -> None:
    found = clauses(fence(statements))["1.1"]
    assert (found.state, found.kind, found.why) == (state, kind, why)


def test_a_numbered_heading_without_a_fence_is_a_clause() -> None:
    found = clauses("## 2 Nothing here\n\nText.\n")["2"]
    assert (found.state, found.heading, found.rules) == ("missing", ("2 Nothing here",), ())


ASIDE = "not encoded: information  says nothing"
RULE = "rule\n then outcome is go"


@pytest.mark.parametrize(
    ("first", "second", "state"),
    [
        (RULE, RULE, "encoded"),
        (RULE, ASIDE, "encoded"),
        (RULE, "cites 9", "encoded"),
        (ASIDE, ASIDE, "set aside"),
        (ASIDE, "cites 9", "missing"),
        ("cites 9", "cites 9", "missing"),
    ],
)
def test_a_clause_is_what_stands_below_it(first: str, second: str, state: str) -> None:
    body = "## 2 Above\n\n" + fence(first, "2.1", "### 2.1 One") + fence(second, "2.2", "### 2.2 Two")
    assert clauses(body)["2"].state == state


def test_set_aside_through_a_numbered_heading_between() -> None:
    body = "# 2 Above\n\n## 2.1 Between\n\n" + fence(ASIDE, "2.1.1", "### 2.1.1 Below")
    assert {clause.state for clause in clauses(body).values()} == {"set aside"}


def test_rules_at_or_below() -> None:
    body = fence(RULE, "2", "## 2 Above") + fence(RULE, "2.1", "### 2.1 Below") + fence(RULE, "3", "## 3")
    found = clauses(body)
    assert found["2"].rules == ("2/1", "2.1/1")
    assert found["2.1"].rules == ("2.1/1",)
    assert found["3"].rules == ("3/1",)


def test_what_a_clause_cites() -> None:
    found = clauses(fence('cites 6.24, "module specification"\nrule\n then outcome is go'))["1.1"]
    assert [text for text, _ in found.cites] == ["6.24", "module specification"]
    assert found.cites[0][1].line == 32


def test_fences_with_one_id_continue_the_clause() -> None:
    body = fence(RULE) + f"\n```policy 1.1\n{RULE}\n```\n"
    assert clauses(body)["1.1"].rules == ("1.1/1", "1.1/2")


def test_one_id_under_two_headings() -> None:
    body = fence(RULE, heading="## First") + fence("define tried : credits = taught", heading="## Second")
    (told,) = mistakes(page(body))
    assert "the clause `1.1` also stands at line" in told.message
    assert "id" in told.help


@pytest.mark.parametrize(
    ("statements", "message"),
    [
        (f"{ASIDE}\n{RULE}", "is said not to be encoded and has rules"),
        (f"{ASIDE}\n{ASIDE}", "said twice"),
        (f"partly encoded: a\npartly encoded: b\n{RULE}", "said twice"),
    ],
)
def test_mistakes(statements: str, message: str) -> None:
    assert message in mistake(statements).message
