"""The facts behind a condition: where their values come from, as seen from one member of a list."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Literal

from attrs import frozen

from verifier.evaluate.evaluator import Evaluation, Evaluator
from verifier.evaluate.truth import found_for, holds
from verifier.evaluate.world import Unknown, World, shown
from verifier.model.kinds import Kind
from verifier.model.mentions import mentioned_here
from verifier.model.paths import fact_of_key, kind_of_key, record_at
from verifier.model.policy import Case, Definition, ListOf, Policy
from verifier.model.terms import (
    Among,
    Chosen,
    Comparison,
    Condition,
    Constant,
    Fact,
    Field,
    Members,
    Quantified,
    Term,
    Within,
)
from verifier.model.wording import kind_of, say_term, say_value

Sort = Literal["input", "reading", "definition", "decision", "term", "member"]


@frozen(repr=False)
class FactReason:
    """A fact and where its value comes from.

    `value` is in words with its measure, None where it is not known; `given` whether the case gives
    it; `term` what a definition is computed from, and `facts` the facts in that term. A `term` is what is
    compared, in the author's words, with what it comes to; a `member` one for which what is asked of all
    does not hold, or holds though it may of none.
    """

    name: str
    sort: Sort
    value: str | None
    given: bool
    term: str | None = None
    facts: tuple["FactReason", ...] = ()


class Facts:
    """The facts of one case, with the terms of definitions at hand, as seen from one member of a list.

    `path` is that of the member, empty for the case itself.
    """

    def __init__(self, policy: Policy, case: Case, evaluation: Evaluation, path: str) -> None:
        self.policy, self.case, self.evaluation = policy, case, evaluation
        self.definitions: dict[str, Definition] = {d.key: d for d in policy.definitions}
        self.readings = {ambiguity.name for ambiguity in policy.ambiguities}
        steps = path.split(".") if path else []
        outer = [".".join(steps[: place + 1]) for place in range(len(steps))]
        self.members = {record_at(policy, one): one for one in outer}

    def at(self, path: str) -> "Facts":
        """The same as seen from another member."""
        return Facts(self.policy, self.case, self.evaluation, path)

    def key(self, name: str) -> str | None:
        """The key of a name in the policy; None for what is said of no single member."""
        record, _, own = name.rpartition(".")
        if not record:
            return None if any(of.name == name for of in self.policy.lists) else name
        path = self.members.get(record)
        key = None if path is None else f"{path}.{own}"
        return None if key is None or isinstance(fact_of_key(self.policy, key), ListOf) else key

    def kind(self, key: str) -> Kind:
        kind = kind_of_key(self.policy, key)
        assert kind is not None
        return kind

    def reasons(self, names: Iterable[str]) -> tuple[FactReason, ...]:
        return tuple(self.reason(name, key) for name in names if (key := self.key(name)) is not None)

    def reason(self, name: str, key: str) -> FactReason:
        value = self.case.get(key, self.evaluation.facts.get(key))
        outcome = self.evaluation.outcomes.get(key)
        if value is None and outcome is not None and outcome.status == "decided" and outcome.values:
            value = outcome.values[0]
        words = None if value is None else say_value(value, self.kind(key))
        given = key in self.case
        if outcome is not None:
            return FactReason(key, "decision", words, given)
        definition = self.definitions.get(name)
        if definition is None:
            return FactReason(key, "reading" if key in self.readings else "input", words, given)
        if given:
            return FactReason(key, "definition", words, given)
        behind = self.reasons(mentioned_here(definition.term))
        return FactReason(key, "definition", words, given, say_term(definition.term), behind)

    def looked_at(self, condition: Condition) -> Iterator[FactReason]:
        """What a condition compares that is computed on the spot, and the members that tell against it."""
        match condition:
            case Comparison(left=left, right=right):
                terms: tuple[Term, ...] = (left, right)
            case Within(left=left) | Among(left=left):
                terms = (left,)
            case Quantified(quantifier="every" | "no" as quantifier, over=over, has=has):
                yield from self._telling(quantifier, over, has)
                return
            case _:
                return
        for term in terms:
            if isinstance(term, Constant | Fact | Field | Chosen):
                continue
            value = found_for(term, self.world)
            words = None if isinstance(value, Unknown) else say_value(shown(value), kind_of(term))
            yield FactReason(say_term(term), "term", words, False)

    def _telling(self, quantifier: str, over: Members, has: Condition) -> Iterator[FactReason]:
        everyone = self.world.inside(over.owner, over.list, over.record)
        for member in () if isinstance(everyone, Unknown) else everyone:
            if holds(over.where, member) is True and holds(has, member) is (quantifier == "no"):
                yield FactReason(member.members[over.record], "member", None, False)

    @cached_property
    def world(self) -> World:
        """All that is known in the case, as seen from the member."""
        seen = {record: path for record, path in self.members.items() if record is not None}
        return Evaluator(self.policy).world(self.case).at(seen)
