"""The bundled policies, and the library of the tests: read whole, and agreeing with their worked cases."""

from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from tests.generator import constructs, generate
from tests.generator.counting import parts
from verifier.evaluate import Evaluator
from verifier.evaluate.worked import exercised, filled, judge
from verifier.model import terms
from verifier.model.load import load
from verifier.model.policy import Policy, WorkedCase
from verifier.source.discover import policies

ROOT = Path(__file__).parents[2]
PAGES = [*policies([ROOT / "policies"])[0], *sorted(Path(__file__).parent.glob("*/policy.md"))]
SENATE = ROOT / "policies" / "senate-regulation-6" / "policy.md"
DRAFT = ROOT / "policies" / "combined-draft" / "policy.md"
LIBRARY = Path(__file__).parent / "library-loans" / "policy.md"


@cache
def policy(page: Path) -> Policy:
    return load(page)


@cache
def evaluator(page: Path) -> Evaluator:
    return Evaluator(policy(page))


def worked(page: Path) -> list[object]:
    return [
        pytest.param(page, case, id=f"{page.parent.name}-{page.stem}:{case.id}")
        for case in policy(page).cases
    ]


@pytest.mark.parametrize(("page", "case"), [one for page in PAGES for one in worked(page)])
def test_a_worked_case_comes_out_as_its_author_expects(page: Path, case: WorkedCase) -> None:
    assert [one for one in judge(evaluator(page), case) if not one.passed] == []


@pytest.mark.parametrize(("page", "case"), [one for page in PAGES for one in worked(page)])
def test_a_worked_case_is_one_that_can_exist(page: Path, case: WorkedCase) -> None:
    evaluation = evaluator(page).evaluate(filled(policy(page), case.given))
    # a definition given in place of what it is computed from may leave an assumption open, never broken
    assert evaluation.admissible is not False
    assert not evaluation.disagreeing
    assert not evaluation.impossible


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}-{page.stem}")
def test_the_worked_cases_exercise_every_rule(page: Path) -> None:
    seen: set[str] = set()
    for case in policy(page).cases:
        seen |= exercised(evaluator(page), filled(policy(page), case.given))
    assert {rule.id for rule in policy(page).rules} - seen == set()


def test_no_rule_of_the_draft_mentions_the_interval_that_it_leaves_open() -> None:
    from verifier.model.wording import say_condition

    said = " ".join(say_condition(rule.when) for rule in policy(DRAFT).rules)
    assert "60" not in said
    assert ">" not in said


def test_the_library_uses_every_construct() -> None:
    known = set().union(*(constructs(generate(seed)) for seed in range(200)))
    # which kind a decision or a fact has is the generator's business; the constructs are the language
    plain = {name for name in known if " of " not in name or name == "one of"}
    assert plain - set(constructs(policy(LIBRARY))) == set()


def written(policy: Policy) -> list[object]:
    """All terms and conditions of a policy, those of its limits, duties and acceptances too."""
    roots = [
        *(definition.term for definition in policy.definitions),
        *(decision.asked_when for decision in policy.decisions),
        *((rule.when, rule.throughout, rule.conclusions) for rule in policy.rules),
        *((limit.left, limit.value) for rule in policy.rules for limit in rule.limits),
        *(assumed.condition for assumed in policy.assumptions),
        *(stated.condition for stated in policy.incompatible),
        *((claim.when, *filter(None, (claim.condition,))) for claim in policy.properties),
    ]
    return [node for root in roots for node in parts(root)]


def test_the_library_uses_every_term_and_condition_of_the_language() -> None:
    library = policy(LIBRARY)
    found = written(library)
    languages = set(get_args(terms.Term)) | set(get_args(terms.Condition)) | {terms.Members, terms.Best}
    assert {kind.__name__ for kind in languages - set(map(type, found))} == set()
    aggregates = [node for node in found if isinstance(node, terms.Aggregate)]
    assert {node.function for node in aggregates} == {"sum", "count", "min", "max", "mean"}
    assert any(node.weight is not None for node in aggregates)
    assert {n.quantifier for n in found if isinstance(n, terms.Quantified)} == {"every", "some", "no"}
    # of one list of the case, and of one that lies in a member
    assert {node.owner for node in found if isinstance(node, terms.Members)} == {None, "Box"}
    verbs = {conclusion.verb for rule in library.rules for conclusion in rule.conclusions}
    assert verbs >= {"must", "must not", "may"}
    assert any(rule.limits for rule in library.rules)
    assert {claim.form for claim in library.properties} == {
        "holds",
        "decided",
        "falls",
        "rises",
        "independent",
    }
    assert library.acceptances
    assert any(clause.reviewed for clause in library.clauses)
