"""Which mistake is told of a sentence that cannot be read; `wordings` holds what is said of each."""

from __future__ import annotations

from collections.abc import Sequence

from verifier.source.mistake import nearest
from verifier.syntax.expected import CALCULATION, COMPARISON, PARTING, SIGNS, choices
from verifier.syntax.foreign import Told, foreign
from verifier.syntax.forms import FORMS
from verifier.syntax.lexer import END, RESERVED, Token
from verifier.syntax.slips import about_members, slip

_RESERVED_TYPES = frozenset(word.upper() for word in RESERVED)


def explain(tokens: Sequence[Token], expected: frozenset[str], opening: str) -> Told:
    """The place and the mistake of a sentence that cannot go on at its last token.

    `expected` are the terminals that would fit; `opening` is the word that opens the sentence, or
    what else is read (`a test`, `a conclusion`, `a field`).
    """
    return (
        foreign(tokens)
        or about_members(tokens, expected)
        or _misread(tokens, expected, opening)
        or _misspelled(tokens[-1], expected)
        or _generic(tokens, expected, opening)
    )


def _misread(tokens: Sequence[Token], expected: frozenset[str], opening: str) -> Told | None:
    """Common slips with a wording of their own."""
    token, before = tokens[-1], tokens[-2] if len(tokens) > 1 else None
    kinds, found = [one.type for one in tokens], {"found": token.text}
    if token.type in COMPARISON and any(one in COMPARISON for one in _since(kinds, *PARTING)):
        return Told(token, "two-comparisons", {})
    if token.type == "SPAN":
        return Told(token, "range-without-in", {})
    if "ONE" in kinds and "IF" in kinds and "AND" in _since(kinds, "IF"):
        return Told(token, "several-after-if", {"message": _said(_generic(tokens, expected, opening))})
    if token.type == "BY" and ("MUST" in kinds or kinds[-3:-1] == ["MAY", "NAME"]):
        return slip(tokens, expected) or Told(token, "days-without-duty", {})
    if token.type == "BY" and "IS" in kinds:
        return Told(token, "body-of-a-value", {})
    if before is None:
        return None
    naming = before.text in FORMS or before.type in ("COMMA", "LESS", "OF", "ORDERED")
    if naming and token.type in _RESERVED_TYPES and "NAME" in expected:
        return Told(token, "word-as-name", found)
    if token.line != before.line and token.text in FORMS and token.type == "NAME":
        return Told(token, "too-far-right", found)
    return slip(tokens, expected)


def _since(kinds: Sequence[str], *marks: str) -> Sequence[str]:
    """The kinds of tokens after the last mark, without the last token."""
    last = max((index for index, kind in enumerate(kinds[:-1]) if kind in marks), default=-1)
    return kinds[last + 1 : -1]


def _misspelled(token: Token, expected: frozenset[str]) -> Told | None:
    if token.type != "NAME":
        return None
    words = sorted(
        one.lower() for one in expected if one.isalpha() and one not in ("NAME", "NUMERAL", "STRING", "DATE")
    )
    words = [word for word in words if word.upper() not in SIGNS and word.upper() not in CALCULATION]
    near = nearest(token.text.lower(), words, 70 if len(token.text) > 3 else 50)
    return Told(token, "misspelled", {"found": token.text, "near": near}) if near else None


def _generic(tokens: Sequence[Token], expected: frozenset[str], opening: str) -> Told:
    token, before = tokens[-1], tokens[-2] if len(tokens) > 1 else None
    after = f" after `{before.text}`" if before is not None else ""
    form = f"write `{FORMS[opening]}`" if opening in FORMS else _cell_form(opening)
    words = {"found": token.text, "form": form}
    if token.type == END:
        return Told(token, "stops-too-early", {**words, "after": after, "choices": choices(expected)})
    words["after"] = after or " here"
    if expected == {END}:
        return Told(token, "ends-there", words)
    return Told(token, "cannot-stand", {**words, "choices": choices(expected)})


def _said(told: Told) -> str:
    from verifier.syntax.wordings import WORDINGS

    return WORDINGS[told.mistake][0].format(**told.words)


def _cell_form(opening: str) -> str:
    if opening == "a field":
        return 'a field is a line `NAME : KIND  "label"  typical VALUE`'
    if opening == "a test":
        return "a cell is a value, `<= 30`, `31 .. 45`, `in {a, b}`, `not …` or `-`"
    return "a cell is a value, `at most 60`, `at least 20`, `may be VALUE by BODY`, `normally VALUE` or `-`"
