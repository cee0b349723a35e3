"""From boxes back to what people read: bounds of a region, and the most familiar case."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from math import gcd, lcm

from attrs import frozen

from verifier.finding import Bounds, Region
from verifier.model.kinds import Number, Value, is_date
from verifier.solve.boxes.axis import Axis, End
from verifier.solve.boxes.shape import Box, each
from verifier.solve.boxes.table import Table
from verifier.solve.witness import Unpinned, grains, target_of


@frozen
class Span:
    """The numbers from `low` to `high`, with the ends where they are closed; None where there is no end."""

    low: Fraction | None
    low_closed: bool
    high: Fraction | None
    high_closed: bool

    def __contains__(self, number: Fraction) -> bool:
        fits = self.low is None or number > self.low or (self.low_closed and number == self.low)
        return fits and (
            self.high is None or number < self.high or (self.high_closed and number == self.high)
        )

    def nearest(self, target: Fraction) -> Fraction:
        """The number nearest to the target, inside or at an end."""
        above = target if self.low is None else max(target, self.low)
        return above if self.high is None else min(above, self.high)


def region(table: Table, box: Box) -> Region:
    """A box in words of the facts that matter to it."""
    whole = table.shape.whole
    limits = {
        str(key): bounds(axis, cells)
        for (key, axis), cells, all_ in zip(table.axes.items(), box, whole, strict=True)
        if cells != all_
    }
    return Region({name: limit for name, limit in limits.items() if limit != Bounds()})


def bounds(axis: Axis, cells: int) -> Bounds:
    """What a region says of a fact, in numbers that its tests name; ends of its range are left unsaid."""
    if not isinstance(axis.kind, Number):
        return Bounds(values=tuple(axis.words[place] for place in each(cells)))
    of = span(axis, cells)
    low = None if of.low is None else _named(axis, of.low, of.low_closed, lower=True)
    high = None if of.high is None else _named(axis, of.high, of.high_closed, lower=False)
    if low is not None and high is not None and low[0] == high[0]:
        return Bounds(values=(low[0],))
    if low == (axis.kind.low, True):
        low = None
    if high == (axis.kind.high, True):
        high = None
    return Bounds(
        above=low[0] if low and not low[1] else None,
        at_least=low[0] if low and low[1] else None,
        below=high[0] if high and not high[1] else None,
        at_most=high[0] if high and high[1] else None,
    )


def span(axis: Axis, run: int) -> Span:
    """The numbers of a stretch of cells; on a grid from its first step to its last."""
    start, stop = axis.ends(run)
    low, low_closed = _value(axis, start, 0)
    high, high_closed = _value(axis, stop, 1)
    return Span(low, low_closed, high, high_closed)


def _value(axis: Axis, end: End | None, behind: int) -> tuple[Fraction | None, bool]:
    """The number at an end, seen from inside, and whether it is inside."""
    if end is None:
        return None, False
    if not isinstance(end, int):
        return end[0], end[1] == behind
    assert isinstance(axis.kind, Number)
    assert axis.kind.step is not None
    return axis.kind.origin + (end - behind) * axis.kind.step, True


def _named(axis: Axis, number: Fraction, closed: bool, lower: bool) -> tuple[Fraction, bool] | None:
    """The nearest number that is named outside an end, or at it, and whether it belongs to the inside."""
    named = axis.numbers
    place = bisect_right(named, number) - 1 if lower else bisect_left(named, number)
    if not 0 <= place < len(named):
        return None
    return named[place], closed and named[place] == number


def canonical(table: Table, boxes: Sequence[Box], facts: Sequence[Unpinned]) -> dict[str, Value]:
    """The most familiar case in boxes of an exact table, as `witness` chooses among cases: typical values
    first, then fact by fact the most familiar one that remains."""
    places = {str(key): place for place, key in enumerate(table.axes)}
    left, pinned = list(boxes), dict[str, Value]()

    def hold(name: str, value: Value) -> bool:
        cell = axis_of[name].cell_of(value)
        kept = [box for box in left if cell is not None and box[places[name]] & cell]
        if kept:
            left[:] = kept
            pinned[name] = value
        return bool(kept)

    axis_of = {str(key): axis for key, axis in table.axes.items()}
    for fact in facts:
        if fact.typical is not None:
            hold(fact.name, fact.typical)
    for fact in facts:
        if fact.name not in pinned:
            spans = {box[places[fact.name]] for box in left}
            any(hold(fact.name, value) for value in _familiar(axis_of[fact.name], spans, fact))
    return {fact.name: pinned[fact.name] for fact in facts}


def cell_of(table: Table, case: Mapping[str, Value]) -> Box:
    """The cell in which a case of an exact table lies."""
    return tuple(axis.cell_of(case[str(key)]) or 0 for key, axis in table.axes.items())


def _familiar(axis: Axis, runs: set[int], fact: Unpinned) -> Iterator[Value]:
    """Values to try, best first; the last one is possible for certain."""
    if not isinstance(fact.kind, Number):
        yield from fact.kind.values
        return
    target = target_of(fact, fact.kind)
    spans = [span(axis, run) for run in runs]
    far = sorted(((abs(of.nearest(target) - target), place) for place, of in enumerate(spans)))
    for grain in (Fraction(1),) if is_date(fact.kind) else grains():
        numbers = _multiples(fact.kind, grain)
        best: tuple[Fraction, Fraction] | None = None
        for reach, place in far if numbers is not None else ():
            if best is not None and reach > best[0]:
                break  # no other stretch comes as near
            assert numbers is not None
            for near in _near(spans[place], target, *numbers):
                best = min(best or (abs(near - target), near), (abs(near - target), near))
        if best is not None:
            yield best[1]
            return
    for of in spans:  # no decimal of twelve places
        if fact.kind.step is not None:
            yield from _near(of, target, fact.kind.origin, fact.kind.step)
        else:
            assert of.low is not None
            assert of.high is not None
            yield (of.low + of.high) / 2


def _multiples(kind: Number, grain: Fraction) -> tuple[Fraction, Fraction] | None:
    """The multiples of a grain that lie on the grid: one of them, and how far apart they are."""
    if kind.step is None:
        return Fraction(0), grain
    scale = lcm(grain.denominator, kind.step.denominator, kind.origin.denominator)
    multiple, step, origin = int(grain * scale), int(kind.step * scale), int(kind.origin * scale)
    shared = gcd(multiple, step)
    if origin % shared:
        return None
    other = step // shared
    times = (origin // shared) * pow(multiple // shared, -1, other) % other if other > 1 else 0
    return Fraction(multiple * times, scale), Fraction(multiple * other, scale)


def _near(of: Span, target: Fraction, start: Fraction, step: Fraction) -> Iterator[Fraction]:
    """The numbers of a grid in a stretch that are next to the target on either side."""
    near = of.nearest(target)
    steps = (near - start) // step
    for number in (start + (steps - 1) * step, start + steps * step, start + (steps + 1) * step):
        if number in of:
            yield number
