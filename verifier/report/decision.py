"""The outcomes of one case, laid out for a person."""

from collections.abc import Iterable

from verifier.evaluate.outcome import Outcome
from verifier.model.kinds import Kind
from verifier.model.paths import kind_of_key, name_in_policy
from verifier.model.policy import Case, Policy
from verifier.model.reading import names_read
from verifier.report.cases import case_words
from verifier.report.decided import Decided, Left
from verifier.report.outcomes import outcome_words
from verifier.report.page import Page, listed
from verifier.report.phrases import citation, clause_of, label, range_words, short_title, value
from verifier.report.reasons import ConditionReason, FactReason, RuleReason, reasons

_HAVING_A_SAY = ("in force", "capped")


def show_decided(decided: Decided, page: Page) -> str:
    """Notes, then each decision that is asked with its reasons, then those that are not asked."""
    policy = decided.policy
    lines = [page.paint(short_title(policy.title), "bold")]
    lines.append(page.beside("case", _case(policy, decided.case) or "no facts given", 0, 6))
    lines += [page.beside("note", note, 0, 6) for note in decided.notes]
    asked = [outcome for outcome in decided.outcomes if outcome.status != "not asked"]
    untouched = [outcome for outcome in asked if _untouched(decided, outcome)]
    for outcome in sorted(asked, key=lambda outcome: outcome.status == "unknown"):
        if outcome not in untouched:
            lines += ["", *_decision(decided, outcome, page)]
    if untouched:
        names = listed(f"`{outcome.question}`" for outcome in untouched)
        lines += ["", page.wrap(f"the facts given do not bear on {names}")]
    unasked = [f"`{o.question}`" for o in decided.outcomes if o.status == "not asked"]
    if unasked:
        lines += ["", page.wrap(f"not asked in this case: {listed(unasked)}")]
    return "\n".join(lines) + "\n"


def _untouched(decided: Decided, outcome: Outcome) -> bool:
    """Whether nothing that was given has to do with a question that stays open."""
    if outcome.status != "unknown" or not decided.case or len(decided.outcomes) == 1:
        return False
    given = {name_in_policy(decided.policy, key) for key in decided.case}
    return not names_read(decided.policy, outcome.question) & given


def _case(policy: Policy, case: Case) -> str:
    return ", ".join(f"`{name}` {words}" for name, words in case_words(policy, case).items())


def _decision(decided: Decided, outcome: Outcome, page: Page) -> list[str]:
    policy = decided.policy
    kind = kind_of_key(policy, outcome.question)
    assert kind is not None
    style = {"decided": "good", "silent": "error", "contradictory": "error"}.get(outcome.status, "warning")
    words = outcome_words(policy, outcome, kind)
    if outcome.question in decided.left:
        words = "not settled by the facts given"
    lines = [page.wrap(f"{outcome.question}: {words}", 0, 2)]
    if page.colour:
        head, _, rest = lines[0].partition(": ")
        lines = [f"{page.paint(head, 'bold')}: {page.paint(rest, style)}"]
    called = label(policy, outcome.question)
    if called != outcome.question:
        lines.append(page.paint(page.wrap(called, 2), "dim"))
    left = decided.left.get(outcome.question)
    if left is not None:
        return [*lines, *_left(policy, left, kind, page)]
    for alternative in outcome.alternatives:
        choices = listed(f"`{name}` is {value(policy, name, chosen)}" for name, chosen in alternative.choices)
        lines.append(page.beside("if", f"{choices}: {outcome_words(policy, alternative.outcome, kind)}"))
    found = reasons(policy, decided.case, decided.evaluation, outcome)
    if all(reason.state == "unknown" for reason in found) and len(decided.outcomes) > 1:
        found = ()  # nothing is settled yet, and the heading says what it waits for
    for reason in sorted(found, key=lambda r: r.state not in _HAVING_A_SAY):
        lines += _rule(policy, reason, page)
    for pair in outcome.conflicts:
        excluded = listed(f"`{rule}`" for rule in pair)
        lines.append(page.beside("conflict", f"{excluded} exclude each other, and neither prevails"))
    return lines


