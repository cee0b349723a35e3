"""Worked cases in which only facts are given, and values that a fact may have: tried before the solver is
asked."""

from collections.abc import Iterator
from fractions import Fraction

from verifier.checks.admissible import admissible
from verifier.encode.lists.cone import parts_read
from verifier.evaluate import Evaluator
from verifier.evaluate.alike import alike
from verifier.evaluate.worked import filled
from verifier.model.kinds import Kind, Number, Value
from verifier.model.mentions import parts_of
from verifier.model.policy import Case, Policy
from verifier.model.terms import Condition, Constant, Term
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


MOST_VALUES = 60
"""Values of a number that are tried, those that the policy names and their neighbours among them."""


def values_of(policy: Policy, kind: Kind) -> list[Value]:
    """Values that a fact of a kind may have: all words; of numbers the ends, what the policy names, and what
    lies beside that."""
    if not isinstance(kind, Number):
        return list(kind.values)
    step = kind.step or Fraction(1, 2)
    named = {end for end in (kind.low, kind.high) if end is not None}
    named |= {one for part in parts_read(policy, frozenset(policy.order)) for one in _numbers(part)}
    beside = {
        kind.origin + step * ((mark - kind.origin) // step + more) for mark in named for more in (-1, 0, 1)
    }
    return list(sorted(value for value in named | beside if kind.admits(value))[:MOST_VALUES])


def _numbers(part: Term | Condition) -> Iterator[Fraction]:
    if isinstance(part, Constant) and isinstance(part.value, Fraction):
        yield part.value
    for inner in parts_of(part):
        yield from _numbers(inner)


def parting(evaluator: Evaluator, case: Case, other: Case, known: bool = False) -> bool:
    """Whether some decision comes out otherwise in one of two cases; `known`: of those known in both, where
    the cases leave something open."""
    one, two = (admissible(evaluator, each, possible=False) for each in (case, other))
    if one is None or two is None:
        return False
    for name, outcome in one.outcomes.items():
        unknown = "unknown" in (outcome.status, two.outcomes[name].status)
        if not alike(outcome, two.outcomes[name]) and not (known and unknown):
            return True
    return False
