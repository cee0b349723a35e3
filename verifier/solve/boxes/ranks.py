"""Who stands above whom among the rules about a decision.

Where each rule claims one value, and none prevails over a stronger one, *above* is an order: what a case
comes to are the values that the highest rules claim which are live there. One that stands below a live rule
either agrees with what stands above it or is defeated, and changes nothing.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property

from verifier.encode.smt.closure import closure, links
from verifier.model.kinds import Value
from verifier.model.policy import Policy
from verifier.model.rules import Conclusion, Rule, Strength
from verifier.model.terms import Constant


class Ranks:
    """The ranks of the rules about a decision, which a rule speaks to once."""

    def __init__(self, policy: Policy, decision: str) -> None:
        self._over, self._links = closure(policy), links(policy)
        self.said: dict[str, list[Conclusion]] = {}
        self.rules: dict[str, Rule] = {}
        for rule in policy.rules:
            own = [c for c in rule.conclusions if c.decision == decision]
            if own:
                self.said[rule.id], self.rules[rule.id] = own, rule
        self._strengths = {rule: max(c.strength.value for c in own) for rule, own in self.said.items()}

    @property
    def single(self) -> bool:
        """Whether each rule claims one value that the page names, and nothing else."""
        return all(
            len(own) == 1 and own[0].form == "is" and not own[0].option and isinstance(own[0].value, Constant)
            for own in self.said.values()
        )

    @property
    def ordered(self) -> bool:
        """Whether, besides, what a case comes to is told by the highest of the rules that are live in it.

        What is `normally` so is told apart from what is so, whoever stands above.
        """
        if not self.single or (self.several and Strength.NORMALLY.value in self._strengths.values()):
            return False
        strength, said = self._strengths, self.said.keys()
        if not all(
            (lower <= said) if rule in said else lower.isdisjoint(said) for rule, lower in self._over.items()
        ):
            return False  # what ranks them may rank others, too, or be ranked by them
        return all(strength[high] >= strength[low] for high in said for low in self._over[high])

    @property
    def several(self) -> bool:
        """Whether some rules are stronger than others."""
        return len(set(self._strengths.values())) > 1

    @cached_property
    def linked(self) -> bool:
        """Whether any rule stands above another one."""
        return any(self._above.values())

    @property
    def claimed(self) -> dict[str, Value]:
        """By rule the value that it claims, where each claims a single one."""
        values = {rule: own[0].value for rule, own in self.said.items()}
        return {rule: value.value for rule, value in values.items() if isinstance(value, Constant)}

    def is_above(self, high: str, low: str) -> bool:
        """Whether a rule prevails over another, or is stronger and is not prevailed over."""
        if low in self._over[high]:
            return True
        return self._strengths[high] > self._strengths[low] and high not in self._over[low]

    def apart(self, one: str, other: str) -> bool:
        """Whether nothing ranks two rules."""
        return not self.is_above(one, other) and not self.is_above(other, one)

    def above(self, rule: str) -> list[str]:
        """The rules that stand above one, in the order of the page."""
        return self._above[rule]

    @cached_property
    def _above(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = {rule: [] for rule in self.said}
        for high in self.said:
            for low in self.said if self.several else self._over[high] & self.said.keys():
                if low != high and self.is_above(high, low):
                    found[low].append(high)
        return found

    def below(self, rule: str) -> list[str]:
        """The rules that one stands above, in the order of the page."""
        return self._lower[rule]

    @cached_property
    def _lower(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = {rule: [] for rule in self.said}
        for low in self.said:
            for high in self._above[low]:
                found[high].append(low)
        return found

    def lost_without(self, rule: str) -> Iterator[tuple[str, list[str], list[str]]]:
        """Each rule below one, the nearest first, with those that would stand above it still if that one
        were gone, and those that would no more, the highest first."""
        highs = sorted((high for high in self._above[rule] if rule in self._over[high]), key=self._depth)
        for low in sorted(self._over[rule] & self.said.keys(), key=self._depth) if highs else ():
            strength = self._strengths[low]
            reached = self._reaching(low, rule)
            still = [high for high in self._above[low] if high in reached or self._strengths[high] > strength]
            kept = {rule, *still}
            yield low, still, [high for high in highs if high not in kept]

    def _depth(self, rule: str) -> tuple[int, str]:
        return len(self._above[rule]), rule

    def _reaching(self, low: str, gone: str) -> set[str]:
        """The rules that prevail over one in ways that do not lead through another."""
        seen, waiting = {gone}, [low]
        while waiting:
            further = self._linked_above[waiting.pop()] - seen
            seen |= further
            waiting += further
        return seen - {gone}

    @cached_property
    def _linked_above(self) -> Mapping[str, set[str]]:
        found: dict[str, set[str]] = {rule: set() for rule in self._links}
        for high, lower in self._links.items():
            for low in lower:
                found[low].add(high)
        return found
