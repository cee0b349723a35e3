"""What a case consists of: facts, lists and what their members are made of, readings."""

from fractions import Fraction
from typing import Literal

from attrs import frozen

from verifier.model.kinds import Enumeration, Kind, Number, Value
from verifier.source.span import Span


@frozen(eq=False, repr=False)
class Input:
    """A fact of a case, or of each member of a record. `label` is what a reader calls it; `typical` its
    value where it does not matter; `optional`: it may be absent (`none`); `better`: which way favours the
    person concerned."""

    name: str
    kind: Kind
    label: str | None
    typical: Value | None
    span: Span
    optional: bool = False
    better: Literal["higher", "lower"] | None = None


@frozen(eq=False, repr=False)
class ListOf:
    """A list of members of a record, of the case or (nested once) of each member of another record.

    `least` and `most` are its sizes; `most` is None where it has no end.
    """

    name: str
    record: str
    least: int
    most: int | None
    label: str | None
    span: Span

    @property
    def kind(self) -> Number:
        """That of the number of its members."""
        most = None if self.most is None else Fraction(self.most)
        return Number(None, Fraction(self.least), most, Fraction(1))


@frozen(eq=False, repr=False)
class Record:
    """What each member of a list is made of: its facts, and the lists inside it."""

    name: str
    fields: tuple[Input, ...]
    lists: tuple[ListOf, ...]
    span: Span

    @property
    def parts(self) -> tuple[Input | ListOf, ...]:
        """Facts and lists in the order of the text."""
        both: tuple[Input | ListOf, ...] = (*self.fields, *self.lists)
        return tuple(sorted(both, key=lambda part: (part.span.line, part.span.column)))


@frozen(eq=False, repr=False)
class Ambiguity:
    """A choice between readings that nobody has made yet; a fact whose values are the readings."""

    name: str
    label: str
    readings: tuple[str, ...]
    clause: str
    span: Span

    @property
    def kind(self) -> Enumeration:
        return Enumeration(self.readings)

    @property
    def typical(self) -> None:
        return None
