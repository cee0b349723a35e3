"""Where a rule is live: its boxes less those of its exceptions, at any depth.

Source → target::

    rule r: [0 .. 9], exception to r: [4 .. 5]     r is live in [0 .. 3] and in [6 .. 9]
"""

from collections.abc import Collection, Mapping, Sequence

from verifier.solve.boxes.shape import Box, Shape, runs, without_all

MOST_LEFT = 64
"""Boxes of one rule that are left where no exception lifts it; beyond, it counts as live throughout."""


class Lifting:
    """Takes out of the boxes of rules what exceptions to them lift; `exact` as long as nothing is left in of
    which that could be told."""

    def __init__(
        self,
        shape: Shape,
        applies: Mapping[str, Sequence[Box]],
        exceptions: Mapping[str, Sequence[str]],
        plain: Collection[str],
    ) -> None:
        self._shape, self._applies, self._exceptions, self._plain = shape, applies, exceptions, plain
        self._live: dict[str, Sequence[Box] | None] = {}
        self.exact = True

    def left(self, rule: str, boxes: Sequence[Box]) -> Sequence[Box]:
        """What is left of boxes of a rule where none of its exceptions is live."""
        left = self._less(rule, boxes)
        if left is None:
            self.exact = False
        return boxes if left is None else left

    def _less(self, rule: str, boxes: Sequence[Box]) -> Sequence[Box] | None:
        for other in self._exceptions.get(rule, ()):
            lifting = self._of(other)
            if lifting is None or len(boxes) > MOST_LEFT:
                return None
            boxes = without_all(self._shape, boxes, lifting)
        return boxes

    def _of(self, rule: str) -> Sequence[Box] | None:
        """Where an exception is live; None where that is not known, or in too many boxes."""
        if rule not in self._live:
            live = self._less(rule, self._applies[rule]) if rule in self._plain else None
            self._live[rule] = live if live is not None and len(live) <= MOST_LEFT else None
        return self._live[rule]


def whole_runs(shape: Shape, box: Sequence[int]) -> list[Box]:
    """A box as boxes whose numbers follow one another; none where it has no cell."""
    found: list[Box] = [()]
    for line, cells in zip(shape.lines, box, strict=True):
        parts = list(runs(cells)) if line else [cells] if cells else []
        found = [(*one, part) for one in found for part in parts]
    return found
