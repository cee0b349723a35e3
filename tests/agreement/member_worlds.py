"""Worlds of a policy with lists or absent facts: every case with few members, or a sample of them."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from itertools import pairwise, product
from math import prod
from random import Random

from tests.agreement.worlds import Remembering, Worlds
from tests.generator.counting import nodes
from verifier.model.kinds import Kind, Number, Value
from verifier.model.policy import Case, Input, ListOf, Policy
from verifier.model.terms import Chosen, Constant

FEW = 2
"""Members of a list, of which all cases are tried where they are not too many."""
LONG = (3, 6)
"""Members of the longer lists, of which some are tried."""
PROBES = 90
"""The most cases with few members that are tried."""
LONGER = 18
"""Cases with longer lists."""
GRID = 8

Row = dict[str, Value]
"""What a member brings, its own lists included, by the end of its path."""


class MemberWorlds(Worlds):
    """As `Worlds`; `whole` is said of cases with no more than `FEW` members in any list.

    `longer` are admissible worlds in which some list has more.
    """

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self.evaluator = Remembering(policy)
        self._read = {node.decision for node in nodes(policy) if isinstance(node, Chosen)}
        self._records = {record.name: record for record in policy.records}
        self._random = Random(policy.id)
        self._domains: dict[int, Sequence[Value]] = {}
        self._sampled = False
        self.probes = self._few()

    @cached_property
    def longer(self) -> list[Case]:
        if not self.policy.lists:
            return []
        cases = (self.drawn(self._random.choice(range(LONG[0], LONG[1] + 1))) for _ in range(LONGER))
        return [world for case in cases for world in self.of(case)[:4]]

    # --- facts ---------------------------------------------------------------------------------------

    def domain(self, fact: Input) -> Sequence[Value]:
        """The values that are tried of a fact, `none` among them where it may be absent."""
        if id(fact) not in self._domains:
            values = self.values_of(fact.kind)
            self._domains[id(fact)] = [*values, "none"] if fact.optional else values
        return self._domains[id(fact)]

    def values_of(self, kind: Kind) -> Sequence[Value]:
        if not isinstance(kind, Number):
            return kind.values
        if kind.low is not None and kind.high is not None and kind.step is not None:
            count = int((kind.high - kind.low) / kind.step) + 1
            if count <= GRID:
                return [kind.low + kind.step * place for place in range(count)]
        self._sampled = True
        marks = {c for c in self._of_measure(kind.measure) if kind.admits(c)}
        marks |= {end for end in (kind.low, kind.high) if end is not None}
        points = sorted(marks) or [kind.origin]
        between = [(low + high) / 2 for low, high in pairwise(points)]
        return sorted({*points, *(point for point in between if kind.admits(point))})

    def _of_measure(self, measure: str | None) -> Iterator[Fraction]:
        for node in nodes(self.policy):
            if isinstance(node, Constant) and isinstance(node.kind, Number) and node.kind.measure == measure:
                assert isinstance(node.value, Fraction)
                yield node.value

    # --- cases ---------------------------------------------------------------------------------------

    def _few(self) -> list[Case]:
        policy = self.policy
        fixed: dict[str, Sequence[Value]] = {fact.name: self.domain(fact) for fact in policy.inputs}
        fixed |= {choice.name: choice.readings for choice in policy.ambiguities}
        lists = [self._few_rows(held) for held in policy.lists]
        number = prod(map(len, fixed.values()))
        if all(rows is not None for rows in lists):
            number *= prod(len(rows) for rows in lists if rows is not None)
            if number <= PROBES:
                facts = [dict(zip(fixed, row, strict=True)) for row in product(*fixed.values())]
                held = [rows for rows in lists if rows is not None]
                return [_merged(one, *rows) for one in facts for rows in product(*held)]
        self._sampled = True
        drawn = [self.drawn(FEW) for _ in range(PROBES)]
        return list({frozenset(case.items()): case for case in drawn}.values())

    def _few_rows(self, held: ListOf, most: int = FEW) -> list[Row] | None:
        """Every list of at most so many members, as facts by path; None where there are too many."""
        record = self._records[held.record]
        columns: list[list[Row]] = [[{fact.name: v} for v in self.domain(fact)] for fact in record.fields]
        for inner in record.lists:
            rows = self._few_rows(inner)
            if rows is None:
                return None
            columns.append(rows)
        if prod(map(len, columns)) > PROBES:
            return None
        members = [_merged(*parts) for parts in product(*columns)]
        found: list[Row] = []
        for size in range(held.least, max(held.least, min(held.most or most, most)) + 1):
            if len(members) ** size > PROBES:
                return None
            for chosen in product(members, repeat=size):
                found.append(_placed(held.name, chosen))
        return found

    def drawn(self, most: int) -> Case:
        """A case at random, with at most so many members in each list, or as many as it must have."""
        random = self._random
        case: Row = {fact.name: random.choice(self.domain(fact)) for fact in self.policy.inputs}
        case |= {choice.name: random.choice(choice.readings) for choice in self.policy.ambiguities}
        for held in self.policy.lists:
            case |= self._drawn_list(held, most)
        return case

    def _drawn_list(self, held: ListOf, most: int) -> Row:
        random, record = self._random, self._records[held.record]
        high = max(held.least, min(held.most or most, most))
        members = []
        for _ in range(random.choice((high, random.randint(held.least, high)))):
            row: Row = {fact.name: random.choice(self.domain(fact)) for fact in record.fields}
            for inner in record.lists:
                row |= self._drawn_list(inner, min(most, 3))
            members.append(row)
        return _placed(held.name, members)

    def completed(self, case: Case) -> Case:
        """A case with what it leaves out drawn at random."""
        random = self._random
        whole: Row = dict(case)
        for fact in self.policy.inputs:
            whole.setdefault(fact.name, random.choice(self.domain(fact)))
        for choice in self.policy.ambiguities:
            whole.setdefault(choice.name, random.choice(choice.readings))
        for held in self.policy.lists:
            self._complete_list(held, "", whole)
        return whole

    def _complete_list(self, held: ListOf, prefix: str, whole: Row) -> None:
        path = prefix + held.name
        named = [
            int(key[len(path) + 1 :].partition("]")[0]) + 1 for key in whole if key.startswith(path + "[")
        ]
        if path not in whole:
            whole[path] = Fraction(max([held.least, *named]))
        size = whole[path]
        assert isinstance(size, Fraction)
        for place in range(int(size)):
            member = f"{path}[{place}]."
            for fact in self._records[held.record].fields:
                whole.setdefault(member + fact.name, self._random.choice(self.domain(fact)))
            for inner in self._records[held.record].lists:
                self._complete_list(inner, member, whole)


def _merged(*parts: Mapping[str, Value]) -> Row:
    return {name: value for part in parts for name, value in part.items()}


def _placed(name: str, members: Sequence[Mapping[str, Value]]) -> Row:
    found: Row = {name: Fraction(len(members))}
    for place, member in enumerate(members):
        found |= {f"{name}[{place}].{end}": value for end, value in member.items()}
    return found
