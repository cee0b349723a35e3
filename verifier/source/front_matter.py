"""The front matter of a page: a few keys, every scalar a string."""

from collections.abc import Callable

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

    def say(line: int, column: int, message: str, way_out: str) -> None:
        mistakes.append(Mistake(path, line + 2, column + 1, "", message, way_out))

    if len(text) > _LIMIT:
        say(0, 0, f"the front matter is longer than {_LIMIT:,} characters", "keep it to a few keys")
        return (), mistakes
    try:
        node = yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        say(
            line,
            column,
            "the front matter cannot be read here",
            "write one `key: value` on each line; put a "
            "value that holds `: ` or `#`, or starts with a sign, in double quotes",
        )
        return (), mistakes
    except (yaml.YAMLError, RecursionError):
        say(0, 0, "the front matter cannot be read", "write one `key: value` on each line")
        return (), mistakes
    if not isinstance(node, yaml.MappingNode):
        say(0, 0, "the front matter is not a list of keys", "write one `key: value` on each line")
        return (), mistakes
    keys: dict[str, str | tuple[str, ...]] = {}
    for key, value in node.value:
        _read_key(key, value, keys, say)
    language = keys.get("language", "1")
    if language != "1":
        mark = next(key.start_mark for key, _ in node.value if key.value == "language")
        say(mark.line, mark.column, f"`language: {language}` is not known", "write `language: 1`")
    written = {key.value: key.start_mark for key, _ in node.value}
    if "policy" in written and "words" in written:
        mark = written["words"]
        message = "a page is a policy or holds shared words, and this one says both"
        say(mark.line, mark.column, message, "leave out `policy:` or `words:`")
    for needed in ("title",) if "words" in written else ("policy", "title"):
        if not keys.get(needed) and not any(key.value == needed for key, _ in node.value):
            say(0, 0, f"the front matter does not say `{needed}:`", f"add a line `{needed}: …`")
    return tuple(keys.items()), mistakes


def _read_key(
    key: object,
    value: object,
    keys: dict[str, str | tuple[str, ...]],
    say: Callable[[int, int, str, str], None],
) -> None:
    import yaml

    assert isinstance(key, yaml.Node)
    line, column = key.start_mark.line, key.start_mark.column
    if not isinstance(key, yaml.ScalarNode):
        say(line, column, "a key of the front matter is not a word", "write one `key: value` on each line")
        return
    name: str = key.value
    if name in _NOT_BUILT:
        say(line, column, f"{_NOT_BUILT[name]} is not built yet", "leave the key out for now")
    elif name not in TEXTS + LISTS:
        near = nearest(name, TEXTS + LISTS)
        known = ", ".join(f"`{one}`" for one in TEXTS + LISTS)
        say(
            line,
            column,
            f"`{name}` is not a key of the front matter",
            f"did you mean `{near}`?" if near else f"the keys are {known}",
        )
    elif name in keys:
        say(line, column, f"`{name}` stands twice in the front matter", "leave one of them out")
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
        say(line, column, f"`{name}` is not a list of texts", f'write `{name}: ["one text", "another text"]`')
    else:
        say(line, column, f"`{name}` has no text as its value", f"write `{name}: …` on one line")
