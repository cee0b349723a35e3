"""Whether some case lies in a box, where not every cell of a table stands for cases.

Source → target, over the sum of two facts as if it were a fact of its own::

    box x 0 .. 9, y 5 .. 9, x + y below 5       no case, says the solver; what is left there is nothing

So boxes say which cells the rules leave, and a solver is asked about these alone.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction

from verifier.encode.smt.text import all_of, any_of, negate
from verifier.model.kinds import Number
from verifier.model.mentions import mentioned
from verifier.model.terms import Comparison, Condition, Constant, Fact, Operator, Scaled, Sum, Term
from verifier.solve.boxes.axis import Axis
from verifier.solve.boxes.leaving import TooMuch
from verifier.solve.boxes.reading import Key, Related
from verifier.solve.boxes.shape import Box, each
from verifier.solve.boxes.table import Table
from verifier.solve.boxes.told import Span, span
from verifier.solve.inquiry import Inquiry
from verifier.solve.program import NoAnswer
from verifier.solve.witness import Unpinned, has_value

MOST_ASKED = 4_000
"""Boxes of one table of which a solver is asked."""


class Inhabited:
    """The boxes of the table of a decision in which some case lies; each is asked about once."""

    def __init__(self, inquiry: Inquiry, decision: str, table: Table) -> None:
        self._inquiry, self._table = inquiry, table
        self._names = inquiry.relevant(decision)
        self._facts = {fact.name: fact for fact in inquiry.unpinned(self._names)}
        self._tied = bool(inquiry.assumptions_about(self._names))
        self._behind = [self._facts_behind(key) for key in table.axes]
        self._known: dict[Box, bool] = {}
        self._asked = 0

    def __call__(self, box: Box) -> bool:
        """Whether some case lies in a box. Raises TooMuch."""
        box = box if self._tied else self._less(box)
        if box not in self._known:
            at_ends = None if self._tied else self._at_ends(box)
            self._known[box] = self._ask(box) if at_ends is None else at_ends
        return self._known[box]

    def _facts_behind(self, key: Key) -> frozenset[str]:
        """The facts that the tests of an axis speak of; none of the axis of a fact."""
        if isinstance(key, str):
            return frozenset()
        if isinstance(key, tuple):
            return frozenset(name for name, _ in key)
        return frozenset(read for name in mentioned(key) for read in (name, *self._inquiry.reads(name)))

    def _less(self, box: Box) -> Box:
        """The box without what it says of facts that it relates to no others: they may be as it says."""
        whole = self._table.shape.whole
        used = zip(self._behind, box, whole, strict=True)
        behind = frozenset().union(*(names for names, cells, every in used if cells != every))
        keys = zip(self._table.axes, box, whole, strict=True)
        return tuple(
            every if isinstance(key, str) and key not in behind else cells for key, cells, every in keys
        )

    def _at_ends(self, box: Box) -> bool | None:
        """Whether some case lies in a box, where the ends of its facts tell: no sum reaches what is asked of
        it, or all do where one of them goes as far as it can."""
        asked, spans = list[tuple[Related, Span]](), dict[str, Span]()
        for (key, axis), cells, whole in zip(
            self._table.axes.items(), box, self._table.shape.whole, strict=True
        ):
            if isinstance(key, str):
                if isinstance(axis.kind, Number):
                    spans[key] = span(axis, cells)
            elif cells != whole:
                if not isinstance(key, tuple):
                    return None
                asked.append((key, span(axis, cells)))
        corners = [{}] if not asked else [_corner(key, of, spans) for key, of in asked]
        for (key, of), corner in zip(asked, corners, strict=False):
            if corner is not None and _sum(key, corner) not in of and (of.low is None or of.high is None):
                return False
        for corner in corners:
            if corner is not None and all(
                all(name in corner for name, _ in key) and _sum(key, corner) in of for key, of in asked
            ):
                return True
        return None

    def _ask(self, box: Box) -> bool:
        self._asked += 1
        if self._asked > MOST_ASKED:
            raise TooMuch
        inquiry, hypotheses = self._inquiry, self._inquiry.hypotheses(self._names)
        given = [h.text for h in hypotheses if h.name not in self._table.without]
        inside = inside_of(
            self._table, box, self._facts, lambda condition: inquiry.encoding.holds(condition).text
        )
        try:
            with inquiry.session.question():
                return inquiry.session.possible(*inquiry.structure(self._names), *given, inside)
        except NoAnswer as problem:
            raise TooMuch from problem


def _corner(key: Related, of: Span, spans: Mapping[str, Span]) -> dict[str, Fraction] | None:
    """The case in which a sum goes as far as it can towards what is asked of it, other facts at their lower
    ends; None where there is none such, or both ends are asked for."""
    if of.low is not None and of.high is not None:
        return None
    up, factors = of.low is not None, dict(key)
    found: dict[str, Fraction] = {}
    for name, one in spans.items():
        high = name in factors and (factors[name] > 0) == up
        end, closed = (one.high, one.high_closed) if high else (one.low, one.low_closed)
        if end is not None and closed:
            found[name] = end
        elif name in factors:
            return None
    return found


def _sum(key: Related, case: Mapping[str, Fraction]) -> Fraction:
    return sum((factor * case[name] for name, factor in key), Fraction(0))


def inside_of(
    table: Table, box: Box, facts: dict[str, Unpinned], holds: Callable[[Condition], str] = lambda _: ""
) -> str:
    """That a case lies in a box, as a term; `holds`: that a condition does, needed for what relates facts."""
    parts = []
    for (key, axis), cells, whole in zip(table.axes.items(), box, table.shape.whole, strict=True):
        if cells != whole:
            parts += (
                _on_fact(facts[key], axis, cells)
                if isinstance(key, str)
                else _on_other(key, axis, cells, holds)
            )
    return all_of(parts)


def _on_fact(fact: Unpinned, axis: Axis, cells: int) -> list[str]:
    if not isinstance(axis.kind, Number):
        return [any_of(has_value(fact, axis.words[place]) for place in each(cells))]
    return [fact.compare(sign, end) for sign, end in _ends(axis, cells)]


def _on_other(key: Key, axis: Axis, cells: int, holds: Callable[[Condition], str]) -> list[str]:
    if isinstance(key, tuple):
        added = _added(key)
        return [holds(Comparison(added, sign, Constant(end, Number()))) for sign, end in _ends(axis, cells)]
    assert not isinstance(key, str)
    (word,) = (axis.words[place] for place in each(cells))  # not both, for that were all cells
    return [holds(key) if word == "yes" else negate(holds(key))]


def _ends(axis: Axis, cells: int) -> list[tuple[Operator, Fraction]]:
    of, found = span(axis, cells), list[tuple[Operator, Fraction]]()
    if of.low is not None:
        found.append((">=" if of.low_closed else ">", of.low))
    if of.high is not None:
        found.append(("<=" if of.high_closed else "<", of.high))
    return found


def _added(key: Related) -> Term:
    return Sum(tuple(Scaled(Constant(factor, Number()), Fact(name, Number())) for name, factor in key))
