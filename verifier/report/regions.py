"""Regions in words that a reader of the regulation knows: in lines, and in one sentence."""

from collections.abc import Collection, Mapping, Sequence

from verifier.finding import Region
from verifier.model.policy import Policy
from verifier.report.alternatives import alternatives, in_a_sentence, in_common
from verifier.report.conditions import Test, in_declared_order, parts_of, speaking_of, words_of
from verifier.report.said import Said


def region_rows(policy: Policy, region: Region, within: Mapping[str, int]) -> list[str]:
    """What a region says, facts in the order declared, then the definitions and relations.

    `within` as for `parts_of`.
    """
    speaking = speaking_of(policy, [region])
    return words_of(speaking, in_declared_order(policy, parts_of(speaking, region, (), within)))[0]


def region_lines(
    policy: Policy, regions: Sequence[Region], within: Mapping[str, int], of: str | None = None
) -> list[tuple[str, str]]:
    """Several regions, what they share told once: each line with a word for the margin. `of` is the member
    that they are about."""
    speaking = speaking_of(policy, regions, of)
    each = [in_declared_order(policy, parts_of(speaking, region, (), within)) for region in regions]
    told = alternatives(each)
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
    each = [[p for p in parts if not (isinstance(p, Test) and p.name in known)] for parts in each]
    return in_a_sentence(speaking, alternatives(each))
