"""Why an outcome is what it is, and why it is no other, rule by rule in words."""

from collections.abc import Iterable, Sequence

from verifier.report.behind import FactReason
from verifier.report.members import Speaking, holder, name_of
from verifier.report.page import Page, listed
from verifier.report.phrases import citation, clause_of
from verifier.report.reasons import ConditionReason, RuleReason

_HAVING_A_SAY = ("in force", "capped")
MOST_SHOWN = 4
"""Rules without a say that are told with their reason, unless all are asked for."""
MOST_NAMED = 6
"""Further ones that are named."""


def why(at: Speaking, found: Sequence[RuleReason], page: Page, cited: set[str], whole: bool) -> list[str]:
    """The rules that have a say, then those that would say otherwise and have none, the nearest to it first.

    Rules in `cited` have been cited with their clause already. `whole`: rules that would change nothing too.
    """
    lines: list[str] = []
    for reason in found:
        if reason.state in _HAVING_A_SAY:
            lines += _rule(at, reason, page, cited)
    silent = sorted((r for r in found if r.state not in _HAVING_A_SAY), key=_distance)
    telling = [r for r in silent if whole or r.another or r.state != "does not apply"]
    failing = [r for r in silent if r.state == "does not apply"]
    if at.of and len(failing) > 1 and not whole:
        shown = [r for r in telling if r not in failing]
    else:
        failing, shown = [], telling if whole else telling[:MOST_SHOWN]
    for reason in shown:
        lines += _rule(at, reason, page, cited)
    if failing:  # there may be many members, and the same to say of each
        rules = listed(r.rule for r in failing)
        lines.append(page.beside("why not", f"{rules}: their conditions do not hold"))
        return lines
    left = [reason.rule for reason in telling if reason not in shown]
    if left:
        named = listed(left) if len(left) <= MOST_NAMED else f"{len(left)} other rules"
        lines.append(page.beside("", f"nor have a say here: {named}; `--all` tells why"))
    return lines


def _distance(reason: RuleReason) -> int:
    """How far a rule is from having a say: the parts of its condition that fail."""
    return len(reason.conditions) if reason.state == "does not apply" else 0


def _rule(at: Speaking, reason: RuleReason, page: Page, cited: set[str]) -> list[str]:
    says = f"{reason.rule}: `{reason.conclusion}`" if reason.conclusion else reason.rule
    if reason.state in _HAVING_A_SAY:
        says = f"{says}, here {reason.value}" if reason.value else says
        return _having_a_say(at, reason, says, page, cited)
    if reason.state == "does not apply":
        needs = "; ".join(f"`{c.text}`{_facts(at, c.facts)}" for c in reason.conditions)
        return [page.beside("why not", f"{says} only where {needs}")]
    if reason.state in ("defeated", "lifted"):
        how = "gives way to" if reason.state == "defeated" else "is lifted by"
        return [page.beside("why not", f"{says} {how} {listed(reason.by)}")]
    if reason.state == "unknown":
        return [
            page.beside(
                "open", f"{says} depends on {listed(name_of(at, cause, '`') for cause in reason.causes)}"
            )
        ]
    return [page.beside("why not", f"{says}, and none of these is open here")]


def _having_a_say(at: Speaking, reason: RuleReason, says: str, page: Page, cited: set[str]) -> list[str]:
    clause = clause_of(at.policy, reason.clause)
    lines = [page.beside("because", says)]
    if reason.rule not in cited:
        lines.append(page.beside("", citation(at.policy, clause)))
        if clause is not None:
            lines.append(page.beside("", str(clause.span)))
    cited.add(reason.rule)
    if reason.by:
        lines.append(page.beside("", f"moved to that value by {listed(reason.by)}"))
    seen: set[str] = set()
    for condition in reason.conditions:
        lines += _condition(at, condition, page, seen)
    return lines


def _facts(at: Speaking, facts: Iterable[FactReason]) -> str:
    """`, and failed_first is 30.5 credits`; a definition with what it comes from in brackets."""
    words = [_fact(at, fact) for fact in facts]
    return f", and {listed(words)}" if words else ""


def _fact(at: Speaking, fact: FactReason) -> str:
    if fact.sort == "member":
        return f"{holder(at, fact.name)} tells against it"
    if fact.sort == "term":
        return f"`{fact.name}` is {fact.value or 'not known'}"
    if fact.value is None:
        return f"{name_of(at, fact.name)} is not known"
    behind = ", ".join(_fact(at, other) for other in fact.facts)
    return f"{name_of(at, fact.name)} is {fact.value}" + (f" ({behind})" if behind else "")


def _condition(at: Speaking, condition: ConditionReason, page: Page, seen: set[str]) -> list[str]:
    lines = [page.beside("", f"`{condition.text}` holds{_values(at, condition.facts, condition.text)}")]
    for fact in condition.facts:
        lines += _definition(at, fact, page, seen, 17)
    return lines


def _values(at: Speaking, facts: Iterable[FactReason], text: str) -> str:
    words = [
        _fact(at, fact)
        if fact.sort in ("term", "member")
        else f"{name_of(at, fact.name)} is {fact.value or 'not known'}"
        for fact in facts
        if fact.name != text
    ]
    return f": {', '.join(words)}" if words else ""


def _definition(at: Speaking, fact: FactReason, page: Page, seen: set[str], indent: int) -> list[str]:
    """How a definition comes to its value, each told once, what it rests on below it."""
    if fact.term is None or fact.name in seen:
        return []
    seen.add(fact.name)
    words = f"{name_of(at, fact.name)} is {fact.value or 'not known'} = `{fact.term}`"
    words += _values(at, fact.facts, fact.term)
    lines = [page.wrap(words, indent, indent + 2)]
    for other in fact.facts:
        lines += _definition(at, other, page, seen, min(indent + 2, 27))
    return lines
