"""Two policies about the same facts put side by side in one, so that a case can be told to both.

Source → target: the second's `define fee`, `decision way` and `rule 1/late` become `fee'`, `way'` and
`1/late'` beside the first's; facts stay what they are. What the second says in the same words as the first,
about the same things, is not written twice. All that is known of one policy (its lists, members that are
counted, regions, replaying) is so known of two.
"""

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from typing import TypeVar

from attrs import evolve, frozen

from verifier.encode.lists.rewrite import Change, rewrite
from verifier.encode.lists.rewrite_policy import rewrite_policy
from verifier.encode.unlike import own_of_second
from verifier.model.mentions import limited, of_record
from verifier.model.policy import Ambiguity, Assumption, Case, Input, ListOf, Policy, Record
from verifier.model.rules import Limit, Rule
from verifier.model.terms import Aggregate, Chosen, Condition, Fact, Field, Open, Term

MARK = "'"
"""Ends the names that are the second policy's own; no name of an author can hold it."""


class Unlike(Exception):
    """The two say different things of the same word; the message says what, in words for the reader."""


@frozen(eq=False, repr=False)
class SideBySide:
    """Two policies and the one that holds both. `own` are the keys of the second that are not the first's
    (`Module.mark`): facts kept apart, definitions and decisions that say something else."""

    first: Policy
    second: Policy
    policy: Policy
    own: frozenset[str]

    @cached_property
    def changed(self) -> tuple[str, ...]:
        """The decisions of both, by key, of which the second says something else or reads something else."""
        decided = {decision.key for decision in self.first.decisions}
        return tuple(d.key for d in self.second.decisions if d.key in decided and d.key in self.own)

    def cases(self, case: Case) -> tuple[Case, Case]:
        """A case of both as one of the first, and one of the second."""
        own = {_declared(key) for key in self.own}
        first = {name: value for name, value in case.items() if not name.endswith(MARK)}
        second = {name: value for name, value in case.items() if _declared(name) not in own}
        second |= {name.removesuffix(MARK): value for name, value in case.items() if name.endswith(MARK)}
        return first, second


def side_by_side(first: Policy, second: Policy, apart: Collection[str] = ()) -> SideBySide:
    """The two as one policy; `apart` are facts and readings, by key, that need not be the same on both sides.

    Raises Unlike where one name stands for facts or decisions of different kinds.
    """
    own = own_of_second(first, second, apart)
    named = _renamed(second, own)
    records = _records(first, named)
    inputs = _joined(first.inputs, named.inputs)
    lists = _joined(first.lists, named.lists)
    kinds = {d.key: d.kind for d in first.decisions}
    for decision in second.decisions:
        if kinds.get(decision.key, decision.kind) != decision.kind:
            raise Unlike(f"`{decision.name}` does not have the same values on both sides")
    marked = tuple(key + MARK for key in second.order if key in own)
    policy = evolve(
        first,
        bodies={**second.bodies, **first.bodies},
        inputs=inputs,
        lists=lists,
        records=records,
        ambiguities=_readings(first.ambiguities, named.ambiguities),
        definitions=(*first.definitions, *(d for d in named.definitions if d.name.endswith(MARK))),
        decisions=(*first.decisions, *(d for d in named.decisions if d.name.endswith(MARK))),
        rules=(*first.rules, *_rules(named.rules)),
        assumptions=(*first.assumptions, *_assumptions(first, named)),
        incompatible=(),
        cases=(),
        properties=(),
        acceptances=(),
        order=(*first.order, *marked),
    )
    return SideBySide(first, second, policy, own)


def _declared(name: str) -> str:
    return name.rpartition(".")[2]


# --- the second under names of its own ---


