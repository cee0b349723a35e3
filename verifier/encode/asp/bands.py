"""Bands: a number cut at every constant it is compared with.

``x <= 30``, ``x > 60`` cut x into 0: below 30, 1: 30, 2: above 30 and below 60, 3: 60, 4: above 60. No
condition tells two numbers of one band apart, so a band enters the solver as its index, and one
number stands for it in a case.
"""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from math import ceil, floor

from attrs import frozen

from verifier.model.kinds import Number
from verifier.model.terms import Operator
from verifier.model.values import show_number


@frozen
class Band:
    """One number (`low` = `high`), or all strictly between; None where there is no end."""

    low: Fraction | None
    high: Fraction | None

    @property
    def is_point(self) -> bool:
        return self.low is not None and self.low == self.high

    def holds(self, value: Fraction) -> bool:
        if self.is_point:
            return value == self.low
        return (self.low is None or value > self.low) and (self.high is None or value < self.high)

    def __str__(self) -> str:
        if self.low is not None and self.low == self.high:
            return show_number(self.low)
        ends = [f"above {show_number(self.low)}"] if self.low is not None else []
        ends += [f"below {show_number(self.high)}"] if self.high is not None else []
        return " and ".join(ends) or "any number"


def cut(constants: Iterable[Fraction]) -> tuple[Band, ...]:
    """The bands of a line cut at the constants, rising: between, point, between, …"""
    points = sorted(set(constants))
    bands = [Band(None, points[0] if points else None)]
    for place, point in enumerate(points):
        following = points[place + 1] if place + 1 < len(points) else None
        bands += (Band(point, point), Band(point, following))
    return tuple(bands)


def met(bands: Sequence[Band], operator: Operator, constant: Fraction) -> tuple[range, ...]:
    """The runs of bands whose numbers stand in this order to the constant, which is one of the cuts."""
    place = bands.index(Band(constant, constant))
    end = len(bands)
    match operator:
        case "<":
            runs = [range(place)]
        case "<=":
            runs = [range(place + 1)]
        case "=":
            runs = [range(place, place + 1)]
        case "!=":
            runs = [range(place), range(place + 1, end)]
        case ">=":
            runs = [range(place, end)]
        case ">":
            runs = [range(place + 1, end)]
    return tuple(runs)


def has_value(band: Band, kind: Number, stepped: bool) -> bool:
    """Whether a number of the band lies in the range and, where `stepped`, on the grid of the kind."""
    return _some(band, kind, stepped) is not None


def representative(band: Band, kind: Number, typical: Fraction | None) -> Fraction:
    """The number that stands for a band: typical where it can be, else the roundest near typical.

    It lies on the grid where the band has a value there, and always in the range; ValueError where
    the band holds no number of the range.
    """
    stepped = has_value(band, kind, True)
    some = _some(band, kind, stepped)
    if some is None:
        raise ValueError("a band outside the range of its fact stands for no case")

    def fits(number: Fraction) -> bool:
        return band.holds(number) and kind.in_range(number) and (not stepped or kind.on_grid(number))

    if typical is not None and fits(typical):
        return typical
    if band.low is not None and band.low == band.high:
        return band.low
    near = typical if typical is not None else (kind.low if kind.low is not None else Fraction(0))
    near = max(near, band.low) if band.low is not None else near
    near = min(near, band.high) if band.high is not None else near
    for unit in _units():
        around = floor(near / unit)
        nearest = sorted((unit * n for n in range(around - 2, around + 4)), key=lambda n: (abs(n - near), n))
        for number in nearest:
            if fits(number):
                return number
        if stepped and kind.step is not None and unit < kind.step:
            return some
    raise AssertionError("units shrink until one lies in the band")


def steps_beside(band: Band, kind: Number) -> tuple[Fraction, Fraction]:
    """The steps just below and just above a band of the range without one; the range may end before them."""
    value = _some(band, kind, False)
    assert value is not None
    assert kind.step is not None
    below = value - (value - kind.origin) % kind.step
    return below, below + kind.step


def band_of(bands: Sequence[Band], value: Fraction) -> int:
    """The index of the band in which a number lies."""
    return next(place for place, band in enumerate(bands) if band.holds(value))


def _units() -> Iterator[Fraction]:
    unit = Fraction(10)
    while True:
        yield unit
        yield unit / 2
        unit /= 10


def _some(band: Band, kind: Number, stepped: bool) -> Fraction | None:
    """Some number of the band within the range; the lowest on the grid where `stepped`."""
    low = band.low if kind.low is None or (band.low is not None and band.low >= kind.low) else kind.low
    high = band.high if kind.high is None or (band.high is not None and band.high <= kind.high) else kind.high

    def fits(number: Fraction) -> bool:
        return band.holds(number) and kind.in_range(number)

    if stepped and kind.step is not None:
        if low is not None:
            first = ceil((low - kind.origin) / kind.step)
            places = (first, first + 1)
        else:
            last = floor((high - kind.origin) / kind.step) if high is not None else 0
            places = (last - 1, last)
        grid = (kind.origin + kind.step * n for n in places)
        return next((number for number in grid if fits(number)), None)
    if low is not None and high is not None:
        candidates = [low, (low + high) / 2, high]
    elif low is not None:
        candidates = [low, low + 1]
    else:
        candidates = [high - 1 if high is not None else Fraction(0)]
    return next((number for number in candidates if fits(number)), None)
