"""The classes into which a member of a list can fall: those of which a single member is possible."""

from collections.abc import Iterator, Mapping

from verifier.encode.lists.classes import Class, Outside, Piece, Space
from verifier.encode.lists.single import lies_in, single_member
from verifier.encode.lists.unrolled import sizes, unrolled
from verifier.encode.smt import Encoding
from verifier.model.policy import Policy
from verifier.solve.asked import Options
from verifier.solve.program import NoAnswer
from verifier.solve.session import Session

Conditions = list[list[tuple[Piece, str]]]
"""For each dimension its pieces, each with the symbol that says of the member that it lies in it."""

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
    script = encoding.script
    session = Session(script, options.seconds, options.seed)
    try:
        conditions = [
            [
                (piece, script.declare(f"lies-{place}-{count}", "Bool"), lies_in(space, place, piece))
                for count, piece in enumerate(dimension.pieces())
            ]
            for place, dimension in enumerate(space.dimensions.values())
        ]
        meant = [f"(= {symbol} {encoding.holds(c).text})" for some in conditions for _, symbol, c in some]
        held = [*encoding.ranges().values(), *encoding.grids().values(), *encoding.assumptions()]
        found: list[Class] = []
        with session.question():
            session.require(*held, *meant)
            pieces_of = [[(piece, symbol) for piece, symbol, _ in some] for some in conditions]
            for pieces in _possible(session, pieces_of, (), {}):
                found.append(pieces)
                if len(found) > MOST_CLASSES:
                    raise Outside(f"its members fall into more than {MOST_CLASSES} classes")
        return tuple(found)
    finally:
        session.stop()


def _possible(
    session: Session, conditions: Conditions, so_far: Class, member: Mapping[str, object]
) -> Iterator[Class]:
    """The classes that go on from these pieces and are not proved to be empty.

    `member` says of some member in these pieces in which others it lies, so that those need no question.
    """
    if len(so_far) == len(conditions):
        yield so_far
        return
    symbols = [symbol for some in conditions[len(so_far) :] for _, symbol in some]
    for piece, symbol in conditions[len(so_far)]:
        with session.scope(symbol):
            found: Mapping[str, object] | None = member
            if member.get(symbol) != "true":
                try:
                    found = session.values(symbols)
                except NoAnswer:
                    found = {}
            if found is not None:
                yield from _possible(session, conditions, (*so_far, piece), found)


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
