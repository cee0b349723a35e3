"""Inputs and kinds: small enough for brute force, and of every sort."""

from collections.abc import Sequence
from fractions import Fraction
from random import Random
from typing import Literal, TypeVar

from attrs import evolve, frozen

from verifier.model.kinds import Enumeration, Kind, Number, Value, YesNo
from verifier.model.policy import Input
from verifier.source.span import Span

Fragment = Literal["smt", "asp"]
"""What the policy may hold: everything, or what single thresholds and finite values can say."""

HERE = Span("generated.md", 1, 1, 1, 1)
T = TypeVar("T")

MEASURES = ("credits", "percent", None)
_FINITE: tuple[Kind, ...] = (
    YesNo(),
    YesNo(),
    Enumeration(("red", "green")),
    Enumeration(("red", "amber", "green"), name="Colour"),
    Enumeration(("low", "middle", "high"), ordered=True, name="Level"),
    Enumeration(("fail", "pass", "merit", "distinction"), ordered=True),
)
_STEPPED = (
    Number("credits", Fraction(0), Fraction(60), Fraction(15), "Credits"),
    Number("credits", Fraction(10), Fraction(40), Fraction(10)),
    Number("percent", Fraction(48), Fraction(50), Fraction(1, 2)),
    Number("percent", Fraction(0), Fraction(100), Fraction(1, 100), "Mark"),
    Number(None, Fraction(-2), Fraction(2), Fraction(1)),
    Number(None, Fraction(0), None, Fraction(1)),
    Number("credits", None, None, Fraction(5, 2)),
)
_STEPLESS = (
    Number("credits", Fraction(0), Fraction(60)),
    Number("percent", Fraction(0), Fraction(100)),
    Number(None, Fraction(0), None),
    Number(None),
)


@frozen
class Named:
    """A name that a term can read, with its kind and its place in the order (-1: a fact of the case)."""

    name: str
    kind: Kind
    place: int
    decision: bool = False


def chance(random: Random, percent: int) -> bool:
    return random.randrange(100) < percent


def some(random: Random, items: Sequence[T], low: int, high: int) -> list[T]:
    """Between `low` and `high` of the items, as far as there are so many, in their own order."""
    wanted = min(len(items), random.randint(low, high))
    chosen = sorted(random.sample(range(len(items)), wanted))
    return [items[place] for place in chosen]


def finite_kind(random: Random) -> Kind:
    return random.choice(_FINITE)


def number_kind(random: Random) -> Number:
    return random.choice(_STEPPED if chance(random, 70) else _STEPLESS)


def threshold(random: Random, kind: Number) -> Fraction:
    """A number that tells cases of the kind apart: mostly on the grid, now and then between two steps."""
    low = kind.low if kind.low is not None else Fraction(-5)
    high = kind.high if kind.high is not None else low + 10 * (kind.step or 1)
    step = kind.step or (high - low) / 4
    places = int((high - low) / step)
    inside = places > 1 and chance(random, 70)
    value = low + step * (random.randint(1, places - 1) if inside else random.randint(0, places))
    return value + step / 2 if chance(random, 8) else value


def value_of_kind(random: Random, kind: Kind) -> Value:
    return threshold(random, kind) if isinstance(kind, Number) else random.choice(kind.values)


def inputs(random: Random) -> tuple[Input, ...]:
    """Two to four facts; the first is a number, so that bands can be made."""
    kinds: list[Kind] = [number_kind(random)]
    for _ in range(random.randint(1, 3)):
        kinds.append(finite_kind(random) if chance(random, 55) else number_kind(random))
    made = []
    for place, kind in enumerate(kinds):
        typical = value_of_kind(random, kind) if chance(random, 40) else None
        if isinstance(typical, Fraction) and not (isinstance(kind, Number) and kind.admits(typical)):
            typical = None
        label = f"fact number {place}" if chance(random, 50) else None
        made.append(Input(f"fact_{place}", kind, label, typical, HERE))
        if isinstance(kind, Number) and place % 3 != 2:
            made[-1] = evolve(made[-1], better="lower" if place % 3 else "higher")
    return tuple(made)
