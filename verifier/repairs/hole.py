"""What is known of the cases that show a defect, fact by fact, in words that a rule about them can use."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from attrs import evolve, frozen

from verifier.checks.limits import limit_of, limits_of
from verifier.finding import Bounds, Finding, Region
from verifier.model.case import kind_of_name
from verifier.model.kinds import Kind, Number, Value, is_date
from verifier.model.paths import fact_of_key
from verifier.model.policy import Decision, Definition, ListOf, Policy
from verifier.model.terms import Among, Comparison, Condition, Constant, Fact, Not, Operator, Within
from verifier.model.wording import say_condition

MOST_WAYS = 3
"""Regions that one condition tells; a rule for more of them would be no help to its reader."""


@frozen(repr=False)
class Hole:
    """The regions of a finding. `limits`: what they all say alike of facts and definitions, by key.

    `of` is the path of the member that the finding is about.
    """

    policy: Policy
    of: str | None
    regions: tuple[Region, ...]
    limits: Mapping[str, Bounds]

    def key(self, name: str) -> str:
        """The key in the case of what a rule about the same member calls by this name."""
        path = self.of or ""
        while path:
            if fact_of_key(self.policy, f"{path}.{name}") is not None:
                return f"{path}.{name}"
            path = path.rpartition(".")[0]
        return name

    def kind(self, key: str) -> Kind | None:
        """The kind of a key, without the step that a definition or decision only claims."""
        kind = kind_of_name(self.policy, key)
        claimed = isinstance(fact_of_key(self.policy, key), Definition | Decision)
        return evolve(kind, step=None) if claimed and isinstance(kind, Number) else kind

    def conditions(self) -> tuple[str, ...]:
        """Conditions of a rule about these cases: what is common to all regions, then all of them exactly."""
        each = [tuple(self._tests(region)) for region in self.regions]
        common = [test for test in each[0] if all(test in other for other in each)] if each else []
        found = [" and ".join(map(_joined, common))] if common else []
        rests = [[test for test in tests if test not in common] for tests in each]
        if 1 < len(each) <= MOST_WAYS and all(rests):
            ways = [" and ".join(map(_joined, rest)) for rest in rests]
            one = " or ".join(_joined(way) for way in dict.fromkeys(ways))
            found.append(" and ".join([*map(_joined, common), f"({one})"]) if common else one)
        return tuple(dict.fromkeys(found))

    def _tests(self, region: Region) -> Iterator[str]:
        """The tests of a region in the author's language; nothing of other members, nor of their number."""
        for name, limit in limits_of(region).items():
            own = self._own(name) if isinstance(name, str) else None
            kind = self.kind(name) if isinstance(name, str) else None
            if own is not None and kind is not None:
                yield from map(say_condition, tests(Fact(own, kind), limit))
        for condition, (said, member) in zip(region.relations, region.said, strict=True):
            named = isinstance(limit_of(condition)[0], str)
            if not named and (member is None or _leads_to(member, self.of)):
                yield say_condition(said)

    def _own(self, key: str) -> str | None:
        """What a rule calls a fact of the case or of the member that it is about."""
        if isinstance(fact_of_key(self.policy, key), ListOf):
            return None
        path, _, name = key.rpartition(".")
        if not path:
            return None if any(of.name == name for of in self.policy.lists) else name
        return name if _leads_to(path, self.of) else None


def hole(policy: Policy, finding: Finding) -> Hole:
    """What a finding says of the cases concerned."""
    each = [_of_names(region) for region in finding.regions]
    common = {name: limit for name, limit in each[0].items() if _alike(each, name)} if each else {}
    return Hole(policy, finding.of, finding.regions, common)


def _of_names(region: Region) -> Mapping[str, Bounds]:
    """The limits of each fact, and of each definition that is compared with a number or has a word."""
    return {name: limit for name, limit in limits_of(region).items() if isinstance(name, str)}


def _alike(each: Sequence[Mapping[str, Bounds]], name: str) -> bool:
    return all(other.get(name) == each[0][name] for other in each)


def _leads_to(path: str, of: str | None) -> bool:
    """Whether the member of a path is that of the other, or the one that holds it."""
    return of is not None and (of == path or of.startswith(f"{path}."))


def _joined(words: str) -> str:
    """A test beside `and` or `or`, in brackets where it has such a word itself."""
    loose = any(f" {word} " in words for word in ("and", "or", "has", "else"))
    closed = words.startswith("(") and words.endswith(")") and words.count("(") == 1
    return f"({words})" if loose and not closed else words


def tests(fact: Fact, limit: Bounds) -> Iterator[Condition]:
    """What a region says of one fact, as tests."""
    kind = fact.kind
    if limit.values is not None:
        yield _among(fact, limit.values)
        return
    assert isinstance(kind, Number)
    if isinstance(limit.at_least, Fraction) and isinstance(limit.at_most, Fraction):
        yield Within(fact, Constant(limit.at_least, kind), Constant(limit.at_most, kind))
        return
    pairs: tuple[tuple[Operator, Value | None], ...] = (
        (">", limit.above),
        (">=", limit.at_least),
        ("<", limit.below),
        ("<=", limit.at_most),
    )
    for operator, end in pairs:
        if end is not None:
            yield Comparison(fact, operator, Constant(end, kind))


def _among(fact: Fact, values: tuple[Value, ...]) -> Condition:
    if isinstance(fact.kind, Number):
        return Comparison(fact, "=", Constant(values[0], fact.kind))
    others = tuple(value for value in fact.kind.values if value not in values)
    if len(others) == 1 and len(values) > 1:
        return Not(Among(fact, others))
    if fact.kind.values == ("no", "yes") and values == ("no",):
        return Not(Among(fact, ("yes",)))
    return Among(fact, values)


def ends(kind: Number, limit: Bounds) -> tuple[Fraction | None, bool, Fraction | None, bool]:
    """The lower end and whether it is open, the upper end and whether it is; closed where there is a grid."""
    only = limit.values[0] if limit.values else None
    low = _first(only, limit.at_least, limit.above)
    high = _first(only, limit.at_most, limit.below)
    low_open, high_open = low is not None and low == limit.above, high is not None and high == limit.below
    step = Fraction(1) if is_date(kind) else kind.step
    if low is not None and low_open and step is not None:
        low, low_open = low + step - (low - kind.origin) % step, False
    if high is not None and high_open and step is not None:
        high, high_open = high - ((high - kind.origin) % step or step), False
    return low, low_open, high, high_open


def _first(*values: Value | None) -> Fraction | None:
    return next((value for value in values if isinstance(value, Fraction)), None)
