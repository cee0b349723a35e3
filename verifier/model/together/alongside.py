"""Two policies made ready to be told the same cases: what they share is one thing, the rest their own.

allowance (defined on both pages, differently)      becomes  first:allowance, second:allowance
reassessable : credits from 0 to 60, : credits      becomes  reassessable : credits in both
"""

from collections.abc import Mapping

from attrs import evolve

from verifier.model.kinds import Kind, Number
from verifier.model.policy import Decision, Input, Policy
from verifier.model.together.own_names import page_names, with_own_names
from verifier.model.together.shared_words import differing
from verifier.model.wording_kinds import say_kind
from verifier.source.mistake import Mistake, Refused


def alongside(first: Policy, second: Policy) -> tuple[Policy, Policy]:
    """The two under names that mean one thing on both sides.

    Decisions of numbers are compared whatever range each declares. Raises Refused where a fact or a decision
    is one thing here and another there.
    """
    wide = _kinds(first, second)
    first, second = _widened(first, wide), _widened(second, wide)
    mistakes = [*differing([first, second]), *_other_facts(first, second)]
    if mistakes:
        raise Refused(mistakes)
    names = page_names([first, second])
    one, other = (with_own_names(policy, own) for policy, own in zip((first, second), names, strict=True))
    return one, other


def shared(first: Policy, second: Policy) -> tuple[str, ...]:
    """The decisions and actions of both, by key, in the order of the first."""
    known = {decision.key for decision in second.decisions}
    return tuple(decision.key for decision in first.decisions if decision.key in known)


def _kinds(first: Policy, second: Policy) -> Mapping[str, Kind]:
    """The kinds in which decisions of numbers are compared whose ranges or steps differ."""
    others = {decision.key: decision.kind for decision in second.decisions}
    found: dict[str, Kind] = {}
    for decision in first.decisions:
        kind, other = decision.kind, others.get(decision.key)
        if isinstance(kind, Number) and isinstance(other, Number) and kind.measure == other.measure:
            found[decision.key] = Number(kind.measure)
    return found


def _widened(policy: Policy, kinds: Mapping[str, Kind]) -> Policy:
    def wide(decision: Decision) -> Decision:
        return evolve(decision, kind=kinds.get(decision.key, decision.kind))

    return evolve(policy, decisions=tuple(map(wide, policy.decisions)))


def _other_facts(first: Policy, second: Policy) -> list[Mistake]:
    """Facts of one name and kind that each page declares for itself, in words of its own."""
    own = {fact.name: fact for fact in first.inputs}
    found = []
    for fact in second.inputs:
        other = own.get(fact.name, fact)
        if not _same(fact, other):
            message = (
                f"`{fact.name}` is “{fact.label}” here and “{other.label}” at {other.span}, so that no case "
                f"can be told to both"
            )
            way_out = f"declare it once as a shared word ({say_kind(fact.kind)}), or rename one of the two"
            span = fact.span
            found.append(Mistake(span.path, span.line, span.column, "", message, way_out))
    return found


def _same(fact: Input, other: Input) -> bool:
    return fact.span == other.span or fact.label == other.label
