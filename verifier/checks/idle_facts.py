"""Which facts are asked whether any outcome depends on them, and what reads them."""

from collections.abc import Iterator

from attrs import frozen

from verifier.encode.calendar import is_counted
from verifier.model.facts import Input, ListOf
from verifier.model.mentions import mentioned, mentioned_in_conclusion, mentioned_in_condition, of_record
from verifier.model.policy import Policy
from verifier.model.reading import reached, reads


@frozen(eq=False, repr=False)
class AskedFact:
    """A fact or a list of which it is asked, and what depends on it, all by their keys (`Module.credits`).

    `record` is the one that it is of, None for the case; `readers` are the rules that speak of it, in a
    condition or a conclusion, themselves or through definitions.
    """

    key: str
    fact: Input | ListOf
    record: str | None
    decisions: tuple[str, ...]
    definitions: tuple[str, ...]
    readers: tuple[str, ...]


def facts_asked_about(policy: Policy) -> tuple[AskedFact, ...]:
    """The facts and lists that are asked about, in declared order; none where nothing is decided."""
    edges = reads(policy.definitions, policy.decisions, policy.rules)
    behind = {key: frozenset(reached(edges, key)) for key in policy.order}
    pages, passed_over = {page.path for page in policy.pages}, _passed_over(policy)
    skipped = _of_unread_lists(policy, behind)
    found = []
    for fact, record in _facts(policy) if policy.decisions else ():
        key = of_record(fact.name, record)
        decisions = tuple(d.key for d in policy.decisions if key in behind[d.key])
        definitions = tuple(d.key for d in policy.definitions if key in behind[d.key])
        of_words = not decisions and fact.span.path not in pages
        read_list = isinstance(fact, ListOf) and (decisions or fact.record not in skipped)
        if record in skipped or key in passed_over or of_words or read_list:
            continue
        spoken = {key, *definitions}
        readers = tuple(rule for rule, names in _spoken_of(policy) if not spoken.isdisjoint(names))
        found.append(AskedFact(key, fact, record, decisions, definitions, readers))
    return tuple(found)


def _facts(policy: Policy) -> Iterator[tuple[Input | ListOf, str | None]]:
    yield from ((fact, None) for fact in policy.inputs)
    yield from ((held, None) for held in policy.lists)
    yield from ((part, record.name) for record in policy.records for part in record.parts)


def _of_unread_lists(policy: Policy, behind: dict[str, frozenset[str]]) -> set[str]:
    """The records of members of which no decision reads anything, and that have none themselves."""
    read = {d.of for d in policy.decisions}
    for fact, record in _facts(policy):
        if isinstance(fact, ListOf):
            key = of_record(fact.name, record)
            read |= {fact.record for d in policy.decisions if key in behind[d.key]}
    while (
        grown := {record.name for record in policy.records for held in record.lists if held.record in read}
        - read
    ):
        read |= grown  # what is inside them is read
    return {record.name for record in policy.records} - read


def _passed_over(policy: Policy) -> set[str]:
    """What an assumption or an `incompatible` speaks of, through definitions; what the author claims to make
    no difference; the dates from which a calendar counts."""
    edges = reads(policy.definitions, (), ())
    conditions = [one.condition for one in policy.assumptions]
    conditions += [one.condition for one in policy.incompatible]
    counted = [definition.term for definition in policy.definitions if is_counted(definition)]
    named = {name for part in (*conditions, *counted) for name in mentioned(part)}
    named |= {other for name in tuple(named) for other in reached(edges, name)}
    for claim in policy.properties:
        if claim.form == "independent":
            named |= {of_record(claim.path[-1], record) for record in _records_at(policy, claim.path[:-1])}
    return named


def _records_at(policy: Policy, path: tuple[str, ...]) -> Iterator[str | None]:
    """The record of the members at the end of a path of lists; None for the case."""
    records, lists, at = {record.name: record for record in policy.records}, policy.lists, None
    for name in path:
        held = next(one for one in lists if one.name == name)
        at, lists = held.record, records[held.record].lists
    yield at


def _spoken_of(policy: Policy) -> Iterator[tuple[str, frozenset[str]]]:
    """For each rule what its conditions and conclusions mention."""
    for rule in policy.rules:
        concluded = (name for one in rule.conclusions for name in mentioned_in_conclusion(one))
        yield rule.id, frozenset((*mentioned_in_condition(rule), *concluded))
