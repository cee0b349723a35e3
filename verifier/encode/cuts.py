"""The tests that a question makes: where they cut each fact, and which relate facts to each other.

Between two neighbouring cuts of a fact, and with the same answer to every relation, all cases fare alike.
"""

from collections.abc import Container, Iterable, Iterator
from fractions import Fraction
from itertools import combinations

from attrs import Factory, define

from verifier.encode.linear import add, linear
from verifier.encode.lists.flat import FlatLimit, FlatPolicy
from verifier.model.kinds import Number
from verifier.model.mentions import mentioned
from verifier.model.policy import Policy
from verifier.model.reading import exceptions, names_read
from verifier.model.rules import Rule
from verifier.model.terms import (
    Among,
    And,
    Choice,
    Chosen,
    Comparison,
    Condition,
    Constant,
    Fact,
    Greatest,
    Least,
    Magnitude,
    Not,
    Or,
    Product,
    Quotient,
    Rounded,
    Scaled,
    Sum,
    Term,
    Truth,
    Within,
)
from verifier.model.wording import kind_of

MOST_VALUES = 12
"""Computed values of one decision that are compared pair by pair; beyond, regions may stay incomplete."""


@define
class Cuts:
    """`points`: for each fact or decision the numbers at which a test changes its answer.

    `relations`: tests on more than one fact, or on what is not linear, each once. `mentioned`: all
    numbers in the tests, at which the admissible cases of a region are likely to end.
    """

    points: dict[str, set[Fraction]] = Factory(dict)
    mentioned: set[Fraction] = Factory(set)
    relations: dict[Condition, None] = Factory(dict)


class _Collector:
    def __init__(self, policy: Policy) -> None:
        self.definitions = {d.name: d for d in policy.definitions}
        self.cuts = Cuts()
        self.seen: set[str] = set()

    def condition(self, condition: Condition) -> None:
        match condition:
            case And(parts=parts) | Or(parts=parts):
                for part in parts:
                    self.condition(part)
            case Not(part=part):
                self.condition(part)
            case Within(left=left, low=low, high=high):
                self.condition(Comparison(low, "<=", left))
                self.condition(Comparison(left, "<=", high))
            case Comparison(left=left, right=right):
                self.test(condition, left, right)
            case Among(left=left, values=values):
                numbers = [value for value in values if isinstance(value, Fraction)]
                for number in numbers:
                    constant = Constant(number, Number())
                    self.test(Comparison(left, "=", constant), left, constant)
                self.term(left)
            case _:
                return

    def test(self, condition: Comparison, left: Term, right: Term) -> None:
        self.term(left)
        self.term(right)
        first, second = linear(left, self.definitions), linear(right, self.definitions)
        if first is None or second is None:
            if not _is_word(left) or (not isinstance(left, Constant) and not isinstance(right, Constant)):
                self.cuts.relations[condition] = None
            return
        difference = add(first, second, Fraction(-1))
        coefficients = {name: factor for name, factor in difference[0].items() if factor}
        if len(coefficients) == 1:
            ((name, factor),) = coefficients.items()
            self.cuts.points.setdefault(name, set()).add(-difference[1] / factor)
        elif coefficients:
            self.cuts.relations[condition] = None

    def term(self, term: Term) -> None:
        """The tests made inside a term and inside the definitions that it names."""
        match term:
            case Fact(name=name) if name in self.definitions and name not in self.seen:
                self.seen.add(name)
                self.term(self.definitions[name].term)
            case Truth(condition=condition):
                self.condition(condition)
            case Choice(condition=condition, then=then, otherwise=otherwise):
                self.condition(condition)
                self.term(then)
                self.term(otherwise)
            case Sum(parts=parts) | Least(parts=parts) | Greatest(parts=parts):
                for part in parts:
                    self.term(part)
            case Scaled(part=part) | Magnitude(part=part) | Rounded(part=part):
                self.term(part)
            case Product(left=left, right=right) | Quotient(left=left, right=right):
                self.term(left)
                self.term(right)
            case Constant(value=Fraction() as number):
                self.cuts.mentioned.add(number)
            case _:
                return


