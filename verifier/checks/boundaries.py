"""A case just below, at and just above every threshold that a policy can tell apart.

A threshold tells cases apart where some case would come out otherwise on its other side. In such a case it
is looked at first, among the shortest lists; the other sides are looked at in cases that are as much like
that one as can be. What no case reaches is said, and what was not settled.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Literal

from attrs import Factory, define, evolve, frozen

from verifier.checks.admissible import admissible
from verifier.checks.answers import replayable
from verifier.checks.ladder import SIZES
from verifier.checks.telling import Telling
from verifier.encode.lists.flat import declared
from verifier.encode.thresholds import Key, thresholds
from verifier.encode.turned import marked
from verifier.evaluate import Evaluator
from verifier.model.kinds import Value
from verifier.model.policy import Case, Policy
from verifier.model.terms import Comparison, Operator
from verifier.model.wording import operand
from verifier.solve.asked import CaughtOut, Options
from verifier.solve.crossing import Crossing
from verifier.solve.inquiry import Inquiry
from verifier.solve.nearest import Distance, fineness, usual
from verifier.solve.program import NoAnswer
from verifier.solve.reckoning import case_in_calendar
from verifier.solve.subject import flattened
from verifier.solve.witness import Unpinned

Side = Literal["below", "at", "above"]
SIDES: Mapping[Side, Operator] = {"below": "<", "at": "=", "above": ">"}
FIRST: tuple[Side, ...] = ("at", "below", "above")
Progress = Callable[[str], None]


@frozen
class Edge:
    """A threshold, and a case on each side of it that some case reaches.

    `left` passes `right`, both in the author's words; `rules` and `definitions` (or decisions, by what they
    are asked for) test it. `matters`: some decision comes out otherwise on its other side; False where that
    is proved of no case; None where it is proved of no case of so many members (`within`), or stayed open.
    `decisions` are those that come out otherwise in the cases shown, else those that could. `near` are the
    sides whose case lies no farther off than a step. `undecided`: why something stayed open.
    """

    left: str
    right: str
    rules: tuple[str, ...]
    definitions: tuple[str, ...]
    decisions: tuple[str, ...]
    cases: Mapping[Side, Case]
    near: frozenset[Side]
    matters: bool | None
    within: Mapping[str, int]
    undecided: str | None = None

    @property
    def unreached(self) -> tuple[Side, ...]:
        """The sides on which there is no case."""
        return tuple(side for side in SIDES if side not in self.cases)


@define
class _Seen:
    """What is known of a threshold so far: for each side how near a case came, and the case."""

    telling: frozenset[Side] = frozenset()
    sides: dict[Side, tuple[Fraction, Case]] = Factory(dict)
    decisions: set[str] = Factory(set)
    near: Fraction = Fraction(0)
    within: Mapping[str, int] = Factory(dict)
    undecided: str | None = None


def boundaries(policy: Policy, options: Options, progress: Progress | None = None) -> tuple[Edge, ...]:
    """Every threshold that the decisions asked about depend on; raises CaughtOut."""
    rungs: list[_Rung] = []
    found: list[Edge] = []
    try:
        rungs.append(_Rung(policy, options, SIZES[0]))
        keys = rungs[0].keys()
        for number, key in enumerate(keys, 1):
            if progress is not None:
                progress(f"{policy.id}: threshold {number} of {len(keys)}")
            found.append(_edge(policy, options, rungs, key))
        return tuple(found)
    finally:
        for rung in rungs:
            rung.inquiry.stop()


def _edge(policy: Policy, options: Options, rungs: list["_Rung"], key: Key) -> Edge:
    seen = _Seen()
    for place, most in enumerate(SIZES):
        if place == len(rungs):
            rungs.append(_Rung(policy, options, most))
        if not rungs[place].look(key, seen):
            break
    threshold = rungs[0].thresholds[rungs[0].places[key]]
    matters = True if seen.telling else None if seen.within or seen.undecided else False
    affected = set(map(declared, rungs[0].crossing.affected(rungs[0].places[key])))
    rules = [name for sort, name in threshold.owners if sort == "rule"]
    other = [declared(name) for sort, name in threshold.owners if sort != "rule"]
    return Edge(
        operand(threshold.said[0]),
        operand(threshold.said[1]),
        rungs[0].inquiry.authors(rules),
        tuple(dict.fromkeys(other)),
        tuple(d.name for d in policy.decisions if d.name in (seen.decisions or affected)),
        {side: seen.sides[side][1] for side in SIDES if side in seen.sides},
        frozenset(side for side, (far, _) in seen.sides.items() if far <= seen.near),
        matters,
        seen.within,
        seen.undecided,
    )


class _Rung:
    """One inquiry into the marked policy, with at most `most` members in each list."""

    def __init__(self, policy: Policy, options: Options, most: int) -> None:
        flat = flattened(policy, most)
        self.policy = policy
        self.thresholds = thresholds(policy, flat)
        self.places = {threshold.key: place for place, threshold in enumerate(self.thresholds)}
        self.inquiry = Inquiry(policy, options, flat=marked(flat, self.thresholds))
        self.crossing = Crossing(self.inquiry, self.thresholds)
        self._evaluator = Evaluator(flat.policy)
        self._telling = Telling(self.inquiry)

    def keys(self) -> list[Key]:
        """The thresholds on which some decision asked about depends, in the order of the page."""
        policy = self.inquiry.policy
        spans = {one.name: one.span for one in policy.definitions}
        spans |= {one.name: one.span for one in policy.decisions} | {r.id: r.span for r in policy.rules}

        def written(key: Key) -> tuple[str, int]:
            owners = self.thresholds[self.places[key]].owners
            return min((spans[name].path, spans[name].line) for _, name in owners)

        asked = [key for key, place in self.places.items() if self.crossing.affected(place)]
        return sorted(asked, key=written)

    def look(self, key: Key, seen: _Seen) -> bool:
        """Take in what cases of this length show; whether longer lists may show more."""
        place = self.places[key]
        names = self.crossing.names(place)
        seen.within = self.inquiry.within(names)
        try:
            with self.inquiry.session.question():
                self._sides(place, names, seen)
        except NoAnswer as problem:
            if not (seen.telling and len(seen.sides) == len(SIDES)):  # else longer lists would tell more
                seen.undecided = str(problem)
            return False
        near = seen.near = usual(self.inquiry, self.thresholds[place])
        reached = len(seen.sides) == len(SIDES) and all(far <= near for far, _ in seen.sides.values())
        both_ways = "at" in seen.telling or {"below", "above"} <= seen.telling
        return bool(seen.within) and not (both_ways and reached)

    def _sides(self, place: int, names: frozenset[str], seen: _Seen) -> None:
        crossing, session = self.crossing, self.inquiry.session
        structure, matters = crossing.structure(place), crossing.matters(place)
        hypotheses = [h.text for h in self.inquiry.hypotheses(names)]
        session.require(*self.inquiry.structure(names), *structure, *hypotheses)
        telling = [side for side in FIRST if session.possible(matters, crossing.on(place, SIDES[side]))]
        known = seen.sides if len(telling) <= len(seen.telling) else {}  # where more is told apart, anew
        facts = self.crossing.facts(names)
        first: Case | None = None
        new: dict[Side, tuple[Fraction, Case]] = {}
        decisions: set[str] = set()
        for side in sorted(FIRST, key=lambda side: side not in telling):
            told = matters if side in telling else "true"
            found = self._nearest(place, side, facts, first, told, known.get(side))
            if found is None:
                continue
            first = first or found[1]
            new[side] = found[0], self._replayed(place, side, facts, found[1])
            decisions |= self._telling.decisions(place, side, crossing.affected(place), found[1])
        if known is seen.sides:
            seen.sides |= new
            seen.decisions |= decisions
        else:
            seen.telling, seen.sides, seen.decisions = frozenset(telling), new, decisions

    def _nearest(
        self,
        place: int,
        side: Side,
        facts: list[Unpinned],
        first: Case | None,
        matters: str,
        known: tuple[Fraction, Case] | None,
    ) -> tuple[Fraction, dict[str, Value]] | None:
        """How near to a threshold cases come, and the canonical one; None where no case is on this side, or
        none nearer than the one that is known already."""
        session, threshold = self.inquiry.session, self.thresholds[place]
        step = usual(self.inquiry, threshold)
        sizes = [fact for fact in facts if fact.size]
        with session.scope(self.crossing.on(place, SIDES[side])):
            if not session.possible():
                return None
            far = Fraction(0)
            if side == "at":
                session.require(matters)
            else:
                fine = fineness(threshold, self.thresholds)
                distance = Distance(self.inquiry, threshold, side == "below", fine)
                far = distance.least()
                if session.possible(matters, distance.within(max(far, step) if sizes else far)):
                    session.require(matters)  # else the next case comes first, though nothing changes there
            if known is not None and known[0] <= max(far, step):
                return None
            if side != "at":
                if sizes:
                    session.require(distance.within(max(far, step)))
                    self._fewest(sizes)
                    far = distance.least()
                session.require(distance.within(far))
                if distance.step is None and session.possible(distance.exactly(far)):
                    session.require(distance.exactly(far))
            like = [evolve(f, typical=first.get(f.name, f.typical)) if first else f for f in facts]
            found = case_in_calendar(self.inquiry, like)
        return None if found is None else (far, found)

    def _fewest(self, sizes: list[Unpinned]) -> None:
        """Hold each list at the fewest members that remain possible, in the declared order."""
        for fact in sizes:
            size = getattr(fact.kind, "low", None) or Fraction(0)
            while not self.inquiry.session.possible(fact.compare("=", size)):
                size += 1
            self.inquiry.session.require(fact.compare("=", size))

    def _replayed(self, place: int, side: Side, facts: list[Unpinned], found: dict[str, Value]) -> Case:
        """The case as the policy has it; raises CaughtOut where the evaluator sees it elsewhere."""
        threshold = self.thresholds[place]
        case = replayable(self.inquiry, facts, found)
        stands = Comparison(threshold.left, SIDES[side], threshold.right)
        if (
            admissible(self.inquiry.evaluator, case) is None
            or self._evaluator.holds(stands, found) is not True
        ):
            raise CaughtOut(self.policy, "boundaries", operand(threshold.said[0]))
        return case
