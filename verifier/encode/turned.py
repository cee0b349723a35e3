"""The policy on the other side of a threshold: each test of it turned, and all else as it was.

In the marked policy every threshold has facts of its own that turn its tests, so that a second copy may
stand on the other side of it in the same case::

    when failed <= 30       when (failed <= 30) != `#1 at or below`
    min(taken, 60)          if (taken <= 60) != `#2 at or below` then taken else 60
"""

from collections.abc import Iterable, Mapping

from attrs import evolve

from verifier.encode.lists.flat import Flat
from verifier.encode.lists.rewrite import rewrite, rewrite_parts
from verifier.encode.lists.rewrite_policy import rewrite_policy
from verifier.encode.lists.switches import rest, switches
from verifier.encode.thresholds import Key, Threshold, key_of, upright
from verifier.model.kinds import YesNo
from verifier.model.policy import Input
from verifier.model.terms import (
    TURNED,
    Among,
    And,
    Choice,
    Comparison,
    Condition,
    Fact,
    Greatest,
    Least,
    Not,
    Operator,
    Or,
    Term,
    Truth,
    Within,
)
from verifier.source.span import Span


def below(place: int) -> str:
    """The fact that turns every test of a threshold whether its left side lies below it."""
    return f"#{place} below"


def at_or_below(place: int) -> str:
    """The fact that turns every test of a threshold whether its left side lies at it or below."""
    return f"#{place} at or below"


def marked(flat: Flat, found: Iterable[Threshold]) -> Flat:
    """The flat policy with the facts that turn the tests of its thresholds; assumptions and claims stay."""
    policy, found = flat.policy, tuple(found)
    places = {key_of(t.left, t.right): place for place, t in enumerate(found) if t.between is None}
    nowhere = Span("", 0, 0, 0, 0)
    turning = [
        Input(name(place), YesNo(), None, None, nowhere)
        for place in places.values()
        for name in (below, at_or_below)
    ]
    changed = rewrite_policy(policy, lambda part: _marked(part, places))
    marked_policy = evolve(
        changed,
        inputs=(*policy.inputs, *turning),
        assumptions=policy.assumptions,
        incompatible=policy.incompatible,
        properties=policy.properties,
        acceptances=policy.acceptances,
    )
    return evolve(flat, policy=marked_policy)


def _marked(part: Term | Condition, places: Mapping[Key, int]) -> Term | Condition | None:
    def inside(term: Term) -> Term:
        return rewrite(term, lambda inner: _marked(inner, places))

    def tested(test: Comparison) -> Condition:
        return rewrite(test, lambda inner: _marked(inner, places))

    if not any(_place(test, places) is not None for test in switches(part)):
        return None
    match part:
        case Comparison():
            return _turned(part, rewrite_parts(part, lambda inner: _marked(inner, places)), places)
        case Within():
            return And(tuple(tested(test) for test in switches(part)))
        case Among():
            return Or(tuple(tested(test) for test in switches(part)))
        case Least(parts=parts) | Greatest(parts=parts):
            chosen = inside(parts[-1])
            for place in range(len(parts) - 2, -1, -1):
                own = inside(parts[place])
                test = Comparison(parts[place], "<=", rest(part, place + 1))
                written = Comparison(own, "<=", chosen)
                lower = _turned(test, written, places)
                one, other = (own, chosen) if isinstance(part, Least) else (chosen, own)
                chosen = Choice(lower, one, other)
            return chosen
    return None


def _place(test: Comparison, places: Mapping[Key, int]) -> int | None:
    left, _, right = upright(test)
    found = places.get(key_of(left, right))
    return found if found is not None else places.get(key_of(right, left))


def _turned(test: Comparison, written: Term | Condition, places: Mapping[Key, int]) -> Condition:
    """A test as it comes out on either side; `written` is the same with what is inside it turned."""
    place = _place(test, places)
    assert isinstance(written, Comparison)
    if place is None:
        return written
    left, operator, right = upright(test)
    inner_left, _, inner_right = upright(written)
    if places.get(key_of(left, right)) is None:  # known the other way round
        inner_left, inner_right, operator = inner_right, inner_left, TURNED[operator]
    lower = _apart(Comparison(inner_left, "<", inner_right), below(place))
    low = _apart(Comparison(inner_left, "<=", inner_right), at_or_below(place))
    sides: Mapping[Operator, Condition] = {
        "<": lower,
        "<=": low,
        ">": Not(low),
        ">=": Not(lower),
        "=": And((low, Not(lower))),
        "!=": Not(And((low, Not(lower)))),
    }
    return sides[operator]


def _apart(test: Condition, name: str) -> Condition:
    return Comparison(Truth(test), "!=", Fact(name, YesNo()))
