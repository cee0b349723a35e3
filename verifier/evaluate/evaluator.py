"""One policy, one case, one straight line through its definitions and decisions.

A decision that is read takes the value given in the case or, where it is decided, its value; else
it is unknown to its readers. `choices.py` tries the values of a decision that is left open.
"""

from collections.abc import Iterable, Mapping

from attrs import evolve, frozen

from verifier.evaluate.conclude import conclude, conditions
from verifier.evaluate.defeat import Standing, settle
from verifier.evaluate.outcome import Outcome, State, Trace
from verifier.evaluate.prevails import prevails
from verifier.evaluate.status import say, status
from verifier.evaluate.truth import Known, Unknown, Verdict, World, holds, rank, value_of
from verifier.evaluate.values import Points
from verifier.model.kinds import Kind, Value
from verifier.model.mentions import mentioned
from verifier.model.policy import Case, Decision, Definition, Policy
from verifier.model.reading import reads
from verifier.model.rules import Conclusion, Rule
from verifier.model.terms import And, Condition


@frozen(repr=False)
class Evaluation:
    """What a policy says of a case.

    `facts`: inputs, readings and definitions, where known. `outcomes`: one a decision, in order.
    `admissible`: whether every assumption holds, None where that is not known. `disagreeing`:
    definitions given with another value than their own facts make. `impossible`: decisions given
    with a value that they could not take.
    """

    facts: Mapping[str, Value]
    outcomes: Mapping[str, Outcome]
    admissible: bool | None
    disagreeing: Mapping[str, Value]
    impossible: tuple[str, ...]


