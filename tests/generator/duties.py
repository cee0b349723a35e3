"""An action that somebody must, must not or may do, with first and last days, in some policies."""

from collections.abc import Sequence
from fractions import Fraction
from random import Random

from attrs import evolve, frozen

from tests.generator.conditions import condition
from tests.generator.words import HERE, Named, chance
from verifier.model.kinds import ACTION, DATE, Number
from verifier.model.policy import Decision, Incompatible
from verifier.model.rules import Conclusion, Rule, Strength
from verifier.model.terms import Always, Among, And, Choice, Chosen, Constant, Term

_FIRST = 738_886
"""The first of January 2024."""


@frozen
class Duties:
    """The action, its rules, and what it cannot stand beside; nothing in most policies."""

    decisions: tuple[Decision, ...] = ()
    rules: tuple[Rule, ...] = ()
    incompatible: tuple[Incompatible, ...] = ()


def duties(random: Random, names: Sequence[Named]) -> Duties:
    """One action in a third of the policies, with two to four rules about it."""
    if not names or not chance(random, 35):
        return Duties()
    asked = condition(random, names, "smt", 0) if chance(random, 20) else Always()
    action = Decision("act", ACTION, None, asked, HERE, bearer="board")
    rules = tuple(_rule(random, f"acts/{place}", names) for place in range(1, random.randint(3, 5)))
    if chance(random, 30):
        rules = (*rules[:-1], evolve(rules[-1], exception_to=(rules[0].id,)))
    elif chance(random, 40):
        rules = (*rules[:-1], evolve(rules[-1], despite=(rules[0].id,)))
    return Duties((action,), rules, _incompatible(random, action, names))


def _incompatible(random: Random, action: Decision, names: Sequence[Named]) -> tuple[Incompatible, ...]:
    finite = [n for n in names if n.decision and not isinstance(n.kind, Number)]
    if not finite or not chance(random, 40):
        return ()
    other = random.choice(finite)
    assert not isinstance(other.kind, Number)
    beside = Among(Chosen(other.name, other.kind), (random.choice(other.kind.values),))
    done = Among(Chosen(action.name, ACTION), (random.choice(ACTION.values),))
    return (Incompatible("not beside the action", And((done, beside)), "", HERE),)


def _rule(random: Random, id: str, names: Sequence[Named]) -> Rule:
    when = condition(random, names, "smt", 0) if chance(random, 85) else Always()
    return Rule(id, "acts", ("Part", "acts"), when, (), (_duty(random, names),), (), (), (), HERE)


def _duty(random: Random, names: Sequence[Named]) -> Conclusion:
    verb = random.choice(("must", "must", "must", "must not", "may"))
    owed = verb == "must"
    return Conclusion(
        decision="act",
        form="is",
        strength=Strength.OTHERWISE if chance(random, 10) else Strength.PLAIN,
        option=verb == "may",
        assumed=False,
        body=None,
        value=Constant("left" if verb == "must not" else "done", ACTION),
        choices=(),
        span=HERE,
        start=_day(random, names) if owed and chance(random, 60) else None,
        deadline=_day(random, names) if owed and chance(random, 70) else None,
        bearer="board",
    )


def _day(random: Random, names: Sequence[Named]) -> Term:
    one, other = (Constant(Fraction(_FIRST + random.randint(0, 4)), Number(DATE)) for _ in range(2))
    return Choice(condition(random, names, "smt", 0), one, other) if chance(random, 40) else one
