"""The cases at the thresholds of a policy as tables of worked cases, to be reviewed and taken over.

What a row says is what the policy says today; the author confirms it or finds it wrong. A row gives the
facts that bear on its outcomes, without those that are typical.
"""

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from verifier.checks.boundaries import SIDES, Edge, Side
from verifier.evaluate import Evaluator, Outcome
from verifier.evaluate.choices import outcomes
from verifier.evaluate.worked import agrees, filled
from verifier.model.cells import NotReadable, expected
from verifier.model.kinds import Value
from verifier.model.members_shown import own_names
from verifier.model.policy import Case, Clause, Policy
from verifier.model.reading import facts_read
from verifier.report.cases import case_cells
from verifier.report.outcomes import cell, in_cell, outcomes_of
from verifier.source.span import Span

MOST_CLAUSES = 3
"""Clauses named in a note; the others are counted."""

At = tuple[Edge, Side]


@frozen
class Row:
    """One case: cells of facts and of outcomes by column, and the thresholds at which it lies."""

    id: str
    note: str
    facts: Mapping[str, str]
    outcomes: Mapping[str, str]
    at: tuple[At, ...]


@frozen
class Table:
    """Rows about the same decisions."""

    facts: tuple[str, ...]
    outcomes: tuple[str, ...]
    rows: tuple[Row, ...]


def tables(policy: Policy, edges: Iterable[Edge]) -> tuple[Table, ...]:
    """The cases at all thresholds but those of which it is proved that they change nothing, each once."""
    evaluator = Evaluator(policy)
    places: dict[frozenset[tuple[str, Value]], tuple[Case, list[At]]] = {}
    for edge in edges:
        for side in SIDES if edge.matters is not False else ():
            if side in edge.cases:
                given = _telling(policy, edge.cases[side], edge.decisions)
                places.setdefault(frozenset(given.items()), (given, []))[1].append((edge, side))
    grouped: dict[tuple[str, ...], list[tuple[Case, list[At]]]] = {}
    for given, at in places.values():
        wanted = {name for edge, _ in at for name in edge.decisions} - set(given)
        decisions = tuple(d.name for d in policy.decisions if d.name in wanted)
        grouped.setdefault(decisions, []).append((given, at))
    ids = _ids(policy)
    return tuple(_table(policy, evaluator, decisions, rows, ids) for decisions, rows in grouped.items())


def _ids(policy: Policy) -> Iterable[str]:
    """Ids that no worked case has yet."""
    taken = {case.id for case in policy.cases}
    return (name for number in range(1, 100_000) if (name := f"edge-{number}") not in taken)


def _telling(policy: Policy, case: Case, decisions: Sequence[str]) -> Case:
    """The facts that bear on these decisions, and what is not typical of them."""
    keys = [d.key for d in policy.decisions if d.name in decisions]
    read = {name for key in keys for name in facts_read(policy, key)}
    chosen = {d.name for d in policy.decisions}
    records = {name.partition(".")[0] for name in (*keys, *read) if "." in name}
    lists = {of.name for of in policy.lists if of.name in read or records & _inside(policy, of.record)}
    typical = {fact.name: fact.typical for fact in policy.inputs if fact.typical is not None}
    kept = {
        name
        for name in own_names(case)
        if name in chosen or name in lists or (name in read and typical.get(name) != case[name])
    }
    return {key: value for key, value in case.items() if key.partition("[")[0] in kept}


def _inside(policy: Policy, record: str) -> set[str]:
    """A record and those of the lists inside it."""
    inner = next(one for one in policy.records if one.name == record)
    return {record, *(of.record for of in inner.lists)}


def _table(
    policy: Policy,
    evaluator: Evaluator,
    decisions: tuple[str, ...],
    found: Sequence[tuple[Case, list[At]]],
    ids: Iterable[str],
) -> Table:
    ids = iter(ids)
    rows = []
    for given, at in found:
        said = {name: _outcome(policy, evaluator, given, name) for name in decisions}
        note = "; ".join(where(policy, edge, side) for edge, side in at)
        rows.append(Row(next(ids), note, case_cells(policy, given), said, tuple(at)))
    named = {name for row in rows for name in row.facts}
    every = [fact.name for fact in policy.facts] + [of.name for of in policy.lists]
    every += [decision.name for decision in policy.decisions]
    return Table(tuple(name for name in every if name in named), decisions, tuple(rows))


def _outcome(policy: Policy, evaluator: Evaluator, given: Case, decision: str) -> str:
    """What the policy says of a decision today, as a cell that reads back; `-` where no cell can say it."""
    found = outcomes(evaluator.narrowed_to(decision), filled(policy, given))
    about = outcomes_of(policy, found, decision)
    words = {outcome.question: _readable(evaluator, outcome) for outcome in about}
    return in_cell(policy, given, decision, words)


def _readable(evaluator: Evaluator, outcome: Outcome) -> str:
    decision = evaluator.decision(outcome.question)
    assert decision is not None
    words = cell(outcome, decision.kind)
    try:
        return words if agrees(expected(decision.kind, words, ""), outcome, decision.kind) else "-"
    except NotReadable:
        return "-"


# --- words ------------------------------------------------------------------------------------------------


def where(policy: Policy, edge: Edge, side: Side) -> str:
    """`failed_first just below 30 credits (6.29-A1, 6.29-A2)`."""
    beside = {"below": "below", "at": "at", "above": "above"}[side]
    just = "just " if side != "at" and side in edge.near else ""
    return f"{edge.left} {just}{beside} {edge.right}{_in_clauses(clauses_of(policy, edge))}"


def threshold(policy: Policy, edge: Edge) -> str:
    """`failed_first against 30 credits (6.29-A1, 6.29-A2)`."""
    return f"`{edge.left}` against `{edge.right}`{_in_clauses(clauses_of(policy, edge))}"


def _in_clauses(clauses: Sequence[str]) -> str:
    if not clauses:
        return ""
    more = len(clauses) - MOST_CLAUSES
    words = ", ".join(clauses[:MOST_CLAUSES]) + (f" and {more} more" if more > 0 else "")
    return f" ({words})"


def clauses_of(policy: Policy, edge: Edge) -> tuple[str, ...]:
    """The clauses in which a threshold stands, by its rules and by where its definitions are written."""
    rules = {rule.id: rule.clause for rule in policy.rules}
    found = [rules[rule] for rule in edge.rules]
    spans = {d.name: d.span for d in policy.definitions} | {d.name: d.span for d in policy.decisions}
    clauses = [_clause_at(policy, spans[name]) for name in edge.definitions]
    found += [clause.id for clause in clauses if clause is not None]
    return tuple(dict.fromkeys(found))


def _clause_at(policy: Policy, span: Span) -> Clause | None:
    """The clause whose heading stands last before a place on the page."""
    before = [c for c in policy.clauses if c.span.path == span.path and c.span.line <= span.line]
    return max(before, key=lambda clause: clause.span.line, default=None)
