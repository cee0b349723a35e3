"""The flat policies in which members are counted: one for the case, and one for a member of each list."""

from collections.abc import Iterator

from verifier.encode.lists.classes import Outside
from verifier.encode.lists.counted import counted_flat
from verifier.encode.lists.flat import Flat
from verifier.encode.lists.uses import space
from verifier.model.policy import Policy
from verifier.solve.asked import Options
from verifier.solve.member_classes import member_classes


def countings(policy: Policy, options: Options) -> Iterator[tuple[bool, Flat]]:
    """Flat policies for lists of any length, each with whether it is about a member; none where the members
    of a list cannot be counted."""
    lists = [held.name for held in policy.lists]
    try:
        classes = {name: member_classes(policy, space(policy, name), options) for name in lists}
    except Outside:
        return
    for focus in (None, *lists):
        try:
            yield focus is not None, counted_flat(policy, focus, classes)
        except Outside:
            continue
