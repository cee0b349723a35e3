"""The page of a policy as it is written: where each rule stands, and where another one can."""

from collections.abc import Mapping
from functools import cached_property

from attrs import frozen

from verifier.model.policy import Policy
from verifier.model.rules import Rule
from verifier.source.literate import page
from verifier.source.span import Span
from verifier.syntax import tree
from verifier.syntax.parse import parse


@frozen(eq=False, repr=False)
class Place:
    """Where a rule stands: its sentence, or its table and the row of it."""

    sentence: tree.RuleSentence | tree.Table
    row: tree.TableRow | None


class Page:
    """The text of a policy, read once more as sentences with their places."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self.lines = tuple(policy.text.split("\n"))
        self.rules: Mapping[str, Rule] = {rule.id: rule for rule in policy.rules}
        self.tree, _ = parse(page(policy.path, policy.text, policy.sha256))

    def place(self, rule: str) -> Place:
        """Where a rule of the policy stands."""
        return self._places[self.rules[rule].span]

    @cached_property
    def _places(self) -> Mapping[Span, Place]:
        found: dict[Span, Place] = {}
        for section in self.tree.sections:
            for statement in section.statements:
                if isinstance(statement, tree.RuleSentence):
                    found[statement.span] = Place(statement, None)
                elif isinstance(statement, tree.Table):
                    found |= {row.span: Place(statement, row) for row in statement.rows}
        return found

    def below(self, rule: str) -> tuple[int, str]:
        """The line above which another rule of the same clause goes in, and what stands left of a rule there.

        It follows the rule, or the last one of the clause where unnamed rules would be counted otherwise.
        """
        clause, here = self.rules[rule].clause, self.place(rule).sentence
        of_clause = [
            statement
            for section in self.tree.sections
            if section.clause == clause
            for statement in section.statements
            if isinstance(statement, tree.RuleSentence | tree.Table)
        ]
        after = [s for s in of_clause if s.span.line > here.span.line]
        unnamed = any(isinstance(s, tree.RuleSentence) and s.name is None for s in after)
        last = after[-1] if unnamed else here
        first_line = self.lines[last.span.line - 1]
        return last.span.end_line + 1, first_line[: last.span.column - 1]

    def name(self, clause: str) -> str:
        """A name for one more rule of a clause: `closing`, `closing-2`, …"""
        names = ("closing", *(f"closing-{number}" for number in range(2, len(self.rules) + 3)))
        return next(name for name in names if f"{clause}/{name}" not in self.rules)
