"""The nearest cases in which a question comes to something else: every smallest set of facts that does it.

A set is told where changing all of it can give another outcome and changing a part of it alone cannot, all
else being as the case has it. Sets are found smallest first, each excluding those that contain it; when no
other change is left, they are all there are.
"""

from collections.abc import Iterator, Mapping, Sequence

from verifier.encode.lists.flat import GIVEN, declared
from verifier.encode.smt import QuestionTerms
from verifier.encode.smt.kinds import literal
from verifier.encode.smt.text import FALSE, TRUE, any_of, negate
from verifier.evaluate import Outcome
from verifier.model.kinds import Number, Value
from verifier.model.paths import name_in_policy
from verifier.model.policy import Case, Policy
from verifier.model.reading import names_read
from verifier.solve.alike import alike, features
from verifier.solve.answers import to_value
from verifier.solve.asked import CaughtOut, Options
from verifier.solve.changeable import Changeable, changeable
from verifier.solve.changed import Change, Changes, Goal, replayed
from verifier.solve.moving import Group, move
from verifier.solve.open_case import filled, outcome_in, world_terms
from verifier.solve.program import NoAnswer
from verifier.solve.witness import Unpinned, witness

MOST_OUTCOMES = 12
"""Different outcomes that a case may leave open, and still be asked what would change it."""
MOST_SETS = 12
"""The most sets of facts that are told."""
LARGEST_SET = 4
"""The most facts in one of them."""
MOST_OF_A_SET = 3
"""Different outcomes told of one set, each with the nearest case that has it."""
MOST_NUMBERS = 2
"""The same of a number, which may differ with every step."""


def changes(
    policy: Policy, case: Case, questions: Mapping[str, Value | None], options: Options | None = None
) -> Mapping[str, Changes]:
    """For each question what would change it, or (where a value stands beside it) make that value possible.

    Raises CaughtOut where a case that was found does not replay.
    """
    ready = changeable(policy, case, options or Options())
    try:
        return {name: _Search(ready, name, wanted).changes() for name, wanted in questions.items()}
    finally:
        ready.inquiry.stop()


class _Stop(Exception):
    """Why nothing near a case can be looked for."""


