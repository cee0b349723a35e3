"""What a box says of each fact, without what no admissible case of it reaches."""

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

from verifier.encode.smt.text import all_of
from verifier.finding import Bounds
from verifier.model.kinds import Number, Value
from verifier.solve.answers import to_value
from verifier.solve.regions import Box, Space
from verifier.solve.session import Session
from verifier.solve.witness import has_value


def bounds(
    session: Session, space: Space, box: Box, domain: str, numbers: Iterable[Fraction]
) -> dict[str, Bounds]:
    """What a box says of each fact that matters to it, without what no admissible case reaches.

    `numbers` are further numbers at which the admissible cases may end, beside the cuts.
    """
    reached, further = _Reached(session, space, all_of((domain, space.inside(box)))), tuple(numbers)
    found: dict[str, Bounds] = {}
    for place, cells in enumerate(space.facts):
        kept = box.cells[place]
        if len(kept) == cells.count:
            continue
        kind = cells.fact.kind
        if isinstance(kind, Number):
            found[cells.fact.name] = _ends(reached, place, kind, sorted({*cells.cuts, *further}))
        else:
            words = (kind.values[cell] for cell in sorted(kept))
            found[cells.fact.name] = Bounds(values=tuple(w for w in words if reached.value(place, w)))
    return {name: limit for name, limit in found.items() if limit != Bounds()}


class _Reached:
    """Which values of facts some admissible case inside a box has; a case that was shown answers for all
    its facts."""

    def __init__(self, session: Session, space: Space, inside: str) -> None:
        self._session, self._inside = session, inside
        self._facts = [cells.fact for cells in space.facts]
        self._symbols = [fact.symbol for fact in self._facts]
        self._shown: list[list[Value]] = []

    def value(self, place: int, value: Value) -> bool:
        return self._some(has_value(self._facts[place], value), lambda shown: shown[place] == value)

    def number(self, place: int, sign: str, end: Fraction) -> bool:
        """Whether the fact is below (`<`), above (`>`) or at (`=`) a number."""

        def holds(shown: Sequence[Value]) -> bool:
            number = shown[place]
            assert isinstance(number, Fraction)
            return number < end if sign == "<" else number > end if sign == ">" else number == end

        return self._some(self._facts[place].compare(sign, end), holds)

    def _some(self, condition: str, holds: Callable[[Sequence[Value]], bool]) -> bool:
        if any(map(holds, self._shown)):
            return True
        answer = self._session.each(self._symbols, self._inside, condition)
        if answer:
            told = zip(self._facts, answer, strict=True)
            self._shown.append([to_value(fact.kind, value, fact.scale) for fact, value in told])
        return answer is not None


def _ends(reached: _Reached, place: int, kind: Number, ends: Sequence[Fraction]) -> Bounds:
    """The tightest bounds at the numbers given; an end of the declared range is left unsaid."""
    low = _last(ends, lambda end: not reached.number(place, "<", end))
    high = _last(ends[::-1], lambda end: not reached.number(place, ">", end))
    low_closed = low is not None and reached.number(place, "=", low)
    high_closed = high is not None and reached.number(place, "=", high)
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
