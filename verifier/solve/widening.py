"""A box made as large as it can be: fact by fact, in the declared order, while every case has the defect."""

from collections.abc import Container, Sequence
from contextlib import suppress

from attrs import evolve

from verifier.model.kinds import Number
from verifier.solve.furthest import furthest
from verifier.solve.program import NoAnswer
from verifier.solve.regions import Box, Cells
from verifier.solve.shown import Shown


def widen(shown: Shown, box: Box, first: Container[str] = ()) -> Box | None:
    """The maximal box around a box all of whose admissible cases have the defect; None if not all have.

    What `first` names is left out before all else, where it can be.
    """
    with shown.asking():
        return None if shown.spoiled(box) else _widened(shown, box, first)


def _widened(shown: Shown, box: Box, first: Container[str]) -> Box:
    space = shown.space
    facts = [cells.fact for cells in space.facts]
    read = [place for place, fact in enumerate(facts) if fact.of_decision and fact.name not in first]
    own = [place for place in range(len(facts)) if place not in read]
    own = sorted(own, key=lambda place: facts[place].name not in first)
    relations = range(len(facts), len(facts) + len(space.relations))
    # last: what is read says more than the tests behind it
    box = _freed(shown, box, [*own, *relations, *read])
    for place, cells in enumerate(space.facts):
        box = _grow(shown, box, place, cells)
    return box


def _freed(shown: Shown, box: Box, places: Sequence[int]) -> Box:
    """The box without what it says of these facts, then relations: each in its turn, where nothing spoils it.

    Many are tried at once: what leaves out several and is not spoiled would not be with fewer left out.
    """
    wider = box
    for place in places:
        wider = _without(shown, wider, place)
    if wider == box:
        return box
    if len(places) == 1:
        return box if shown.spoiled(wider) else wider
    with suppress(NoAnswer):  # fewer may be told where so many are not
        if not shown.spoiled(wider):
            return wider
    half = len(places) // 2
    return _freed(shown, _freed(shown, box, places[:half]), places[half:])


def _without(shown: Shown, box: Box, place: int) -> Box:
    """The box that says nothing of a fact, or of the relations, which are counted after the facts."""
    facts = shown.space.facts
    if place < len(facts):
        return _with(box, place, frozenset(range(facts[place].count)))
    relations = list(box.relations)
    relations[place - len(facts)] = None
    return evolve(box, relations=tuple(relations))


def _grow(shown: Shown, box: Box, place: int, cells: Cells) -> Box:
    """Add the neighbours of an interval as far as they go, any word of a finite kind."""
    if len(box.cells[place]) == cells.count:
        return box
    if not isinstance(cells.fact.kind, Number):
        for cell in range(cells.count):
            box = _try(shown, box, place, box.cells[place] | {cell})
        return box
    low, high = min(box.cells[place]), max(box.cells[place])

    def fits(start: int, stop: int) -> bool:
        return not shown.spoiled(_with(box, place, frozenset(range(start, stop + 1))))

    low -= furthest(low, lambda by: fits(low - by, high))
    high += furthest(cells.count - 1 - high, lambda by: fits(low, high + by))
    return _with(box, place, frozenset(range(low, high + 1)))


def _try(shown: Shown, box: Box, place: int, cells: frozenset[int]) -> Box:
    if box.cells[place] == cells:
        return box
    wider = _with(box, place, cells)
    return box if shown.spoiled(wider) else wider


def _with(box: Box, place: int, cells: frozenset[int]) -> Box:
    return evolve(box, cells=(*box.cells[:place], cells, *box.cells[place + 1 :]))
