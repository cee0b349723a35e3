"""What another engine says to the questions that an answer stands on.

clingo is asked where a question lies in its fragment, cvc5 everything else, and everything that clingo left
open or was asked in part. An engine that cannot tell in time disagrees with nobody.
"""

from collections.abc import Mapping, Sequence
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
    """What other engines tell of a question, by engine: whether some case meets each of its steps, or None;
    and why none of them tells of all steps, else nothing."""

    verdicts: Mapping[str, Sequence[bool | None]]
    reason: str = ""


def confirmed(policy: Policy, answer: Answer, seconds: float) -> Answer:
    """The answer with all engines that answered its questions, or with the reason why z3 alone did.

    What z3 left open stays so, whatever another engine says: its word alone brings neither a case that can
    be replayed nor the rules that a proof rests on. Its word is told. Raises Disagreement.
    """
    if not answer.asked:
        return answer
    found = [_ask(asked, seconds) for asked in answer.asked]
    first = "z3" if isinstance(answer, Undecided) else answer.engines[0]
    for asked, opinion in zip(answer.asked, found, strict=True):
        _compare(policy, first, asked, opinion)
    if isinstance(answer, Undecided):
        told = "; ".join(dict.fromkeys(map(_besides, answer.asked, found)))
        return evolve(answer, reason=f"{answer.reason}; {told}")
    alone = next((opinion.reason for opinion in found if opinion.reason), None)
    if alone is not None:
        return evolve(answer, unconfirmed=alone)
    engines = {engine for opinion in found for engine in opinion.verdicts}
    others = (name for name in ("clingo", "cvc5") if name in engines)
    return evolve(answer, engines=(*answer.engines, *others))


def _ask(asked: Asked, seconds: float) -> _Opinion:
    verdicts: dict[str, Sequence[bool | None]] = {}
    why = outside(asked)
    if why:
        why = f"clingo is not asked: {why}"
    else:
        try:
            verdicts["clingo"] = (clingo(clingo_text(asked), seconds),)
            if len(asked.verdicts) == 1:
                return _Opinion(verdicts)
        except NoAnswer as problem:
            why = str(problem)
    if asked.plain:
        return _Opinion(verdicts, f"it comes out before any engine is asked; {why}")
    try:
        verdicts["cvc5"] = cvc5(file_of_question(asked)[1], len(asked.verdicts), seconds)
    except NoAnswer as problem:
        return _Opinion(verdicts, f"{problem}; {why}" if why else str(problem))
    if None in verdicts["cvc5"]:
        late = f"cvc5 gave no answer in {seconds:g} s"
        return _Opinion(verdicts, f"{late}; {why}" if why else late)
    return _Opinion(verdicts)


def _compare(policy: Policy, first: str, asked: Asked, opinion: _Opinion) -> None:
    for engine, verdicts in opinion.verdicts.items():
        for known, verdict in zip(asked.verdicts, verdicts, strict=False):
            if verdict is not None and known is not None and known != verdict:
                raise Disagreement(policy, asked.check, asked.subject, (first, engine), verdict)


def _besides(asked: Asked, opinion: _Opinion) -> str:
    """What other engines say of the step at which a question stayed open."""
    place = asked.verdicts.index(None)
    says = [
        f"{engine} says {VERDICTS[verdict]}"
        for engine, verdicts in opinion.verdicts.items()
        for verdict in verdicts[place : place + 1]
        if verdict is not None
    ]
    return " and ".join(says) or opinion.reason
