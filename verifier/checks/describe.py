"""From a case that shows a defect to a finding that a committee understands."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from attrs import evolve

from verifier.encode.calendar import is_counted
from verifier.evaluate import Evaluation, Outcome
from verifier.evaluate.duties import modality
from verifier.finding import Bounds, Neighbour, Region, Says
from verifier.model.kinds import ACTION, Kind, Number, Value
from verifier.model.mentions import mentioned
from verifier.model.paths import name_in_policy
from verifier.model.policy import Case
from verifier.model.reading import rules_about
from verifier.model.terms import And, Comparison, Condition, Not, Operator
from verifier.model.values import show_value
from verifier.model.wording import say_condition
from verifier.model.wording_conclusions import say_conclusion, say_limit
from verifier.solve.inquiry import Inquiry
from verifier.solve.witness import Unpinned

MOST_RULES = 24
"""Rules whose say is told with one finding, those nearest to it first."""


def unusual(facts: Sequence[Unpinned], case: Case) -> tuple[str, ...]:
    """The facts that are not at their typical value."""
    return tuple(
        fact.name
        for fact in facts
        if fact.typical is not None and case.get(fact.name) not in (None, fact.typical)
    )


def says(inquiry: Inquiry, outcome: Outcome, first: Iterable[str] = ()) -> tuple[Says, ...]:
    """What each rule about a decision says of the case, and why; the rules named first lead."""
    leading = list(first)
    rules = inquiry.evaluator.rules
    told = []
    for trace in outcome.traces:
        because = [say_condition(all_of(trace.because))] if trace.because else []
        if trace.by:
            because.append("by " + ", ".join(trace.by))
        conclusion = say_conclusion(trace.conclusion) if trace.conclusion else ""
        conclusion = say_limit(trace.limit) if trace.limit else conclusion
        told.append(
            Says(trace.rule, rules[trace.rule].clause, trace.state, " and ".join(because), conclusion)
        )
    told.sort(key=lambda item: leading.index(item.rule) if item.rule in leading else len(leading))
    return tuple(told[:MOST_RULES])


def all_of(conditions: Sequence[Condition]) -> Condition:
    """The conditions as one, which the wording brackets where the language needs it."""
    return conditions[0] if len(conditions) == 1 else And(tuple(conditions))


def outcome_in_words(outcome: Outcome, kind: Kind) -> str:
    """The outcome as a cell of a cases table."""

    def shown(value: Value) -> str:
        return show_value(value, kind)

    if kind == ACTION and (outcome.status == "silent" or modality(outcome) is not None):
        return modality(outcome) or "free"
    values = [shown(value) for value in outcome.values]
    match outcome.status:
        case "decided" if values:
            return values[0] + (" normally" if outcome.normally else "")
        case "decided":
            low, high = outcome.at_least, outcome.at_most
            if low is not None and high is not None:
                return f"{shown(low)} .. {shown(high)}"
            if high is not None:
                return f"at most {shown(high)}"
            return f"at least {shown(low)}" if low is not None else "at least anything"
        case "discretionary":
            values = [shown(value) for value in outcome.values if value != outcome.default]
            default = f" else {shown(outcome.default)}" if outcome.default is not None else ""
            if not values and outcome.at_most is not None:
                return f"may at most {shown(outcome.at_most)}{default}"
            return f"may {', '.join(values)}{default}"
        case status:
            return {"silent": "gap", "contradictory": "conflict"}.get(status, status)


def neighbours(
    inquiry: Inquiry, decision: str, case: Case, regions: Iterable[Region]
) -> tuple[Neighbour, ...]:
    """The nearest decided cases on either side of a region, one fact changed at a time."""
    found = []
    asked = inquiry.decided[decision].kind
    for name, limit in (item for region in regions for item in region.facts.items()):
        if name not in case:
            continue
        kind = next((f.kind for f in inquiry.policy.facts if f.name == name), None)
        if kind is None:
            continue
        for value in _outside(kind, limit):
            other = {**case, name: value}
            evaluation = inquiry.evaluator.narrowed_to(decision).evaluate(other)
            outcome = evaluation.outcomes.get(decision)  # none where the list has become too short
            if outcome is None or evaluation.admissible is False:
                continue
            if outcome.status in ("decided", "discretionary"):
                found.append(Neighbour({name: value}, outcome_in_words(outcome, asked), outcome.rules))
    return tuple(found)


def _outside(kind: Kind, limit: Bounds) -> list[Value]:
    """The values just outside the bounds: at an open end the end itself, else the next familiar number."""
    if not isinstance(kind, Number):
        return [word for word in kind.values if limit.values is not None and word not in limit.values]
    values: list[Value] = []
    only = limit.values[0] if limit.values else None
    for closed, end, sign in (
        (limit.at_least or only, limit.above, -1),
        (limit.at_most or only, limit.below, 1),
    ):
        value = end
        if isinstance(closed, Fraction):
            grain = kind.step or Fraction(1, closed.denominator)
            value = closed + sign * grain
        if isinstance(value, Fraction) and kind.in_range(value):
            values.append(value)
    return values


def denied(condition: Condition) -> Condition:
    """The condition that holds where this one does not, comparisons turned round."""
    match condition:
        case Not(part=part):
            return part
        case Comparison(operator=operator):
            return evolve(condition, operator=_OPPOSITE[operator])
        case _:
            return Not(condition)


_OPPOSITE: Mapping[Operator, Operator] = {"<": ">=", "<=": ">", "=": "!=", "!=": "=", ">=": "<", ">": "<="}


def clauses_of(inquiry: Inquiry, rules: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(inquiry.evaluator.rules[rule].clause for rule in rules))


def defining_clauses(inquiry: Inquiry, names: Iterable[str]) -> tuple[str, ...]:
    """The clauses in which some names are defined, or decided by rules; of one that is defined outside any
    clause those of what it is made of."""
    native = inquiry.native
    known = {clause.id for clause in native.clauses}
    definitions = {definition.key: definition for definition in native.definitions}
    found: dict[str, None] = {}
    keys = list(dict.fromkeys(name_in_policy(native, name) for name in names))
    for key in keys:  # grows on the way
        if (definition := definitions.get(key)) is None:
            found |= dict.fromkeys(rule.clause for rule in rules_about(native, key))
        elif definition.clause in known:
            found[definition.clause] = None
        else:
            keys += [name for name in mentioned(definition.term) if name not in keys]
    return tuple(clause.id for clause in native.clauses if clause.id in found)


def derived(inquiry: Inquiry, evaluation: Evaluation, names: frozenset[str]) -> Mapping[str, Value]:
    """The definitions among the names, where the case settles them."""
    return {
        d.name: evaluation.facts[d.name]
        for d in (*inquiry.policy.definitions, *filter(is_counted, inquiry.native.definitions))
        if d.name in names and d.name in evaluation.facts
    }
