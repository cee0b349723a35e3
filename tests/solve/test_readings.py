"""What a reading changes is told of the decision that is asked about, also where it changes what that reads."""

import pytest

from tests.generator.whole import read
from verifier.checks import CHECKS, Options
from verifier.finding import Finding
from verifier.pipeline import verify

PAGE = """---
policy: readings
title: Readings
language: 1
---

```policy 1
input late : days from 0 to 20 step 1
ambiguity week "six days or seven": six or seven
decision accepted : yes/no
decision mark_counts : yes/no
rule
  when (week is six and late <= 6 days) or (week is seven and late <= 7 days)
  then accepted is yes
rule
  when (week is six and late > 6 days) or (week is seven and late > 7 days)
  then accepted is no
rule
  when accepted
  then mark_counts is yes
rule
  when not accepted
  then mark_counts is no
```
"""


@pytest.mark.parametrize("decision", [None, "accepted", "mark_counts"])
def test_a_reading_matters_through_what_a_decision_reads(decision: str | None) -> None:
    (check,) = (check for check in CHECKS if check.name == "ambiguity-matters")
    answers = verify(read(PAGE), [check], Options(decision=decision)).answers
    (found,) = (answer for answer in answers if answer.check == check.name)
    assert isinstance(found, Finding)
    assert found.decision == "accepted"
