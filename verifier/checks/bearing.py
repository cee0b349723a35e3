"""Whether a change to a rule bears on a case: what can be left out, defined over the evaluator."""

from verifier.checks.admissible import admissible
from verifier.encode.lists.flat import declared
from verifier.evaluate import Evaluator
from verifier.evaluate.alike import alike
from verifier.evaluate.truth import holds
from verifier.evaluate.world import ReadsAbsent
from verifier.model.policy import Case, Policy
from verifier.model.reading import reached
from verifier.model.rules import Rule
from verifier.model.terms import Condition
from verifier.solve.asked import AtHand


def bears(evaluator: Evaluator, other: Evaluator, rule: str, case: Case) -> bool:
    """The definition: a decision comes out otherwise in the case by the other policy, or it is not known and
    the rule, which one of them has and the other has not or not so, might bear on it."""
    one = admissible(evaluator, case)
    if one is None:
        return False
    try:
        two = other.evaluate(
            case
        )  # what is chosen in the case may no longer be possible, which is a difference
    except ReadsAbsent:  # what was left out asks whether something is there at all
        return True
    if two.undefined:
        return False
    if any(not alike(outcome, two.outcomes[name]) for name, outcome in one.outcomes.items()):
        return True
    return any(
        outcome.status == "unknown" and _may_bear(evaluator, other, rule, case, name)
        for name, outcome in one.outcomes.items()
    )


def _may_bear(evaluator: Evaluator, other: Evaluator, rule: str, case: Case, name: str) -> bool:
    if declared(name) in _reordered(evaluator, other):
        return True
    if declared(name) not in spoken_to(evaluator.policy, rule):
        return False
    for members in evaluator.scopes(rule, case):
        before = evaluator.rule_holds(rule, case, members)[1]
        after = other.rule_holds(rule, case, members)[1] if rule in other.rules else False
        if before is None or after is None or before is not after:
            return True
    return False


def _reordered(evaluator: Evaluator, other: Evaluator) -> frozenset[str]:
    """The decisions on which a rule prevailed over another one only through the rule that is gone."""
    about = {rule: {c.decision for c in one.conclusions} for rule, one in other.rules.items()}
    lost = ((high, low) for high in about for low in evaluator.over[high] - other.over[high] if low in about)
    return frozenset(name for high, low in lost for name in about[high] & about[low])


def spoken_to(policy: Policy, rule: str) -> frozenset[str]:
    """The decisions that a rule speaks to, and those of the rules that it lifts, itself or through others."""
    lifted = lifted_by(policy, rule)
    return frozenset(c.decision for one in policy.rules if one.id in lifted for c in one.conclusions)


def lifted_by(policy: Policy, rule: str) -> frozenset[str]:
    """A rule and those that it lifts, itself or through others."""
    bases = {one.id: one.exception_to for one in policy.rules}
    return frozenset((rule, *reached(bases, rule)))


def moves(evaluator: Evaluator, at_hand: AtHand, rule: Rule, when: Condition | None) -> bool:
    """Whether a rule applies to somebody in a case where it would not on this condition, or the reverse; with
    no condition it is gone."""
    for scope in at_hand.world.shape.of(rule.of)[0]:
        here = at_hand.world.at(scope)
        before = evaluator.applies(rule, here) is True
        after = when is not None and holds(when, here) is True
        if before is not after:
            return True
    return False
