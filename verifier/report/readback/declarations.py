"""Facts, definitions, questions, assumptions and claims in English."""

from attrs import evolve

from verifier.model.claims import Acceptance, Property
from verifier.model.kinds import FIRST_DAY, LAST_DAY, Enumeration, Kind, Number, YesNo, is_date
from verifier.model.paths import ABSENT
from verifier.model.policy import (
    Ambiguity,
    Assumption,
    Decision,
    Definition,
    Incompatible,
    Input,
    ListOf,
    Record,
)
from verifier.model.terms import Always, Truth
from verifier.model.values import show_number, show_value
from verifier.report.readback.conditions import condition, inner, reads_as_clause
from verifier.report.readback.terms import whole
from verifier.report.readback.words import Words, listing, member, members, plain, value


def kind(of: Kind) -> str:
    """What values there are: `yes or no`, `one of …`, `a number of credits from 0, in steps of 5`."""
    if isinstance(of, YesNo):
        return "yes or no"
    if isinstance(of, Enumeration):
        order = ", in rising order" if of.ordered else ""
        return f"one of {listing([f'`{one}`' for one in of.values], 'and')}{order}"
    said = "a number" if of.measure is None else f"a number of {of.measure}"
    if is_date(of):
        said, of = "a date", _without_calendar_ends(of)
    if of.low is not None:
        said += f" from {show_value(of.low, of)}" + (" upwards" if of.high is None else "")
    if of.high is not None:
        said += f"{' up' if of.low is None else ''} to {show_value(of.high, of)}"
    return said + (f", in steps of {show_number(of.step)}" if of.step is not None else "")


def _without_calendar_ends(of: Number) -> Number:
    """The kind of a date without the first and last day of the calendar, and its step of a day."""
    low = None if of.low == FIRST_DAY else of.low
    high = None if of.high == LAST_DAY else of.high
    return evolve(of, low=low, high=high, step=None)


def _name(words: Words, name: str, of: str | None) -> str:
    """“label” (`name`), of a member where it is one of a member."""
    called = words.called(name, of)
    both = called if f"`{name}`" in called else f"{called} (`{name}`)"
    return both + words.of_member(of)


def fact(words: Words, of: Input, record: str | None = None) -> list[str]:
    absent = ", or absent" if of.optional else ""
    said = [f"{_capital(_name(words, of.name, record))}: {kind(of.kind)}{absent}."]
    if of.typical == ABSENT and of.optional:
        said.append("Left out of a worked case it is absent.")
    elif of.typical is not None:
        said.append(f"Left out of a worked case it means {value(of.typical, of.kind)}.")
    if of.better is not None:
        said.append(f"The {of.better}, the better for the person concerned.")
    return said


def listed(words: Words, of: ListOf, owner: str | None = None) -> list[str]:
    most = "any number of" if of.most is None and not of.least else ""
    if not most:
        most = f"at least {of.least}" if of.most is None else f"{of.least} to {of.most}"
    return [f"{_capital(_name(words, of.name, owner))}: a list of {most} {members(of.record)}."]


def record(words: Words, of: Record) -> list[str]:
    """What each member of a record is made of, in the order of the text."""
    said = [f"Each {member(of.name)} is made of what follows."]
    for part in of.parts:
        one = listed(words, part, of.name) if isinstance(part, ListOf) else fact(words, part, of.name)
        said.append(" ".join(one))
    return said


def ambiguity(words: Words, of: Ambiguity) -> list[str]:
    readings = listing([f"`{reading}`" for reading in of.readings], "or")
    return [f"The text leaves open {_name(words, of.name, None)}: {readings}.", "Nobody has chosen yet."]


def definition(words: Words, of: Definition) -> list[str]:
    called = _name(words, of.name, of.of)
    if isinstance(of.term, Truth):
        holds = "holds" if reads_as_clause(words.called(of.name, of.of)) else "is `yes`"
        said = [f"{_capital(called)} {holds} exactly where {condition(words, of.term.condition)}."]
    elif isinstance(of.kind, YesNo):
        said = [f"{_capital(called)} is the same as {whole(words, of.term)}."]
    else:
        said = [f"{_capital(called)} is {whole(words, of.term)}."]
    if isinstance(of.kind, Number) and (of.kind.low, of.kind.high, of.kind.step) != (None, None, None):
        said.append(f"It is claimed to be {kind(of.kind)}.")
    return said


def decision(words: Words, of: Decision) -> list[str]:
    called = _name(words, of.name, of.of)
    if of.bearer is not None:
        said = [f"An action of {words.body(of.bearer)}: {called}."]
    else:
        said = [f"{_capital(called)}: {kind(of.kind)}."]
    if not isinstance(of.asked_when, Always):
        said.append(f"It is asked only where {condition(words, of.asked_when)}.")
    return said


def assumption(words: Words, of: Assumption) -> list[str]:
    return [f"Taken for granted (“{plain(of.label)}”): {condition(words, of.condition)}."]


def incompatible(words: Words, of: Incompatible) -> list[str]:
    return [f"Held to be impossible (“{plain(of.label)}”): {condition(words, of.condition)}."]


def claim(words: Words, of: Property) -> list[str]:
    """A property, as the author claims it of every case."""
    subject = "" if of.subject is None else _subject(words, of.subject)
    path = _path(words, of.path) if of.path else ""
    match of.form:
        case "holds":
            assert of.condition is not None
            said = condition(words, of.condition)
        case "decided":
            said = f"{subject} is decided wherever it is asked"
        case "falls" | "rises":
            said = f"{subject} never {of.form} as {path} rises and all else stays"
        case "independent":
            said = f"{subject} does not depend on {path}"
    if not isinstance(of.when, Always):
        said = f"where {inner(words, of.when)}, {said}"
    return [f"Claimed of every case (“{plain(of.label)}”): {said}."]


def _path(words: Words, path: tuple[str, ...]) -> str:
    """A fact by the lists that lead to it: “first mark” of a component of a module in “taught modules”."""
    owner: str | None = None
    inwards = []
    for name in path[:-1]:
        item = words.item(name, owner)
        within = f" in {words.called(name, owner)}" if owner is None else ""
        owner = item.record if isinstance(item, ListOf) else owner
        inwards.append(f" of a {member(owner or name)}{within}")
    return words.called(path[-1], owner) + "".join(reversed(inwards))


def _subject(words: Words, key: str) -> str:
    record_name, _, name = key.rpartition(".")
    owner = record_name or None
    item = words.item(name, owner)
    called = words.called(name, owner) + words.of_member(owner)
    return f"the decision {called}" if isinstance(item, Decision) else called


def acceptance(words: Words, of: Acceptance) -> list[str]:
    about = "" if of.subject is None else f" in `{of.subject}`"
    where = "" if isinstance(of.where, Always) else f" where {condition(words, of.where)}"
    until = "" if of.until is None else f", until {of.until}"
    return [f"A finding of `{of.check}`{about}{where} is accepted: “{plain(of.reason)}”{until}."]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
