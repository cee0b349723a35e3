"""One change to one rule, and the proof that no case comes out otherwise with it."""

from collections.abc import Callable, Mapping

from attrs import frozen

from verifier.encode.smt.edited import edited
from verifier.finding import Asked
from verifier.model.policy import Policy
from verifier.model.rules import Rule

Change = Callable[[Rule], Rule | None]
"""What a rule, or an instance of it for a member, becomes; None where it is gone."""


class Undated(Exception):
    """A case may come out otherwise, and no calendar was found to have one: the change is passed over."""


@frozen
class Edit:
    """A change to a rule, by its id; `subject` tells it apart from others and `tag` is short for it."""

    subject: str
    tag: str
    rule: str
    change: Change

    def of(self, policy: Policy) -> Policy:
        """The author's policy with the change."""
        changed = {rule.id: self.change(rule) for rule in policy.rules if rule.id == self.rule}
        return edited(policy, changed)


@frozen
class Unchanging:
    """That no case comes out otherwise: what that rests on, the decisions concerned (of members under the
    first one's path), the most members of lists among which it was shown, and what was asked."""

    rests_on: tuple[str, ...]
    decisions: tuple[str, ...]
    within: Mapping[str, int]
    asked: tuple[Asked, ...]
    engines: tuple[str, ...] = ("z3",)
