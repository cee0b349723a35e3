"""What boxes tell of gaps is what the solver tells, to the letter: case, regions, and what proofs rest on."""

from collections.abc import Iterator

from attrs import evolve

from tests.generator import generate
from verifier.checks import Options, gap
from verifier.checks.ladder import Ladder
from verifier.finding import Answer, Finding, Proved
from verifier.model.policy import Policy
from verifier.solve.inquiry import Inquiry

SEEDS = range(30)
LEAST = 15
"""Decisions among them whose rules are boxes."""


def test_boxes_and_solver_tell_the_same_gaps() -> None:
    compared = 0
    for seed in SEEDS:
        policy = generate(seed)
        inquiry = _inquiry(policy)
        boxed = [name for d in inquiry.open_decisions if _is_exact(inquiry, name := d.name)]
        told = list(_gaps(inquiry, boxed))
        other = _inquiry(policy)
        other.tables.of = lambda *_: None  # type: ignore[method-assign]
        assert told == list(_gaps(other, boxed)), f"seed {seed}"
        compared += len(boxed)
    assert compared >= LEAST


def _inquiry(policy: Policy) -> Inquiry:
    return Ladder(policy, Options()).shortest


def _is_exact(inquiry: Inquiry, name: str) -> bool:
    table = inquiry.tables.of(name)
    return table is not None and table.exact


def _gaps(inquiry: Inquiry, decisions: list[str]) -> Iterator[Answer]:
    """The gaps in some decisions, whoever found them."""
    try:
        for answer in gap.CHECK.ask(inquiry):
            if isinstance(answer, Finding | Proved) and answer.decision in decisions:
                yield evolve(answer, engines=())
    finally:
        inquiry.stop()
