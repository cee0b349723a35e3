"""The policy as it stands once a case has given some of its facts."""

from attrs import evolve

from verifier.model.policy import Case, Definition, Policy
from verifier.model.terms import Constant


def given(policy: Policy, case: Case) -> Policy:
    """The policy with every fact and definition that the case gives held at its value.

    A fact that is given is no longer an input: it stands as given, outside its range and off its
    step too. A definition that is given no longer reads what it was computed from.
    """
    facts = [
        Definition(fact.name, fact.kind, Constant(case[fact.name], fact.kind), fact.label, fact.span)
        for fact in policy.facts
        if fact.name in case
    ]
    definitions = [
        evolve(d, term=Constant(case[d.name], d.kind)) if d.name in case else d for d in policy.definitions
    ]
    return evolve(
        policy,
        inputs=tuple(fact for fact in policy.inputs if fact.name not in case),
        ambiguities=tuple(a for a in policy.ambiguities if a.name not in case),
        definitions=(*facts, *definitions),
        order=(*(fact.name for fact in facts), *policy.order),
    )
