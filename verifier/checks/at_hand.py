"""Worked cases in which only facts are given, before the solver is asked for one."""

from verifier.checks.admissible import admissible
from verifier.evaluate.worked import filled
from verifier.model.policy import Case
from verifier.solve.inquiry import Inquiry

MOST_CASES = 200
"""Worked cases that are looked at, in the author's order."""


def worked_cases(inquiry: Inquiry) -> dict[str, Case]:
    """The worked cases, by id, that give facts alone and are admissible whatever they leave open; typical
    facts are filled in."""
    if inquiry.told.worked is None:
        cases = {one.id: filled(inquiry.native, one.given) for one in inquiry.native.cases[:MOST_CASES]}
        inquiry.told.worked = {id: case for id, case in cases.items() if _of_facts(inquiry, case)}
    return inquiry.told.worked


def _of_facts(inquiry: Inquiry, case: Case) -> bool:
    evaluation = admissible(inquiry.evaluator, case)
    facts = {name for name, _ in inquiry.evaluator.kinds(case)}
    return evaluation is not None and evaluation.admissible is True and facts.issuperset(case)
