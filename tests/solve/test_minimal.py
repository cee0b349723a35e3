"""The minimal sets among reasons, against all subsets of them."""

from collections.abc import Sequence
from itertools import chain, combinations
from random import Random

import pytest

from verifier.solve.minimal import MOST_SETS, Places, Suffices, minimal_sets
from verifier.solve.program import OutOfEffort


def asked(random: Random, enough: Sequence[Places], left: float = float("inf")) -> Suffices:
    """What suffices holds one of these sets; of those that do a solver names any, and needless ones beside."""

    def suffices(kept: Places) -> Places | None:
        nonlocal left
        left -= 1
        if left < 0:
            raise OutOfEffort("the solver could not tell")
        found = [one for one in enough if one <= kept]
        if not found:
            return None
        return random.choice(found) | {place for place in kept if random.random() < 0.2}

    return suffices


def least(sets: Sequence[Places]) -> set[Places]:
    return {one for one in sets if not any(other < one for other in sets)}


@pytest.mark.parametrize("seed", range(200))
def test_what_is_found_is_what_all_subsets_say(seed: int) -> None:
    random = Random(seed)
    number = random.randrange(1, 8)
    subsets = [frozenset(s) for s in chain(*(combinations(range(number), n) for n in range(number + 1)))]
    enough = sorted(least(random.sample(subsets, random.randrange(1, min(6, len(subsets) + 1)))), key=sorted)
    found = minimal_sets(number, asked(random, enough))
    assert found is not None
    assert found.minimal
    told = {frozenset(one) for one in found.sets}
    assert told <= set(enough)
    assert len(told) == len(found.sets)
    assert found.complete == (told == set(enough)) == (len(enough) <= MOST_SETS)
    assert list(found.sets) == sorted(found.sets, key=lambda one: (len(one), one))
    again = minimal_sets(number, asked(Random(seed + 1000), enough))
    assert again == found, "it depends on what the solver happened to need"


def test_what_does_not_suffice_is_told() -> None:
    assert minimal_sets(3, asked(Random(0), [])) is None
    assert minimal_sets(3, asked(Random(0), [frozenset({3})])) is None


@pytest.mark.parametrize("questions", range(1, 12))
def test_what_is_known_when_the_effort_is_spent_suffices_all_the_same(questions: int) -> None:
    enough = [frozenset({0, 1}), frozenset({1, 2, 3}), frozenset({4})]
    found = minimal_sets(6, asked(Random(questions), enough, questions))
    assert found is not None
    assert not found.complete or len(found.sets) == 3
    assert all(any(one <= set(told) for one in enough) for told in found.sets)
    assert not found.minimal or all(frozenset(told) in enough for told in found.sets)


def test_no_effort_at_all_tells_nothing() -> None:
    with pytest.raises(OutOfEffort):
        minimal_sets(2, asked(Random(0), [frozenset({0})], 0))
