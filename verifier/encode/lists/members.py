"""Terms and conditions about members, written out for lists of at most so many members.

A list ``modules`` of at most two is the fact ``modules``, its size, and the facts ``modules[0].mark``,
``modules[1].mark``; a member is there where the size exceeds its place::

    sum of credits over modules      (if modules > 0 then modules[0].credits else 0) + …
    some module has mark < 40        (modules > 0 and modules[0].mark < 40) or …
    mean of mark over modules        the sum divided by the count, both named
    resit_mark or else 0             if `resit_mark is given` then resit_mark else 0
"""

from collections.abc import Iterable, Mapping

from attrs import evolve

from verifier.encode.lists.flat import GIVEN, HELPER, Said, is_there, without_places
from verifier.encode.lists.mention import known, read, size_of
from verifier.encode.lists.rewrite import rewrite, rewrite_parts
from verifier.encode.lists.switches import switches
from verifier.model.kinds import Kind, YesNo
from verifier.model.mentions import mentioned
from verifier.model.policy import Definition, ListOf, Policy
from verifier.model.terms import (
    Aggregate,
    Always,
    Among,
    And,
    Choice,
    Chosen,
    Comparison,
    Condition,
    Constant,
    Fact,
    Field,
    Given,
    Greatest,
    Least,
    Members,
    Not,
    Open,
    Or,
    OrElse,
    Quantified,
    Term,
    Truth,
    Within,
)
from verifier.source.span import Span

Scope = Mapping[str, str]
"""The path of the member in scope of each record, outermost first."""

Member = tuple[Condition, Scope]
"""That a member is there and meets what is asked of it, and the scope in which it is spoken of."""

NEVER: Condition = Not(Always())


