"""Facts of a case that are moved to the nearest values with which something holds."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from attrs import frozen

from verifier.encode.lists.flat import GIVEN
from verifier.encode.smt.text import all_of, numeral
from verifier.model.kinds import Number, Value
from verifier.model.paths import ABSENT
from verifier.model.policy import Case
from verifier.solve.answers import to_value
from verifier.solve.changed import Move
from verifier.solve.nearest_value import Like, distance, nearest, step_of, steps_between
from verifier.solve.session import Session
from verifier.solve.witness import Unpinned, has_value, witness


@frozen
class Group:
    """One fact of a case as a reader knows it: its value and, where it may be absent, whether it is given."""

    name: str
    facts: tuple[Unpinned, ...]
    case: Case

    @property
    def given(self) -> Unpinned | None:
        """That it is given, of a fact that may be absent."""
        return next((fact for fact in self.facts if fact.name.endswith(GIVEN)), None)

    @property
    def value(self) -> Unpinned:
        """Its value; of no account where it is absent."""
        return next(fact for fact in self.facts if not fact.name.endswith(GIVEN))

    @property
    def start(self) -> Value:
        """Its value in the case, `none` where it is absent."""
        return self.case.get(self.name, ABSENT)

    def kept(self) -> str:
        """That it is as the case has it."""
        own = [fact for fact in self.facts if fact.name in self.case]
        return all_of(has_value(fact, self.case[fact.name]) for fact in own)

    def changed(self, values: Mapping[str, Value]) -> bool:
        """Whether it is otherwise among the values of all facts."""
        return any(values[fact.name] != self.case[fact.name] for fact in self.facts if fact.name in self.case)


def move(session: Session, groups: Sequence[Group], like: Like) -> list[Move]:
    """Each group moved: words first, then numbers to where the steps are fewest in all, then each in turn as
    little as can be.

    Some way to move them all must remain. What was moved stays
    asserted in the session's innermost scope. `like`: that all comes out as in what the session asserts.
    """
    values: dict[str, Value] = {}
    moves: dict[str, Move] = {}
    for group in groups:
        if group.given is not None:
            values[group.given.name] = nearest(session, group.given, group.case[group.given.name]).value
    later: list[tuple[Group, Unpinned]] = []
    for group in groups:
        present = group.given is None or values[group.given.name] == "yes"
        if not present or group.start == ABSENT:
            end = _appearing(session, group, values) if present else ABSENT
            moves[group.name] = Move(group.name, group.start, end, Fraction(1))
        elif not isinstance(group.value.kind, Number):
            moves[group.name] = _least(session, group, values)
        else:
            later.append((group, group.value))
    _fewest_steps(session, [fact for _, fact in later if step_of(fact.kind)], groups[0].case)
    later.sort(key=lambda pair: step_of(pair[1].kind) is None)
    for place, (group, _) in enumerate(later, 1):
        moves[group.name] = _least(session, group, values, like if place == len(later) else None)
    return [moves[group.name] for group in groups]


def _appearing(session: Session, group: Group, values: dict[str, Value]) -> Value:
    """The most ordinary value of what was absent."""
    found = witness(session, [group.value])
    assert found is not None
    values |= found
    return found[group.name]


def _least(session: Session, group: Group, values: dict[str, Value], like: Like | None = None) -> Move:
    near = nearest(session, group.value, group.start, like)
    values[group.name] = near.value
    return Move(group.name, group.start, near.value, near.steps, near.border)


def _fewest_steps(session: Session, facts: Sequence[Unpinned], case: Case) -> None:
    """Hold the steps of all together at the fewest that remain."""
    if len(facts) < 2:
        return
    total = f"(+ {' '.join(distance(fact, _number(case[fact.name])) for fact in facts)})"
    answer = session.values([fact.symbol for fact in facts])
    assert answer is not None
    found = {fact.name: to_value(fact.kind, answer[fact.symbol], fact.scale) for fact in facts}
    least = Fraction(0)
    most = sum((steps_between(fact, case[fact.name], found[fact.name]) for fact in facts), Fraction(0))
    while least < most:
        middle = (least + most) // 2
        if session.possible(f"(<= {total} {numeral(Fraction(middle))})"):
            most = Fraction(middle)
        else:
            least = Fraction(middle) + 1
    session.require(f"(<= {total} {numeral(most)})")


def _number(value: Value) -> Fraction:
    assert isinstance(value, Fraction)
    return value
