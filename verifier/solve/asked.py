"""What is asked of a policy, what an answer may rest on, and the alarm where one does not hold."""

from attrs import frozen

from verifier.model.policy import Policy


class CaughtOut(Exception):
    """The verifier caught itself out: a case that it found does not show the defect on the evaluator."""

    def __init__(self, policy: Policy, check: str, subject: str) -> None:
        self.policy, self.check, self.subject = policy, check, subject
        super().__init__(policy, check, subject)  # as given, so that it crosses between processes

    def __str__(self) -> str:
        return f"`{self.check}` of `{self.subject}`: the case found does not replay"


@frozen
class Options:
    """What to ask: which decisions and clauses (None: all), the seconds a question, the solver's seed."""

    decision: str | None = None
    clause: str | None = None
    seconds: float = 10.0
    seed: int = 0


@frozen
class Asked:
    """A question as it was put: its check and subject, its text, and whether a case meets it.

    `answer` is None where the solver could not tell.
    """

    check: str
    subject: str
    text: str
    answer: bool | None


@frozen
class Hypothesis:
    """Something that a proof may rest on, by the name that the reader knows it by."""

    name: str
    text: str
