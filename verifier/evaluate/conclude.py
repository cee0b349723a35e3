"""What a rule tests, and the values that its conclusions stand for in a world."""

from fractions import Fraction

from verifier.evaluate.kinds import rank
from verifier.evaluate.truth import holds, value_of
from verifier.evaluate.values import Points, Values, at_least, at_most
from verifier.evaluate.world import Unknown, World
from verifier.model.kinds import Kind
from verifier.model.rules import Conclusion, Rule
from verifier.model.terms import Always, And, Condition


def conditions(rule: Rule) -> tuple[Condition, ...]:
    """The conditions of a rule one by one, those of the headings above it first."""
    parts: list[Condition] = []
    for condition in (*rule.throughout, rule.when):
        parts.extend(condition.parts if isinstance(condition, And) else (condition,))
    return tuple(part for part in parts if not isinstance(part, Always))


def conclude(conclusion: Conclusion, kind: Kind, world: World) -> Values | Unknown | None:
    """The values that a conclusion stands for; None where no guard holds."""
    if conclusion.form != "one of":
        assert conclusion.value is not None
        value = value_of(conclusion.value, world)
        if isinstance(value, Unknown):
            return value
        place = rank(kind, value)
        forms = {"at most": at_most(kind, place), "at least": at_least(kind, place)}
        return forms.get(conclusion.form, Points(frozenset({place})))
    points: set[Fraction] = set()
    wanting: list[frozenset[str]] = []
    for choice in conclusion.choices:
        guard = holds(choice.guard, world)
        if guard is False:
            continue
        value = guard if isinstance(guard, Unknown) else value_of(choice.value, world)
        if isinstance(value, Unknown):
            wanting.append(value.causes)
        else:
            points.add(rank(kind, value))
    if wanting:
        return Unknown(frozenset().union(*wanting))
    return Points(frozenset(points)) if points else None
