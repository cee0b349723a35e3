"""What a statement can see while its names are resolved, and where its mistakes are told."""

from collections.abc import Mapping

from attrs import evolve, field, frozen

from verifier.model.kinds import Kind
from verifier.model.policy import Definition, ListOf, Record
from verifier.model.terms import Condition, Members, Term
from verifier.source.mistake import Mistake
from verifier.source.span import Span

BUILT_IN_MEASURES = ("days", "working days", "months", "years")


@frozen(repr=False)
class Place:
    """A declared name: what it is, in words (`an input`), and where it stands."""

    what: str
    span: Span


@frozen(eq=False, repr=False)
class Divisor:
    """Something that is divided by, and must not be 0: a term, or what weights add up to.

    `over` are the members whose weights are added, None for a plain divisor; `held` is known where it stands.
    """

    term: Term
    over: Members | None
    held: frozenset[Condition]
    clause: str
    span: Span


@frozen(repr=False)
class Scope:
    """The names of a page, and the clause and list of mistakes that a statement reports to.

    `facts` are inputs, ambiguities and definitions, `decisions` the rest; a kind is None where the
    declaration itself is a mistake, so that it is not told twice. `places` holds every name.
    `broken` are names whose declarations could not be read, `unread` clauses with such sentences.

    `lists` are those of the case, `records` what members are made of; `inside` has the record in
    whose members the members of another one lie; `of` has the record of each definition and
    decision that is about a member. `bearers` has the body that does each action; actions are read
    only where `outcomes` are spoken of. `members` are the records of which a member is spoken of here,
    outermost first, and `held` the conditions that are known to hold here. `divisors` gathers what
    must not be 0, `counted` what only a calendar can compute.
    """

    places: Mapping[str, Place] = field(factory=dict)
    measures: frozenset[str] = frozenset(BUILT_IN_MEASURES)
    types: Mapping[str, Kind | None] = field(factory=dict)
    facts: Mapping[str, Kind | None] = field(factory=dict)
    decisions: Mapping[str, Kind | None] = field(factory=dict)
    bodies: Mapping[str, str] = field(factory=dict)
    optional: frozenset[str] = frozenset()
    lists: Mapping[str, ListOf] = field(factory=dict)
    records: Mapping[str, Record] = field(factory=dict)
    inside: Mapping[str, str] = field(factory=dict)
    of: Mapping[str, str] = field(factory=dict)
    bearers: Mapping[str, str] = field(factory=dict)
    outcomes: bool = False
    members: tuple[str, ...] = ()
    held: frozenset[Condition] = frozenset()
    divisors: list[Divisor] = field(factory=list)
    counted: dict[str, Definition] = field(factory=dict)
    broken: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()
    clause: str = ""
    mistakes: list[Mistake] = field(factory=list)

    def within(self, clause: str) -> "Scope":
        """The same names, for a statement of this clause."""
        return evolve(self, clause=clause)

    def about(self, record: str) -> "Scope":
        """The same names, for what is said of each member of a record."""
        outer = self.inside.get(record)
        return evolve(self, members=(record,) if outer is None else (outer, record))

    def knowing(self, known: frozenset[Condition]) -> "Scope":
        """The same names, where more is known to hold."""
        return evolve(self, held=self.held | known) if known else self

    def owner_of(self, of: ListOf) -> str | None:
        """The record whose members have the list; None for a list of the case."""
        return None if self.lists.get(of.name) is of else self.inside[of.record]

    def entering(self, of: ListOf) -> "Scope":
        """The same names, for what is said of the members of a list that is in reach."""
        owner = self.owner_of(of)
        outer = () if owner is None else self.members[: self.members.index(owner) + 1]
        return evolve(self, members=(*outer, of.record))

    @property
    def in_reach(self) -> tuple[ListOf, ...]:
        """The lists that can be spoken of here: those of the member first, then those of the case."""
        inner = [of for record in reversed(self.members) for of in self.records[record].lists]
        return (*inner, *self.lists.values())

    def wrong(self, span: Span, message: str, help: str) -> None:
        """Tell a mistake at a place of the text."""
        self.mistakes.append(Mistake(span.path, span.line, span.column, self.clause, message, help))

    @property
    def readable(self) -> tuple[str, ...]:
        """The names that a condition may mention, of the case and of members."""
        fields = [fact.name for record in self.records.values() for fact in record.fields]
        return (*self.facts, *self.decisions, *fields)
