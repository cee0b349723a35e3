"""The terms of a policy some of whose rules say something else, or are gone, over those of the policy itself.

Only what the change touches is written anew; facts, definitions and what other decisions come to are those
of the policy. So what is read of a decision is what that comes to before the change.
"""

from collections.abc import Mapping

from attrs import evolve

from verifier.encode.smt.closure import closure
from verifier.encode.smt.encoding import Encoding
from verifier.encode.smt.question import QuestionTerms
from verifier.encode.smt.terms import Known
from verifier.model.policy import Policy
from verifier.model.reading import reached
from verifier.model.rules import Rule

Changed = Mapping[str, Rule | None]
"""By id the rules that change, and what they change to; None: they are gone."""


class Edited(Encoding):
    """An encoding beside `base` with some rules changed; `tag` is unlike that of any other.

    `decisions` are those that the change may bear on, in order, `reordered` those of them on which some
    rules prevailed over others only through what is gone.
    """

    def __init__(self, base: Encoding, tag: str, changed: Changed) -> None:
        self.__dict__.update(base.__dict__)  # what is not named below is the same for both
        self.policy = edited(base.policy, changed)
        self.tag = base.tag + tag
        self._rules = {rule.id: rule for rule in self.policy.rules}
        self._over = closure(self.policy)
        self._exceptions = {rule.id: [] for rule in self.policy.rules}
        for rule in self.policy.rules:
            for lifted in rule.exception_to:
                self._exceptions[lifted].append(rule.id)
        self._base, self._changed, self._touched = base, frozenset(changed), _lifted(base.policy, changed)
        self._applies, self._live, self._questions = {}, {}, {}
        spoken = {c.decision for r in base.policy.rules if r.id in self._touched for c in r.conclusions}
        self.reordered = _reordered(self.policy, base._over, self._over)
        spoken |= self.reordered
        self.decisions = tuple(d.name for d in base.policy.decisions if d.name in spoken)
        self._spoken = frozenset(spoken)

    # What the change does not touch is that of the policy, and what comes to the same is called what it is
    # called there: both whether or not that was asked for before.

    def applies(self, rule_id: str) -> Known:
        return super().applies(rule_id) if rule_id in self._changed else self._base.applies(rule_id)

    def live(self, rule_id: str) -> Known:
        before = self._base.live(rule_id)
        return super().live(rule_id) if rule_id in self._touched else before

    def unlimited(self, name: str, closed: bool = True) -> QuestionTerms:
        before = self._base.unlimited(name, closed)
        return super().unlimited(name, closed) if name in self._spoken else before

    def has(self, rule: str) -> bool:
        """Whether a rule is not gone."""
        return rule in self._rules


def edited(policy: Policy, changed: Changed) -> Policy:
    """The policy with some rules changed; what cites those that are gone cites them no more."""
    lost = gone(changed)
    now = (changed.get(rule.id, rule) for rule in policy.rules)
    return evolve(policy, rules=tuple(_citing_none_of(lost, rule) for rule in now if rule is not None))


def _citing_none_of(lost: frozenset[str], rule: Rule) -> Rule:
    if lost.isdisjoint((*rule.despite, *rule.subject_to, *rule.exception_to)):
        return rule

    def cited(rules: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(other for other in rules if other not in lost)

    return evolve(
        rule,
        despite=cited(rule.despite),
        subject_to=cited(rule.subject_to),
        exception_to=cited(rule.exception_to),
    )


def gone(changed: Changed) -> frozenset[str]:
    return frozenset(rule for rule, now in changed.items() if now is None)


def _reordered(
    policy: Policy, before: Mapping[str, frozenset[str]], after: Mapping[str, frozenset[str]]
) -> frozenset[str]:
    """The decisions on which some rule prevailed over another one only through what is gone."""
    about = {rule.id: {c.decision for c in rule.conclusions} for rule in policy.rules}
    lost = ((high, low) for high in after for low in before[high] - after[high] if low in after)
    return frozenset(decision for high, low in lost for decision in about[high] & about[low])


def _lifted(policy: Policy, changed: Changed) -> frozenset[str]:
    """The rules that change, and those that they lift, themselves or through others."""
    bases = {rule.id: rule.exception_to for rule in policy.rules}
    return frozenset(changed).union(*(reached(bases, rule) for rule in changed))
