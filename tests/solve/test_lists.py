"""Questions about lists: against every list of a small policy, for lists of any length, and with the fewest members."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

import pytest

from tests.model.pages import fence, page, policy
from verifier.checks import CHECKS
from verifier.checks.admissible import admissible
from verifier.evaluate import Evaluator
from verifier.finding import Finding, Proved, Undecided
from verifier.model.kinds import Value
from verifier.model.policy import Case, Policy
from verifier.pipeline import possible, verify
from verifier.solve.asked import Options

WORDS = """
measure credits, percent
body board "the board"
record Module
  size : credits from 5 to 10 step 5
  mark : percent from 0 to 100 step 25
input modules : list of Module, up to 2
input strict  : yes/no
define failed of Module : yes/no = mark < 50
define failed_size : credits = sum of size over modules where failed
decision go : one of on, off
decision condoned of Module : yes/no
  asked when failed
"""

POLICIES = {
    "a gap": "rule\n  when failed_size <= 5\n  then go is on\nrule\n  when failed_size > 10\n  then go is off",
    "no gap": "rule\n  when failed_size <= 10\n  then go is on\nrule\n  when failed_size > 10\n  then go is off",
    "a contradiction": "rule\n  when some module has mark = 100\n  then go is on\n"
    "rule\n  when (count of modules where failed) = 1\n  then go is off\nrule\n  otherwise go is on",
    "of a member": "rule\n  for each module\n  when mark < 50 and strict\n  then condoned is no\n"
    "rule\n  for each module\n  when size > 5 and every module has mark < 75\n  then condoned is yes",
    "a mean": "rule\n  when (mean of mark weighted by size over modules or else 0) >= 50\n  then go is on\n"
    "rule\n  when (min of mark over modules or else 100) < 50\n  then go is off",
    "the best": "rule\n  when ((mean of mark over best 10 size of modules by mark) or else 0) > 60\n  then go is on\n"
    "rule\n  when not strict\n  then go is off",
    "a limit": "rule\n  for each module\n  then condoned may be yes by board\n"
    "rule\n  for each module\n  then condoned is normally no\n"
    "rule\n  for each module\n  when strict\n  then condoned is yes\n"
    "rule\n  then sum of size over modules where (failed and condoned is yes) at most 10 credits",
    "reading": "rule\n  for each module\n  when mark = 25\n  then condoned may be yes by board\n"
    "rule\n  for each module\n  otherwise condoned is no\n"
    "rule\n  when some module has (failed and condoned is yes)\n  then go is on\n"
    "rule\n  when some module has (failed and condoned is no)\n  then go is off",
}


def read(rules: str, words: str = WORDS) -> Policy:
    return policy(page(fence(rules, "1"), words))


def every_case() -> Iterator[dict[str, Value]]:
    """Every case of the small policy."""
    facts = list(product((5, 10), (0, 25, 50, 75, 100)))
    for strict in ("no", "yes"):
        for length in range(3):
            for members in product(facts, repeat=length):
                case: dict[str, Value] = {"strict": strict, "modules": Fraction(length)}
                for place, (size, mark) in enumerate(members):
                    case[f"modules[{place}].size"] = Fraction(size)
                    case[f"modules[{place}].mark"] = Fraction(mark)
                yield case


@pytest.mark.parametrize("name", POLICIES)
def test_a_finding_is_there_where_some_list_shows_it_and_a_proof_where_none_does(name: str) -> None:
    told = read(POLICIES[name])
    evaluator = Evaluator(told)
    shown: set[tuple[str, str]] = set()
    for case in every_case():
        plain = admissible(evaluator, case)
        assert plain is not None
        free = [path for path, outcome in plain.outcomes.items() if outcome.status == "discretionary"]
        for choice in product(("no", "yes"), repeat=len(free)):
            evaluation = evaluator.evaluate({**case, **dict(zip(free, choice, strict=True))})
            if not evaluation.impossible:
                for path, outcome in evaluation.outcomes.items():
                    shown.add((path.rpartition(".")[2], outcome.status))
    checks = [check for check in CHECKS if check.name in ("gap", "contradiction")]
    answers = verify(told, checks).answers
    statuses = {"gap": "silent", "contradiction": "contradictory"}
    for check, status in statuses.items():
        for decision in ("go", "condoned"):
            about = [a for a in answers if a.check == check and a.decision == decision]
            assert about
            assert not any(isinstance(answer, Undecided) for answer in about)
            found = any(isinstance(answer, Finding) for answer in about)
            assert found == ((decision, status) in shown), (check, decision)
            assert found or all(isinstance(answer, Proved) for answer in about)


@pytest.mark.parametrize("name", [name for name in POLICIES if name != "a limit"])
def test_what_a_list_leaves_possible_is_what_its_lists_come_to(name: str) -> None:
    told = read(POLICIES[name])
    evaluator = Evaluator(told)
    known: dict[str, Value] = {
        "modules": Fraction(2),
        "modules[0].size": Fraction(10),
        "modules[1].mark": Fraction(25),
    }
    worlds = [case for case in every_case() if all(case.get(fact) == value for fact, value in known.items())]
    assert worlds
    outcomes = [evaluator.evaluate(world).outcomes["modules[0].condoned"] for world in worlds]
    found = possible(told, known, ["modules[0].condoned"])["modules[0].condoned"]
    assert found.reason is None
    assert found.complete
    statuses = {(outcome.status, outcome.values) for outcome in outcomes}
    assert {(outcome.status, outcome.values) for _, outcome in found.outcomes} == statuses
    for names in found.questions:
        seen: dict[tuple[object, ...], set[object]] = {}
        for world, outcome in zip(worlds, outcomes, strict=True):
            key = tuple(world[fact] for fact in names)
            seen.setdefault(key, set()).add((outcome.status, outcome.values))
        assert all(len(one) == 1 for one in seen.values()), names


LONG = WORDS.replace("list of Module, up to 2", "list of Module")


def answers_of(rules: str, check: str, words: str = LONG) -> list[object]:
    return list(verify(read(rules, words), [one for one in CHECKS if one.name == check]).answers)


def test_a_proof_holds_for_lists_of_any_length_where_members_can_be_counted() -> None:
    rules = "rule\n  when failed_size <= 30\n  then go is on\nrule\n  when failed_size > 30\n  then go is off"
    (proof,) = (a for a in answers_of(rules, "gap") if isinstance(a, Proved))
    assert proof.within == {}
    assert (proof.decision, proof.subject) == ("go", "go")


def test_a_proof_says_how_many_members_it_speaks_of_where_they_are_compared_with_one_another() -> None:
    best = "((mean of mark over best 20 size of modules by mark) or else 0)"
    rules = f"rule\n  when {best} <= 50\n  then go is on\nrule\n  when {best} > 50\n  then go is off"
    (proof,) = (a for a in answers_of(rules, "gap") if isinstance(a, Proved))
    assert proof.within == {"modules": 4}


def test_the_fewest_members_that_show_it_are_told() -> None:
    rules = "rule\n  when failed_size <= 25\n  then go is on"
    (finding,) = (a for a in answers_of(rules, "gap") if isinstance(a, Finding) and a.decision == "go")
    assert finding.case is not None
    assert finding.case["modules"] == 3
    assert not finding.regions_complete
    assert {name for name in finding.case if name.startswith("modules[2].")} == {
        "modules[2].size",
        "modules[2].mark",
    }


def test_a_rule_that_takes_a_longer_list_is_not_told_as_unreachable() -> None:
    rules = "rule\n  when count of modules > 6 and some module has mark = 0\n  then go is on"
    assert not [a for a in answers_of(rules, "unreachable-rule") if isinstance(a, Finding)]


def test_a_rule_that_no_list_meets_is_told_though_lists_have_no_end() -> None:
    rules = "rule\n  when (some module has mark > 75) and (every module has mark < 50)\n  then go is on"
    (finding,) = (a for a in answers_of(rules, "unreachable-rule") if isinstance(a, Finding))
    assert finding.rules == ("1/1",)


def test_a_finding_about_a_member_names_the_member_and_the_decision_as_declared() -> None:
    rules = "rule\n  for each module\n  when mark < 25\n  then condoned is no"
    (finding,) = (a for a in answers_of(rules, "gap") if isinstance(a, Finding) and a.of)
    assert (finding.decision, finding.of, finding.subject) == ("condoned", "modules[0]", "condoned")
    case: Case = finding.case or {}
    assert case == {"modules": 1, "modules[0].mark": 25}
    assert finding.rules == ("1/1",)


def test_what_stays_open_says_what_makes_it_hard() -> None:
    rules = "rule\n  when ((mean of mark weighted by size over modules) or else 0) >= 50\n  then go is on"
    told = read(rules, LONG)
    checks = [one for one in CHECKS if one.name == "gap"]
    answers = verify(told, checks, Options(decision="go", seconds=0.0001)).answers
    (answer,) = (a for a in answers if isinstance(a, Undecided))
    assert "`mean of mark weighted by size over modules` multiplies or divides" in answer.reason


def test_products_of_facts_with_many_values_are_left_to_the_solver() -> None:
    words = """
