"""Pages with names of their own, made one policy."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Protocol, TypeVar

from attrs import evolve

from verifier.model.facts import Input, Record
from verifier.model.from_syntax.cycles import ordered
from verifier.model.mentions import of_record
from verifier.model.policy import Assumption, Decision, Definition, Policy
from verifier.model.reading import reads
from verifier.model.rules import Rule
from verifier.model.terms import Always, Condition, Or
from verifier.source.mistake import Mistake, Refused

Made = Mapping[str, tuple[str, ...]]
"""For each rule of a page the rules of the draft that stand for it."""


class _Labelled(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def label(self) -> str | None: ...


_Any = TypeVar("_Any", bound=_Labelled)


def merged(policies: Sequence[Policy]) -> tuple[Policy, Made]:
    """One policy of all pages, and what became of their rules; raises Refused where what they decide goes
    in a circle."""
    if len(policies) == 1:
        return policies[0], {rule.id: (rule.id,) for rule in policies[0].rules}
    decisions = _decisions(policies)
    asked = {decision.key: decision.asked_when for decision in decisions}
    made: dict[str, tuple[str, ...]] = {}
    rules: list[Rule] = []
    for policy in policies:
        for rule in policy.rules:
            standing = list(_within_its_page(rule, policy, asked))
            made[rule.id] = tuple(one.id for one in standing)
            rules += standing
    definitions = _once(item for policy in policies for item in policy.definitions)
    first = policies[0]
    joint = evolve(
        first,
        id=" + ".join(policy.id for policy in policies),
        title=" + ".join(policy.title for policy in policies),
        path=", ".join(policy.path for policy in policies),
        source=", ".join(dict.fromkeys(policy.source for policy in policies if policy.source)),
        edition=", ".join(dict.fromkeys(policy.edition for policy in policies)),
        sha256=sha256("\n".join(policy.sha256 for policy in policies).encode()).hexdigest(),
        outside=tuple(name for policy in policies for name in policy.outside),
        bodies=_bodies(policies),
        clauses=tuple(clause for policy in policies for clause in policy.clauses),
        inputs=_inputs(policies),
        ambiguities=_once(item for policy in policies for item in policy.ambiguities),
        definitions=definitions,
        decisions=decisions,
        rules=tuple(_linked(rule, made) for rule in rules),
        assumptions=_assumptions(policies),
        incompatible=tuple(one for policy in policies for one in policy.incompatible),
        cases=(),
        order=(),
        text="",
        records=_records(policies),
        lists=_once(item for policy in policies for item in policy.lists),
        properties=tuple(claim for policy in policies for claim in policy.properties),
        acceptances=tuple(waiver for policy in policies for waiver in policy.acceptances),
        holidays=next((policy.holidays for policy in policies if policy.holidays is not None), None),
    )
    return evolve(joint, order=_order(joint)), made


# --- rules ------------------------------------------------------------------------------------------------


def _within_its_page(rule: Rule, policy: Policy, asked: Mapping[str, Condition]) -> Iterator[Rule]:
    """The rule as it is where the draft asks its questions in more cases than its own page does: it goes on
    saying nothing there. What it lifts it goes on lifting, whatever is asked."""
    own = {decision.key: decision.asked_when for decision in policy.decisions}
    bounds: dict[Condition, list[str]] = {}
    for conclusion in rule.conclusions:
        key = of_record(conclusion.decision, conclusion.of)
        bound = Always() if own[key] == asked[key] else own[key]
        bounds.setdefault(bound, []).append(conclusion.decision)
    if set(bounds) <= {Always()}:
        yield rule
        return
    whole = len(bounds) == 1 and not rule.exception_to and not rule.limits
    for bound, names in bounds.items():
        said = tuple(c for c in rule.conclusions if c.decision in names)
        if bound == Always():
            continue
        yield evolve(
            rule,
            id=rule.id if whole else f"{rule.id} on {' and '.join(dict.fromkeys(names))}",
            throughout=(*rule.throughout, bound),
            conclusions=said,
            despite=(*rule.despite, *rule.exception_to),
            exception_to=(),
            limits=(),
        )
    if not whole:
        free = bounds.get(Always(), [])
        yield evolve(rule, conclusions=tuple(c for c in rule.conclusions if c.decision in free))


def _linked(rule: Rule, made: Made) -> Rule:
    def all_of(ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(id for other in ids for id in made[other])

    return evolve(
        rule,
        despite=all_of(rule.despite),
        subject_to=all_of(rule.subject_to),
        exception_to=all_of(rule.exception_to),
    )


# --- facts and questions ----------------------------------------------------------------------------------


def _by_name(items: Iterable[_Any]) -> Mapping[str, list[_Any]]:
    found: dict[str, list[_Any]] = {}
    for item in items:
        found.setdefault(item.name, []).append(item)
    return found


def _once(items: Iterable[_Any]) -> tuple[_Any, ...]:
    """The first of each name."""
    return tuple(some[0] for some in _by_name(items).values())


def _label(items: Iterable[_Labelled]) -> str | None:
    """All that the pages call it, so that a reader sees what was taken for one."""
    return " / ".join(dict.fromkeys(item.label for item in items if item.label)) or None


def _inputs(policies: Sequence[Policy]) -> tuple[Input, ...]:
    named = _by_name(fact for policy in policies for fact in policy.inputs)
    return tuple(_input(some) for some in named.values())


def _input(some: Sequence[Input]) -> Input:
    better = {fact.better for fact in some if fact.better is not None}
    return evolve(
        some[0],
        label=_label(some),
        typical=next((fact.typical for fact in some if fact.typical is not None), None),
        better=next(iter(better)) if len(better) == 1 else None,
    )


def _records(policies: Sequence[Policy]) -> tuple[Record, ...]:
    found: dict[str, list[Record]] = {}
    for policy in policies:
        for record in policy.records:
            found.setdefault(record.name, []).append(record)
    return tuple(
        evolve(
            some[0],
            fields=tuple(_input(alike) for alike in zip(*(r.fields for r in some), strict=True)),
        )
        for some in found.values()
    )


def _decisions(policies: Sequence[Policy]) -> tuple[Decision, ...]:
    """Each question once, asked wherever a page asks it."""
    named = _by_name(decision for policy in policies for decision in policy.decisions)
    found = []
    for some in named.values():
        asked = tuple(dict.fromkeys(decision.asked_when for decision in some))
        when = Always() if Always() in asked else asked[0] if len(asked) == 1 else Or(asked)
        found.append(evolve(some[0], label=_label(some), asked_when=when))
    return tuple(found)


def _bodies(policies: Sequence[Policy]) -> Mapping[str, str]:
    called: dict[str, dict[str, None]] = {}
    for policy in policies:
        for name, label in policy.bodies.items():
            called.setdefault(name, {})[label] = None
    return {name: " / ".join(labels) for name, labels in called.items()}


def _assumptions(policies: Sequence[Policy]) -> tuple[Assumption, ...]:
    found: dict[tuple[str, Condition], Assumption] = {}
    for policy in policies:
        for assumption in policy.assumptions:
            found.setdefault((assumption.label, assumption.condition), assumption)
    return tuple(found.values())


# --- order ------------------------------------------------------------------------------------------------


def _order(joint: Policy) -> tuple[str, ...]:
    items: dict[str, Definition | Decision] = {item.key: item for item in joint.definitions}
    items |= {item.key: item for item in joint.decisions}
    settled, circles = ordered(items, reads(joint.definitions, joint.decisions, joint.rules))
    if circles:
        raise Refused(_circle(joint, items, keys) for keys in circles)
    return tuple(name for name in settled if name in items)


def _circle(joint: Policy, items: Mapping[str, Definition | Decision], keys: Sequence[str]) -> Mistake:
    names = [key.rpartition(".")[2] for key in (*keys, keys[0])]
    walk = f"`{names[0]}` reads " + ", which reads ".join(f"`{name}`" for name in names[1:])
    span = items[keys[0]].span
    way_out = "each page may decide what the other reads, but not both: let one of them read facts instead"
    return Mistake(span.path, span.line, span.column, "", f"put together, a circle: {walk}", way_out)
