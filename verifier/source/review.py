"""What a review of a clause was made of: a hash of its prose and of its fences.

Layout and comments do not matter, nor does the line that records the review. In prose a run of white
space is one space; in a fence, where the formatter may part words from signs, all of it is left out.
"""

import re

from verifier.source.plain import plain
from verifier.source.prose import Passage, passages

DIGITS = 12
"""Hexadecimal digits of a hash: enough that no edit goes unseen, few enough to be pasted."""

_SIGNS = {
    "≤": "<=",
    "≥": ">=",
    "≠": "!=",
    "…": "..",
    "×": "*",
    "÷": "/",
    "−": "-",
    "“": '"',
    "”": '"',
    "„": '"',
}
_COMMENT = re.compile(r'((?:[^"#]|"[^"]*")*)#.*')
_REVIEW = re.compile(r"\s*reviewed\s*:")


def review_hashes(text: str) -> dict[str, str]:
    """For each clause of a page the hash of what stands under its own headings, and not further below."""
    import hashlib

    lines = text.split("\n")
    parts: dict[str, list[str]] = {}
    for passage in passages(text):
        if passage.clause is not None:
            said = [" ".join(paragraph.split()) for paragraph in passage.prose]
            parts.setdefault(passage.clause, []).extend([*said, _fence(lines, passage)])
    return {
        clause: hashlib.sha256("\n".join(filter(None, said)).encode()).hexdigest()[:DIGITS]
        for clause, said in parts.items()
    }


def _fence(lines: list[str], passage: Passage) -> str:
    """The fence without layout, comments and reviews."""
    kept: list[str] = []
    reviewing = False
    for line in lines[passage.first : max(passage.last - 1, passage.first)]:
        reviewing = bool(_REVIEW.match(line)) or (reviewing and line[:1].isspace() and bool(line.strip()))
        if not reviewing:
            found = _COMMENT.match(line)
            kept.append(found[1] if found else line)
    written = plain("".join("".join(kept).split()))
    return "".join(_SIGNS.get(sign, sign) for sign in written)
