"""Names that are a page's own, made to differ from those of the pages that it is put together with.

6.24                    becomes  senate-regulation-6:6.24       (every clause and rule)
allowance               becomes  senate-regulation-6:allowance  (where another page means another one)
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from attrs import evolve, frozen

from verifier.model.facts import Ambiguity
from verifier.model.mentions import mentioned
from verifier.model.policy import Clause, Definition, Policy
from verifier.model.rules import Rule
from verifier.model.terms import Fact, Field
from verifier.model.together.shared_words import nameless

_Part = TypeVar("_Part")


@frozen(eq=False, repr=False)
class OwnNames:
    """What comes before the clauses of a page (empty: nothing), and its names that are called otherwise."""

    before: str
    renamed: Mapping[str, str]
    labels: Mapping[str, str]


def page_names(policies: Sequence[Policy]) -> list[OwnNames]:
    """For each page the names that it has among the others."""
    if len(policies) == 1:
        return [OwnNames("", {}, {})]
    apart, labels = _apart(policies), _labels_apart(policies)
    found = []
    for policy in policies:
        # places in lists and members are written with these signs
        own = re.sub(r"[^\w-]+", "-", policy.id)
        named = [item.name for item in _own(policy)]
        renamed = {name: f"{own}:{name}" for name in named if name in apart}
        found.append(OwnNames(f"{own}:", renamed, {label: f"{label} ({own})" for label in labels}))
    return found


def _apart(policies: Sequence[Policy]) -> frozenset[str]:
    """The names of definitions and readings that do not say the same on every page that has them."""
    first: dict[str, Definition | Ambiguity] = {}
    apart: set[str] = set()
    grown = True
    while grown:  # what rests on a name that is kept apart is another thing on each page, too
        grown = False
        for policy in policies:
            for item in _own(policy):
                other = first.setdefault(item.name, item)
                if item.name not in apart and other is not item and not _same(item, other, apart):
                    apart.add(item.name)
                    grown = True
    return frozenset(apart)


def _own(policy: Policy) -> Iterator[Definition | Ambiguity]:
    yield from policy.definitions
    yield from policy.ambiguities


def _same(one: Definition | Ambiguity, other: Definition | Ambiguity, apart: set[str]) -> bool:
    if isinstance(one, Ambiguity) or isinstance(other, Ambiguity):
        if not isinstance(one, Ambiguity) or not isinstance(other, Ambiguity):
            return False
        return (one.readings, one.label) == (other.readings, other.label)
    reads = {name.rpartition(".")[2] for name in mentioned(one.term)}
    kinds = nameless(one.kind) == nameless(other.kind)
    return kinds and one.of == other.of and one.term == other.term and reads.isdisjoint(apart)


def _labels_apart(policies: Sequence[Policy]) -> frozenset[str]:
    """The words of assumptions that are said of other conditions on another page."""
    first: dict[str, object] = {}
    found = set()
    for policy in policies:
        for assumption in policy.assumptions:
            if first.setdefault(assumption.label, assumption.condition) != assumption.condition:
                found.add(assumption.label)
    return frozenset(found)


def with_own_names(policy: Policy, names: OwnNames) -> Policy:
    """The policy with its clauses and rules under its id, and its own names as they are in the draft."""
    if not names.before:
        return policy
    new = names.renamed

    def clause(id: str) -> str:
        return f"{names.before}{id}" if id else id

    def key(name: str) -> str:
        record, _, own = name.rpartition(".")
        return f"{record}.{new.get(own, own)}" if record else new.get(own, own)

    return evolve(
        policy,
        outside=tuple(f"{names.before}{name}" for name in policy.outside),
        clauses=tuple(_clause(c, names.before) for c in policy.clauses),
        ambiguities=tuple(
            evolve(a, name=new.get(a.name, a.name), clause=clause(a.clause)) for a in policy.ambiguities
        ),
        definitions=tuple(evolve(renamed(d, new), name=new.get(d.name, d.name)) for d in policy.definitions),
        decisions=tuple(renamed(d, new) for d in policy.decisions),
        rules=tuple(_rule(renamed(rule, new), names.before) for rule in policy.rules),
        assumptions=tuple(
            evolve(renamed(a, new), label=names.labels.get(a.label, a.label), clause=clause(a.clause))
            for a in policy.assumptions
        ),
        incompatible=tuple(evolve(renamed(i, new), clause=clause(i.clause)) for i in policy.incompatible),
        properties=tuple(
            evolve(
                renamed(p, new),
                clause=clause(p.clause),
                subject=None if p.subject is None else key(p.subject),
            )
            for p in policy.properties
        ),
        acceptances=tuple(
            evolve(
                renamed(a, new),
                clause=clause(a.clause),
                subject=None if a.subject is None else key(a.subject),
            )
            for a in policy.acceptances
        ),
        order=tuple(key(name) for name in policy.order),
    )


def _clause(clause: Clause, before: str) -> Clause:
    return evolve(
        clause,
        id=f"{before}{clause.id}",
        rules=tuple(f"{before}{rule}" for rule in clause.rules),
        cites=tuple((f"{before}{reference}", span) for reference, span in clause.cites),
    )


def _rule(rule: Rule, before: str) -> Rule:
    return evolve(
        rule,
        id=f"{before}{rule.id}",
        clause=f"{before}{rule.clause}" if rule.clause else "",
        despite=tuple(f"{before}{other}" for other in rule.despite),
        subject_to=tuple(f"{before}{other}" for other in rule.subject_to),
        exception_to=tuple(f"{before}{other}" for other in rule.exception_to),
    )


def renamed(part: _Part, new: Mapping[str, str]) -> _Part:
    """A record of the policy with the definitions and readings that it mentions under their new names."""
    return _renamed(part, new) if new else part


def _renamed(part: Any, new: Mapping[str, str]) -> Any:
    if isinstance(part, tuple):
        made = tuple(_renamed(one, new) for one in part)
        return made if any(one is not old for one, old in zip(made, part, strict=True)) else part
    if isinstance(part, Fact | Field):
        return evolve(part, name=new[part.name]) if part.name in new else part
    fields = getattr(type(part), "__attrs_attrs__", ())
    values = {field.name: getattr(part, field.name) for field in fields}
    changed = {name: _renamed(value, new) for name, value in values.items() if _holds_parts(value)}
    changed = {name: value for name, value in changed.items() if value is not values[name]}
    return evolve(part, **changed) if changed else part


def _holds_parts(value: object) -> bool:
    return isinstance(value, tuple) or hasattr(type(value), "__attrs_attrs__")
