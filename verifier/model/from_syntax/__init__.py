"""From the syntax tree to the typed policy: names, kinds, measures and citations resolved.

Nothing is unfolded here, and every mistake of a page is told in one go.
"""

from collections.abc import Collection, Sequence

from attrs import evolve

from verifier.model.from_syntax.calendar import counted
from verifier.model.from_syntax.cases import worked_cases
from verifier.model.from_syntax.claims import acceptances, properties
from verifier.model.from_syntax.clauses import clauses, rules_of_clauses
from verifier.model.from_syntax.declarations import Declared, declarations, facts_and_outcomes
from verifier.model.from_syntax.divisors import no_zero_divisors
from verifier.model.from_syntax.links import linked, no_circles
from verifier.model.from_syntax.names import names
from verifier.model.from_syntax.order import order
from verifier.model.from_syntax.pages import page
from verifier.model.from_syntax.reviews import reviewed
from verifier.model.from_syntax.rules import drafts
from verifier.model.from_syntax.scope import Scope
from verifier.model.from_syntax.today import with_today
from verifier.model.mentions import mentioned, mentioned_in_conclusion, mentioned_in_condition
from verifier.model.policy import Policy
from verifier.model.rules import Rule
from verifier.source.mistake import Mistake
from verifier.syntax.tree import Tree


def from_syntax(
    tree: Tree, broken: Collection[str] = (), unread: Collection[str] = ()
) -> tuple[Policy | None, list[Mistake]]:
    """The policy, or None and all that is wrong with what the page means.

    `broken` are names whose declarations could not be read, `unread` clauses with sentences that
    could not: what mentions them is not a mistake of its own.
    """
    start = Scope(broken=frozenset(broken), unread=frozenset(unread))
    layout = page(start, with_today(tree))
    scope = names(start, layout.statements)
    declared = declarations(scope, layout.statements)
    found = drafts(scope, layout)
    below = rules_of_clauses(layout, found)
    rules = linked(scope, found, below)
    no_circles(scope, rules)
    declared = evolve(declared, definitions=counted(scope, declared.definitions, _spoken_of(declared, rules)))
    settled = order(scope, declared, rules)
    facts_and_outcomes(scope, declared, rules)
    no_zero_divisors(scope, declared.assumptions)
    claimed = properties(scope, layout.statements)
    accepted = acceptances(scope, layout.statements)
    stated = clauses(scope, layout, below)
    stated = reviewed(stated, layout, tree.text)
    cases = worked_cases(scope, tree.cases)
    if scope.mistakes:
        return None, sorted(set(scope.mistakes))
    front = dict(tree.front_matter)
    return (
        Policy(
            id=_text(front.get("policy")),
            title=_text(front.get("title")),
            path=tree.path,
            source=_text(front.get("source")),
            edition=_text(front.get("edition"), "undated"),
            sha256=tree.sha256,
            outside=_texts(front.get("outside")),
            bodies=dict(scope.bodies),
            clauses=stated,
            inputs=declared.inputs,
            ambiguities=declared.ambiguities,
            definitions=declared.definitions,
            decisions=declared.decisions,
            rules=rules,
            assumptions=declared.assumptions,
            incompatible=declared.incompatible,
            cases=cases,
            order=settled,
            text=tree.text,
            records=tuple(scope.records.values()),
            lists=tuple(scope.lists.values()),
            properties=claimed,
            acceptances=accepted,
        ),
        [],
    )


def _spoken_of(declared: Declared, rules: Sequence[Rule]) -> tuple[str, ...]:
    """The names that rules, questions and statements read."""
    parts = [decision.asked_when for decision in declared.decisions]
    parts += [one.condition for one in declared.assumptions]
    parts += [one.condition for one in declared.incompatible]
    names = [name for part in parts for name in mentioned(part)]
    for rule in rules:
        names += mentioned_in_condition(rule)
        names += [name for conclusion in rule.conclusions for name in mentioned_in_conclusion(conclusion)]
    return tuple(names)


def _text(entry: str | tuple[str, ...] | None, otherwise: str = "") -> str:
    return entry if isinstance(entry, str) else otherwise


def _texts(entry: str | tuple[str, ...] | None) -> tuple[str, ...]:
    if entry is None:
        return ()
    return (entry,) if isinstance(entry, str) else entry
