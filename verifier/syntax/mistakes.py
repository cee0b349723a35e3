"""What is said of a sentence that cannot be read: one wording for one mistake, with a way out."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from verifier.syntax.lexer import END, RESERVED, Token

FORMS = {
    "measure": "measure NAME, NAME",
    "type": "type NAME : KIND",
    "body": 'body NAME "what it is called"',
    "input": 'input NAME : KIND  "label"  typical VALUE',
    "define": 'define NAME : KIND = EXPRESSION  "label"',
    "decision": 'decision NAME : KIND  "label"  asked when CONDITION',
    "assume": 'assume "why it is so"  CONDITION',
    "incompatible": 'incompatible "why they cannot stand together"  CONDITION',
    "ambiguity": 'ambiguity NAME "what is unclear": READING or READING',
    "rule": "rule  when CONDITION  then DECISION is VALUE",
    "otherwise": "otherwise DECISION is VALUE",
    "throughout": "throughout when CONDITION",
    "table": "table NAME, then a row of names `FACT | FACT || DECISION`, then rows of cells",
    "cites": 'cites 6.24, 34.9, "module specification"',
    "not encoded": "not encoded: KIND reason",
    "partly encoded": "partly encoded: what is missing and why",
}
"""How each sentence is written, by the word or words that open it."""

NOT_BUILT = {
    "record": "a record (`record`)",
    "list": "a list (`list of …`)",
    "optional": "an optional fact (`optional`)",
    "for": "a rule about each member (`for each …`)",
    "every": "a condition over members (`every … has …`)",
    "some": "a condition over members (`some … has …`)",
    "sum": "a sum over members (`sum of … over …`)",
    "count": "a count of members (`count of …`)",
    "mean": "a mean over members (`mean of …`)",
    "best": "the best of the members (`best … by …`)",
    "weighted": "a weighted mean (`weighted by …`)",
    "over": "a sum or a mean over members (`over …`)",
    "where": "a condition on members (`where …`)",
    "round": "rounding (`round … to …`)",
    "abs": "the size of a number (`abs(…)`)",
    "date": "a date or a duration",
    "given": "whether a fact is given (`is given`)",
    "or else": "a value for an absent fact (`or else`)",
    "action": "an action (`action`)",
    "must": "a duty (`must`)",
    "may": "a permission to act (`may` with an action)",
    "property": "a property (`property`)",
    "always": "a property (`always …`)",
    "never": "a property (`never …`)",
    "falls": "a property (`never falls as …`)",
    "depend": "a property (`does not depend on …`)",
    "accept": "an acceptance (`accept`)",
    "reviewed": "a review (`reviewed`)",
    "uses": "shared words (`uses`)",
    "words": "shared words (`words`)",
    "process": "a process (`process`)",
    "step": "a step of a process (`step`)",
    "keeps": "a process (`keeps`)",
    "better": "a direction that favours the student (`better …`)",
    "of": "a decision or definition about a member (`of …`)",
}
"""Constructs of the language that later editions of the verifier read, by a word that tells them."""

LATER_OPENINGS = frozenset(
    ["record", "action", "property", "accept", "reviewed", "uses", "words", "process", "list", "for", "always"]
)
"""Words that open a sentence which is not built yet."""

_KINDS = {"NAME": "a name", "NUMERAL": "a number", "STRING": "a text in double quotes",
          "IDENTIFIER": "a clause or rule id", "YES_NO": "`yes/no`", END: "the end of the sentence"}  # fmt: skip
_VALUE = frozenset(["NAME", "NUMERAL", "LPAR"])
_SIGNS = {"LPAR": "(", "RPAR": ")", "LBRACE": "{", "RBRACE": "}", "COMMA": ",", "COLON": ":", "SPAN": "..",
          "EQUALS": "=", "MINUS": "-", "LESS": "<"}  # fmt: skip
_CALCULATION = frozenset(["PLUS", "MINUS", "TIMES", "DIVIDED"])
_COMPARISON = frozenset(["LESS", "AT_MOST", "EQUALS", "UNEQUAL", "AT_LEAST", "GREATER"])
_FOREIGN = {
    "==": ("=", "write `is` or `=`"),
    "=>": ("", "write `>=` for at least, and `then` before a conclusion"),
    "=<": ("", "write `<=`"),
    "<>": ("", "write `is not` or `!=`"),
}


def not_built(word: str) -> tuple[str, str]:
    """What is said of a construct that is not built yet, and the way out."""
    return f"{NOT_BUILT[word]} is not built yet", (
        "leave it out for now; `not encoded` or `partly encoded` says that something is missing"
    )


def explain(tokens: Sequence[Token], expected: frozenset[str], opening: str) -> tuple[Token, str, str]:
    """The place, the message and the way out for a sentence that cannot go on at its last token.

    `expected` are the terminals that would fit; `opening` is the word that opens the sentence, or
    what else is read (`a test`, `a conclusion`).
    """
    token, before = tokens[-1], tokens[-2] if len(tokens) > 1 else None
    way_out = f"write `{FORMS[opening]}`" if opening in FORMS else _cell_form(opening)
    return (
        _later(tokens, expected)
        or _foreign(tokens)
        or _misread(tokens, expected, opening)
        or _misspelled(token, expected)
        or (token, _generic(token, before, expected), way_out)
    )


Told = tuple[Token, str, str]


def _later(tokens: Sequence[Token], expected: frozenset[str]) -> Told | None:
    """A construct of a later edition, told by the word at the place or just before it."""
    token, before = tokens[-1], tokens[-2] if len(tokens) > 1 else None
    if token.type == "DATE":
        return (token, *not_built("date"))
    if before is not None and before.type == "OR" and token.type == "ELSE":
        return (before, *not_built("or else"))
    if token.type == "OF" or token.text == "of":
        word = before.text if before is not None and before.text in NOT_BUILT else "of"
        return (before if word != "of" and before is not None else token, *not_built(word))
    if before is not None and before.type == "MAY" and token.type == "NAME" and token.text not in ("by", "not"):
        if "BE" in expected and not get_close_matches(token.text, ("be",), 1, 0.6):
            return (before, *not_built("may"))
    for one in (before, token):
        if one is not None and one.type in ("NAME", "STEP") and one.text in NOT_BUILT:
            # A fact may bear such a name where names can stand; here it is what broke the sentence.
            return (one, *not_built(one.text))
    if before is not None and before.text == "no" and token.type == "NAME":
        return (before, *not_built("some"))
    return None


def _foreign(tokens: Sequence[Token]) -> Told | None:
    """Signs of other notations, and what word processors make of plain ones."""
    token, before = tokens[-1], tokens[-2] if len(tokens) > 1 else None
    pair = before.text + token.text if before is not None and before.end == token.column else ""
    if before is not None and pair in _FOREIGN:
        return before, f"`{pair}` is not a sign of the language", _FOREIGN[pair][1]
    if token.type == "RUNON":
        return token, f"`{token.text}` runs a number into a word", (
            "put a space between a number and its measure; a name begins with a letter")
    if token.type != "OTHER":
        return None
    if token.text in "–—":
        return token, f"a dash `{token.text}` may mean a range or a minus", (
            "write `..` between the two ends of a range, and `-` for minus")
    if token.text in "\"“”„":
        return token, "a text in quotes is not closed on its line", 'put `"` before and after it on one line'
    if token.text in "'‘’‚`":
        return token, f"`{token.text}` cannot stand here", 'put texts in double quotes `"…"`'
    if token.text == "%":
        return token, "`%` is not a measure", "a measure is a word: declare `measure percent` and write `50 percent`"
    if token.text == "|":
        return token, "`|` stands only in tables", "put the row below a sentence that opens with `table`"
    if token.text in "&;[]!":
        ways = {"&": "write `and`", ";": "open another sentence on its own line", "!": "write `not` or `!=`"}
        return token, f"`{token.text}` is not a sign of the language", ways.get(token.text, "write `( )` or `{ }`")
    if not token.text.isprintable():
        return token, f"an invisible character (U+{ord(token.text):04X}) stands here", "delete it"
    return token, f"`{token.text}` is not a sign of the language", "see the language reference for its signs"


def _misread(tokens: Sequence[Token], expected: frozenset[str], opening: str) -> Told | None:
    """Common slips with a wording of their own."""
    token, before = tokens[-1], tokens[-2] if len(tokens) > 1 else None
    kinds = [one.type for one in tokens]
    if token.type in _COMPARISON and any(kind in _COMPARISON for kind in _since(kinds, "AND", "OR", "LPAR", "WHEN")):
        return token, "two comparisons stand in a row", "write `x in 31 .. 45`, or join two comparisons with `and`"
    if token.type == "SPAN":
        return token, "a range cannot stand here", "write `x in 31 .. 45`"
    if token.type == "IN" and before is not None and before.type in ("IS", "NOT") and "IS" in kinds:
        return token, "`is` and `in` stand together", "write `x in {a, b}` or `x not in {a, b}`"
    if token.type == "BY" and "IS" in kinds:
        return token, "only an option or a choice has a body", "write `may be VALUE by BODY` or `is one of … by BODY`"
    if "ONE" in kinds and "IF" in kinds and "AND" in _since(kinds, "IF"):
        return token, _generic(token, before, expected), "put a condition after `if` in brackets: `if (a and b)`"
    if token.type in RESERVED_TYPES and "NAME" in expected and before is not None and opening in FORMS:
        if before.text in FORMS or before.type in ("COMMA", "LESS"):
            return token, f"`{token.text}` is a word of the language and cannot be a name", "choose another name"
    if token.line != tokens[0].line and token.text in FORMS and before is not None and before.line != token.line:
        return token, f"`{token.text}` opens a sentence of its own but is indented like a part of the one above", (
            "put it further left, where that sentence begins")
    return None


def _since(kinds: Sequence[str], *marks: str) -> Sequence[str]:
    """The kinds of tokens after the last mark, without the last token."""
    last = max((index for index, kind in enumerate(kinds[:-1]) if kind in marks), default=-1)
    return kinds[last + 1 : -1]


def _misspelled(token: Token, expected: frozenset[str]) -> Told | None:
    if token.type != "NAME":
        return None
    words = sorted(one.lower() for one in expected if one.isalpha() and one not in ("NAME", "NUMERAL", "STRING"))
    words = [word for word in words if word.upper() not in _SIGNS and word.upper() not in _CALCULATION]
    near = get_close_matches(token.text.lower(), words, 1, 0.7)
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
    if rest >= _VALUE:
        said.append("a value")
        rest -= _VALUE | {"MINUS", "NOT", "IF"}
    if "LESS" in rest and "GREATER" in rest:
        said.append("a comparison")
        rest -= _COMPARISON | {"IS", "IN", "MAY", "NOT", "SPAN"}
    if rest >= _CALCULATION:
        rest -= _CALCULATION
    if len(rest) > 1 or said:
        rest -= {END}
    for one in ("NAME", "NUMERAL", "STRING", "IDENTIFIER", "YES_NO", END):
        if one in rest:
            said.append(_KINDS[one])
            rest.discard(one)
    said += [f"`{_SIGNS.get(one, one.lower())}`" for one in sorted(rest)]
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} or {said[-1]}"


def _cell_form(opening: str) -> str:
    if opening == "a test":
        return "a cell is a value, `<= 30`, `31 .. 45`, `in {a, b}`, `not …` or `-`"
    return "a cell is a value, `at most 60`, `at least 20`, `may be VALUE by BODY`, `normally VALUE` or `-`"


RESERVED_TYPES = frozenset(word.upper() for word in RESERVED)
