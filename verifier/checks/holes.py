"""Boxes in words, and regions brought together where a reader sees one defect."""

from collections.abc import Container, Mapping, Sequence

from attrs import evolve

from verifier.checks.describe import denied
from verifier.checks.limits import Limits, one_defect
from verifier.encode.cuts import Cuts
from verifier.encode.lists import Said
from verifier.encode.lists.flat import without_places
from verifier.encode.lists.rewrite import rewrite
from verifier.finding import Region
from verifier.model.kinds import Kind
from verifier.model.mentions import mentioned
from verifier.model.policy import Case
from verifier.model.terms import TURNED, Chosen, Comparison, Condition, Constant, Fact, Term
from verifier.model.wording import say_condition
from verifier.solve.ends import bounds
from verifier.solve.regions import Box, Space
from verifier.solve.session import Session

Hole = tuple[Case, list[Region]]
"""What a finding tells: the case that shows it, and the regions of it, none where none is known."""


def apiece(found: Sequence[tuple[Case, Region | None]]) -> list[Hole]:
    """Each region by itself."""
    return [(case, [] if region is None else [region]) for case, region in found]


def by_rules(found: Sequence[Hole], blamed: Sequence[Sequence[str]]) -> list[Hole]:
    """What the same rules are to blame for, brought together; where still others have a part in it, it is
    theirs as well."""
    grouped: list[tuple[frozenset[str], Hole]] = []
    for (case, regions), blame in zip(found, blamed, strict=True):
        rules = frozenset(blame)
        near = (hole for others, hole in grouped if rules <= others or others <= rules)
        if home := next(near, None):
            home[1].extend(regions)
        else:
            grouped.append((rules, (case, list(regions))))
    return [hole for _, hole in grouped]


def by_place(found: Sequence[Hole], asked: Limits, kinds: Mapping[str, Kind]) -> list[Hole]:
    """Regions that are one defect to a reader, as `limits` says, brought together; also through others."""
    grouped: list[Hole] = []
    for case, regions in found:
        near = [
            hole
            for hole in grouped
            if any(one_defect(one, other, asked, kinds) for one in hole[1] for other in regions)
        ]
        if not near:
            grouped.append((case, list(regions)))
            continue
        for hole in near[1:]:
            near[0][1].extend(hole[1])
        near[0][1].extend(regions)
        grouped = [hole for hole in grouped if hole not in near[1:]]
    return grouped


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
        (said, without_places(member or "")) for said, member in region.said if single or not member
    )
    return tuple(sorted(facts.items(), key=lambda item: item[0])), said, single


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
    each = tuple(_said(condition, holds, said) for condition, holds in related)
    words = " and ".join(
        say_condition(own) if member is None else f"{say_condition(own)} (of {member})"
        for own, member in each
    )
    relations = tuple(c if holds else denied(c) for c, holds in related)
    return Region(limits, words or None, relations, each)


def _said(condition: Condition, holds: bool, said: Mapping[Condition, Said]) -> tuple[Condition, str | None]:
    """A relation as its author wrote it, and the member that it is about."""
    if written := said.get(condition):
        return _turned(written.condition, holds), written.member
    paths = {path for name in mentioned(condition) if (path := name.rpartition(".")[0])}
    if len(paths) != 1:
        return _turned(condition, holds), None
    (path,) = paths  # nobody wrote it, and it is about one member
    return _turned(rewrite(condition, lambda part: _of_member(part, path)), holds), path


def _of_member(part: Term | Condition, path: str) -> Term | None:
    """A fact of a member by the name that it has there."""
    if isinstance(part, Fact) and part.name.startswith(f"{path}."):
        return evolve(part, name=part.name.removeprefix(f"{path}."))
    if isinstance(part, Chosen) and part.decision.startswith(f"{path}."):
        return evolve(part, decision=part.decision.removeprefix(f"{path}."))
    return None


def _turned(condition: Condition, holds: bool) -> Condition:
    """That a condition holds or does not, a number it compares with last: `failed < 31 credits`."""
    said = condition if holds else denied(condition)
    if isinstance(said, Comparison) and isinstance(said.left, Constant):
        return Comparison(said.right, TURNED[said.operator], said.left)
    return said
