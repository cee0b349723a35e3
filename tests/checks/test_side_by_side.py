"""Two policies told the same cases, against every world of small random policies."""

from collections.abc import Iterator
from fractions import Fraction
from random import Random

import pytest
from attrs import evolve

from tests.agreement.in_region import inside
from tests.agreement.worlds import Worlds
from tests.generator import describe, generate
from tests.model.pages import fence, page, policy
from verifier.checks.side_by_side import SETTLED, Difference, Unchanged, differences
from verifier.encode.lists.rewrite import rewrite
from verifier.encode.side_by_side import side_by_side
from verifier.evaluate.alike import alike
from verifier.model.policy import Case, Policy
from verifier.model.reading import names_read
from verifier.model.terms import Always, Comparison, Condition, Constant, Term
from verifier.solve.asked import Options

SEEDS = range(40)


def mutated(policy: Policy, seed: int) -> Policy:
    """The policy with one thing changed: a rule left out, weakened, or compared with another number."""
    random = Random(seed)
    rules = list(policy.rules)
    place = random.randrange(len(rules))
    match random.randrange(3):
        case 0:
            gone = rules.pop(place).id
            rules = [
                evolve(
                    rule,
                    despite=_without(rule.despite, gone),
                    subject_to=_without(rule.subject_to, gone),
                    exception_to=_without(rule.exception_to, gone),
                )
                for rule in rules
            ]
        case 1:
            rules[place] = evolve(rules[place], when=Always())
        case _:
            rules[place] = evolve(rules[place], when=rewrite(rules[place].when, _shifted))
    return evolve(policy, rules=tuple(rules))


def _without(rules: tuple[str, ...], gone: str) -> tuple[str, ...]:
    return tuple(rule for rule in rules if rule != gone)


def _shifted(part: Term | Condition) -> Term | Condition | None:
    match part:
        case Comparison(right=Constant(value=Fraction() as value) as right):
            return evolve(part, right=evolve(right, value=value + 1))
        case _:
            return None


def differing(both: Worlds, name: str, was_settled: bool) -> Iterator[Case]:
    """The worlds of the policy that holds both in which a decision differs, and nothing before it does."""
    decisions = [d.name for d in both.policy.decisions if d.name + "'" in both.evaluator.decisions]
    before = [d for d in both.policy.order if d in decisions and d in _reads(both.policy, name)]
    for world in both.settled:
        outcomes = both.evaluator.evaluate(world).outcomes
        if any(not alike(outcomes[d], outcomes[d + "'"]) for d in before):
            continue
        if any(world.get(d) != world.get(d + "'") for d in before):
            continue
        if was_settled and outcomes[name].status not in SETTLED:
            continue
        if not alike(outcomes[name], outcomes[name + "'"]):
            yield world


def _reads(policy: Policy, name: str) -> frozenset[str]:
    read = names_read(policy, name) | names_read(policy, name + "'")
    return frozenset(one.removesuffix("'") for one in read)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("was_settled", [False, True])
def test_a_difference_is_told_where_some_world_shows_one(seed: int, was_settled: bool) -> None:
    first = generate(seed)
    second = mutated(first, seed)
    joined = side_by_side(first, second)
    both = Worlds(joined.policy)
    was = SETTLED if was_settled else None
    found = differences(first, second, Options(seconds=60), was=was)
    assert [one.decision for one in found if one.decision not in joined.changed] == [
        d.name for d in first.decisions if d.name not in joined.changed
    ]
    for one in found:
        if one.decision not in joined.changed:
            continue
        shown = list(differing(both, one.decision, was_settled))
        assert isinstance(one, Difference | Unchanged), f"{one}\n{describe(first)}"
        if isinstance(one, Unchanged):
            assert not shown, f"{one.decision}: {shown[0]}\n{describe(joined.policy)}"
        elif one.complete:
            for world in shown:
                assert any(inside(both, region, world) is not False for region in one.regions)
        if isinstance(one, Difference) and both.whole:
            assert shown, f"{one}\n{describe(joined.policy)}"


LISTS = """
record Module
  credits : credits from 5 to 30 step 5
  mark    : percent from 0 to 100
input modules : list of Module
define failed of Module : yes/no = mark < {pass_mark}
define failed_credits : credits = sum of credits over modules where failed
decision condoned of Module : yes/no  asked when failed
decision way : one of on, out
rule
  for each module
  when mark >= 30
  then condoned may be yes by panel
rule
  for each module
  otherwise condoned is no
rule
  when failed_credits > {most} credits
  then way is out
rule
  otherwise way is on
"""


def _listed(pass_mark: int, most: int) -> Policy:
    words = '\nmeasure credits, percent\nbody panel "the panel"\n'
    return policy(page(fence(LISTS.format(pass_mark=pass_mark, most=most), "1"), words))


def test_a_difference_among_members_is_told_with_the_fewest_of_them() -> None:
    found = {one.decision: one for one in differences(_listed(40, 30), _listed(40, 45))}
    assert isinstance(found["Module.condoned"], Unchanged)
    way = found["way"]
    assert isinstance(way, Difference)
    assert way.case["modules"] == 2
    assert (way.first.values, way.second.values) == (("out",), ("on",))


def test_what_says_the_same_in_other_numbers_is_proved_of_lists_of_any_length() -> None:
    # credits come in fives, so that more than 30 are more than 32
    found = {one.decision: one for one in differences(_listed(40, 30), _listed(40, 32))}
    way = found["way"]
    assert isinstance(way, Unchanged)
    assert (dict(way.within), way.rests_on != ()) == ({}, True)


def test_what_is_asked_otherwise_of_a_member_is_told_of_the_member() -> None:
    found = {one.decision: one for one in differences(_listed(40, 30), _listed(50, 30))}
    condoned = found["Module.condoned"]
    assert isinstance(condoned, Difference)
    assert (condoned.of, condoned.first.status) == ("modules[0]", "not asked")
    settled = differences(_listed(40, 30), _listed(50, 30), decisions=["Module.condoned"], was=SETTLED)
    assert [type(one) for one in settled] == [Unchanged]


def test_a_fact_kept_apart_is_another_on_either_side() -> None:
    same = _listed(40, 30)
    found = {one.decision: one for one in differences(same, same, apart=["Module.credits"])}
    way = found["way"]
    assert isinstance(found["Module.condoned"], Unchanged)
    assert isinstance(way, Difference)
    apart = {name for name in way.case if way.case[name] != way.other_case[name]}
    assert {name.partition(".")[2] for name in apart} == {"credits"}
