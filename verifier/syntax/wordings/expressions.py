"""Mistakes of conditions and calculations."""

_AFTER = "`{found}` cannot stand after `{before}`"
_HERE = "`{found}` cannot stand here"

EXPRESSIONS = {
    "and-beside-or": (
        "`and` and `or` stand side by side without brackets",
        "say which belongs together, as in `a and (b or c)`",
    ),
    "two-comparisons": (
        "two comparisons stand in a row",
        "write `x in 31 .. 45`, or join them with `and`",
    ),
    "range-without-in": ("a range cannot stand here", "write `x in 31 .. 45`"),
    "is-in": (_AFTER, "write `x in {{a, b}}` or `x not in {{a, b}}`"),
    "or-is": (_AFTER, "name the fact again, or write `x in {{a, b}}`"),
    "and-is": (_AFTER, "name the fact again: `x is a and x is b`"),
    "is-one-of-in-condition": (_AFTER, "write `x in {{a, b}}`"),
    "bound-in-condition": (_AFTER, "write `x <= 30` or `x >= 30`"),
    "is-at-most-in-condition": (_AFTER, "write `x <= 30`"),
    "is-at-least-in-condition": (_AFTER, "write `x >= 30`"),
    "if-in-rule": (_HERE, "open the condition of a rule with `when`"),
    "unless": (_HERE, "write `when not …`"),
    "whenever": (_HERE, "write `when …`"),
    "isnt": (_HERE, "write `is not`"),
    "many-digits": ("a number has at most {most} digits", "write it shorter, or in another measure"),
    "leading-zero": ("`{found}` begins with 0", "write a number without leading zeros and without commas"),
    "no-date": ("`{found}` is no date", "write year, month and day as in `2024-09-01`"),
    "unknown-function": ("`{found}(…)` is not known", "{way_out}"),
    "function-of-members": ("`{found}(…)` is not known", "write `{form}`"),
    "abs-of-several": ("`abs(…)` takes one number", "leave the others out"),
    "may-be-of-no-decision": ("only a decision can stand before `may be`", "write `DECISION may be VALUE`"),
    # --- members
    "without-over": (
        "`{function} of` does not say over which members",
        "write `{function} of … over LIST`, as in `sum of credits over modules where failed`",
    ),
    "other-function": ("`{found} of` is not known", "write `{meant} of …`"),
    "function-without-of": ("`{found}` stands without `of`", "write `{found} of …`"),
    "count-of-what": (
        "after `count of` stands a list, and `{found}` does not end there",
        "write as in `count of modules where failed`",
    ),
    "how-many": (
        "`at {how}` counts nothing in a condition",
        "count first and compare: `(count of modules where failed) >= 2`",
    ),
    "best-elsewhere": (
        "the best members stand after `over`",
        "write as in `mean of mark over best 90 credits of modules by mark`",
    ),
    "count-over": ("a count has no `over`", "write `count of LIST where …`"),
    "weighted-late": ("`weighted by` stands before `over`", "write `mean of … weighted by … over LIST`"),
    "weighted-sum": (
        "only a mean is weighted, and this is `{function} of …`",
        "write `mean of …`, or multiply: `sum of weight * mark over …`",
    ),
    "best-by-what": (
        "`best` does not say by what the best are told",
        "write as in `best 90 credits of modules by mark`",
    ),
    "without-has": (
        "`{word} {member}` does not say what holds of the member",
        "write `{word} {member} has …`, as in `some module has mark < 50`",
    ),
    "has-of-whom": (
        "`has` stands only after `every`, `some` or `no`",
        "write as in `some module has mark < 50`",
    ),
    "all-members": (_HERE, "write `{word} MEMBER has …`, as in `{word} module has mark < 50`"),
    "goes-on-after-test": (
        "this `{sign}` may go on the condition after `{word}` or stand beside it",
        "put the condition after `{word}` in brackets, or all before this `{sign}`",
    ),
    "calculation-after-test": (
        "this `{sign}` may belong to what stands after `{word}` or to the whole before it",
        "put what belongs together in brackets",
    ),
    "or-else-of-a-number": (
        "what stands before `or else` is always there",
        "put all that may be absent in brackets before `or else`, as in `(x + 1) or else 0`",
    ),
    "rounded-how": (
        "`round` does not say how",
        "say `half up`, `half even`, `up` or `down` at the end, as in `round x to 0.1 half up`",
    ),
    "rounded-to-what": ("`round` does not say to what", "write as in `round x to 0.1 half up`"),
    "until-when": ("`{unit} from` does not say to which day", "write `{unit} from DATE to DATE`"),
}
