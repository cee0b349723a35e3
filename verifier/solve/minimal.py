"""The smallest sets of reasons that suffice for something, by asking of one set after another.

What is found is a function of the answers alone, never of the way in which a solver came to them: reasons
are left out in their order, and a reason that the solver did not need is left out without asking again.
That the sets found are all there are is known once each choice of one reason from every set, taken away
together, leaves too little (the duality of conflicts and hitting sets; R. Reiter, A theory of diagnosis
from first principles, Artificial Intelligence 32, 1987; enumeration in M. Liffiton and others, Fast,
flexible MUS enumeration, Constraints 21, 2016).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, product
from math import prod
from typing import TypeVar

from attrs import frozen

from verifier.solve.program import OutOfEffort

MOST_SETS = 4
"""Sets that are looked for; where there are more, that is said."""

MOST_TRIES = 40
"""Questions that are put to look for further sets."""

MOST_CHOICES = 20_000
"""Choices of one reason from each set that are looked through."""

_Any = TypeVar("_Any")

Places = frozenset[int]
Suffices = Callable[[Places], Places | None]
"""The reasons, of those given, that the solver needed; None where they do not suffice."""


@frozen
class Sets:
    """Sets of reasons, by place, each of which suffices; the smallest first, of equals the earliest.

    `minimal`: none of them can do without any of its reasons. `complete`: there are no others.
    """

    sets: tuple[tuple[int, ...], ...]
    minimal: bool
    complete: bool


def minimal_sets(number: int, suffices: Suffices) -> Sets | None:
    """The minimal sets among so many reasons; None where all together do not suffice.

    Raises OutOfEffort where not even that can be told. Where a later question takes too much, what was
    known by then is told: that is the same wherever effort is counted in steps. Time that is up ends it all.
    """
    whole = frozenset(range(number))
    core = suffices(whole)
    if core is None:
        return None
    needed: set[int] = set()
    try:
        doubtful = core
        while doubtful:
            place = min(doubtful)
            found = suffices(whole - {place})
            if found is None:
                needed.add(place)
            doubtful = (doubtful - {place}) & (doubtful if found is None else found)
        if core == needed:
            return Sets((_in_order(core),), minimal=True, complete=True)
        least = suffices(frozenset(needed))
        if least is not None:
            return Sets((_in_order(needed),), minimal=True, complete=True)
        first = _shrunk(whole, core, needed, suffices)
    except OutOfEffort:
        return Sets((_in_order(core),), minimal=False, complete=False)
    return _further(whole, first, needed, suffices)


def _shrunk(kept: Places, core: Places, needed: Iterable[int], suffices: Suffices) -> Places:
    """What is left when each reason in turn is left out where the others suffice."""
    needed = frozenset(needed)
    for place in sorted(kept):
        without = kept - {place}
        if place in core:
            found = None if place in needed else suffices(without)
            if found is None:
                continue
            core = found
        kept = without
    return kept


def _further(whole: Places, first: Places, needed: Iterable[int], suffices: Suffices) -> Sets:
    """The first set and others, as far as they are few."""
    found, tried = [first], {frozenset({place}) for place in needed}
    complete = False
    try:
        for _ in range(MOST_TRIES):
            if prod(map(len, found)) > MOST_CHOICES:
                break
            choice = next((one for one in _choices(found) if one not in tried), None)
            complete = choice is None
            if choice is None:
                break
            core = suffices(whole - choice)
            if core is None:
                tried.add(choice)
            elif len(found) == MOST_SETS:
                break
            else:
                found.append(_shrunk(whole - choice, core, needed, suffices))
    except OutOfEffort:
        pass
    order = sorted((_in_order(one) for one in found), key=lambda one: (len(one), one))
    return Sets(tuple(order), minimal=True, complete=complete)


def _choices(sets: Sequence[Places]) -> Iterator[Places]:
    """Every minimal choice of reasons of which each set holds one, the smallest first."""
    chosen = {frozenset(one) for one in product(*map(sorted, sets))}
    for one in sorted(chosen, key=lambda one: (len(one), sorted(one))):
        if not any(other < one for other in chosen):
            yield one


def _in_order(places: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(places))


def fewest(order: Sequence[str], enough: Callable[[Sequence[str]], bool], most: int) -> tuple[str, ...]:
    """The fewest of some rules that are enough, those first in order first; where no two are, or there are
    more than `most` of them, some of which none can be left out. Empty where all together are not."""
    if not enough(order):
        return ()
    for size in (1, 2) if len(order) <= most else (1,):
        for some in combinations(order, size):
            if enough(some):
                return some
    return none_needless(order, enough)


def none_needless(whole: Sequence[_Any], enough: Callable[[Sequence[_Any]], bool]) -> tuple[_Any, ...]:
    """Some of what is enough together, of which none can be left out: tried one after another, in order."""
    kept = list(whole)
    for one in whole:
        without = [other for other in kept if other is not one]
        kept = without if enough(without) else kept
    return tuple(kept)