class _Search:
    """The search for one question; `groups` are the facts that may change, `free` those left open."""

    def __init__(self, ready: Changeable, name: str, wanted: Value | None) -> None:
        self.ready, self.name, self.wanted = ready, name, wanted
        self.inquiry, self.session = ready.inquiry, ready.inquiry.session
        self.evaluator = self.inquiry.evaluator.narrowed_to(name)
        self.names = self.inquiry.relevant(name)
        self.terms: QuestionTerms = self.inquiry.encoding.question(name)
        self.free: list[Unpinned] = []
        members: dict[str, list[Unpinned]] = {}
        for fact in self.inquiry.unpinned(self.names):
            base = fact.name.removesuffix(GIVEN)
            if not fact.of_decision and (base in ready.case or base + GIVEN in ready.case):
                members.setdefault(base, []).append(fact)
            else:
                self.free.append(fact)
        self.groups = {base: Group(base, tuple(facts), ready.case) for base, facts in members.items()}

    def changes(self) -> Changes:
        found: list[Change] = []
        held = tuple(name for name in self.ready.native if name in self.ready.held and self._bears(name))
        try:
            if self.inquiry.is_limited((self.name, *self.names)):
                raise _Stop("limits over members are not built yet in this search")
            with self.session.question():
                complete = self._search(found)
        except (NoAnswer, _Stop) as problem:
            return Changes(self.name, _ordered(found), False, held, str(problem))
        within = self.inquiry.within(self.names)
        reach = " and ".join(f"{most} `{declared(path)}`" for path, most in within.items())
        reason = f"more than {reach} were not tried" if reach else None
        return Changes(self.name, _ordered(found), complete and not reach, held, reason)

    def _bears(self, name: str) -> bool:
        """Whether something held as given bears on the question."""
        return name_in_policy(self.inquiry.native, name) in names_read(self.inquiry.native, self.name)

    def _search(self, found: list[Change]) -> bool:
        """Adds what is found; whether that is every smallest set of facts."""
        session = self.session
        session.require(*world_terms(self.inquiry, self.inquiry.encoding, self.names))
        goal = self._require_goal()
        excluded: list[str] = []
        size = 1
        while size <= LARGEST_SET and len(excluded) < MOST_SETS:
            changed = self._changed(*excluded, self._at_most(size))
            if changed is None:
                if not session.possible(*excluded):
                    return True
                size += 1
                continue
            found += self._of_set(goal, changed)
            excluded.append(any_of(group.kept() for group in changed))
        return not session.possible(*excluded)

    def _require_goal(self) -> Goal:
        """Assert that the question comes to something else, or may come to what is wanted."""
        session, terms = self.session, self.terms
        kept = [group.kept() for group in self.groups.values()]
        base: list[Outcome] = []
        others: list[str] = [negate(terms.blind)]
        with session.scope(*kept):
            while True:
                with session.scope(*others):
                    world = witness(session, self.free)
                    if world is None:
                        break
                    if len(base) == MOST_OUTCOMES:
                        raise _Stop("the facts given leave too much open")
                    held = [session.possible(feature) for feature in features(terms)]
                base.append(
                    outcome_in(
                        self.inquiry,
                        self.inquiry.flat.native({**self.ready.case, **world}),
                        self.name,
                        self.names,
                    )
                )
                others.append(negate(alike(terms, base[-1], held)))
                if others[-1] == TRUE:
                    raise _Stop("its numbers are finer than any step")
        if not base:
            admissible = self.evaluator.evaluate(self.ready.native).admissible
            raise _Stop(
                "the case breaks an assumption" if admissible is False else "what it reads cannot be known"
            )
        goal = Goal(self.name, tuple(base), self.wanted)
        if self.wanted is None:
            session.require(*others)
            return goal
        if any(goal.met(self.inquiry.native, outcome) for outcome in base):
            raise _Stop("it is possible as the case stands")
        value = literal(terms.decision.kind, self.wanted, terms.scale)
        session.require(terms.settled, terms.possible(value))
        return goal

    def _at_most(self, size: int) -> str:
        """That at most so many facts are changed."""
        counted = " ".join(f"(ite {group.kept()} 0 1)" for group in self.groups.values())
        return f"(<= (+ 0 {counted}) {size})" if counted else TRUE

    def _changed(self, *conditions: str) -> list[Group] | None:
        """The facts that are changed in some case that meets these conditions; None where none does."""
        facts = [fact for group in self.groups.values() for fact in group.facts]
        answer = self.session.values([fact.symbol for fact in facts], *conditions)
        if answer is None:
            return None
        values = {fact.name: to_value(fact.kind, answer[fact.symbol], fact.scale) for fact in facts}
        return [group for group in self.groups.values() if group.changed(values)]

    def _of_set(self, goal: Goal, changed: Sequence[Group]) -> Iterator[Change]:
        """The nearest case for each other outcome that changing these facts can give."""
        session, others = self.session, [group for group in self.groups.values() if group not in changed]
        most = MOST_NUMBERS if isinstance(self.terms.decision.kind, Number) else MOST_OF_A_SET
        excluded: list[str] = []
        with session.scope(*(group.kept() for group in others), *(negate(g.kept()) for g in changed)):
            for _ in range(most):
                with session.scope(*excluded):
                    if not session.possible():
                        return
                    moves = move(session, changed, lambda: self._here(changed)[1])
                    (world, outcome), here = self._here(changed)
                change = replayed(self.evaluator, goal, self.ready.native, moves, world, outcome)
                if change is None:
                    raise CaughtOut(self.inquiry.native, "changes", self.name)
                yield change
                if here == FALSE:
                    return  # numbers finer than any step are not told apart
                excluded.append(negate(here))

    def _here(self, changed: Sequence[Group]) -> tuple[tuple[Case, Outcome], str]:
        """A case of those asserted in which these facts are changed, its outcome, and that there is such an
        outcome, as a term."""
        session = self.session
        facts = [fact for group in changed for fact in group.facts]
        with session.scope():
            found = witness(session, [*facts, *self.free])
            assert found is not None
            held = [session.possible(feature) for feature in features(self.terms)]
        own = {fact.name for fact in facts}
        rest = {name: value for name, value in self.ready.case.items() if name not in own}
        world = filled(self.inquiry, self.inquiry.flat.native({**rest, **found}), self.names)
        outcome = self.inquiry.evaluator.evaluate(world).outcomes[self.name]
        return (world, outcome), alike(self.terms, outcome, held)


def _ordered(found: Sequence[Change]) -> tuple[Change, ...]:
    return tuple(sorted(found, key=lambda change: (len(change.moves), change.steps)))
