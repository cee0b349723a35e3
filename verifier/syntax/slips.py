"""Common slips, by the words that meet: those of other languages and of habit."""

from __future__ import annotations

from collections.abc import Sequence

from verifier.source.mistake import nearest
from verifier.syntax.foreign import Told
from verifier.syntax.lexer import END, Token

# What stands in a conclusion (true) or in a condition (false), and the two tokens that do not go together.
_SLIPS = {
    (True, "at", "most"): "is-at-most",
    (True, "at", "least"): "is-at-least",
    (True, "NAME", "AT_MOST"): "at-most-as-sign",
    (True, "NAME", "AT_LEAST"): "at-least-as-sign",
    (True, "NAME", "EQUALS"): "equals-as-sign",
    (True, "MAY", "NOT"): "may-not",
    (True, "IS", "NOT"): "is-not",
    (True, "IS", "IN"): "is-in-conclusion",
    (False, "IS", "IN"): "is-in",
    (False, "NOT", "IN"): "is-in",
    (False, "OR", "IS"): "or-is",
    (False, "AND", "IS"): "and-is",
    (False, "one", "of"): "is-one-of-in-condition",
    (False, "NAME", "AT"): "bound-in-condition",
    (False, "at", "most"): "is-at-most-in-condition",
    (False, "at", "least"): "is-at-least-in-condition",
}
_WORDS = {
    "if": "if-in-rule", "unless": "unless", "whenever": "whenever", "where": "where-in-rule", "isnt": "isnt",
}  # fmt: skip
_AFTER_CONCLUSION = {"OR": "or-in-conclusion", "COMMA": "comma-in-conclusion"}
_QUANTIFIERS = ("every", "some", "no")
_OTHER_QUANTIFIERS = {"all": "every", "each": "every", "any": "some", "none": "no"}
_FUNCTIONS = ("SUM", "MEAN", "MIN", "MAX")
_OTHER_FUNCTIONS = {
    "average": "mean", "avg": "mean", "total": "sum", "number": "count", "minimum": "min", "lowest": "min",
    "maximum": "max", "highest": "max",
}  # fmt: skip
_PARTING = frozenset(["WHEN", "AND", "OR", "NOT", "IF", "LPAR", "HAS", "WHERE", "THEN", "OTHERWISE"])
_OTHER_MODALS = ("shall", "should", "will", "needs", "has")
_OTHER_DEADLINES = ("within", "before", "until", "after")


def slip(tokens: Sequence[Token], expected: frozenset[str]) -> Told | None:
    """What is told of two words that are often put together; None where they are none of those."""
    token, before = tokens[-1], tokens[-2] if len(tokens) > 1 else None
    if before is None:
        return None
    kinds, words = [one.type for one in tokens], {"found": token.text, "before": before.text}
    if kinds[-3:-1] == ["MAY", "NAME"] and token.type in ("NAME", "NUMERAL", "BY"):
        if nearest(before.text, ("be",)):
            return Told(before, "misspelled", {"found": before.text, "near": "be"})
        return Told(token, "may-without-be" if token.type == "BY" else "may-two-words", words)
    if kinds[-3:-1] == ["MUST", "NAME"] and before.text == "be":
        return Told(tokens[-3], "must-be", {})
    if before.text == "at" and token.text in ("most", "least") and {*kinds[-3:-2]} & _PARTING:
        concludes = kinds[-3] in ("THEN", "OTHERWISE") or _last(kinds, "WHEN", "THEN") == "THEN"
        return Told(before, "how-many-at-once" if concludes else "how-many", {"how": token.text})
    if (duty := _about_duty(tokens, kinds, expected)) is not None:
        return duty
    opened = _last(kinds, "WHEN", "THEN", "OTHERWISE")
    for (concluding, first, second), mistake in _SLIPS.items():
        if (
            concluding == (opened != "WHEN")
            and first in (before.type, before.text)
            and second in (token.type, token.text.upper(), token.text)
        ):
            return Told(token, mistake, words)
    mistake = _WORDS.get(token.text, "")
    if opened in ("THEN", "OTHERWISE"):
        mistake = mistake or _AFTER_CONCLUSION.get(token.type, "")
    return Told(token, mistake, words) if mistake else None


def _about_duty(tokens: Sequence[Token], kinds: Sequence[str], expected: frozenset[str]) -> Told | None:
    token, before = tokens[-1], tokens[-2]
    if token.text in _OTHER_MODALS and "MUST" in expected:
        return Told(token, "shall", {"found": token.text})
    if "MUST" not in kinds:
        return None
    if token.text in _OTHER_DEADLINES:
        return Told(token, "deadline-form", {"found": token.text})
    body = tokens[kinds.index("MUST") - 1].text
    if token.type == "OR" or (kinds[-3] == "AND" and before.type == "NAME" and "MUST" in expected):
        return Told(token if token.type == "OR" else before, "two-actions", {"body": body})
    return None


