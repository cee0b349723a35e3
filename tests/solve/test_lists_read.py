"""A case that is shown gives the lists that are read, also where no member of them matters."""

from fractions import Fraction

import pytest

from tests.generator.whole import read
from verifier.finding import Bounds, Finding
from verifier.pipeline import verify

PAGE = """---
policy: lists
title: Lists
language: 1
---

```policy 1
measure credits, percent
record Module
  size : credits from 10 to 20 step 10
  mark : percent from 38 to 42 step 2
input modules : list of Module, {size}
input bar : percent from 38 to 42 step 2
decision d : yes/no
rule
  when {condition}
  then d is yes
```
"""


def gap(size: str, condition: str) -> Finding:
    answers = verify(read(PAGE.format(size=size, condition=condition))).answers
    (found,) = (answer for answer in answers if answer.check == "gap" and isinstance(answer, Finding))
    return found


@pytest.mark.parametrize(
    ("size", "condition"),
    [
        ("2 or more", "(mean of 39 percent over modules) > 40 percent"),
        ("1 or more", "some module has bar > 40"),
        ("1 to 2", "(min of bar over best 15 size of modules by mark) > 40 percent"),
        ("up to 3", "(sum of 0 percent over modules) > bar"),
        ("up to 3", "some module has 41 percent > 42 percent"),
    ],
)
def test_a_case_can_be_replayed(size: str, condition: str) -> None:
    case = gap(size, condition).case
    assert case is not None
    assert "modules" in case


def test_a_region_among_short_lists_says_how_long_they_are() -> None:
    found = gap("1 or more", "some module has mark = 42")
    assert found.regions
    assert [region.facts["modules"] for region in found.regions] == [Bounds(at_most=Fraction(1))]