def _renamed(policy: Policy, own: frozenset[str]) -> Policy:
    """The policy with a mark on all that is its own, wherever it is read; rules keep only what they
    conclude about that."""

    def marked(part: Term | Condition) -> Term | Condition | None:
        match part:
            case Fact(name=name) if name in own:
                return evolve(part, name=name + MARK)
            case Field(record=record, name=name) if f"{record}.{name}" in own:
                return evolve(part, name=name + MARK)
            case Chosen(decision=name, of=of) | Open(decision=name, of=of) if of_record(name, of) in own:
                return evolve(part, decision=name + MARK)
            case _:
                return None

    read = rewrite_policy(policy, marked)
    return evolve(
        read,
        inputs=tuple(_named(fact, own, None) for fact in read.inputs),
        records=tuple(
            evolve(r, fields=tuple(_named(f, own, r.name) for f in r.fields)) for r in read.records
        ),
        ambiguities=tuple(evolve(a, name=_marked(a.name, a.name in own)) for a in read.ambiguities),
        definitions=tuple(evolve(d, name=_marked(d.name, d.key in own)) for d in read.definitions),
        decisions=tuple(evolve(d, name=_marked(d.name, d.key in own)) for d in read.decisions),
        rules=tuple(
            evolve(
                rule,
                id=rule.id + MARK,
                conclusions=tuple(
                    evolve(c, decision=_marked(c.decision, True))
                    for c in rule.conclusions
                    if of_record(c.decision, c.of) in own
                ),
                limits=tuple(
                    evolve(limit, left=_aggregate(limit, marked))
                    for limit in rule.limits
                    if not own.isdisjoint(limited(limit))
                ),
                # what has lost its conclusions here prevails all the same over what it is an exception to
                despite=_ids((*rule.despite, *(rule.exception_to if rule.conclusions else ()))),
                subject_to=_ids(rule.subject_to),
                exception_to=_ids(rule.exception_to),
            )
            for rule in read.rules
        ),
    )


def _aggregate(limit: Limit, change: Change) -> Aggregate:
    left = rewrite(limit.left, change)
    assert isinstance(left, Aggregate)
    return left


def _marked(name: str, own: bool) -> str:
    return name + MARK if own else name


def _ids(rules: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(rule + MARK for rule in rules))


def _named(fact: Input, own: frozenset[str], record: str | None) -> Input:
    return evolve(fact, name=_marked(fact.name, of_record(fact.name, record) in own))


def _rules(rules: tuple[Rule, ...]) -> Iterator[Rule]:
    """The rules that say something of the second's own, and those that lie between or lift them."""
    if any(rule.conclusions or rule.limits for rule in rules):
        yield from rules


# --- both together ---

Part = TypeVar("Part", Input, ListOf)


def _joined(first: tuple[Part, ...], second: tuple[Part, ...]) -> tuple[Part, ...]:
    """The facts or lists of both, those of the same name once."""
    known = {fact.name: fact for fact in first}
    for fact in second:
        old = known.setdefault(fact.name, fact)
        if _shape(old) != _shape(fact):
            raise Unlike(f"`{fact.name}` does not have the same values on both sides")
    return tuple(known.values())


def _shape(fact: Input | ListOf) -> tuple[object, ...]:
    if isinstance(fact, ListOf):
        return fact.record, fact.least, fact.most
    return fact.kind, fact.optional


def _records(first: Policy, second: Policy) -> tuple[Record, ...]:
    known = {record.name: record for record in first.records}
    for record in second.records:
        old = known.get(record.name)
        known[record.name] = (
            record
            if old is None
            else evolve(
                old, fields=_joined(old.fields, record.fields), lists=_joined(old.lists, record.lists)
            )
        )
    return tuple(known.values())


def _readings(first: tuple[Ambiguity, ...], second: tuple[Ambiguity, ...]) -> tuple[Ambiguity, ...]:
    known = {ambiguity.name: ambiguity for ambiguity in first}
    for ambiguity in second:
        if known.setdefault(ambiguity.name, ambiguity).readings != ambiguity.readings:
            raise Unlike(f"`{ambiguity.name}` does not have the same readings on both sides")
    return tuple(known.values())


def _assumptions(first: Policy, second: Policy) -> Iterator[Assumption]:
    """What only the second assumes."""
    said = {(assumption.label, assumption.condition) for assumption in first.assumptions}
    for assumption in second.assumptions:
        if (assumption.label, assumption.condition) not in said:
            yield evolve(assumption, label=assumption.label + MARK)
