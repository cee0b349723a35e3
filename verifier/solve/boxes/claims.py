"""What a change to one rule changes, where each rule claims one value and *above* is an order among them.

What a case comes to is then told by the values that the highest rules claim which are live there: none is a
gap, one decides, and several contradict each other, whichever they are. Of a rule that nothing live is above:

    no other value, or a single other one, is claimed at the top            the rule makes a difference there
    something else at the top stands below it, and what does not agrees     it makes one, too
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property

from attrs import define, field

from verifier.model.kinds import Value
from verifier.solve.boxes.leaving import TooMuch, leaves
from verifier.solve.boxes.ranks import Ranks
from verifier.solve.boxes.shape import Box, common, each, without_all
from verifier.solve.boxes.table import Table
from verifier.solve.minimal import fewest

MOST_ASKED = 5_000
"""Boxes of which it is asked what is at the top in them, to tell one thing of a rule."""


@define(slots=False)
class Claims:
    """The table of a decision, whose rules are ordered. Where some of its cells stand for no case,
    `inhabited` says whether some case lies in a box, and raises TooMuch."""

    table: Table
    ranks: Ranks
    inhabited: Callable[[Box], bool] | None = None
    _asked: int = field(default=0, init=False)

    def boxes(self, rule: str) -> list[Box]:
        """Where a rule is live."""
        return [self.table.rows[place].box for place in each(self._rows(rule))]

    def is_live(self, rule: str) -> bool:
        """Whether a rule is live in some cell in which the decision is asked. Raises TooMuch."""
        return any(self._leave(box, self.table.unasked) for box in self.boxes(rule))

    def has_a_say(self, rule: str) -> bool:
        """Whether a rule is in force in some cell. Raises TooMuch."""
        return self._has_a_say(rule, self._above(rule))

    def _has_a_say(self, rule: str, near: int) -> bool:
        """Whether a rule is in force in some cell, of those above it only the rows `near` being there."""
        self._asked, value = 0, self._values[rule]
        if not self.ranks.several:
            return any(self._tops(box, self.table.unasked, near, value) for box in self.boxes(rule))
        others = self.table.unasked | near & ~self._claiming[value]
        if any(self._leave(box, others) for box in self.boxes(rule)):
            return True
        if any(self._tops(box, self.table.unasked, near, value) for box in self.boxes(rule)):
            raise TooMuch  # what is stronger may come too late: a rule that it defeats has defeated others
        return False

    def changes(self, rule: str, after: Sequence[Box], gone: bool) -> bool:
        """Whether something comes out otherwise if a rule speaks in these boxes instead of its own, or is
        `gone`, which may leave others unranked. Raises TooMuch."""
        shape, before = self.table.shape, self.boxes(rule)
        moved = [*without_all(shape, before, after), *without_all(shape, after, before)]
        self._asked = 0
        return any(self._matters(rule, box) for box in moved) or (gone and self._disorders(rule))

    def _matters(self, rule: str, box: Box) -> bool:
        """Whether it makes a difference somewhere in a box that the rule is live there."""
        value, mine = self._values[rule], self._rows(rule)
        above = self._above(rule) | self.table.unasked
        near = self.table.index.meeting(box) & self._all & ~(mine | above)
        if self._leave(box, above | near):
            return True
        below = near & self._below(rule)
        for place in each(below & ~self._claiming[value]):
            row = self.table.rows[place]
            both, higher = common(box, row.box), above | self._above(row.rule) & ~mine
            if both is not None and self._tops(both, higher, near & ~below, value):
                return True
        others = [one for one in self._claiming if one != value] if below != near else []
        return any(self._tops(box, above, near, one) for one in others)

    def _tops(self, box: Box, others: int, near: int, value: Value) -> bool:
        """Whether somewhere in a box none of the `others` is live, and those at the top of the rows `near`,
        if any, claim this value."""
        self._asked += 1
        if self._asked > MOST_ASKED:
            raise TooMuch
        near &= self.table.index.meeting(box) & ~others
        against = near & ~self._claiming[value]
        if self._leave(box, others | against):
            return True
        # else one that claims the value stands above one that does not; the highest first
        ranked = [(self._below(self.table.rows[place].rule), place) for place in each(near & ~against)]
        ranked = [(below, place) for below, place in ranked if below & against]
        for below, place in sorted(ranked, key=lambda one: (-one[0].bit_count(), one[1])):
            both = common(box, self.table.rows[place].box)
            if both is not None and self._tops(both, others, near & ~(below | 1 << place), value):
                return True
            others |= 1 << place  # from here on it is not live
        return False

    def _disorders(self, rule: str) -> bool:
        """Whether two rules contradict each other somewhere that are ranked only through another one."""
        maybe = False
        for low, over_low, highs in self.ranks.lost_without(rule):
            still = self._bits(over_low)
            for high in highs:
                value = self._values[high]
                if self._values[low] == value:
                    continue
                over = self.table.unasked | still | self._above(high)
                beside = self._all & ~(self._below(high) | self._rows(high) | self._claiming[value])
                for both in self._shared(high, low):
                    self._asked += 1
                    if self._asked > MOST_ASKED:
                        raise TooMuch
                    if self._leave(both, over | beside):
                        return True
                    maybe = maybe or self._leave(both, over)
        if maybe:
            raise TooMuch
        return False

    def _shared(self, one: str, other: str) -> list[Box]:
        both = (common(mine, theirs) for mine in self.boxes(one) for theirs in self.boxes(other))
        return [box for box in both if box is not None]

    # --- what covers a rule ---

    def covering(self, rule: str, most: int) -> tuple[str, ...]:
        """The fewest rules, those first on the page first, of which one is in force wherever a rule is;
        empty where there are none, or where more than `most` may be. Raises TooMuch."""
        beside = {rule, *self.ranks.above(rule), *self.ranks.below(rule)}

        def follows(other: str) -> bool:
            """Whether it is in force wherever it is live and the rule is in force."""
            above, alike = self.ranks.above(other), self._values[other] == self._values[rule]
            return not above or (alike and not self.ranks.several and beside.issuperset(above))

        order = [other for other in self._near(rule, self._all) if follows(other)]
        value, above = self._values[rule], self._above(rule)

        def cover(others: Sequence[str]) -> bool:
            self._asked, bits = 0, self.table.unasked | self._bits(others)
            return not any(self._tops(box, bits, above & ~bits, value) for box in self.boxes(rule))

        return () if len(order) > most else fewest(order, cover, most)

    def setting_aside(self, rule: str, most: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Of the rules above one that never has a say the fewest that set it aside together, any two only of
        so many; and those above them, which might keep them from it and do not. Raises TooMuch."""
        above, agreeing = self._above(rule), self._claiming[self._values[rule]]

        def enough(others: Sequence[str]) -> bool:
            return not self._has_a_say(rule, self._bits(others) | above & agreeing)

        found = fewest(self._near(rule, above & ~agreeing), enough, most)
        over = {other for one in found for other in self.ranks.above(one)} - {*found}
        return found, tuple(other for other in self.ranks.said if other in over)

    def _near(self, rule: str, among: int) -> list[str]:
        """The rules that are live somewhere together with one, in the order of the page."""
        meeting = 0
        for box in self.boxes(rule):
            meeting |= self.table.index.meeting(box)
        places = each(meeting & among & self._all & ~self._rows(rule))
        near = {self.table.rows[place].rule for place in places}
        return [other for other in self.ranks.said if other in near]

    # --- rows as bits ---

    def _leave(self, box: Box, others: int) -> bool:
        """Whether rows, by their bits, leave a case of a box."""
        return leaves(self.table.index, box, others, inhabited=self.inhabited)

    @cached_property
    def _all(self) -> int:
        return (1 << len(self.table.rows)) - 1

    def _rows(self, rule: str) -> int:
        return self.table.places.get(rule, 0)

    def _bits(self, rules: Iterable[str]) -> int:
        bits = 0
        for rule in rules:
            bits |= self._rows(rule)
        return bits

    def _above(self, rule: str) -> int:
        if rule not in self._higher:
            self._higher[rule] = self._bits(self.ranks.above(rule))
        return self._higher[rule]

    def _below(self, rule: str) -> int:
        if rule not in self._lower:
            self._lower[rule] = self._bits(self.ranks.below(rule))
        return self._lower[rule]

    @cached_property
    def _higher(self) -> dict[str, int]:
        return {}

    @cached_property
    def _lower(self) -> dict[str, int]:
        return {}

    @cached_property
    def _values(self) -> Mapping[str, Value]:
        return self.ranks.claimed

    @cached_property
    def _claiming(self) -> dict[Value, int]:
        """For each value the rows that claim it, as bits."""
        found: dict[Value, int] = dict.fromkeys(self._values.values(), 0)
        for rule, bits in self.table.places.items():
            found[self._values[rule]] |= bits
        return found
