"""Every answer of the checks, held against what brute force finds of the same question."""

from collections import Counter
from collections.abc import Iterator, Sequence
from random import Random

from tests.agreement.between_steps import between_steps
from tests.agreement.claims import claims
from tests.agreement.edits import edits
from tests.agreement.idle import idle
from tests.agreement.in_region import inside, misread
from tests.agreement.worlds import Worlds, facts_of
from verifier.checks import CHECKS, Check
from verifier.checks.property_violated import PAIRS, stated
from verifier.finding import Answer, Finding, Proved, Undecided
from verifier.model.kinds import Number
from verifier.model.policy import Case
from verifier.model.rules import Rule

EXTENDED = 10
"""Worlds into which the case of each finding is put."""


def searches(
    worlds: Worlds, answers: Sequence[Answer], count: Counter[str], checks: Sequence[Check] = CHECKS
) -> Iterator[str]:
    """A line for each answer that brute force refutes, and each defect that it finds and no answer tells."""
    everything = {check.name: [a for a in answers if a.check == check.name] for check in CHECKS}
    if any(isinstance(answer, Finding) for answer in everything["impossible-assumptions"]):
        count["policies without a case"] += 1
        if worlds.settled:
            yield f"impossible-assumptions: {dict(worlds.settled[0])} is admissible"
        return
    if worlds.whole and worlds.policy.assumptions and not worlds.settled:
        yield "impossible-assumptions: no case is admissible, and nothing says so"
    for check in checks:
        if check.kind == "case":
            for subject in subjects(worlds, check.name):
                yield from _Question(worlds, check, subject, everything[check.name]).compare(count)
            known = set(subjects(worlds, check.name))
            if check.name == "property-violated":
                known |= {claim.label for claim in worlds.policy.properties}
            for answer in everything[check.name]:
                if _asked(answer.subject, known) is None and not is_note(answer):
                    yield f"{check.name}: nobody asked about {answer.subject}"
    yield from _absences(worlds, everything, count)
    yield from claims(worlds, answers, count)
    yield from edits(worlds, answers, count)
    yield from idle(worlds, answers, count)


def subjects(worlds: Worlds, check: str) -> list[str]:
    """Whatever a check may be asked about."""
    policy = worlds.policy
    decisions = [decision.name for decision in policy.decisions]
    match check:
        case "out-of-range":
            return [*(d.name for d in policy.definitions), *decisions]
        case "contradiction" | "unmeetable-duty":
            return [*decisions, *(f"incompatible {place}" for place in range(len(policy.incompatible)))]
        case "reads-unasked":
            return [f"{reader}, {read}" for reader in decisions for read in decisions]
        case "grid-gap":
            stepped = [i for i in policy.inputs if isinstance(i.kind, Number) and i.kind.step is not None]
            return [f"{decision}, {fact.name}" for decision in decisions for fact in stepped]
        case "joint-gap" | "joint-contradiction" if not policy.is_joint:
            return []  # of a draft alone
        case "ambiguity-matters":
            return [ambiguity.name for ambiguity in policy.ambiguities]
        case "property-violated":
            return [claim.label for claim in policy.properties if claim.form not in PAIRS]
        case _:
            return decisions


def _asked(subject: str, known: set[str]) -> str | None:
    """The question behind a subject: a contradiction names the rules besides."""
    return subject if subject in known else next((k for k in known if subject.startswith(f"{k}, ")), None)


def is_note(answer: Answer) -> bool:
    """Whether a finding is read off the text, as `normally` is, and shows no case."""
    is_absence = answer.check in (
        *("unreachable-rule", "shadowed-rule", "impossible-assumptions", "vacuous-property"),
        *("redundant-rule", "redundant-condition", "idle-input"),
    )
    return isinstance(answer, Finding) and answer.case is None and not is_absence


