"""Regions in words that a reader of the regulation knows: in lines, and in one sentence."""

from collections.abc import Collection, Mapping, Sequence

from attrs import evolve

from verifier.finding import Region
from verifier.model.policy import Policy
from verifier.report.alternatives import alternatives, in_a_sentence, in_common
from verifier.report.conditions import Part, Test, in_declared_order, parts_of, speaking_of, words_of
from verifier.report.said import Said


def region_lines(
    policy: Policy,
    regions: Sequence[Region],
    within: Mapping[str, int],
    of: str | None = None,
    known: Collection[str] = (),
) -> list[tuple[str, str]]:
    """Several regions, what they share told once: each line with a word for the margin. `of` is the member
    that they are about, and `known` as for `regions_words`."""
    speaking = speaking_of(policy, regions, of)
    each = [in_declared_order(policy, parts_of(speaking, region, (), within)) for region in regions]
    told = alternatives(_agreed([_without(parts, known) for parts in each]))
    words, speaking = in_common(speaking, told)
    lines = [("always" if told.choices else "whenever", "; ".join(words))] if words else []
    for choice in told.choices:
        for place, way in enumerate(choice):
            margin = "or" if place else ("and either" if lines else "either")
            lines.append((margin, "; ".join(words_of(speaking, way)[0])))
    return lines or [("whenever", "in every case")]


def regions_words(
    policy: Policy,
    regions: Sequence[Region],
    of: str | None = None,
    first: Collection[str] = (),
    within: Mapping[str, int] | None = None,
    asked: Said | None = None,
    known: Collection[str] = (),
) -> str:
    """Regions as a part of a sentence about the member `of`; empty where they are every case.

    What is said of the names `known` is left out, since the sentence has said it. Others as for `parts_of`.
    """
    speaking = speaking_of(policy, regions, of)
    each = [parts_of(speaking, region, first, within, asked) for region in regions]
    return in_a_sentence(speaking, alternatives(_agreed([_without(parts, known) for parts in each])))


def _agreed(each: Sequence[Sequence[Part]]) -> list[list[Part]]:
    """What regions say, where the same of a word, without what it comes down to if that is not the same."""
    every = [part for parts in each for part in parts if isinstance(part, Test)]
    apart = [one for one in every if any(one == other and one.meant != other.meant for other in every)]
    return [
        [evolve(part, meant=()) if isinstance(part, Test) and part in apart else part for part in parts]
        for parts in each
    ]


def _without(parts: Sequence[Part], known: Collection[str]) -> list[Part]:
    """The parts without what is said of names that are known."""
    found: list[Part] = []
    for part in parts:
        if not isinstance(part, Test):
            found.append(part)
        elif part.name not in known:
            rest = [{n: b for n, b in region.facts.items() if n not in known} for region in part.meant]
            found.append(evolve(part, meant=tuple(map(Region, rest)) if all(rest) else ()))
    return found
