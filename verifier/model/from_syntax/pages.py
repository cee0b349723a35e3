"""The layout of a page: which clause a statement belongs to, and what stands at or below a heading."""

from collections.abc import Mapping

from attrs import frozen

from verifier.model.from_syntax.scope import Scope
from verifier.syntax import tree

Heading = tuple[str, ...]
PlacedStatement = tuple[str, tree.Statement]
"""A statement with the id of its clause, empty for declarations outside any clause."""


@frozen(repr=False)
class PlacedSection:
    """A section with the id of its clause, that of the numbered heading above where it has none."""

    clause: str
    section: tree.Section

    @property
    def heading(self) -> Heading:
        return self.section.heading


@frozen(repr=False)
class Page:
    """The sections of a page. `headings` has every clause with its heading, in the order of the text.

    `owners` has the headings that are those of one clause: what is said of the clause is said of
    everything at or below such a heading. A clause without one has only its own fences.
    """

    sections: tuple[PlacedSection, ...]
    headings: Mapping[str, Heading]
    owners: Mapping[Heading, str]

    @property
    def statements(self) -> tuple[PlacedStatement, ...]:
        return tuple((placed.clause, s) for placed in self.sections for s in placed.section.statements)

    def covers(self, clause: str, other: PlacedSection) -> bool:
        """Whether a section stands in a clause or below its heading."""
        heading = self.headings[clause]
        owned = self.owners.get(heading) == clause
        return other.clause == clause or (owned and other.heading[: len(heading)] == heading)


def page(scope: Scope, parsed: tree.Tree) -> Page:
    """The layout, and mistakes told where one id stands under two headings."""
    clauses = {section.clause for section in parsed.sections if section.clause}
    sections = tuple(PlacedSection(_clause(section, clauses), section) for section in parsed.sections)
    first: dict[str, tree.Section] = {}
    for placed in sections:
        if not placed.clause:
            continue
        known = first.setdefault(placed.clause, placed.section)
        if placed.section.clause and known.heading != placed.heading:
            scope.within(placed.clause).wrong(
                placed.section.span,
                f"the clause `{placed.clause}` also stands at line {known.span.line}, under another heading",
                "give one of the two another id, or move it under the same heading",
            )
    headings = {clause: section.heading for clause, section in first.items()}
    return Page(sections, headings, _owners(headings))


def _clause(section: tree.Section, clauses: set[str]) -> str:
    if section.clause:
        return section.clause
    for title in reversed(section.heading):
        for clause in clauses:
            if opens_with(title, clause):
                return clause
    return ""


def opens_with(title: str, clause: str) -> bool:
    """Whether a heading is numbered with this clause id: `6.29 Progression` opens with `6.29`."""
    if not title.startswith(clause):
        return False
    rest = title[len(clause) :].lstrip(".:,–—")
    return rest == "" or rest[0].isspace()


def _owners(headings: Mapping[str, Heading]) -> Mapping[Heading, str]:
    under: dict[Heading, list[str]] = {}
    for clause, heading in headings.items():
        if heading:
            under.setdefault(heading, []).append(clause)
    owners: dict[Heading, str] = {}
    for heading, clauses in under.items():
        numbered = [clause for clause in clauses if opens_with(heading[-1], clause)]
        if len(numbered) == 1 or len(clauses) == 1:
            owners[heading] = (numbered or clauses)[0]
    return owners
