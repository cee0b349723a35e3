"""The words of an author that regions are told in: definitions that are yes or no, and tests."""

from collections.abc import Iterable
from functools import lru_cache

from verifier.encode.lists.flat import HELPER, Flat
from verifier.encode.side_by_side import MARK
from verifier.model.kinds import YesNo
from verifier.model.mentions import mentioned
from verifier.model.paths import name_in_policy
from verifier.model.policy import Policy
from verifier.model.reading import names_read
from verifier.model.terms import Condition


@lru_cache(maxsize=16)
def author_words(native: Policy, flat: Policy) -> frozenset[str]:
    """The flat policy's definitions that are yes or no and stand on the author's page, of members too.

    Of two policies side by side those of the first, since the second may mean another thing by the same word.
    """
    keys = {definition.key for definition in native.definitions}
    words = (definition.name for definition in flat.definitions if isinstance(definition.kind, YesNo))
    return frozenset(name for name in words if MARK not in name and name_in_policy(native, name) in keys)


def told_in_words(tests: Iterable[Condition], flat: Flat) -> dict[Condition, None]:
    """The tests without those of a value that only writing lists out has given a name."""
    return {
        test: None
        for test in tests
        if test in flat.said or not any(name.startswith(HELPER) for name in mentioned(test))
    }


def in_words(native: Policy, flat: Policy, name: str) -> bool:
    """Whether what something depends on can be told in such words."""
    return not names_read(flat, name).isdisjoint(author_words(native, flat))