class _Question:
    """One question of one check: what was answered, and the worlds that brute force has for it."""

    def __init__(self, worlds: Worlds, check: Check, subject: str, answers: Sequence[Answer]) -> None:
        self.worlds, self.check, self.subject = worlds, check, subject
        known = {subject}
        self.answers = [a for a in answers if _asked(a.subject, known) and not is_note(a)]
        self.findings = [a for a in self.answers if isinstance(a, Finding)]
        if check.name == "grid-gap":
            self.cases, self.whole = between_steps(worlds, subject.partition(", ")[2])
        else:
            self.cases, self.whole = worlds.settled, worlds.whole
        self.shown = [case for case in self.cases if self.shows(case, subject)]

    def shows(self, case: Case, subject: str) -> bool:
        assert self.check.shows is not None
        return self.check.shows(self.worlds.evaluator, case, subject)

    def compare(self, count: Counter[str]) -> Iterator[str]:
        for answer in self.answers:
            count[f"{self.check.name}: {type(answer).__name__}"] += 1
        count[f"{self.check.name}: tried whole"] += self.whole
        if any(isinstance(answer, Undecided) for answer in self.answers):
            return
        told = f"{self.check.name} of {self.subject}"
        if any(isinstance(answer, Proved) for answer in self.answers) and self.findings:
            yield f"{told}: both a proof and a finding"
        if self.shown and not self.findings:
            yield f"{told}: nothing found, but {dict(self.shown[0])} shows it"
        if self.findings and self.whole and not self.shown:
            yield f"{told}: found in {self.findings[0].case}, but no case shows it"
        for finding in self.findings:
            yield from self._finding(finding, told)
            yield from self._upstream(finding, told)
            count[f"{self.check.name}: upstream"] += bool(finding.upstream)
        count[f"{self.check.name}: words with figures"] += sum(
            bool(region.meant) for finding in self.findings for region in finding.regions
        )
        yield from self._regions(told)
        yield from self._all_told(told)

    def _finding(self, finding: Finding, told: str) -> Iterator[str]:
        """The case of a finding shows the defect, and so does every case of which it is a part."""
        assert finding.case is not None
        if not self.shows(finding.case, finding.subject):
            yield f"{told}: {finding.case} does not show it"
        for case in Random(told).sample(self.worlds.settled, min(EXTENDED, len(self.worlds.settled))):
            wider = {**facts_of(self.worlds.policy, case), **finding.case}
            admissible = self.worlds.evaluator.evaluate(wider).admissible is True
            if admissible and not self.shows(wider, finding.subject):
                yield f"{told}: {finding.case} shows it, and {wider} does not"

    def _upstream(self, finding: Finding, told: str) -> Iterator[str]:
        """Every case of what is told with something else is one in which that is wrong."""
        shows = {check.name: check.shows for check in CHECKS if check.shows}
        for case in self.shown if finding.upstream else ():
            if not any(shows[name](self.worlds.evaluator, case, about) for name, about in finding.upstream):
                yield f"{told}: told with {finding.upstream}, but {dict(case)} is no such case"
                return

    def _regions(self, told: str) -> Iterator[str]:
        """Every world inside a region shows the defect; where they are complete, no other world does."""
        for subject in dict.fromkeys(finding.subject for finding in self.findings):
            findings = [finding for finding in self.findings if finding.subject == subject]
            regions = [region for finding in findings for region in finding.regions]
            complete = {finding.regions_complete for finding in findings}
            if len(complete) != 1:
                yield f"{told}: complete and not complete"
            for case in self.cases:
                held = [inside(self.worlds, region, case) for region in regions]
                shows = self.shows(case, subject)
                if True in held and not shows and not self._blind(case):
                    yield f"{told}: {dict(case)} lies in {regions[held.index(True)]} and does not show it"
                    break
                worded = [misread(self.worlds, region, case) for region in regions]
                if any(worded):
                    yield f"{told}: {dict(case)} does not meet `{next(filter(None, worded))}` as it is told"
                    break
                if complete == {True} and shows and not any(verdict is not False for verdict in held):
                    yield f"{told}: {dict(case)} shows it and lies in no region, though they are complete"
                    break

    def _blind(self, case: Case) -> bool:
        evaluation = self.worlds.evaluator.evaluate(case)
        if self.check.name == "property-violated":
            claim = stated(self.worlds.evaluator, self.subject)
            conditions = [claim.when, *(() if claim.condition is None else (claim.condition,))]
            if any(self.worlds.evaluator.holds(condition, case) is None for condition in conditions):
                return True
            return claim.subject is not None and evaluation.outcomes[claim.subject].status == "unknown"
        about = self.subject.partition(", ")[0]
        if about in evaluation.outcomes:
            return evaluation.outcomes[about].status == "unknown"
        return about not in evaluation.facts

    def _all_told(self, told: str) -> Iterator[str]:
        """A contradiction is told between rules: each one that brute force finds is among those told."""
        told_subjects = {finding.subject for finding in self.findings}
        for case in self.shown:
            if not any(self.shows(case, subject) for subject in told_subjects):
                yield f"{told}: {dict(case)} shows it, but between other rules than {sorted(told_subjects)}"
                break


def _absences(worlds: Worlds, answers: dict[str, list[Answer]], count: Counter[str]) -> Iterator[str]:
    """Rules said to be dead: no world refutes it; of any other rule, some world does."""
    found = {
        name: {a.subject for a in answers[name] if isinstance(a, Finding)}
        for name in ("unreachable-rule", "shadowed-rule")
    }
    checks = {check.name: check for check in CHECKS}
    for name, dead in found.items():
        shows = checks[name].shows
        assert shows is not None
        open_rules = {a.subject for a in answers[name] if isinstance(a, Undecided)}
        for rule in worlds.policy.rules:
            passed_over = name == "shadowed-rule" and not _met(worlds, rule)
            if rule.id in open_rules:
                continue
            if passed_over and rule.id in dead and worlds.whole:
                yield f"{name} of {rule.id}: no case that can be seen meets it"
            count[f"{name}: {'Finding' if rule.id in dead else 'refuted'}"] += 1
            refuting = next((case for case in worlds.settled if shows(worlds.evaluator, case, rule.id)), None)
            if rule.id in dead and refuting is not None:
                yield f"{name} of {rule.id}: {dict(refuting)} refutes it"
            if rule.id not in dead and refuting is None and worlds.whole and not passed_over:
                yield f"{name} of {rule.id}: no case refutes it, and nothing says so"


def _met(worlds: Worlds, rule: Rule) -> bool:
    """Whether the rule applies in some world to a decision that is asked there and can be seen."""
    for case in worlds.settled:
        if worlds.evaluator.rule_holds(rule.id, case)[0] is True:
            outcomes = worlds.evaluator.evaluate(case).outcomes
            if any(outcomes[c.decision].status not in ("unknown", "not asked") for c in rule.conclusions):
                return True
    return False
