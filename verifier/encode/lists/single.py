"""A policy cut down to one member of a list, so that it can be asked into which classes a member can fall."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from attrs import evolve

from verifier.encode.lists.classes import Band, Dimension, Piece, Space
from verifier.model.kinds import Kind, Number
from verifier.model.mentions import mentioned
from verifier.model.policy import Assumption, Definition, Input, Policy
from verifier.model.terms import Among, And, Comparison, Condition, Constant, Fact, Operator, Quantified, Term
from verifier.model.wording import kind_of
from verifier.source.span import Span

NOWHERE = Span("", 0, 0, 0, 0)


def single_member(policy: Policy, space: Space) -> Policy:
    """The policy with one member in the list and nothing decided; each dimension is defined.

    Of the assumptions only those stay that speak of each member of this list by itself, or of no list:
    what is assumed of all members together says nothing about one. What the case works out from its lists
    may be anything, since the other members are not there to work it out from.
    """
    definitions = {d.key: d.term for d in policy.definitions}
    lists = {item.name for item in policy.lists}
    free = [
        d
        for d in policy.definitions
        if d.of is None and not lists.isdisjoint(worked_out_from(definitions, (d.key,)))
    ]
    made = tuple(
        Definition(
            f"dimension{place}", kind_of(dimension.term), dimension.term, None, NOWHERE, space.list.record
        )
        for place, dimension in enumerate(space.dimensions.values(), 1)
    )
    decided = {d.key for d in policy.decisions}
    left_out = decided.union(d.key for d in free)
    order = (*(key for key in policy.order if key not in left_out), *(d.key for d in made))
    return evolve(
        policy,
        decisions=(),
        rules=(),
        incompatible=(),
        properties=(),
        acceptances=(),
        assumptions=tuple(a for a in policy.assumptions if _of_one(policy, space, a)),
        inputs=(*policy.inputs, *(Input(d.name, _any(d.kind), None, None, NOWHERE) for d in free)),
        definitions=(*(d for d in policy.definitions if d not in free), *made),
        lists=tuple(
            evolve(item, least=int(item.name == space.list.name), most=int(item.name == space.list.name))
            for item in policy.lists
        ),
        order=order,
    )


def _of_one(policy: Policy, space: Space, assumption: Assumption) -> bool:
    held = assumption.condition
    lists = {item.name for item in policy.lists}
    if (
        isinstance(held, Quantified)
        and held.over.list == space.list.name
        and held.quantifier in ("every", "no")
    ):
        inner = {*mentioned(held.over.where), *mentioned(held.has)}
    else:
        inner = set(mentioned(held))
    return lists.isdisjoint(worked_out_from({d.key: d.term for d in policy.definitions}, inner))


def worked_out_from(definitions: Mapping[str, Term], names: Iterable[str]) -> set[str]:
    """Names, and all that they are worked out from."""
    waiting, seen = list(names), set[str]()
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting.extend(mentioned(definitions[name]) if name in definitions else ())
    return seen


def _any(kind: Kind) -> Kind:
    """A kind without range and step, which only claim something of what is worked out."""
    return Number(kind.measure) if isinstance(kind, Number) else kind


def lies_in(space: Space, place: int, piece: Piece) -> Condition:
    """That the only member of a list lies in a piece of its dimension (the first one is 0)."""
    dimension: Dimension = list(space.dimensions.values())[place]
    kind = kind_of(dimension.term)
    fact = Fact(f"{space.list.name}[0].dimension{place + 1}", kind)
    if not isinstance(piece, Band):
        return Among(fact, (piece,))
    ends: list[tuple[Operator, Fraction | None]] = [
        (">" if piece.above else ">=", piece.low),
        ("<" if piece.below else "<=", piece.high),
    ]
    measure = Number(kind.measure if isinstance(kind, Number) else None)
    return And(tuple(Comparison(fact, sign, Constant(end, measure)) for sign, end in ends if end is not None))
