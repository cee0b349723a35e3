"""What a statement can see while its names are resolved, and where its mistakes are told."""

from collections.abc import Mapping

from attrs import evolve, field, frozen

from verifier.model.kinds import Kind
from verifier.source.mistake import Mistake
from verifier.source.span import Span

BUILT_IN_MEASURES = ("days", "months", "years")


@frozen(repr=False)
class Place:
    """A declared name: what it is, in words (`an input`), and where it stands."""

    what: str
    span: Span


@frozen(repr=False)
class Scope:
    """The names of a page, and the clause and list of mistakes that a statement reports to.

    `facts` are inputs, ambiguities and definitions, `decisions` the rest; a kind is None where the
    declaration itself is a mistake, so that it is not told twice. `places` holds every name.
    `broken` are names whose declarations could not be read, `unread` clauses with such sentences.
    """

    places: Mapping[str, Place] = field(factory=dict)
    measures: frozenset[str] = frozenset(BUILT_IN_MEASURES)
    types: Mapping[str, Kind | None] = field(factory=dict)
    facts: Mapping[str, Kind | None] = field(factory=dict)
    decisions: Mapping[str, Kind | None] = field(factory=dict)
    bodies: Mapping[str, str] = field(factory=dict)
    broken: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()
    clause: str = ""
    mistakes: list[Mistake] = field(factory=list)

    def within(self, clause: str) -> "Scope":
        """The same names, for a statement of this clause."""
        return evolve(self, clause=clause)

    def wrong(self, span: Span, message: str, help: str) -> None:
        """Tell a mistake at a place of the text."""
        self.mistakes.append(Mistake(span.path, span.line, span.column, self.clause, message, help))

    @property
    def readable(self) -> tuple[str, ...]:
        """The names that a condition may mention."""
        return (*self.facts, *self.decisions)
