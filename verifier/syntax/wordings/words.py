"""Mistakes of any sentence: how it opens, and what stands where it cannot."""

from verifier.syntax.later import WAY_OUT

WORDS = {
    "ends-there": ("`{found}` cannot stand{after}: the sentence ends there", "{form}"),
    "stops-too-early": ("the sentence stops too early: {choices} is missing{after}", "{form}"),
    "cannot-stand": ("`{found}` cannot stand{after}; {choices} can", "{form}"),
    "misspelled": ("`{found}` cannot stand here", "did you mean `{near}`?"),
    "misspelled-opening": ("`{found}` does not open a sentence", "did you mean `{near}`?"),
    "unknown-opening": ("`{found}` does not open a sentence", "sentences open with {known}"),
    "field-at-the-margin": (
        "`{found}` does not open a sentence",
        "a fact opens with `input`; a field of a record stands further right, below `record NAME`",
    ),
    "sign-opens": (
        "a sentence cannot open with `{found}`",
        "indent the line if it goes on the sentence above",
    ),
    "nothing-to-go-on": ("`{found}` has no sentence to go on", "open a rule with `rule` on the line above"),
    "too-far-right": (
        "`{found}` opens a sentence of its own but is indented like a part of the one above",
        "put it further left, where that sentence begins",
    ),
    "outside-any-clause": (
        "`{found}` stands outside any clause",
        "give its fence a clause id, as in ```policy 6.24",
    ),
    "word-as-name": ("`{found}` is a word of the language and cannot be a name", "choose another name"),
    "said-twice": ("a second {what} stands here", "leave one out"),
    "too-deep": ("this is nested more than {deepest} deep", "name parts of it with `define`"),
    "not-built": (
        "{what} is not built yet",
        WAY_OUT,
    ),
}
