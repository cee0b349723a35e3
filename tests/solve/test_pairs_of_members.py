"""How many members a proof about two cases speaks of: any number, where just one of them matters."""

import pytest

from tests.model.pages import fence, page, policy
from verifier.checks import CHECKS, Options
from verifier.finding import Proved
from verifier.pipeline import verify

ASKED = [check for check in CHECKS if check.name == "property-violated"]
WORDS = """
measure credits, percent
record Part
  first : percent from 0 to 100 step 1
record Module
  size  : credits from 5 to 60 step 5
  parts : list of Part, 1 or more
input modules : list of Module
input award : one of ma, msc
define best_first of Module : percent = max of first over parts
define kept of Part : percent = max(first, 40 percent)
define alone of Part : percent = if (count of modules) < 3 then first else 0 percent
define lost : credits = sum of size over modules
decision passed of Module : ordered no_pass < pass_given
decision long of Module : ordered short < lengthy
decision goes : ordered no_way < on
"""
RULES = """
rule
  for each module
  when best_first >= 40
  then passed is pass_given
rule
  for each module
  when best_first < 40
  then passed is no_pass
rule
  for each module
  when size > 30
  then long is lengthy
rule
  for each module
  when size <= 30 or award is ma
  then long is short
rule
  when lost > 30
  then goes is on
"""


@pytest.mark.parametrize(
    ("claim", "within"),
    [
        ("long never falls as modules.size rises when award is msc", {}),
        ("kept never falls as modules.parts.first rises", {}),
        ("passed never falls as modules.parts.first rises", {"modules.parts": 4}),
        ("alone does not depend on modules.size", {"modules": 4}),
        ("goes never falls as modules.size rises", {"modules": 4}),
        ("long does not depend on award when (count of modules) > 2 and award is msc", {"modules": 4}),
    ],
)
def test_of_how_many_members_a_proof_speaks(claim: str, within: dict[str, int]) -> None:
    made = policy(page(fence(f'{RULES}property "it" {claim}'), WORDS))
    (answer,) = verify(made, ASKED, Options(seconds=60)).answers
    assert isinstance(answer, Proved)
    assert answer.within == within
