"""Where two rules about a decision are live together, and nothing ranks them.

Of two rules of which one prevails, is an exception or is stronger, it is settled who is heeded; what they say
in the same cases is no question. Of two others both are in force wherever nothing else stands above them.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from attrs import frozen

from verifier.encode.smt.closure import closure
from verifier.model.kinds import Value
from verifier.model.policy import Policy
from verifier.model.rules import Conclusion, Rule
from verifier.model.terms import Constant
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


class Ranks:
    """Who stands above whom among the rules about a decision, each of which says one thing of it."""

    def __init__(self, policy: Policy, decision: str) -> None:
        self._over = closure(policy)
        self.said: dict[str, list[Conclusion]] = {}
        self.rules: dict[str, Rule] = {}
        for rule in policy.rules:
            own = [c for c in rule.conclusions if c.decision == decision]
            if own:
                self.said[rule.id], self.rules[rule.id] = own, rule
        self._strengths = {c.strength for some in self.said.values() for c in some}
        self._linked = {low for high in self.said for low in self._over[high]}

    @property
    def single(self) -> bool:
        """Whether each rule claims one value that the page names, and nothing else."""
        return all(
            len(own) == 1 and own[0].form == "is" and not own[0].option and isinstance(own[0].value, Constant)
            for own in self.said.values()
        )

    @property
    def level(self) -> bool:
        """Whether, besides, nothing ranks them."""
        return self.single and len(self._strengths) == 1 and not self._linked

    @property
    def claimed(self) -> dict[str, Value]:
        """By rule the value that it claims, where each claims a single one."""
        values = {rule: own[0].value for rule, own in self.said.items()}
        return {rule: value.value for rule, value in values.items() if isinstance(value, Constant)}

    def is_above(self, high: str, low: str) -> bool:
        """Whether a rule prevails over another, or is stronger and is not prevailed over."""
        if low in self._over[high]:
            return True
        return self._strength(high) > self._strength(low) and high not in self._over[low]

    def apart(self, one: str, other: str) -> bool:
        """Whether nothing ranks two rules."""
        return not self.is_above(one, other) and not self.is_above(other, one)

    def above(self, rule: str) -> list[str]:
        """The rules that stand above one."""
        if len(self._strengths) == 1 and rule not in self._linked:
            return []
        return [other for other in self.said if other != rule and self.is_above(other, rule)]

    def _strength(self, rule: str) -> int:
        return max(conclusion.strength.value for conclusion in self.said[rule])


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
