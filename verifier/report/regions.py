"""Regions in words that a reader of the regulation knows."""

from collections.abc import Collection

from verifier.finding import Bounds, Region
from verifier.model.kinds import Kind, Number, is_date
from verifier.model.policy import Ambiguity, Policy
from verifier.model.wording import say_value
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


def region_rows(policy: Policy, region: Region) -> list[tuple[str, str]]:
    """One row a fact that the region restricts, in the order declared: what it is called, what it may be."""
    declared = [*(fact.name for fact in policy.inputs), *(fact.name for fact in policy.ambiguities)]
    order = {name: place for place, name in enumerate(declared)}
    names = sorted(region.facts, key=lambda name: (order.get(name, len(order)), name))
    return [(_short(policy, name), bounds(policy, name, region.facts[name])) for name in names]


def _short(policy: Policy, name: str) -> str:
    return name if isinstance(named(policy, name), Ambiguity) else label(policy, name)


def region_words(policy: Policy, region: Region, most: int, first: Collection[str] = ()) -> str:
    """A region as a clause of a sentence, the facts in `first` leading; empty where it is every case."""
    order = [name for name in region.facts if name in first]
    order += [name for name in region.facts if name not in first]
    words = [_test(policy, name, region.facts[name]) for name in order[:most]]
    if region.formula and len(words) < most:
        words.append(f"`{region.formula}`")
    left = len(region.facts) + (region.formula is not None) - len(words)
    if left:
        words.append("one more condition holds" if left == 1 else f"{left} more conditions hold")
    return listed(words)


def _test(policy: Policy, name: str, of: Bounds) -> str:
    """`award` is msc; a reading by the name of its ambiguity, whose label is a question."""
    if isinstance(named(policy, name), Ambiguity):
        return f"`{name}` is read as {bounds(policy, name, of)}"
    return f"`{label(policy, name)}` is {bounds(policy, name, of)}"
