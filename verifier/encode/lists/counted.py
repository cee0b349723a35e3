"""A policy with lists as one in which members are counted by class, for proofs about any number of members.

Source → target, for a list `modules` whose members fall into the classes 1, 2, …::

    count of modules where failed         n2 + n5 + …            the classes where it holds
    sum of credits over modules           10 * n1 + s2 + …       s2 the sum over class 2,
                                          low * n2 <= s2 <= high * n2
    some module has mark < 40             n1 + n4 >= 1
    a question about one module           that module by itself, beside the others counted

Every list has such counts and sums, and they make every sum, count and quantifier come out as the list
does. So where no counts show a defect, no list does, however long. The counts of some classes may belong
to no list at all (`solve/` leaves out classes of which no single member can be): then a defect that they
show is no finding, and cases are looked for among lists member by member.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from verifier.encode.lists.class_sums import NOWHERE, Classes, is_zero, number, sum_of
from verifier.encode.lists.classes import Band, Class, Outside, Space
from verifier.encode.lists.flat import Flat
from verifier.encode.lists.rewrite import rewrite
from verifier.encode.lists.rewrite_policy import rewrite_policy
from verifier.encode.lists.unrolled import sizes, unrolled
from verifier.encode.lists.uses import space
from verifier.model.kinds import Number
from verifier.model.policy import Input, Policy
from verifier.model.terms import (
    Aggregate,
    And,
    Choice,
    Comparison,
    Condition,
    Constant,
    Fact,
    Given,
    Greatest,
    Least,
    Not,
    Operator,
    Or,
    OrElse,
    Product,
    Quantified,
    Quotient,
    Sum,
    Term,
)
from verifier.model.wording import kind_of


@frozen(eq=False, repr=False)
class Counted:
    """A policy that reads counts of classes, beside at most one member of the list in focus.

    `structure` holds of the counts of every list.
    """

    policy: Policy
    structure: tuple[Condition, ...]


def counted(
    policy: Policy, focus: str | None, classes: Mapping[str, Sequence[Class]], coarse: bool = False
) -> Counted:
    """The policy with its lists counted, but for one member of the list in focus (None: no member).

    `classes` are those of each list of the case, over the dimensions of its `Space`, `coarse` or
    not. Raises Outside.
    """
    writers = {name: _Writer(space(policy, name, coarse), classes[name], name == focus) for name in classes}

    def change(part: Term | Condition) -> Term | Condition | None:
        match part:
            case Aggregate(over=over) if over.owner is None:
                return writers[over.list].number(part)
            case Quantified(over=over) if over.owner is None:
                return writers[over.list].holds(part)
            case OrElse(part=Aggregate(over=over) as inner, otherwise=otherwise) if over.owner is None:
                if inner.function in ("sum", "count"):
                    return None
                writer = writers[over.list]
                return Choice(writer.given(inner), writer.number(inner), rewrite(otherwise, change))
            case Given(part=Aggregate(over=over) as inner) if over.owner is None:
                return writers[over.list].given(inner)
        return None

    changed = rewrite_policy(policy, change)
    sizes = [condition for writer in writers.values() for condition in writer.sizes()]
    lists = tuple(
        evolve(item, least=int(item.name == focus), most=int(item.name == focus)) for item in policy.lists
    )
    inputs = (*policy.inputs, *(fact for writer in writers.values() for fact in writer.classes.inputs))
    structure = (
        *sizes,
        *(condition for writer in writers.values() for condition in writer.classes.structure),
    )
    return Counted(evolve(changed, inputs=inputs, lists=lists), structure)


def counted_flat(
    policy: Policy, focus: str | None, classes: Mapping[str, Sequence[Class]], coarse: bool = False
) -> Flat:
    """The counted policy without lists; the member in focus is the first of its list. Raises Outside."""
    found = counted(policy, focus, classes, coarse)
    most = sizes(found.policy, 0)
    records = {record.name: record for record in policy.records}
    for held in found.policy.lists:
        for inner in records[held.record].lists if held.name == focus else ():
            if inner.most is None:
                raise Outside(f"`{inner.name}` of a member may be of any length")
            most[f"{held.name}.{inner.name}"] = inner.most
    flat = unrolled(found.policy, most)
    made = [fact.name for fact in found.policy.inputs[len(policy.inputs) :]]
    return evolve(
        flat, within={}, hidden=flat.hidden | frozenset(made), structure=(*flat.structure, *found.structure)
    )


class _Writer:
    """Writes what runs over one list over the counts of its classes, and the member in focus."""

    def __init__(self, made: Space, classes: Sequence[Class], focused: bool) -> None:
        self.space = made
        self.classes = Classes(self.space, classes)
        self.focused = focused
        self._extremes: dict[Aggregate, Fact] = {}

    def sizes(self) -> list[Condition]:
        """The least and most numbers of members, the one in focus counted."""
        alone = int(self.focused)
        ends: list[tuple[Operator, int | None]] = [
            (">=", self.space.list.least),
            ("<=", self.space.list.most),
        ]
        counts = sum_of(self.classes.counts)
        return [Comparison(counts, sign, number(end - alone)) for sign, end in ends if end is not None]

    def number(self, use: Aggregate) -> Term:
        """The sum, count, mean, least or greatest."""
        match use.function:
            case "count":
                return self._with_focus(use, self._matching(use))
            case "sum":
                return self._with_focus(use, self._total(use, use.part))
            case "mean":
                return self._mean(use)
            case _:
                return self._extreme(use)

    def given(self, use: Aggregate) -> Condition:
        """That some member is there of which a least, greatest or mean can be taken."""
        some: Condition = Comparison(self._matching(use), ">=", number(1))
        return Or((some, Given(use))) if self.focused else some

    def holds(self, use: Quantified) -> Condition:
        """That every, some or no member meets a condition."""
        where, has = self.space.unfolded(use.over.where), self.space.unfolded(use.has)
        wanted: Condition = And((where, Not(has) if use.quantifier == "every" else has))
        count = self.classes.number_of(wanted)
        if use.quantifier == "some":
            some = Comparison(count, ">=", number(1))
            return Or((some, use)) if self.focused else some
        return And((is_zero(count), use)) if self.focused else is_zero(count)

    def _matching(self, use: Aggregate) -> Term:
        return self.classes.number_of(self.space.unfolded(use.over.where))

    def _total(self, use: Aggregate, part: Term | None, weight: Term | None = None) -> Term:
        assert part is not None
        part = self.space.unfolded_term(part)
        if weight is not None:
            part = Product(self.space.unfolded_term(weight), part)
        return self.classes.total_over(self.space.unfolded(use.over.where), part)

    def _with_focus(self, use: Aggregate, rest: Term) -> Term:
        return Sum((rest, use)) if self.focused else rest

    def _mean(self, use: Aggregate) -> Term:
        assert use.part is not None
        above = self._total(use, use.part, use.weight)
        below = self._matching(use) if use.weight is None else self._total(use, use.weight)
        if not self.focused:
            return Quotient(above, below)
        part = use.part if use.weight is None else Product(use.weight, use.part)
        own = Aggregate("count" if use.weight is None else "sum", use.weight, None, use.over, Number())
        return Quotient(
            Sum((above, Aggregate("sum", part, None, use.over, use.kind))),
            Sum((below, own)),
        )

    def _extreme(self, use: Aggregate) -> Term:
        least = use.function == "min"
        some: Condition = Comparison(self._matching(use), ">=", number(1))
        rest = self._of_rest(use, some)
        if not self.focused:
            return rest
        both = Least((rest, use)) if least else Greatest((rest, use))
        return Choice(And((some, Given(use))), both, Choice(some, rest, use))

    def _of_rest(self, use: Aggregate, some: Condition) -> Fact:
        """The least or greatest over the classes that have members: it lies in the band of one of them,
        and beyond the end of none."""
        if use in self._extremes:
            return self._extremes[use]
        assert use.part is not None
        part = self.space.unfolded_term(use.part)
        where = self.space.unfolded(use.over.where)
        measure = kind_of(part)
        kind = Number(measure.measure if isinstance(measure, Number) else None)
        value = Fact(f"{self.space.list.name}.extreme{len(self._extremes) + 1}", kind)
        self.classes.inputs.append(Input(value.name, kind, None, None, NOWHERE))
        inside: list[Condition] = [Not(some)]
        for count, pieces in zip(self.classes.counts, self.classes.pieces, strict=True):
            band = pieces[part]
            assert isinstance(band, Band)
            if self.classes.holds(where, pieces):
                low, high = _above(value, band), _below(value, band)
                inside.append(And((Not(is_zero(count)), *low, *high)))
                beyond = high if use.function == "min" else low
                self.classes.structure.append(Or((is_zero(count), And(tuple(beyond)))))
        self.classes.structure.append(Or(tuple(inside)))
        self._extremes[use] = value
        return value


def _above(value: Fact, band: Band) -> list[Condition]:
    if band.low is None:
        return []
    return [Comparison(value, ">" if band.above else ">=", Constant(band.low, value.kind))]


def _below(value: Fact, band: Band) -> list[Condition]:
    if band.high is None:
        return []
    return [Comparison(value, "<" if band.below else "<=", Constant(band.high, value.kind))]
