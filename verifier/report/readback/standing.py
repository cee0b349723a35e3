"""How a rule stands to others, in English: what it lifts, prevails over and gives way to."""

from collections.abc import Collection, Sequence

from verifier.evaluate.prevails import prevails
from verifier.model.mentions import mentioned
from verifier.model.policy import Policy
from verifier.model.rules import Rule
from verifier.report.readback.words import listing


class Standing:
    """The priorities of a policy. Only rules on the same question can prevail over one another."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self.over = prevails(policy.rules)
        self.questions = {rule.id: _questions(rule) for rule in policy.rules}
        self.lifting = {
            rule.id: [other.id for other in policy.rules if rule.id in other.exception_to]
            for rule in policy.rules
        }

    def sentences(self, rule: Rule) -> list[str]:
        """What holds between the rule and others, and what is written of it without effect."""
        policy, said = self.policy, []
        same = [other.id for other in policy.rules if self.questions[other.id] & self.questions[rule.id]]
        if rule.exception_to and (rule.conclusions or rule.limits):
            said.append(f"Where it applies, it lifts {rules_named(policy, rule.exception_to)}.")
        over = [id for id in same if id in self.over[rule.id] and id not in rule.exception_to]
        if over:
            said.append(f"It prevails over {rules_named(policy, over, same)}.")
        under = [id for id in same if rule.id in self.over[id] and id not in self.lifting[rule.id]]
        if under:
            said.append(f"It gives way to {rules_named(policy, under, same)}.")
        if self.lifting[rule.id]:
            said.append(
                f"It is lifted where {rules_named(policy, self.lifting[rule.id], last='or')} applies."
            )
        for cited, how in ((rule.despite, "prevail over"), (rule.subject_to, "give way to")):
            if cited and not set(cited) & set(same):
                other = f"{rules_named(policy, cited)} on another question"
                said.append(f"It is said to {how} {other}, so that both stand.")
        return said


def _questions(rule: Rule) -> frozenset[str]:
    """The decisions that a rule speaks to, those that it limits over members among them."""
    limited = (name for limit in rule.limits for name in mentioned(limit.left))
    return frozenset([*(conclusion.decision for conclusion in rule.conclusions), *limited])


def rules_named(
    policy: Policy, ids: Sequence[str], same: Collection[str] | None = None, last: str = "and"
) -> str:
    """Rules by their ids; all those of a clause, or all of them in `same`, as `every rule of 6.29`."""
    left, said = list(dict.fromkeys(ids)), []
    every = "every rule" if last == "and" else "a rule"
    for clause in policy.clauses:
        whole = [id for id in clause.rules if same is None or id in same]
        if len(whole) > 1 and set(whole) <= set(left):
            narrower = "" if len(whole) == len(clause.rules) else " on the same question"
            said.append((left.index(whole[0]), f"{every} of {clause.id}{narrower}"))
            left = ["" if id in whole else id for id in left]
    said += [(place, id) for place, id in enumerate(left) if id]
    return listing([name for _, name in sorted(said)], last)
