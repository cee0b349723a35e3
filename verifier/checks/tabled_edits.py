"""What becomes of a decision with a change to one rule, where its rules are boxes that claim one value
each, and *above* is an order among them.

Boxes tell all of it without a question; a solver is asked where the rows are few, so that others can ask
again, and of every other decision.
"""

from collections.abc import Callable, Sequence
from functools import partial

from verifier.checks.edit import Edit, Unchanging
from verifier.checks.tabled import FEW_ROWS, claims_of, claims_on, engines_of, needed
from verifier.finding import Steps
from verifier.model.rules import Rule
from verifier.solve.boxes.claims import Claims
from verifier.solve.boxes.leaving import TooMuch
from verifier.solve.boxes.shape import Box
from verifier.solve.boxes.table import Table
from verifier.solve.inquiry import Inquiry

FEW_CHANGED = 12
"""Rows of a decision up to which a solver is asked about changes to them: it takes the longer the more there
are, for each of them."""


class TabledEdits:
    """The decisions of a policy in which boxes tell what a change to a rule changes."""

    def __init__(self, inquiry: Inquiry) -> None:
        self.inquiry = inquiry
        self._rules = {rule.id: rule for rule in inquiry.policy.rules}
        self._claims: dict[str, Claims | None] = {}

    def engines(self, rule: str) -> tuple[str, ...]:
        """Who tells of a rule of which boxes tell."""
        claims = self._about(rule)
        return () if claims is None else engines_of(claims)

    def changes(self, edit: Edit) -> bool | None:
        """Whether some case comes out otherwise with a change; None where boxes do not tell."""
        claims, rule = self._about(edit.rule), self._rules.get(edit.rule)
        if claims is None or rule is None:
            return None
        after = self._after(edit, rule)
        try:
            return None if after is None else claims.changes(rule.id, after, edit.change(rule) is None)
        except TooMuch:
            return None

    def unchanging(self, check: str, edit: Edit, term: Callable[[], str]) -> Unchanging:
        """The proof that no case comes out otherwise, which is that none meets the `term`; where the rows are
        few that is kept as a question that can be asked of a solver."""
        inquiry, rule = self.inquiry, self._rules[edit.rule]
        name = rule.conclusions[0].decision
        claims = self._claims[name]
        assert claims is not None
        names = inquiry.relevant(name)
        hypotheses = inquiry.hypotheses(names)

        def steps() -> Steps:
            return ((*inquiry.structure(names), *(h.text for h in hypotheses), term()),)

        if len(claims.table.rows) <= FEW_ROWS:
            inquiry.record_as(check, edit.subject, (False,), steps, hypotheses)
        rests_on = needed(inquiry, name, claims.table, partial(self._is_same, edit, rule))
        return Unchanging(rests_on, (name,), {}, inquiry.question(check, edit.subject), engines_of(claims))

    def has_a_say(self, rule: str) -> bool | None:
        """Whether a rule is in force in some case; None where boxes do not tell."""
        claims = self._about(rule)
        try:
            return None if claims is None else claims.has_a_say(rule)
        except TooMuch:
            return None

    def covering(self, rule: str, most: int) -> tuple[str, ...] | None:
        """The fewest rules of which one is in force wherever a rule is; empty where there are none, or where
        more than `most` may be, None where boxes do not tell."""
        claims = self._about(rule)
        if claims is None or (claims.ranks.linked and len(claims.ranks.said) <= most):
            return None  # of so few a solver also knows those that are in force in a part of it only
        try:
            return claims.covering(rule, most)
        except TooMuch:
            return None

    def _is_same(self, edit: Edit, rule: Rule, table: Table) -> bool:
        """Whether nothing comes out otherwise in a wider table either."""
        name = rule.conclusions[0].decision
        claims, now = self._claims[name], edit.change(rule)
        assert claims is not None
        left_out = table.without
        after = [] if now is None else self.inquiry.tables.of_rule(name, now, left_out)
        try:
            return after is not None and not claims_on(self.inquiry, name, table, claims.ranks).changes(
                rule.id, after, now is None
            )
        except TooMuch:
            return False

    def _after(self, edit: Edit, rule: Rule) -> Sequence[Box] | None:
        now = edit.change(rule)
        return () if now is None else self.inquiry.tables.of_rule(rule.conclusions[0].decision, now)

    def _about(self, rule: str) -> Claims | None:
        """The decision that a rule is about, where boxes tell what it comes to in every case."""
        own = self._rules.get(rule)  # of a rule about members there are others
        names = {c.decision for c in own.conclusions} if own else set()
        if self.inquiry.counting or self.inquiry.native.is_joint or len(names) != 1:
            return None
        (name,) = names
        if name not in self._claims:
            self._claims[name] = claims_of(self.inquiry, name, FEW_CHANGED)
        return self._claims[name]
