"""Outcomes brought together over what a decision that is read may be."""

from fractions import Fraction

from tests.solve.pages import read
from verifier.evaluate import Evaluator
from verifier.evaluate.choices import outcomes

STATEMENTS = """
input sure : yes/no
decision size : ordered low < middle < high
decision way : yes/no asked when sure is yes
rule
  then size at most middle
rule
  when size is middle
  then way is yes
rule
  when size may be {open}
  then route is yes
decision route : yes/no
"""


def test_what_stays_unknown_whatever_is_chosen_does_not_take_its_reasons_from_one_choice() -> None:
    evaluator = Evaluator(read(STATEMENTS.format(open="low")))
    outcome = outcomes(evaluator, {"x": Fraction(0), "y": Fraction(0)})["way"]
    assert outcome.status == "unknown"
    assert outcome.causes == {"sure", "size"}
    assert [trace.state for trace in outcome.traces] == ["unknown"]


def test_any_value_is_open_of_a_decision_that_is_given_and_that_nothing_settles() -> None:
    statements = STATEMENTS.format(open="high").replace(
        "  then size at most", "  when x > 5\n  then size at most"
    )
    evaluator = Evaluator(read(statements))
    found = outcomes(evaluator, {"x": Fraction(0), "y": Fraction(0)})
    assert (found["size"].status, found["route"].values) == ("silent", ("yes",))
