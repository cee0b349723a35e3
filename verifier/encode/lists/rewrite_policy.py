"""A whole policy with parts of its terms and conditions changed."""

from attrs import evolve

from verifier.encode.lists.rewrite import Change, rewrite
from verifier.model.policy import Policy
from verifier.model.rules import Conclusion, Guarded, Limit, Rule
from verifier.model.terms import Term


def rewrite_policy(policy: Policy, change: Change) -> Policy:
    """The policy with every outermost part that `change` knows replaced, wherever it stands."""
    return evolve(
        policy,
        definitions=tuple(evolve(d, term=rewrite(d.term, change)) for d in policy.definitions),
        decisions=tuple(evolve(d, asked_when=rewrite(d.asked_when, change)) for d in policy.decisions),
        rules=tuple(_rule(rule, change) for rule in policy.rules),
        assumptions=tuple(evolve(a, condition=rewrite(a.condition, change)) for a in policy.assumptions),
        incompatible=tuple(evolve(i, condition=rewrite(i.condition, change)) for i in policy.incompatible),
        properties=tuple(
            evolve(
                p,
                condition=None if p.condition is None else rewrite(p.condition, change),
                when=rewrite(p.when, change),
            )
            for p in policy.properties
        ),
        acceptances=tuple(evolve(a, where=rewrite(a.where, change)) for a in policy.acceptances),
    )


def _rule(rule: Rule, change: Change) -> Rule:
    return evolve(
        rule,
        when=rewrite(rule.when, change),
        throughout=tuple(rewrite(condition, change) for condition in rule.throughout),
        conclusions=tuple(_conclusion(conclusion, change) for conclusion in rule.conclusions),
        limits=tuple(_limit(limit, change) for limit in rule.limits),
    )


def _conclusion(conclusion: Conclusion, change: Change) -> Conclusion:
    return evolve(
        conclusion,
        value=_optional(conclusion.value, change),
        choices=tuple(
            Guarded(rewrite(choice.value, change), rewrite(choice.guard, change))
            for choice in conclusion.choices
        ),
        start=_optional(conclusion.start, change),
        deadline=_optional(conclusion.deadline, change),
    )


def _limit(limit: Limit, change: Change) -> Limit:
    return evolve(limit, value=rewrite(limit.value, change))


def _optional(term: Term | None, change: Change) -> Term | None:
    return None if term is None else rewrite(term, change)
