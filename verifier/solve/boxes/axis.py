"""One fact cut into cells: its words, or the stretches between the numbers at which a test changes.

Source → target::

    credits 0 .. 60 step 1, tests <= 30 and >= 31     [0 .. 30] [31 .. 60]: two cells
    credits 0 .. 60,        tests <= 30 and >= 31     [0 .. 30] (30 .. 31) [31 .. 60]: three cells

An end lies before or behind a number. On a grid both are the first step behind it, so that what holds no
step is no cell; without one, `(v, 0)` is the end before v and `(v, 1)` that behind it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import cached_property

from attrs import define, field

from verifier.model.kinds import Kind, Number, Value
from verifier.solve.boxes.reading import Test
from verifier.solve.boxes.shape import first, last

End = tuple[Fraction, int] | int
"""Before or behind a number (0, 1); on a grid the place of the first step behind the end."""


@define(slots=False)
class Axis:
    """The cells of one fact, or of what is asked of several. `tests` are all those made on it; `held` are
    met by every case, so that there are no cells beyond.

    Where cells do not follow one another, since `held` leaves numbers out, `broken` says so.
    """

    kind: Kind
    tests: Iterable[Test]
    held: Sequence[Test] = ()
    numbers: list[Fraction] = field(init=False)  # that tests or the range name, rising

    def __attrs_post_init__(self) -> None:
        named = {v for test in (*self.tests, *self.held) for v in test.values if isinstance(v, Fraction)}
        if isinstance(self.kind, Number):
            named |= {end for end in (self.kind.low, self.kind.high) if end is not None}
        self.numbers = sorted(named)

    # --- cells ---

    @property
    def line(self) -> bool:
        return isinstance(self.kind, Number)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words that every case may have, of a kind of words."""
        assert not isinstance(self.kind, Number)
        return tuple(w for w in self.kind.values if all((w in t.values) == t.is_in for t in self.held))

    @cached_property
    def _domain(self) -> tuple[End | None, End | None]:
        """The ends of the numbers that every case may have."""
        assert isinstance(self.kind, Number)
        low: list[End] = [] if self.kind.low is None else [self._end(self.kind.low, 0)]
        high: list[End] = [] if self.kind.high is None else [self._end(self.kind.high, 1)]
        for test in self.held:
            ends = [v for v in test.values if isinstance(v, Fraction)]
            if test.sign in (">", ">="):
                low.append(self._end(ends[0], 0 if test.sign == ">=" else 1))
            elif test.sign in ("<", "<="):
                high.append(self._end(ends[0], 1 if test.sign == "<=" else 0))
            elif test.is_in and len(ends) == 1:
                low.append(self._end(ends[0], 0))
                high.append(self._end(ends[0], 1))
        return (max(low) if low else None), (min(high) if high else None)

    @property
    def broken(self) -> bool:
        """Whether what every case meets leaves numbers out between others."""
        return self.line and any(t.sign is None and not (t.is_in and len(t.values) == 1) for t in self.held)

    @cached_property
    def _cuts(self) -> list[End]:
        """The ends between two cells, rising."""
        low, high = self._domain
        found: set[End] = set()
        for test in self.tests:
            for number in test.values:
                assert isinstance(number, Fraction)
                if test.sign in (None, "<", ">="):
                    found.add(self._end(number, 0))
                if test.sign in (None, "<=", ">"):
                    found.add(self._end(number, 1))
        ends = sorted(found)
        first_in = 0 if low is None else bisect_right(ends, low)
        return ends[first_in : len(ends) if high is None else bisect_left(ends, high)]

    @cached_property
    def count(self) -> int:
        """How many cells there are; none where no case has a value."""
        if not self.line:
            return len(self.words)
        low, high = self._domain
        empty = low is not None and high is not None and low >= high  # type: ignore[operator]
        return 0 if empty else len(self._cuts) + 1

    def _end(self, number: Fraction, behind: int) -> End:
        key = number, behind
        if key not in self._ends:
            self._ends[key] = self._on_grid(number, behind)
        return self._ends[key]

    @cached_property
    def _ends(self) -> dict[tuple[Fraction, int], End]:
        return {}

    def _on_grid(self, number: Fraction, behind: int) -> End:
        assert isinstance(self.kind, Number)
        if self.kind.step is None:
            return number, behind
        steps = (number - self.kind.origin) / self.kind.step
        return (
            steps.numerator // steps.denominator + 1 if behind else -(-steps.numerator // steps.denominator)
        )

    # --- tests ---

    def cells(self, tests: Iterable[Test]) -> int:
        """The cells in which all tests are met."""
        found = (1 << self.count) - 1
        for test in tests:
            found &= self._cells(test)
        return found

    def tells(self, test: Test) -> bool:
        """Whether no cell has numbers that meet a test beside some that do not; `cells` is exact then."""
        if not self.line:
            return True
        low, high = self._domain
        behind = {"<": (0,), ">=": (0,), "<=": (1,), ">": (1,)}.get(test.sign or "", (0, 1))
        return all(
            (low is not None and end <= low) or (high is not None and end >= high) or end in self._cuts  # type: ignore[operator]
            for number in test.values
            if isinstance(number, Fraction)
            for end in (self._end(number, side) for side in behind)
        )

    def _cells(self, test: Test) -> int:
        key = test.sign, test.values, test.is_in
        if key not in self._met:
            self._met[key] = self._meeting(test)
        return self._met[key]

    @cached_property
    def _met(self) -> dict[object, int]:
        return {}

    def _meeting(self, test: Test) -> int:
        whole = (1 << self.count) - 1
        if not self.line:
            met = sum(1 << place for place, word in enumerate(self.words) if word in test.values)
            return met if test.is_in else whole & ~met
        if test.sign is None:
            met = 0
            for value in test.values:
                assert isinstance(value, Fraction)
                met |= self._before(self._end(value, 1)) & ~self._before(self._end(value, 0))
            return met if test.is_in else whole & ~met
        (end,) = test.values
        assert isinstance(end, Fraction)
        before = self._before(self._end(end, 1 if test.sign in ("<=", ">") else 0))
        return before if test.sign in ("<", "<=") else whole & ~before

    def _before(self, end: End) -> int:
        """The cells before an end, at which there is a cut if it lies inside."""
        low, high = self._domain
        if self.count == 0 or (low is not None and end <= low):  # type: ignore[operator]
            return 0
        if high is not None and end >= high:  # type: ignore[operator]
            return (1 << self.count) - 1
        return (1 << (bisect_left(self._cuts, end) + 1)) - 1

    def cell_of(self, value: Value) -> int | None:
        """The cell of a value, as its bit; None where no case has it."""
        if not isinstance(self.kind, Number):
            return 1 << self.words.index(str(value)) if value in self.words else None
        assert isinstance(value, Fraction)
        low, high = self._domain
        if not self.kind.on_grid(value) or self.count == 0:
            return None
        begins, ends = self._end(value, 0), self._end(value, 1)
        if (low is not None and begins < low) or (high is not None and ends > high):  # type: ignore[operator]
            return None
        return 1 << bisect_right(self._cuts, begins)

    # --- back to values ---

    def ends(self, run: int) -> tuple[End | None, End | None]:
        """Where a stretch of cells starts and ends; None where it has no end."""
        low, high = self._domain
        start = low if run & 1 else self._cuts[first(run) - 1]
        return start, high if run >> (self.count - 1) else self._cuts[last(run)]
