"""Regions of a case say nothing of the members that it does not have."""

from tests.model.pages import fence, page, policy
from verifier.checks import CHECKS
from verifier.finding import Finding
from verifier.model.wording import say_condition
from verifier.pipeline import verify

WORDS = """
record Part
  name : yes/no
record Module
  low   : number from 0 to 10 step 1
  high  : number from 0 to 10 step 1
  parts : list of Part, 1 to 2
input modules : list of Module, 1 or more
"""
RULES = """
decision go : yes/no
rule
  when no module has ((count of parts) = 2 and low < high)
  then go is yes
rule
  when (count of modules) >= 2 and some module has (low >= high and high > 5)
  then go is yes
rule
  when (count of modules) >= 2 and every module has (low < high and low > 5)
  then go is yes
"""


def test_what_no_member_decides_is_left_out_of_a_region() -> None:
    """A student with one module of two parts: whatever a second module were, there is none."""
    asked = [check for check in CHECKS if check.name == "gap"]
    answers = verify(policy(page(fence(RULES, "1"), WORDS)), asked).answers
    regions = [region for found in answers if isinstance(found, Finding) for region in found.regions]
    assert regions
    for region in regions:
        of_second = {say_condition(said) for said, member in region.said if member == "modules[1]"}
        assert not {"low < high", "low >= high"} <= of_second
