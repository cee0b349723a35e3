"""Two cases where what is spoken of reads choices that are open in both: each choice counts."""

from collections import Counter
from itertools import product
from random import Random

import pytest

from tests.agreement.claims import claims
from tests.agreement.worlds import Worlds
from tests.model.pages import policy
from verifier.checks import CHECKS, Options
from verifier.finding import Finding, Undecided
from verifier.pipeline import verify
from verifier.solve.two_worlds import TwoWorlds

ASKED = [check for check in CHECKS if check.name == "property-violated"]
HEAD = """---
policy: choices
title: Choices
language: 1
---
```policy 1
body board "the Board"
input level : number from 0 to 2 step 1
input late  : yes/no
decision first  : one of red, green, blue
decision second : ordered low < middle < high
"""
CLAIMS = """property "up"    second never falls as level rises
property "down"  second never rises as level rises
property "level" second does not depend on level
property "late"  second does not depend on late
property "when"  second does not depend on level when first is not blue
property "falls" second never falls as level rises when first is red
"""


def page(seed: int) -> str:
    """A policy in which the board has some choice of the first decision, which the second reads."""
    random = Random(seed)
    lines = [HEAD.rstrip()]
    for level, late in product((0, 1, 2), ("yes", "no")):
        open_ = random.sample(("red", "green", "blue"), random.choice((1, 1, 2, 3)))
        value = f"is {open_[0]}" if len(open_) == 1 else f"is one of {', '.join(open_)} by board"
        if random.random() < 0.9:
            lines += ["rule", f"  when level = {level} and late is {late}", f"  then first {value}"]
    for level, word in product((0, 1, 2), ("red", "green", "blue")):
        open_ = random.sample(("low", "middle", "high"), random.choice((1, 1, 1, 2)))
        value = f"is {open_[0]}" if len(open_) == 1 else f"is one of {', '.join(open_)} by board"
        if random.random() < 0.95:
            lines += ["rule", f"  when level = {level} and first is {word}", f"  then second {value}"]
    return "\n".join([*lines, CLAIMS + "```", ""])


@pytest.mark.parametrize("seed", range(40))
def test_brute_force_finds_the_same(seed: int) -> None:
    made = policy(page(seed))
    answers = verify(made, ASKED, Options(seconds=60)).answers
    assert not any(isinstance(answer, Undecided) for answer in answers)
    worlds = Worlds(made)
    assert worlds.settled
    assert worlds.whole
    assert [line for line in claims(worlds, answers, Counter()) if "vacuous" not in line] == []


def test_choices_are_asked_about_one_by_one_where_they_save_a_property(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: Counter[str] = Counter()
    original = TwoWorlds.ask_about

    def counted(self: TwoWorlds, high: bool, choices: dict[str, str]) -> None:
        asked["high" if high else "low"] += 1
        original(self, high, choices)

    monkeypatch.setattr(TwoWorlds, "ask_about", counted)
    found: Counter[bool] = Counter()
    for seed in range(12):
        answers = verify(policy(page(seed)), ASKED, Options(seconds=60)).answers
        found.update(isinstance(answer, Finding) for answer in answers)
    assert min(asked["high"], asked["low"]) > 10
    assert min(found[True], found[False]) > 10
