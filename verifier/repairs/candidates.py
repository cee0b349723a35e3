"""The edits that may mend a finding, the cheapest first."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from verifier.checks.check import MENDED
from verifier.evaluate import Evaluator
from verifier.finding import Finding
from verifier.model.kinds import Number
from verifier.model.policy import Policy
from verifier.model.rules import Conclusion, Strength
from verifier.model.wording import say_value
from verifier.model.wording_conclusions import say_conclusion
from verifier.repairs.bands import narrowed, widened
from verifier.repairs.candidate import Candidate
from verifier.repairs.closing import Beside, closings
from verifier.repairs.compared import question
from verifier.repairs.edits import reworded
from verifier.repairs.hole import Hole, hole
from verifier.repairs.page import Page
from verifier.repairs.priorities import concluded, prevailing
from verifier.repairs.written import written

MOST = 20
"""Candidates that are tried for one finding."""


def candidates(page: Page, finding: Finding, last: bool) -> tuple[Candidate, ...]:
    """What may mend a finding, fewest words changed first, then in the author's order.

    `last`: no other gap of the decision is told, so that a rule may close it for all cases that are left.
    """
    if finding.decision is None or finding.check not in MENDED or "incompatible" in finding.detail:
        return ()
    found = _of_gap(page, finding, last) if finding.check == "gap" else _of_clash(page, finding)
    unique = {(one.edit, one.outcome): one for one in found}
    order = {rule: place for place, rule in enumerate(page.rules)}
    ranked = sorted(unique.values(), key=lambda one: (one.edit.cost, order[one.rule], one.edit.line))
    return tuple(ranked[:MOST])


def _of_gap(page: Page, finding: Finding, last: bool) -> Iterator[Candidate]:
    """A bound of a rule that would apply but for one test; a rule more with the outcome of one beside."""
    assert finding.decision is not None
    cases, evaluator = hole(page.policy, finding), Evaluator(page.policy)
    traces = evaluator.evaluate(finding.case or {}).outcomes[question(finding)].traces
    beside = list(_neighbours(page.policy, finding))
    for trace in traces:
        if trace.state == "does not apply" and len(trace.because) == 1:
            moved = list(_moved(page, cases, trace.rule, finding.decision))
            beside += _besides(page, finding.decision, trace.rule) if moved else ()
            yield from moved
    lifters = {trace.rule: trace.by[0] for trace in traces if trace.state == "lifted" and trace.by}
    for rule in finding.rules if not beside else ():
        beside += _besides(page, finding.decision, rule)
    # a rule beside one that is lifted would be lifted as well
    beside = [evolve(one, rule=lifters.get(one.rule, one.rule)) for one in beside]
    unique = {one.says: one for one in reversed(beside)}
    yield from closings(page, cases, list(reversed(unique.values())), last)


def _moved(page: Page, cases: Hole, rule: str, decision: str) -> Iterator[Candidate]:
    for test in written(cases, page.place(rule)):
        for kind, words in widened(cases, test):
            edit = reworded(page.lines, test.span, words)
            yield Candidate(kind, rule, edit, concluded(page, decision, rule))


def _besides(page: Page, decision: str, rule: str) -> Iterator[Beside]:
    """What a rule says of the decision, where it gives it a value."""
    for conclusion in page.rules[rule].conclusions:
        if conclusion.decision == decision and conclusion.form == "is" and conclusion.bearer is None:
            yield from _said(rule, conclusion)


def _said(rule: str, conclusion: Conclusion) -> Iterator[Beside]:
    said = say_conclusion(conclusion)
    firm = not conclusion.option and conclusion.strength is not Strength.NORMALLY
    yield Beside(rule, said, conclusion.of, firm)


def _neighbours(policy: Policy, finding: Finding) -> Iterator[Beside]:
    """The values that cases beside the hole come to, whichever rules make them so."""
    decision = next(each for each in policy.decisions if each.name == finding.decision)
    rules = {rule.id: rule for rule in policy.rules}
    for neighbour in finding.neighbours:
        if not neighbour.rules:
            continue
        says = [c for c in rules[neighbour.rules[0]].conclusions if c.decision == decision.name]
        if [conclusion.form for conclusion in says] == ["is"]:
            yield from _said(neighbour.rules[0], says[0])
        elif not isinstance(decision.kind, Number) and neighbour.outcome in decision.kind.values:
            value = say_value(neighbour.outcome, decision.kind)
            yield Beside(neighbour.rules[0], f"{decision.name} is {value}", decision.of, True)


def _of_clash(page: Page, finding: Finding) -> Iterator[Candidate]:
    assert finding.decision is not None
    cases = hole(page.policy, finding)
    rules: Sequence[str] = [rule for rule in finding.rules if rule in page.rules]
    for place, first in enumerate(rules):
        for second in rules[place + 1 :]:
            yield from prevailing(page, finding.decision, first, second)
    if len(rules) != 2:
        return
    for rule, other in (tuple(rules), tuple(reversed(rules))):
        for test in written(cases, page.place(rule)):
            for kind, words in narrowed(cases, test):
                edit = reworded(page.lines, test.span, words)
                yield Candidate(kind, rule, edit, concluded(page, finding.decision, other), rule)
