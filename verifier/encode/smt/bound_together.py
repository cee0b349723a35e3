"""The decisions that limits bind together, and what their own rules leave of them, as SMT-LIB terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verifier.encode.smt.kinds import equals, literal
from verifier.encode.smt.text import FALSE, all_of
from verifier.model.policy import Decision

if TYPE_CHECKING:
    from verifier.encode.smt.encoding import Encoding
    from verifier.encode.smt.limited import Group
    from verifier.encode.smt.question import QuestionTerms


class BoundTogether:
    """Decisions of finite kinds, whose values go by their places in the kind."""

    def __init__(self, encoding: Encoding, group: Group, closed: bool) -> None:
        self.encoding, self.group, self.closed = encoding, group, closed
        self.script = encoding.script
        self.questions = tuple(group.decisions)
        self.before: dict[str, QuestionTerms] = {n: encoding.unlimited(n, closed) for n in self.questions}

    def _decision(self, name: str) -> Decision:
        return self.before[name].decision

    def _words(self, name: str) -> range:
        return range(len(self.group.words(name)))

    def _is(self, name: str, value: str, word: int) -> str:
        """That a term is this value of a decision."""
        return equals(self._decision(name).kind, value, self.group.words(name)[word], None)

    def _bare(self, name: str) -> str:
        """That nothing is said if discretion is not used."""
        return FALSE if self._decision(name).bearer is not None else self.before[name].open_discretion

    def _own(self, name: str, word: int) -> str:
        """That a decision is settled by its own rules, and they leave it this value."""
        terms = self.before[name]
        value = literal(self._decision(name).kind, self.group.words(name)[word], None)
        return all_of((terms.settled, terms.possible(value)))
