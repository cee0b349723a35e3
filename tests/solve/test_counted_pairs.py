"""Two cases that differ in one fact of one module, among lists of any length."""

from tests.model.pages import fence, page, policy
from verifier.checks import CHECKS, Options
from verifier.encode.smt.script import Script
from verifier.finding import Finding, Proved
from verifier.pipeline import verify

WORDS = """
measure credits, percent
record Module
  size : credits from 5 to 60 step 5
  mark : percent from 0 to 100 step 0.5
input modules : list of Module
"""
RULES = """
define lost : credits = sum of size over modules where mark < 50
define average : percent = (mean of mark weighted by size over modules) or else 0
decision go : ordered stop < hold < on
rule
  when lost <= 30
  then go is on
rule
  when lost in 31 .. 60
  then go is hold
rule
  when lost > 60
  then go is stop
"""


def answers(claim: str) -> list[object]:
    made = policy(page(fence(f'{RULES}\nproperty "it" {claim}', "1"), WORDS))
    asked = [check for check in CHECKS if check.name == "property-violated"]
    return list(verify(made, asked, Options(seconds=5)).answers)


def test_a_better_mark_of_any_of_many_modules_never_hurts() -> None:
    (proof,) = answers("go never falls as modules.mark rises")
    assert isinstance(proof, Proved)
    assert proof.within == {}


def test_what_is_claimed_of_a_mean_is_proved_of_short_lists_where_counts_leave_it_open() -> None:
    (proof,) = answers("average never falls as modules.mark rises")
    assert isinstance(proof, Proved)


def test_two_cases_are_shown_where_a_larger_module_hurts() -> None:
    (found,) = answers("go never falls as modules.size rises")
    assert isinstance(found, Finding)
    assert found.case is not None
    assert found.other_case is not None
    assert found.case["modules[0].size"] < found.other_case["modules[0].size"]  # type: ignore[operator]


def test_a_symbol_has_its_meaning_only_where_it_is_read() -> None:
    script = Script()
    script.declare("v1", "Real")
    script.mean("v1", "(= (* v1 x1) x2)")
    script.define("d1", "Real", "(+ v1 1)")
    script.define("d2", "Real", "(+ x3 1)")
    assert script.meanings_of("(> d1 0)") == ["(= (* v1 x1) x2)"]
    assert script.meanings_of("(> d2 0)") == []
