"""Mistakes of declarations, kinds, claims of the author and what is said of a clause."""

DECLARATIONS = {
    "ambiguity-of-one": ("an ambiguity has at least two readings", "write `{reading} or ANOTHER_READING`"),
    "list-or-optional": (
        "{what} is neither a list nor optional",
        "a list or an optional fact is an `input` or a field of a record",
    ),
    "optional-list": (
        "a list is never optional",
        "a list without members is one: write `list of RECORD, up to 4`, or no sizes at all",
    ),
    "list-of-what": ("`list` does not say of what", "write `list of RECORD`, as in `list of Module, 1 to 4`"),
    "list-sizes": (
        "the sizes of a list cannot be read here",
        "write `1 to 4`, `1 or more` or `up to 4` after the comma; without sizes there may be any number",
    ),
    "parts-of-a-member": ("a list has a whole number of members", "write it without a point"),
    "duration": ("`duration` is not a kind", "write `days`, `months` or `years`"),
    "given-as-value": (
        "`given` cannot be a value: `x is given` asks whether x is there",
        "choose another word for the value",
    ),
    "none-as-value": (
        "`none` stands for an absent fact and cannot be a value of an optional one",
        "choose another word for the value, or leave `optional` out",
    ),
    "record-without-fields": (
        "the record `{name}` has no fields",
        "write one on each line below, indented, as in `credits : number`",
    ),
    "no-field": ("`{found}` opens no field", "write a field as in `credits : number`"),
    # --- claims and acceptances
    "decided-elsewhere": (
        "`is decided` stands only in `always DECISION is decided`",
        'write `property "…" always DECISION is decided`',
    ),
    "property-of-what": (
        "a property does not say whether it holds always or never",
        "write `always …`, `never …`, `D never falls as F rises` or `D does not depend on F`",
    ),
    "as-it-falls": (
        "a property says what happens as a fact rises",
        "turn it round: what never falls as a fact falls never rises as it rises",
    ),
    "accepted-without-reason": (
        "this acceptance does not say why",
        'add `because "the reason"`: whoever reads the report must be able to judge it',
    ),
    # --- what is said of a clause
    "no-colon": ("a colon is missing after `{found}`", "{form}"),
    "partly-without-reason": ("`partly encoded` does not say what is missing", "{form}"),
    "set-aside-without-kind": ("`not encoded` does not say of which kind the clause is", "{way_out}"),
    "set-aside-without-reason": ("`not encoded` does not say why", "give the reason after `{kind}`"),
    "review-incomplete": ("`reviewed` does not say who, when, and of which text", "{form}"),
}
