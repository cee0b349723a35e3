"""The flat policies in which members are counted: one for the case, and one for a member of each list.

Where the members of a whole policy cannot be counted, those that one definition or decision looks at may be.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import takewhile
from math import prod

from attrs import evolve, frozen

from verifier.encode.calendar import counted
from verifier.encode.lists.classes import Outside, Space
from verifier.encode.lists.counted import counted_flat
from verifier.encode.lists.flat import Flat
from verifier.encode.lists.narrowed import narrowed
from verifier.encode.lists.single import worked_out_from
from verifier.encode.lists.uses import space
from verifier.model.claims import Property
from verifier.model.mentions import mentioned
from verifier.model.policy import Assumption, Incompatible, Policy
from verifier.model.reading import names_read
from verifier.solve.asked import Options
from verifier.solve.member_classes import member_classes

MOST_COMBINATIONS = 4_000
"""Where the tests on members combine in more ways, what joins several tests is told apart as one at once."""


@frozen(eq=False, repr=False)
class Counting:
    """A flat policy for lists of any length. `focused`: it is about a member; `whole`: of the whole policy,
    so that rules can be asked about, and not about one definition or decision alone. `apart_by` is what
    members of the `lists` of the case are told apart by, their own facts and definitions left out: names of
    the case, and by their keys the facts and definitions of members of which these are worked out."""

    flat: Flat
    focused: bool
    whole: bool
    apart_by: frozenset[str]
    lists: tuple[str, ...]


def countings(policy: Policy, options: Options, open_: Callable[[str], bool]) -> Iterator[Counting]:
    """Flat policies for lists of any length; none where the members of a list cannot be counted.

    `open_` says of the key of a definition or decision whether short lists may leave something open that
    is asked about it: about a single one there are none where they do not.
    """
    lists = [held.name for held in policy.lists]
    for coarse in (False, True):
        try:
            yield from list(_counted(countable(policy), (None, *lists), options, coarse))
            return
        except Outside:
            continue
    for key in filter(open_, policy.order):
        for assuming in (True, False) if policy.assumptions else (False,):
            try:
                yield from _alone(narrowed(policy, [key], assuming), key, options)
                break
            except Outside:
                continue


def counted_claim(policy: Policy, claim: str, keys: Iterable[str], options: Options) -> Counting | None:
    """A flat policy about the case with what these keys depend on, and the property of a label if there is
    one; None where the members of a list cannot be counted."""
    kept = tuple(one for one in policy.properties if one.label == claim)
    for assuming in (True, False) if policy.assumptions else (False,):
        with suppress(Outside):
            asked = evolve(narrowed(policy, keys, assuming), properties=kept)
            return next(_counted(asked, [None], options))
    return None


def _alone(policy: Policy, key: str, options: Options) -> Iterator[Counting]:
    """Those about one definition or decision; raises Outside."""
    for counting in _counted(policy, [held.name for held in policy.lists] if "." in key else [None], options):
        asked = {name: about for name, about in counting.flat.subjects.items() if name == key}
        if any(asked.values()):
            yield evolve(counting, flat=evolve(counting.flat, subjects=asked), whole=False)


def _counted(
    policy: Policy, focuses: Iterable[str | None], options: Options, coarse: bool = False
) -> Iterator[Counting]:
    spaces = {held.name: space(policy, held.name, coarse) for held in policy.lists}
    if not coarse and any(_combinations(made) > MOST_COMBINATIONS for made in spaces.values()):
        raise Outside("its members fall into too many classes")
    classes = {name: member_classes(policy, made, options) for name, made in spaces.items()}
    definitions = {definition.key: definition.term for definition in policy.definitions}
    terms = (term for made in spaces.values() for term in made.dimensions)
    of_case = (name for term in terms for name in mentioned(term) if "." not in name)
    apart_by = frozenset(worked_out_from(definitions, of_case))
    for focus in focuses:
        flat = counted(counted_flat(policy, focus, classes, coarse))
        yield Counting(flat, focus is not None, True, apart_by, tuple(spaces))


def _combinations(made: Space) -> int:
    """How many classes there are at most."""
    return prod(len(dimension.pieces()) for dimension in made.dimensions.values())


def countable(policy: Policy) -> Policy:
    """The policy without the statements over whose lists nothing can be counted, and without what is defined
    for them alone: more cases are possible without them, so what is proved holds with them too, and they
    themselves are not asked about."""
    bare = _without_spare(evolve(policy, assumptions=(), incompatible=(), properties=()))
    gone = {d.key for d in policy.definitions} - {d.key for d in bare.definitions}

    def fits(statement: Assumption | Incompatible | Property, kept: Policy) -> bool:
        return gone.isdisjoint(_names(statement)) and _fits(kept)

    stands = policy.incompatible
    return evolve(
        bare,
        assumptions=tuple(a for a in policy.assumptions if fits(a, evolve(bare, assumptions=(a,)))),
        # answers name these by their place, so none of them may stand before one that is left out
        incompatible=tuple(takewhile(lambda i: fits(i, evolve(bare, incompatible=(i,))), stands)),
        properties=tuple(p for p in policy.properties if fits(p, evolve(bare, properties=(p,)))),
    )


def _fits(policy: Policy) -> bool:
    """Whether the members of its lists fall into classes."""
    with suppress(Outside):
        return all(_combinations(space(policy, held.name)) >= 0 for held in policy.lists)
    return False


def _without_spare(policy: Policy) -> Policy:
    """The policy, where its members cannot be counted, without those definitions that stand in the way of it
    and that no decision reads."""
    if _fits(policy):
        return policy
    kept = frozenset().union(*(names_read(policy, decision.key) for decision in policy.decisions))
    for definition in policy.definitions:
        more = kept | {definition.key} | names_read(policy, definition.key)
        if _fits(_with_definitions(policy, more)):
            kept = more
    return _with_definitions(policy, kept)


def _with_definitions(policy: Policy, keys: frozenset[str]) -> Policy:
    spare = {d.key for d in policy.definitions} - keys
    return evolve(
        policy,
        definitions=tuple(d for d in policy.definitions if d.key not in spare),
        order=tuple(name for name in policy.order if name not in spare),
    )


def _names(statement: Assumption | Incompatible | Property) -> Iterator[str]:
    """The names that a statement speaks of."""
    if statement.condition is not None:
        yield from mentioned(statement.condition)
    if isinstance(statement, Property):
        yield from mentioned(statement.when)
        yield statement.subject or ""
