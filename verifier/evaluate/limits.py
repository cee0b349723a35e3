"""Limits over members: only joint choices that meet them are open (`meaning.md` 12).

A member may be given a value if the others can be given values with which every limit in force is met.
Others are free where nothing settles them: a decision that is silent, contradictory or not asked takes
any value of its kind, and discretion that nothing bounds need not be used.
"""

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from verifier.evaluate.joint import TooMany, View, certain, possible
from verifier.evaluate.outcome import Outcome, Trace
from verifier.evaluate.readable import values_found
from verifier.evaluate.restrict import restricted, rising
from verifier.evaluate.rulebook import Rulebook
from verifier.evaluate.truth import value_of
from verifier.evaluate.units import Bound, Share, Tally, grouped, shares
from verifier.evaluate.world import Known, Unknown, World, either
from verifier.model.kinds import Kind
from verifier.model.mentions import limited
from verifier.model.policy import Case, Policy
from verifier.model.rules import Limit, Rule

NOTHING = Unknown(frozenset())


class Limits:
    """The limits of a policy, in groups that bound some of the same decisions."""

    def __init__(self, policy: Policy, book: Rulebook) -> None:
        self.book = book
        self.decisions = policy.decisions
        limits = [(rule, limit) for rule in policy.rules for limit in rule.limits]
        self._beside: dict[str, tuple[str, ...]] = {}
        self._after: dict[str, list[tuple[Rule, Limit]]] = {}
        bounded = [limited(limit) for _, limit in limits]
        for keys in grouped(bounded, dict.fromkeys(key for some in bounded for key in some)):
            self._beside |= dict.fromkeys(keys, keys)
            for last in [key for key in policy.order if key in keys][-1:]:
                self._after[last] = [(r, one) for r, one in limits if set(keys) & set(limited(one))]

    def beside(self, key: str) -> tuple[str, ...]:
        """The decisions that limits bound together with this one."""
        return self._beside.get(key, ())

    def settled_with(self, key: str, world: World, case: Case) -> Iterator[Outcome]:
        """The outcomes of the decisions in limits, once the last of them is settled without the limits."""
        if key not in self._after:
            return
        keys = self.beside(key)
        bounded = [d for d in self.decisions if d.key in keys]
        questions = {
            world.at(scope).path(d.of, d.name): d for d in bounded for scope in world.shape.of(d.of)[0]
        }
        bounds = [bound for rule, limit in self._after[key] for bound in self._bounds(rule, limit, world)]
        parts = [shares(bound, questions) for bound in bounds]
        touched = [[q for part in some for q in part.questions] for some in parts]
        for together in grouped(touched, questions):
            mine = [n for n, some in enumerate(touched) if set(some) & set(together)]
            views = {q: _view(q, questions[q].kind, world.outcomes[q], case) for q in together}
            found = _open(views, [(bounds[n], parts[n]) for n in mine if bounds[n].live is not False])
            for q in together:
                outcome = self._cut(world.outcomes[q], questions[q].kind, views[q], found)
                traces = tuple(self._trace(bounds[n]) for n in mine if q in touched[n])
                if traces and outcome.status != "not asked":
                    outcome = evolve(outcome, traces=(*outcome.traces, *traces))
                yield outcome

    def _bounds(self, rule: Rule, limit: Limit, world: World) -> Iterator[Bound]:
        for here in map(world.at, world.shape.of(rule.of)[0]):
            live = self.book.live(rule, here)
            most = NOTHING if live is False else value_of(limit.value, here)
            yield Bound(rule, limit, here, live, most)

    def _trace(self, bound: Bound) -> Trace:
        rule, limit = bound.rule, bound.limit
        if bound.live is False:
            return evolve(self.book.silent(rule, bound.world), limit=limit)
        of = None if rule.of is None else bound.world.members[rule.of]
        unknown = [part for part in (bound.live, bound.most) if isinstance(part, Unknown)]
        if unknown:
            return Trace(
                rule.id, "unknown", None, causes=tuple(sorted(either(*unknown).causes)), of=of, limit=limit
            )
        assert not isinstance(bound.most, Unknown)
        return Trace(rule.id, "in force", None, self.book.held(rule.id), (), bound.most, of=of, limit=limit)

    def _cut(self, outcome: Outcome, kind: Kind, view: View, found: "Open") -> Outcome:
        """The outcome with the values that the limits leave it."""
        left = found.left.get(outcome.question)
        if left is None or outcome.status not in ("decided", "discretionary") or left == list(view.own):
            return outcome
        if isinstance(left, Unknown):
            return Outcome(outcome.question, "unknown", causes=left.causes, traces=outcome.traces)
        values = [value for value in left if not isinstance(value, Unknown)]
        return restricted(kind, outcome, rising(kind, values), found.rules)


@frozen(eq=False, repr=False)
class Open:
    """The values that limits leave to each question under them, or what would have to be known; `rules`
    are those of the limits."""

    left: Mapping[str, Sequence[Known] | Unknown]
    rules: tuple[str, ...]


def _open(views: Mapping[str, View], bounds: Sequence[tuple[Bound, Sequence[Share]]]) -> Open:
    """What joint choices leave to each question, as far as is known."""
    rules = tuple(dict.fromkeys(bound.rule.id for bound, _ in bounds))
    tally = Tally([bound for bound, _ in bounds], [parts for _, parts in bounds])
    units = [
        tally.unit({q: views[q] for q in group})
        for group in grouped((part.questions for _, parts in bounds for part in parts), views)
    ]
    wanting = frozenset[str]().union(*(view.wanting for view in views.values()))
    left: dict[str, Sequence[Known] | Unknown] = {}
    for unit in units if bounds else ():
        others = [other for other in units if other is not unit]
        for q, view in unit.views.items():
            if not view.settled:
                continue
            try:
                maybe = possible(unit, q, others, tally.ends)
                surely = [] if tally.sure is None else certain(unit, q, others, tally.sure)
            except TooMany:
                left[q] = Unknown(frozenset(views) - {q})
                continue
            left[q] = maybe if maybe == surely else Unknown(wanting.union(tally.wanting) or frozenset({q}))
    return Open(left, rules)


def _view(question: str, kind: Kind, outcome: Outcome, case: Case) -> View:
    nothing: Sequence[Known] = (Unknown(frozenset({question})),)
    settled = outcome.status in ("decided", "discretionary")
    own: Sequence[Known] = (values_found(kind, outcome) if settled else ()) or nothing if settled else ()
    free = not settled or (outcome.status == "discretionary" and not outcome.closed)
    every = values_found(kind, Outcome(question, "silent")) or nothing
    taken = every if free else own
    wanting = (outcome.causes or frozenset({question})) if outcome.status == "unknown" else frozenset()
    return View(own, (case[question],) if question in case else taken, wanting)
