"""What `verifier boundaries` says: tables of cases to review, and what they leave out and why."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from verifier.checks.boundaries import Edge
from verifier.model.policy import Policy
from verifier.report.boundaries import Table, clauses_of, tables, threshold
from verifier.report.json import VERSION
from verifier.report.page import Page, counted, listed, table

REVIEW = (
    "Each row says what the policy says today. Read each against the text: where it is right, take the "
    "table over into `cases.md`; where it is not, a rule is wrong."
)


def show_boundaries(policy: Policy, edges: Sequence[Edge], page: Page) -> str:
    """The tables, then what is left out, for a terminal."""
    found = tables(policy, edges)
    lines = [page.paint(page.wrap(policy.title), "bold"), page.paint(policy.path, "dim"), _sum(edges, found)]
    if found:
        lines += ["", page.wrap(REVIEW)]
    for one in found:
        lines += ["", *_fence(one)]
    for title, items in _remarks(policy, edges):
        lines += ["", title, *(page.wrap(item, 2, 4) for item in items)]
    return "\n".join(lines) + "\n"


def boundaries_page(policy: Policy, edges: Sequence[Edge]) -> str:
    """The same as Markdown, which may stand as a page of worked cases."""
    found = tables(policy, edges)
    lines = [f"# Cases at the thresholds of {policy.title}", "", _sum(edges, found)]
    if found:
        lines += ["", REVIEW]
    for one in found:
        lines += ["", *_fence(one)]
    for title, items in _remarks(policy, edges):
        lines += ["", title, "", *(f"* {item}" for item in items)]
    return "\n".join(lines) + "\n"


def _sum(edges: Sequence[Edge], found: Sequence[Table]) -> str:
    cases = sum(len(one.rows) for one in found)
    return f"{counted(len(edges), 'threshold')}, {counted(cases, 'case')} at them"


def _fence(one: Table) -> list[str]:
    """A table as `verifier format` lays it out."""
    head = ["id", "note", *one.facts]
    rows = [[row.id, row.note, *(row.facts.get(name, "") for name in one.facts)] for row in one.rows]
    left = table([head, *rows], " | ")
    right = table([list(one.outcomes), *([row.outcomes[d] for d in one.outcomes] for row in one.rows)], " | ")
    width = max(map(len, left))
    lines = [f"  {one.ljust(width)} || {other}" for one, other in zip(left, right, strict=True)]
    return ["```cases", *lines, "```"]


def _remarks(policy: Policy, edges: Sequence[Edge]) -> Iterator[tuple[str, list[str]]]:
    """What the tables do not show, and why."""
    undecided = [f"{threshold(policy, e)}: {e.undecided}" for e in edges if e.undecided is not None]
    if undecided:
        yield "not settled, so that cases may be missing:", undecided
    unreached = [
        f"{threshold(policy, edge)}: {listed(edge.unreached, 'or')}{_among(edge.within)}"
        for edge in edges
        if edge.unreached and edge.undecided is None and edge.matters is not False
    ]
    if unreached:
        yield "no case that there can be lies on these sides:", unreached
    unmatched = [
        f"{threshold(policy, edge)}{_among(edge.within)}"
        for edge in edges
        if edge.matters is None and edge.undecided is None
    ]
    if unmatched:
        yield "nothing comes out otherwise on the other side, as far as was looked:", unmatched
    idle = [threshold(policy, edge) for edge in edges if edge.matters is False]
    if idle:
        yield "left out, since it is proved that no outcome changes there:", idle


def _among(within: Mapping[str, int]) -> str:
    if not within:
        return ""
    return f" (among lists of at most {max(within.values())})"


def boundaries_document(policy: Policy, edges: Sequence[Edge]) -> dict[str, Any]:
    """What `verifier boundaries --format json` says (`schemas/boundaries.schema.json`)."""
    found = tables(policy, edges)
    places = {id(edge): number for number, edge in enumerate(edges)}
    return {
        "version": VERSION,
        "policy": policy.id,
        "title": policy.title,
        "path": policy.path,
        "sha256": policy.sha256,
        "thresholds": [
            {
                "left": edge.left,
                "right": edge.right,
                "clauses": list(clauses_of(policy, edge)),
                "rules": list(edge.rules),
                "definitions": list(edge.definitions),
                "matters": edge.matters,
                "unreached": list(edge.unreached),
                "within": dict(edge.within),
                "undecided": edge.undecided,
            }
            for edge in edges
        ],
        "tables": [
            {
                "facts": list(one.facts),
                "outcomes": list(one.outcomes),
                "rows": [
                    {
                        "id": row.id,
                        "note": row.note,
                        "facts": dict(row.facts),
                        "outcomes": dict(row.outcomes),
                        "at": [{"threshold": places[id(edge)], "side": side} for edge, side in row.at],
                    }
                    for row in one.rows
                ],
            }
            for one in found
        ],
    }
