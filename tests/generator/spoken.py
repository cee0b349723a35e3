"""What may be named in a page at one place, and the kinds of it, as text."""

from random import Random
from typing import Literal

from attrs import field, frozen

Sort = Literal["number", "date", "yes", "plain", "ordered"]


@frozen
class Spoken:
    """A kind as a page says it: its words, or the numbers (as text) at which cases may be told apart."""

    text: str
    sort: Sort
    values: tuple[str, ...]
    measure: str | None = None
    positive: bool = False


YES = Spoken("yes/no", "yes", ("yes", "no"))
DAYS = Spoken("days", "number", ("0", "1", "2"), "days")
COUNT = Spoken("number", "number", ("0", "1", "2", "3"))
MARKS = Spoken("percent from 38 to 42 step 2", "number", ("38", "39", "40", "41", "42"), "percent")
FINE = Spoken("percent from 39 to 40 step 0.5", "number", ("39", "39.5", "40", "39.25"), "percent")
SIZES = Spoken("credits from 10 to 20 step 10", "number", ("10", "15", "20", "30"), "credits", True)
LARGE = Spoken("credits from 0 to 60 step 30", "number", ("0", "30", "45", "60"), "credits")
REAL = Spoken("credits from 0 to 20", "number", ("0", "10", "15", "20"), "credits")
WEIGHT = Spoken("number from 1 to 2 step 1", "number", ("1", "1.5", "2", "3"), None, True)
SIGNED = Spoken("number from -1 to 1 step 1", "number", ("-1", "0", "1"))
LEVEL = Spoken("one of low, middle, high", "plain", ("low", "middle", "high"))
GRADE = Spoken("ordered bad < fair < good", "ordered", ("bad", "fair", "good"))
DATE = Spoken(
    "date from 2026-01-30 to 2026-02-01", "date", ("2026-01-30", "2026-01-31", "2026-02-01"), "date"
)

FIELDS = (MARKS, MARKS, MARKS, FINE, SIZES, SIZES, WEIGHT, SIGNED, YES, YES, LEVEL, GRADE, REAL, DATE)
FACTS = (MARKS, LARGE, LARGE, WEIGHT, SIGNED, YES, YES, LEVEL, GRADE, REAL, DATE, DATE)
DECIDED = (YES, YES, YES, LEVEL, GRADE, GRADE, LARGE, MARKS, SIGNED)


@frozen
class Name:
    """A fact, definition or decision that may be read; `of` is its record, `optional` that it may be absent."""

    text: str
    kind: Spoken
    of: str | None = None
    decision: bool = False
    optional: bool = False
    action: bool = False


@frozen
class Held:
    """A list: what it is called, the record of its members, that of its owner, and that it may be empty."""

    name: str
    record: str
    owner: str | None
    empty: bool


@frozen
class Place:
    """What a term or condition may speak of where it stands: names, and lists of the members in scope.

    `several`: records held by several lists, whose list is therefore named.
    """

    names: tuple[Name, ...]
    lists: tuple[Held, ...]
    record: str | None = None
    several: frozenset[str] = frozenset()
    inner: dict[str, "Place"] = field(factory=dict, eq=False, repr=False)

    def numbers(self, measure: str | None, sort: Sort = "number") -> list[Name]:
        return [n for n in self.names if n.kind.sort == sort and n.kind.measure == measure and not n.optional]


def pick(random: Random, kind: Spoken) -> str:
    """A value of the kind, as text; a number comes with its measure, or now and then without."""
    value = random.choice(kind.values)
    if kind.sort == "number" and kind.measure is not None:
        return f"{value} {kind.measure}"
    return value
