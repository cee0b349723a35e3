"""Where two rules about a decision are live together, and nothing ranks them.

Of two rules of which one prevails, is an exception or is stronger, it is settled who is heeded; what they say
in the same cases is no question. Of two others both are in force wherever nothing else stands above them.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from attrs import frozen

from verifier.solve.boxes.ranks import Ranks
from verifier.solve.boxes.shape import Box, common, without_all
from verifier.solve.boxes.table import Table


@frozen
class Meeting:
    """Two rules, in the order of the page, and the boxes in which both are live. `certain`: both are in force
    there, for nothing stands above them in any of these cases."""

    first: str
    second: str
    boxes: tuple[Box, ...]
    certain: bool


@frozen
class Meetings:
    """What was found; `complete`: no two rules meet otherwise."""

    found: tuple[Meeting, ...]
    complete: bool


Wanted = Callable[[str, str], bool]


def unranked(ranks: Ranks, wanted: Wanted) -> Iterator[tuple[str, str]]:
    """All pairs of rules that are wanted and that nothing ranks."""
    return (pair for pair in combinations(ranks.said, 2) if wanted(*pair) and ranks.apart(*pair))


def meetings(table: Table, ranks: Ranks, wanted: Wanted, most: int) -> Meetings:
    """The pairs of rules that are wanted, that nothing ranks, and that may be live together where the
    decision is asked; of more than `most` boxes the rest is left out."""
    found: dict[tuple[str, str], list[Box]] = {}
    count = 0
    for one, other in table.index.pairs():
        if max(one, other) >= len(table.rows):
            continue
        pair = table.rows[one].rule, table.rows[other].rule
        if pair[0] == pair[1] or not wanted(*pair) or not ranks.apart(*pair):
            continue
        shared = common(table.rows[one].box, table.rows[other].box)
        assert shared is not None
        asked = without_all(table.shape, (shared,), table.idle)
        if asked:
            found.setdefault(pair, []).extend(asked)
            count += len(asked)
        if count > most:
            break
    told = (
        Meeting(one, other, tuple(boxes), _certain(table, ranks, (one, other), boxes))
        for (one, other), boxes in found.items()
    )
    return Meetings(tuple(told), count <= most)


def _certain(table: Table, ranks: Ranks, pair: tuple[str, str], boxes: Sequence[Box]) -> bool:
    above = [other for rule in pair for other in ranks.above(rule)]
    bits = 0
    for other in above:
        bits |= table.places.get(other, 0)
    return table.exact and not (bits and any(table.index.meeting(box) & bits for box in boxes))
