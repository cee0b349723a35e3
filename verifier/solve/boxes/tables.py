"""From the rules about a decision to its table.

Source → target::

    rule r: when age >= 18, asked when member     row r: age [18 ..), all cells of other facts but those in
    rule s: exception to r, when staff            which `staff` is yes; idle where `member` is no
"""

from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from verifier.encode.calendar import counted_names
from verifier.encode.lists.flat import GIVEN
from verifier.model.kinds import Kind, Number, YesNo
from verifier.model.rules import Rule
from verifier.model.terms import Always, And, Condition, Or
from verifier.solve.boxes.axis import Axis
from verifier.solve.boxes.lifting import Lifting, whole_runs
from verifier.solve.boxes.reading import Key, Piece, Reader, Test
from verifier.solve.boxes.shape import Box, Shape
from verifier.solve.boxes.table import Row, Table
from verifier.solve.subject import Subject

Held = Mapping[str, Sequence[tuple[str, tuple[Test, ...]]]]
"""For each fact what assumptions say of it, each by the name that proofs tell it by."""

_Axes = dict[Key, tuple[Axis, list[int]]]
"""The cells of each fact, and of each piece those in which it holds."""


@frozen
class _Read:
    """What bears on a decision as pieces, before any cell is cut: where each rule about it speaks, where each
    exception at any depth applies, where it is not asked."""

    speaks: Mapping[str, Sequence[Piece]]
    lifts: Mapping[str, Sequence[Piece]]
    idle: Sequence[Piece]
    kinds: Mapping[Key, Kind]
    held: Held
    exact: bool
    faithful: bool

    @property
    def pieces(self) -> list[Piece]:
        each = (*self.speaks.values(), *self.lifts.values(), self.idle)
        return [piece for pieces in each for piece in pieces]


