"""Signs that the language does not have: those of other notations and those of word processors."""

_NO_SIGN = "`{found}` is not a sign of the language"

SIGNS = {
    "two-equals": (_NO_SIGN, "write `is` or `=`"),
    "arrow": (_NO_SIGN, "write `>=` for at least, and `then` before a conclusion"),
    "equals-less": (_NO_SIGN, "write `<=`"),
    "angle-brackets": (_NO_SIGN, "write `is not` or `!=`"),
    "run-on": (
        "`{found}` runs a number into a word",
        "put a space between a number and its measure; a name begins with a letter",
    ),
    "dash": (
        "a dash `{found}` may mean a range or a minus",
        "write `..` between the two ends of a range, and `-` for minus",
    ),
    "fraction": ("`{found}` holds a fraction that is one character", "{way_out}"),
    "bullet": ("a bullet `{found}` stands here", "delete it: a line needs no mark, only its indentation"),
    "open-quotes": ("a text in quotes is not closed on its line", 'put `"` before and after it on one line'),
    "single-quotes": ("`{found}` cannot stand here", 'put texts in double quotes `"…"`'),
    "percent-sign": (
        "`%` is not a measure",
        "a measure is a word: declare `measure percent` and write `50 percent`",
    ),
    "stray-bar": ("`|` stands only in tables", "put the row below a sentence that opens with `table`"),
    "full-stop": ("a full stop stands here", "write a number as `0.5`, a range as `31 .. 45`"),
    "full-stop-after-name": (
        "a full stop stands after a name",
        "a fact of a member is named alone, below `for each module` or after `some module has`",
    ),
    "ampersand": (_NO_SIGN, "write `and`"),
    "semicolon": (_NO_SIGN, "open another sentence on its own line"),
    "square-brackets": (_NO_SIGN, "write `( )` or `{{ }}`"),
    "exclamation-mark": (_NO_SIGN, "write `not` or `!=`"),
    "invisible-character": ("an invisible character (U+{code}) stands here", "delete it"),
    "unknown-sign": (_NO_SIGN, "see the language reference for its signs"),
}
