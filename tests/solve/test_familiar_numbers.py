"""The number that a case shows is found in time, also where a computed one has a step and the facts have none."""

from fractions import Fraction

from tests.solve.pages import answers
from verifier.checks import Options
from verifier.finding import Finding

COMPUTED = """
input extent : number from 0
input second : yes/no
define whole : number from 0 step 1 = if second then 30 else extent
decision way : one of a, b
rule
  then way is a
"""


def test_no_ten_is_tried_where_no_whole_number_remains() -> None:
    told = answers(COMPUTED, "out-of-range", options=Options(seconds=5))
    assert all(isinstance(answer, Finding) for answer in told)
    cases = [answer.case for answer in told if isinstance(answer, Finding)]
    assert cases == [{"extent": Fraction(1, 2), "second": "no"}]
