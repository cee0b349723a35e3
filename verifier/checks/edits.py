"""Whether a change to one rule changes any outcome: by cases at hand first, by the solver if none tells.

A change is refuted by a case that comes out otherwise with it. A case in which a decision is not known, for
want of one that is silent, contradictory or not asked, refutes it as well where the rule might bear on it:
what will be decided there is not known either.
"""

from collections.abc import Collection, Sequence

from verifier.checks.admissible import admissible
from verifier.checks.answers import replayable
from verifier.checks.bearing import bears, lifted_by, moves, spoken_to
from verifier.checks.edit import Edit, Unchanging, Undated
from verifier.checks.tabled_edits import TabledEdits
from verifier.encode.calendar import counted_names
from verifier.encode.lists.flat import declared, stands, without_places
from verifier.encode.smt.edited import Edited
from verifier.encode.smt.text import TRUE, all_of, any_of, negate, same
from verifier.evaluate import Evaluator
from verifier.evaluate.alike import alike
from verifier.evaluate.conclude import conditions
from verifier.evaluate.worked import filled
from verifier.evaluate.world import ReadsAbsent
from verifier.finding import Steps
from verifier.model.mentions import mentioned_in_condition
from verifier.model.policy import Case
from verifier.model.rules import Rule
from verifier.model.terms import And
from verifier.solve.asked import AtHand
from verifier.solve.differing import differ
from verifier.solve.inquiry import Inquiry
from verifier.solve.needed import needed_of
from verifier.solve.program import NoAnswer
from verifier.solve.reckoning import not_replayed, some_case

MOST_CASES = 100
"""Worked cases that are kept at hand."""
WORKED = "worked cases"
"""Under which those are at hand with which every check begins."""
MOST_TRIED = 12
"""Cases at hand of either kind on which one change is tried before the solver is asked."""


