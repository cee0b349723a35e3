"""The whole policy, as one record.

Records that nobody compares or prints are made without both, which halves the time to start.
"""

from collections.abc import Mapping
from typing import Literal

from attrs import field, frozen

from verifier.model.claims import Acceptance, Property
from verifier.model.facts import Ambiguity as Ambiguity
from verifier.model.facts import Input as Input
from verifier.model.facts import ListOf as ListOf
from verifier.model.facts import Record as Record
from verifier.model.kinds import Kind, Value
from verifier.model.rules import Rule
from verifier.model.terms import Condition, Term
from verifier.source.span import Span

ClauseState = Literal["encoded", "partly", "set aside", "missing"]


@frozen(eq=False, repr=False)
class Review:
    """Who confirmed on which day (ISO 8601) that the rules of a clause say what its words say.

    `hash` is of what they read; `stale`: something of it has changed since.
    """

    name: str
    date: str
    hash: str
    stale: bool


@frozen(eq=False, repr=False)
class Clause:
    """A clause of the source and what was made of it.

    `kind` is the kind of a clause set aside (information, procedure, open texture, incomplete
    source), `why` what is left out or why. `cites` lists what its text refers to. `rules` are the
    ids of the rules at or below its heading. `heading` is the path of headings, outermost first.
    `grouping`: a numbered heading without a word of its own, which only brings clauses together.
    """

    id: str
    heading: tuple[str, ...]
    state: ClauseState
    kind: str | None
    why: str | None
    cites: tuple[tuple[str, Span], ...]
    rules: tuple[str, ...]
    span: Span
    grouping: bool = False
    reviewed: Review | None = None


@frozen(eq=False, repr=False)
class Definition:
    """A name for what is computed from other facts; `of` names its record, None for the case.

    `clause` is the one in which it is defined; empty outside any, as among shared words.
    """

    name: str
    kind: Kind
    term: Term
    label: str | None
    span: Span
    of: str | None = None
    clause: str = ""

    @property
    def key(self) -> str:
        return self.name if self.of is None else f"{self.of}.{self.name}"


@frozen(eq=False, repr=False)
class Decision:
    """A question the policy answers, in the cases in which it is asked; `of` names its record, None for the
    case.

    An action is a question with a `bearer`, over the kind `ACTION`: whether it is to be left or done.
    """

    name: str
    kind: Kind
    label: str | None
    asked_when: Condition
    span: Span
    of: str | None = None
    bearer: str | None = None

    @property
    def key(self) -> str:
        return self.name if self.of is None else f"{self.of}.{self.name}"


@frozen(eq=False, repr=False)
class Assumption:
    """A condition on facts that every admissible case meets."""

    label: str
    condition: Condition
    clause: str
    span: Span


@frozen(eq=False, repr=False)
class Incompatible:
    """Outcomes that cannot stand together, to the author's knowledge."""

    label: str
    condition: Condition
    clause: str
    span: Span


Verdict = Literal["value", "range", "options", "gap", "conflict", "unknown", "not asked"]


@frozen(repr=False)
class Expected:
    """What a worked case expects of one decision.

    `value`: `values` holds one, `normally` says whether only normally. `range`: `at_least` and
    `at_most`, either may be None. `options`: `may a, b [else c]`, the options in `values` and c in
    `default`; or `may at most e` in `at_most`. The other verdicts stand alone.
    """

    verdict: Verdict
    values: tuple[Value, ...] = ()
    default: Value | None = None
    at_least: Value | None = None
    at_most: Value | None = None
    normally: bool = False
    text: str = ""


Case = Mapping[str, Value]
"""Values of facts: inputs, readings, and any definition or decision that is given.

A list is given by the number of its members under its own name, and each member's facts under its path:
``{"modules": 2, "modules[0].credits": 15, "modules[0].parts": 1, "modules[0].parts[0].mark": 46, …}`` (the
numbers as Fractions). A fact that is absent has the value `none`; one that is left out is unknown.
Definitions and decisions of a member stand under its path too: ``modules[0].mark``.
"""


@frozen(eq=False, repr=False)
class WorkedCase:
    """A row of a `cases` table: facts given and outcomes expected, in the author's order."""

    id: str
    given: Case
    expected: Mapping[str, Expected]
    note: str
    span: Span


@frozen(eq=False, repr=False)
class Policy:
    """A policy and its worked cases.

    `order` lists the keys of definitions and decisions (`progression`, `Module.mark`) so that each
    comes after what it reads. Names of definitions and decisions are unique on the page, whatever
    they are of. `lists` are those of the case.
    `sha256` is that of the policy's page as bytes, and of the shared words that it uses.
    `holidays` names the country whose holidays are no working days (`GB-ENG`); None: weekends alone.
    `parts`, of a draft of several policies or clauses: what each says alone, under the names of the draft; of
    a few clauses taken out of one policy only they.
    """

    id: str
    title: str
    path: str
    source: str
    edition: str
    sha256: str
    outside: tuple[str, ...]
    bodies: Mapping[str, str]
    clauses: tuple[Clause, ...]
    inputs: tuple[Input, ...]
    ambiguities: tuple[Ambiguity, ...]
    definitions: tuple[Definition, ...]
    decisions: tuple[Decision, ...]
    rules: tuple[Rule, ...]
    assumptions: tuple[Assumption, ...]
    incompatible: tuple[Incompatible, ...]
    cases: tuple[WorkedCase, ...]
    order: tuple[str, ...]
    text: str = field(repr=False, default="")
    records: tuple[Record, ...] = ()
    lists: tuple[ListOf, ...] = ()
    properties: tuple[Property, ...] = ()
    acceptances: tuple[Acceptance, ...] = ()
    holidays: str | None = None
    parts: tuple["Policy", ...] = ()

    @property
    def facts(self) -> tuple[Input | Ambiguity, ...]:
        """What a case consists of: inputs, then readings of ambiguities, as declared."""
        return (*self.inputs, *self.ambiguities)

    def page_of(self, path: str) -> "Policy":
        """The policy whose text stands at a path: a part of a draft, else this one."""
        return next((part for part in self.parts if part.path == path), self)

    @property
    def is_joint(self) -> bool:
        """Whether it was put together from several parts."""
        return len(self.parts) > 1

    @property
    def pages(self) -> tuple["Policy", ...]:
        """The policy, or of a draft one part of each page that it was put together from."""
        return tuple({part.path: part for part in self.parts}.values()) or (self,)

    @property
    def counted_clauses(self) -> tuple[Clause, ...]:
        """The clauses that a source counts: all but headings that only bring others together."""
        return tuple(clause for clause in self.clauses if not clause.grouping)
