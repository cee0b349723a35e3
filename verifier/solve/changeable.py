"""A case whose facts may be changed: the flat policy with what the case gives left open, but for some of it.

Held as given, and told so, are: the number of members of each list, decisions that the case gives, values
between two steps, and the dates from which a calendar has counted.
"""

from collections.abc import Iterator
from fractions import Fraction

from attrs import evolve, frozen

from verifier.encode.lists.flat import GIVEN
from verifier.model.given import given
from verifier.model.kinds import Number
from verifier.model.paths import keys_named
from verifier.model.policy import Case, Input, Policy
from verifier.model.reading import names_read
from verifier.solve.asked import Options
from verifier.solve.inquiry import Inquiry
from verifier.solve.open_case import counted_in, flat_for


@frozen
class Changeable:
    """`inquiry` asks about the policy with the case left open; `case` is the flat case, of which `held` are
    not changed; `native` is the case of the author's policy, without definitions that its facts make."""

    inquiry: Inquiry
    case: Case
    held: frozenset[str]
    native: Case


def changeable(policy: Policy, case: Case, options: Options) -> Changeable:
    """The case made ready; its inquiry is the caller's to stop."""
    case = _without_computed(policy, case)
    counts = {name: value for name, value in counted_in(policy, case).items() if name not in case}
    flat = flat_for(policy, {**counts, **case})
    whole = flat.flatten({**counts, **case})
    freed = tuple(d for d in flat.policy.definitions if d.name in whole)
    names = {d.name for d in freed}
    opened = evolve(
        flat.policy,
        inputs=(*flat.policy.inputs, *(Input(d.name, d.kind, d.label, None, d.span) for d in freed)),
        definitions=tuple(d for d in flat.policy.definitions if d.name not in names),
        order=tuple(name for name in flat.policy.order if name not in names),
    )
    decided = {d.name: whole[d.name] for d in opened.decisions if d.name in whole}
    held = {*counts, *decided, *(flat.sizes & whole.keys()), *_dates(policy, case, counts)}
    held |= set(_off_grid(opened, whole))
    still = {name: whole[name] for name in held if name in whole and name not in decided}
    made = evolve(flat, policy=given(opened, still), sizes=flat.sizes - whole.keys())
    inquiry = Inquiry(policy, options, blame=False, decided=decided, flat=made)
    return Changeable(inquiry, whole, frozenset(held), case)


def _without_computed(policy: Policy, case: Case) -> Case:
    """The case without definitions that its own facts make, which would bar every change of those."""
    from verifier.evaluate import Evaluator

    keys = {key for d in policy.definitions for key in keys_named(policy, case, d.key)} & case.keys()
    if not keys:
        return case
    own = {key: value for key, value in case.items() if key not in keys}
    known = Evaluator(policy).evaluate(own).facts
    return {key: value for key, value in case.items() if key not in keys or key not in known}


def _dates(policy: Policy, case: Case, counts: Case) -> Iterator[str]:
    """What the case gives of that from which a calendar has counted."""
    for name in counts:
        read = names_read(policy, name)
        yield from (key for part in read for key in keys_named(policy, case, part) if key in case)


def _off_grid(policy: Policy, case: Case) -> Iterator[str]:
    for fact in policy.inputs:
        value = case.get(fact.name)
        if isinstance(fact.kind, Number) and isinstance(value, Fraction) and not fact.kind.admits(value):
            yield from (fact.name, fact.name + GIVEN)
