"""What comes of an edit: proved, or what speaks against it.

An edit is proved where the edited page reads as a policy, no admissible case that was decided comes out
otherwise, and a fresh check of the decision finds neither the finding nor anything new. What cannot be told
is undecided.
"""

import time
from collections.abc import Iterator, Mapping
from typing import Literal

from attrs import evolve, frozen

from verifier.checks import CHECKS, Check, Options
from verifier.checks.check import MENDED
from verifier.checks.describe import outcome_in_words
from verifier.checks.ladder import Ladder
from verifier.checks.side_by_side import NOT_WRONG, Difference, Open, differences
from verifier.encode.lists.flat import declared
from verifier.encode.side_by_side import side_by_side
from verifier.evaluate import Evaluator, Outcome
from verifier.evaluate.alike import alike
from verifier.finding import Answer, Finding, Proved, Undecided
from verifier.model.case import kind_of_name
from verifier.model.kinds import Number, Value
from verifier.model.load import reworded
from verifier.model.mentions import mentioned
from verifier.model.policy import Case, Policy
from verifier.model.terms import Condition
from verifier.model.wording import say_value
from verifier.repairs.candidate import Candidate
from verifier.repairs.compared import left, new, question, shown
from verifier.repairs.edits import applied
from verifier.repairs.hole import Hole
from verifier.repairs.page import Page
from verifier.repairs.written import written
from verifier.source.mistake import Refused

HARMLESS = ("redundant-rule", "redundant-condition", "idle-input", "ambiguity-matters")
"""What does no harm by itself: a rule that closes a hole may say in part what another one says, and where
something is decided at last, a reading that was open before may come to matter."""

SEARCHED = tuple(
    c for c in CHECKS if c.kind != "text" and c.name not in ("impossible-assumptions", *HARMLESS)
)
"""What a fresh check asks: all but what is read off the page, and the assumptions, which stay as they are."""


@frozen
class Verdict:
    """`because` says why; `within` up to which lengths of lists it is proved."""

    verdict: Literal["proved", "rejected", "undecided"]
    because: str
    within: Mapping[str, int] = {}


def _checked(policy: Policy, options: Options) -> Iterator[tuple[Check, tuple[Answer, ...]]]:
    """The checks with their answers, those first whose findings are mended."""
    ladder = Ladder(policy, options, tuple(check.name for check in SEARCHED))
    try:
        for check in sorted(SEARCHED, key=lambda check: check.name not in MENDED):
            yield check, tuple(ladder.answers(check))
    finally:
        ladder.stop()


