"""What reads a number decision that is left open takes values that its kind declares."""

from fractions import Fraction

from tests.solve.pages import findings, read, subjects
from verifier.evaluate import Evaluator

UP_TO_40 = """
decision granted : credits from 0 to 100 step 5
decision size : one of small, large
rule
  then granted may be at most 40 credits
rule
  when granted in 0 .. 30
  then size is small
rule
  when granted > 30
  then size is large
"""


def test_discretion_up_to_a_bound_is_read_within_the_declared_range() -> None:
    assert findings(UP_TO_40, "gap", "out-of-range") == []


def test_the_gap_between_bands_of_what_may_be_granted_is_still_found() -> None:
    (gap,) = findings(UP_TO_40.replace("> 30", ">= 40"), "gap")
    assert gap.case is not None
    assert gap.case["granted"] == 35


def test_discretion_that_the_declaration_leaves_no_value_is_out_of_range_and_read_by_nobody() -> None:
    none_left = UP_TO_40.replace("at most 40", "at most -5")
    assert subjects(findings(none_left, "out-of-range", "gap")) == ["granted"]


def test_an_option_off_the_step_is_out_of_range_beside_a_bound_that_admits_it() -> None:
    statements = """
    decision granted : credits from 0 to 100 step 5
    rule
      then granted at most 80 credits and granted may be 62.5 credits
    """
    assert subjects(findings(statements, "out-of-range")) == ["granted"]


def test_a_single_number_left_by_an_option_and_a_bound_adds_nothing_to_the_same_number() -> None:
    statements = """
    decision granted : credits from 0 to 100
    rule
      then granted is 5 credits and granted at least 5 credits
    rule
      then granted may be at most 5 credits
    """
    outcome = Evaluator(read(statements)).evaluate({"x": Fraction(0), "y": Fraction(0)}).outcomes["granted"]
    assert (outcome.status, outcome.values) == ("decided", (Fraction(5),))
