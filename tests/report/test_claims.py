"""What is claimed and fails is told with the figures that refute it, of the member that they are about."""

import pytest

from tests.model.pages import policy
from verifier.checks import CHECKS
from verifier.finding import Finding
from verifier.pipeline import verify
from verifier.report.sentences import sentence

PAGE = """---
policy: study
title: Rules of study
language: 1
---
```policy
measure credits, percent
record Module
  credits : credits from 5 to 60 step 5
  mark    : percent from 0 to 100 step 1  "first mark"
  again   : percent from 0 to 100 step 1
input modules : list of Module
input ill     : yes/no
define counted of Module : percent = if again >= 50 then 50 else mark  "mark that counts"
define failed : credits = sum of credits over modules where mark < 50
define much : yes/no = failed > 60 credits
decision result : one of pass, fail
```

## 1 Results
```policy 1
rule
  when ill
  then result is pass
rule
  when not ill
  then result is fail
CLAIM
```
"""


def told(claim: str) -> str:
    checked = policy(PAGE.replace("CLAIM", f'property "it is so"\n  {claim}'))
    found = verify(checked, [check for check in CHECKS if check.name == "property-violated"]).answers
    (finding,) = (answer for answer in found if isinstance(answer, Finding))
    return sentence(checked, finding)


@pytest.mark.parametrize(
    ("claim", "figures"),
    [
        (
            "always no module has (again >= 50 and counted < mark)",
            (
                "`again` of the only module is 50 percent, its `mark that counts` is 50 percent and its `first mark` is "
                "60 percent"
            ),
        ),
        (
            "always every module has (mark < 70 or counted >= mark)",
            "`first mark` of the only module is 70 percent and its `mark that counts` is 50 percent",
        ),
        (
            "never some module has (sum of credits over modules) > 100",
            "`sum of credits over modules` is 110 credits",
        ),
        ("never much when ill", "`failed` is 70 credits"),
        ("always result is pass", "`result` is fail"),
        ("never ill", "`ill` is yes"),
    ],
)
def test_the_figures_that_refute_a_claim(claim: str, figures: str) -> None:
    words = told(claim)
    assert words.startswith("it is claimed that “it is so”; this fails where ")
    assert words.partition(": for example, ")[2].partition(" (told of cases")[0] == figures
