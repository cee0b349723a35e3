"""Who confirmed that the rules of a clause and its words agree, and whether that is still so."""

from collections.abc import Sequence

from attrs import evolve

from verifier.model.from_syntax.pages import Page
from verifier.model.policy import Clause, Review
from verifier.syntax import tree


def reviewed(clauses: Sequence[Clause], page: Page, text: str) -> tuple[Clause, ...]:
    """The clauses with their reviews: of several the last one in the text."""
    found: dict[str, tree.Reviewed] = {}
    for clause, statement in page.statements:
        if isinstance(statement, tree.Reviewed):
            found[clause] = statement
    if not found:
        return tuple(clauses)
    from verifier.source.review import review_hashes

    hashes = review_hashes(text)
    return tuple(
        evolve(clause, reviewed=_review(found[clause.id], hashes.get(clause.id)))
        if clause.id in found
        else clause
        for clause in clauses
    )


def _review(written: tree.Reviewed, now: str | None) -> Review:
    return Review(written.name, written.date, written.hash, now is None or not now.startswith(written.hash))