def _is_word(term: Term) -> bool:
    match term:
        case Constant(kind=kind) | Fact(kind=kind) | Chosen(kind=kind):
            return not isinstance(kind, Number)
        case Choice(then=then):
            return _is_word(then)
        case Truth():
            return True
        case _:
            return False


def cuts(
    policy: Policy,
    names: Iterable[str],
    further: Iterable[Condition] = (),
    assumed: Iterable[Condition] = (),
    told: Container[str] = (),
) -> Cuts:
    """The tests on which outcomes of decisions, or values of definitions, can depend; relations in the order
    in which a region does without them: what is assumed, what definitions ask, the last rules first.
    Last come the definitions to be `told`, each yes or no and the one that is read by others first, so that a
    region is told in an author's word rather than in what it stands for."""
    collector = _Collector(policy)
    for condition in assumed:
        collector.condition(condition)
    read = _read(policy, names)
    for definition in policy.definitions:
        if definition.name in read:
            collector.term(Fact(definition.name, definition.kind))
    for decision in policy.decisions:
        if decision.name in read:
            collector.condition(decision.asked_when)
    for rule in _rules(policy, read):
        for condition in (*rule.throughout, rule.when):
            collector.condition(condition)
    for limit in _limits(policy):
        if read & set(mentioned(limit.left)):
            collector.term(limit.left)
            collector.term(limit.value)
    for decision in policy.decisions:
        if decision.name in read:
            for condition in _comparisons(policy, decision.name):
                collector.condition(condition)
    for condition in further:
        collector.condition(condition)
    for name in policy.order:
        if name in collector.seen and name in told:
            word = Fact(name, collector.definitions[name].kind)
            collector.cuts.relations[Among(word, ("yes",))] = None
    return collector.cuts


def _read(policy: Policy, names: Iterable[str]) -> frozenset[str]:
    """What definitions and decisions depend on, themselves and what limits bound together with them."""
    read = frozenset[str]().union(*(names_read(policy, name) | {name} for name in names))
    bounded = [_of(limit) for limit in _limits(policy)]
    while new := {name for some in bounded if read & set(some) for name in some} - read:
        read = read.union(new, *(names_read(policy, name) for name in new))
    return read


def _limits(policy: Policy) -> tuple[FlatLimit, ...]:
    return policy.limits if isinstance(policy, FlatPolicy) else ()


def _of(limit: FlatLimit) -> tuple[str, ...]:
    return (*mentioned(limit.left), *mentioned(limit.value))


def _rules(policy: Policy, read: frozenset[str]) -> Iterator[Rule]:
    """The rules about what is read, and their exceptions at any depth."""
    about = {r.id for r in policy.rules if any(c.decision in read for c in r.conclusions)}
    about |= {limit.rule for limit in _limits(policy) if read & set(mentioned(limit.left))}
    lifting = exceptions(policy.rules)
    wanted = about.union(*(lifting[rule] for rule in about)) if about else about
    return (rule for rule in reversed(policy.rules) if rule.id in wanted)


def _comparisons(policy: Policy, decision: str) -> Iterator[Condition]:
    """What concluded values make one compare: with each other, and the guards of choices."""
    values: dict[Term, None] = {}
    for rule in policy.rules:
        for conclusion in rule.conclusions:
            if conclusion.decision != decision:
                continue
            if conclusion.value is not None:
                values[conclusion.value] = None
            for choice in conclusion.choices:
                values[choice.value] = None
                yield choice.guard
    for value in values:
        yield Comparison(value, "=", value)  # the tests inside it
    if len(values) <= MOST_VALUES:
        for first, second in combinations(values, 2):
            if not (isinstance(first, Constant) and isinstance(second, Constant)):
                kind = kind_of(first)
                ordered = isinstance(kind, Number) or kind.ordered
                yield Comparison(first, "<=" if ordered else "=", second)
