"""What is known of one case, as seen from the case itself or from one of its members.

An unknown value carries the names it is unknown for want of, so that a reader can be told what to
find out. Unknown is never zero, false or absent; absent is a value of its own, which only `is given`
and `or else` may look at.
"""

from collections.abc import Iterable, Mapping
from enum import Enum
from fractions import Fraction
from typing import Literal

from attrs import evolve, frozen

from verifier.evaluate.members import EMPTY, NOBODY, Shape
from verifier.evaluate.outcome import Outcome
from verifier.model.kinds import Kind, Number, Value


@frozen(repr=False)
class Unknown:
    """Not known, for want of the facts and decisions named in `causes`."""

    causes: frozenset[str]


class Absence(Enum):
    """An optional fact that is not there, or the least of no members."""

    ABSENT = "none"


ABSENT: Literal[Absence.ABSENT] = Absence.ABSENT

Known = Value | Unknown
Found = Known | Absence
Verdict = bool | Unknown


class ReadsAbsent(Exception):
    """A term needs the value of what is absent; where the text is sound, `is given` was asked before."""


@frozen(eq=False, repr=False)
class World:
    """What is known so far: facts and definitions, values that decisions took, outcomes settled.

    All are keyed by paths (`modules[0].mark`); a list has its size under its own path. `members` are
    those in scope, by record. `undefined` gathers what a division by 0 left without a value. `holidays`
    names the country whose holidays are no working days.
    """

    facts: Mapping[str, Found]
    chosen: Mapping[str, Known]
    outcomes: Mapping[str, Outcome]
    members: Mapping[str, str] = NOBODY
    shape: Shape = EMPTY
    undefined: list[str] | None = None
    holidays: str | None = None

    def at(self, members: Mapping[str, str]) -> "World":
        """The same world as seen from these members."""
        # each by hand, since this is asked of every rule in every case
        return World(
            self.facts, self.chosen, self.outcomes, members, self.shape, self.undefined, self.holidays
        )

    def choosing(self, values: Mapping[str, Known]) -> "World":
        """The same world, in which these decisions took these values."""
        return evolve(self, chosen={**self.chosen, **values})

    def of_key(self, key: str) -> str:
        """The path of a name as the policy lists it (`Module.mark`), where its member is in scope."""
        record, _, name = key.rpartition(".")
        return f"{self.members[record]}.{name}" if record in self.members else key

    def path(self, record: str | None, name: str) -> str:
        """The path of a name of the case, or of the member in scope of a record."""
        return name if record is None else f"{self.members[record]}.{name}"

    def inside(self, owner: str | None, name: str, record: str) -> "list[World] | Unknown":
        """The world as seen from each member of a list of the case, or of the member in scope of `owner`."""
        path = self.path(owner, name)
        size = self.facts[path]
        if isinstance(size, Unknown):
            return size
        assert isinstance(size, Fraction)
        return [self.at({**self.members, record: f"{path}[{place}]"}) for place in range(int(size))]


def found(kind: Kind, value: Value) -> Found:
    """A value given in a case; the word `none` says that it is absent, unless it is a word of its kind."""
    if value == ABSENT.value and (isinstance(kind, Number) or value not in kind.values):
        return ABSENT
    return value


def shown(value: Value | Absence) -> Value:
    """A value as a case gives it."""
    return ABSENT.value if isinstance(value, Absence) else value


def either(*parts: object) -> Unknown:
    """Not known, for want of all that those of the parts that are not known are wanting."""
    return Unknown(frozenset().union(*(part.causes for part in parts if isinstance(part, Unknown))))


def joined(verdicts: Iterable[Verdict], settling: bool) -> Verdict:
    """A conjunction (false settles it) or a disjunction (true does), whatever else is not known."""
    unknown = []
    for verdict in verdicts:
        if verdict is settling:
            return settling
        if isinstance(verdict, Unknown):
            unknown.append(verdict)
    return either(*unknown) if unknown else not settling


def denied(verdict: Verdict) -> Verdict:
    return verdict if isinstance(verdict, Unknown) else not verdict
