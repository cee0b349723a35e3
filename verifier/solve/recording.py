"""What was asked of a policy under inquiry, kept so that it can be written and asked again."""

from collections.abc import Callable, Sequence

from attrs import evolve

from verifier.encode.lists import Flat
from verifier.encode.smt import Encoding
from verifier.finding import Asked, Steps
from verifier.model.policy import Policy
from verifier.solve.asked import Hypothesis, Options
from verifier.solve.session import Session
from verifier.solve.subject import Subject


class Recording(Subject):
    """Keeps the questions put to a session, by check and subject, the last one of each."""

    encoding: Encoding
    session: Session

    def __init__(self, policy: Policy, options: Options, flat: Flat) -> None:
        super().__init__(policy, options, flat)
        self.asked: dict[tuple[str, str], Asked] = {}

    def record(
        self,
        check: str,
        subject: str,
        answer: bool | None,
        hypotheses: Sequence[Hypothesis] = (),
        plain: bool = False,
    ) -> None:
        """Keep the question that the session now asserts, and what came out; `plain`: without a solver."""
        conditions = self.session.asserted()
        self.record_as(check, subject, (answer,), lambda: (conditions,), hypotheses, plain)

    def record_as(
        self,
        check: str,
        subject: str,
        answers: Sequence[bool | None],
        steps: Callable[[], Steps],
        hypotheses: Sequence[Hypothesis],
        plain: bool = False,
    ) -> None:
        """Keep a question that is put together when it is first written."""
        said = {hypothesis.text: hypothesis.name for hypothesis in hypotheses}
        asked = Asked(check, subject, self.flat, self.encoding.script, tuple(answers), steps, said, plain)
        self.asked[check, subject] = asked

    def answered(self, check: str, subject: str) -> None:
        """That some case meets the question recorded last."""
        self.asked[check, subject] = evolve(self.asked[check, subject], verdicts=(True,))

    def record_rest(self, check: str, subject: str) -> None:
        """Keep that no case of a question is left, as the session now asserts it, outside those found."""
        asked = self.asked[check, subject]
        (first,) = asked.steps()
        rest = tuple(condition for condition in self.session.asserted() if condition not in first)
        asked = evolve(asked, verdicts=(*asked.verdicts, False), steps=lambda: (first, rest))
        self.asked[check, subject] = asked

    def question(self, check: str, subject: str) -> tuple[Asked, ...]:
        """The question that was recorded last for a check and a subject, if any was."""
        asked = self.asked.get((check, subject))
        return () if asked is None else (asked,)
