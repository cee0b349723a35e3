"""What a case with missing facts leaves possible, against every world of small random policies."""

from collections.abc import Mapping

import pytest

from tests.agreement.worlds import Worlds
from tests.generator import generate
from tests.solve.pages import read
from verifier.evaluate import Outcome
from verifier.model.policy import Case
from verifier.pipeline import possible
from verifier.solve.asked import Options

SEEDS = (*range(16), 27, 33, 40, 55, 57, 58, 103, 111, 135, 188, 202, 246, 248, 270)
"""Some, and those that once told an outcome twice, missed one, or did not get so far."""


def told(outcome: Outcome) -> tuple[object, ...]:
    """All that a reader is told of an outcome, but for how it came about."""
    return (
        outcome.status,
        outcome.values,
        outcome.at_least,
        outcome.at_most,
        outcome.default,
        frozenset(outcome.by),
        outcome.normally,
        outcome.closed,
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_every_outcome_of_some_world_is_told_once_and_what_settles_it_does(seed: int) -> None:
    policy = generate(seed)
    worlds = Worlds(policy)
    found = possible(policy, {}, [decision.name for decision in policy.decisions], Options(seconds=60))
    outcomes = [(world, worlds.evaluator.evaluate(world).outcomes) for world in worlds.settled]
    for name, what in found.items():
        assert what.reason is None
        known = [(world, of[name]) for world, of in outcomes if of[name].status != "unknown"]
        alternatives = [told(outcome) for _, outcome in what.outcomes]
        assert len(set(alternatives)) == len(alternatives)
        if what.complete:
            assert {told(outcome) for _, outcome in known} <= set(alternatives)
        for names in what.questions:
            _settled(names, known)


def _settled(names: tuple[str, ...], known: list[tuple[Case, Outcome]]) -> None:
    """Worlds that agree in these names agree in the outcome; a world that leaves one open tells nothing."""
    seen: dict[tuple[object, ...], tuple[object, ...]] = {}
    for world, outcome in known:
        values = tuple(_value(world, name) for name in names)
        if None not in values:
            assert seen.setdefault(values, told(outcome)) == told(outcome)


def _value(world: Mapping[str, object], name: str) -> object:
    return world.get(name)


def test_an_outcome_that_stands_only_normally_in_some_worlds_is_not_settled() -> None:
    statements = """
    decision way : one of a, b
    rule
      then way is normally a
    rule
      when x > 3
      then way is a
    """
    what = possible(read(statements), {}, ["way"])["way"]
    assert [outcome.normally for _, outcome in what.outcomes] == [True, False]
    assert what.questions == (("x",),)


def test_discretion_up_to_a_bound_is_one_outcome() -> None:
    statements = "decision way : credits from 0 to 100 step 5\nrule\n  then way may be at most 40 credits"
    what = possible(read(statements), {}, ["way"])["way"]
    assert (len(what.outcomes), what.complete) == (1, True)


@pytest.mark.parametrize("seed", SEEDS[:16])
def test_where_a_name_cannot_be_asked_the_others_settle_it_or_do_so_but_for_that(seed: int) -> None:
    policy = generate(seed)
    worlds = Worlds(policy)
    names = [decision.name for decision in policy.decisions]
    before = possible(policy, {}, names, Options(seconds=60))
    outcomes = [(world, worlds.evaluator.evaluate(world).outcomes) for world in worlds.settled]
    unasked = next((sets.questions[0][0] for sets in before.values() if sets.questions), None)
    if unasked is None:
        return
    for name, what in possible(policy, {}, names, Options(seconds=60), [unasked]).items():
        known = [(world, of[name]) for world, of in outcomes if of[name].status != "unknown"]
        assert all(unasked not in questions for questions in what.questions)
        if not any(unasked in questions for questions in before[name].questions):
            assert what.questions == before[name].questions
        for questions in what.questions or ((),):
            if len(what.outcomes) > 1:
                _settled((*questions, unasked), known)


def test_what_is_left_open_is_held_while_the_fewest_others_are_sought() -> None:
    statements = """
    input z : number from 0 to 10 step 1
    decision way : one of a, b
    assume "they make ten" y + z = 10
    rule
      when x > 3 and y > 5
      then way is a
    rule
      otherwise way is b
    """
    policy = read(statements)
    assert possible(policy, {}, ["way"])["way"].questions == (("x", "y"), ("x", "z"))
    assert possible(policy, {}, ["way"], unasked=["x"])["way"].questions == (("y",), ("z",))
