"""What a rule cites, looked up; and the circles in which priorities and exceptions must not run."""

from collections.abc import Mapping, Sequence

from attrs import evolve

from verifier.model.from_syntax.cycles import ordered
from verifier.model.from_syntax.rules import Draft
from verifier.model.from_syntax.scope import Scope
from verifier.model.nearest import nearest
from verifier.model.paths import member_word
from verifier.model.rules import Rule
from verifier.syntax import tree

RELATIONS = ("despite", "subject to", "exception to")

DEEPEST = 100
"""The most exceptions to exceptions that stand on one rule: nobody reads more, and so many calls nest."""


def linked(scope: Scope, found: Sequence[Draft], clauses: Mapping[str, Sequence[str]]) -> tuple[Rule, ...]:
    """The rules with what they cite. `clauses` has the rules at or below the heading of every clause."""
    tables: dict[str, list[str]] = {}
    for draft in found:
        if draft.table is not None:
            tables.setdefault(draft.table, []).append(draft.rule.id)
    known: dict[str, Sequence[str]] = {draft.rule.id: (draft.rule.id,) for draft in found}
    known = {**known, **tables}
    own: dict[str, set[str]] = {}
    for draft in found:
        own.setdefault(draft.rule.clause, set()).add(draft.rule.id)
    told: set[tree.Citation] = set()
    of = {draft.rule.id: draft.rule.of for draft in found}
    rules = []
    for draft in found:
        here = scope.within(draft.rule.clause)
        cited: dict[str, dict[str, None]] = {relation: {} for relation in RELATIONS}
        for link in draft.links:
            for citation in link.citations:
                ids = _cited(here, citation, known, clauses, own[draft.rule.clause], told)
                if link.relation == "exception to":
                    _lifts(here, citation, draft.rule, {id: of[id] for id in ids}, told)
                cited[link.relation].update(dict.fromkeys(ids))
        rules.append(
            evolve(
                draft.rule,
                despite=tuple(cited["despite"]),
                subject_to=tuple(cited["subject to"]),
                exception_to=tuple(cited["exception to"]),
            )
        )
    return tuple(rules)


def _lifts(
    scope: Scope,
    citation: tree.Citation,
    rule: Rule,
    cited: Mapping[str, str | None],
    told: set[tree.Citation],
) -> None:
    """Tell an exception for each member to a rule about something else: no member is joined to it."""
    other = next((id for id in cited if rule.of is not None and cited[id] != rule.of), None)
    if other is None or citation in told:
        return
    told.add(citation)
    word = member_word(rule.of or "")
    about = "the case" if cited[other] is None else f"each {member_word(cited[other] or '')}"
    scope.wrong(
        citation.span,
        f"this exception stands for each {word}, and `{other}` is about {about}",
        f"cite rules `for each {word}`, or let the exception be about the case: `when some {word} has …`",
    )


def _cited(
    scope: Scope,
    citation: tree.Citation,
    known: Mapping[str, Sequence[str]],
    clauses: Mapping[str, Sequence[str]],
    own: set[str],
    told: set[tree.Citation],
) -> Sequence[str]:
    """The rules that a citation means; a table's link is looked up for each row but told once."""
    text = citation.text
    if text in known:
        return known[text]
    if text in clauses:
        rules = [rule for rule in clauses[text] if rule not in own]
        if not rules and clauses[text] and citation not in told:
            told.add(citation)
            scope.wrong(
                citation.span,
                f"`{text}` has no rules but those of the clause that cites it",
                f"name the rule that is meant, such as `{clauses[text][0]}`",
            )
        return rules
    if citation not in told and not any(text.startswith(f"{clause}/") for clause in scope.unread):
        told.add(citation)
        local = f"{scope.clause}/{text}"
        close = (
            local if local in known else nearest(text, (*(c for c in clauses if c != scope.clause), *known))
        )
        scope.wrong(
            citation.span,
            f"`{text}` is neither a clause nor a rule here",
            f"did you mean `{close}`?" if close else "cite the id of a clause, or of a rule such as `6.24/1`",
        )
    return ()


def no_circles(scope: Scope, rules: Sequence[Rule]) -> None:
    """Tell rules that prevail over themselves, and exceptions that lift themselves."""
    above: dict[str, dict[str, str]] = {rule.id: {} for rule in rules}
    for rule in rules:
        above[rule.id].update(dict.fromkeys(rule.despite, "despite"))
        if rule.conclusions or rule.limits:
            above[rule.id].update(dict.fromkeys(rule.exception_to, "exception to"))
        for superior in rule.subject_to:
            above[superior].setdefault(rule.id, "subject to")
    priority = {high: tuple(lows) for high, lows in above.items()}
    lifting = {rule.id: rule.exception_to for rule in rules}
    by_id = {rule.id: rule for rule in rules}
    _, circles = ordered(priority, priority)
    for circle in circles:
        _tell(scope, by_id, circle, "prevails over", "drop one of these links")
    order, exceptions = ordered(lifting, lifting)
    for circle in exceptions:
        if not any(set(circle) & set(other) for other in circles):
            _tell(scope, by_id, circle, "is an exception to", "drop one of these exceptions")
    depth: dict[str, int] = {}
    for id in order:
        depth[id] = 1 + max((depth.get(lifted, 0) for lifted in lifting[id]), default=-1)
        if depth[id] == DEEPEST + 1:
            scope.within(by_id[id].clause).wrong(
                by_id[id].span,
                f"`{id}` is an exception to exceptions {DEEPEST} deep",
                "say what holds with `despite` or `subject to`, or say the condition in the rule itself",
            )


def _tell(scope: Scope, rules: Mapping[str, Rule], circle: Sequence[str], verb: str, way_out: str) -> None:
    first = rules[circle[0]]
    if len(circle) == 1:
        steps = f"`{first.id}` {verb} itself"
    else:
        steps = f"`{first.id}`" + "".join(f" {verb} `{id}`, which" for id in circle[1:])
        steps = steps.removesuffix(", which") + f", which {verb} `{first.id}`"
    clauses = tuple(dict.fromkeys(rules[id].clause for id in circle))
    where = f"clause {clauses[0]}" if len(clauses) == 1 else f"clauses {', '.join(clauses)}"
    scope.within(first.clause).wrong(
        first.span, f"priority-cycle in {where}: {steps}", f"{way_out}, so that one side has the last word"
    )
