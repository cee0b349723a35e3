"""Where a policy runs over a list of the case, and what it tells the members apart by there."""

from collections.abc import Iterator
from fractions import Fraction

from verifier.encode.lists.classes import Outside, Space
from verifier.encode.lists.member_tests import compared
from verifier.encode.lists.rewrite import rewrite
from verifier.encode.lists.rewrite_policy import rewrite_policy
from verifier.model.mentions import mentioned, parts_of
from verifier.model.policy import Policy
from verifier.model.reading import reached, reads
from verifier.model.terms import (
    Aggregate,
    Comparison,
    Condition,
    Fact,
    OrElse,
    Quantified,
    Term,
    Within,
)


def uses(policy: Policy, list_name: str) -> tuple[Aggregate | Quantified, ...]:
    """The sums, counts, means and quantifiers over a list of the case, each once, the outermost ones."""
    found: dict[Aggregate | Quantified, None] = {}

    def note(part: Term | Condition) -> Term | Condition | None:
        if isinstance(part, Aggregate | Quantified) and part.over.owner is None:
            if part.over.list == list_name:
                found[part] = None
            return part
        return None

    rewrite_policy(policy, note)
    return tuple(found)


def space(policy: Policy, list_name: str, coarse: bool = False) -> Space:
    """What the policy can tell the members of a list apart by; raises Outside where that is not finite."""
    made = Space(policy, list_name, coarse)
    for use in uses(policy, list_name):
        made.add(use)
    for use, cut in _compared_extremes(policy):
        if use.over.list == list_name and use.over.owner is None and use.part is not None:
            made.dimension(made.unfolded_term(use.part), (cut,))
    _reads_no_decision(policy, made)
    if any(map(_runs_over_list, made.dimensions)):
        raise Outside("what members are told apart by is worked out from all members of a list")
    return made


def _runs_over_list(part: Term | Condition) -> bool:
    """Whether a term or condition of one member runs itself over a list of the case."""
    own = isinstance(part, Aggregate | Quantified) and part.over.owner is None
    return own or any(map(_runs_over_list, parts_of(part)))


def _reads_no_decision(policy: Policy, made: Space) -> None:
    """What members are told apart by is known in every case: no decision, which may be open."""
    direct = reads(policy.definitions, policy.decisions, policy.rules)
    decisions = {decision.key: decision for decision in policy.decisions}
    for term in made.dimensions:
        for name in mentioned(term):
            for read in (name, *reached(direct, name)):
                if read in decisions:
                    raise Outside(f"what members are told apart by reads `{decisions[read].name}`")


def _compared_extremes(policy: Policy) -> Iterator[tuple[Aggregate, Fraction]]:
    """Each least or greatest over members with a number that it is compared with, also by a name for it."""
    definitions = {d.name: d.term for d in policy.definitions if d.of is None}
    found: list[tuple[Aggregate, Fraction]] = []

    def unfold(part: Term | Condition) -> Term | Condition | None:
        if isinstance(part, Fact) and part.name in definitions:
            return rewrite(definitions[part.name], unfold)
        return None

    def note(part: Term | Condition) -> Term | Condition | None:
        if isinstance(part, Within):
            note(Comparison(part.low, "<=", part.left))
            note(Comparison(part.left, "<=", part.high))
        if isinstance(part, Comparison):
            about = compared(rewrite(part.left, unfold), part.operator, rewrite(part.right, unfold))
            term = None if about is None else about[0]
            term = term.part if isinstance(term, OrElse) else term
            if about is not None and isinstance(term, Aggregate) and term.function in ("min", "max"):
                found.append((term, about[2]))
        return None

    rewrite_policy(policy, note)
    yield from found
