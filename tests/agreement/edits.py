"""What can be left out of a policy without changing an outcome, held against every world."""

from collections import Counter
from collections.abc import Iterator, Sequence

from tests.agreement.worlds import Remembering, Worlds
from verifier.checks.bearing import bears
from verifier.checks.edit import Edit
from verifier.checks.redundant_condition import left_out
from verifier.checks.redundant_rule import taken_out
from verifier.finding import Answer, Finding, Undecided
from verifier.model.mentions import mentioned
from verifier.model.omitted import parts, required
from verifier.model.policy import Case
from verifier.model.rules import Rule
from verifier.model.terms import Always, Condition

TRIED = 60
"""Worlds on which each of the many things that could be left out is tried."""


def edits(worlds: Worlds, answers: Sequence[Answer], count: Counter[str]) -> Iterator[str]:
    """A line for each rule or part that is said to be idle and is not, and each that is and nothing says so."""
    told = {
        name: {a.subject: a for a in answers if a.check == name and not isinstance(a, Undecided)}
        for name in ("redundant-rule", "redundant-condition")
    }
    open_ = {a.subject for a in answers if isinstance(a, Undecided)}
    rules, whole = worlds.policy.rules, worlds.whole and len(worlds.settled) <= TRIED
    either = {rule for a in told["redundant-rule"].values() if isinstance(a, Finding) for rule in _both(a)}
    for rule in rules:
        idle, refuting = rule.id in either, _refuting(worlds, taken_out(rules, rule.id))
        count[f"redundant-rule: {'Finding' if idle else 'refuted'}"] += 1
        if idle and refuting is not None:
            yield f"redundant-rule of {rule.id}: {dict(refuting)} refutes it"
        unsaid = whole and rule.id not in open_ and refuting is None and not idle
        if unsaid and _has_a_say(worlds, rule):
            yield f"redundant-rule of {rule.id}: no case refutes it, and nothing says so"
        yield from _parts(worlds, rule, set(told["redundant-condition"]), open_, refuting is not None, count)


def _both(finding: Finding) -> tuple[str, ...]:
    return finding.rules if finding.detail.get("both") else finding.rules[:1]


def _parts(
    worlds: Worlds, rule: Rule, told: set[str], open_: set[str], needed: bool, count: Counter[str]
) -> Iterator[str]:
    name = "redundant-condition"
    idle: list[str] = []
    found = False
    for part in parts(rule.when):
        edit = left_out(worlds.policy.rules, rule, (part,))
        refuting = _refuting(worlds, edit)
        found |= edit.subject in told | open_
        count[f"{name}: {'Finding' if edit.subject in told else 'refuted'}"] += 1
        if edit.subject in told and refuting is not None:
            yield f"{name} of {edit.subject}: {dict(refuting)} refutes it"
        if refuting is None and not _may_be_asked(worlds, rule, required(rule.when, part)):
            idle.append(edit.subject)
    if worlds.whole and len(worlds.settled) <= TRIED and needed and idle and not found:
        yield f"{name} of {idle[0]}: no case refutes it, and nothing says so"


def _may_be_asked(worlds: Worlds, rule: Rule, part: Condition | None) -> bool:
    """Whether a part may hold wherever what the rule concludes is asked, which nobody is told of."""
    decisions = {d.name: d for d in worlds.policy.decisions}
    about = [decisions[c.decision] for c in rule.conclusions]
    if part is None or all(isinstance(decision.asked_when, Always) for decision in about):
        return False
    if any(decision.of is not None for decision in about) or any("." in name for name in mentioned(part)):
        return True  # of members brute force does not tell which of them are asked about
    for case in worlds.settled:
        outcomes = worlds.evaluator.evaluate(case).outcomes
        asked = any(outcomes[decision.name].status != "not asked" for decision in about)
        if asked and worlds.evaluator.holds(part, case) is not True:
            return False
    return True


def _refuting(worlds: Worlds, edit: Edit) -> Case | None:
    other = Remembering(edit.of(worlds.policy))
    return next((c for c in worlds.settled[:TRIED] if bears(worlds.evaluator, other, edit.rule, c)), None)


def _has_a_say(worlds: Worlds, rule: Rule) -> bool:
    """Whether a conclusion of the rule is in force in some world, or it applies and has none."""
    for case in worlds.settled:
        if not rule.conclusions and worlds.evaluator.rule_holds(rule.id, case)[1] is True:
            return True
        traces = (t for o in worlds.evaluator.evaluate(case).outcomes.values() for t in o.traces)
        if any(trace.rule == rule.id and trace.state in ("in force", "capped") for trace in traces):
            return True
    return False
