"""Several regions told as one: what they have in common, and what each adds to it."""

from collections.abc import Sequence
from math import prod

from attrs import evolve, frozen

from verifier.report.conditions import Part, members_of, words_of
from verifier.report.members import Speaking
from verifier.report.page import listed

MOST_WAYS = 3
"""Alternatives that one sentence tells; of more it tells the first, and how many there are."""

Way = tuple[Part, ...]
"""What is asked together."""


@frozen
class Alternatives:
    """Regions together: all of `common` is asked, and one way of each of the `choices`."""

    common: Way
    choices: tuple[tuple[Way, ...], ...]


def alternatives(regions: Sequence[Sequence[Part]]) -> Alternatives:
    """What regions have in common and what each adds; choices that do not bear on each other are parted.

    A region that adds nothing holds the others.
    """
    common = tuple(part for part in regions[0] if all(part in other for other in regions))
    rests: list[Way] = []
    for region in regions:
        rest = tuple(part for part in region if part not in common)
        if rest not in rests:
            rests.append(rest)
    if not all(rests):
        return Alternatives(common, ())
    return Alternatives(common, _parted(rests))


def _parted(rests: Sequence[Way]) -> tuple[tuple[Way, ...], ...]:
    """The choices whose ways, in all combinations, are these; a single choice where there are no others.

    Two parts belong to one choice where not every answer to the one goes with every answer to the other.
    """
    found: list[Part] = []
    for rest in rests:
        found += [part for part in rest if part not in found]
    groups: list[list[Part]] = []
    for part in found:
        near = [group for group in groups if any(_bound(rests, part, other) for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([*(other for group in near for other in group), part])
    groups.sort(key=lambda group: min(map(found.index, group)))
    choices = [_ways(rests, group) for group in groups]
    if prod(map(len, choices)) != len(rests) or not all(way for choice in choices for way in choice):
        return (tuple(rests),)
    return tuple(choices)


def _bound(rests: Sequence[Way], one: Part, other: Part) -> bool:
    """Whether what is said of one part tells something of the other."""
    both = {(one in rest, other in rest) for rest in rests}
    return len(both) < len({first for first, _ in both}) * len({second for _, second in both})


def _ways(rests: Sequence[Way], group: Sequence[Part]) -> tuple[Way, ...]:
    found: list[Way] = []
    for rest in rests:
        way = tuple(part for part in rest if part in group)
        if way not in found:
            found.append(way)
    return tuple(found)


def in_common(speaking: Speaking, told: Alternatives) -> tuple[list[str], Speaking]:
    """What regions share in words, and how each of the choices goes on.

    A member of which several choices speak, and nothing before them, keeps its place, to be the same in all.
    """
    words, after = words_of(speaking, told.common)
    spoken = [{path for way in choice for path in members_of(way)} for choice in told.choices]
    twice = {path for of in spoken for path in of if sum(path in other for other in spoken) > 1}
    return words, evolve(after, some=after.some - (twice - after.met))


def in_a_sentence(speaking: Speaking, told: Alternatives) -> str:
    """`a, and either b and c, or d`; empty where nothing is asked."""
    words, speaking = in_common(speaking, told)
    clauses = [", ".join(words) if told.choices else listed(words)] if words else []
    for place, choice in enumerate(told.choices):
        ways = [listed(words_of(speaking, way)[0]) for way in choice]
        if len(ways) > MOST_WAYS:
            left = len(ways) - (MOST_WAYS - 1)
            ways = [
                *ways[: MOST_WAYS - 1],
                f"one of {left} more sets of conditions, which are listed with it",
            ]
        clauses.append(f"{'besides ' if place else ''}either {', or '.join(ways)}")
    return ", and ".join(clauses)
