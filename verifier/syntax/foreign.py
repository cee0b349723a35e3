"""Signs that the language does not have: those of other notations and those of word processors."""

from collections.abc import Sequence
from typing import NamedTuple

from verifier.syntax.lexer import Token


class Told(NamedTuple):
    """Where a mistake stands, its name in `wordings`, and the words that fill its wording."""

    place: Token
    mistake: str
    words: dict[str, str]


_PAIRS = {
    "==": "two-equals", "=>": "arrow", "=<": "equals-less", "<>": "angle-brackets", "><": "angle-brackets",
}  # fmt: skip
_SIGNS = {
    "–": "dash", "—": "dash", '"': "open-quotes", "“": "open-quotes", "”": "open-quotes",
    "„": "open-quotes", "'": "single-quotes", "‘": "single-quotes", "’": "single-quotes",
    "‚": "single-quotes", "`": "single-quotes", "%": "percent-sign", "|": "stray-bar", "&": "ampersand",
    ";": "semicolon", "[": "square-brackets", "]": "square-brackets", "!": "exclamation-mark",
}  # fmt: skip


def foreign(tokens: Sequence[Token]) -> Told | None:
    """Signs of other notations, and what word processors make of plain ones."""
    token, before = tokens[-1], tokens[-2] if len(tokens) > 1 else None
    pair = before.text + token.text if before is not None and before.end == token.column else ""
    if before is not None and pair in _PAIRS:
        return Told(before, _PAIRS[pair], {"found": pair})
    if token.type == "RUNON":
        return Told(token, "run-on", {"found": token.text})
    if token.type == "DOT":
        named = before is not None and before.type == "NAME"
        return Told(token, "full-stop-after-name" if named else "full-stop", {})
    if token.type != "OTHER":
        return None
    if token.text in _SIGNS:
        return Told(token, _SIGNS[token.text], {"found": token.text})
    if not token.text.isprintable():
        return Told(token, "invisible-character", {"code": f"{ord(token.text):04X}"})
    return Told(token, "unknown-sign", {"found": token.text})
