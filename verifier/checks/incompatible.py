"""Outcomes that the author declared incompatible, all reached in one case."""

from collections.abc import Iterator, Sequence

from verifier.checks.answers import Question
from verifier.checks.check import Check
from verifier.checks.search import cases
from verifier.encode.smt.text import all_of
from verifier.finding import Answer
from verifier.model.mentions import mentioned
from verifier.model.policy import Case, Incompatible, Policy
from verifier.model.terms import Condition
from verifier.solve.inquiry import Inquiry

INCOMPATIBLE = "incompatible "


def statement(policy: Policy, subject: str) -> Incompatible:
    """The statement that `incompatible 0` names."""
    return policy.incompatible[int(subject.removeprefix(INCOMPATIBLE))]


def spoken_of(inquiry: Inquiry, condition: Condition) -> tuple[str, ...]:
    """The decisions that a condition speaks of, itself or through definitions, in its order."""
    found: dict[str, None] = {}
    for name in mentioned(condition):
        if name in inquiry.decided:
            found[name] = None
        elif name in inquiry.defined:
            behind = inquiry.decisions_behind(name)
            found.update(dict.fromkeys(d.name for d in inquiry.policy.decisions if d.name in behind))
    return tuple(found)


def question(
    inquiry: Inquiry, check: Check, place: int, only: str = "true", about: str | None = None
) -> Iterator[Answer]:
    """Asks for a case with all these outcomes that meets a further term, told of `about` or of the last of
    them; asks nothing where no question among them is asked about."""
    stated = inquiry.policy.incompatible[place]
    read = spoken_of(inquiry, stated.condition)
    if not {decision.name for decision in inquiry.decisions} & set(read):
        return
    holds = inquiry.encoding.holds(stated.condition)

    def in_force(case: Case) -> Sequence[str]:
        outcomes = inquiry.evaluator.evaluate(case).outcomes
        found = (outcomes[name].rules for name in read if name in outcomes)  # else the member is not there
        return list(dict.fromkeys(rule for rules in found for rule in rules))

    asked = Question(
        about or read[-1],
        f"{INCOMPATIBLE}{place}",
        all_of((holds.text, holds.known, only)),
        inquiry.relevant(read=mentioned(stated.condition)),
        blame=in_force,
        detail={"incompatible": stated.label},
        tests=(stated.condition,),
        beside=tuple(read),
        together=True,
        resting=True,
    )
    yield from cases(inquiry, check, asked)