def _left(policy: Policy, left: Left, kind: Kind, page: Page) -> list[str]:
    """What is possible with an example each, and what to ask to settle it."""
    lines = []
    typical = {fact.name: fact.typical for fact in policy.inputs}
    ends = (left.at_least, left.at_most)
    if ends != (None, None):
        lines.append(page.beside("possible", f"{range_words(*ends, kind)}, in more ways than are listed"))
    elif left.complete or left.alternatives:
        for alternative in left.alternatives:
            unusual = [(name, of) for name, of in alternative.choices if typical.get(name) != of]
            example = ", ".join(f"`{name}` {value(policy, name, of)}" for name, of in unusual)
            words = outcome_words(policy, alternative.outcome, kind)
            lines.append(page.beside("possible", f"{words}, as with {example or 'what is typical'}"))
        if not left.complete:
            lines.append(page.beside("", "there may be more"))
    if left.reason:
        lines.append(page.beside("", f"not everything could be found out: {left.reason}"))
    for place, names in enumerate(left.questions):
        asked = listed(f"`{name}`" for name in names)
        lines.append(page.beside("or ask" if place else "ask", asked))
    return lines


def _rule(policy: Policy, reason: RuleReason, page: Page) -> list[str]:
    says = f"{reason.rule}: `{reason.conclusion}`" if reason.conclusion else reason.rule
    if reason.state in _HAVING_A_SAY:
        return _having_a_say(policy, reason, f"{says}, here {reason.value}" if reason.value else says, page)
    if reason.state == "does not apply":
        needs = "; ".join(f"`{c.text}`{_facts(c.facts)}" for c in reason.conditions)
        return [page.beside("why not", f"{says} only where {needs}")]
    if reason.state in ("defeated", "lifted"):
        how = "gives way to" if reason.state == "defeated" else "is lifted by"
        return [page.beside("why not", f"{says} {how} {listed(reason.by)}")]
    if reason.state == "unknown":
        return [page.beside("open", f"{says} depends on {listed(f'`{cause}`' for cause in reason.causes)}")]
    return [page.beside("why not", f"{says}, and none of these is open here")]


def _having_a_say(policy: Policy, reason: RuleReason, says: str, page: Page) -> list[str]:
    clause = clause_of(policy, reason.clause)
    lines = [page.beside("because", says), page.beside("", citation(policy, clause))]
    if clause is not None:
        lines.append(page.beside("", str(clause.span)))
    if reason.by:
        lines.append(page.beside("", f"moved to that value by {listed(reason.by)}"))
    seen: set[str] = set()
    for condition in reason.conditions:
        lines += _condition(condition, page, seen)
    return lines


def _facts(facts: Iterable[FactReason]) -> str:
    """`, and failed_first is 30.5 credits`; a definition with what it comes from in brackets."""
    words = [_fact(fact) for fact in facts]
    return f", and {listed(words)}" if words else ""


def _fact(fact: FactReason) -> str:
    if fact.value is None:
        return f"{fact.name} is not known"
    behind = ", ".join(_fact(other) for other in fact.facts)
    return f"{fact.name} is {fact.value}" + (f" ({behind})" if behind else "")


def _condition(condition: ConditionReason, page: Page, seen: set[str]) -> list[str]:
    lines = [page.beside("", f"`{condition.text}` holds{_values(condition.facts, condition.text)}")]
    for fact in condition.facts:
        lines += _definition(fact, page, seen, 17)
    return lines


def _values(facts: Iterable[FactReason], text: str) -> str:
    words = [f"{fact.name} is {fact.value or 'not known'}" for fact in facts if fact.name != text]
    return f": {', '.join(words)}" if words else ""


def _definition(fact: FactReason, page: Page, seen: set[str], indent: int) -> list[str]:
    """How a definition comes to its value, each told once, what it rests on below it."""
    if fact.term is None or fact.name in seen:
        return []
    seen.add(fact.name)
    words = f"{fact.name} is {fact.value or 'not known'} = `{fact.term}`{_values(fact.facts, fact.term)}"
    lines = [page.wrap(words, indent, indent + 2)]
    for other in fact.facts:
        lines += _definition(other, page, seen, min(indent + 2, 27))
    return lines
