"""Boxes in words, and regions brought together where a reader sees one hole."""

from collections.abc import Container, Mapping, Sequence
from fractions import Fraction

from verifier.checks.describe import denied
from verifier.encode.cuts import Cuts
from verifier.encode.lists import Said
from verifier.encode.lists.flat import without_places
from verifier.finding import Bounds, Region
from verifier.model.kinds import Value
from verifier.model.mentions import mentioned
from verifier.model.policy import Case
from verifier.model.terms import TURNED, Comparison, Condition, Constant
from verifier.model.wording import say_condition
from verifier.solve.ends import bounds
from verifier.solve.regions import Box, Space
from verifier.solve.session import Session


def holes(found: Sequence[tuple[Case, Region | None]]) -> list[tuple[Case, list[Region]]]:
    """Regions brought together where they are one hole: the same numbers and tests, and words in common.

    A maximal box leaves a corner where some other fact saves a few cases; the box around that corner
    is the same hole to a reader.
    """
    grouped: list[tuple[Case, list[Region]]] = []
    for case, region in found:
        home = next(
            (regions for _, regions in grouped if region and any(_one_hole(region, r) for r in regions)),
            None,
        )
        if home is None or region is None:
            grouped.append((case, [] if region is None else [region]))
        else:
            home.append(region)
    return grouped


Hole = tuple[Case, list[Region]]


def distinct(found: Sequence[Hole], sizes: Container[str]) -> list[Hole]:
    """The first of those that differ only in the number or the place of members; others tell nothing new.

    `sizes` are the facts that are numbers of members. The first has the fewest members.
    """
    kept: list[Hole] = []
    for case, regions in found:
        like = _without_members(case, sizes)
        if not any(_told(like, regions, other, told, sizes) for other, told in kept):
            kept.append((case, regions))
    return kept


def _told(
    like: Case, regions: Sequence[Region], other: Case, told: Sequence[Region], sizes: Container[str]
) -> bool:
    """Whether a hole adds only more members, or others, to what another one tells."""
    if regions and told:
        keys = [_of_any_member(region, sizes) for region in told]
        return all(_of_any_member(region, sizes) in keys for region in regions)
    return _without_members(other, sizes) == like and any(name in sizes for name in other)


def _without_members(case: Case, sizes: Container[str]) -> Case:
    return {name: value for name, value in case.items() if "[" not in name and name not in sizes}


def _of_any_member(region: Region, sizes: Container[str]) -> tuple[object, ...]:
    """What a region says of the case and of its one member, whichever that is.

    Where it speaks of several members, what it says of them is left out.
    """
    own = {name: limit for name, limit in region.facts.items() if name not in sizes}
    paths = {name.rpartition(".")[0] for name in own} | {member or "" for _, member in region.said}
    one = {path for path in paths if not any(other.startswith(f"{path}.") for other in paths if path)}
    single = len(one - {""}) <= 1
    facts = {without_places(name): limit for name, limit in own.items() if single or "[" not in name}
    said = frozenset(
        (words, without_places(member or "")) for words, member in region.said if single or not member
    )
    return tuple(sorted(facts.items(), key=lambda item: item[0])), said, single


def _one_hole(first: Region, second: Region) -> bool:
    def numbers(region: Region) -> dict[str, Bounds]:
        return {n: b for n, b in region.facts.items() if b.values is None or _numeric(b.values)}

    shared = [
        (bounds.values, second.facts[name].values)
        for name, bounds in first.facts.items()
        if name in second.facts and name not in numbers(first)
    ]
    meeting = all(set(one or ()) & set(other or ()) for one, other in shared)
    same = numbers(first) == numbers(second) and first.formula == second.formula
    return bool(numbers(first) or first.formula) and same and meeting


def _numeric(values: Sequence[Value]) -> bool:
    return any(isinstance(value, Fraction) for value in values)


def region_of(
    session: Session, space: Space, box: Box, domain: str, tests: Cuts, said: Mapping[Condition, Said]
) -> Region:
    """A box in words of its facts, and of the relations between them that it takes.

    `said` are conditions in the author's words, where they are asked in others.
    """
    limits = bounds(session, space, box, domain, tests.mentioned)
    related = [
        (condition, bool(holds))
        for condition, holds in zip(tests.relations, box.relations, strict=True)
        if holds is not None
    ]
    each = tuple(_say(condition, holds, said) for condition, holds in related)
    words = " and ".join(words if member is None else f"{words} (of {member})" for words, member in each)
    relations = tuple(c if holds else denied(c) for c, holds in related)
    return Region(limits, words or None, relations, each)


def _say(condition: Condition, holds: bool, said: Mapping[Condition, Said]) -> tuple[str, str | None]:
    """A relation in its author's words, and the member that it is about."""
    if written := said.get(condition):
        return _words(written.condition, holds), written.member
    words = _words(condition, holds)
    paths = {name.rpartition(".")[0] for name in mentioned(condition)}
    if len(paths) != 1 or paths == {""}:
        return words, None
    (path,) = paths  # nobody wrote it, and it is about one member
    return words.replace(f"{path}.", ""), path


def _words(condition: Condition, holds: bool) -> str:
    """That a condition holds or does not, a number it compares with last: `failed < 31 credits`."""
    said = condition if holds else denied(condition)
    if isinstance(said, Comparison) and isinstance(said.left, Constant):
        said = Comparison(said.right, TURNED[said.operator], said.left)
    return say_condition(said)
