"""A case that leaves something open, as a policy that is asked about: what it gives is held.

Shared by the search for what such a case may come to and by the search for what would change it.
"""

from fractions import Fraction

from verifier.encode.calendar import counted, counted_names
from verifier.encode.lists import Flat, is_flat, plain
from verifier.encode.lists.flat import without_places
from verifier.encode.smt import Encoding
from verifier.evaluate import Evaluator, Outcome
from verifier.model.kinds import Number, Value
from verifier.model.policy import Case, Policy
from verifier.solve.inquiry import SIZE, Inquiry


def flat_for(policy: Policy, case: Case) -> Flat:
    """The flat policy for a case: with as many members as it has, and some where it does not say how many."""
    if is_flat(policy):
        return counted(plain(policy))
    from verifier.encode.lists.unrolled import sizes, unrolled

    most = sizes(policy, SIZE)
    for name, size in case.items():
        path = without_places(name)
        if path in most and isinstance(size, Fraction):
            most[path] = max(most[path], int(size))
    return counted(unrolled(policy, most))


def counted_in(policy: Policy, case: Case) -> Case:
    """What a calendar counts from the dates of a case, which no solver can."""
    names = counted_names(policy)
    known = Evaluator(policy).evaluate(case).facts if names else {}
    return {name: known[name] for name in names if name in known}


def world_terms(inquiry: Inquiry, encoding: Encoding, names: frozenset[str]) -> list[str]:
    """What holds of every admissible world, as far as it bears on these names."""
    texts = [
        text
        for source in (encoding.ranges(), encoding.grids(), encoding.choices())
        for name, text in source.items()
        if name in names
    ]
    return texts + [hypothesis.text for hypothesis in inquiry.assumed(names, encoding)]


def outcome_in(inquiry: Inquiry, world: Case, name: str, names: frozenset[str]) -> Outcome:
    """The outcome in a world, filled."""
    return inquiry.evaluator.evaluate(filled(inquiry, world, names)).outcomes[name]


def filled(inquiry: Inquiry, world: Case, names: frozenset[str]) -> dict[str, Value]:
    """A world with a value for each decision that nothing settles: of it `d may be v` holds always."""
    whole = dict(world)
    for read in inquiry.policy.order:
        if read in names and read in inquiry.decided and read not in whole:
            outcome = inquiry.evaluator.evaluate(whole).outcomes.get(read)
            if outcome is None:
                continue  # of a member that is not there
            kind = inquiry.decided[read].kind
            if outcome.status in ("silent", "contradictory", "not asked"):
                whole[read] = (kind.low or Fraction(0)) if isinstance(kind, Number) else kind.values[0]
    return whole
