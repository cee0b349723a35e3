"""A policy without lists that stands for a policy with lists, and the way back to cases with members.

Nothing below knows lists: the encoders read `Flat.policy`, whose facts, definitions and decisions of
members carry their paths as names (``modules[0].credits``) and whose rules are instances of the author's.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Literal

from attrs import field, frozen

from verifier.model.kinds import Number, Value
from verifier.model.policy import Case, Policy
from verifier.model.terms import Always, Comparison, Condition, Constant, Fact, Sum, Term

GIVEN = " is given"
"""Ends the name of the yes/no fact that says whether an optional fact has a value."""

NONE = "none"
"""The value of an optional fact that is absent."""

HELPER = "#"
"""Begins the name of a definition that no author wrote."""

SIZE = Number()
"""The kind of a number of members, in comparisons."""

_INDEX = re.compile(r"\[(\d+)\]")


@frozen(eq=False, repr=False)
class FlatLimit:
    """A limit of an instance of a rule, over decisions by their flat names; `counts`: it is over a count."""

    rule: str
    form: Literal["at most", "at least"]
    left: Term
    value: Term
    counts: bool = False

    @property
    def parts(self) -> tuple[Term, ...]:
        """What the left side adds up: of each member one, where it is a count or a sum over them."""
        return self.left.parts if isinstance(self.left, Sum) else (self.left,)


@frozen(eq=False, repr=False)
class FlatPolicy(Policy):
    """A flat policy with limits over what were members."""

    limits: tuple[FlatLimit, ...] = ()


@frozen(eq=False, repr=False)
class Said:
    """A condition as its author wrote it, and the member in scope it is about (None: the case)."""

    condition: Condition
    member: str | None


@frozen(eq=False, repr=False)
class Flat:
    """A flat policy and what it stands for.

    `origin` gives for the id of each instance of a rule the author's rule. `subjects` gives for each key
    of the policy (`progression`, `Module.condoned`) the flat names about which a question about it is
    asked, of each list the first; the others are alike. `within` is the most members of each list that it
    speaks of; empty where it speaks of any number. `hidden` are names that no reader knows, `sizes` the
    facts that are numbers of members. `ordered`: members are not alike, since the policy looks at their
    order. `said` gives the author's words for conditions, `structure` what holds of hidden facts in every
    case. `native` turns a flat case into a case of the policy (what is absent is left out or `none`);
    `flatten` a case of the policy into a flat one.
    """

    policy: Policy
    origin: Mapping[str, str]
    subjects: Mapping[str, tuple[str, ...]]
    within: Mapping[str, int]
    native: Callable[[Case], dict[str, Value]]
    flatten: Callable[[Case], dict[str, Value]]
    hidden: frozenset[str] = frozenset()
    said: Mapping[Condition, Said] = field(factory=dict)
    structure: tuple[Condition, ...] = ()
    sizes: frozenset[str] = frozenset()
    ordered: bool = False


def is_flat(policy: Policy) -> bool:
    """Whether a policy has neither lists nor facts that may be absent."""
    return not policy.lists and not any(fact.optional for fact in policy.inputs)


def plain(policy: Policy) -> Flat:
    """A policy that is flat already, as it stands."""
    return Flat(
        policy,
        {rule.id: rule.id for rule in policy.rules},
        {name: (name,) for name in policy.order},
        {},
        dict,
        dict,
    )


def holders(name: str) -> list[tuple[str, int]]:
    """The lists on a path and the place in each: ``modules[0].parts[1].mark`` lies in two lists."""
    return [(name[: found.start()], int(found[1])) for found in _INDEX.finditer(name)]


def present(name: str, case: Case) -> bool:
    """Whether the members on a path are there in a case; sizes that the case leaves out count as enough."""
    return all(size is None or place < size for size, place in _sizes(name, case))


def stands(name: str, case: Case) -> bool:
    """Whether a fact has a place in a flat case: its members are there, and it is not said to be absent."""
    return present(name, case) and case.get(name + GIVEN) != "no"


def _sizes(name: str, case: Case) -> list[tuple[int | None, int]]:
    found = []
    for held, place in holders(name):
        size = case.get(held)
        found.append((None if size is None else int(size), place))
    return found


def without_places(path: str) -> str:
    """A path without the places in its lists: ``modules.parts.mark``."""
    return _INDEX.sub("", path)


def first_of_each(names: Sequence[str]) -> tuple[str, ...]:
    """Of names that differ only in places in lists the first."""
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(without_places(name), name)
    return tuple(first.values())


def native_case(case: Case) -> dict[str, Value]:
    """A flat case as a case of the policy: facts of absent members left out, absent facts `none`."""
    found: dict[str, Value] = {}
    for name, value in case.items():
        if not stands(name, case):
            continue
        if not name.endswith(GIVEN):
            found[name] = value
        elif value == "no":
            found[name.removesuffix(GIVEN)] = NONE
    return found


def flat_case(optional: frozenset[str], case: Case) -> dict[str, Value]:
    """A case of the policy as a flat one; `optional` names the paths, places left out, that may be absent."""
    found: dict[str, Value] = {}
    for name, value in case.items():
        if without_places(name) not in optional:
            found[name] = value
            continue
        found[name + GIVEN] = "no" if value == NONE else "yes"
        if value != NONE:
            found[name] = value
    return found


def declared(name: str) -> str:
    """The last name of a path, as it is declared: `condoned` of `modules[0].condoned`."""
    return name.rpartition(".")[2]


def is_there(path: str, place: int, least: int = 0) -> Condition:
    """That a list has more members than come before this place."""
    if place < least:
        return Always()
    return Comparison(Fact(path, SIZE), ">", Constant(Fraction(place), SIZE))
