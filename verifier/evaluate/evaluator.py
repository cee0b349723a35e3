"""One policy, one case, one straight line through its definitions and decisions, member by member.

A decision that is read takes the value given in the case or, where it is decided, its value; else
it is unknown to its readers. `choices.py` tries the values of a decision that is left open.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import copy
from functools import cached_property, lru_cache

from attrs import evolve, frozen

from verifier.evaluate.kinds import rank
from verifier.evaluate.limits import Limits
from verifier.evaluate.members import NOBODY, Scope, declared, member_facts, shape_of
from verifier.evaluate.outcome import Outcome
from verifier.evaluate.rulebook import Rulebook
from verifier.evaluate.truth import found_for, holds
from verifier.evaluate.world import (
    ABSENT,
    Found,
    Known,
    ReadsAbsent,
    Unknown,
    Verdict,
    World,
    found,
    joined,
    shown,
)
from verifier.model.kinds import Kind, Value
from verifier.model.mentions import mentioned
from verifier.model.policy import Ambiguity, Case, Decision, Definition, Input, Policy
from verifier.model.reading import reads
from verifier.model.rules import Rule
from verifier.model.terms import Condition


@frozen(repr=False)
class Evaluation:
    """What a policy says of a case; names of members are paths (`modules[0].condoned`).

    `facts`: inputs, sizes of lists, readings and definitions, where known; what is absent is `none`.
    `outcomes`: one a decision, in order. `admissible`: whether every assumption holds, None where that
    is not known. `disagreeing`: definitions given with another value than their own facts make.
    `impossible`: decisions given with a value that they could not take. `undefined`: what would have to
    be other than it is, so that nothing is divided by 0.
    """

    facts: Mapping[str, Value]
    outcomes: Mapping[str, Outcome]
    admissible: bool | None
    disagreeing: Mapping[str, Value]
    impossible: tuple[str, ...]
    undefined: tuple[str, ...] = ()


class Evaluator:
    """Evaluates cases of one policy; what does not depend on the case is worked out once."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self.book = Rulebook(policy)
        self.over, self.rules, self.about = self.book.over, self.book.rules, self.book.about
        self.exceptions = self.book.exceptions
        self.facts = {fact.name: fact for fact in policy.facts}
        self.definitions = {d.name: d for d in policy.definitions}
        self.decisions = {d.name: d for d in policy.decisions}
        self._fields = {f"{r.name}.{fact.name}": fact for r in policy.records for fact in r.fields}
        self._defined = {d.key: d for d in policy.definitions}
        self._decided = {d.key: d for d in policy.decisions}
        self._limits = Limits(policy, self.book)
        self._narrowed: dict[frozenset[str], Evaluator] = {}

    @cached_property
    def _evaluated(self) -> Callable[[tuple[tuple[str, Value], ...]], tuple[Evaluation, World]]:
        # one case is asked about several times in a row
        return lru_cache(12)(lambda items: self._evaluate(dict(items)))

    @cached_property
    def _reads(self) -> Mapping[str, tuple[str, ...]]:
        return reads(self.policy.definitions, self.policy.decisions, self.policy.rules)

    def definition(self, name: str) -> Definition | None:
        """The definition of this name, also by its key or for a member (`modules[0].mark`)."""
        return self.definitions.get(name) or self.definitions.get(declared(name))

    def decision(self, name: str) -> Decision | None:
        """The decision of this name, also by its key or for a member (`modules[0].condoned`)."""
        return self.decisions.get(name) or self.decisions.get(declared(name))

    def kinds(self, case: Case) -> Iterator[tuple[str, Kind]]:
        """The path and the kind of every fact of a case with such lists, the sizes of the lists as well."""
        yield from ((name, fact.kind) for name, fact in self.facts.items())
        shape = shape_of(self.policy, case)
        yield from ((path, one.kind) for path, one in shape.lists.items())
        yield from ((path, fact.kind) for path, fact, _ in member_facts(self.policy, shape))

    def narrowed_to(self, *decisions: str) -> "Evaluator":
        """The same policy, of which only what these and the assumptions read is evaluated."""
        keys = [d.key if (d := self.decision(name) or self.definition(name)) else name for name in decisions]
        wanted = frozenset(keys)
        if wanted not in self._narrowed:
            assumed = (name for a in self.policy.assumptions for name in mentioned(a.condition))
            waiting, needed = [*keys, *assumed], set[str]()
            while waiting:
                name = waiting.pop()
                if name not in needed:
                    needed.add(name)
                    waiting.extend(self._reads.get(name, ()))
                    waiting.extend(self._limits.beside(name))
            order = tuple(name for name in self.policy.order if name in needed)
            narrow = self._narrowed[wanted] = copy(self)  # the rules are the same
            narrow.policy, narrow._narrowed = evolve(self.policy, order=order), {}
            narrow.__dict__.pop("_evaluated", None)  # which is of the whole policy
        return self._narrowed[wanted]

    def evaluate(self, case: Case) -> Evaluation:
        """The outcomes of a case; facts that it leaves out are unknown."""
        return self._evaluated(tuple(case.items()))[0]

    def world(self, case: Case) -> World:
        """All that is known in a case: facts, definitions, and what decisions come to."""
        return self._evaluated(tuple(case.items()))[1]

    def holds(self, condition: Condition, case: Case, members: Scope = NOBODY) -> bool | None:
        """Whether a condition holds in a case, as seen from these members: ``{"Module": "modules[0]"}``.

        None where that is not known, or where the condition needs the value of what is absent.
        """
        try:
            return _plain(holds(condition, self.world(case).at(members)))
        except ReadsAbsent:
            return None

    def scopes(self, rule: str, case: Case) -> list[Scope]:
        """The members that a rule for each of them speaks about in a case; one empty scope for another."""
        return self.world(case).shape.of(self.rules[rule].of)[0]

    def rule_holds(
        self, rule: str, case: Case, members: Scope | None = None
    ) -> tuple[bool | None, bool | None]:
        """Whether a rule applies in a case, and whether it is live: for these members, else for any.

        None where that is not known.
        """
        live = (self.live(self.rules[rule], world) for world in self._seen_from(rule, case, members))
        return self.rule_applies(rule, case, members), _plain(joined(live, settling=True))

    def rule_applies(self, rule: str, case: Case, members: Scope | None = None) -> bool | None:
        """Whether a rule applies in a case, lifted or not, to these members, else to any of them; None where
        that is not known."""
        applies = (self.applies(self.rules[rule], world) for world in self._seen_from(rule, case, members))
        return _plain(joined(applies, settling=True))

    def applies(self, rule: Rule, world: World) -> Verdict:
        """Whether the condition of a rule and of every heading above it holds."""
        return self.book.applies(rule, world)

    def live(self, rule: Rule, world: World) -> Verdict:
        """Whether a rule applies and no live rule is an exception to it."""
        return self.book.live(rule, world)

    def _seen_from(self, rule: str, case: Case, members: Scope | None) -> list[World]:
        world = self.world(case)
        scopes = world.shape.of(self.rules[rule].of)[0] if members is None else [members]
        return [world.at(scope) for scope in scopes]

    def _evaluate(self, case: Case) -> tuple[Evaluation, World]:
        shape = shape_of(self.policy, case)
        facts: dict[str, Found] = {name: _fact(name, fact, case) for name, fact in self.facts.items()}
        for path, size in shape.sizes.items():
            facts[path] = Unknown(frozenset({path})) if size is None else size
        for path, fact, _ in member_facts(self.policy, shape):
            facts[path] = _fact(path, fact, case)
        chosen: dict[str, Known] = {}
        outcomes: dict[str, Outcome] = {}
        world = World(facts, chosen, outcomes, NOBODY, shape, [], self.policy.holidays)
        disagreeing: dict[str, Value] = {}
        for key in self.policy.order:
            if definition := self._defined.get(key):
                for scope in shape.of(definition.of)[0]:
                    here = world.at(scope)
                    path = here.path(definition.of, definition.name)
                    facts[path] = self._define(definition, case, here, disagreeing)
                continue
            decision = self._decided[key]
            for scope in shape.of(decision.of)[0]:
                outcome = self.book.decide(decision, world.at(scope))
                outcomes[outcome.question] = outcome
                chosen[outcome.question] = case.get(outcome.question, _taken(outcome))
            for outcome in self._limits.settled_with(key, world, case):
                outcomes[outcome.question] = outcome
                chosen[outcome.question] = case.get(outcome.question, _taken(outcome))
        assumed = (holds(assumption.condition, world) for assumption in self.policy.assumptions)
        evaluation = Evaluation(
            {name: shown(value) for name, value in facts.items() if not isinstance(value, Unknown)},
            outcomes,
            _plain(joined(assumed, settling=False)),
            disagreeing,
            tuple(self._impossible(outcomes, case)),
            tuple(dict.fromkeys(world.undefined or ())),
        )
        return evaluation, world

    def _impossible(self, outcomes: Mapping[str, Outcome], case: Case) -> Iterable[str]:
        for name, outcome in outcomes.items():
            decision = self.decision(name) if name in case else None
            if decision is not None and not _could_be(outcome, decision.kind, case[name]):
                yield name

    def _define(
        self, definition: Definition, case: Case, world: World, disagreeing: dict[str, Value]
    ) -> Found:
        value = found_for(definition.term, world)
        path = world.path(definition.of, definition.name)
        if path not in case:
            return value
        given = found(definition.kind, case[path])
        if not isinstance(value, Unknown) and value != given:
            disagreeing[path] = shown(value)
        return given


def _fact(path: str, fact: Input | Ambiguity, case: Case) -> Found:
    """What a case says of a fact."""
    if path not in case:
        return Unknown(frozenset({path}))
    absent = isinstance(fact, Input) and fact.optional and case[path] == ABSENT.value
    return ABSENT if absent else case[path]


def _plain(verdict: Verdict) -> bool | None:
    return None if isinstance(verdict, Unknown) else verdict


def _taken(outcome: Outcome) -> Known:
    if outcome.status == "decided" and outcome.values:
        return outcome.values[0]
    return Unknown(outcome.causes or frozenset({outcome.question}))


def _could_be(outcome: Outcome, kind: Kind, value: Value) -> bool:
    if outcome.status in ("decided", "discretionary"):
        return outcome.admits(rank(kind, value))
    return outcome.status == "unknown"
