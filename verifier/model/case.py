"""One case as given from outside: on the command line, in YAML or in JSON."""

from collections.abc import Mapping, Sequence

from verifier.model.cells import NotReadable, given
from verifier.model.kinds import Kind, Number, Value
from verifier.model.members_given import Row, in_cell, members, shapes
from verifier.model.nearest import suggest
from verifier.model.paths import fact_of_key, in_order, kind_of_key, member_word, split
from verifier.model.paths import members as paths_of
from verifier.model.policy import Case, Decision, Definition, Input, ListOf, Policy
from verifier.model.values import show_value
from verifier.source.mistake import Mistake, Refused


def kind_of_name(policy: Policy, name: str) -> Kind | None:
    """The kind of a name of a case, or of a fact of a member (`modules[0].mark`); None where it has none."""
    return kind_of_key(policy, name) if "[" in name else kinds_of_names(policy).get(name)


def kinds_of_names(policy: Policy) -> Mapping[str, Kind]:
    """The kind of every name of which a case may give one value: inputs, readings, definitions, decisions."""
    kinds: dict[str, Kind] = {fact.name: fact.kind for fact in policy.inputs}
    kinds |= {ambiguity.name: ambiguity.kind for ambiguity in policy.ambiguities}
    kinds |= {one.name: one.kind for one in _computed(policy) if one.of is None}
    return kinds


def names_of_case(policy: Policy) -> tuple[str, ...]:
    """Every name that a case may give: those with one value, then its lists."""
    return (*kinds_of_names(policy), *(of.name for of in policy.lists))


Entry = str | Sequence[Row]
"""What is given of a name: a text, or the members of a list."""


def read_case(policy: Policy, values: Mapping[str, Entry], path: str = "") -> Case:
    """The values given, typed, in declared order. Nothing is filled in.

    Members of a list stand in its own cell, or as mappings; one fact of a member may be given by its
    path as well (`modules[0].condoned`). Raises Refused with a mistake for each unknown name, each value of
    another kind and each value out of the declared range. A value between two steps is taken
    (`off_grid` tells of it).
    """
    own = kinds_of_names(policy)
    optional = {fact.name for fact in policy.inputs if fact.optional}
    lists = {of.name: of for of in policy.lists}
    case: dict[str, Value] = {}
    mistakes: list[Mistake] = []
    for name, entry in values.items():
        try:
            if name in own and isinstance(entry, str):
                case[name] = given(own[name], entry.strip(), name, name in optional)
            elif name in own:
                raise NotReadable(f"`{name}` is one value, no list", f"give one value, or leave out `{name}`")
            elif name in lists:
                case |= _list(policy, lists[name], entry)
            elif "[" not in name:
                raise _unknown(policy, name, (*own, *lists))
        except NotReadable as wrong:
            mistakes.append(Mistake(path, 0, 0, "", wrong.message, wrong.help))
    for name, entry in values.items():
        if "[" in name and not mistakes:
            try:
                case[name] = _by_path(policy, case, name, entry)
            except NotReadable as wrong:
                mistakes.append(Mistake(path, 0, 0, "", wrong.message, wrong.help))
    if mistakes:
        raise Refused(mistakes)
    return {name: case[name] for name in in_order(policy, case)}


def _computed(policy: Policy) -> tuple[Definition | Decision, ...]:
    return (*policy.definitions, *policy.decisions)


def _unknown(policy: Policy, name: str, known: Sequence[str]) -> NotReadable:
    of = next((one.of for one in _computed(policy) if one.name == name and one.of is not None), None)
    if of is None:
        of = next((r.name for r in policy.records if any(part.name == name for part in r.parts)), None)
    if of is not None:
        way_out = f"give it in brackets: `(…, {name} VALUE)`, or as `LIST[0].{name}`"
        return NotReadable(
            f"`{name}` is said of each {member_word(of)}, and it is not said of which", way_out
        )
    way_out = suggest(name, known, f"`{policy.id}` knows: {', '.join(known)}")
    return NotReadable(f"unknown fact `{name}`", way_out)


def _list(policy: Policy, of: ListOf, entry: Entry) -> dict[str, Value]:
    known = shapes(policy)
    return in_cell(known, of, entry) if isinstance(entry, str) else members(known, of, entry, of.name)


def _by_path(policy: Policy, case: Case, name: str, entry: Entry) -> Value:
    """One fact of one member, of a list whose size is given."""
    fact = fact_of_key(policy, name)
    path, _ = split(name)
    if fact is None or isinstance(fact, ListOf):
        raise NotReadable(
            f"unknown fact `{name}`", "give lists whole, and single facts of their members by path"
        )
    there = {inside for record in policy.records for inside in paths_of(policy, case, record.name)}
    if path not in there:
        raise NotReadable(f"there is no `{path}` in this case", "give the list first, with all its members")
    if not isinstance(entry, str):
        raise NotReadable(f"`{name}` is one value, no list", "give one value")
    return given(fact.kind, entry.strip(), name, isinstance(fact, Input) and fact.optional)


def off_grid(policy: Policy, case: Case) -> tuple[str, ...]:
    """A note for each value between two steps of its kind, in declared order."""
    notes = []
    for name in in_order(policy, case):
        value, kind = case[name], kind_of_key(policy, name)
        if isinstance(value, str) or not isinstance(kind, Number):
            continue
        if kind.step is not None and not kind.on_grid(value):
            notes.append(f"`{name}` is {show_value(value)}, between two steps of {show_value(kind.step)}")
    return tuple(notes)
