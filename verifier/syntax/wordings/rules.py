"""Mistakes of rules, conclusions and tables."""

_AFTER = "`{found}` cannot stand after `{before}`"
_HERE = "`{found}` cannot stand here"
_ONE_MEMBER = "a member of a member is reached from inside: `for each component` reads its module too"

RULES = {
    "is-at-most": (_AFTER, "leave out `is`: `DECISION at most VALUE`"),
    "is-at-least": (_AFTER, "leave out `is`: `DECISION at least VALUE`"),
    "at-most-as-sign": (_AFTER, "write `DECISION at most VALUE`"),
    "at-least-as-sign": (_AFTER, "write `DECISION at least VALUE`"),
    "equals-as-sign": (_AFTER, "write `DECISION is VALUE`"),
    "may-not": (_AFTER, "say which value the decision has, or bound it with `at most`"),
    "is-not": (_AFTER, "a rule says which value a decision has, or sets `at most` or `at least`"),
    "is-in-conclusion": (_AFTER, "write `DECISION is one of a, b`"),
    "or-in-conclusion": (_HERE, "write `DECISION is one of a, b by BODY` where a body chooses"),
    "comma-in-conclusion": (_HERE, "join conclusions with `and`"),
    "where-in-rule": (_HERE, "write `when …`"),
    "may-without-be": (_AFTER, "write `may be {before} by BODY`; only a duty (`must`) has a last day"),
    "may-two-words": (_AFTER, "write `may be VALUE by BODY`"),
    "must-be": ("a decision is not bound by `must`", "write `DECISION is VALUE`"),
    "days-without-duty": ("only a duty has a first and a last day", "write `BODY must ACTION by DATE`"),
    "body-of-a-value": (
        "only an option or a choice has a body",
        "write `may be VALUE by BODY` or `is one of … by BODY`",
    ),
    "several-after-if": ("{message}", "put a condition after `if` in brackets: `if (a and b)`"),
    "and-after-if": (
        "this `and` may belong to the condition before it or open another conclusion",
        "put the condition after `if` in brackets",
    ),
    "limit-of-a-mean": (
        "only a count or a sum can be limited, and this is `{function} of …`",
        "write a limit as in `count of modules where condoned is yes at most 1`",
    ),
    "how-many-at-once": (
        "a limit opens with what is limited, not with `at {how}`",
        "write as in `count of modules where condoned is yes at most 1`",
    ),
    "shall": (_HERE, "write `must` for a duty, `may` for a permission"),
    "deadline-form": (
        _HERE,
        "write `from DATE` and `by DATE`, the first and the last day, as in `by start + 5 working days`",
    ),
    "two-actions": (
        "a duty has one action",
        "say each in full, joined with `and`: `{body} must ACTION and {body} must ACTION`",
    ),
    "for-whom": ("`for` does not say `each`", "write as in `for each module`"),
    "two-conditions": ("a rule has one `when`", "join the conditions with `and`"),
    "two-members": ("a rule has one `for each`", _ONE_MEMBER),
    "two-conclusions": (
        "a rule has one list of conclusions",
        "join conclusions with `and`, or open another `rule`",
    ),
    "no-conclusion": (
        "this rule concludes nothing",
        "say `then DECISION is VALUE`, or `exception to CLAUSE` if it only lifts another rule",
    ),
    # --- tables
    "table-two-conditions": ("a table has one `when`", "join the conditions with `and`"),
    "table-two-members": ("a table has one `for each`", _ONE_MEMBER),
    "names-behind-table": ("the row of names stands behind `table`", "put it on a line of its own below"),
    "no-names": ("this table has no row of names", "write one as in `FACT | FACT || DECISION`"),
    "names-on-one-side": (
        "a table has names on both sides of `||`",
        "write the names as in `FACT | FACT || DECISION`",
    ),
    "no-rows": (
        "this table has no rows",
        "write a row of names `FACT | FACT || DECISION`, then rows of cells",
    ),
    "column-without-name": ("a column has no name", "put one name at the head of each column"),
    "head-no-name": ("`{found}` is not a name", "put one name at the head of each column"),
    "two-columns": ("`{found}` heads two columns", "leave one of them out"),
    "row-of-other-length": (
        "this row has {cells} {side} of `||`, its head has {names}",
        "write one cell for each name, `-` for an empty one",
    ),
    "bars": (
        "a row has one `||`, this one has {count}",
        "put `||` between what is tested and what is decided",
    ),
    "empty-cell": ("this cell is empty", "write `-` where nothing is tested or said"),
}
