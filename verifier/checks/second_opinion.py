"""What another engine says to the questions that an answer stands on.

clingo is asked where a question lies in its fragment, cvc5 everything else, and everything that clingo left
open or was asked in part. An engine that cannot tell in time disagrees with nobody.
"""

from shlex import quote

from attrs import evolve, frozen

from verifier.checks.evidence import clingo_text, file_of_question, outside
from verifier.finding import Answer, Asked, Undecided
from verifier.model.policy import Policy
from verifier.solve.asked import CaughtOut
from verifier.solve.program import NoAnswer
from verifier.solve.second import clingo, cvc5

VERDICTS = {True: "that there is such a case", False: "that there is none"}


class Disagreement(CaughtOut):
    """Two engines answer one question differently: one of them, or a text, is wrong."""

    def __init__(
        self, policy: Policy, check: str, subject: str, engines: tuple[str, str], verdict: bool
    ) -> None:
        super().__init__(policy, check, subject)
        self.engines, self.verdict = engines, verdict
        self.args = (
            policy,
            check,
            subject,
            engines,
            verdict,
        )  # as given, so that it crosses between processes

    @property
    def to_report(self) -> str:
        if self.policy.is_joint:
            return super().to_report
        question = quote(f"{self.check}:{self.subject}")
        command = f"verifier encode {quote(self.policy.path)} --question {question} --output DIR"
        return f"what `{command}` writes, which holds no facts of people"

    def __str__(self) -> str:
        says, other = VERDICTS[not self.verdict], VERDICTS[self.verdict]
        first, second = self.engines
        return f"`{self.check}` of `{self.subject}`: {first} says {says}, {second} {other}"


@frozen
class _Opinion:
    """Which engines confirm a question; else why none does."""

    engines: tuple[str, ...]
    reason: str = ""


def confirmed(policy: Policy, answer: Answer, seconds: float) -> Answer:
    """The answer with all engines that answered its questions, or with the reason why z3 alone did.

    Raises Disagreement.
    """
    if isinstance(answer, Undecided) or not answer.asked:
        return answer
    found = [_ask(policy, answer.engines[0], asked, seconds) for asked in answer.asked]
    alone = next((opinion.reason for opinion in found if opinion.reason), None)
    if alone is not None:
        return evolve(answer, unconfirmed=alone)
    engines = {engine for opinion in found for engine in opinion.engines}
    others = (name for name in ("clingo", "cvc5") if name in engines)
    return evolve(answer, engines=(*answer.engines, *others))


def _ask(policy: Policy, first: str, asked: Asked, seconds: float) -> _Opinion:
    engines, why = [], outside(asked)
    if why:
        why = f"clingo is not asked: {why}"
    else:
        try:
            _compare(policy, first, asked, "clingo", 0, clingo(clingo_text(asked), seconds))
            engines.append("clingo")
            if len(asked.verdicts) == 1:
                return _Opinion(tuple(engines))
        except NoAnswer as problem:
            why = str(problem)
    if asked.plain:
        return _Opinion((), f"it comes out before any engine is asked; {why}")
    try:
        verdicts = cvc5(file_of_question(asked)[1], len(asked.verdicts), seconds)
    except NoAnswer as problem:
        return _Opinion((), f"{problem}; {why}" if why else str(problem))
    for place, verdict in enumerate(verdicts):
        if verdict is not None:
            _compare(policy, first, asked, "cvc5", place, verdict)
    if None in verdicts:
        late = f"cvc5 gave no answer in {seconds:g} s"
        return _Opinion((), f"{late}; {why}" if why else late)
    return _Opinion((*engines, "cvc5"))


def _compare(policy: Policy, first: str, asked: Asked, engine: str, place: int, verdict: bool) -> None:
    known = asked.verdicts[place]
    if known is not None and known != verdict:
        raise Disagreement(policy, asked.check, asked.subject, (first, engine), verdict)
