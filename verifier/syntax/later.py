"""Constructs of the language that are not built yet, refused by name so that nothing is half read."""

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
    "accept": "an acceptance (`accept`)",
    "reviewed": "a review (`reviewed`)",
    "uses": "the use of shared words (`uses`)",
    "words": "a page of shared words (`words`)",
    "process": "a process (`process`)",
    "step": "a step of a process (`step`)",
    "keeps": "a process (`keeps`)",
    "better": "a direction that favours the student (`better …`)",
    "of": "a decision or definition about a member (`of …`)",
}
"""Constructs of the language that later editions of the verifier read, by a word that tells them."""

_OPENINGS = "record action property accept reviewed uses words process step keeps list for always"
LATER_OPENINGS = frozenset(_OPENINGS.split())
"""Words that open a sentence which is not built yet."""

_INSIDE = "optional for every some best weighted over round given must always never falls better"
LATER_INSIDE = frozenset(_INSIDE.split())
"""Words that inside a sentence tell such a construct, where nothing else explains what broke it."""


def not_built(word: str) -> tuple[str, str]:
    """What is said of a construct that is not built yet, and the way out."""
    return f"{NOT_BUILT[word]} is not built yet", (
        "leave it out for now; `not encoded` or `partly encoded` says that something is missing"
    )
