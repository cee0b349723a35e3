"""Maximal boxes of cases that share a defect, and the proof that nothing is left outside them.

A box gives for each fact an interval between tests of the policy, or a set of words, and for each
relation between facts whether it holds. A found case is widened, fact by fact in the declared
order, as long as every admissible case of the box has the defect; then the box is excluded and
the search goes on. When nothing remains, the boxes together are everything.
"""

from collections.abc import Callable, Container, Iterable, Sequence
from fractions import Fraction

from attrs import evolve, frozen

from verifier.encode.smt.text import all_of, any_of, negate
from verifier.finding import Bounds
from verifier.model.kinds import Number, Value
from verifier.solve.session import Session
from verifier.solve.witness import Unpinned, has_value


@frozen
class Cells:
    """One fact and the cells into which the policy's tests cut it.

    A number has a cell for each cut and for each gap between cuts (`2 i + 1` is cut `i`, `2 i` the
    gap below it); a finite kind has a cell for each word.
    """

    fact: Unpinned
    cuts: tuple[Fraction, ...]

    @property
    def count(self) -> int:
        kind = self.fact.kind
        return 2 * len(self.cuts) + 1 if isinstance(kind, Number) else len(kind.values)

    def cell_of(self, value: Value) -> int:
        kind = self.fact.kind
        if not isinstance(kind, Number):
            return kind.values.index(str(value))
        assert isinstance(value, Fraction)
        below = sum(cut < value for cut in self.cuts)
        return 2 * below + (value in self.cuts)

    def inside(self, cells: frozenset[int]) -> str:
        """That the fact lies in these cells; over numbers they follow one another."""
        if len(cells) == self.count:
            return "true"
        kind = self.fact.kind
        if not isinstance(kind, Number):
            return any_of(has_value(self.fact, kind.values[cell]) for cell in sorted(cells))
        first, last = min(cells), max(cells)
        parts = []
        if first > 0:
            sign = ">=" if first % 2 else ">"
            parts.append(self.fact.compare(sign, self.cuts[(first - 1) // 2]))
        if last < self.count - 1:
            sign = "<=" if last % 2 else "<"
            parts.append(self.fact.compare(sign, self.cuts[last // 2]))
        return all_of(parts)


@frozen
class Box:
    """For each fact its cells, and for each relation whether it holds (None: it does not matter)."""

    cells: tuple[frozenset[int], ...]
    relations: tuple[bool | None, ...]


@frozen
class Space:
    """The facts with their cells, and the terms of the relations between facts."""

    facts: tuple[Cells, ...]
    relations: tuple[str, ...]

    def at(self, case: dict[str, Value], relations: Sequence[bool | None]) -> Box:
        """The box of a case; what is of a member that is not there may be anything."""
        cells = tuple(
            frozenset({c.cell_of(case[c.fact.name])} if c.fact.name in case else range(c.count))
            for c in self.facts
        )
        return Box(cells, tuple(relations))

    def inside(self, box: Box) -> str:
        facts = [c.inside(cells) for c, cells in zip(self.facts, box.cells, strict=True)]
        relations = [
            term if truth else negate(term)
            for term, truth in zip(self.relations, box.relations, strict=True)
            if truth is not None
        ]
        return all_of((*facts, *relations))


Spoiled = Callable[[Box], bool]
"""Whether some admissible case of a box is without the defect."""


def widen(
    session: Session, space: Space, box: Box, domain: str, defect: str, first: Container[str] = ()
) -> Box | None:
    """The maximal box around a box all of whose admissible cases have the defect; None if not all have.

    `session` asserts nothing that belongs to the case; `domain` says which cases are admissible. What
    `first` names is left out before all else, where it can be.
    """

    def spoiled(candidate: Box) -> bool:
        return session.possible(all_of((domain, space.inside(candidate), negate(defect))))

    if spoiled(box):
        return None
    facts = [cells.fact for cells in space.facts]
    read = [place for place, fact in enumerate(facts) if fact.of_decision and fact.name not in first]
    own = [place for place in range(len(facts)) if place not in read]
    for place in sorted(own, key=lambda place: facts[place].name not in first):
        box = _try(box, place, frozenset(range(space.facts[place].count)), spoiled)
    for place in range(len(space.relations)):
        relations = list(box.relations)
        relations[place] = None
        wider = evolve(box, relations=tuple(relations))
        if not spoiled(wider):
            box = wider
    for place in read:  # last: what is read says more than the tests behind it
        box = _try(box, place, frozenset(range(space.facts[place].count)), spoiled)
    for place, cells in enumerate(space.facts):
        box = _grow(box, place, cells, spoiled)
    return box


def _try(box: Box, place: int, cells: frozenset[int], spoiled: Spoiled) -> Box:
    if box.cells[place] == cells:
        return box
    wider = _with(box, place, cells)
    return box if spoiled(wider) else wider


def _grow(box: Box, place: int, cells: Cells, spoiled: Spoiled) -> Box:
    """Add cells one by one: the neighbours of an interval, any word of a finite kind."""
    if len(box.cells[place]) == cells.count:
        return box
    if not isinstance(cells.fact.kind, Number):
        for cell in range(cells.count):
            box = _try(box, place, box.cells[place] | {cell}, spoiled)
        return box
    for step, end in ((-1, 0), (1, cells.count - 1)):
        edge = min(box.cells[place]) if step < 0 else max(box.cells[place])
        while edge != end:
            edge += step
            wider = _try(box, place, box.cells[place] | {edge}, spoiled)
            if wider is box:
                break
            box = wider
    return box


def bounds(
    session: Session, space: Space, box: Box, domain: str, numbers: Iterable[Fraction]
) -> dict[str, Bounds]:
    """What a box says of each fact that matters to it, without what no admissible case reaches.

    `numbers` are further numbers at which the admissible cases may end, beside the cuts.
    """
    found: dict[str, Bounds] = {}
    for place, cells in enumerate(space.facts):
        kept = box.cells[place]
        if len(kept) == cells.count:
            continue
        inside = all_of((domain, space.inside(box)))
        kind = cells.fact.kind
        if isinstance(kind, Number):
            ends = sorted({*cells.cuts, *numbers})
            found[cells.fact.name] = _ends(session, cells.fact, kind, ends, inside)
        else:
            found[cells.fact.name] = Bounds(
                values=tuple(
                    kind.values[cell]
                    for cell in sorted(kept)
                    if session.possible(inside, has_value(cells.fact, kind.values[cell]))
                )
            )
    return {name: limit for name, limit in found.items() if limit != Bounds()}


def _ends(session: Session, fact: Unpinned, kind: Number, ends: Sequence[Fraction], inside: str) -> Bounds:
    """The tightest bounds at the numbers given; an end of the declared range is left unsaid."""

    def beyond(sign: str, end: Fraction) -> bool:
        return session.possible(inside, fact.compare(sign, end))

    low = _last(ends, lambda end: not beyond("<", end))
    high = _last(ends[::-1], lambda end: not beyond(">", end))
    low_closed = low is not None and beyond("=", low)
    high_closed = high is not None and beyond("=", high)
    if low is not None and low == high:
        return Bounds(values=(low,))
    if low == kind.low and low_closed:
        low = None
    if high == kind.high and high_closed:
        high = None
    return Bounds(
        above=None if low_closed else low,
        at_least=low if low_closed else None,
        below=None if high_closed else high,
        at_most=high if high_closed else None,
    )


def _last(ends: Sequence[Fraction], holds: Callable[[Fraction], bool]) -> Fraction | None:
    """The last number for which it holds, which it does up to some place and not beyond."""
    first, last = 0, len(ends)
    while first < last:
        middle = (first + last) // 2
        if holds(ends[middle]):
            first = middle + 1
        else:
            last = middle
    return ends[first - 1] if first else None


def _with(box: Box, place: int, cells: frozenset[int]) -> Box:
    return evolve(box, cells=(*box.cells[:place], cells, *box.cells[place + 1 :]))
