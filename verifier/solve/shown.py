"""The cases that the solver showed while a region was looked for: what they tell needs no question."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from fractions import Fraction

from attrs import frozen

from verifier.encode.smt.text import all_of, negate
from verifier.model.kinds import Value
from verifier.solve.answers import to_value
from verifier.solve.regions import Box, Space
from verifier.solve.session import Session


@frozen
class Point:
    """The values of the facts of a space in one case, the cells they lie in, and which relations hold."""

    values: tuple[Value, ...]
    cells: tuple[int, ...]
    relations: tuple[bool, ...]

    def lies_in(self, box: Box) -> bool:
        """Whether the case is one of a box."""
        return all(cell in cells for cell, cells in zip(self.cells, box.cells, strict=True)) and all(
            wanted is None or wanted == holds
            for wanted, holds in zip(box.relations, self.relations, strict=True)
        )


class Shown:
    """One question about boxes of a space, and the admissible cases without the defect that were shown.

    `session` asserts nothing that belongs to a case; `domain` says which cases are admissible. Whether there
    is a case does not depend on which one the solver shows, so that the answers are the same with these
    as without.
    """

    def __init__(self, session: Session, space: Space, domain: str, defect: str) -> None:
        self.session, self.space, self.domain = session, space, domain
        self._asked = all_of((domain, negate(defect)))
        self._spoiling: list[Point] = []
        self._open = False
        facts = [cells.fact for cells in space.facts]
        self._terms = [*(fact.symbol for fact in facts), *space.relations]

    @contextmanager
    def asking(self) -> Iterator[None]:
        """Whatever is asked about boxes in this block, what they have in common is told once."""
        if self._open:
            yield
            return
        with self.session.scope(self._asked):
            self._open = True
            try:
                yield
            finally:
                self._open = False

    def spoiled(self, box: Box) -> bool:
        """Whether some admissible case of a box is without the defect."""
        if self.known_to_be_spoiled(box):
            return True
        with self.asking():
            answer = self.session.each(self._terms, self.space.inside(box))
        if answer:
            self._spoiling.append(self._point(answer))
        return answer is not None

    def known_to_be_spoiled(self, box: Box) -> bool:
        """Whether a case that was shown spoils a box."""
        return any(point.lies_in(box) for point in reversed(self._spoiling))

    def _point(self, answer: Sequence[str | Fraction]) -> Point:
        cells = self.space.facts
        values = [to_value(c.fact.kind, a, c.fact.scale) for c, a in zip(cells, answer, strict=False)]
        return Point(
            tuple(values),
            tuple(c.cell_of(value) for c, value in zip(cells, values, strict=True)),
            tuple(truth == "true" for truth in answer[len(cells) :]),
        )
