"""One case as given from outside: on the command line, in YAML or in JSON."""

from collections.abc import Mapping

from verifier.model.cells import NotReadable, given
from verifier.model.kinds import Kind, Number, Value
from verifier.model.nearest import suggest
from verifier.model.paths import kind_of_key
from verifier.model.policy import Case, Policy
from verifier.model.values import show_value
from verifier.source.mistake import Mistake, Refused


def kind_of_name(policy: Policy, name: str) -> Kind | None:
    """The kind of a name of a case, or of a fact of a member (`modules[0].mark`); None where it has none."""
    return kind_of_key(policy, name) if "[" in name else kinds_of_names(policy).get(name)


def kinds_of_names(policy: Policy) -> Mapping[str, Kind]:
    """The kind of every name that a case may give: inputs, readings, definitions and decisions."""
    kinds: dict[str, Kind] = {fact.name: fact.kind for fact in policy.inputs}
    kinds |= {ambiguity.name: ambiguity.kind for ambiguity in policy.ambiguities}
    kinds |= {definition.name: definition.kind for definition in policy.definitions}
    kinds |= {decision.name: decision.kind for decision in policy.decisions}
    return kinds


def read_case(policy: Policy, values: Mapping[str, str], path: str = "") -> Case:
    """The values given, typed, in declared order. Nothing is filled in.

    Raises Refused with a mistake for each unknown name, each value of another kind and each value
    out of the declared range. A value between two steps is taken (`off_grid` tells of it).
    """
    kinds = kinds_of_names(policy)
    case: dict[str, Value] = {}
    mistakes: list[Mistake] = []
    for name, text in values.items():
        if name not in kinds:
            way_out = suggest(name, kinds, f"`{policy.id}` knows: {', '.join(kinds)}")
            mistakes.append(Mistake(path, 0, 0, "", f"unknown fact `{name}`", way_out))
            continue
        try:
            case[name] = given(kinds[name], text.strip(), name)
        except NotReadable as wrong:
            mistakes.append(Mistake(path, 0, 0, "", wrong.message, wrong.help))
    if mistakes:
        raise Refused(mistakes)
    return {name: case[name] for name in kinds if name in case}


def off_grid(policy: Policy, case: Case) -> tuple[str, ...]:
    """A note for each value between two steps of its kind, in declared order."""
    notes = []
    for name, kind in kinds_of_names(policy).items():
        value = case.get(name)
        if value is None or isinstance(value, str) or not isinstance(kind, Number):
            continue
        if kind.step is not None and not kind.on_grid(value):
            notes.append(f"`{name}` is {show_value(value)}, between two steps of {show_value(kind.step)}")
    return tuple(notes)
