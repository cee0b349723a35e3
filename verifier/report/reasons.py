"""Why an outcome is what it is, as a tree: rules, their conditions, and the facts behind those."""

from collections.abc import Iterable
from typing import Literal

from attrs import frozen

from verifier.evaluate.evaluator import Evaluation
from verifier.evaluate.outcome import Outcome, State, Trace
from verifier.model.mentions import mentioned
from verifier.model.policy import Case, Definition, Policy
from verifier.model.rules import Conclusion, Strength
from verifier.model.terms import Constant
from verifier.model.wording import say_conclusion, say_condition, say_term, say_value

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
    """

    rule: str
    clause: str
    state: State
    conclusion: str
    value: str | None
    by: tuple[str, ...]
    conditions: tuple[ConditionReason, ...]
    causes: tuple[str, ...]


def reasons(policy: Policy, case: Case, evaluation: Evaluation, outcome: Outcome) -> tuple[RuleReason, ...]:
    """One reason a rule that speaks to the question, in the order of the page."""
    facts = _Facts(policy, case, evaluation)
    rules = {rule.id: rule for rule in policy.rules}
    return tuple(
        RuleReason(
            trace.rule,
            rules[trace.rule].clause,
            trace.state,
            "" if trace.conclusion is None else conclusion_words(trace.conclusion),
            _value(facts, trace),
            trace.by,
            tuple(
                ConditionReason(
                    say_condition(condition),
                    trace.state != "does not apply",
                    facts.reasons(mentioned(condition)),
                )
                for condition in trace.because
            ),
            trace.causes,
        )
        for trace in outcome.traces
    )


def conclusion_words(conclusion: Conclusion) -> str:
    """`progression is proceed`, `otherwise fee is 0`, `assume otherwise …`."""
    words = say_conclusion(conclusion)
    if conclusion.assumed:
        return f"assume otherwise {words}"
    return f"otherwise {words}" if conclusion.strength is Strength.OTHERWISE else words


def _value(facts: "_Facts", trace: Trace) -> str | None:
    """The value that a conclusion comes to, unless it is written out in the conclusion."""
    plain = trace.conclusion is not None and isinstance(trace.conclusion.value, Constant)
    if trace.value is None or (plain and trace.state != "capped"):
        return None
    assert trace.conclusion is not None
    return say_value(trace.value, facts.kinds[trace.conclusion.decision])


class _Facts:
    """The facts of one case, with the terms of definitions at hand."""

    def __init__(self, policy: Policy, case: Case, evaluation: Evaluation) -> None:
        self.case, self.evaluation = case, evaluation
        self.definitions: dict[str, Definition] = {d.name: d for d in policy.definitions}
        self.kinds = {fact.name: fact.kind for fact in policy.inputs}
        self.kinds |= {ambiguity.name: ambiguity.kind for ambiguity in policy.ambiguities}
        self.kinds |= {definition.name: definition.kind for definition in policy.definitions}
        self.kinds |= {decision.name: decision.kind for decision in policy.decisions}
        self.readings = {ambiguity.name for ambiguity in policy.ambiguities}

    def reasons(self, names: Iterable[str]) -> tuple[FactReason, ...]:
        return tuple(self.reason(name) for name in names)

    def reason(self, name: str) -> FactReason:
        value = self.case.get(name, self.evaluation.facts.get(name))
        outcome = self.evaluation.outcomes.get(name)
        if value is None and outcome is not None and outcome.status == "decided" and outcome.values:
            value = outcome.values[0]
        words = None if value is None else say_value(value, self.kinds[name])
        given = name in self.case
        if outcome is not None:
            return FactReason(name, "decision", words, given)
        definition = self.definitions.get(name)
        if definition is None:
            return FactReason(name, "reading" if name in self.readings else "input", words, given)
        if given:
            return FactReason(name, "definition", words, given)
        behind = self.reasons(mentioned(definition.term))
        return FactReason(name, "definition", words, given, say_term(definition.term), behind)
