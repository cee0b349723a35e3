"""What lies between two steps is found wherever a test of the policy changes its answer there."""

from fractions import Fraction

from tests.solve.pages import findings


def test_between_steps_at_a_multiple_of_another_fact() -> None:
    statements = """
    decision way : one of a, b
    rule
      when x < y / 3
      then way is a
    rule
      when x > y / 3
      then way is b
    rule
      when y in {0, 3, 6, 9}
      then way is a
    """
    found = findings(statements, "gap", "grid-gap")
    assert {finding.check for finding in found} == {"grid-gap"}
    case = found[0].case
    assert case is not None
    x, y = case["x"], case["y"]
    assert isinstance(x, Fraction)
    assert isinstance(y, Fraction)
    assert 3 * x == y


def test_between_steps_where_a_fact_counts_several_times() -> None:
    statements = """
    define half : number = x / 2
    decision way : one of a, b
    rule
      when x + half < 5
      then way is a
    rule
      when x + half > 5
      then way is b
    """
    (finding,) = findings(statements, "gap", "grid-gap")
    assert (finding.check, finding.case) == ("grid-gap", {"x": Fraction(10, 3)})
