"""What boxes tell at once of many rules: that some case reaches a rule, that it gets its way in one, and that
one which is reached gets it in none.

Of a rule of which they say nothing a solver is asked, and of all where the rows are few.
"""

from collections.abc import Callable
from contextlib import suppress
from functools import cached_property, partial

from attrs import evolve

from verifier.checks.absence import absent, names_of
from verifier.checks.blame import RULE, linked
from verifier.checks.check import Check
from verifier.checks.tabled import FEW_ROWS, claims_of, claims_on, engines_of, needed
from verifier.finding import Finding, Steps
from verifier.model.rules import Rule
from verifier.solve.basis import Basis
from verifier.solve.boxes.claims import Claims
from verifier.solve.boxes.leaving import TooMuch, leaves
from verifier.solve.boxes.ranks import Ranks
from verifier.solve.boxes.shape import each
from verifier.solve.boxes.table import Table
from verifier.solve.inquiry import Inquiry

MOST_COVERING = 40
"""The most rules among which any two are looked for that set another one aside together."""


class TabledRules:
    """The rules of a policy about decisions of many rows."""

    def __init__(self, inquiry: Inquiry) -> None:
        self.inquiry = inquiry
        self._tables: dict[str, Table | None] = {}
        self._ranks: dict[str, Ranks] = {}
        self._claims: dict[str, Claims | None] = {}

    def reached(self, rule: str) -> tuple[str, ...]:
        """Who tells for certain that some case reaches a rule where a decision of it is asked, if any."""
        with suppress(TooMuch):
            claims = self._claims_about(rule)
            if claims is not None:
                return engines_of(claims) if claims.is_live(rule) else ()
        live = any(self._is_live(table, rule, []) for table in self._about(rule).values())
        return ("boxes",) if live else ()

    def heeded(self, rule: str) -> tuple[str, ...]:
        """Who tells for certain that a rule gets its way in some case, if any."""
        with suppress(TooMuch):
            claims = self._claims_about(rule)
            if claims is not None:
                return engines_of(claims) if claims.has_a_say(rule) else ()
        for name, table in self._about(rule).items():
            if name not in self._ranks:
                self._ranks[name] = Ranks(self.inquiry.policy, name)
            if self._is_live(table, rule, self._ranks[name].above(rule)):
                return ("boxes",)
        return ()

    def set_aside(self, check: Check, rule: Rule, term: Callable[[], str]) -> Finding | None:
        """The finding that a rule which is reached never gets its way, which is that no case meets the
        `term`; None where it does, or where boxes do not tell."""
        claims = self._claims_about(rule.id)
        try:
            if claims is None or claims.has_a_say(rule.id) or not claims.is_live(rule.id):
                return None
            over, higher = claims.setting_aside(rule.id, MOST_COVERING)
        except TooMuch:
            return None
        inquiry, about = self.inquiry, names_of(self.inquiry, rule)
        hypotheses = inquiry.hypotheses(about)

        def steps() -> Steps:
            return ((*inquiry.structure(about), *(h.text for h in hypotheses), term()),)

        inquiry.record_as(check.name, rule.id, (False,), steps, hypotheses)
        taken = needed(
            inquiry,
            self._decisions[rule.id][0],
            claims.table,
            partial(self._stays_aside, claims.ranks, rule.id),
        )
        ruled = (f"{RULE}{other}" for other in (*over, *higher))
        basis = Basis(linked(inquiry, (*taken, *ruled), (rule.id,)))
        found = absent(inquiry, check, rule, (rule.id, *over), basis, engines_of(claims))
        return evolve(found, asked=inquiry.question(check.name, rule.id))

    def _stays_aside(self, ranks: Ranks, rule: str, wider: Table) -> bool:
        try:
            return not claims_on(self.inquiry, self._decisions[rule][0], wider, ranks).has_a_say(rule)
        except TooMuch:
            return False

    def _claims_about(self, rule: str) -> Claims | None:
        """What boxes tell of the one decision that a rule is about, if it is one."""
        names = self._decisions.get(rule, [])
        if len(names) != 1:
            return None
        (name,) = names
        if name not in self._claims:
            self._claims[name] = claims_of(self.inquiry, name, FEW_ROWS)
        return self._claims[name]

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
