"""What a random page declares: records and lists, facts, definitions, decisions and actions."""

from random import Random

from attrs import define, field

from tests.generator.phrases import Phrases, elapsed
from tests.generator.spoken import (
    DATE,
    DAYS,
    DECIDED,
    FACTS,
    FIELDS,
    MARKS,
    SIZES,
    WEIGHT,
    YES,
    Held,
    Name,
    Place,
    Spoken,
)
from tests.generator.words import chance

_DEFINED: tuple[Spoken, ...] = (YES, YES, Spoken("percent", "number", MARKS.values, "percent"), MARKS)
_DEFINED += (
    Spoken("credits", "number", SIZES.values, "credits"),
    Spoken("number", "number", ("0", "1", "2")),
)
_MANY = ("", "", ", 1 or more", ", up to 2", ", 1 to 2", ", 2 or more", ", up to 3")
_PARTS = (", 1 to 2", ", up to 1", ", up to 2")


@define
class Question:
    """A decision or action, and what its rules may read."""

    name: Name
    place: Place
    values: tuple[str, ...]


@define
class Page:
    """A page being drawn. `places`: what may be read at each record (None: the case) so far."""

    random: Random
    phrases: Phrases
    names: list[Name] = field(factory=list)
    lists: list[Held] = field(factory=list)
    lines: list[str] = field(factory=list)
    clauses: list[tuple[str, list[str]]] = field(factory=list)
    questions: list[Question] = field(factory=list)
    paths: list[tuple[str, Spoken]] = field(factory=list)
    ambiguous: bool = False

    def place(self, record: str | None) -> Place:
        """What may be spoken of, of a member of the record or of the case, with what stands so far."""
        outer: dict[str | None, str | None] = {None: None}
        for held in self.lists:
            outer[held.record] = held.owner
        seen: list[str | None] = [record]
        while seen[-1] is not None:
            seen.append(outer.get(seen[-1]))
        names = tuple(name for name in self.names if name.of in seen)
        lists = tuple(held for held in self.lists if held.owner == record)
        held_by = [held.record for held in lists]
        several = frozenset(r for r in held_by if held_by.count(r) > 1)
        inner = {held.name: self.place(held.record) for held in lists}
        return Place(names, lists, record, several, inner)

    def text(self, seed: int) -> str:
        front = f"---\npolicy: generated-{seed}\ntitle: Generated {seed}\nlanguage: 1\n---\n"
        parts = [front, "# Part\n", "```policy", *self.lines, "```"]
        for clause, lines in self.clauses:
            parts += ["", f"## {clause}", "", f"```policy {clause}", *lines, "```"]
        return "\n".join(parts) + "\n"


def declared(random: Random) -> Page:
    """A page with its declarations; its rules and claims are still to be drawn."""
    page = Page(random, Phrases(random, curved=chance(random, 45)))
    page.lines += ["measure credits, percent", 'body board "the board"', 'body student "the student"']
    records = _records(page) if chance(random, 85) else []
    for number in range(random.choice((1, 1, 2) if records else (2, 3))):
        _input(page, f"fact_{number}", random.choice(FACTS))
    if page.phrases.curved:
        _input(page, "factor", WEIGHT, sure=True)
    if chance(random, 12):
        for text in ("start", "end"):
            _input(page, text, DATE, sure=True)
    if chance(random, 12):
        page.lines.append('ambiguity reading "what it may mean": first_reading or second_reading')
        page.names.append(Name("reading", Spoken("", "plain", ("first_reading", "second_reading"))))
    places: list[str | None] = [*reversed(records), None]
    for number in range(random.choice((1, 2, 2, 3))):
        _definition(page, f"defined_{number}", random.choice(places) if chance(random, 60) else None)
    for number in range(random.choice((1, 2, 2))):
        of = random.choice(records) if records and chance(random, 55 if number == 0 else 30) else None
        _decision(page, f"decision_{number}", of)
        if chance(random, 25):
            _definition(page, f"later_{number}", None)
    if chance(random, 25):
        _action(page)
    return page


