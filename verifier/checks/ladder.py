"""The same checks over longer and longer lists, until every question is answered.

A case with few members is found among short lists. Then the members are counted by class, which proves
what holds of lists of any length. What stays open is asked about longer lists, up to an end that the
answers name. Where a policy has no lists there is one rung.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import evolve

from verifier.checks.blame import joined
from verifier.checks.check import Check
from verifier.checks.ranges import claims
from verifier.encode.lists.flat import Flat, holders
from verifier.finding import Answer, Proved, Undecided
from verifier.model.better import with_implied
from verifier.model.claims import Property
from verifier.model.paths import name_in_policy
from verifier.model.policy import Policy
from verifier.model.terms import Always
from verifier.solve.asked import Options, Told
from verifier.solve.inquiry import Inquiry
from verifier.solve.subject import flattened

if TYPE_CHECKING:
    from verifier.solve.counting import Counting

SIZES: tuple[int, ...] = (1, 2, 4)
"""How many members each list has at most, from rung to rung."""

APART = frozenset({"grid-gap", "vacuous-property"})
"""Checks that compare two cases, or need one: counts of members tell nothing about them."""


class Ladder:
    """One policy for all checks: an inquiry a rung, each made when it is first needed."""

    def __init__(self, policy: Policy, options: Options, checks: tuple[str, ...] = ()) -> None:
        self.policy = policy
        self.told = Told(checks)
        self.options = options
        self._rungs: list[Inquiry] = []
        self._made = self._inquiries()
        self._accepting: Inquiry | None = None

    @property
    def shortest(self) -> Inquiry:
        """The inquiry among the shortest lists; the only one where there are none."""
        return next(self._climb())

    @property
    def accepting(self) -> Inquiry:
        """The inquiry that tells whether a finding lies where an acceptance says: among the longest lists,
        whichever of them were asked about so far."""
        if all(isinstance(waiver.where, Always) for waiver in self.policy.acceptances):
            return self.shortest
        if self._accepting is None:
            first = self.shortest
            self._accepting = first if first.last else self._inquiry(flattened(self.policy, SIZES[-1]))
        return self._accepting

    def answers(
        self, check: Check, enough: Callable[[Sequence[Answer]], bool] = lambda found: False
    ) -> Iterator[Answer]:
        """The answers to a check, each from the first rung that can give it.

        What is proved of some members, and not of others, is not proved. No longer lists are asked about once
        what was found is `enough`.
        """
        found: list[Answer] = []
        for inquiry in self._climb():
            if inquiry.counting and check.name in APART:
                continue
            for answer in check.ask(inquiry):
                if inquiry.counting and isinstance(answer, Undecided):
                    continue
                if inquiry.last or not isinstance(answer, Proved) or not answer.within:
                    found.append(answer)
            if enough(found):
                break
        open_ = {(a.decision, a.subject) for a in found if not isinstance(a, Proved)}
        yield from _once(
            a for a in found if not isinstance(a, Proved) or (a.decision, a.subject) not in open_
        )

    def _climb(self) -> Iterator[Inquiry]:
        yield from self._rungs
        for inquiry in self._made:
            if self._rungs:
                first = self._rungs[0]
                inquiry.settled, inquiry.unbounded, inquiry.kept = first.settled, first.unbounded, first.kept
                inquiry.held_back, inquiry.by_boxes = first.held_back, first.by_boxes
            self._rungs.append(inquiry)
            yield inquiry

    def _inquiries(self) -> Iterator[Inquiry]:
        for place, most in enumerate(SIZES):
            inquiry = self._inquiry(flattened(self.policy, most))
            inquiry.most = most
            inquiry.last = not inquiry.flat.within or place == len(SIZES) - 1
            yield inquiry
            if inquiry.last:
                return
            if place == 0:
                yield from self._counting()

    def _counting(self) -> Iterator[Inquiry]:
        from verifier.solve.counting import countings

        for counted in countings(with_implied(self.policy), self.options, self._may_stay_open):
            flat = counted.flat
            claims = tuple(p for p in flat.policy.properties if _counts_tell(self.policy, p, counted))
            inquiry = self._inquiry(evolve(flat, policy=evolve(flat.policy, properties=claims)))
            inquiry.last, inquiry.counting = False, True
            inquiry.focused, inquiry.whole = counted.focused, counted.whole
            inquiry.apart_by = counted.apart_by
            yield inquiry

    def _may_stay_open(self, key: str) -> bool:
        """Whether something is asked about a definition or decision alone that speaks of lists, so that
        what is proved of the shortest is not proved of any."""
        if any(d.key == key and not claims(d.kind) for d in self.policy.definitions):
            return False  # of what is only a name for something nothing is asked
        first = self._rungs[0]
        return any(first.within(first.relevant(name) | {name}) for name in first.flat.subjects.get(key, ()))

    def _inquiry(self, flat: Flat) -> Inquiry:
        inquiry = Inquiry(self.policy, self.options, flat=flat)
        inquiry.told = self.told
        return inquiry

    def stop(self) -> None:
        for inquiry in self._rungs:
            inquiry.stop()
        if self._accepting is not None:
            self._accepting.stop()


def _counts_tell(policy: Policy, claim: Property, counted: "Counting") -> bool:
    """Whether a claim can be proved among counted members.

    One about two cases can where it moves a fact of the case, or of the member in focus beside which the
    others stay as they are, and speaks of the case: what it says of a member would have to be tried with
    another member moved, too. What members are told apart by must not move with it, or the counts would be
    others in the other case.
    """
    flat, subject = counted.flat, claim.subject or ""
    if claim.form == "decided":  # what one list's members show is not shown of another's
        return counted.focused == bool(holders(subject)) and len(counted.lists) <= 1
    if claim.form == "holds":
        return not counted.focused
    moved = claim.path[0]
    of_case = subject in flat.policy.order and not holders(subject)
    known = any(fact.name == moved for fact in flat.policy.inputs) and moved not in flat.hidden
    alike = bool(holders(moved)) == counted.focused
    fixed = name_in_policy(policy, moved) not in counted.apart_by
    return counted.whole and len(claim.path) == 1 and known and of_case and alike and fixed


def _once(answers: Iterable[Answer]) -> Iterator[Answer]:
    """The answers, each once; those that prove the same of members of several lists as one."""
    proofs: dict[tuple[str | None, str], Proved] = {}
    told: list[Answer] = []
    for answer in answers:
        if not isinstance(answer, Proved):
            if answer not in told:
                told.append(answer)
                yield answer
            continue
        key = answer.decision, answer.subject
        proofs[key] = joined([proofs[key], answer]) if key in proofs else answer
    yield from proofs.values()
