"""Cells of worked cases: values given, and outcomes expected."""

import re
from collections.abc import Mapping

from verifier.model.kinds import ACTION, Kind, Number, Value, is_date
from verifier.model.nearest import listed, suggest
from verifier.model.paths import ABSENT
from verifier.model.policy import Expected, Verdict
from verifier.model.values import read_value
from verifier.model.wording import say_kind

_VERDICTS: dict[str, Verdict] = {
    "gap": "gap", "conflict": "conflict", "unknown": "unknown", "not asked": "not asked",
}  # fmt: skip
_MAY = re.compile(r"may(?: be)? (?P<options>.+?)(?: else (?P<default>.+))?\Z")


class NotReadable(Exception):
    """A cell that cannot be read: what is wrong, and a way out."""

    def __init__(self, message: str, help: str) -> None:
        super().__init__(message)
        self.message, self.help = message, help


def value(kind: Kind, text: str, name: str) -> Value:
    """The value of a kind that a cell stands for, off its grid or range too."""
    if text.startswith("("):
        raise NotReadable(f"`{name}` is one value, no list of members", f"write {_example(kind)}")
    found = read_value(kind, text)
    if found is None and text == ABSENT:
        raise NotReadable(f"`{name}` is never absent", f"write {_example(kind)}, or leave `{name}` out")
    if found is None:
        raise NotReadable(f"`{text}` is no value of `{name}`", _way_out(kind, text))
    return found


def given(kind: Kind, text: str, name: str, optional: bool = False) -> Value:
    """The value given for a fact, inside the range of its kind; between two steps is allowed.

    `none` says that an optional fact is absent.
    """
    if optional and text == ABSENT:
        return ABSENT
    found = value(kind, text, name)
    if isinstance(kind, Number) and not isinstance(found, str) and not kind.in_range(found):
        raise NotReadable(f"`{text}` lies outside the range of `{name}`", f"`{name}` is {say_kind(kind)}")
    return found


def expected(kind: Kind, text: str, name: str) -> Expected:
    """The outcome that a cell of a decision expects."""
    if kind == ACTION:
        return _duty(text, name)
    if text in _VERDICTS:
        return Expected(_VERDICTS[text], text=text)
    if (may := _MAY.match(text)) is not None:
        return _options(kind, may["options"], may["default"], name, text)
    if text.startswith("at least "):
        return Expected("range", at_least=_end(kind, text[9:], name), text=text)
    if text.startswith("at most "):
        return Expected("range", at_most=_end(kind, text[8:], name), text=text)
    if ".." in text:
        low, _, high = text.partition("..")
        return Expected("range", at_least=_end(kind, low, name), at_most=_end(kind, high, name), text=text)
    plain = text.removesuffix(" normally").removeprefix("normally ").strip()
    return Expected("value", (value(kind, plain, name),), normally=plain != text, text=text)


_DUTIES: Mapping[str, Expected] = {
    "must": Expected("value", ("done",), text="must"),
    "must not": Expected("value", ("left",), text="must not"),
    "may": Expected("options", ("done",), text="may"),
    "free": Expected("gap", text="free"),
}


def _duty(text: str, name: str) -> Expected:
    """What a cell of an action expects; an action of which nothing is said is free."""
    if text in _DUTIES:
        return _DUTIES[text]
    if text in _VERDICTS and text != "gap":
        return Expected(_VERDICTS[text], text=text)
    words = listed((*_DUTIES, *(word for word in _VERDICTS if word != "gap")))
    raise NotReadable(f"`{text}` is no outcome of the action `{name}`", f"expect one of {words}")


def _options(kind: Kind, options: str, default: str | None, name: str, text: str) -> Expected:
    otherwise = None if default is None else value(kind, default.strip(), name)
    if options.startswith("at most "):
        return Expected("options", (), otherwise, at_most=_end(kind, options[8:], name), text=text)
    values = tuple(value(kind, option.strip(), name) for option in options.split(","))
    return Expected("options", values, otherwise, text=text)


def _end(kind: Kind, text: str, name: str) -> Value:
    if not isinstance(kind, Number) and not kind.ordered:
        raise NotReadable(f"the values of `{name}` have no order", "expect a value, or `may a, b`")
    return value(kind, text.strip(), name)


def _example(kind: Kind) -> str:
    if is_date(kind):
        return "a date"
    return "a number" if isinstance(kind, Number) else " or ".join(f"`{v}`" for v in kind.values[:3])


def _way_out(kind: Kind, text: str) -> str:
    if is_date(kind):
        return "write a day that there is, as in `2024-09-01`"
    if isinstance(kind, Number):
        measure = "" if kind.measure is None else f", also as `30 {kind.measure}`"
        return f"write a number such as `30` or `30.5`{measure}"
    return suggest(text, kind.values, f"write one of {listed(kind.values)}")
