"""Members of lists in words: `first_mark` of the first component of its module, never by a path."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from attrs import evolve, frozen

from verifier.finding import Bounds
from verifier.model.kinds import Value
from verifier.model.paths import fact_of_key, member_word, record_at, split
from verifier.model.policy import Case, ListOf, Policy

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


@frozen
class Speaking:
    """How one sentence speaks of members: `of` is the path of the one it is about, which is `it`, and whose
    module is `its module`; `only` the lists that are known to have one member.

    `some` are the members of which it speaks whatever their place, each the only one of its list beside `of`:
    `some module`, then `that module` once it is `met`.
    """

    policy: Policy
    of: str | None = None
    only: frozenset[str] = frozenset()
    some: frozenset[str] = frozenset()
    met: frozenset[str] = frozenset()


def only_ones(policy: Policy, case: Case) -> frozenset[str]:
    """The lists of a case that have one member."""
    return frozenset(n for n, of in case.items() if of == 1 and isinstance(fact_of_key(policy, n), ListOf))


def word(policy: Policy, path: str) -> str:
    """What a member is called: `module`, `taught module` of a record `TaughtModule`."""
    return member_word(record_at(policy, path) or "member").replace("_", " ")


def holder(speaking: Speaking, path: str) -> str:
    """A member as it is spoken of: `it`, `its module`, `its first component`, `the second module`."""
    of, policy = speaking.of, speaking.policy
    if path == of:
        return "it"
    if of is not None and of.startswith(f"{path}."):
        return f"its {word(policy, path)}"
    if path in speaking.some:
        return _some(speaking, path)
    if path in speaking.met and path.rpartition("[")[0] in speaking.only:
        return f"that {word(policy, path)}"
    if of is not None and split(path)[0] == of:
        return f"its {_counted(speaking, path)}"
    return f"the {placed(speaking, path)}"


def _some(speaking: Speaking, path: str) -> str:
    """A member whose place does not matter: `some component of that module`, `another module`."""
    outer, in_list = split(path)[0], path.rpartition("[")[0]
    name = word(speaking.policy, path)
    if among := _among(speaking.policy, in_list):
        name += f" among `{among}`"
    if path in speaking.met:
        return f"that {name}"
    beside = (speaking.of or "").startswith(f"{in_list}[")
    return f"{'another' if beside else 'some'} {name}" + (f" of {holder(speaking, outer)}" if outer else "")


def having_met(speaking: Speaking, paths: Iterable[str]) -> Speaking:
    """How the sentence goes on when it has spoken of some members."""
    met = {step for path in paths for step in with_holders(path)}
    return speaking if met <= speaking.met else evolve(speaking, met=speaking.met | met)


def with_holders(path: str) -> Iterator[str]:
    """The path of a member, and of those that hold it."""
    while path:
        yield path
        path = split(path)[0]


def placed(speaking: Speaking, path: str) -> str:
    """A member by its place, without an article: `second component of the first module`."""
    policy = speaking.policy
    outer, _ = split(path)
    words = _counted(speaking, path)
    in_list = path.rpartition("[")[0]
    if among := _among(policy, in_list):
        words += f" among `{among}`"
    if outer:
        words += f" of {holder(speaking, outer)}"
    return words


def _counted(speaking: Speaking, path: str) -> str:
    """`second component`, `only module`."""
    in_list, _, place = path.removesuffix("]").rpartition("[")
    which = "only" if in_list in speaking.only else ordinal(int(place))
    return f"{which} {word(speaking.policy, path)}"


def ordinal(place: int) -> str:
    """`first` of 0."""
    if place < len(_ORDINALS):
        return _ORDINALS[place]
    number = place + 1
    teen = number % 100 in (11, 12, 13)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if not teen else "th"
    return f"{number}{ending}"


def _among(policy: Policy, in_list: str) -> str | None:
    """The name of a list, where several hold such members."""
    of = fact_of_key(policy, in_list)
    every = [*policy.lists, *(inner for record in policy.records for inner in record.lists)]
    if not isinstance(of, ListOf) or sum(other.record == of.record for other in every) < 2:
        return None
    return called(policy, in_list)


def called(policy: Policy, key: str) -> str:
    """What a fact is called by itself, be it of a member or of the case: its label, else its name."""
    found = fact_of_key(policy, key)
    return ((found.label if found is not None else None) or split(key)[1]).replace("`", "'")


def whose(speaking: Speaking, key: str) -> str:
    """A fact with the member that has it: `its `mark``, ``mark` of the first module`; plain of the case."""
    path, _ = split(key)
    own = f"`{called(speaking.policy, key)}`"
    if not path:
        return own
    return f"its {own}" if path == speaking.of else f"{own} of {holder(speaking, path)}"


def of_member(speaking: Speaking) -> str:
    """` of a component` behind what a sentence is about; by its place where that tells; empty of the case."""
    path = speaking.of
    if path is None:
        return ""
    if all(step.endswith("[0]") for step in path.split(".")):
        name = word(speaking.policy, path)
        among = _among(speaking.policy, path.rpartition("[")[0])
        return f" of {_article(name)} {name}" + (f" among `{among}`" if among else "")
    return f" of the {placed(Speaking(speaking.policy), path)}"


def _article(name: str) -> str:
    return "an" if name[0] in "aeiou" else "a"


def key_words(policy: Policy, case: Case, key: str) -> str:
    """A key of a case as a reader calls it by its name: `mark of the first module`; plain of the case."""
    return name_of(Speaking(policy, None, only_ones(policy, case)), key)


def name_of(speaking: Speaking, key: str, tick: str = "") -> str:
    """A fact by its name, with the member that has it where that is not `it`; `tick` encloses the name."""
    path, name = split(key)
    own = f"{tick}{name}{tick}"
    return own if not path or path == speaking.of else f"{own} of {holder(speaking, path)}"


def size_words(speaking: Speaking, key: str, of: Bounds) -> str:
    """How many members a list has: `there is only one module`, `it has at least 2 `components``."""
    path, _ = split(key)
    one = word(speaking.policy, f"{key}[0]")
    many = f"`{called(speaking.policy, key)}`"
    least, most = _number(of.at_least), _number(of.at_most)
    if of.values is not None and len(of.values) == 1:
        least = most = _number(of.values[0])
    if least == 1 and most == 1:
        amount, single = f"only one {one}", True
    elif most == 0:
        amount, single = f"no {one}", True
    elif of.values is not None and least is None:
        amount, single = f"{' or '.join(str(_number(value)) for value in of.values)} {many}", False
    elif least is not None and least == most:
        amount, single = f"{least} {many}", False
    else:
        ends = (
            ("more than", of.above),
            ("at least", of.at_least),
            ("less than", of.below),
            ("at most", of.at_most),
        )
        bounds = " and ".join(f"{words} {_number(end)}" for words, end in ends if end is not None)
        amount, single = f"{bounds} {many}", False
    if not path:
        return f"there {'is' if single else 'are'} {amount}"
    return f"{holder(speaking, path)} has {amount}"


def implied(speaking: Speaking, key: str, of: Bounds, spoken: frozenset[str]) -> bool:
    """Whether a number of members goes without saying, once the members at these paths are spoken of."""
    inside = [path for path in (*spoken, speaking.of or "") if path.startswith(f"{key}[")]
    if not inside:
        return False
    if is_one(of):
        # `the only module` says so; of what a sentence is about, `it` does not
        return any(not (speaking.of or "").startswith(path) for path in inside)
    place = max(int(path[len(key) + 1 :].partition("]")[0]) for path in inside)
    least = _number(of.at_least)
    return least is not None and of == Bounds(at_least=of.at_least) and least <= place + 1


def is_one(of: Bounds) -> bool:
    """Whether a number of members is one."""
    return of.values is not None and list(of.values) == [Fraction(1)]


def _number(value: Value | None) -> int | None:
    return None if value is None or isinstance(value, str) else int(value)
