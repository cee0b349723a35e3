"""Regions in words that a reader of the regulation knows."""

from collections.abc import Collection, Iterator, Mapping

from attrs import evolve

from verifier.encode.lists.flat import without_places
from verifier.finding import Bounds, Region
from verifier.model.kinds import Kind, Number, is_date
from verifier.model.paths import split
from verifier.model.policy import Ambiguity, ListOf, Policy
from verifier.model.wording import say_condition, say_value
from verifier.report.members import Speaking, holder, implied, is_one, size_words, whose
from verifier.report.page import listed
from verifier.report.phrases import label, named, value

_WORDS = ("more than", "at least", "less than", "at most")
_DATE_WORDS = ("after", "on or after", "before", "on or before")


def bounds(policy: Policy, name: str, of: Bounds) -> str:
    """What a region says of one fact: `more than 30 and less than 31 credits`, `ma or msc`."""
    if of.values is not None:
        return listed((value(policy, name, v) for v in of.values), "or")
    if of.at_least is not None and of.at_least == of.at_most:
        return value(policy, name, of.at_least)
    item = named(policy, name)
    kind = item.kind if item is not None else Number()
    measure = kind.measure if isinstance(kind, Number) and not is_date(kind) else None
    bare: Kind = Number() if isinstance(kind, Number) and not is_date(kind) else kind
    above, from_, below, to = _DATE_WORDS if is_date(kind) else _WORDS
    ends = ((above, of.above), (from_, of.at_least), (below, of.below), (to, of.at_most))
    words = " and ".join(f"{word} {say_value(end, bare)}" for word, end in ends if end is not None)
    return f"{words} {measure}" if measure else words


def region_rows(policy: Policy, region: Region, within: Mapping[str, int]) -> list[str]:
    """What a region says, fact by fact in the order declared, then the relations between facts.

    `within` as for `region_words`.
    """
    region = evolve(region, facts=dict(_without_ends(Speaking(policy), region, within)))
    declared = [*(fact.name for fact in policy.inputs), *(fact.name for fact in policy.ambiguities)]
    order = {name: place for place, name in enumerate(declared)}
    names = sorted(region.facts, key=lambda name: (order.get(name, len(order)), name))
    rows = []
    for name in names:
        if "[" in name or isinstance(named(policy, name), ListOf):
            rows += [_test(Speaking(policy), name, region.facts[name])]
        else:
            rows.append(f"`{_short(policy, name)}` {bounds(policy, name, region.facts[name])}")
    return rows + relation_words(Speaking(policy), region)


def _short(policy: Policy, name: str) -> str:
    return name if isinstance(named(policy, name), Ambiguity) else label(policy, name)


def spoken_of(region: Region) -> frozenset[str]:
    """The paths of the members that a region speaks of otherwise than by their number."""
    paths = {split(name)[0] for name in region.facts}
    return frozenset(paths | {member or "" for _, member in region.said}) - {""}


def speaking_of(policy: Policy, region: Region, of: str | None = None) -> Speaking:
    """How a sentence about a region speaks of members."""
    only = (name for name, limit in region.facts.items() if is_one(limit) and _is_size(policy, name))
    return Speaking(policy, of, frozenset(only))


def _is_size(policy: Policy, name: str) -> bool:
    return isinstance(named(policy, name), ListOf)


def region_words(
    speaking: Speaking,
    region: Region,
    most: int,
    first: Collection[str] = (),
    within: Mapping[str, int] | None = None,
) -> str:
    """A region as a clause of a sentence, the facts in `first` leading; empty where it is every case.

    `within`: lists with the most members among which it is told, which then need not be said fact by fact.
    """
    policy, spoken = speaking.policy, spoken_of(region)
    region = evolve(region, facts=dict(_without_ends(speaking, region, within or {})))
    told = [
        name
        for name, limit in region.facts.items()
        if not (_is_size(policy, name) and implied(speaking, name, limit, spoken))
    ]
    order = [name for name in told if name in first]
    order += [name for name in told if name not in first]
    words = [_test(speaking, name, region.facts[name]) for name in order[:most]]
    relations = relation_words(speaking, region)
    shown = relations[: max(most - len(words), 0)]
    left = len(told) + len(relations) - len(words) - len(shown)
    words += shown
    if left:
        words.append("one more condition holds" if left == 1 else f"{left} more conditions hold")
    return listed(words)


def _without_ends(
    speaking: Speaking, region: Region, within: Mapping[str, int]
) -> Iterator[tuple[str, Bounds]]:
    """The facts of a region without numbers of members that end where nothing more was asked about."""
    for name, limit in region.facts.items():
        end = within.get(without_places(name)) if _is_size(speaking.policy, name) else None
        if end is not None and limit.at_most == end:
            limit = evolve(limit, at_most=None)
        elif end == 1 and is_one(limit) and (speaking.of or "").startswith(f"{name}["):
            limit = Bounds(at_least=limit.values[0]) if limit.values else limit
        if limit != Bounds():
            yield name, limit


def relation_words(speaking: Speaking, region: Region) -> list[str]:
    """The relations between facts, those of one member together: `it has `mark < 50 percent``."""
    if not any(member for _, member in region.said):
        return [f"`{region.formula}`"] if region.formula else []
    members = dict.fromkeys(member for _, member in region.said)
    found = []
    for member in members:
        each = (say_condition(said) for said, about in region.said if about == member)
        formula = " and ".join(dict.fromkeys(each))
        found.append(f"{holder(speaking, member)} has `{formula}`" if member else f"`{formula}`")
    return found


def _test(speaking: Speaking, name: str, of: Bounds) -> str:
    """`award` is msc; a reading by the name of its ambiguity, whose label is a question."""
    policy = speaking.policy
    if _is_size(policy, name):
        return size_words(speaking, name, of)
    if isinstance(named(policy, name), Ambiguity):
        return f"`{name}` is read as {bounds(policy, name, of)}"
    called = whose(speaking, name) if "[" in name else f"`{label(policy, name)}`"
    return f"{called} is {bounds(policy, name, of)}"
