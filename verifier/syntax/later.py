"""Constructs of the language that are not built yet, refused by name so that nothing is half read."""

NOT_BUILT = {
    "process": "a process (`process`)",
    "step": "a step of a process (`step`)",
    "keeps": "a process (`keeps`)",
}
"""Constructs that later editions of the verifier read, by the word that opens their sentence."""

WAY_OUT = "leave it out for now; `not encoded` or `partly encoded` says that something is missing"
