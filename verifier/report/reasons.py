"""Why an outcome is what it is, as a tree: rules, their conditions, and the facts behind those."""

from attrs import frozen

from verifier.evaluate.evaluator import Evaluation
from verifier.evaluate.kinds import rank
from verifier.evaluate.outcome import Outcome, State, Trace
from verifier.evaluate.values import Interval, Points, within
from verifier.model.kinds import Value
from verifier.model.mentions import mentioned_here, of_record
from verifier.model.paths import split
from verifier.model.policy import Case, Policy
from verifier.model.rules import Conclusion, Rule, Strength
from verifier.model.terms import (
    Constant,
)
from verifier.model.wording import kind_of, say_condition, say_value
from verifier.model.wording_conclusions import say_conclusion, say_limit
from verifier.report.behind import FactReason, Facts


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
    facts = Facts(policy, case, evaluation, split(outcome.question)[0])
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
                    (*facts.reasons(mentioned_here(condition)), *facts.looked_at(condition)),
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


def _value(facts: "Facts", rule: Rule, trace: Trace) -> str | None:
    """The value that a conclusion comes to, unless it is written out in the conclusion."""
    said = [limit.value for limit in rule.limits] if trace.conclusion is None else [trace.conclusion.value]
    plain = all(isinstance(value, Constant) for value in said)
    if trace.value is None or (plain and trace.state != "capped"):
        return None
    if trace.conclusion is None:
        return say_value(trace.value, kind_of(rule.limits[0].left))
    kind = facts.kind(facts.key(of_record(trace.conclusion.decision, trace.conclusion.of)) or "")
    return say_value(trace.value, kind)
