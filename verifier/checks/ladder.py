"""The same checks over longer and longer lists, until every question is answered.

A case with few members is found among short lists; a proof needs the longest. Where a policy has no
lists there is one rung.
"""

from collections.abc import Iterator

from verifier.checks.check import Check
from verifier.finding import Answer, Proved
from verifier.model.policy import Policy
from verifier.solve.asked import Options, Told
from verifier.solve.inquiry import Inquiry
from verifier.solve.subject import flattened

SIZES = (1, 2, 4)
"""How many members each list has at most, from rung to rung."""


class Ladder:
    """One policy for all checks: an inquiry a rung, each made when it is first needed."""

    def __init__(self, policy: Policy, options: Options, checks: tuple[str, ...] = ()) -> None:
        self.policy = policy
        self.told = Told(checks)
        self._options = options
        self._rungs: list[Inquiry] = []

    @property
    def shortest(self) -> Inquiry:
        """The inquiry among the shortest lists; the only one where there are none."""
        return next(self._climb())

    @property
    def longest(self) -> Inquiry:
        """The inquiry among the longest lists that were asked about so far."""
        return self._rungs[-1] if self._rungs else self.shortest

    def answers(self, check: Check) -> Iterator[Answer]:
        """The answers to a check, each from the first rung that can give it."""
        for inquiry in self._climb():
            for answer in check.ask(inquiry):
                if inquiry.last or not isinstance(answer, Proved) or not answer.within:
                    yield answer

    def _climb(self) -> Iterator[Inquiry]:
        place = 0
        while place == 0 or not self._rungs[place - 1].last:
            if place == len(self._rungs):
                self._rungs.append(self._rung(place))
            yield self._rungs[place]
            place += 1

    def _rung(self, place: int) -> Inquiry:
        inquiry = Inquiry(self.policy, self._options, flat=flattened(self.policy, SIZES[place]))
        inquiry.last = not inquiry.flat.within or place == len(SIZES) - 1
        inquiry.told = self.told
        if self._rungs:
            inquiry.settled = self._rungs[0].settled
        return inquiry

    def stop(self) -> None:
        for inquiry in self._rungs:
            inquiry.stop()
