"""Policies and clauses put together as one draft: what stays as it was, what is one, and what is told."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from attrs import evolve

from tests.agreement.member_worlds import MemberWorlds
from tests.generator import generate, probes
from tests.generator.whole import whole
from verifier.evaluate import Evaluator, Outcome
from verifier.model.load import load
from verifier.model.policy import Case, Policy
from verifier.model.terms import Always
from verifier.model.together import Wish, together
from verifier.source.mistake import Refused

SEEDS = range(12)
WORDS = "input stay : number from 0 to 9\ndecision fee : number\n"


def policies(seed: int) -> Iterator[tuple[Policy, list[Case]]]:
    """Two random policies, one with lists, and admissible or other cases of each."""
    simple = evolve(generate(seed, "smt"), id="first", path="first.md")
    yield simple, list(probes(simple, 40))
    lists = evolve(whole(seed), id="first", path="first.md")
    yield lists, list(MemberWorlds(lists).settled)[:40]


def says(outcome: Outcome) -> tuple[object, ...]:
    ends = (outcome.at_least, outcome.at_most, outcome.default)
    return outcome.status, outcome.values, *ends, outcome.normally, outcome.closed


def alike(policy: Policy, draft: Policy, cases: list[Case]) -> None:
    """Every question of the draft comes out as in the policy."""
    one, other = Evaluator(policy), Evaluator(draft)
    for case in cases:
        before, after = one.evaluate(case).outcomes, other.evaluate(case).outcomes
        assert {name: says(before[name]) for name in after} == {name: says(o) for name, o in after.items()}


def page(folder: Path, id: str, text: str, words: str = WORDS) -> Policy:
    path = folder / f"{id}.md"
    front = f"---\npolicy: {id}\ntitle: {id}\nlanguage: 1\n---\n"
    path.write_text(f"{front}\n```policy\n{words}```\n\n{text}\n", encoding="utf-8")
    return load(path)


def clause(id: str, text: str) -> str:
    return f"## {id} Clause\n\n```policy {id}\n{text}\n```\n"


def mistakes(*wishes: Wish) -> list[str]:
    with pytest.raises(Refused) as refused:
        together(wishes)
    return [f"{mistake.message}; {mistake.help}" for mistake in refused.value.mistakes]


@pytest.mark.parametrize("seed", SEEDS)
def test_an_empty_policy_changes_nothing(seed: int) -> None:
    for policy, cases in policies(seed):
        nothing = evolve(
            policy, id="second", path="second.md", clauses=(), rules=(), assumptions=(), definitions=()
        )
        nothing = evolve(nothing, decisions=(), order=(), properties=(), incompatible=(), acceptances=())
        draft = together([Wish(policy), Wish(nothing)]).policy
        assert len(draft.rules) == len(policy.rules)
        alike(policy, draft, cases)


@pytest.mark.parametrize("seed", SEEDS)
def test_all_clauses_of_a_policy_are_the_policy(seed: int) -> None:
    for policy, cases in policies(seed):
        draft = together([Wish(policy, clause.id) for clause in policy.clauses]).policy
        if all(rule.clause for rule in policy.rules):
            assert {rule.id for rule in draft.rules} == {rule.id for rule in policy.rules if _speaks(rule)}
            alike(policy, draft, cases)


def _speaks(rule: object) -> bool:
    return any(getattr(rule, part) for part in ("conclusions", "limits", "exception_to"))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_copy_changes_nothing(seed: int) -> None:
    for policy, cases in policies(seed):
        may = {rule.id for rule in policy.rules if any(c.option for c in rule.conclusions)}
        may |= {rule.id for rule in policy.rules if rule.limits}
        ranked = any(
            may & {rule.id, *rule.subject_to} and (rule.despite or rule.subject_to) for rule in policy.rules
        )
        if ranked or any(rule.exception_to and rule.conclusions for rule in policy.rules):
            continue  # a choice that prevails over a clause does not prevail over the same clause elsewhere
        draft = together([Wish(policy), Wish(evolve(policy, id="second", path="second.md"))]).policy
        assert len(draft.rules) == 2 * len(policy.rules)
        alike(policy, draft, cases)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_order_of_paths_does_not_matter(seed: int) -> None:
    for policy, cases in policies(seed):
        wishes = [Wish(policy, one.id) for one in policy.clauses]
        other = Wish(evolve(policy, id="second", path="second.md"))
        here, there = (together(some).policy for some in ([*wishes, other], [other, *reversed(wishes)]))
        assert [rule.id for rule in here.rules] == [rule.id for rule in there.rules]
        assert [part.id for part in here.parts] == [part.id for part in there.parts]
        assert here.order == there.order
        alike(here, there, cases)


def test_clauses_and_rules_are_named_with_their_policy(tmp_path: Path) -> None:
    one = page(tmp_path, "one", clause("1", "rule low\n  when stay < 2\n  then fee is 1\n"))
    two = page(tmp_path, "two", clause("1", "rule\n  when stay > 5\n  then fee is 2\n"))
    draft = together([Wish(two), Wish(one)]).policy
    assert [rule.id for rule in draft.rules] == ["one:1/low", "two:1/1"]
    assert [c.id for c in draft.clauses] == ["one:1", "two:1"]
    assert [rule.span.path for rule in draft.rules] == [one.path, two.path]
    assert (draft.id, [part.id for part in draft.parts]) == ("one + two", ["one", "two"])


def test_definitions_of_one_name_are_one_or_each_page_has_its_own(tmp_path: Path) -> None:
    text = "define half : number = stay / 2\ndefine more : number = half + {}\nrule\n  when more > 3\n  then fee is 1"
    one = page(tmp_path, "one", clause("1", text.format(1)))
    same = page(tmp_path, "same", clause("1", text.format(1)))
    two = page(tmp_path, "two", clause("1", text.format(2)))
    names = [d.name for d in together([Wish(one), Wish(same)]).policy.definitions]
    assert names == ["half", "more"]
    names = [d.name for d in together([Wish(one), Wish(two)]).policy.definitions]
    assert names == ["half", "one:more", "two:more"]


def test_what_rests_on_a_name_of_its_own_is_its_own_too(tmp_path: Path) -> None:
    text = "define half : number = stay / {}\ndefine more : number = half + 1\nrule\n  when more > 3\n  then fee is 1"
    pages = [page(tmp_path, id, clause("1", text.format(by))) for id, by in (("one", 2), ("two", 3))]
    draft = together([Wish(policy) for policy in pages]).policy
    assert {d.name for d in draft.definitions} == {"one:half", "one:more", "two:half", "two:more"}
    first, second = (
        Evaluator(part).evaluate({"stay": Fraction(6)}).outcomes["fee"].status for part in draft.parts
    )
    assert (first, second) == ("decided", "silent")


def test_readings_are_one_only_where_they_are_the_same(tmp_path: Path) -> None:
    text = 'ambiguity week "what a week is": {}\nrule\n  when week is six\n  then fee is 1'
    one = page(tmp_path, "one", clause("1", text.format("six or seven")))
    same = page(tmp_path, "same", clause("1", text.format("six or seven")))
    two = page(tmp_path, "two", clause("1", text.format("five or six")))
    assert [a.name for a in together([Wish(one), Wish(same)]).policy.ambiguities] == ["week"]
    assert len(together([Wish(one), Wish(two)]).policy.ambiguities) == 2


def test_a_rule_goes_no_further_than_its_own_page_asks(tmp_path: Path) -> None:
    words = "input old : yes/no\ndecision fee : number\n  asked when {}\ndecision seat : yes/no\n"
    rules = "rule\n  then fee is 1 and seat is yes\nrule x\n  exception to 1/2\n  then fee is 1\nrule y\n  then seat is no"
    rules = rules.replace("exception to 1/2", "exception to 1/y")
    one = page(tmp_path, "one", clause("1", rules), words.format("old"))
    two = page(tmp_path, "two", clause("1", "rule\n  then fee is 2"), words.format("not old"))
    draft = together([Wish(one), Wish(two)]).policy
    assert not isinstance(next(d for d in draft.decisions if d.name == "fee").asked_when, Always)
    assert [r.id for r in draft.rules] == [
        *("one:1/1 on fee", "one:1/1", "one:1/x on fee", "one:1/x", "one:1/y", "two:1/1")
    ]
    for old, fee in (("yes", 1), ("no", 2)):
        outcomes = Evaluator(draft).evaluate({"old": old}).outcomes
        assert outcomes["fee"].values == (Fraction(fee),)
        assert outcomes["seat"].values == ("yes",)  # the exception lifts its rule in every case


def test_what_is_called_otherwise_shows_both_names(tmp_path: Path) -> None:
    words = 'input stay : number from 0 to 9 "{}"\ndecision fee : number\n'
    pages = [
        page(tmp_path, id, clause("1", "rule\n  when stay > 1\n  then fee is 1"), words.format(label))
        for id, label in (("one", "hours parked"), ("two", "nights stayed"))
    ]
    draft = together([Wish(policy) for policy in pages]).policy
    assert draft.inputs[0].label == "hours parked / nights stayed"


def test_words_that_are_another_thing_elsewhere_are_told(tmp_path: Path) -> None:
    rule = clause("1", "rule\n  then fee is 1")
    one = page(
        tmp_path, "one", rule, "input a : number from 0 to 9\ninput b : yes/no\ndecision fee : number\n"
    )
    two = page(
        tmp_path, "two", rule, "input a : number from 0 to 8\ndecision b : yes/no\ndecision fee : number\n"
    )
    told = mistakes(Wish(one), Wish(two))
    assert len(told) == 2
    assert "`a` is an input, `number from 0 to 8`, here and an input, `number from 0 to 9`" in told[0]
    assert "`b` is a decision, `yes/no`, here and an input, `yes/no`" in told[1]
    assert all("declare it once" in line and "one.md:" in line for line in told)


def test_a_circle_between_two_pages_is_told(tmp_path: Path) -> None:
    words = "decision a : yes/no\ndecision b : yes/no\n"
    one = page(tmp_path, "one", clause("1", "rule\n  when a\n  then b is yes"), words)
    two = page(tmp_path, "two", clause("1", "rule\n  when b\n  then a is yes"), words)
    (told,) = mistakes(Wish(one), Wish(two))
    assert "put together, a circle: `a` reads `b`, which reads `a`" in told


def test_parts_that_are_named_twice_or_are_not_there_are_told(tmp_path: Path) -> None:
    text = (
        clause("1", "rule\n  then fee is 1") + "### 1.1 Below\n\n```policy 1.1\nrule\n  then fee is 1\n```\n"
    )
    one = page(tmp_path, "one", text)
    assert mistakes(Wish(one), Wish(one)) == [f"`{one.path}` is named twice; name it once"]
    assert mistakes(Wish(one), Wish(one, "1")) == [
        f"`{one.path}#1` is part of `{one.path}`, which is named too; name one of the two"
    ]
    assert mistakes(Wish(one, "1"), Wish(one, "1.1")) == [
        "clause `1.1` is part of clause `1`, which is named too; name one of the two"
    ]
    assert mistakes(Wish(one, "7")) == ["`one` has no clause `7`; its clauses are 1, 1.1"]
    other = evolve(one, path="elsewhere.md")
    assert "is also the id of" in mistakes(Wish(one), Wish(other))[0]


def test_a_clause_brings_what_it_needs_and_no_more(tmp_path: Path) -> None:
    words = "input stay : number from 0 to 9\ninput other : yes/no\ndecision fee : number\ndecision seat : yes/no\n"
    text = clause("1", "define half : number = stay / 2\nrule\n  when other\n  then seat is yes")
    text += clause(
        "2", 'assume "two"  stay > 1\nrule\n  subject to 1\n  when half > 1\n  then fee is 1\ncites 1'
    )
    text += clause("3", "rule\n  exception to 2\n  when other")
    draft = together([Wish(page(tmp_path, "one", text, words), "2")])
    policy = draft.policy
    assert [fact.name for fact in policy.inputs] == ["stay"]
    assert [d.name for d in policy.definitions] == ["half"]
    assert [d.name for d in policy.decisions] == ["fee"]
    assert [(rule.id, rule.subject_to) for rule in policy.rules] == [("2/1", ())]
    assert [a.label for a in policy.assumptions] == ["two"]
    assert "1" in policy.outside
    (note,) = draft.notes
    assert note.endswith("one.md: `2/1` yields to (`subject to`) `1/1`, left out here")


def test_an_exception_to_what_is_left_out_says_nothing(tmp_path: Path) -> None:
    text = clause("1", "rule\n  then fee is 1") + clause("2", "rule\n  exception to 1\n  when stay > 3")
    draft = together([Wish(page(tmp_path, "one", text), "2")])
    assert draft.policy.rules == ()
    assert draft.notes[0].endswith("is an exception to `1/1`, left out here, so that it says nothing here")


def test_links_between_clauses_that_are_both_named_stay(tmp_path: Path) -> None:
    text = clause("1", "rule\n  then fee is 1") + clause("2", "rule\n  despite 1\n  then fee is 2")
    one = page(tmp_path, "one", text)
    draft = together([Wish(one, "1"), Wish(one, "2")])
    assert draft.policy.rules[1].despite == ("1/1",)
    assert draft.notes == ()
    assert [rule.despite for part in draft.policy.parts for rule in part.rules] == [(), ()]
