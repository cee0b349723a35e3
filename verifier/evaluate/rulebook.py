"""What the rules say of one question in a world: which apply, which are live, and what comes of it."""

from collections.abc import Sequence
from functools import partial

from attrs import evolve

from verifier.evaluate.conclude import conclude, conditions
from verifier.evaluate.defeat import Standing, settle
from verifier.evaluate.duties import dated
from verifier.evaluate.kinds import say
from verifier.evaluate.outcome import Outcome, State, Trace
from verifier.evaluate.prevails import prevails
from verifier.evaluate.status import status
from verifier.evaluate.truth import holds, value_of
from verifier.evaluate.values import Points
from verifier.evaluate.world import ReadsAbsent, Unknown, Verdict, World, denied, either, joined
from verifier.model.kinds import Kind
from verifier.model.policy import Decision, Policy
from verifier.model.rules import Conclusion, Rule
from verifier.model.terms import And, Comparison, Condition, Not, Operator, Or

_OPPOSITE: dict[Operator, Operator] = {"<": ">=", ">=": "<", ">": "<=", "<=": ">", "=": "!=", "!=": "="}


class Rulebook:
    """The rules of a policy; what does not depend on the case is worked out once."""

    def __init__(self, policy: Policy) -> None:
        self.over = prevails(policy.rules)
        self.rules = {rule.id: rule for rule in policy.rules}
        self.places = {rule.id: place for place, rule in enumerate(policy.rules)}
        self.conditions = {rule.id: And(conditions(rule)) for rule in policy.rules}
        self.exceptions: dict[str, list[str]] = {rule.id: [] for rule in policy.rules}
        for rule in policy.rules:
            for base in rule.exception_to:
                self.exceptions[base].append(rule.id)
        self.about: dict[str, list[Rule]] = {d.name: [] for d in policy.decisions}
        for rule in policy.rules:
            for name in dict.fromkeys(c.decision for c in rule.conclusions):
                self.about[name].append(rule)

    def applies(self, rule: Rule, world: World) -> Verdict:
        """Whether the condition of a rule and of every heading above it holds."""
        return holds(self.conditions[rule.id], world)

    def live(self, rule: Rule, world: World) -> Verdict:
        """Whether a rule applies and no live rule is an exception to it."""
        applies = self.applies(rule, world)
        if applies is False:
            return False
        lifted = joined((self._lifts(self.rules[x], world) for x in self.exceptions[rule.id]), settling=True)
        return joined((applies, denied(lifted)), settling=False)

    def _lifts(self, exception: Rule, world: World) -> Verdict:
        """Whether an exception is live: for the member in scope, or for any that belongs to it."""
        if exception.of is None or exception.of in world.members:
            return self.live(exception, world)
        scopes, unlisted = world.shape.of(exception.of, world.members)
        verdicts: list[Verdict] = [Unknown(unlisted)] if unlisted else []
        return joined((*verdicts, *(self.live(exception, world.at(s)) for s in scopes)), settling=True)

    def decide(self, decision: Decision, world: World) -> Outcome:
        """The outcome of a decision, of the case or of the member in scope."""
        question = world.path(decision.of, decision.name)
        asked = holds(decision.asked_when, world)
        if asked is False:
            return Outcome(question, "not asked")
        traces: list[Trace] = []
        standings: list[Standing] = []
        unknown: frozenset[str] = asked.causes if isinstance(asked, Unknown) else frozenset()
        for rule in self.about[decision.name]:
            conclusions = [c for c in rule.conclusions if c.decision == decision.name]
            unlisted, found = self._instances(rule, conclusions, decision.kind, world)
            unknown |= unlisted
            silent: list[Trace] = []
            for spoken in found:
                if isinstance(spoken, Trace):
                    silent.append(spoken)
                    unknown |= frozenset(spoken.causes)
                else:
                    standings.append(spoken)
            telling = [trace for trace in silent if trace.state != "does not apply"]
            traces += telling or ([] if len(silent) < len(found) else silent[:1])
            if unlisted:
                traces.append(Trace(rule.id, "unknown", conclusions[0], causes=tuple(sorted(unlisted))))
        if unknown:
            return Outcome(question, "unknown", causes=unknown, traces=tuple(traces))
        settled = settle(decision.kind, standings, self.over)
        traces += [
            Trace(s.rule, "defeated", s.conclusion, self.held(s.rule), by, of=s.of)
            for s, by in settled.defeated
        ]
        traces += [_standing_trace(s, decision.kind, self.held(s.rule)) for s in settled.in_force]
        outcome = status(question, decision.kind, settled, action=decision.bearer is not None)
        if decision.bearer is not None:
            outcome = dated(outcome, settled.in_force)
        return evolve(
            outcome,
            traces=tuple(sorted(traces, key=lambda trace: self.places[trace.rule])),
        )

    def _instances(
        self, rule: Rule, conclusions: Sequence[Conclusion], kind: Kind, world: World
    ) -> tuple[frozenset[str], list[Standing | Trace]]:
        """What a rule says on a question, for each member that it is about, and the lists of unknown size
        that may hold more of them."""
        if rule.of is None or rule.of in world.members:
            return frozenset(), self._speak(rule, conclusions, kind, world)
        scopes, unlisted = world.shape.of(rule.of, world.members)
        found: list[Standing | Trace] = []
        for scope in scopes:
            found += self._speak(rule, conclusions, kind, world.at(scope))
        return unlisted, found

    def _speak(
        self, rule: Rule, conclusions: Sequence[Conclusion], kind: Kind, world: World
    ) -> list[Standing | Trace]:
        """The conclusions of a rule, or in one trace why it says none, or what is not known."""
        of, first = None if rule.of is None else world.members[rule.of], conclusions[0]
        live = self.live(rule, world)
        if isinstance(live, Unknown):
            return [Trace(rule.id, "unknown", first, causes=tuple(sorted(live.causes)), of=of)]
        if not live:
            return [self.silent(rule, world, first)]
        standings: list[Standing | Trace] = []
        wanting: list[Unknown] = []
        for conclusion in conclusions:
            values = conclude(conclusion, kind, world)
            if isinstance(values, Unknown):
                wanting.append(values)
            elif values is not None:
                days = (
                    None if d is None else value_of(d, world) for d in (conclusion.start, conclusion.deadline)
                )
                standings.append(Standing(rule.id, conclusion, values, (), world.members, of, *days))
        if wanting:
            return [Trace(rule.id, "unknown", first, causes=tuple(sorted(either(*wanting).causes)), of=of)]
        return standings or [Trace(rule.id, "says nothing", first, of=of)]

    def silent(self, rule: Rule, world: World, conclusion: Conclusion | None = None) -> Trace:
        """Why a rule that is not live says nothing."""
        of = None if rule.of is None else world.members[rule.of]
        held = self.held(rule.id)
        if any(_fails(part, world) for part in held):
            failed = partial(_failing_of, held, world)
            return Trace(rule.id, "does not apply", conclusion, failed, of=of)
        lifting = tuple(x for x in self.exceptions[rule.id] if self._lifts(self.rules[x], world) is True)
        return Trace(rule.id, "lifted", conclusion, self.held(rule.id), lifting, of=of)

    def held(self, rule: str) -> tuple[Condition, ...]:
        """The conditions of a rule, which all hold where it applies."""
        return self.conditions[rule].parts