# --- records, lists and facts ------------------------------------------------------------------------


def _records(page: Page) -> list[str]:
    """A record, now and then with another inside it, and the lists that hold them."""
    random = page.random
    records = ["Module"]
    nested = chance(random, 25)
    if nested:
        records.append("Part")
        page.lines.append("record Part")
        kinds = [random.choice((WEIGHT, MARKS, YES)), *random.sample((MARKS, YES), 1)]
        _fields(page, "Part", "score", kinds[: random.choice((1, 2))], "modules.parts")
    page.lines.append("record Module")
    count = random.choice((1, 1, 2) if nested else (1, 2, 2, 2, 3))
    kinds = [random.choice(FIELDS) for _ in range(count)]
    if page.phrases.curved and count > 1:
        kinds[0] = random.choice((WEIGHT, SIZES))
    _fields(page, "Module", "field", kinds, "modules")
    if nested:
        size = random.choice(_PARTS)
        page.lines.append(f"  parts : list of Part{size}")
        page.lists.append(Held("parts", "Part", "Module", "1 to" not in size))
    size = random.choice(_MANY)
    page.lines.append(f"input modules : list of Module{size}")
    page.lists.append(Held("modules", "Module", None, size[:3] not in (", 1", ", 2")))
    if chance(random, 10):
        page.lines.append("input others : list of Module, up to 1")
        page.lists.append(Held("others", "Module", None, True))
    return records


def _fields(page: Page, record: str, prefix: str, kinds: list[Spoken], path: str) -> None:
    for number, kind in enumerate(kinds):
        optional = chance(page.random, 22)
        name = Name(f"{prefix}_{number}", kind, record, optional=optional)
        page.lines.append(
            f"  {name.text} : {'optional ' if optional else ''}{kind.text}{_extras(page, kind)}"
        )
        page.names.append(name)
        page.paths.append((f"{path}.{name.text}", kind))


def _input(page: Page, text: str, kind: Spoken, sure: bool = False) -> None:
    optional = not sure and chance(page.random, 15)
    page.lines.append(f"input {text} : {'optional ' if optional else ''}{kind.text}{_extras(page, kind)}")
    page.names.append(Name(text, kind, optional=optional))
    page.paths.append((text, kind))


def _extras(page: Page, kind: Spoken) -> str:
    random = page.random
    better = f" better {random.choice(('higher', 'lower'))}" if kind.sort == "number" else ""
    typical = f" typical {kind.values[0]}" if chance(random, 25) else ""
    return (better if chance(random, 20) else "") + typical


# --- definitions, decisions, actions -----------------------------------------------------------------


def _definition(page: Page, text: str, of: str | None) -> None:
    random, place = page.random, page.place(of)
    kind = random.choice(_DEFINED)
    days = elapsed(random, place)
    if days and chance(random, 50):
        kind, term = DAYS, days
    else:
        term = page.phrases.of_kind(place, kind, 2 if of is None else 1)
    about = f" of {of}" if of else ""
    page.lines.append(f"define {text}{about} : {kind.text} = {term}")
    page.names.append(Name(text, kind, of))


def _decision(page: Page, text: str, of: str | None) -> None:
    random, place = page.random, page.place(of)
    kind = random.choice(DECIDED)
    about = f" of {of}" if of else ""
    asked = f"  asked when {page.phrases.condition(place, 0)}" if chance(random, 30) else ""
    page.lines.append(f"decision {text}{about} : {kind.text}{asked}")
    name = Name(text, kind, of, decision=True)
    page.questions.append(Question(name, place, kind.values))
    page.names.append(name)


def _action(page: Page) -> None:
    random, place = page.random, page.place(None)
    asked = f"  asked when {page.phrases.condition(place, 0)}" if chance(random, 25) else ""
    page.lines.append(f"action appeal by student{asked}")
    name = Name("appeal", Spoken("", "plain", ("done", "left")), None, decision=True, action=True)
    page.questions.append(Question(name, place, name.kind.values))
    page.names.append(name)
