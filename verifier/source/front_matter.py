"""The front matter of a page: a few keys, every scalar a string."""

from collections.abc import Callable

from verifier.source import wordings
from verifier.source.mistake import Mistake, nearest

TEXTS = ("policy", "words", "title", "source", "edition", "language")
LISTS = ("outside", "uses")
_NOT_BUILT = {
    "in force": "the time in which an edition is in force (`in force`)",
}
_LIMIT = 20_000

FrontMatter = tuple[tuple[str, str | tuple[str, ...]], ...]


def read_front_matter(path: str, text: str) -> tuple[FrontMatter, list[Mistake]]:
    """The keys of the front matter, which starts on line 2 of the file, and what is wrong with them."""
    import yaml

    mistakes: list[Mistake] = []

    def say(line: int, column: int, mistake: str, **words: object) -> None:
        mistakes.append(Mistake(path, line + 2, column + 1, "", *wordings.wording(mistake, **words)))

    if len(text) > _LIMIT:
        say(0, 0, "long-front-matter", most=f"{_LIMIT:,}")
        return (), mistakes
    try:
        node = yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        say(line, column, "broken-front-matter")
        return (), mistakes
    except (yaml.YAMLError, RecursionError):
        say(0, 0, "unreadable-front-matter")
        return (), mistakes
    if not isinstance(node, yaml.MappingNode):
        say(0, 0, "front-matter-without-keys")
        return (), mistakes
    keys: dict[str, str | tuple[str, ...]] = {}
    for key, value in node.value:
        _read_key(key, value, keys, say)
    language = keys.get("language", "1")
    if language != "1":
        mark = next(key.start_mark for key, _ in node.value if key.value == "language")
        say(mark.line, mark.column, "unknown-language", language=language)
    written = {key.value: key.start_mark for key, _ in node.value if isinstance(key, yaml.ScalarNode)}
    if "policy" in written and "words" in written:
        mark = written["words"]
        say(mark.line, mark.column, "policy-and-words")
    for needed in ("title",) if "words" in written else ("policy", "title"):
        if not keys.get(needed) and not any(key.value == needed for key, _ in node.value):
            say(0, 0, "missing-key", key=needed)
    return tuple(keys.items()), mistakes


def _read_key(
    key: object,
    value: object,
    keys: dict[str, str | tuple[str, ...]],
    say: Callable[..., None],
) -> None:
    import yaml

    assert isinstance(key, yaml.Node)
    line, column = key.start_mark.line, key.start_mark.column
    if not isinstance(key, yaml.ScalarNode):
        say(line, column, "key-without-word")
        return
    name: str = key.value
    if name in _NOT_BUILT:
        say(line, column, "key-not-built", what=_NOT_BUILT[name])
    elif name not in TEXTS + LISTS:
        near = nearest(name, TEXTS + LISTS)
        known = ", ".join(f"`{one}`" for one in TEXTS + LISTS)
        way_out = f"did you mean `{near}`?" if near else f"the keys are {known}"
        say(line, column, "unknown-key", key=name, way_out=way_out)
    elif name in keys:
        say(line, column, "key-twice", key=name)
    elif name in TEXTS and isinstance(value, yaml.ScalarNode) and value.value.strip():
        keys[name] = value.value.strip()
    elif name in LISTS and isinstance(value, yaml.ScalarNode):
        keys[name] = (value.value.strip(),) if value.value.strip() else ()
    elif (
        name in LISTS
        and isinstance(value, yaml.SequenceNode)
        and all(isinstance(item, yaml.ScalarNode) for item in value.value)
    ):
        keys[name] = tuple(item.value.strip() for item in value.value)
    elif name in LISTS:
        say(line, column, "key-is-no-list", key=name)
    else:
        say(line, column, "key-without-text", key=name)