def _failing_of(parts: Sequence[Condition], world: World) -> tuple[Condition, ...]:
    return tuple(leaf for part in parts for leaf in _failing(part, world))


def _failing(part: Condition, world: World) -> tuple[Condition, ...]:
    """The least parts of a condition that fail: of several that all must hold those that do not."""
    if not _fails(part, world):
        return ()
    match part:
        case And(parts=parts):
            inner = parts
        case Not(part=Or(parts=parts)):
            inner = tuple(_denial(each) for each in parts)
        case Not(part=Not(part=positive)):
            inner = (positive,)
        case _:
            return (part,)
    return tuple(leaf for each in inner for leaf in _failing(each, world)) or (part,)


def _denial(part: Condition) -> Condition:
    """What denies a condition, in as few words as can be: `age >= 18` of `age < 18`."""
    match part:
        case Not(part=denied_part):
            return denied_part
        case Comparison(left=left, operator=sign, right=right):
            return Comparison(left, _OPPOSITE[sign], right)
        case _:
            return Not(part)


def _fails(part: Condition, world: World) -> bool:
    """Whether one of several conditions fails by itself; not where it needs another that fails before it."""
    try:
        return holds(part, world) is False
    except ReadsAbsent:
        return False


def _standing_trace(standing: Standing, kind: Kind, held: tuple[Condition, ...]) -> Trace:
    point = next(iter(standing.values.points)) if isinstance(standing.values, Points) else None
    word = None if point is None or standing.conclusion.form == "one of" else say(kind, point)
    state: State = "capped" if standing.capped_by else "in force"
    return Trace(standing.rule, state, standing.conclusion, held, standing.capped_by, word, of=standing.of)
