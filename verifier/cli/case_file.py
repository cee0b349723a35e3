"""A case from a file, YAML or JSON, and from `name=value` arguments: names and values as text."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from verifier.cli.places import relative
from verifier.source.mistake import Mistake, Refused

_LARGEST = 1_000_000


def read_case_file(path: str) -> dict[str, str]:
    """The facts of a case file: a mapping, or a mapping whose `case` is one, as in a finding.

    Raises Refused where it cannot be read or holds something else than single values.
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
    facts: dict[str, str] = {}
    for name, value in document.items():
        if isinstance(value, bool):
            facts[str(name)] = "yes" if value else "no"
        elif isinstance(value, str):
            facts[str(name)] = value
        else:
            what = "has no value" if value is None else "has several values, and lists are not built yet"
            mistakes.append(
                Mistake(shown, 0, 0, "", f"`{name}` {what}", f"give one value, or leave out `{name}`")
            )
    if mistakes:
        raise Refused(mistakes)
    return facts


def read_arguments(arguments: Sequence[str]) -> dict[str, str]:
    """The facts of `name=value` arguments; raises Refused where one is not of this form or given twice."""
    facts: dict[str, str] = {}
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
