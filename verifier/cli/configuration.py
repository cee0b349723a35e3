"""`verifier.toml`: what a repository of regulations has agreed on.

fail-on = "warning"      # error, warning, note or never
timeout = 20             # seconds a question
notes   = true           # list notes on the terminal
baseline = "known.json"  # beside this file: the findings that fail no run
holidays = "GB-ENG"      # whose holidays are no working days: a country, and a part of it
[severity]
overlap = "off"          # error, warning, note, or off: do not run the check
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from attrs import field, frozen

from verifier.cli.options import LONGEST
from verifier.cli.places import find, relative
from verifier.source.mistake import Mistake, Refused

if TYPE_CHECKING:  # `decide` need not load what findings are made of
    from verifier.finding import Severity

LEVELS = ("error", "warning", "note", "never")
SETTINGS = ("fail-on", "timeout", "notes", "baseline", "holidays", "severity")
SEVERITIES = ("error", "warning", "note", "off")


@frozen(repr=False)
class Configuration:
    """Settings, as far as the file gives them; `path` is empty where there is no file."""

    path: str = ""
    fail_on: str | None = None
    timeout: int | None = None
    notes: bool | None = None
    baseline: str | None = None
    severity: Mapping[str, "Severity | Literal['off']"] = field(factory=dict)


def configuration(paths: Sequence[Path], known: Sequence[str]) -> Configuration:
    """The settings for these paths: the file nearest above all of them, or none.

    `known` are the names of the checks. Raises Refused with every mistake of the file.
    """
    found = find(_common(paths))
    return Configuration() if found is None else read(found, known)


def _common(paths: Sequence[Path]) -> Path:
    import os

    folders = [str(path.absolute() if path.is_dir() else path.absolute().parent) for path in paths]
    try:
        return Path(os.path.commonpath(folders)) if folders else Path.cwd()
    except ValueError:  # on different drives
        return Path.cwd()


def read(path: Path, known: Sequence[str]) -> Configuration:
    """The settings of one file; raises Refused with every mistake of it."""
    import tomllib

    shown = relative(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
        document = tomllib.loads(text)
    except OSError as problem:
        raise Refused([Mistake(shown, 0, 0, "", f"cannot be read: {problem.strerror}", "")]) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as problem:
        why = str(problem).rstrip(".")
        help = 'a setting is written `fail-on = "warning"`'
        raise Refused([Mistake(shown, 0, 0, "", f"is not TOML: {why[:1].lower()}{why[1:]}", help)]) from None
    mistakes: list[Mistake] = []
    settings: dict[str, Any] = {}

    def say(key: str, message: str, help: str) -> None:
        mistakes.append(Mistake(shown, _line(text, key), 1, "", message, help))

    for key, value in document.items():
        if key == "fail-on":
            if value in LEVELS:
                settings["fail_on"] = value
            else:
                say(key, f"`fail-on` cannot be `{value}`", f"it is one of {', '.join(LEVELS)}")
        elif key == "timeout":
            if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= LONGEST:
                settings["timeout"] = value
            else:
                say(key, f"`timeout` cannot be `{value}`", f"it is a whole number of seconds, 1 to {LONGEST}")
        elif key == "holidays":  # read where working days are counted (holidays.py)
            if not isinstance(value, str):
                say(key, f"`holidays` cannot be `{value}`", "it names a country, as in `GB-ENG`")
        elif key == "notes":
            if isinstance(value, bool):
                settings["notes"] = value
            else:
                say(key, f"`notes` cannot be `{value}`", "it is true or false")
        elif key == "baseline":
            if isinstance(value, str) and value:
                settings["baseline"] = relative(path.parent / value)
            else:
                say(key, f"`baseline` cannot be `{value}`", "it is the name of a file, in quotes")
        elif key == "severity" and isinstance(value, dict):
            settings["severity"] = _severities(value, known, say)
        else:
            say(key, f"unknown setting `{key}`", _nearest(key, SETTINGS))
    if mistakes:
        raise Refused(mistakes)
    return Configuration(shown, **settings)


def _severities(table: Mapping[str, Any], known: Sequence[str], say: Any) -> dict[str, Any]:
    for check, severity in table.items():
        if check not in known:
            say(check, f"`severity` names an unknown check `{check}`", _nearest(check, known))
        elif severity not in SEVERITIES:
            say(check, f"the severity of `{check}` cannot be `{severity}`", f"one of {', '.join(SEVERITIES)}")
    return dict(table)


def _nearest(name: str, known: Sequence[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, known, 1)
    return f"did you mean `{near[0]}`?" if near else f"known are {', '.join(known)}"


def _line(text: str, key: str) -> int:
    import re

    found = re.search(rf"^\s*\[?\s*[\"']?{re.escape(key)}\b", text, re.MULTILINE)
    return text.count("\n", 0, found.end()) + 1 if found else 0
