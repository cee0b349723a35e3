"""The generator of random policies: it covers the language, and what it makes is well formed."""

from collections import Counter
from fractions import Fraction
from functools import cache
from itertools import islice
from pathlib import Path

import pytest
from attrs import asdict

from tests.generator import Fragment, constructs, describe, exhaustive, generate, probes
from tests.generator.counting import names_read
from verifier.evaluate import Evaluator
from verifier.model.kinds import Kind, Number, Value, YesNo
from verifier.model.load import load
from verifier.model.policy import Case, Policy
from verifier.model.rules import Rule
from verifier.model.terms import And

SEEDS = 300
EVERYWHERE = (
    *("input of yes/no", "input of plain words", "input of ordered words"),
    *("input of stepped numbers", "input of numbers without a step", "definition of yes/no"),
    *("decision of yes/no", "decision of plain words", "decision of ordered words", "asked when"),
    *("is", "at most", "at least", "one of", "guard", "may be is", "may be at most", "by a body"),
    *("normally", "otherwise", "assume otherwise", "several conclusions", "exception without a conclusion"),
    *("despite", "subject to", "exception to", "throughout", "assume", "ambiguity", "incompatible"),
    *("property: holds", "property: decided", "property: falls", "property: rises"),
    *("property: independent", "property when"),
    *("Within", "Among", "Not", "And", "Or", "Always", "Truth", "comparison with a constant"),
    *("Chosen of yes/no", "Chosen of plain words", "Chosen of ordered words"),
    *("Open of yes/no", "Open of plain words", "Open of ordered words"),
)
BEYOND_THRESHOLDS = (
    *("decision of stepped numbers", "decision of numbers without a step", "computed conclusion"),
    *("definition of stepped numbers", "definition of numbers without a step"),
    *("definition of plain words", "definition of ordered words", "comparison between facts"),
    *("Sum", "Scaled", "Least", "Greatest", "Choice", "Open of stepped numbers"),
    *("Chosen of stepped numbers", "Chosen of numbers without a step"),
)
STATUSES = ("decided", "normally", "range", "discretionary", "silent", "contradictory", "not asked")


@cache
def made(fragment: Fragment) -> tuple[Policy, ...]:
    return tuple(generate(seed, fragment) for seed in range(SEEDS))


@pytest.mark.parametrize("fragment", ["smt", "asp"])
def test_no_construct_is_rare(fragment: Fragment) -> None:
    count = Counter(name for policy in made(fragment) for name, n in constructs(policy).items() if n)
    wanted = EVERYWHERE + (BEYOND_THRESHOLDS if fragment == "smt" else ())
    assert {name: count[name] for name in wanted if count[name] < SEEDS // 50} == {}


@pytest.mark.parametrize("fragment", ["smt", "asp"])
def test_no_status_is_rare(fragment: Fragment) -> None:
    count: Counter[str] = Counter()
    for policy in made(fragment):
        evaluator = Evaluator(policy)
        for case in probes(policy, 20):
            for outcome in evaluator.evaluate(case).outcomes.values():
                narrow = "decided" if outcome.values else "range"
                narrow = "normally" if outcome.normally else narrow
                count[narrow if outcome.status == "decided" else outcome.status] += 1
    total = sum(count.values())
    assert {status: count[status] for status in STATUSES if count[status] < total / 100} == {}


def test_the_small_fragment_holds_no_more_than_it_says() -> None:
    for policy in made("asp"):
        assert not any(constructs(policy)[name] for name in BEYOND_THRESHOLDS)
        assert all(isinstance(definition.kind, YesNo) for definition in policy.definitions)
        assert not any(isinstance(decision.kind, Number) for decision in policy.decisions)


def test_the_same_seed_makes_the_same_policy() -> None:
    assert asdict(generate(7)) == asdict(generate(7))
    assert asdict(generate(7)) != asdict(generate(8))


@pytest.mark.parametrize("fragment", ["smt", "asp"])
def test_each_name_is_settled_after_what_it_reads(fragment: Fragment) -> None:
    for policy in made(fragment):
        place = {name: number for number, name in enumerate(policy.order)}
        rules = {rule.id: rule for rule in policy.rules}
        for definition in policy.definitions:
            assert _latest(definition.term, place) < place[definition.name]
        for decision in policy.decisions:
            assert _latest(decision.asked_when, place) < place[decision.name]
        for rule in policy.rules:
            for conclusion in rule.conclusions:
                reads = (conclusion.value or (), conclusion.choices, _lifting(rule, rules))
                assert _latest(reads, place) < place[conclusion.decision]


def _lifting(rule: Rule, rules: dict[str, Rule]) -> And:
    """The conditions of a rule and of every exception to it, at any depth."""
    exceptions = [_lifting(other, rules) for other in rules.values() if rule.id in other.exception_to]
    return And((rule.when, *rule.throughout, *exceptions))


def _latest(node: object, place: dict[str, int]) -> int:
    return max((place.get(name, -1) for name in names_read(node)), default=-1)


def test_no_rule_prevails_over_itself() -> None:
    for policy in made("smt"):
        below: dict[str, set[str]] = {rule.id: {*rule.despite, *rule.exception_to} for rule in policy.rules}
        for rule in policy.rules:
            for superior in rule.subject_to:
                below[superior].add(rule.id)
        while below:
            lowest = [id for id, others in below.items() if not others & below.keys()]
            assert lowest, f"a circle in {policy.id}"
            for id in lowest:
                del below[id]


def test_probes_are_complete_cases_within_range() -> None:
    for policy in made("smt"):
        names = {*(fact.name for fact in policy.inputs), *(choice.name for choice in policy.ambiguities)}
        for case in islice(probes(policy, 40), 40):
            assert case.keys() == names
            assert all(_admits(fact.kind, case[fact.name]) for fact in policy.inputs)


def _admits(kind: Kind, value: Value) -> bool:
    if isinstance(kind, Number):
        return isinstance(value, Fraction) and kind.admits(value)
    return value in kind.values


def test_many_policies_can_be_tried_whole() -> None:
    assert sum(exhaustive(policy, 2000) for policy in made("smt")) > SEEDS // 5
    assert sum(exhaustive(policy, 2000) for policy in made("asp")) > SEEDS // 2


@pytest.mark.parametrize("fragment", ["smt", "asp"])
def test_a_page_reads_back_with_the_same_meaning(fragment: Fragment, tmp_path: Path) -> None:
    """What is written in the author's language, read again, has the same outcomes: wording, reader and resolver."""
    page = tmp_path / "policy.md"
    for policy in made(fragment)[:100]:
        page.write_text(describe(policy), encoding="utf-8")
        before, after = Evaluator(policy), Evaluator(load(page))
        for case in probes(policy, 8):
            assert _said(before, case) == _said(after, case), describe(policy)


def _said(evaluator: Evaluator, case: Case) -> dict[str, object]:
    evaluation = evaluator.evaluate(case)
    said: dict[str, object] = {
        outcome.question: (
            outcome.status,
            outcome.values,
            outcome.at_least,
            outcome.at_most,
            outcome.by,
            outcome.rules,
        )
        for outcome in evaluation.outcomes.values()
    }
    said |= {
        claim.label: (
            claim.form,
            claim.subject,
            claim.path,
            evaluator.holds(claim.when, case),
            claim.condition is not None and evaluator.holds(claim.condition, case),
        )
        for claim in evaluator.policy.properties
    }
    return said | {"facts": dict(evaluation.facts), "admissible": evaluation.admissible}