input a : number from 0 to 1000 step 0.01
input b : number from 0 to 1000 step 0.01
decision go : yes/no
"""
    told = read("rule\n  when a * b > 10\n  then go is yes\nrule\n  when a * b < 10\n  then go is no", words)
    checks = [one for one in CHECKS if one.name == "gap"]
    (finding,) = verify(told, checks, Options(seconds=60)).answers
    assert isinstance(finding, Finding)
    assert finding.case is not None
    values = [value for value in finding.case.values() if isinstance(value, Fraction)]
    assert values[0] * values[1] == 10


def test_what_can_be_counted_is_counted_beside_what_cannot() -> None:
    best = "((mean of mark over best 20 size of modules by mark) or else 0)"
    rules = (
        f"rule\n  when {best} > 50 and strict\n  then go is off\nrule\n  otherwise go is on\n"
        "rule\n  for each module\n  when failed_size > 10\n  then condoned is no\n"
        "rule\n  for each module\n  when failed_size <= 10\n  then condoned is yes"
    )
    proofs = {a.decision: a.within for a in answers_of(rules, "contradiction") if isinstance(a, Proved)}
    assert proofs["condoned"] == {}
    gaps = {a.decision: a.within for a in answers_of(rules, "gap") if isinstance(a, Proved)}
    assert gaps["condoned"] == {}


ANY_SIZE = LONG.replace(
    "size : credits from 5 to 10 step 5", "size : credits from 5\n  share : number from 0 to 1"
)


@pytest.mark.parametrize(
    "read_by_it",
    [
        "percent = (mean of mark over best 20 size of modules by mark) or else 0",
        "credits = sum of (size * share) over modules",
    ],
)
def test_what_only_an_assumption_reads_stands_in_nobodys_way(read_by_it: str) -> None:
    # what is assumed is counted by nobody, and a proof that does without it holds with it
    words = f"""{ANY_SIZE}define measured : {read_by_it}
