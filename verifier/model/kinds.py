"""Kinds: what values a fact, a definition or a decision can have."""

from fractions import Fraction

from attrs import frozen

Value = Fraction | str
"""A number, exact, or one of the words of a finite kind; yes/no has the words `yes` and `no`."""


@frozen(repr=False)
class YesNo:
    """Yes or no; `no` comes first, as the value assumed where nothing else is preferred."""

    @property
    def values(self) -> tuple[str, ...]:
        return ("no", "yes")

    @property
    def ordered(self) -> bool:
        return False


@frozen(repr=False)
class Enumeration:
    """One of the words listed; where `ordered`, they rise from the first to the last."""

    values: tuple[str, ...]
    ordered: bool = False
    name: str | None = None


@frozen(repr=False)
class Number:
    """A number of a measure (None: a bare number), within a range and on a grid where given.

    The grid starts at `low` (at 0 where there is no `low`) and goes on in multiples of `step`.
    """

    measure: str | None = None
    low: Fraction | None = None
    high: Fraction | None = None
    step: Fraction | None = None
    name: str | None = None

    @property
    def origin(self) -> Fraction:
        return self.low if self.low is not None else Fraction(0)

    def in_range(self, value: Fraction) -> bool:
        return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)

    def on_grid(self, value: Fraction) -> bool:
        return self.step is None or (value - self.origin) % self.step == 0

    def admits(self, value: Fraction) -> bool:
        return self.in_range(value) and self.on_grid(value)


ACTION = Enumeration(("left", "done"))
"""The kind of an action: `must` is done, `must not` is left, `may` may be done."""

DATE = "date"
"""The measure of dates, which are day numbers (1 is the first day of the year 1); two differ by days."""

FIRST_DAY, LAST_DAY = Fraction(1), Fraction(3_652_059)
"""The days that a date can be: those of the years 1 to 9999, as ISO 8601 writes them."""


def is_date(kind: object) -> bool:
    """Whether the values of a kind are dates."""
    return isinstance(kind, Number) and kind.measure == DATE


Finite = YesNo | Enumeration
Kind = YesNo | Enumeration | Number
