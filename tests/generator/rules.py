"""Rules: what they conclude, and when."""

from collections.abc import Sequence
from itertools import pairwise
from random import Random

from attrs import evolve, frozen

from tests.generator.conditions import condition, on_single, ordered, read, value
from tests.generator.words import HERE, Fragment, Named, chance, threshold
from verifier.model.kinds import Number
from verifier.model.policy import Decision
from verifier.model.rules import Conclusion, Form, Guarded, Rule, Strength
from verifier.model.terms import Always, And, Comparison, Condition, Constant

BODIES = {"board": "Board of Examiners", "panel": "Panel of Examiners"}
HABITS = ("bands", "clash", "bounds", "options", "mixed", "mixed")
"""How the rules of one decision are made; each habit brings out other statuses."""


@frozen
class Clauseful:
    """A clause being filled: its id, and the condition of all its rules."""

    id: str
    throughout: tuple[Condition, ...]


def conclusion(
    random: Random, names: Sequence[Named], decision: Decision, fragment: Fragment, habit: str
) -> Conclusion:
    """One conclusion about the decision, in a form its kind allows and the habit favours."""
    forms = ["is", "is", "is", "one of", "may be"]
    if ordered(decision.kind):
        forms += ["at most", "at least", "may be at most"]
        if habit == "bounds":
            forms = ["at most", "at most", "at least", "at least", "may be at most"]
    if habit == "options":
        forms = ["may be", "may be", "one of", *(f for f in forms if f == "may be at most"), "is"]
    elif habit in ("bands", "clash"):
        forms = ["is"]
    form = random.choice(forms)
    made = value(random, names, decision.kind, fragment)
    body = random.choice((None, *BODIES)) if form.startswith("may") or form == "one of" else None
    plain = Conclusion(decision.name, "is", Strength.PLAIN, False, False, body, made, (), HERE)
    if form == "one of":
        choices = tuple(_guarded(random, names, decision, fragment) for _ in range(random.randint(1, 3)))
        return evolve(plain, form="one of", value=None, choices=choices)
    if form == "is":
        normally = chance(random, 15)
        return evolve(plain, strength=Strength.NORMALLY) if normally else plain
    bounds: dict[str, Form] = {"at most": "at most", "at least": "at least", "may be at most": "at most"}
    return evolve(plain, form=bounds.get(form, "is"), option=form.startswith("may"))


def _guarded(random: Random, names: Sequence[Named], decision: Decision, fragment: Fragment) -> Guarded:
    guard = condition(random, names, fragment, 0) if names and chance(random, 70) else Always()
    kind = decision.kind
    if isinstance(kind, Number):
        return Guarded(Constant(threshold(random, kind), kind), guard)
    return Guarded(value(random, names, kind, fragment), guard)


def _unguarded(found: Conclusion) -> Conclusion:
    return evolve(found, choices=tuple(evolve(choice, guard=Always()) for choice in found.choices))


def rule(
    random: Random,
    id: str,
    clause: Clauseful,
    names: Sequence[Named],
    decisions: Sequence[Decision],
    fragment: Fragment,
    habit: str,
) -> Rule:
    """A rule about the decisions (none: an exception without a conclusion), without links."""
    facts = [n for n in names if n.place < 0] or list(names)
    always = chance(random, 12)
    when: Condition = Always() if always or not names else condition(random, names, fragment)
    if habit in ("bounds", "options") and names and chance(random, 40):
        when = on_single(random, random.choice(facts))
    conclusions = tuple(conclusion(random, names, d, fragment, habit) for d in decisions)
    # Before a further conclusion an `and` would belong to the guard, so only the last has guards.
    conclusions = (*map(_unguarded, conclusions[:-1]), *conclusions[-1:])
    if conclusions and chance(random, 12):
        assumed = chance(random, 40)
        conclusions = tuple(evolve(c, strength=Strength.OTHERWISE, assumed=assumed) for c in conclusions)
    heading = ("Part", clause.id)
    return Rule(id, clause.id, heading, when, clause.throughout, conclusions, (), (), (), HERE)


def bands(random: Random, named: Named) -> list[Condition]:
    """Conditions that part a number into two to four bands, now and then with a hole or an overlap."""
    assert isinstance(named.kind, Number)
    cuts = sorted({threshold(random, named.kind) for _ in range(random.randint(1, 3))})
    left, kind, step = read(named), named.kind, named.kind.step or 1
    parts: list[Condition] = [Comparison(left, "<=", Constant(cuts[0], kind))]
    for low, high in pairwise(cuts):
        above = low + step if chance(random, 50) else low
        closed = above > low or chance(random, 15)
        lower = Comparison(left, ">=" if closed else ">", Constant(above, kind))
        parts.append(And((lower, Comparison(left, "<=", Constant(high, kind)))))
    parts.append(Comparison(left, ">" if chance(random, 80) else ">=", Constant(cuts[-1], kind)))
    if len(parts) > 2 and chance(random, 30):
        parts.pop(random.randrange(len(parts)))
    return parts