assume "something is measured" measured >= 1
property "who fails little goes on" always go is on when failed_size <= 30
property "much is measured" always measured >= 30
"""
    rules = "rule\n  when failed_size <= 30\n  then go is on\nrule\n  when failed_size > 30\n  then go is off"
    answers = answers_of(rules, "property-violated", words)
    (proof,) = (a for a in answers if isinstance(a, Proved))
    assert (proof.subject, proof.within) == ("who fails little goes on", {})
    (found,) = (a for a in answers if isinstance(a, Finding))
    assert found.subject == "much is measured"
    (unreachable,) = (a for a in answers_of(rules, "unreachable-rule", words) if isinstance(a, Proved))
    assert unreachable.within == {}


def test_members_of_two_lists_are_not_alike() -> None:
    words = LONG.replace("input strict", "input others : list of Module\ninput strict")
    rules = (
        "rule\n  for each module\n  when (sum of size over modules) >= 0\n  then condoned is no\n"
        "rule\n  for each module\n  when mark = 0 and (some module of others has mark = 0)\n  then condoned is yes"
    )
    found = [a for a in answers_of(rules, "contradiction", words) if isinstance(a, Finding)]
    assert {(a.decision, a.of) for a in found} >= {("condoned", "modules[0]"), ("condoned", "others[0]")}
    of_others = next(a.case for a in found if a.of == "others[0]")
    assert of_others is not None
    assert "modules[0].mark" not in of_others


def test_a_property_of_each_member_is_proved_for_any_number_of_them() -> None:
    rules = (
        'property "each is answered" always condoned is decided\n'
        'property "all or nothing" never (go is on and (some module has mark = 0))\n'
        "rule\n  for each module\n  when failed_size >= 10\n  then condoned is no\n"
        "rule\n  for each module\n  when failed_size < 10\n  then condoned is yes\n"
        "rule\n  when every module has mark > 0\n  then go is on\nrule\n  otherwise go is off"
    )
    proofs = {a.subject: a.within for a in answers_of(rules, "property-violated") if isinstance(a, Proved)}
    assert proofs == {"each is answered": {}, "all or nothing": {}}


def test_a_property_of_each_member_is_refuted_by_one_of_another_list() -> None:
    words = LONG.replace("input strict", "input others : list of Module\ninput strict")
    rules = (
        'property "each is answered" always condoned is decided\n'
        "rule\n  for each module\n  when (sum of size over others) = 0\n  then condoned is no"
    )
    found = [a for a in answers_of(rules, "property-violated", words) if isinstance(a, Finding)]
    assert found
    assert all(finding.case is not None and finding.case["others"] == 1 for finding in found)
