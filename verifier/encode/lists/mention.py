"""What a case must give of a list so that the evaluator can say what is made of it.

The written form may do without: the least of a constant over one member is that constant. A case that
is shown is replayed, and there the list, and the shares of which the best are picked, have to be given.
"""

from collections.abc import Iterable

from verifier.encode.lists.flat import SIZE
from verifier.model.mentions import mentioned
from verifier.model.policy import Definition
from verifier.model.terms import Comparison, Condition, Fact, Term


def read(part: Term | Condition, helpers: Iterable[Definition]) -> set[str]:
    """The names that a written part reads, itself or through helpers."""
    written = {helper.name: helper.term for helper in helpers}
    waiting, seen = list(mentioned(part)), set[str]()
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += mentioned(written[name]) if name in written else ()
    return seen


def size_of(path: str) -> Fact:
    return Fact(path, SIZE)


def known(number: Term) -> Condition:
    """A test that every value passes, and that is known only where the value is."""
    return Comparison(number, "=", number)
