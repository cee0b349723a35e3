"""What could stand next in a sentence, in words."""

from verifier.syntax.lexer import END

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
SIGNS = {"LPAR": "(", "RPAR": ")", "LBRACE": "{", "RBRACE": "}", "COMMA": ",", "COLON": ":", "SPAN": "..",
          "EQUALS": "=", "MINUS": "-", "LESS": "<"}  # fmt: skip
_CALCULATED = frozenset(["ROUND", "WORKING", "DAYS", "MONTHS", "YEARS", "COUNT", "SUM", "MEAN", "MIN", "MAX"])
_MEMBERS = frozenset(["SOME", "EVERY", "NO"])
CALCULATION = frozenset(["PLUS", "MINUS", "TIMES", "DIVIDED"])
COMPARISON = frozenset(["LESS", "AT_MOST", "EQUALS", "UNEQUAL", "AT_LEAST", "GREATER"])
PARTING = ("AND", "OR", "NOT", "LPAR", "RPAR", "WHEN", "IF", "THEN", "ELSE", "COMMA", "STRING")
_RULE_PARTS = frozenset(["FOR", "WHEN", "THEN", "OTHERWISE", "ASSUME", "DESPITE", "SUBJECT", "EXCEPTION"])


def choices(expected: frozenset[str]) -> str:
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
        rest -= COMPARISON | {"IS", "IN", "MAY", "NOT", "SPAN"}
    if rest >= CALCULATION:
        rest -= CALCULATION
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
    said += [f"`{SIGNS.get(one, one.lower())}`" for one in sorted(rest)] + last
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} or {said[-1]}"
