"""What a case must give of a list so that the evaluator can say what is made of it.

The written form may do without: the least of a constant over one member is that constant. A case that
is shown is replayed, and there the list, and what its members are picked by, has to be given.
"""

from collections.abc import Iterable, Iterator

from verifier.encode.lists.flat import SIZE
from verifier.model.kinds import Number
from verifier.model.mentions import mentioned, parts_of
from verifier.model.policy import Definition
from verifier.model.terms import Among, And, Choice, Chosen, Comparison, Condition, Fact, Term


def read_in(part: Term | Condition) -> Iterator[Fact | Chosen]:
    """The facts, definitions and decisions that a written part reads the values of."""
    waiting = [part]
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, Fact | Chosen):
            yield inner
        waiting += parts_of(inner)


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


def reading(value: Term, parts: Iterable[Fact | Chosen]) -> Term:
    """The same value, which reads these as well, and is known only where they are."""
    tests = tuple(_anything(part) for part in dict.fromkeys(parts))
    return Choice(And(tests), value, value) if tests else value


def reading_size(condition: Condition, path: str) -> Condition:
    """The same condition, which reads the size of a list as well."""
    return And((_anything(size_of(path)), condition))


def _anything(part: Fact | Chosen) -> Condition:
    """A test that every value passes."""
    if isinstance(part.kind, Number):
        return Comparison(part, "=", part)
    return Among(part, part.kind.values)
