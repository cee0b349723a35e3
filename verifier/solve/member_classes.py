"""The classes into which a member of a list can fall: those of which a single member is possible."""

from collections.abc import Iterator

from verifier.encode.lists.classes import Class, Outside, Piece, Space
from verifier.encode.lists.single import lies_in, single_member
from verifier.encode.lists.unrolled import sizes, unrolled
from verifier.encode.smt import Encoding
from verifier.model.policy import Policy
from verifier.solve.asked import Options
from verifier.solve.program import NoAnswer
from verifier.solve.session import Session

MOST_CLASSES = 400
"""The most classes that are counted."""


def member_classes(policy: Policy, space: Space, options: Options) -> tuple[Class, ...]:
    """The classes of one list, in the order of their pieces; raises Outside where they are too many.

    A class is left out only where it is proved that no member can be in it; where that stays open it is kept.
    """
    alone = single_member(policy, space)
    depth = max((inner.most or 0 for record in policy.records for inner in record.lists), default=1)
    if any(inner.most is None for record in policy.records for inner in record.lists):
        return tuple(_all(space, 0))
    flat = unrolled(alone, sizes(alone, max(depth, 1)))
    encoding = Encoding(flat.policy)
    session = Session(encoding.script, options.seconds, options.seed)
    try:
        conditions = [
            [(piece, encoding.holds(lies_in(space, place, piece)).text) for piece in dimension.pieces()]
            for place, dimension in enumerate(space.dimensions.values())
        ]
        held = [*encoding.ranges().values(), *encoding.grids().values(), *encoding.assumptions()]
        found: list[Class] = []
        with session.question():
            session.require(*held)
            for pieces in _possible(session, conditions, ()):
                found.append(pieces)
                if len(found) > MOST_CLASSES:
                    raise Outside(f"its members fall into more than {MOST_CLASSES} classes")
        return tuple(found)
    finally:
        session.stop()


def _possible(session: Session, conditions: list[list[tuple[Piece, str]]], so_far: Class) -> Iterator[Class]:
    """The classes that go on from these pieces and are not proved to be empty."""
    if len(so_far) == len(conditions):
        yield so_far
        return
    for piece, condition in conditions[len(so_far)]:
        with session.scope(condition):
            try:
                possible = session.possible()
            except NoAnswer:
                possible = True
            if possible:
                yield from _possible(session, conditions, (*so_far, piece))


def _all(space: Space, place: int) -> Iterator[Class]:
    dimensions = list(space.dimensions.values())
    number = 1
    for dimension in dimensions:
        number *= len(dimension.pieces())
    if number > MOST_CLASSES:
        raise Outside(f"its members fall into more than {MOST_CLASSES} classes")
    if place == len(dimensions):
        yield ()
        return
    for piece in dimensions[place].pieces():
        for rest in _all(space, place + 1):
            yield (piece, *rest)