class Writer:
    """Writes terms and conditions flat; `helpers` are the definitions that this takes, oldest first.

    `said` gives the author's words for what is written; `ordered`: something looked at the order of members.
    """

    def __init__(self, policy: Policy, most: Mapping[str, int]) -> None:
        self.most = most
        self.helpers: list[Definition] = []
        self.said: dict[Condition, Said] = {}
        self._records = {record.name: record for record in policy.records}
        self._lists: dict[tuple[str | None, str], ListOf] = {(None, held.name): held for held in policy.lists}
        self._lists |= {(r.name, held.name): held for r in policy.records for held in r.lists}
        self._optional: set[tuple[str | None, str]] = {
            (None, fact.name) for fact in policy.inputs if fact.optional
        }
        self._optional |= {(r.name, fact.name) for r in policy.records for fact in r.fields if fact.optional}
        self._shared: dict[tuple[Aggregate, tuple[tuple[str, str], ...]], tuple[Term, Condition]] = {}
        self._touched: str | None = None
        self.ordered = False

    # --- what a part becomes ---

    def term(self, term: Term, scope: Scope) -> Term:
        return rewrite(term, lambda part: self._change(part, scope))

    def condition(self, condition: Condition, scope: Scope) -> Condition:
        return rewrite(condition, lambda part: self._change(part, scope))

    def _change(self, part: Term | Condition, scope: Scope) -> Term | Condition | None:
        match part:
            case Field(record=record, name=name, kind=kind):
                return Fact(f"{self._at(scope, record)}.{name}", kind)
            case Chosen(decision=name, of=str() as record):
                return evolve(part, decision=f"{self._at(scope, record)}.{name}", of=None)
            case Open(decision=name, of=str() as record):
                return evolve(part, decision=f"{self._at(scope, record)}.{name}", of=None)
            case Aggregate():
                return self._aggregate(part, scope)[0]
            case OrElse(part=inner, otherwise=otherwise):
                given = self._given(inner, scope)
                return if_else(given, self.term(inner, scope), self.term(otherwise, scope))
            case Given(part=inner):
                return self._given(inner, scope)
            case Quantified():
                return self._quantified(part, scope)
            case Comparison() | Within() | Among() | Least() | Greatest():
                return self._leaf(part, scope)
        return None

    def _at(self, scope: Scope, record: str) -> str:
        path = scope[record]
        if self._touched is None or len(path) > len(self._touched):
            self._touched = path
        return path

    def _touch_around(self, part: Aggregate | Quantified, scope: Scope, touched: str | None) -> None:
        """What speaks of all members is about none of them, and about those outside that it names."""
        self._touched = touched
        for record in dict.fromkeys(name.partition(".")[0] for name in mentioned(part) if "." in name):
            if record in scope and record != part.over.record:
                self._at(scope, record)

    def _leaf(self, part: Term | Condition, scope: Scope) -> Term | Condition:
        """What compares terms, with how its author said each comparison of which member."""
        outer, self._touched = self._touched, None
        flat = rewrite_parts(part, lambda inner: self._change(inner, scope))
        for written, own in zip(switches(flat), switches(part), strict=True):
            self.said[written] = Said(own, self._touched)
        self._touched = outer or self._touched
        return flat

    def _given(self, part: Term, scope: Scope) -> Condition:
        """That a part which may be absent has a value."""
        match part:
            case Fact(name=name) if (None, name) in self._optional:
                return is_yes(name + GIVEN)
            case Field(record=record, name=name) if (record, name) in self._optional:
                return is_yes(f"{self._at(scope, record)}.{name}{GIVEN}")
            case Aggregate():
                return self._aggregate(part, scope)[1]
            case OrElse(part=inner, otherwise=otherwise):
                return any_of((self._given(inner, scope), self._given(otherwise, scope)))
        return Always()

    # --- members ---

    def members(self, over: Members, scope: Scope) -> list[Member]:
        """The members of a list that are there and for which its `where` holds."""
        path = self._list(over, scope)
        declared = self._lists[over.owner, over.list]
        found: list[Member] = []
        for place in range(self.most[without_places(path)]):
            inner = {**scope, over.record: f"{path}[{place}]"}
            there = is_there(path, place, declared.least)
            found.append((all_of((there, self.condition(over.where, inner))), inner))
        return found

    def _quantified(self, part: Quantified, scope: Scope) -> Condition:
        touched, members = self._touched, self.members(part.over, scope)
        if part.quantifier == "every":
            held = all_of(any_of((negated(there), self.condition(part.has, s))) for there, s in members)
        else:
            some = any_of(all_of((there, self.condition(part.has, s))) for there, s in members)
            held = some if part.quantifier == "some" else negated(some)
        self._touch_around(part, scope, touched)
        path = self._list(part.over, scope)
        return held if _reads_list(read(held, self.helpers), path) else And((known(size_of(path)), held))

    def _aggregate(self, part: Aggregate, scope: Scope) -> tuple[Term, Condition]:
        """The value of an aggregate, and that it has one."""
        from verifier.encode.lists.aggregates import aggregate

        key, touched = (part, tuple(scope.items())), self._touched
        if key not in self._shared:
            value, given = aggregate(self, part, scope)
            self._shared[key] = self._reading(part, value, scope), given
        self._touch_around(part, scope, touched)
        return self._shared[key]

    def _list(self, over: Members, scope: Scope) -> str:
        """The path of a list."""
        return over.list if over.owner is None else f"{self._at(scope, over.owner)}.{over.list}"

    def _reading(self, part: Aggregate, value: Term, scope: Scope) -> Term:
        """A value that reads the list, and of the best members the share of each that is there.

        The end of one member is that of the best, whatever its share, and a case gives the share."""
        path, best, names = self._list(part.over, scope), part.over.best, read(value, self.helpers)
        tests = [] if _reads_list(names, path) else [known(size_of(path))]
        for there, inner in self.members(part.over, scope) if best else ():
            share = self.term(best.share, inner) if best else value
            if not read(share, self.helpers) <= names:
                tests.append(any_of((negated(there), known(share))))
        return Choice(all_of(tests), value, value) if tests else value

    # --- helpers ---

    def name(self, kind: Kind, term: Term) -> Term:
        """A term under a name of its own, where it is more than a name."""
        if isinstance(term, Constant | Fact):
            return term
        name = f"{HELPER}{len(self.helpers) + 1}"
        self.helpers.append(Definition(name, kind, term, None, Span("", 0, 0, 0, 0)))
        return Fact(name, kind)

    def name_condition(self, condition: Condition) -> Condition:
        if isinstance(condition, Always) or condition == NEVER:
            return condition
        return Among(self.name(YesNo(), Truth(condition)), ("yes",))


def _reads_list(names: Iterable[str], path: str) -> bool:
    return any(name == path or name.startswith(f"{path}[") for name in names)


def is_yes(name: str) -> Condition:
    return Among(Fact(name, YesNo()), ("yes",))


def if_else(condition: Condition, then: Term, otherwise: Term) -> Term:
    return then if isinstance(condition, Always) else Choice(condition, then, otherwise)


def all_of(parts: Iterable[Condition]) -> Condition:
    kept = [part for part in parts if not isinstance(part, Always)]
    if NEVER in kept:
        return NEVER
    return Always() if not kept else kept[0] if len(kept) == 1 else And(tuple(kept))


def any_of(parts: Iterable[Condition]) -> Condition:
    kept = [part for part in parts if part != NEVER]
    if any(isinstance(part, Always) for part in kept):
        return Always()
    return NEVER if not kept else kept[0] if len(kept) == 1 else Or(tuple(kept))


def negated(part: Condition) -> Condition:
    return part.part if isinstance(part, Not) else Not(part)
