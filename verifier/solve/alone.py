"""Which lists do not matter to a question about one of their members, but for that member.

Nothing that such a question reads runs over the list, and every assumption about it is one of each member
by itself. So a case that shows a defect shows it still with the other members taken away, and what is
proved of a short list is proved of any.
"""

from collections.abc import Iterator

from verifier.encode.lists.cone import parts_read
from verifier.encode.lists.flat import holders, without_places
from verifier.model.mentions import mentioned, parts_of
from verifier.model.paths import name_in_policy, record_at
from verifier.model.policy import Policy
from verifier.model.reading import reached, reads
from verifier.model.terms import Aggregate, And, Condition, Quantified, Term

Run = tuple[str | None, str]
"""A list that something runs over: the record that has it (None: the case) and its name."""


def alone(policy: Policy, about: str) -> frozenset[str]:
    """The lists, by their paths without places, of which only the member that `about` is of matters."""
    edges = reads(policy.definitions, policy.decisions, policy.rules)
    key = name_in_policy(policy, about)
    keys = {key, *reached(edges, key)}
    for assumption in policy.assumptions:  # what it reads by a name runs over lists as well
        names = mentioned(assumption.condition)
        keys |= {read for name in names for read in (name, *reached(edges, name))}
    runs = {run for part in parts_read(policy, frozenset(keys)) for run in _runs(part)}
    runs |= {run for assumption in policy.assumptions for run in _assumed(assumption.condition)}
    found = set[str]()
    for path, _ in holders(about):
        outer, _, name = path.rpartition(".")
        if (record_at(policy, outer) if outer else None, name) not in runs:
            found.add(without_places(path))
    return frozenset(found)


def _runs(part: Term | Condition) -> Iterator[Run]:
    if isinstance(part, Aggregate | Quantified):
        yield part.over.owner, part.over.list
    for inner in parts_of(part):
        yield from _runs(inner)


def _assumed(condition: Condition) -> Iterator[Run]:
    """The lists whose members an assumption brings together."""
    match condition:
        case And(parts=parts):
            for part in parts:
                yield from _assumed(part)
        case Quantified(quantifier="every" | "no", over=over, has=has) if over.best is None:
            yield from (*_runs(over.where), *_runs(has))
        case _:
            yield from _runs(condition)
