"""A policy with nothing but what some definitions and decisions depend on, so that less stands in the way.

What is left out is never read, or is an assumption without which there are only more cases: what no case
of the narrowed policy shows, no case of the policy shows.
"""

from collections.abc import Iterable

from attrs import evolve

from verifier.encode.smt.closure import closure
from verifier.model.mentions import mentioned, of_record
from verifier.model.policy import Policy
from verifier.model.reading import exceptions, names_read, spoken_of


def narrowed(policy: Policy, of: Iterable[str], assuming: bool) -> Policy:
    """The policy as far as these definitions and decisions, by their keys, depend on it, with or without what
    is assumed."""
    of = frozenset(of)
    keys = of.union(*(names_read(policy, key) for key in of))
    about = {rule.id for rule in policy.rules if keys & set(spoken_of(rule))}
    lifting = exceptions(policy.rules)
    wanted = about.union(*(lifting[rule] for rule in about)) if about else about
    over = closure(policy)  # a rule prevails also through rules that are left out
    rules = [
        evolve(
            rule,
            conclusions=tuple(c for c in rule.conclusions if of_record(c.decision, c.of) in keys),
            limits=rule.limits if keys & set(spoken_of(rule)) else (),
            despite=tuple(r.id for r in policy.rules if r.id in over[rule.id] & wanted),
            subject_to=(),
            exception_to=tuple(other for other in rule.exception_to if other in wanted),
        )
        for rule in policy.rules
        if rule.id in wanted
    ]
    known = {*(d.key for d in policy.definitions), *(d.key for d in policy.decisions)}
    assumptions = [
        assumption
        for assumption in policy.assumptions
        if assuming and {name for name in mentioned(assumption.condition) if name in known} <= keys
    ]
    return evolve(
        policy,
        definitions=tuple(d for d in policy.definitions if d.key in keys),
        decisions=tuple(d for d in policy.decisions if d.key in keys),
        rules=tuple(rules),
        assumptions=tuple(assumptions),
        incompatible=(),
        properties=(),
        acceptances=(),
        cases=(),
        order=tuple(name for name in policy.order if name in keys),
    )
