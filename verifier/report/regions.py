"""Regions in words that a reader of the regulation knows."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from verifier.encode.lists.flat import without_places
from verifier.encode.lists.rewrite import rewrite
from verifier.finding import Bounds, Region
from verifier.model.kinds import Kind, Number, YesNo, is_date
from verifier.model.paths import split
from verifier.model.policy import Ambiguity, Definition, ListOf, Policy
from verifier.model.terms import Chosen, Condition, Fact, Term
from verifier.model.wording import say_condition, say_value
from verifier.report.members import Speaking, called, holder, implied, is_one, name_of, size_words, whose
from verifier.report.page import counted, listed
from verifier.report.phrases import label, named, value
from verifier.report.said import Relation, Said, said_of

MOST_WAYS = 3
"""Regions that one sentence tells by what each adds; of more it tells what they have in common."""

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
    """What a region says, fact by fact in the order declared, then the definitions and relations.

    `within` as for `region_words`.
    """
    speaking = Speaking(policy)
    told = said_of(policy, evolve(region, facts=dict(_without_ends(speaking, region, within))))
    declared = [*(fact.name for fact in policy.inputs), *(fact.name for fact in policy.ambiguities)]
    order = {name: place for place, name in enumerate(declared)}
    names = sorted(
        told.limits, key=lambda name: (order.get(name, len(order)), name not in region.facts, name)
    )
    rows = []
    for name in names:
        if "[" in name or isinstance(named(policy, name), ListOf) or _is_word(policy, name):
            rows.append(_test(speaking, name, told.limits[name]))
        else:
            rows.append(f"`{_short(policy, name)}` {bounds(policy, name, told.limits[name])}")
    return [*rows, *_relation_words(speaking, told.relations), *_formula(region)]


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
    first: Collection[str] = (),
    within: Mapping[str, int] | None = None,
    asked: Said | None = None,
) -> list[str]:
    """A region as parts of a sentence: the author's own words first, then the facts in `first`; none where it
    is every case.

    `within`: lists with the most members among which it is told, which then need not be said fact by fact.
    `asked`: what holds in every case that is asked about, which need not be said either.
    """
    policy, spoken, asked = speaking.policy, spoken_of(region), asked or Said({}, ())
    told = said_of(policy, evolve(region, facts=dict(_without_ends(speaking, region, within or {}))))
    names = [
        name
        for name, limit in told.limits.items()
        if not (_is_size(policy, name) and implied(speaking, name, limit, spoken))
        and asked.limits.get(name) != limit
    ]
    relations = [relation for relation in told.relations if relation not in asked.relations]
    names.sort(key=lambda name: (name in region.facts, name not in first))
    defined = [name for name in names if name not in region.facts]
    words = [_test(speaking, name, told.limits[name]) for name in names]
    computed = [*_relation_words(speaking, relations), *_formula(region)]
    return [*words[: len(defined)], *computed, *words[len(defined) :]]


def either(each: Sequence[Sequence[str]]) -> str:
    """Several regions in one clause: what they have in common and what each adds; of many only the first."""
    common = [words for words in each[0] if all(words in other for other in each)]
    rests = [[words for words in one if words not in common] for one in each]
    if len(each) == 1:
        return listed(common)
    if not all(rests):
        return listed(each[0]) + f", and in {counted(len(each) - 1, 'more region')}"
    ways = f"either {', or '.join(map(listed, rests))}"
    if len(each) > MOST_WAYS:
        ways = f"one of {len(each)} more sets of conditions holds, which are listed with it"
    return f"{', '.join(common)}, and {ways}" if common else ways


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


def _relation_words(speaking: Speaking, relations: Iterable[Relation]) -> list[str]:
    """The relations between facts, those of one member together: `it has `credits <= one_third``."""
    found: dict[str | None, list[str]] = {}
    for condition, member in relations:
        words = say_condition(rewrite(condition, lambda part: _placed(speaking, part)))
        found.setdefault(member, []).append(words)
    return [
        f"{holder(speaking, member)} has `{' and '.join(each)}`" if member else f"`{' and '.join(each)}`"
        for member, each in found.items()
    ]


def _formula(region: Region) -> list[str]:
    """The relations of a region that has them as text alone."""
    return [f"`{region.formula}`"] if region.formula and not region.said else []


def _placed(speaking: Speaking, part: Term | Condition) -> Term | None:
    """A fact of a member by its name and its place."""
    if isinstance(part, Fact) and "[" in part.name:
        return evolve(part, name=name_of(speaking, part.name))
    if isinstance(part, Chosen) and "[" in part.decision:
        return evolve(part, decision=name_of(speaking, part.decision))
    return None


def _is_word(policy: Policy, name: str) -> bool:
    """Whether a name is a word of the author that holds or does not."""
    item = named(policy, name)
    return isinstance(item, Definition) and isinstance(item.kind, YesNo)


def _test(speaking: Speaking, name: str, of: Bounds) -> str:
    """`award` is msc; a reading by the name of its ambiguity, whose label is a question."""
    policy = speaking.policy
    if _is_size(policy, name):
        return size_words(speaking, name, of)
    if isinstance(named(policy, name), Ambiguity):
        return f"`{name}` is read as {bounds(policy, name, of)}"
    if _is_word(policy, name):
        path = split(name)[0]
        own = f"`{called(policy, name)}` {'holds' if of.values == ('yes',) else 'does not hold'}"
        return own if not path else f"{own} of {'it' if path == speaking.of else holder(speaking, path)}"
    own = whose(speaking, name) if "[" in name else f"`{label(policy, name)}`"
    return f"{own} is {bounds(policy, name, of)}"