class Evaluator:
    """Evaluates cases of one policy; what does not depend on the case is worked out once."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self.over = prevails(policy.rules)
        self.facts = {fact.name: fact for fact in policy.facts}
        self.definitions = {d.name: d for d in policy.definitions}
        self.decisions = {d.name: d for d in policy.decisions}
        self.rules = {rule.id: rule for rule in policy.rules}
        self._reads = reads(policy.definitions, policy.decisions, policy.rules)
        self._narrowed: dict[frozenset[str], Evaluator] = {}
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

    def narrowed_to(self, *decisions: str) -> "Evaluator":
        """The same policy, of which only what these and the assumptions read is evaluated."""
        wanted = frozenset(decisions)
        if wanted not in self._narrowed:
            assumed = (name for a in self.policy.assumptions for name in mentioned(a.condition))
            waiting, needed = [*decisions, *assumed], set[str]()
            while waiting:
                name = waiting.pop()
                if name not in needed:
                    needed.add(name)
                    waiting.extend(self._reads.get(name, ()))
            order = tuple(name for name in self.policy.order if name in needed)
            self._narrowed[wanted] = Evaluator(evolve(self.policy, order=order))
        return self._narrowed[wanted]

    def evaluate(self, case: Case) -> Evaluation:
        """The outcomes of a case; facts that it leaves out are unknown."""
        return self._evaluate(case)[0]

    def holds(self, condition: Condition, case: Case) -> bool | None:
        """Whether a condition holds in a case; None where that is not known."""
        verdict = holds(condition, self._evaluate(case)[1])
        return None if isinstance(verdict, Unknown) else verdict

    def rule_holds(self, rule: str, case: Case) -> tuple[bool | None, bool | None]:
        """Whether a rule applies in a case, and whether it is live; None where that is not known."""
        world = self._evaluate(case)[1]
        verdicts = self.applies(self.rules[rule], world), self.live(self.rules[rule], world)
        applies, live = (None if isinstance(v, Unknown) else v for v in verdicts)
        return applies, live

    def rule_applies(self, rule: str, case: Case) -> bool | None:
        """Whether a rule applies in a case, lifted or not; None where that is not known."""
        return self.holds(self.conditions[rule], case)

    def _evaluate(self, case: Case) -> tuple[Evaluation, World]:
        facts: dict[str, Known] = {
            fact.name: case.get(fact.name, Unknown(frozenset({fact.name}))) for fact in self.policy.facts
        }
        chosen: dict[str, Known] = {}
        outcomes: dict[str, Outcome] = {}
        world = World(facts, chosen, outcomes)
        disagreeing: dict[str, Value] = {}
        impossible: list[str] = []
        for name in self.policy.order:
            if definition := self.definitions.get(name):
                facts[name] = self._define(definition, case, world, disagreeing)
                continue
            decision = self.decisions[name]
            outcomes[name] = outcome = self._decide(decision, world)
            chosen[name] = case.get(name, _taken(outcome))
            if name in case and not _could_be(outcome, decision.kind, case[name]):
                impossible.append(name)
        evaluation = Evaluation(
            {name: value for name, value in facts.items() if not isinstance(value, Unknown)},
            outcomes,
            _all(holds(assumption.condition, world) for assumption in self.policy.assumptions),
            disagreeing,
            tuple(impossible),
        )
        return evaluation, world

    def _define(
        self, definition: Definition, case: Case, world: World, disagreeing: dict[str, Value]
    ) -> Known:
        value = value_of(definition.term, world)
        if definition.name not in case:
            return value
        if not isinstance(value, Unknown) and value != case[definition.name]:
            disagreeing[definition.name] = value
        return case[definition.name]

    def _decide(self, decision: Decision, world: World) -> Outcome:
        asked = holds(decision.asked_when, world)
        if asked is False:
            return Outcome(decision.name, "not asked")
        traces: list[Trace] = []
        standings: list[Standing] = []
        unknown: frozenset[str] = frozenset()
        if isinstance(asked, Unknown):
            unknown |= asked.causes
        for rule in self.about[decision.name]:
            conclusions = [c for c in rule.conclusions if c.decision == decision.name]
            found = self._speak(rule, conclusions, decision.kind, world)
            if isinstance(found, Unknown):
                unknown |= found.causes
                traces.append(Trace(rule.id, "unknown", conclusions[0], causes=tuple(sorted(found.causes))))
            elif isinstance(found, Trace):
                traces.append(evolve(found, conclusion=conclusions[0]))
            else:
                standings.extend(found)
                if not found:
                    traces.append(Trace(rule.id, "says nothing", conclusions[0]))
        if unknown:
            return Outcome(decision.name, "unknown", causes=unknown, traces=tuple(traces))
        settled = settle(decision.kind, standings, self.over)
        traces += [
            Trace(s.rule, "defeated", s.conclusion, self._held(s.rule), by) for s, by in settled.defeated
        ]
        traces += [_standing_trace(s, decision.kind, self._held(s.rule)) for s in settled.in_force]
        return evolve(
            status(decision.name, decision.kind, settled),
            traces=tuple(sorted(traces, key=lambda trace: self.places[trace.rule])),
        )

    def _speak(
        self, rule: Rule, conclusions: Iterable[Conclusion], kind: Kind, world: World
    ) -> list[Standing] | Trace | Unknown:
        """What a rule says on a question: its conclusions, why it says none, or what is not known."""
        live = self.live(rule, world)
        if isinstance(live, Unknown):
            return live
        if not live:
            parts = self.conditions[rule.id].parts
            failed = tuple(part for part in parts if holds(part, world) is False)
            if failed:
                return Trace(rule.id, "does not apply", None, failed)
            lifting = tuple(x for x in self.exceptions[rule.id] if self.live(self.rules[x], world) is True)
            return Trace(rule.id, "lifted", None, self._held(rule.id), lifting)
        standings = []
        wanting: list[frozenset[str]] = []
        for conclusion in conclusions:
            values = conclude(conclusion, kind, world)
            if isinstance(values, Unknown):
                wanting.append(values.causes)
            elif values is not None:
                standings.append(Standing(rule.id, conclusion, values))
        return Unknown(frozenset().union(*wanting)) if wanting else standings

    def applies(self, rule: Rule, world: World) -> Verdict:
        """Whether the condition of a rule and of every heading above it holds."""
        return holds(self.conditions[rule.id], world)

    def live(self, rule: Rule, world: World) -> Verdict:
        """Whether a rule applies and no live rule is an exception to it."""
        applies = self.applies(rule, world)
        if applies is False:
            return False
        lifting = [self.live(self.rules[x], world) for x in self.exceptions[rule.id]]
        if any(verdict is True for verdict in lifting):
            return False
        unknown = [v.causes for v in (applies, *lifting) if isinstance(v, Unknown)]
        return Unknown(frozenset().union(*unknown)) if unknown else True

    def _held(self, rule: str) -> tuple[Condition, ...]:
        return self.conditions[rule].parts


def _taken(outcome: Outcome) -> Known:
    if outcome.status == "decided" and outcome.values:
        return outcome.values[0]
    return Unknown(outcome.causes or frozenset({outcome.question}))


def _could_be(outcome: Outcome, kind: Kind, value: Value) -> bool:
    if outcome.status in ("decided", "discretionary"):
        return outcome.admits(rank(kind, value))
    return outcome.status == "unknown"


def _standing_trace(standing: Standing, kind: Kind, held: tuple[Condition, ...]) -> Trace:
    point = next(iter(standing.values.points)) if isinstance(standing.values, Points) else None
    word = None if point is None or standing.conclusion.form == "one of" else say(kind, point)
    state: State = "capped" if standing.capped_by else "in force"
    return Trace(standing.rule, state, standing.conclusion, held, standing.capped_by, word)


def _all(verdicts: Iterable[Verdict]) -> bool | None:
    verdicts = list(verdicts)
    if any(verdict is False for verdict in verdicts):
        return False
    return None if any(isinstance(verdict, Unknown) for verdict in verdicts) else True