def about_members(tokens: Sequence[Token], expected: frozenset[str]) -> Told | None:
    """What is told where a sentence breaks in what it says of lists, their members and days."""
    token, before = tokens[-1], tokens[-2] if len(tokens) > 1 else None
    if before is None:
        return None
    kinds = [one.type for one in tokens]
    place = token if token.type != END else before
    function = next((one for one in reversed(tokens[:-1]) if one.type in (*_FUNCTIONS, "COUNT")), None)
    if before.text in _QUANTIFIERS and before.type == "NAME" and token.type == "NAME":
        return Told(before, "without-has", {"word": before.text, "member": token.text})
    if before.text in _OTHER_FUNCTIONS and before.type == "NAME" and token.text == "of":
        meant = _OTHER_FUNCTIONS[before.text]
        return Told(before, "other-function", {"found": before.text, "meant": meant})
    if before.text in ("sum", "mean", "count") and before.type == "NAME" and token.type == "NAME":
        return Told(before, "function-without-of", {"found": before.text})
    if before.text == "best" and token.type == "NUMERAL":
        return Told(before, "best-elsewhere", {})
    if kinds[-4:-1] == ["COUNT", "OF", "NAME"] and token.type == "NAME":
        return Told(before, "count-of-what", {"found": before.text})
    if token.text == "list" and kinds[-3:-1] == ["COLON", "NAME"]:
        return Told(token, "list-of-what", {})
    if (
        before.text in _OTHER_QUANTIFIERS
        and before.type == "NAME"
        and token.type == "NAME"
        and kinds[-3:-2] != ["OF"]
    ):
        meant = _OTHER_QUANTIFIERS[before.text]
        return Told(before, "all-members", {"found": before.text, "word": meant})
    if "HAS" in expected and (word := _back(tokens, "EVERY", "SOME", "NO")) is not None:
        member = tokens[tokens.index(word) + 1]
        return Told(word, "without-has", {"word": word.text, "member": member.text})
    if token.text == "has":
        return Told(token, "has-of-whom", {})
    if token.text == "over" and function is not None and function.type == "COUNT":
        return Told(token, "count-over", {})
    if token.text == "weighted" and function is not None:
        return Told(token, "weighted-late", {})
    if kinds[-3:-1] == ["OPTIONAL", "NAME"] and before.text == "list":
        return Told(before, "optional-list", {})
    if before.text == "list" and before.type in ("NAME", "LIST") and kinds[-3:-2] == ["COLON"]:
        return Told(before, "list-of-what", {})
    return _unfinished(tokens, expected, place, function)


def _unfinished(
    tokens: Sequence[Token], expected: frozenset[str], place: Token, function: Token | None
) -> Told | None:
    """Phrases of several words of which one is missing."""
    kinds, token = [one.type for one in tokens], tokens[-1]
    if "LIST" in kinds and "COMMA" in kinds and expected & {"UP", "MORE", "TO"}:
        return Told(place, "list-sizes", {})
    if kinds[-2] == "OF" and "LIST" in kinds and "NAME" in expected:
        return Told(tokens[-3], "list-of-what", {})
    if token.type == "COMMA" and (word := _back(tokens, "ROUND")) is not None and "TO" not in kinds:
        return Told(word, "rounded-to-what", {})
    if expected == {"EACH"}:
        return Told(place, "for-whom", {})
    if {"HALF", "UP", "DOWN"} <= expected and (word := _back(tokens, "ROUND")) is not None:
        return Told(word, "rounded-how", {})
    if "OVER" in expected and function is not None:
        return Told(function, "without-over", {"function": function.text})
    if "TO" in expected and (word := _back(tokens, "ROUND", "DAYS", "MONTHS", "YEARS")) is not None:
        if word.type == "ROUND":
            return Told(word, "rounded-to-what", {})
        return Told(word, "until-when", {"unit": word.text})
    if "BY" in expected and token.type != "BY" and (word := _back(tokens, "BEST")) is not None:
        return Told(word, "best-by-what", {})
    if token.text == "falls" and "RISES" in expected:
        return Told(token, "as-it-falls", {})
    if tokens[0].type == "PROPERTY" and "NEVER" in expected and len(tokens) > 3:
        return Told(place, "property-of-what", {})
    return None


def _back(tokens: Sequence[Token], *types: str) -> Token | None:
    """The last word of these types."""
    return next((one for one in reversed(tokens[:-1]) if one.type in types), None)


def _last(kinds: Sequence[str], *marks: str) -> str | None:
    """The last of these kinds before the last token."""
    return next((kind for kind in reversed(kinds[:-1]) if kind in marks), None)
