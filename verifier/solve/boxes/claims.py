"""What a change to one rule changes, where each rule claims one value and nothing ranks them.

What a case comes to is then told by the values that the rules claim which are live there: none is a gap, one
decides, and several contradict each other, whichever they are. So a rule makes a difference in a cell in
which no other rule claims its value, and the others claim no two values.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import combinations

from attrs import define

from verifier.model.kinds import Value
from verifier.solve.boxes.leaving import leaves
from verifier.solve.boxes.shape import Box, each, without_all
from verifier.solve.boxes.table import Table


@define(slots=False)
class Claims:
    """The table of a decision, and by rule the value that it claims."""

    table: Table
    values: Mapping[str, Value]

    def boxes(self, rule: str) -> list[Box]:
        """Where a rule is live."""
        return [self.table.rows[place].box for place in each(self.table.places.get(rule, 0))]

    def has_a_say(self, rule: str) -> bool:
        """Whether a rule is live in some cell in which the decision is asked. Raises TooMuch."""
        return any(leaves(self.table.index, box, self.table.unasked) for box in self.boxes(rule))

    def changes(self, rule: str, after: Sequence[Box]) -> bool:
        """Whether something comes out otherwise if a rule speaks in these boxes instead of its own. Raises
        TooMuch."""
        shape, before = self.table.shape, self.boxes(rule)
        moved = [*without_all(shape, before, after), *without_all(shape, after, before)]
        return any(self._matters(rule, box) for box in moved)

    def _matters(self, rule: str, box: Box) -> bool:
        """Whether it makes a difference somewhere in a box that the rule is live there."""
        others = ~self.table.places.get(rule, 0)
        other_values = [bits for value, bits in self._claiming.items() if value != self.values[rule]]
        return any(leaves(self.table.index, box, others & ~bits) for bits in other_values or [0])

    def covering(self, rule: str, most: int) -> tuple[str, ...]:
        """The fewest rules, those first on the page first, of which one is live wherever a rule has a say;
        empty where there are none, or where more than `most` may be. Raises TooMuch."""
        boxes, meeting = self.boxes(rule), 0
        for box in boxes:
            meeting |= self.table.index.meeting(box)
        meeting &= ~(self.table.places.get(rule, 0) | self.table.unasked)
        near = list(dict.fromkeys(self.table.rows[place].rule for place in each(meeting)))
        order = [name for name in self.values if name in near]
        if len(order) > most:
            return ()

        def cover(others: Sequence[str]) -> bool:
            bits = self.table.unasked
            for other in others:
                bits |= self.table.places[other]
            return not any(leaves(self.table.index, box, bits) for box in boxes)

        if not cover(order):
            return ()
        for size in (1, 2):
            for others in combinations(order, size):
                if cover(others):
                    return others
        kept = order
        for other in order:
            without = [one for one in kept if one != other]
            if cover(without):
                kept = without
        return tuple(kept)

    @cached_property
    def _claiming(self) -> dict[Value, int]:
        """For each value the rows that claim it, as bits."""
        found: dict[Value, int] = dict.fromkeys(self.values.values(), 0)
        for rule, bits in self.table.places.items():
            found[self.values[rule]] |= bits
        return found
