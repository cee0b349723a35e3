"""A case from a file, YAML or JSON, and from `name=value` arguments: names and values as text."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from verifier.cli.places import relative
from verifier.model.case import Entry
from verifier.source.mistake import Mistake, Refused

_LARGEST = 1_000_000


def read_case_file(path: str) -> dict[str, Entry]:
    """The facts of a case file: a mapping, or a mapping whose `case` is one, as in a finding.

    Raises Refused where it cannot be read or holds something else than values and lists of members.
    """
    shown = relative(Path(path))
    try:
        data = Path(path).read_bytes()
        text = data.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        why = getattr(problem, "strerror", None) or "it is not UTF-8 text"
        raise _refused(shown, f"the case cannot be read: {why.lower()}", "check the file") from None
    if len(data) > _LARGEST:
        raise _refused(shown, "the file is too large for one case", "give one case of at most 1 MB")
    document = _json(shown, text) if text.lstrip()[:1] in ("{", "[") else _yaml(shown, text)
    if isinstance(document, dict) and isinstance(document.get("case"), dict):
        document = document["case"]
    if not isinstance(document, dict):
        raise _refused(
            shown, "a case is a mapping of facts to values", "write `failed_first: 30`, a line a fact"
        )
    mistakes: list[Mistake] = []
    facts: dict[str, Entry] = {}
    for name, value in document.items():
        try:
            facts[str(name)] = _entry(str(name), value)
        except ValueError as problem:
            message, way_out = problem.args
            mistakes.append(Mistake(shown, 0, 0, "", message, way_out))
    if mistakes:
        raise Refused(mistakes)
    return facts


def _entry(name: str, value: Any) -> Entry:
    """What is given of a name: a text, or members as mappings; a ValueError says what else it is."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return value
    if value is None:
        raise ValueError(f"`{name}` has no value", f"give one value, or leave out `{name}`")
    if isinstance(value, list) and all(isinstance(member, dict) for member in value):
        return [
            {str(inner): _entry(f"{name}[{place}].{inner}", of) for inner, of in member.items()}
            for place, member in enumerate(value)
        ]
    what = "is a mapping" if isinstance(value, dict) else "lists single values"
    way_out = f"give one value; a list of members is a mapping for each: `{name}: [{{credits: 15}}]`"
    raise ValueError(f"`{name}` {what}", way_out)


def read_arguments(arguments: Sequence[str]) -> dict[str, Entry]:
    """The facts of `name=value` arguments; raises Refused where one is not of this form or given twice."""
    facts: dict[str, Entry] = {}
    mistakes: list[Mistake] = []
    for argument in arguments:
        name, sign, value = argument.partition("=")
        name = name.strip()
        if not sign or not name:
            mistakes.append(Mistake("", 0, 0, "", f"`{argument}` is no fact", "write a fact as `name=value`"))
        elif name in facts:
            mistakes.append(Mistake("", 0, 0, "", f"`{name}` is given twice", "give each fact once"))
        else:
            facts[name] = value.strip()
    if mistakes:
        raise Refused(mistakes)
    return facts


def _refused(path: str, message: str, help: str) -> Refused:
    return Refused([Mistake(path, 0, 0, "", message, help)])


def _json(path: str, text: str) -> Any:
    import json

    def once(pairs: list[tuple[str, Any]]) -> Mapping[str, Any]:
        names = [name for name, _ in pairs]
        for name in names:
            if names.count(name) > 1:
                raise _refused(path, f"`{name}` is given twice", "give each fact once")
        return dict(pairs)

    try:
        # Numerals stay text, so that no digit is lost.
        return json.loads(text, parse_float=str, parse_int=str, parse_constant=str, object_pairs_hook=once)
    except (ValueError, RecursionError) as problem:
        line = getattr(problem, "lineno", 0)
        column = getattr(problem, "colno", 0)
        help = 'write `{"failed_first": "30"}`'
        raise Refused([Mistake(path, line, column, "", "this is not JSON", help)]) from None


def _yaml(path: str, text: str) -> Any:
    import yaml

    class Loader(yaml.BaseLoader):
        """Every scalar is text; a name twice is a mistake; no anchors, so that nothing can multiply."""

        def compose_node(self, parent: Any, index: Any) -> Any:
            if self.check_event(yaml.AliasEvent):
                raise yaml.YAMLError("anchors are not read here")
            return super().compose_node(parent, index)

        def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
            names = [key.value for key, _ in node.value if isinstance(key.value, str)]
            for name in names:
                if names.count(name) > 1:
                    raise _refused(path, f"`{name}` is given twice", "give each fact once")
            return super().construct_mapping(node, deep)

    try:
        return yaml.load(text, Loader)
    except (yaml.YAMLError, RecursionError, TypeError, ValueError) as problem:
        mark = getattr(problem, "problem_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark is not None else (0, 0)
        help = "write `failed_first: 30`, a line a fact"
        raise Refused([Mistake(path, line, column, "", "this is not YAML", help)]) from None
