"""Signs that the language does not have: those of other notations and those of word processors."""

from collections.abc import Sequence
from typing import NamedTuple

from verifier.source.plain import FRACTIONS
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
    "«": "single-quotes", "»": "single-quotes", "″": "single-quotes", "′": "single-quotes",
    "→": "arrow", "⇒": "arrow", "⇐": "equals-less", "•": "bullet", "‣": "bullet", "▪": "bullet",
    "◦": "bullet", "●": "bullet", "■": "bullet", "○": "bullet", "·": "bullet", "": "bullet",
}  # fmt: skip


def _fraction(text: str, fraction: str) -> str:
    """How a number with a fraction of one character is written."""
    whole, plain = text.partition(fraction)[0], FRACTIONS[fraction]
    if not whole:
        return f"write `{plain}`"
    return f"write `{whole}{plain[1:]}`" if plain.startswith("0") else f"write `({whole} + {plain})`"


def foreign(tokens: Sequence[Token]) -> Told | None:
    """Signs of other notations, and what word processors make of plain ones."""
    token, before = tokens[-1], tokens[-2] if len(tokens) > 1 else None
    pair = before.text + token.text if before is not None and before.end == token.column else ""
    if before is not None and pair in _PAIRS:
        return Told(before, _PAIRS[pair], {"found": pair})
    fraction = next((character for character in token.text if character in FRACTIONS), None)
    if fraction is not None and token.type in ("RUNON", "OTHER"):
        return Told(token, "fraction", {"found": token.text, "way_out": _fraction(token.text, fraction)})
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
