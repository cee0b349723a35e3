"""What is asked of a policy, what an answer may rest on, and the alarm where one does not hold."""

from attrs import Factory, define, frozen

from verifier.evaluate import Evaluation
from verifier.evaluate.world import World
from verifier.finding import Answer
from verifier.model.policy import Case, Policy


class CaughtOut(Exception):
    """The verifier caught itself out: a case that it found does not show the defect on the evaluator."""

    def __init__(self, policy: Policy, check: str, subject: str) -> None:
        self.policy, self.check, self.subject = policy, check, subject
        super().__init__(policy, check, subject)  # as given, so that it crosses between processes

    @property
    def to_report(self) -> str:
        """What to send to those who make the verifier."""
        return "that file, which holds no facts of people"

    def __str__(self) -> str:
        return f"`{self.check}` of `{self.subject}`: the case found does not replay"


@frozen
class Options:
    """What to ask: which decisions and clauses (None: all), the seconds a question, the solver's seed.

    `today` is the day (ISO 8601) on which acceptances may have lapsed; None: on which none has.
    `second_opinion`: another engine is asked again what an answer stands on.
    """

    decision: str | None = None
    clause: str | None = None
    seconds: float = 10.0
    seed: int = 0
    today: str | None = None
    second_opinion: bool = False


@frozen(eq=False, repr=False)
class AtHand:
    """An admissible case, what it comes to, and all that is known in it."""

    case: Case
    evaluation: Evaluation
    world: World


@define
class Told:
    """What a run has told so far: the checks that are run, the answers to those that were, and the places
    of the acceptances that some finding was about. `at_hand` are, by check, admissible cases, those
    last that told something last, and those with which every check begins; `worked` are the worked cases
    of facts alone, by id."""

    checks: tuple[str, ...] = ()
    answers: list[Answer] = Factory(list)
    accepted: set[int] = Factory(set)
    at_hand: dict[str, list[AtHand]] = Factory(dict)
    worked: dict[str, Case] | None = None


@frozen
class Hypothesis:
    """Something that a proof may rest on, by the name that the reader knows it by."""

    name: str
    text: str
