"""What is said of a sentence that cannot be read: one wording for one mistake, with a way out."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from verifier.syntax.foreign import Told, foreign
from verifier.syntax.lexer import END, RESERVED, Token

FORMS = {
    "measure": "measure NAME, NAME",
    "type": "type NAME : KIND",
    "record": "record NAME",
    "body": 'body NAME "what it is called"',
    "input": 'input NAME : KIND  "label"  typical VALUE',
    "define": 'define NAME : KIND = EXPRESSION  "label"',
    "decision": 'decision NAME : KIND  "label"  asked when CONDITION',
    "action": 'action NAME by BODY  "label"  asked when CONDITION',
    "assume": 'assume "why it is so"  CONDITION',
    "incompatible": 'incompatible "why they cannot stand together"  CONDITION',
    "property": 'property "what holds"  always CONDITION',
    "accept": 'accept CHECK in DECISION where CONDITION because "the reason" until DATE',
    "ambiguity": 'ambiguity NAME "what is unclear": READING or READING',
    "rule": "rule  when CONDITION  then DECISION is VALUE",
    "otherwise": "otherwise DECISION is VALUE",
    "throughout": "throughout when CONDITION",
    "table": "table NAME",
    "cites": 'cites 6.24, 34.9, "module specification"',
    "not encoded": "not encoded: KIND reason",
    "partly encoded": "partly encoded: what is missing and why",
    "reviewed": "reviewed: NAME DATE HASH",
}
"""How each sentence is written, by the word or words that open it."""

_KINDS = {
    "NAME": "a name",
    "NUMERAL": "a number",
    "STRING": "a text in double quotes",
    "IDENTIFIER": "a clause or rule id",
    "YES_NO": "`yes/no`",
    "DATE": "a date",
    "OR_ELSE": "`or else`",
    END: "the end of the sentence",
}
_VALUE = frozenset(["NAME", "NUMERAL", "LPAR"])
_SIGNS = {"LPAR": "(", "RPAR": ")", "LBRACE": "{", "RBRACE": "}", "COMMA": ",", "COLON": ":", "SPAN": "..",
          "EQUALS": "=", "MINUS": "-", "LESS": "<"}  # fmt: skip
_CALCULATED = frozenset(["ROUND", "WORKING", "DAYS", "MONTHS", "YEARS", "COUNT", "SUM", "MEAN", "MIN", "MAX"])
_MEMBERS = frozenset(["SOME", "EVERY", "NO"])
_CALCULATION = frozenset(["PLUS", "MINUS", "TIMES", "DIVIDED"])
_COMPARISON = frozenset(["LESS", "AT_MOST", "EQUALS", "UNEQUAL", "AT_LEAST", "GREATER"])
_PARTING = ("AND", "OR", "NOT", "LPAR", "RPAR", "WHEN", "IF", "THEN", "ELSE", "COMMA", "STRING")
_RULE_PARTS = frozenset(["FOR", "WHEN", "THEN", "OTHERWISE", "ASSUME", "DESPITE", "SUBJECT", "EXCEPTION"])
# What stands in a conclusion (true) or in a condition (false): the two tokens that do not go together.
_SLIPS = {
    (True, "at", "most"): "leave out `is`: `DECISION at most VALUE`",
    (True, "at", "least"): "leave out `is`: `DECISION at least VALUE`",
    (True, "NAME", "AT_MOST"): "write `DECISION at most VALUE`",
    (True, "NAME", "AT_LEAST"): "write `DECISION at least VALUE`",
    (True, "NAME", "EQUALS"): "write `DECISION is VALUE`",
    (True, "MAY", "NOT"): "say which value the decision has, or bound it with `at most`",
    (True, "IS", "NOT"): "a rule says which value a decision has, or sets `at most` or `at least`",
    (True, "IS", "IN"): "write `DECISION is one of a, b`",
    (False, "IS", "IN"): "write `x in {a, b}` or `x not in {a, b}`",
    (False, "NOT", "IN"): "write `x in {a, b}` or `x not in {a, b}`",
    (False, "OR", "IS"): "name the fact again, or write `x in {a, b}`",
    (False, "AND", "IS"): "name the fact again: `x is a and x is b`",
    (False, "one", "of"): "write `x in {a, b}`",
    (False, "NAME", "AT"): "write `x <= 30` or `x >= 30`",
    (False, "at", "most"): "write `x <= 30`",
    (False, "at", "least"): "write `x >= 30`",
}
_WORD_WAYS = {
    "if": "open the condition of a rule with `when`",
    "unless": "write `when not …`",
    "whenever": "write `when …`",
    "where": "write `when …`",
    "isnt": "write `is not`",
}
_AFTER_CONCLUSION = {
    "OR": "write `DECISION is one of a, b by BODY` where a body chooses",
    "COMMA": "join conclusions with `and`",
}
TOO_FAR_RIGHT = "`{}` opens a sentence of its own but is indented like a part of the one above"
TOO_FAR_RIGHT_WAY = "put it further left, where that sentence begins"


def explain(tokens: Sequence[Token], expected: frozenset[str], opening: str) -> tuple[Token, str, str]:
    """The place, the message and the way out for a sentence that cannot go on at its last token.

    `expected` are the terminals that would fit; `opening` is the word that opens the sentence, or
    what else is read (`a test`, `a conclusion`).
    """
    token, before = tokens[-1], tokens[-2] if len(tokens) > 1 else None
    way_out = f"write `{FORMS[opening]}`" if opening in FORMS else _cell_form(opening)
    return (
        foreign(tokens)
        or _misread(tokens, expected, opening)
        or _misspelled(token, expected)
        or (token, _generic(token, before, expected), way_out)
    )


def _misread(tokens: Sequence[Token], expected: frozenset[str], opening: str) -> Told | None:
    """Common slips with a wording of their own."""
    token, before = tokens[-1], tokens[-2] if len(tokens) > 1 else None
    kinds = [one.type for one in tokens]
    if token.type in _COMPARISON and any(one in _COMPARISON for one in _since(kinds, *_PARTING)):
        return token, "two comparisons stand in a row", "write `x in 31 .. 45`, or join them with `and`"
    if token.type == "SPAN":
        return token, "a range cannot stand here", "write `x in 31 .. 45`"
    if "ONE" in kinds and "IF" in kinds and "AND" in _since(kinds, "IF"):
        way_out = "put a condition after `if` in brackets: `if (a and b)`"
        return token, _generic(token, before, expected), way_out
    if token.type == "BY" and "IS" in kinds:
        way_out = "write `may be VALUE by BODY` or `is one of … by BODY`"
        return token, "only an option or a choice has a body", way_out
    if before is None:
        return None
    naming = before.text in FORMS or before.type in ("COMMA", "LESS", "OF", "ORDERED")
    if naming and token.type in RESERVED_TYPES and "NAME" in expected:
        message = f"`{token.text}` is a word of the language and cannot be a name"
        return token, message, "choose another name"
    if token.line != before.line and token.text in FORMS and token.type == "NAME":
        return token, TOO_FAR_RIGHT.format(token.text), TOO_FAR_RIGHT_WAY
    if (
        before.type == "NAME"
        and len(kinds) > 2
        and kinds[-3] == "MAY"
        and token.type in ("NAME", "NUMERAL", "BY")
    ):
        return _permitted(tokens)
    for slip, way_out in _SLIPS.items():
        concluding = _last(kinds, "WHEN", "THEN", "OTHERWISE") != "WHEN"
        if (
            slip[0] == concluding
            and slip[1] in (before.type, before.text)
            and slip[2]
            in (
                token.type,
                token.text.upper(),
                token.text,
            )
        ):
            return token, f"`{token.text}` cannot stand after `{before.text}`", way_out
    concluding = _last(kinds, "WHEN", "THEN", "OTHERWISE") in ("THEN", "OTHERWISE")
    way = _WORD_WAYS.get(token.text) or (_AFTER_CONCLUSION.get(token.type) if concluding else None)
    return (token, f"`{token.text}` cannot stand here", way) if way else None


def _permitted(tokens: Sequence[Token]) -> Told:
    """`may x y`, where only `may ACTION` or `may be VALUE` can stand."""
    token, before = tokens[-1], tokens[-2]
    if get_close_matches(before.text, ("be",), 1, 0.6):
        return before, f"`{before.text}` cannot stand here", "did you mean `be`?"
    way_out = (
        f"write `may be {before.text} by BODY`" if token.type == "BY" else "write `may be VALUE by BODY`"
    )
    return token, f"`{token.text}` cannot stand after `{before.text}`", way_out


def _last(kinds: Sequence[str], *marks: str) -> str | None:
    """The last of these kinds before the last token."""
    return next((kind for kind in reversed(kinds[:-1]) if kind in marks), None)


def _since(kinds: Sequence[str], *marks: str) -> Sequence[str]:
    """The kinds of tokens after the last mark, without the last token."""
    last = max((index for index, kind in enumerate(kinds[:-1]) if kind in marks), default=-1)
    return kinds[last + 1 : -1]


def _misspelled(token: Token, expected: frozenset[str]) -> Told | None:
    if token.type != "NAME":
        return None
    words = sorted(
        one.lower() for one in expected if one.isalpha() and one not in ("NAME", "NUMERAL", "STRING")
    )
    words = [word for word in words if word.upper() not in _SIGNS and word.upper() not in _CALCULATION]
    near = get_close_matches(token.text.lower(), words, 1, 0.7 if len(token.text) > 3 else 0.5)
    return (token, f"`{token.text}` cannot stand here", f"did you mean `{near[0]}`?") if near else None


def _generic(token: Token, before: Token | None, expected: frozenset[str]) -> str:
    after = f" after `{before.text}`" if before is not None else ""
    if token.type == END:
        return f"the sentence stops too early: {_choices(expected)} is missing{after}"
    if expected == {END}:
        return f"`{token.text}` cannot stand{after or ' here'}: the sentence ends there"
    return f"`{token.text}` cannot stand{after or ' here'}; {_choices(expected)} can"


def _choices(expected: frozenset[str]) -> str:
    """The terminals in words: `a value, `(` or `then``."""
    rest = set(expected)
    said = []
    if len(rest) > 1:
        rest.discard("OR_ELSE")
    if "NAME" in rest:  # what a sum or a condition over members may open with is seldom what was meant
        rest -= _CALCULATED | _MEMBERS
    if rest >= _VALUE:
        said.append("a value")
        rest -= _VALUE | {"MINUS", "NOT", "IF", "DATE"}
    rest.discard("LPAR")
    if "LESS" in rest and "GREATER" in rest:
        said.append("a comparison")
        rest -= _COMPARISON | {"IS", "IN", "MAY", "NOT", "SPAN"}
    if rest >= _CALCULATION:
        rest -= _CALCULATION
    if len(rest) > 1 or said:
        rest -= {END}
    for one in ("NAME", "NUMERAL", "STRING", "IDENTIFIER", "YES_NO", "DATE", "OR_ELSE", END):
        if one in rest:
            said.append(_KINDS[one])
            rest.discard(one)
    if len(rest & _RULE_PARTS) > 2:
        rest -= _RULE_PARTS
        last = ["a further part of the rule (`when`, `then`, `despite` …)"]
    else:
        last = []
    said += [f"`{_SIGNS.get(one, one.lower())}`" for one in sorted(rest)] + last
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} or {said[-1]}"


def _cell_form(opening: str) -> str:
    if opening == "a field":
        return 'a field is a line `NAME : KIND  "label"  typical VALUE`'
    if opening == "a test":
        return "a cell is a value, `<= 30`, `31 .. 45`, `in {a, b}`, `not …` or `-`"
    return "a cell is a value, `at most 60`, `at least 20`, `may be VALUE by BODY`, `normally VALUE` or `-`"


RESERVED_TYPES = frozenset(word.upper() for word in RESERVED)
