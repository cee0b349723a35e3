"""Dates in an answer as a page writes them: in ISO 8601 instead of as numbers of days."""

from attrs import evolve

from verifier.finding import Answer, Bounds, Finding
from verifier.model.case import kind_of_name
from verifier.model.kinds import Value, is_date
from verifier.model.policy import Case, Policy
from verifier.model.values import show_value


def dated(policy: Policy, answer: Answer) -> Answer:
    """The answer with the text of each date in the place of its number."""
    if not isinstance(answer, Finding):
        return answer

    def values(case: Case) -> Case:
        return {name: _text(policy, name, value) for name, value in case.items()}

    regions = tuple(
        evolve(region, facts={name: _bounds(policy, name, of) for name, of in region.facts.items()})
        for region in answer.regions
    )
    neighbours = tuple(evolve(one, facts=values(one.facts)) for one in answer.neighbours)
    case, other = (None if one is None else values(one) for one in (answer.case, answer.other_case))
    return evolve(answer, case=case, other_case=other, regions=regions, neighbours=neighbours)


def _text(policy: Policy, name: str, value: Value) -> Value:
    kind = kind_of_name(policy, name)
    return show_value(value, kind) if is_date(kind) else value


def _bounds(policy: Policy, name: str, of: Bounds) -> Bounds:
    ends = (of.above, of.at_least, of.below, of.at_most)
    above, from_, below, to = (None if end is None else _text(policy, name, end) for end in ends)
    values = None if of.values is None else tuple(_text(policy, name, value) for value in of.values)
    return Bounds(above, from_, below, to, values)
