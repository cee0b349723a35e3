"""How near to a threshold some case lies, on one side of it."""

from collections.abc import Iterable
from fractions import Fraction

from verifier.encode.thresholds import Threshold
from verifier.model.kind_of import kind_of
from verifier.model.kinds import Number, is_date
from verifier.model.mentions import mentioned
from verifier.model.terms import Comparison, Constant, Operator, Scaled, Sum, Term
from verifier.solve.inquiry import Inquiry
from verifier.solve.program import NoAnswer

FINE = Fraction(1, 100)
"""How near a number without steps is looked for, where other thresholds are not nearer still."""

DOUBLINGS = 60
"""How often the distance looked for is doubled before a side is given up."""


class Distance:
    """How far the left side of a threshold is from the right side, `low` being the side below.

    `step`: the distances are multiples of it, counted from `start`; None where they are any numbers.
    `usual` is a step that a reader would look for.
    """

    def __init__(self, inquiry: Inquiry, threshold: Threshold, low: bool, fine: Fraction) -> None:
        self._inquiry, self._threshold, self._low = inquiry, threshold, low
        self._start, self.step = _grid(inquiry, threshold, low)
        self._fine = fine

    def least(self) -> Fraction:
        """The least distance at which a case meets what the session has asserted, among those looked for.

        Some case on this side must. Without steps: the least decimal place within which there is one.
        """
        last, place = -1, 0
        while not self._possible(self.within(self._looked_for(place))):
            last, place = place, 2 * place + 1
            if place.bit_length() > DOUBLINGS:
                raise NoAnswer("no case was found near the threshold")
        while place - last > 1:
            middle = (last + place) // 2
            if self._possible(self.within(self._looked_for(middle))):
                place = middle
            else:
                last = middle
        return self._looked_for(place)

    def _looked_for(self, place: int) -> Fraction:
        return self._fine * 10**place if self.step is None else self._start + place * self.step

    def within(self, distance: Fraction) -> str:
        """That the left side is no farther from the right side than this."""
        return self._at("<=", distance)

    def exactly(self, distance: Fraction) -> str:
        return self._at("=", distance)

    def _at(self, sign: Operator, distance: Fraction) -> str:
        left, right = self._threshold.left, self._threshold.right
        kind = kind_of(left)
        if not isinstance(kind, Number):
            return self._word(sign, distance)
        if self._low and sign == "<=":
            sign = ">="
        away = -distance if self._low else distance
        if isinstance(right, Constant) and isinstance(right.value, Fraction):
            test = Comparison(left, sign, Constant(right.value + away, right.kind))
        else:
            apart = Sum((left, Scaled(Constant(Fraction(-1), Number()), right)))
            test = Comparison(apart, sign, Constant(away, Number(kind.measure)))
        held = self._inquiry.encoding.holds(test)
        return f"(and {held.known} {held.text})"

    def _word(self, sign: Operator, distance: Fraction) -> str:
        left, right = self._threshold.left, self._threshold.right
        kind = kind_of(left)
        assert not isinstance(kind, Number)
        if not isinstance(right, Constant):
            return "true"
        place = kind.values.index(str(right.value)) + int(-distance if self._low else distance)
        if not 0 <= place < len(kind.values):
            return "true" if sign == "<=" else "false"
        if self._low and sign == "<=":
            sign = ">="
        held = self._inquiry.encoding.holds(Comparison(left, sign, Constant(kind.values[place], kind)))
        return f"(and {held.known} {held.text})"

    def _possible(self, condition: str) -> bool:
        return self._inquiry.session.possible(condition)


def _grid(inquiry: Inquiry, threshold: Threshold, low: bool) -> tuple[Fraction, Fraction | None]:
    """The first distance above 0 that the two sides may have, and the step to the next ones."""
    left, right = threshold.left, threshold.right
    kind, scales = kind_of(left), inquiry.encoding.scales
    if not isinstance(kind, Number) or is_date(kind):
        return Fraction(1), Fraction(1)
    apart: Term = Sum((left, Scaled(Constant(Fraction(-1), Number()), right)))
    grid = scales.curved.grids.of(apart)
    if grid is not None and grid.step:
        first = grid.low % grid.step  # distances above are first + n * step, below they are turned
        start = grid.step - first if low else first
        return start or grid.step, grid.step
    scale = scales.of(apart)
    if scale is not None:
        return Fraction(1, scale), Fraction(1, scale)
    return FINE, None


def usual(inquiry: Inquiry, threshold: Threshold) -> Fraction:
    """The least step of the facts, of the measure compared, that a threshold is about; else how near a
    number without steps is looked for. A count goes by one."""
    kind = kind_of(threshold.left)
    if not isinstance(kind, Number) or is_date(kind):
        return Fraction(1)
    names = {name for term in (threshold.left, threshold.right) for name in _facts(inquiry, term)}
    steps = [
        fact.kind.step
        for fact in inquiry.policy.inputs
        if fact.name in names and isinstance(fact.kind, Number) and fact.kind.measure == kind.measure
        if fact.kind.step is not None
    ]
    return min(steps, default=FINE)


def _facts(inquiry: Inquiry, term: Term) -> set[str]:
    return {name for part in mentioned(term) for name in (part, *inquiry.reads(part))}


def fineness(threshold: Threshold, all_of_them: Iterable[Threshold]) -> Fraction:
    """How near a number without steps is looked for: nearer than any other threshold of the same number."""
    fine = FINE
    right = threshold.right
    if isinstance(right, Constant) and isinstance(right.value, Fraction):
        same = (other.right for other in all_of_them if other.left == threshold.left)
        for end in (term.value for term in same if isinstance(term, Constant)):
            while isinstance(end, Fraction) and 0 < abs(end - right.value) <= fine:
                fine /= 10
    return fine