class Edits:
    """The changes that one check asks about in one rung, with the cases at hand.

    Cases at hand grow by those that the solver finds: what refutes one change may refute others. Those of
    other checks are not among them: what is asked does not depend on which were run before.
    """

    def __init__(self, inquiry: Inquiry, check: str) -> None:
        self.inquiry, self.check = inquiry, check
        at_hand = inquiry.told.at_hand
        if WORKED not in at_hand:
            at_hand[WORKED] = []
            for worked in inquiry.native.cases[:MOST_CASES]:
                self._keep(filled(inquiry.native, worked.given), at_hand[WORKED])
        self.found, self.worked = at_hand.setdefault(check, []), at_hand[WORKED]
        self.boxes = TabledEdits(inquiry)
        self._limited: dict[str, bool] = {}

    def _keep(self, case: Case, among: list[AtHand]) -> None:
        evaluator = self.inquiry.evaluator
        evaluation = admissible(evaluator, case)
        if evaluation is not None:
            among.append(AtHand(case, evaluation, evaluator.world(case)))

    def refuted_at_hand(self, edit: Edit) -> str:
        """Whether a case at hand comes out otherwise: a `worked` one, which come first and in order, or one
        that the solver `found`; empty where none does. One that leaves something open tells nothing."""
        evaluator, native = self.inquiry.evaluator, self.inquiry.native
        rule = evaluator.rules[edit.rule]
        changed = edit.change(rule)
        when = None if changed is None else And(conditions(changed))
        other: Evaluator | None = None
        about = spoken_to(native, edit.rule)
        for some, name in ((self.worked, "worked"), (self.found[::-1], "found")):
            moved = [one for one in some if moves(evaluator, one, rule, when)]
            if moved and other is None:
                keys = [d.key for d in native.decisions if d.name in about]
                other = Evaluator(edit.of(native)).narrowed_to(*keys)
            for one in moved[:MOST_TRIED]:
                assert other is not None
                if _comes_out_otherwise(one, other, about):
                    if name == "found":
                        self.found.append(self.found.pop(self.found.index(one)))
                    return name
        return ""

    def needed(self, edit: Edit) -> bool:
        """Whether some case comes out otherwise, or may. Raises NoAnswer."""
        if (told := self.boxes.changes(edit)) is not None:
            return told
        try:
            return bool(self.refuted_at_hand(edit)) or self.unchanging(edit) is None
        except (Undated, ReadsAbsent):  # what asks whether something is there at all is needed
            return True

    def unchanging(self, edit: Edit) -> Unchanging | None:
        """The proof that no case comes out otherwise; None where one does, or may. Raises NoAnswer."""
        inquiry = self.inquiry
        _, decisions, flat = self._edited(edit)
        names = inquiry.relevant(*decisions, read=[n for rule in flat for n in mentioned_in_condition(rule)])
        if not decisions or (inquiry.counting and inquiry.is_limited((*decisions, *names))):
            return None
        inquiry.refuse((*decisions, *names))
        term = self._otherwise(edit)
        hypotheses, structure = inquiry.hypotheses(names), inquiry.structure(names)
        with inquiry.session.question():
            facts = inquiry.unpinned(names)
            inquiry.session.require(*structure, *(h.text for h in hypotheses), term)
            inquiry.record(self.check, edit.subject, None, hypotheses)
            try:
                found = some_case(inquiry, facts)
            except NoAnswer:
                inquiry.asked.pop((self.check, edit.subject))
                if any(fact.name in counted_names(inquiry.native) for fact in facts):
                    raise Undated from None
                raise
            if found is None:
                inquiry.record(self.check, edit.subject, False, hypotheses)
            else:
                inquiry.answered(self.check, edit.subject)
        if found is not None:
            if not inquiry.counting:
                found = {name: value for name, value in found.items() if stands(name, found)}
                self._replay(edit, replayable(inquiry, facts, found))
            return None
        with inquiry.session.question():
            inquiry.session.require(*structure)
            used = needed_of(inquiry, hypotheses, term)
        keys = {(self.check, f"{edit.subject} on {without_places(name)}") for name in decisions}
        asked = inquiry.question(self.check, edit.subject)
        if inquiry.counting:
            inquiry.unbounded |= dict.fromkeys(keys, asked)
        within = inquiry.within(names)
        if within and keys <= inquiry.unbounded.keys():
            every = (one for key in sorted(keys) for one in inquiry.unbounded[key])
            within, asked = {}, tuple(dict.fromkeys(every))
        return Unchanging(used, tuple(decisions), within, asked)

    def ask(self, edit: Edit) -> Unchanging | None:
        """The proof that no case comes out otherwise, if this rung gives it for good: what a case refutes is
        settled, and what holds of short lists only is left to longer ones. Raises NoAnswer."""
        inquiry, key = self.inquiry, (self.check, edit.subject)
        if key in inquiry.settled:
            return None
        if self._is_limited(edit.rule):
            # neither proved nor found, so that nothing is said of all rules
            inquiry.settled[key] = bool(self.refuted_at_hand(edit))
            return None
        if (told := self.boxes.changes(edit)) is not None:
            inquiry.by_boxes[key] = self.boxes.engines(edit.rule)
            if told:
                inquiry.settled[key] = True
                return None
            return self.boxes.unchanging(self.check, edit, lambda: self._otherwise(edit))
        try:
            at_hand = self.refuted_at_hand(edit)
            proof = None if at_hand else self.unchanging(edit)
            if at_hand == "found":
                self._record_refuted(edit)
        except (Undated, ReadsAbsent) as problem:
            inquiry.settled[key] = isinstance(problem, ReadsAbsent)
            return None
        if proof is None and not inquiry.counting:
            inquiry.settled[key] = True
            inquiry.kept[key] = inquiry.question(*key)
        final = proof is not None and not inquiry.counting and (inquiry.last or not proof.within)
        return proof if final else None

    def _record_refuted(self, edit: Edit) -> None:
        """Keep the question as it would have been asked: which cases were found depends on what else was."""
        inquiry = self.inquiry

        def steps() -> Steps:
            _, decisions, flat = self._edited(edit)
            read = [name for rule in flat for name in mentioned_in_condition(rule)]
            names = inquiry.relevant(*decisions, read=read)
            held = (hypothesis.text for hypothesis in inquiry.hypotheses(names))
            return ((*inquiry.structure(names), *held, self._otherwise(edit)),)

        every = inquiry.hypotheses(frozenset(fact.name for fact in inquiry.policy.facts))
        inquiry.record_as(self.check, edit.subject, (True,), steps, every)

    def _edited(self, edit: Edit) -> tuple[Edited, list[str], list[Rule]]:
        """The policy with a change, what may come out otherwise, and the rules that change."""
        inquiry = self.inquiry
        flat = [rule for rule in inquiry.policy.rules if inquiry.flat.origin[rule.id] == edit.rule]
        other = inquiry.edited(edit.tag, {rule.id: edit.change(rule) for rule in flat})
        return other, [name for name in other.decisions if inquiry.asks(name)], flat

    def _otherwise(self, edit: Edit) -> str:
        """That some decision comes out otherwise, or may."""
        other, decisions, flat = self._edited(edit)
        return any_of(_differs(self.inquiry, other, name, flat) for name in decisions)

    def _is_limited(self, rule: str) -> bool:
        """Whether a limit over members bears on what a rule speaks to: then all members would have to be
        asked about at once, and a change to it is passed over."""
        if rule not in self._limited:
            native = self.inquiry.native
            about, lifted = spoken_to(native, rule), lifted_by(native, rule)
            lifts = any(one.limits for one in native.rules if one.id in lifted)
            keys = (d.key for d in native.decisions if d.name in about)
            self._limited[rule] = lifts or self.inquiry.is_limited(keys)
        return self._limited[rule]

    def _replay(self, edit: Edit, case: Case) -> None:
        evaluator = self.inquiry.evaluator
        if not bears(evaluator, Evaluator(edit.of(self.inquiry.native)), edit.rule, case):
            raise not_replayed(self.inquiry, self.check, edit.subject)
        self._keep(case, self.found)


def _comes_out_otherwise(at_hand: AtHand, other: Evaluator, about: Collection[str]) -> bool:
    """Whether one of some decisions comes out otherwise in a case, and is known either way."""
    outcomes = other.evaluate(at_hand.case).outcomes
    return any(
        "unknown" not in (outcome.status, outcomes[name].status) and not alike(outcome, outcomes[name])
        for name, outcome in at_hand.evaluation.outcomes.items()
        if declared(name) in about and name in outcomes
    )


def _differs(inquiry: Inquiry, other: Edited, name: str, rules: Sequence[Rule]) -> str:
    """That a decision comes out otherwise with the change, or that this is not known."""
    before, after = inquiry.encoding.question(name), other.question(name)
    moved = [TRUE] if name in other.reordered else []
    for rule in rules:
        one = inquiry.encoding.live(rule.id)
        if other.has(rule.id):
            two = other.live(rule.id)
            moved += [negate(one.known), negate(two.known), negate(same(one.text, two.text))]
        else:
            moved += [negate(one.known), one.text]
    return any_of((differ(inquiry.encoding, before, after), all_of((before.blind, any_of(moved)))))
