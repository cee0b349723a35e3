"""Inputs that are said to change no outcome, held against every world with other values of them."""

from collections import Counter
from collections.abc import Iterator, Sequence

from tests.agreement.worlds import Worlds
from verifier.checks.idle_facts import facts_asked_about
from verifier.checks.idle_input import refuted_by
from verifier.finding import Answer, Finding, Undecided

IDLE = "idle-input"
TRIED = 60
"""Worlds in which other values of each fact are tried."""


def idle(worlds: Worlds, answers: Sequence[Answer], count: Counter[str]) -> Iterator[str]:
    """A line for each input that is said to be idle and is not, and each that is and nothing says so."""
    about = [answer for answer in answers if answer.check == IDLE]
    told = {answer.subject for answer in about if isinstance(answer, Finding)}
    open_ = {answer.subject for answer in about if isinstance(answer, Undecided)}
    whole = worlds.whole and len(worlds.settled) <= TRIED and not _blind(worlds)
    for fact in facts_asked_about(worlds.policy):
        refuting = next(
            (c for c in worlds.settled[:TRIED] if refuted_by(worlds.evaluator, c, fact.key)), None
        )
        count[f"{IDLE}: {'Finding' if fact.key in told else 'refuted'}"] += 1
        if fact.key in told and refuting is not None:
            yield f"{IDLE} of {fact.key}: {dict(refuting)} refutes it"
        if fact.key not in told | open_ and refuting is None and whole and worlds.settled:
            yield f"{IDLE} of {fact.key}: no case refutes it, and nothing says so"


def _blind(worlds: Worlds) -> bool:
    """Whether a decision is not known in some world: then what may bear on it counts as used."""
    outcomes = (worlds.evaluator.evaluate(case).outcomes.values() for case in worlds.settled)
    return any(outcome.status == "unknown" for some in outcomes for outcome in some)
