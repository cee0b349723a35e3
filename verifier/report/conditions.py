"""What a region says, condition by condition, each in words that a reader of the regulation knows."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from verifier.encode.lists.flat import without_places
from verifier.encode.lists.rewrite import rewrite
from verifier.finding import Bounds, Region
from verifier.model.kinds import YesNo
from verifier.model.mentions import mentioned
from verifier.model.paths import split
from verifier.model.policy import Ambiguity, Definition, ListOf, Policy
from verifier.model.terms import Chosen, Condition, Fact, Term
from verifier.model.wording import say_condition
from verifier.report.members import (
    Speaking,
    called,
    having_met,
    holder,
    implied,
    is_one,
    name_of,
    size_words,
    whose,
    with_holders,
)
from verifier.report.page import listed
from verifier.report.phrases import bounds, label, named
from verifier.report.said import Said, said_of


@frozen
class Test:
    """A fact, definition or decision that lies within bounds; `meant` is what that comes down to, one region
    or another."""

    name: str
    limit: Bounds
    meant: tuple[Region, ...] = field(default=(), eq=False)


@frozen
class Related:
    """A relation between facts as its author wrote it, and the path of the member that it is about; text
    alone where that is all there is."""

    condition: Condition | str
    member: str | None = None


Part = Test | Related


def speaking_of(policy: Policy, regions: Sequence[Region], of: str | None = None) -> Speaking:
    """How a sentence about regions speaks of members: of one that is alone in its list by no place, since
    it may as well be any other."""
    each = [{n for n, limit in r.facts.items() if is_one(limit) and is_size(policy, n)} for r in regions]
    only = frozenset(each[0].intersection(*each[1:])) if each else frozenset()
    paths = {step for region in regions for path in spoken_of(region) for step in with_holders(path)}
    placed = any("[" in name for region in regions for name in _in_relations(policy, region))
    beside = set(with_holders(of or ""))
    others = [path for path in paths - beside if path.rpartition("[")[0] not in only]
    lists = [path.rpartition("[")[0] for path in others]
    some = (
        ()
        if placed
        else (path for path, of_list in zip(others, lists, strict=True) if lists.count(of_list) == 1)
    )
    return Speaking(policy, of, only, frozenset(some))


def spoken_of(region: Region) -> frozenset[str]:
    """The paths of the members that a region speaks of otherwise than by their number."""
    paths = {split(name)[0] for name in region.facts}
    return frozenset(paths | {member or "" for _, member in region.said}) - {""}


def _in_relations(policy: Policy, region: Region) -> Iterator[str]:
    """The names in relations between facts, which stand there with their places."""
    for condition, _ in said_of(policy, region).relations:
        yield from mentioned(condition)


def parts_of(
    speaking: Speaking,
    region: Region,
    first: Collection[str] = (),
    within: Mapping[str, int] | None = None,
    asked: Said | None = None,
) -> list[Part]:
    """What a region says: the author's own words first, then the facts, those in `first` before others, then
    relations between facts, numbers of members and readings; nothing where it is every case.

    `within`: lists with the most members among which it is told, which then need not be said fact by fact.
    `asked`: what holds in every case that is asked about, which need not be said either.
    """
    policy, spoken, asked = speaking.policy, spoken_of(region), asked or Said({}, ())
    told = said_of(policy, evolve(region, facts=dict(_without_ends(speaking, region, within or {}))))
    names = [
        name
        for name, limit in told.limits.items()
        if not (is_size(policy, name) and implied(speaking, name, limit, spoken))
        and asked.limits.get(name) != limit
    ]
    names.sort(key=lambda name: (name in region.facts, name not in first))
    tests = [Test(name, told.limits[name], tuple(map(Region, region.meant.get(name, ())))) for name in names]
    related = [Related(*relation) for relation in told.relations if relation not in asked.relations]
    if region.formula and not region.said:
        related.append(Related(region.formula))
    last = [test for test in tests if is_size(policy, test.name) or is_reading(policy, test.name)]
    last.sort(key=lambda test: is_reading(policy, test.name))
    return [*(test for test in tests if test not in last), *related, *last]


def in_declared_order(policy: Policy, parts: Iterable[Part]) -> list[Part]:
    """Facts and readings as they are declared, then definitions, then relations."""
    declared = [*(fact.name for fact in policy.inputs), *(fact.name for fact in policy.ambiguities)]
    order = {name: place for place, name in enumerate(declared)}

    def place(part: Part) -> tuple[int, str]:
        return (
            (order.get(part.name, len(order)), part.name) if isinstance(part, Test) else (len(order) + 1, "")
        )

    return sorted(parts, key=place)


def words_of(speaking: Speaking, parts: Iterable[Part]) -> tuple[list[str], Speaking]:
    """The parts as parts of a sentence, relations of one member together, and how the sentence goes on."""
    words: list[str] = []
    together: list[Related] = []
    for part in (*parts, None):
        if together and not (isinstance(part, Related) and part.member == together[0].member):
            words.append(_relation(speaking, together))
            speaking, together = having_met(speaking, [together[0].member or ""]), []
        if isinstance(part, Related):
            together.append(part)
        elif part is not None:
            own, after = _test(speaking, part), having_met(speaking, [split(part.name)[0]])
            words.append(own + _meant(after, part))
            speaking = after
    return words, speaking


def members_of(parts: Iterable[Part]) -> Iterator[str]:
    """The members of which parts speak, and those that hold them."""
    for part in parts:
        yield from with_holders(split(part.name)[0] if isinstance(part, Test) else part.member or "")


def is_size(policy: Policy, name: str) -> bool:
    """Whether a key is the number of members of a list."""
    return isinstance(named(policy, name), ListOf)


def is_reading(policy: Policy, name: str) -> bool:
    """Whether a name is that of an ambiguity."""
    return isinstance(named(policy, name), Ambiguity)


def _without_ends(
    speaking: Speaking, region: Region, within: Mapping[str, int]
) -> Iterator[tuple[str, Bounds]]:
    """The facts of a region without numbers of members that end where nothing more was asked about."""
    for name, limit in region.facts.items():
        end = within.get(without_places(name)) if is_size(speaking.policy, name) else None
        if end is not None and limit.at_most == end:
            limit = evolve(limit, at_most=None)
        elif end == 1 and is_one(limit) and (speaking.of or "").startswith(f"{name}["):
            limit = Bounds(at_least=limit.values[0]) if limit.values else limit
        if limit != Bounds():
            yield name, limit


def _relation(speaking: Speaking, related: Sequence[Related]) -> str:
    """Relations between facts of one member: `it has `credits <= one_third``."""
    member = related[0].member
    words = " and ".join(
        part.condition if isinstance(part.condition, str) else _written(speaking, part.condition)
        for part in related
    )
    return f"{holder(speaking, member)} has `{words}`" if member else f"`{words}`"


def _written(speaking: Speaking, condition: Condition) -> str:
    return say_condition(rewrite(condition, lambda part: _placed(speaking, part)))


def _placed(speaking: Speaking, part: Term | Condition) -> Term | None:
    """A fact of a member by its name and its place."""
    if isinstance(part, Fact) and "[" in part.name:
        return evolve(part, name=name_of(speaking, part.name))
    if isinstance(part, Chosen) and "[" in part.decision:
        return evolve(part, decision=name_of(speaking, part.decision))
    return None


def is_word(policy: Policy, name: str) -> bool:
    """Whether a name is a word of the author that holds or does not."""
    item = named(policy, name)
    return isinstance(item, Definition) and isinstance(item.kind, YesNo)


def _meant(speaking: Speaking, test: Test) -> str:
    """What a word comes down to, in brackets behind it: ` (`failed` is more than 30 credits)`."""
    ways = [listed(words_of(speaking, parts_of(speaking, region))[0]) for region in test.meant]
    either = "either " if len(ways) > 1 else ""
    return f" ({either}{', or '.join(ways)})" if ways else ""


def _test(speaking: Speaking, test: Test) -> str:
    """`award` is msc; a reading by the name of its ambiguity, whose label is a question."""
    policy, name, of = speaking.policy, test.name, test.limit
    if is_size(policy, name):
        return size_words(speaking, name, of)
    if is_reading(policy, name):
        return f"`{name}` is read as {bounds(policy, name, of)}"
    if is_word(policy, name):
        path = split(name)[0]
        own = f"`{called(policy, name)}` {'holds' if of.values == ('yes',) else 'does not hold'}"
        return own if not path else f"{own} of {'it' if path == speaking.of else holder(speaking, path)}"
    own = whose(speaking, name) if "[" in name else f"`{label(policy, name)}`"
    return f"{own} is {bounds(policy, name, of)}"
