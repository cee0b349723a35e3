"""Boxes in words, and regions brought together where a reader sees one hole."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from verifier.checks.describe import denied
from verifier.encode.cuts import Cuts
from verifier.encode.lists import Said
from verifier.finding import Bounds, Region
from verifier.model.kinds import Value
from verifier.model.policy import Case
from verifier.model.terms import Condition
from verifier.model.wording import say_condition
from verifier.solve.regions import Box, Space, bounds
from verifier.solve.session import Session


def holes(found: Sequence[tuple[Case, Region | None]]) -> list[tuple[Case, list[Region]]]:
    """Regions brought together where they are one hole: the same numbers, and words in common.

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
    return bool(numbers(first)) and same and meeting


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
    words = " and ".join(_say(condition, holds, said) for condition, holds in related)
    return Region(limits, words or None, tuple(c if holds else denied(c) for c, holds in related))


def _say(condition: Condition, holds: bool, said: Mapping[Condition, Said]) -> str:
    written = said.get(condition)
    own = condition if written is None else written.condition
    words = say_condition(own if holds else denied(own))
    return f"{words} (of {written.member})" if written is not None and written.member else words