class Tables:
    """Makes the tables of one policy under inquiry, each once."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._plain = {f.name: f.kind for f in subject.policy.facts if self._is_plain(f.name)}
        self._reader = Reader(subject.defined, frozenset(self._plain))
        self._rules = {rule.id: rule for rule in subject.policy.rules}
        self._exceptions: dict[str, list[str]] = {}
        for rule in subject.policy.rules:
            for base in rule.exception_to:
                self._exceptions.setdefault(base, []).append(rule.id)
        self._reads: dict[str, _Read] = {}
        self._axes: dict[tuple[str, Key, frozenset[str]], tuple[Axis, list[int]]] = {}
        self._made: dict[tuple[str, frozenset[str]], Table] = {}

    def of(self, decision: str, without: frozenset[str] = frozenset()) -> Table | None:
        """The table of a decision; None where its cases are more than the values of single facts.

        `without` names what is taken for granted and is to be left out: ranges of facts, and assumptions, as
        proofs name them.
        """
        names = self._subject.relevant(decision)
        if not self._has_table(decision, names):
            return None
        if decision not in self._reads:
            self._reads[decision] = self._read(decision, names)
        table = self._table(decision, without)
        return table if without or all(table.shape.counts) else None

    def _table(self, decision: str, without: frozenset[str]) -> Table:
        if (decision, without) not in self._made:
            self._made[decision, without] = self._cut(decision, without)
        return self._made[decision, without]

    def off_steps(self, decision: str, fact: str, without: frozenset[str] = frozenset()) -> tuple[Table, int]:
        """A decision of which there is a table, where a fact may be any number; and the cells of that within
        its range and what is assumed of it alone."""
        read = self._reads[decision]
        kind = read.kinds[fact]
        assert isinstance(kind, Number)
        held = [test for name, tests in read.held.get(fact, ()) if name not in without for test in tests]
        if f"range of {fact}" not in without:
            held += [Test(">=", (kind.low,))] if kind.low is not None else []
            held += [Test("<=", (kind.high,))] if kind.high is not None else []
        tests = [test for piece in read.pieces for test in piece.get(fact, ())]
        axis = Axis(evolve(kind, low=None, high=None, step=None), [*tests, *held])
        cells = [axis.cells(piece.get(fact, ())) for piece in read.pieces]
        return self._cut(decision, without, {fact: (axis, cells)}), axis.cells(held)

    def has_exceptions(self, decision: str) -> bool:
        """Whether some rule may lift a rule about a decision of which there is a table."""
        return bool(self._reads[decision].lifts)

    def of_rule(self, decision: str, rule: Rule, without: frozenset[str] = frozenset()) -> list[Box] | None:
        """Where a rule, which need not stand on the page, speaks of a decision of which there is a table, in
        the cells of that; None where these do not tell."""
        table = self._table(decision, without)
        pieces = self._reader.pieces(_speaks(rule, decision))
        tests = ((key, test) for piece in pieces for key, some in piece.items() for test in some)
        if not all(key in table.axes and table.axes[key].tells(test) for key, test in tests):
            return None
        boxes = ([axis.cells(piece.get(key, ())) for key, axis in table.axes.items()] for piece in pieces)
        return [box for some in boxes for box in whole_runs(table.shape, some)]

    def _is_plain(self, name: str) -> bool:
        flat = self._subject.flat
        special = name in flat.sizes or name in flat.hidden or name.endswith(GIVEN) or "[" in name
        return not special and name not in counted_names(self._subject.native)

    def _has_table(self, decision: str, names: frozenset[str]) -> bool:
        subject = self._subject
        known = self._plain.keys() | subject.defined.keys() | subject.decided.keys()
        return names <= known and not subject.is_limited((decision, *names))

    # --- conditions ---

    def _read(self, decision: str, names: frozenset[str]) -> _Read:
        subject = self._subject
        about = [r for r in subject.policy.rules if any(c.decision == decision for c in r.conclusions)]
        speaks = {rule.id: self._reader.pieces(_speaks(rule, decision)) for rule in about}
        lifts: dict[str, Sequence[Piece]] = {}
        waiting = [*speaks]
        while waiting:
            for other in self._exceptions.get(waiting.pop(), ()):
                if other not in lifts:
                    lifts[other] = self._reader.pieces(_condition(self._rules[other]))
                    waiting.append(other)
        idle = self._reader.pieces(subject.decided[decision].asked_when, False)
        held, exact = self._held(names)
        read = _Read(speaks, lifts, idle, {}, held, exact, False)
        kinds: dict[Key, Kind] = {name: kind for name, kind in self._plain.items() if name in names}
        for piece in read.pieces:
            for key in piece:
                if key not in kinds:
                    kinds[key] = Number() if isinstance(key, tuple) else YesNo()
        exact = exact and len(kinds) == sum(name in names for name in self._plain)
        faithful = not subject.bent(decision) and names.isdisjoint(subject.decided)
        return evolve(read, kinds=kinds, exact=exact and faithful, faithful=faithful)

    def _held(self, names: frozenset[str]) -> tuple[Held, bool]:
        """What assumptions say of single facts, and whether they say nothing else."""
        held: dict[str, list[tuple[str, tuple[Test, ...]]]] = {}
        exact = True
        for assumption in self._subject.assumptions_about(names):
            pieces = self._reader.pieces(assumption.condition)
            if len(pieces) != 1 or not all(isinstance(key, str) for key in pieces[0]):
                exact = False
                continue
            for key, tests in pieces[0].items():
                held.setdefault(str(key), []).append((f"assumption “{assumption.label}”", tests))
        return held, exact

    # --- cells ---

    def _cut(self, decision: str, without: frozenset[str], other: _Axes | None = None) -> Table:
        """The table over the axes of its facts; of some `other` ones."""
        read = self._reads[decision]
        axes: _Axes = {key: self._axis(decision, key, kind, without) for key, kind in read.kinds.items()}
        axes |= other or {}
        shape = Shape(
            tuple(axis.count for axis, _ in axes.values()), tuple(axis.line for axis, _ in axes.values())
        )
        boxes = (
            zip(*(cells for _, cells in axes.values()), strict=True) if axes else (() for _ in read.pieces)
        )
        each = iter([whole_runs(shape, box) for box in boxes])
        speaks = {rule: [box for _ in some for box in next(each)] for rule, some in read.speaks.items()}
        lifts = {rule: [box for _ in some for box in next(each)] for rule, some in read.lifts.items()}
        idle = tuple(box for _ in read.idle for box in next(each))
        lifting = Lifting(shape, lifts, self._exceptions, _plain(read.lifts))
        rows = tuple(Row(rule, box) for rule, some in speaks.items() for box in lifting.left(rule, some))
        whole = lifting.exact and not any(axis.broken for axis, _ in axes.values())
        every = {key: axis for key, (axis, _) in axes.items()}
        return Table(every, rows, idle, read.exact and whole, without, read.faithful and whole)

    def _axis(self, decision: str, key: Key, kind: Kind, without: frozenset[str]) -> tuple[Axis, list[int]]:
        """The cells of a fact, and of each piece those in which it holds."""
        read = self._reads[decision]
        named = (
            [pair for pair in read.held.get(key, ()) if isinstance(key, str)] if isinstance(key, str) else []
        )
        left_out = without & {f"range of {key}", *(name for name, _ in named)}
        if (decision, key, left_out) not in self._axes:
            if f"range of {key}" in left_out and isinstance(kind, Number):
                kind = evolve(kind, low=None, high=None, step=None)
            held = [test for name, tests in named if name not in left_out for test in tests]
            tests = [test for piece in read.pieces for test in piece.get(key, ())]
            axis = Axis(kind, tests, held)
            whole = (1 << axis.count) - 1
            cells = [axis.cells(piece[key]) if key in piece else whole for piece in read.pieces]
            self._axes[decision, key, left_out] = axis, cells
        return self._axes[decision, key, left_out]


def _condition(rule: Rule) -> Condition:
    return And((*rule.throughout, rule.when))


def _speaks(rule: Rule, decision: str) -> Condition:
    """That a rule applies, and a conclusion of it says something of the decision."""
    own = [c for c in rule.conclusions if c.decision == decision]
    guards = [Always() if c.form != "one of" else Or(tuple(g.guard for g in c.choices)) for c in own]
    return _condition(rule) if Always() in guards else And((_condition(rule), Or(tuple(guards))))


def _plain(lifts: Mapping[str, Sequence[Piece]]) -> frozenset[str]:
    """The exceptions whose conditions test single facts."""
    return frozenset(
        rule for rule, some in lifts.items() if all(isinstance(key, str) for piece in some for key in piece)
    )