class Bench:
    """A policy as it is, beside which edited ones are held; what is asked of it is asked once.

    `told` is all that the checks have told of it, where they were all run.
    """

    def __init__(self, policy: Policy, options: Options, told: tuple[Answer, ...] | None = None) -> None:
        self.policy, self.page = policy, Page(policy)
        self.evaluator = Evaluator(policy)
        self._options, self._told = options, told
        self._ladders: dict[str, Ladder] = {}
        self._before: dict[tuple[str, str], tuple[Answer, ...]] = {}

    def stop(self) -> None:
        for ladder in self._ladders.values():
            ladder.stop()

    def verdict(self, finding: Finding, candidate: Candidate, until: float) -> Verdict:
        """What comes of an edit; questions are given up `until` then (of `time.monotonic`)."""
        try:
            changed = reworded(self.policy, applied(self.policy.text, candidate.edit))
        except Refused as refused:
            return Verdict("rejected", f"the page could not be read: {refused.mistakes[0].message}")
        evaluator = Evaluator(changed)
        if shown(evaluator, finding):
            return Verdict("rejected", "the case that shows the finding still shows it")
        told = self._beside(finding, candidate, evaluator)
        told = told or self._decided_alike(candidate, changed, until)
        if told.verdict != "proved":
            return told
        fresh = self._fresh(finding, candidate, changed, until)
        if fresh.verdict != "proved":
            return fresh
        told = evolve(told, within={**told.within, **fresh.within})
        because = (
            f"the finding is gone, nothing new is wrong with `{finding.decision}`, and no case that was "
            "decided comes out otherwise"
        )
        return evolve(told, because=because)

    def _beside(self, finding: Finding, candidate: Candidate, after: Evaluator) -> Verdict | None:
        """Against an edit, a case beside the finding that it changes: found at once, where there is one."""
        name = question(finding).split(", ")[0]
        for neighbour in finding.neighbours:
            case = {**(finding.case or {}), **neighbour.facts}
            first, second = (each.evaluate(case).outcomes.get(name) for each in (self.evaluator, after))
            if first is not None and second is not None and not alike(first, second):
                return self._changes(name, first, second, candidate, case)
        return None

    def _decided_alike(self, candidate: Candidate, changed: Policy, until: float) -> Verdict:
        """Whether every case that was decided, or not asked about, comes out as it did."""
        within: dict[str, int] = {}
        for told in differences(self.policy, changed, self._in_time(until), was=NOT_WRONG):
            if isinstance(told, Difference):
                name = told.decision.rpartition(".")[2]
                name = name if told.of is None else f"{told.of}.{name}"
                return self._changes(name, told.first, told.second, candidate, told.case)
            if isinstance(told, Open):
                decision = told.decision.rpartition(".")[2]
                return Verdict(
                    "undecided", f"whether a decided case changes in `{decision}` stayed open: {told.reason}"
                )
            within |= told.within
        return Verdict("proved", "", within)

    def _changes(
        self, name: str, first: Outcome, second: Outcome, candidate: Candidate, case: Case
    ) -> Verdict:
        """The verdict on an edit by which a decided case comes out otherwise."""
        decision = self.evaluator.decision(name)
        assert decision is not None
        was, now = (outcome_in_words(outcome, decision.kind) for outcome in (first, second))
        facts = self.evaluator.evaluate(case).facts
        own = Hole(self.policy, name.rpartition(".")[0] or None, (), {})
        named = [test.key for test in written(own, self.page.place(candidate.rule))]
        words = ", ".join(
            f"`{key}` {self._value(key, facts[key])}" for key in dict.fromkeys(named) if key in facts
        )
        where = f" where {words}" if words else ""
        return Verdict("rejected", f"`{decision.name}` was decided as `{was}` and would be `{now}`{where}")

    def _value(self, key: str, value: Value) -> str:
        return say_value(value, kind_of_name(self.policy, key) or Number())

    def _fresh(self, finding: Finding, candidate: Candidate, changed: Policy, until: float) -> Verdict:
        """What a fresh check of the decision finds, and of those that the changed rule speaks of as well."""
        rule = self.page.rules[candidate.rule]
        concluded = (conclusion.decision for conclusion in rule.conclusions)
        concerned, within = self._concerned(changed), dict[str, int]()
        for decision in dict.fromkeys((finding.decision or "", *concluded)):
            for check, answers in _checked(concerned, evolve(self._in_time(until), decision=decision)):
                if against := self._against(finding, decision, check, answers):
                    return against
                if check.name == finding.check:
                    for proof in answers:
                        within |= proof.within if isinstance(proof, Proved) else {}
        return Verdict("proved", "", within)

    def _against(
        self, finding: Finding, decision: str, check: Check, answers: tuple[Answer, ...]
    ) -> Verdict | None:
        """What the answers of a check to the edited page have against it."""
        if all(isinstance(answer, Proved) for answer in answers):
            return None
        before = self._asked_before(decision, check)
        known, found = ([a for a in some if isinstance(a, Finding)] for some in (before, answers))
        if left(finding, known, found):
            return Verdict("rejected", "some of its cases still show the finding")
        if (more := new(self.evaluator, finding, known, found)) is not None:
            about = f"in `{more.decision}`" if more.decision else f"of `{more.subject}`"
            return Verdict("rejected", f"it brings a finding, or more cases of one: {more.check} {about}")
        open_ = [(answer.decision, answer.subject) for answer in before if isinstance(answer, Undecided)]
        for one in answers:
            if isinstance(one, Undecided) and (one.decision, one.subject) not in open_:
                return Verdict("undecided", f"`{one.check}` of `{one.subject}`: {one.reason}")
        return None

    def _concerned(self, changed: Policy) -> Policy:
        """The edited policy without statements about nothing that has changed: those stand as before."""
        own = {declared(key) for key in side_by_side(self.policy, changed).own}

        def speaks(*conditions: Condition | None) -> bool:
            names = (name for condition in conditions if condition for name in mentioned(condition))
            return any(declared(name) in own for name in names)

        apart = any(speaks(one.condition) for one in changed.incompatible)  # told by number, so all or none
        return evolve(
            changed,
            incompatible=changed.incompatible if apart else (),
            properties=tuple(
                one
                for one in changed.properties
                if declared(one.subject or "") in own or speaks(one.condition, one.when)
            ),
        )

    def _asked_before(self, decision: str, check: Check) -> tuple[Answer, ...]:
        """What a check tells of the page as it is, of one decision or of all."""
        if self._told is not None:
            return tuple(answer for answer in self._told if answer.check == check.name)
        if (decision, check.name) not in self._before:
            options = evolve(self._options, decision=decision, clause=None)
            if decision not in self._ladders:
                self._ladders[decision] = Ladder(self.policy, options)
            self._before[decision, check.name] = tuple(self._ladders[decision].answers(check))
        return self._before[decision, check.name]

    def _in_time(self, until: float) -> Options:
        seconds = max(min(self._options.seconds, until - time.monotonic()), 1.0)
        return evolve(self._options, seconds=seconds, decision=None, clause=None)
