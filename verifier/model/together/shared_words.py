"""Words that pages put together have in common: which are the same thing, and which only look like it."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from verifier.model.facts import Input, ListOf, Record
from verifier.model.kinds import Enumeration, Kind, Number
from verifier.model.policy import Policy
from verifier.model.wording_kinds import say_kind
from verifier.source.mistake import Mistake
from verifier.source.span import Span

OWN = ("a definition", "a reading")
"""What is a page's own: two of one name are kept apart where they differ."""


@frozen(eq=False, repr=False)
class Word:
    """What a name stands for on a page: `what` it is, and all that must agree, in words."""

    what: str
    said: str
    span: Span


def words(policy: Policy) -> Mapping[str, Word]:
    """The names that a policy reads or decides, each with what it stands for."""
    found = {fact.name: Word("an input", _said(fact), fact.span) for fact in policy.inputs}
    found |= {of.name: Word("a list", _said_of_list(of), of.span) for of in policy.lists}
    found |= {r.name: Word("a record", _said_of_record(r), r.span) for r in policy.records}
    found |= {a.name: Word("a reading", " or ".join(a.readings), a.span) for a in policy.ambiguities}
    for definition in policy.definitions:
        said = _kind(definition.kind, definition.of)
        found[definition.name] = Word("a definition", said, definition.span)
    for decision in policy.decisions:
        if decision.bearer is None:
            word = Word("a decision", _kind(decision.kind, decision.of), decision.span)
        else:
            word = Word("an action", f"by {decision.bearer}", decision.span)
        found[decision.name] = word
    return found


def differing(policies: Sequence[Policy]) -> list[Mistake]:
    """Names that stand for one thing on one page and for another on the next; calendars that differ."""
    first: dict[str, Word] = {}
    found: list[Mistake] = []
    for policy in policies:
        for name, word in words(policy).items():
            other = first.setdefault(name, word)
            both_own = word.what in OWN and other.what in OWN
            if both_own or _agree(word, other):
                continue
            here, there = _differing(word, other)
            message = f"`{name}` is {here}, here and {there} at {other.span}"
            help = "declare it once, among the words that both use, or rename one of the two"
            found.append(Mistake(word.span.path, word.span.line, word.span.column, "", message, help))
    return [*found, *_calendars(policies)]


def _agree(word: Word, other: Word) -> bool:
    """Whether two words are one; of a record each page may speak of parts that the other leaves out."""
    if word.what != other.what:
        return False
    if word.what != "a record":
        return word.said == other.said
    parts, others = (dict(part.split(" : ", 1) for part in one.said.split("; ")) for one in (word, other))
    return all(said == others.get(name, said) for name, said in parts.items())


def _differing(word: Word, other: Word) -> tuple[str, str]:
    """What two words are, of records only the parts in which they differ."""
    parts = [one.said.split("; ") for one in (word, other)]
    if word.what == other.what:
        parts = [[part for part in parts[n] if part not in parts[1 - n]] for n in (0, 1)]
    here, there = (
        f"{one.what}, `{'; '.join(some)}`" if some else f"{one.what} without that"
        for one, some in zip((word, other), parts, strict=True)
    )
    return here, there


def _calendars(policies: Sequence[Policy]) -> Iterator[Mistake]:
    named = {policy.holidays: policy for policy in policies if policy.holidays is not None}
    if len(named) > 1:
        (one, first), (other, second), *_ = named.items()
        message = f"working days of `{other}` are counted here, and of `{one}` in {first.path}"
        yield Mistake(second.path, 0, 0, "", message, "agree on one `holidays` in `verifier.toml`")


def nameless(kind: Kind) -> Kind:
    """A kind whatever the type is called that it was declared with."""
    return evolve(kind, name=None) if isinstance(kind, Number | Enumeration) else kind


def _kind(kind: Kind, of: str | None = None) -> str:
    return say_kind(nameless(kind)) + (f" of {of}" if of else "")


def _said(fact: Input) -> str:
    return ("optional " if fact.optional else "") + _kind(fact.kind)


def _said_of_list(of: ListOf) -> str:
    sizes = f", {of.least} to {of.most}" if of.most is not None else f", {of.least} or more"
    return f"list of {of.record}{sizes}"


def _said_of_record(record: Record) -> str:
    parts = [
        f"{part.name} : {_said_of_list(part) if isinstance(part, ListOf) else _said(part)}"
        for part in record.parts
    ]
    return "; ".join(parts)
