"""Signs that the language does not have: those of other notations and those of word processors."""

from collections.abc import Sequence

from verifier.syntax.lexer import Token

Told = tuple[Token, str, str]
"""Where the mistake stands, the message, and the way out."""

_FOREIGN = {
    "==": "write `is` or `=`",
    "=>": "write `>=` for at least, and `then` before a conclusion",
    "=<": "write `<=`",
    "<>": "write `is not` or `!=`",
    "><": "write `is not` or `!=`",
}


def foreign(tokens: Sequence[Token]) -> Told | None:
    """Signs of other notations, and what word processors make of plain ones."""
    token, before = tokens[-1], tokens[-2] if len(tokens) > 1 else None
    pair = before.text + token.text if before is not None and before.end == token.column else ""
    if before is not None and pair in _FOREIGN:
        return before, f"`{pair}` is not a sign of the language", _FOREIGN[pair]
    if token.type == "RUNON":
        return (
            token,
            f"`{token.text}` runs a number into a word",
            ("put a space between a number and its measure; a name begins with a letter"),
        )
    if token.type == "DOT":
        way_out = "write a number as `0.5`, a range as `31 .. 45`"
        return token, "a full stop stands here", way_out
    if token.type != "OTHER":
        return None
    if token.text in "–—":
        return (
            token,
            f"a dash `{token.text}` may mean a range or a minus",
            ("write `..` between the two ends of a range, and `-` for minus"),
        )
    if token.text in '"“”„':
        return token, "a text in quotes is not closed on its line", 'put `"` before and after it on one line'
    if token.text in "'‘’‚`":
        return token, f"`{token.text}` cannot stand here", 'put texts in double quotes `"…"`'
    if token.text == "%":
        return (
            token,
            "`%` is not a measure",
            "a measure is a word: declare `measure percent` and write `50 percent`",
        )
    if token.text == "|":
        return token, "`|` stands only in tables", "put the row below a sentence that opens with `table`"
    if token.text in "&;[]!":
        ways = {"&": "write `and`", ";": "open another sentence on its own line", "!": "write `not` or `!=`"}
        return (
            token,
            f"`{token.text}` is not a sign of the language",
            ways.get(token.text, "write `( )` or `{ }`"),
        )
    if not token.text.isprintable():
        return token, f"an invisible character (U+{ord(token.text):04X}) stands here", "delete it"
    return token, f"`{token.text}` is not a sign of the language", "see the language reference for its signs"
