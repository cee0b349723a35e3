"""What is narrowed to one decision keeps its priorities, also those that go through a rule about another."""

from tests.generator.whole import read
from verifier.encode.lists.narrowed import narrowed
from verifier.evaluate.prevails import prevails

PAGE = """---
policy: narrow
title: Narrow
language: 1
---

```policy 1
record Module
  mark : number from 0 to 100 step 1
input modules : list of Module
decision wanted of Module : yes/no
decision other of Module : yes/no
decision last of Module : yes/no
rule low
  for each module
  then wanted is no
rule middle
  for each module
  despite 1/low
  then other is yes
rule high
  for each module
  despite 1/middle
  then wanted is yes
accept gap in last where (some module has (last is yes)) because "it is known"
```
"""


def test_priority_goes_through_rules_that_are_left_out() -> None:
    policy = read(PAGE)
    only = narrowed(policy, ["Module.wanted"], assuming=False)
    assert [rule.id for rule in only.rules] == ["1/low", "1/high"]
    assert "1/low" in prevails(only.rules)["1/high"]
    assert prevails(only.rules)["1/low"] == frozenset()


def test_what_is_narrowed_speaks_of_nothing_that_is_left_out() -> None:
    assert narrowed(read(PAGE), ["Module.wanted"], assuming=False).acceptances == ()
