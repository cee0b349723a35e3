"""What each way to answer some questions adds to the bounds over them."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import product
from math import prod

from attrs import evolve, frozen

from verifier.evaluate.joint import Unit, View, Way
from verifier.evaluate.truth import holds, value_of
from verifier.evaluate.world import Known, Unknown, Verdict, World, either
from verifier.model.mentions import limited
from verifier.model.policy import Decision
from verifier.model.rules import Limit, Rule
from verifier.model.terms import Aggregate

WAYS = 1024
"""The most ways tried of one unit; beyond them what they add is left unknown."""

WANTING = (Unknown(frozenset()),)


@frozen(eq=False, repr=False)
class Bound:
    """A limit in force, or of which that is not known, as seen from the member that its rule is about."""

    rule: Rule
    limit: Limit
    world: World
    live: Verdict
    most: Known

    @property
    def sign(self) -> int:
        """-1 turns `at least` into `at most`."""
        return 1 if self.limit.form == "at most" else -1


@frozen(eq=False, repr=False)
class Share:
    """What one member adds to a bound, and the questions on which that may depend; `world` is that of the
    member, None for a bound that is not added up member by member."""

    world: World | None
    questions: tuple[str, ...]


def shares(bound: Bound, decisions: Mapping[str, Decision]) -> list[Share]:
    """One share a member, for questions given with their decisions; none where the members are not known,
    who then have no questions either."""
    keys = set(limited(bound.limit))
    meant = [question for question, decision in decisions.items() if decision.key in keys]
    over = bound.limit.left.over
    if over.best is not None:
        return [Share(None, tuple(meant))]
    members = bound.world.inside(over.owner, over.list, over.record)
    if isinstance(members, Unknown):
        return []
    return [
        Share(world, tuple(q for q in meant if _related(q, world.members[over.record]))) for world in members
    ]


def _related(question: str, member: str) -> bool:
    """Whether a question is of the case, of a member, of what is inside it or of what it is inside of."""
    of = question.rpartition(".")[0]
    return not of or f"{of}.".startswith(f"{member}.") or member.startswith(f"{of}.")


def grouped(joined: Iterable[Sequence[str]], questions: Iterable[str]) -> list[tuple[str, ...]]:
    """Questions in groups, so that those which are joined stand in one; in the order given."""
    groups = {question: {question} for question in questions}
    order = list(groups)
    for some in joined:
        merged = set[str]().union(*(groups[question] for question in some))
        groups |= dict.fromkeys(merged, merged)
    distinct = {id(group): group for group in groups.values()}
    return [tuple(sorted(group, key=order.index)) for group in distinct.values()]


class Tally:
    """What ways add to some bounds, each with its shares; gathers what is wanting.

    `ends`: the most that units may add to each bound, None where it is not known to bind. `sure`: the
    most that they may add whatever is wanting, None where no number is safe. Both are complete once all
    units are made.
    """

    def __init__(self, bounds: Sequence[Bound], parts: Sequence[Sequence[Share]]) -> None:
        self.bounds, self.parts = bounds, parts
        self.wanting: frozenset[str] = frozenset()
        self._loose: set[int] = set()
        for bound in bounds:
            self.wanting |= either(bound.live, bound.most).causes

    def unit(self, views: Mapping[str, View]) -> Unit:
        """The questions with every way to answer them."""
        columns = [list(dict.fromkeys((*view.own, *view.taken))) for view in views.values()]
        if prod(map(len, columns)) > WAYS:
            views = {q: evolve(view, own=WANTING, taken=WANTING) for q, view in views.items()}
            columns = [list(WANTING) for _ in views]
        return Unit(views, [self._way(dict(zip(views, row, strict=True))) for row in product(*columns)])

    @property
    def ends(self) -> list[Fraction | None]:
        return [
            self._end(number, False) if bound.live is True and number not in self._loose else None
            for number, bound in enumerate(self.bounds)
        ]

    @property
    def sure(self) -> list[Fraction] | None:
        ends = [self._end(number, True) for number in range(len(self.bounds))]
        known = [end for end in ends if end is not None]
        return known if len(known) == len(ends) and not self._loose else None

    def _end(self, number: int, high: bool) -> Fraction | None:
        bound = self.bounds[number]
        if isinstance(bound.most, Unknown):
            return None
        assert isinstance(bound.most, Fraction)
        return bound.sign * bound.most - self._added(number, {})[high]

    def _way(self, values: Mapping[str, Known]) -> Way:
        added = [self._added(number, values) for number in range(len(self.bounds))]
        return Way(values, tuple(low for low, _ in added), tuple(high for _, high in added))

    def _added(self, number: int, values: Mapping[str, Known]) -> tuple[Fraction, Fraction]:
        """The least and the most that answers add to a bound; without answers, what is added anyway."""
        bound, total = self.bounds[number], (Fraction(0), Fraction(0))
        for part in self.parts[number]:
            if values.keys() & set(part.questions) if values else not part.questions:
                low, high = self._share(number, part, values)
                total = total[0] + low, total[1] + high
        first, second = total[0] * bound.sign, total[1] * bound.sign
        return min(first, second), max(first, second)

    def _share(self, number: int, part: Share, values: Mapping[str, Known]) -> tuple[Fraction, Fraction]:
        left = self.bounds[number].limit.left
        value = _share(left, part, self.bounds[number].world.choosing(values))
        if not isinstance(value, Unknown):
            return value, value
        self.wanting |= value.causes
        if left.function != "count" or part.world is None:
            self._loose.add(number)
        return Fraction(0), Fraction(1)


def _share(left: Aggregate, part: Share, world: World) -> Fraction | Unknown:
    if part.world is None:
        value = value_of(left, world)
    else:
        member = world.at(part.world.members)
        meant = holds(left.over.where, member)
        if isinstance(meant, Unknown):
            return meant
        value = Fraction(int(meant)) if left.part is None or not meant else value_of(left.part, member)
    assert not isinstance(value, str)
    return value
