"""Why an outcome is what it is, as a tree: rules, their conditions, and the facts behind those."""

from collections.abc import Iterable
from typing import Literal

from attrs import frozen

from verifier.evaluate.evaluator import Evaluation
from verifier.evaluate.kinds import rank
from verifier.evaluate.outcome import Outcome, State, Trace
from verifier.evaluate.values import Interval, Points, within
from verifier.model.kinds import Kind, Value
from verifier.model.mentions import mentioned_here, of_record
from verifier.model.paths import fact_of_key, kind_of_key, record_at, split
from verifier.model.policy import Case, Definition, ListOf, Policy
from verifier.model.rules import Conclusion, Rule, Strength
from verifier.model.terms import Constant
from verifier.model.wording import kind_of, say_condition, say_term, say_value
from verifier.model.wording_conclusions import say_conclusion, say_limit

Sort = Literal["input", "reading", "definition", "decision"]


@frozen(repr=False)
class FactReason:
    """A fact and where its value comes from.

    `value` is in words with its measure, None where it is not known; `given` whether the case gives
    it; `term` what a definition is computed from, and `facts` the facts in that term.
    """

    name: str
    sort: Sort
    value: str | None
    given: bool
    term: str | None = None
    facts: tuple["FactReason", ...] = ()


@frozen(repr=False)
class ConditionReason:
    """A condition of a rule that held, or did not, and the facts that it reads."""

    text: str
    holds: bool
    facts: tuple[FactReason, ...]


@frozen(repr=False)
class RuleReason:
    """What became of one rule: in force, capped, defeated, lifted, … and by which rules.

    `conclusion` is what it says, `value` what that comes to here where it is not plain to see.
    `conditions` are those that failed (does not apply) or that held. `causes` would have to be known.
    `another`: in force, it could give another outcome than the question has.
    """

    rule: str
    clause: str
    state: State
    conclusion: str
    value: str | None
    by: tuple[str, ...]
    conditions: tuple[ConditionReason, ...]
    causes: tuple[str, ...]
    another: bool
    says: Conclusion | None

    def gives(self, value: Value) -> bool:
        """Whether the rule could make this the outcome, or one that is possible."""
        return self.says is None or could_say(self.says, value)


def reasons(policy: Policy, case: Case, evaluation: Evaluation, outcome: Outcome) -> tuple[RuleReason, ...]:
    """One reason a rule that speaks to the question, in the order of the page."""
    facts = _Facts(policy, case, evaluation, split(outcome.question)[0])
    rules = {rule.id: rule for rule in policy.rules}
    return tuple(
        RuleReason(
            trace.rule,
            rules[trace.rule].clause,
            trace.state,
            _conclusion(rules[trace.rule], trace),
            _value(facts, rules[trace.rule], trace),
            trace.by,
            tuple(
                ConditionReason(
                    say_condition(condition),
                    trace.state != "does not apply",
                    facts.reasons(mentioned_here(condition)),
                )
                for condition in trace.because
            ),
            trace.causes,
            _another(outcome, trace.conclusion),
            trace.conclusion,
        )
        for trace in outcome.traces
    )


def could_say(conclusion: Conclusion, value: Value) -> bool:
    """Whether a conclusion holds, or offers, a value in some case; a bound caps others to it."""
    terms = (conclusion.value, *(choice.value for choice in conclusion.choices))
    return any(
        not isinstance(term, Constant) or term.value == value or conclusion.form != "is"
        for term in terms
        if term is not None
    )


def _another(outcome: Outcome, conclusion: Conclusion | None) -> bool:
    """Whether a conclusion could change an outcome; not where it is written out, and holds of it already."""
    if conclusion is None or outcome.status not in ("decided", "discretionary"):
        return True
    if not isinstance(conclusion.value, Constant):
        return True
    place = rank(conclusion.value.kind, conclusion.value.value)
    held = {"at most": Interval(None, place), "at least": Interval(place, None)}
    said = held.get(conclusion.form, Points(frozenset({place})))
    if conclusion.option:
        return not any(within(said, values) for values in outcome.possible)
    return not all(within(values, said) for values in outcome.possible)


def conclusion_words(conclusion: Conclusion) -> str:
    """`progression is proceed`, `otherwise fee is 0`, `assume otherwise …`."""
    words = say_conclusion(conclusion)
    if conclusion.assumed:
        return f"assume otherwise {words}"
    return f"otherwise {words}" if conclusion.strength is Strength.OTHERWISE else words


def _conclusion(rule: Rule, trace: Trace) -> str:
    """What a rule says on the question: a conclusion, or its limits over members."""
    if trace.conclusion is not None:
        return conclusion_words(trace.conclusion)
    return " and ".join(map(say_limit, rule.limits))


def _value(facts: "_Facts", rule: Rule, trace: Trace) -> str | None:
    """The value that a conclusion comes to, unless it is written out in the conclusion."""
    said = [limit.value for limit in rule.limits] if trace.conclusion is None else [trace.conclusion.value]
    plain = all(isinstance(value, Constant) for value in said)
    if trace.value is None or (plain and trace.state != "capped"):
        return None
    if trace.conclusion is None:
        return say_value(trace.value, kind_of(rule.limits[0].left))
    kind = facts.kind(facts.key(of_record(trace.conclusion.decision, trace.conclusion.of)) or "")
    return say_value(trace.value, kind)


class _Facts:
    """The facts of one case, with the terms of definitions at hand, as seen from one member of a list.

    `path` is that of the member, empty for the case itself.
    """

    def __init__(self, policy: Policy, case: Case, evaluation: Evaluation, path: str) -> None:
        self.policy, self.case, self.evaluation = policy, case, evaluation
        self.definitions: dict[str, Definition] = {d.key: d for d in policy.definitions}
        self.readings = {ambiguity.name for ambiguity in policy.ambiguities}
        steps = path.split(".") if path else []
        outer = [".".join(steps[: place + 1]) for place in range(len(steps))]
        self.members = {record_at(policy, one): one for one in outer}

    def key(self, name: str) -> str | None:
        """The key of a name in the policy; None for what is said of no single member."""
        record, _, own = name.rpartition(".")
        if not record:
            return None if any(of.name == name for of in self.policy.lists) else name
        path = self.members.get(record)
        key = None if path is None else f"{path}.{own}"
        return None if key is None or isinstance(fact_of_key(self.policy, key), ListOf) else key

    def kind(self, key: str) -> Kind:
        kind = kind_of_key(self.policy, key)
        assert kind is not None
        return kind

    def reasons(self, names: Iterable[str]) -> tuple[FactReason, ...]:
        return tuple(self.reason(name, key) for name in names if (key := self.key(name)) is not None)

    def reason(self, name: str, key: str) -> FactReason:
        value = self.case.get(key, self.evaluation.facts.get(key))
        outcome = self.evaluation.outcomes.get(key)
        if value is None and outcome is not None and outcome.status == "decided" and outcome.values:
            value = outcome.values[0]
        words = None if value is None else say_value(value, self.kind(key))
        given = key in self.case
        if outcome is not None:
            return FactReason(key, "decision", words, given)
        definition = self.definitions.get(name)
        if definition is None:
            return FactReason(key, "reading" if key in self.readings else "input", words, given)
        if given:
            return FactReason(key, "definition", words, given)
        behind = self.reasons(mentioned_here(definition.term))
        return FactReason(key, "definition", words, given, say_term(definition.term), behind)
