"""A policy from its file, with the worked cases beside it."""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from attrs import evolve

from verifier.model.from_syntax import from_syntax
from verifier.model.policy import Policy
from verifier.source.document import Document
from verifier.source.literate import cases_beside, page, read, read_cases
from verifier.source.mistake import Mistake, Refused
from verifier.syntax.parse import parse

_DECLARATION = re.compile(r"\s*(?:measure|type|body|input|define|decision|ambiguity)\s+(?P<names>[\w\s,]+)")
_LONGEST_STATEMENT = 40
"""How many lines above a mistake its statement is looked for."""


def load(path: Path) -> Policy:
    """The policy of a page and of the cases beside it.

    Raises Refused with every mistake of both, those of syntax and those of meaning together.
    """
    document = read(path)
    beside = cases_beside(path)
    cases, unreadable = None, list[Mistake]()
    if beside is not None:
        try:
            cases = read_cases(beside)
        except Refused as refused:
            unreadable += refused.mistakes
    return _resolved(document, cases, unreadable)


def reworded(policy: Policy, text: str) -> Policy:
    """The policy as its page would make it with this text in its file; nothing is written.

    The worked cases beside the page are left out. Raises Refused with every mistake of the text.
    """
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    changed = _resolved(page(policy.path, text, sha256), None, [])
    return evolve(changed, holidays=policy.holidays)


def _resolved(document: Document, cases: Document | None, unreadable: list[Mistake]) -> Policy:
    """The policy of a page and its cases; `unreadable` is what is wrong with the cases already."""
    tree, mistakes = parse(document, cases)
    broken = _broken_names(tree.text, tree.path, mistakes)
    front = dict(document.front_matter)
    if "uses" not in front:
        policy, wrong = from_syntax(tree, broken, {mistake.clause for mistake in mistakes})
        mistakes = [*unreadable, *mistakes, *wrong]
        if policy is None or mistakes:
            raise Refused(mistakes)
        return policy
    from verifier.model.vocabulary import digest, spoken_of, used_by, with_words

    words = used_by(Path(document.path), front, document.text)
    if words.mistakes:  # names that stay unknown for want of them would only be blamed as well
        raise Refused([*unreadable, *mistakes, *words.mistakes])
    unread = {mistake.clause for mistake in mistakes}
    policy, wrong = from_syntax(with_words(tree, spoken_of(words.statements, tree)), broken, unread)
    if wrong:  # told once more with every word in scope, so that a near one can be suggested
        _, again = from_syntax(with_words(tree, words.statements), broken, unread)
        places = {(one.path, one.line, one.column) for one in wrong}
        wrong = [one for one in again if (one.path, one.line, one.column) in places] or wrong
    mistakes = [*unreadable, *mistakes, *wrong]
    if policy is None or mistakes:
        raise Refused(mistakes)
    return evolve(policy, sha256=digest(policy.sha256, words.sha256))


def _broken_names(text: str, path: str, mistakes: Iterable[Mistake]) -> frozenset[str]:
    """Names whose declarations could not be read, so that what mentions them is not blamed as well."""
    lines = text.split("\n")
    names: set[str] = set()
    for mistake in mistakes:
        if mistake.path != path:
            continue
        for line in reversed(lines[max(0, mistake.line - _LONGEST_STATEMENT) : mistake.line]):
            found = _DECLARATION.match(line)
            if found is not None:
                names.update(re.findall(r"\w+", found["names"]))
            if found is not None or not line.strip() or not line[:1].isspace():
                break
    return frozenset(names)
