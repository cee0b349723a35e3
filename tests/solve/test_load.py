"""How much else the machine does changes no answer: what a question may take is counted in steps."""

import time

import pytest
from attrs import evolve

from tests.model.pages import fence, page, policy
from verifier.checks import Options, contradiction, gap, redundant_condition, worse_when_better
from verifier.checks.evidence import evidence
from verifier.finding import Answer, Undecided
from verifier.model.policy import Policy
from verifier.pipeline import verify
from verifier.solve.program import Program

WORDS = """
input taken : number from 0 to 60 step 1 better higher
input failed : number from 0 to 60 step 1
input late : yes/no
"""
RULES = """
decision d : ordered stop < wait < go
rule
  when taken + failed <= 30 and not late
  then d is wait
rule
  when taken >= failed + 2 and taken >= 20
  then d is go
rule
  when taken + 2 * failed > 70
  then d is stop
"""
"""Conditions that relate facts, so that all is asked of the solver, and regions take many checks."""

CHECKS = (contradiction.CHECK, gap.CHECK, worse_when_better.CHECK, redundant_condition.CHECK)
SECONDS = 0.3


def test_a_busy_machine_says_the_same_as_an_idle_one(monkeypatch: pytest.MonkeyPatch) -> None:
    made = policy(page(fence(RULES, "1"), WORDS))
    idle = _told(made)
    assert not any(isinstance(answer, Undecided) for answer, _ in idle)
    ask = Program.ask

    def slowly(program: Program, text: str, seconds: float) -> list[str]:
        time.sleep(0.01)
        return ask(program, text, seconds)

    monkeypatch.setattr(Program, "ask", slowly)
    started = time.monotonic()
    assert _told(made) == idle
    assert time.monotonic() - started > SECONDS * len(CHECKS), "it is slow enough to tell"


def _told(made: Policy) -> list[tuple[Answer, object]]:
    answers = verify(made, CHECKS, Options(seconds=SECONDS)).answers
    return [
        (answer, None) if isinstance(answer, Undecided) else (evolve(answer, asked=()), evidence(answer))
        for answer in answers
    ]
