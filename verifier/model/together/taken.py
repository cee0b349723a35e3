"""Single clauses of a policy as a policy: what they say, and what they need of the rest to be understood."""

from collections.abc import Collection, Iterator, Sequence

from attrs import evolve

from verifier.model.mentions import (
    limited,
    mentioned,
    mentioned_in_conclusion,
    mentioned_in_condition,
    mentioned_in_limit,
    of_record,
)
from verifier.model.nearest import suggest
from verifier.model.policy import Clause, Policy
from verifier.model.reading import refers_to, spoken_of
from verifier.model.rules import Rule
from verifier.source.mistake import Mistake, Refused


def taken(policy: Policy, clauses: Sequence[str]) -> tuple[Policy, tuple[str, ...]]:
    """The rules at and below these clauses with the facts, definitions and questions that they need, and
    what is to be told of links to other rules, which are left out.

    What is assumed or declared outside any clause goes with them; what other clauses say does not. Worked
    cases stay behind, for they speak of the whole policy. Raises Refused where a clause is unknown, or is
    named twice.
    """
    _refuse(policy, clauses)
    inside = {id: {clause.id for clause in _at_or_below(policy, id)} for id in clauses}
    wanted = frozenset().union(*inside.values())
    told = {clause.id for clause in policy.clauses}
    ids = {rule for clause in policy.clauses if clause.id in clauses for rule in clause.rules}
    rules = [only_links_to(ids, rule) for rule in policy.rules if rule.id in ids]
    rules = [rule for rule in rules if rule.conclusions or rule.limits or rule.exception_to]
    stated = wanted | {""}
    assumptions = tuple(a for a in policy.assumptions if a.clause in stated or a.clause not in told)
    properties = tuple(p for p in policy.properties if p.clause in wanted)
    needed = set[str](name for rule in rules for name in _named(rule))
    needed |= {name for a in assumptions for name in mentioned(a.condition)}
    for claim in properties:
        needed |= {*mentioned(claim.when), *(claim.path[:1]), *([claim.subject] if claim.subject else ())}
        needed |= set() if claim.condition is None else set(mentioned(claim.condition))
    needed = _with_what_they_read(policy, needed)
    incompatible = (i for i in policy.incompatible if i.clause in stated or i.clause not in told)
    lost = _lost(policy, ids)
    made = evolve(
        policy,
        outside=(*policy.outside, *_beyond(policy, wanted)),
        clauses=tuple(clause for clause in policy.clauses if clause.id in wanted),
        inputs=tuple(fact for fact in policy.inputs if fact.name in needed),
        ambiguities=tuple(a for a in policy.ambiguities if a.name in needed),
        definitions=tuple(d for d in policy.definitions if d.key in needed),
        decisions=tuple(d for d in policy.decisions if d.key in needed),
        rules=tuple(rules),
        assumptions=assumptions,
        incompatible=tuple(i for i in incompatible if needed >= set(mentioned(i.condition))),
        cases=(),
        order=tuple(key for key in policy.order if key in needed),
        records=tuple(record for record in policy.records if record.name in needed),
        lists=tuple(of for of in policy.lists if of.name in needed),
        properties=properties,
        acceptances=tuple(
            a
            for a in policy.acceptances
            if needed >= set(mentioned(a.where)) and (a.subject is None or _known(policy, needed, a.subject))
        ),
    )
    return made, lost


def only_links_to(kept: Collection[str], rule: Rule) -> Rule:
    """A rule without its links to rules that are not kept."""
    return evolve(
        rule,
        despite=tuple(other for other in rule.despite if other in kept),
        subject_to=tuple(other for other in rule.subject_to if other in kept),
        exception_to=tuple(other for other in rule.exception_to if other in kept),
    )


def _refuse(policy: Policy, clauses: Sequence[str]) -> None:
    ids = [clause.id for clause in policy.clauses]
    found = []
    for id in clauses:
        if id not in ids:
            way_out = suggest(id, ids, f"its clauses are {', '.join(ids)}")
            message = f"`{policy.id}` has no clause `{id}`"
            found.append(Mistake(policy.path, 0, 0, "", message, way_out))
            continue
        for other in clauses:
            below = other in ids and other != id and any(c.id == id for c in _at_or_below(policy, other))
            if below:
                message = f"clause `{id}` is part of clause `{other}`, which is named too"
                found.append(Mistake(policy.path, 0, 0, "", message, "name one of the two"))
    if found:
        raise Refused(found)


def _at_or_below(policy: Policy, id: str) -> Iterator[Clause]:
    """A clause and those below its heading, where the heading is its own."""
    (clause,) = (clause for clause in policy.clauses if clause.id == id)
    yield clause
    for other in policy.clauses:
        below = len(other.heading) > len(clause.heading) > 0
        below = below and other.heading[: len(clause.heading)] == clause.heading
        if below and set(other.rules) <= set(clause.rules):
            yield other


def _named(rule: Rule) -> Iterator[str]:
    """All names that a rule mentions, and the record whose members it speaks of."""
    yield from spoken_of(rule)
    yield from mentioned_in_condition(rule)
    for conclusion in rule.conclusions:
        yield of_record(conclusion.decision, conclusion.of)
        yield from mentioned_in_conclusion(conclusion)
    for limit in rule.limits:
        yield from (*limited(limit), *mentioned_in_limit(limit))
    if rule.of is not None:
        yield rule.of


def _with_what_they_read(policy: Policy, names: set[str]) -> set[str]:
    """The names with all that definitions and questions among them read, and the lists of their members."""
    reads = {definition.key: mentioned(definition.term) for definition in policy.definitions}
    reads |= {decision.key: mentioned(decision.asked_when) for decision in policy.decisions}
    needed, waiting = set[str](), list(names)
    while waiting:
        name = waiting.pop()
        if name in needed:
            continue
        needed.add(name)
        waiting += reads.get(name, ())
        record = name.rpartition(".")[0] or name
        for owner, lists in ((None, policy.lists), *((r.name, r.lists) for r in policy.records)):
            for of in lists:
                if record in (of.record, owner) or of_record(of.name, owner) == name:
                    waiting += [of.record, of.name if owner is None else owner]
    return needed | {name.rpartition(".")[0] for name in needed if "." in name}


def _known(policy: Policy, needed: set[str], name: str) -> bool:
    return name in needed or any(key.rpartition(".")[2] == name for key in needed)


def _beyond(policy: Policy, wanted: Collection[str]) -> Iterator[str]:
    """What the clauses cite of the rest of the page, which is there though it is left out."""
    left = [clause.id for clause in policy.clauses if clause.id not in wanted]
    for clause in policy.clauses:
        for reference, _ in clause.cites if clause.id in wanted else ():
            if any(refers_to(id, reference) for id in left):
                yield reference


def _lost(policy: Policy, kept: Collection[str]) -> tuple[str, ...]:
    """What is to be told of links to rules that are left out."""
    found = []
    for rule in policy.rules:
        if rule.id not in kept:
            continue
        for words, others in (
            ("prevails over (`despite`)", rule.despite),
            ("yields to (`subject to`)", rule.subject_to),
            ("is an exception to", rule.exception_to),
        ):
            left = [other for other in others if other not in kept]
            if left:
                named = ", ".join(f"`{other}`" for other in left)
                alone = not (rule.conclusions or rule.limits) and set(left) == set(rule.exception_to)
                effect = ", so that it says nothing here" if alone else ""
                found.append(f"{policy.path}: `{rule.id}` {words} {named}, left out here{effect}")
    return tuple(found)
