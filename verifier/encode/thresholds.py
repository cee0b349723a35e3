"""The thresholds of a policy: where a number, or a word of an ordered kind, passes another one.

A test compares (`when failed <= 30`, `failed in 31 .. 45`), so do `min` and `max`, and so does a bound
that meets what another rule concludes. Of members that are alike the first stands for all.
"""

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Literal

from attrs import define, frozen

from verifier.encode.lists.flat import Flat, is_flat
from verifier.encode.lists.switches import switches
from verifier.model.kind_of import kind_of
from verifier.model.kinds import Number, Value
from verifier.model.mentions import parts_of
from verifier.model.policy import Policy
from verifier.model.rules import Rule
from verifier.model.terms import TURNED, Comparison, Condition, Constant, Fact, Operator, Term

Key = tuple[Term, Term | Value]
"""What is compared with what; a constant by its value, whatever kind it was written beside."""

Owner = tuple[Literal["rule", "definition", "decision"], str]


@frozen(eq=False, repr=False)
class Threshold:
    """One place at which `left` passes `right`, both of the flat policy, for the first member of each list.

    `said` is the same in the author's words, whose `key` is the same however long the lists are. `owners`
    are the flat rules, definitions and decisions whose tests they are. `between`: it is no test, but the
    values that two rules conclude about the `meeting` decision, of which one bounds the other.
    """

    key: Key
    left: Term
    right: Term
    said: tuple[Term, Term]
    owners: tuple[Owner, ...]
    between: tuple[str, str] | None = None
    meeting: str | None = None


@define
class _Found:
    left: Term
    right: Term
    said: tuple[Term, Term]
    owners: dict[Owner, None]
    between: tuple[str, str] | None = None
    meeting: str | None = None


@frozen
class _Concluded:
    """What a rule concludes about a number, in flat words and in the author's; `fixed`: it is no bound."""

    rule: str
    fixed: bool
    value: Term
    said: Term


def thresholds(policy: Policy, flat: Flat) -> tuple[Threshold, ...]:
    """The thresholds that the rules, definitions and decisions of a policy test, in the order of the page."""
    gathered = _Gathering(policy, flat)
    return tuple(
        Threshold(key, t.left, t.right, t.said, tuple(t.owners), t.between, t.meeting)
        for key, t in gathered.found.items()
    )


class _Gathering:
    def __init__(self, policy: Policy, flat: Flat) -> None:
        self._flat, self._all = flat, is_flat(policy)
        self._hidden = {d.name: d.term for d in flat.policy.definitions if d.name in flat.hidden}
        self.found: dict[Key, _Found] = {}
        for definition in flat.policy.definitions:
            if definition.name not in flat.hidden:
                self._look(("definition", definition.name), [definition.term])
        for decision in flat.policy.decisions:
            self._look(("decision", decision.name), [decision.asked_when])
        for rule in flat.policy.rules:
            self._look(("rule", rule.id), _parts(rule))
        self._meetings(policy)

    def _look(self, owner: Owner, parts: Iterable[Term | Condition]) -> None:
        waiting, seen = list(reversed(list(parts))), set[str]()
        while waiting:
            part = waiting.pop()
            for test in switches(part):
                if self._all or test in self._flat.said:
                    self._note(owner, test)
            waiting += reversed(parts_of(part))
            if isinstance(part, Fact) and part.name in self._hidden and part.name not in seen:
                seen.add(part.name)
                waiting.append(self._hidden[part.name])

    def _note(self, owner: Owner, test: Comparison) -> None:
        said = self._flat.said.get(test)
        own = said.condition if said is not None else test
        assert isinstance(own, Comparison)
        left, _, right = upright(test)
        own_left, _, own_right = upright(own)
        if not _has_sides(left, right):
            return
        if key_of(own_right, own_left) in self.found:
            left, right, own_left, own_right = right, left, own_right, own_left
        key = key_of(own_left, own_right)
        known = self.found.setdefault(key, _Found(left, right, (own_left, own_right), {}))
        if key_of(known.left, known.right) == key_of(left, right):
            known.owners[owner] = None

    def _meetings(self, policy: Policy) -> None:
        """Where one conclusion about a number bounds another one: a cap, or bounds that cross."""
        native = {rule.id: rule for rule in policy.rules}
        about: dict[str, list[_Concluded]] = {}
        for rule in self._flat.policy.rules:
            own = native[self._flat.origin[rule.id]].conclusions
            for conclusion, said in zip(rule.conclusions, own, strict=True):
                value = conclusion.value
                if value is not None and said.value is not None and isinstance(kind_of(value), Number):
                    concluded = _Concluded(rule.id, conclusion.form == "is", value, said.value)
                    about.setdefault(conclusion.decision, []).append(concluded)
        for decision, some in about.items():
            for one, other in combinations(sorted(some, key=lambda c: not c.fixed), 2):
                key = key_of(one.said, other.said)
                if not other.fixed and _has_sides(one.value, other.value) and key not in self.found:
                    owners: dict[Owner, None] = {("rule", one.rule): None, ("rule", other.rule): None}
                    self.found[key] = _Found(
                        one.value,
                        other.value,
                        (one.said, other.said),
                        owners,
                        (one.rule, other.rule),
                        decision,
                    )


def _parts(rule: Rule) -> Iterator[Term | Condition]:
    yield from (*rule.throughout, rule.when)
    for conclusion in rule.conclusions:
        dates = (conclusion.value, conclusion.start, conclusion.deadline)
        yield from (term for term in dates if term is not None)
        for choice in conclusion.choices:
            yield from (choice.value, choice.guard)


def upright(test: Comparison) -> tuple[Term, Operator, Term]:
    """A comparison with its constant, where there is one, on the right."""
    if isinstance(test.left, Constant) and not isinstance(test.right, Constant):
        return test.right, TURNED[test.operator], test.left
    return test.left, test.operator, test.right


def key_of(left: Term, right: Term) -> Key:
    return left, right.value if isinstance(right, Constant) else right


def _has_sides(left: Term, right: Term) -> bool:
    """Whether there is something below and above: both are numbers or words of an ordered kind, neither both
    given nor the same."""
    if left == right or (isinstance(left, Constant) and isinstance(right, Constant)):
        return False
    kind = kind_of(left)
    return isinstance(kind, Number) or kind.ordered
