"""Every message about a page as a whole, by a name for the mistake: what is wrong, and the way out.

Words in braces are filled in where the mistake is told. Each has a page in `tests/syntax/mistakes/`.
"""

_ONE_LINE = "write one `key: value` on each line"

WORDINGS = {
    "no-front-matter": (
        "this page is no policy: it has no front matter",
        "open it with `---`, `policy: a-short-id`, `title: …` and `---`, each on its own line",
    ),
    "open-front-matter": ("the front matter is not closed", "put a line `---` after its last key"),
    "long-front-matter": ("the front matter is longer than {most} characters", "keep it to a few keys"),
    "broken-front-matter": (
        "the front matter cannot be read here",
        _ONE_LINE + "; put a value that holds `: ` or `#`, or starts with a sign, in double quotes",
    ),
    "unreadable-front-matter": ("the front matter cannot be read", _ONE_LINE),
    "front-matter-without-keys": ("the front matter is not a list of keys", _ONE_LINE),
    "key-without-word": ("a key of the front matter is not a word", _ONE_LINE),
    "missing-key": ("the front matter does not say `{key}:`", "add a line `{key}: …`"),
    "unknown-key": ("`{key}` is not a key of the front matter", "{way_out}"),
    "key-not-built": ("{what} is not built yet", "leave the key out for now"),
    "key-twice": ("`{key}` stands twice in the front matter", "leave one of them out"),
    "key-is-no-list": (
        "`{key}` is not a list of texts",
        'write `{key}: ["one text", "another text"]`',
    ),
    "key-without-text": ("`{key}` has no text as its value", "write `{key}: …` on one line"),
    "policy-and-words": (
        "a page is a policy or holds shared words, and this one says both",
        "leave out `policy:` or `words:`",
    ),
    "unknown-language": ("`language: {language}` is not known", "write `language: 1`"),
    "page-id": (
        "`{id}` cannot be the id of {what}",
        "use letters, digits, `.` and `-`, as in `{key}: {example}`",
    ),
    "open-fence": ("the fence that opens here is not closed", "put a line `{markup}` after its last line"),
    "open-fence-before": (
        "the fence that opens here is not closed before line {line}",
        "put a line `{markup}` after its last line",
    ),
    "misspelled-fence": ("`{found}` is not the name of a fence", "did you mean `{near}`?"),
    "clause-id": ("`{id}` cannot be the id of a clause", "use letters, digits and `. - ( ) /`"),
    "fence-with-more": (
        "`{found}` cannot stand after `{language}`",
        "a fence opens with `policy` and one clause id, or with `cases` alone",
    ),
    "hidden-break": (
        "a line break of a word processor (U+{code}) stands here",
        "break the line here as other lines are",
    ),
    "hidden-turn": (
        "an invisible character that turns text round (U+{code}) stands here",
        "delete it",
    ),
}
"""The message and the way out of each mistake."""


def wording(mistake: str, **words: object) -> tuple[str, str]:
    """What is said of a mistake, and the way out."""
    message, way_out = WORDINGS[mistake]
    return message.format(**words), way_out.format(**words)
