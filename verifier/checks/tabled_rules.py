"""What boxes tell at once of many rules: that some case reaches a rule, and that it gets its way in one.

Only a yes is told so. Of a rule of which they do not say yes a solver is asked, and of all where the rows are
few.
"""

from functools import cached_property

from verifier.checks.tabled import FEW_ROWS
from verifier.solve.boxes.leaving import TooMuch, leaves
from verifier.solve.boxes.meetings import Ranks
from verifier.solve.boxes.shape import each
from verifier.solve.boxes.table import Table
from verifier.solve.inquiry import Inquiry


class TabledRules:
    """The rules of a policy about decisions of many rows."""

    def __init__(self, inquiry: Inquiry) -> None:
        self.inquiry = inquiry
        self._tables: dict[str, Table | None] = {}
        self._ranks: dict[str, Ranks] = {}

    def is_reached(self, rule: str) -> bool:
        """Whether a rule is live, for certain, in some case in which a decision of it is asked."""
        return any(self._is_live(table, rule, []) for table in self._about(rule).values())

    def is_heeded(self, rule: str) -> bool:
        """Whether a rule is live, for certain, in some case in which nothing is that stands above it."""
        for name, table in self._about(rule).items():
            if name not in self._ranks:
                self._ranks[name] = Ranks(self.inquiry.policy, name)
            if self._is_live(table, rule, self._ranks[name].above(rule)):
                return True
        return False

    def _is_live(self, table: Table, rule: str, above: list[str]) -> bool:
        others = table.unasked
        for other in above:
            others |= table.places.get(other, 0)
        try:
            return any(
                leaves(table.index, table.rows[place].box, others)
                for place in each(table.places.get(rule, 0))
            )
        except TooMuch:
            return False

    def _about(self, rule: str) -> dict[str, Table]:
        """The tables of many rows that a rule has a row in, by the decision."""
        if self.inquiry.counting:
            return {}
        found = {name: self._table(name) for name in self._decisions.get(rule, ())}
        return {name: table for name, table in found.items() if table is not None}

    @cached_property
    def _decisions(self) -> dict[str, list[str]]:
        rules = self.inquiry.policy.rules
        return {rule.id: list(dict.fromkeys(c.decision for c in rule.conclusions)) for rule in rules}

    def _table(self, name: str) -> Table | None:
        if name not in self._tables:
            table = self.inquiry.tables.of(name)
            many = table is not None and table.exact and len(table.rows) > FEW_ROWS
            self._tables[name] = table if many else None
        return self._tables[name]
