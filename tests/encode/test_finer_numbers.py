"""Comparisons with a division or a rounding need finer numbers than the policy names."""

import pytest

from tests.agreement.member_worlds import MemberWorlds
from tests.agreement.pointwise import pointwise
from tests.generator.whole import read

PAGE = """---
policy: finer
title: Finer
language: 1
---

```policy 1
measure credits
input a : credits from 0 to 20 step 5
input b : credits from 10 to 20 step 5
input n : number from 1 to 3 step 1
decision d : yes/no
rule
  when {condition}
  then d is yes
```
"""


@pytest.mark.parametrize(
    "condition",
    [
        "(a / b) >= 0.25",
        "(a / b) > 1/3",
        "(a / n) = 2.5 credits",
        "(round a to 0.5 half even) > 15 credits",
        "(round (a / 2) to 0.3 up) <= 7 credits",
        "min(a / 3, round b to 1 up) > 3.3",
        "(if n = 2 then a else (round b to 7 down)) >= 10.5",
    ],
)
def test_the_terms_say_what_the_evaluator_says(condition: str) -> None:
    worlds = MemberWorlds(read(PAGE.format(condition=condition)))
    assert worlds.settled
    assert worlds.whole
    assert list(pointwise(worlds)) == []
