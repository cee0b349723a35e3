"""What answers rest on, in words: the rules that set a rule aside, what keeps a rule from being reached."""

import re
from collections.abc import Iterable, Sequence

from verifier.finding import Finding, Proved
from verifier.model.policy import Policy
from verifier.model.rules import Rule
from verifier.model.terms import Always
from verifier.model.wording import say_condition
from verifier.model.wording_conclusions import say_conclusion
from verifier.report.page import listed

_CLAUSE, _RULE = "clause ", "rule "
_PART = re.compile(r"(condition|throughout|.* asked when) (`.*`)\Z")
_ASKED = " asked when"
_TOLD = ("unreachable-rule", "impossible-assumptions")
"""Checks whose sentence tells all that the finding rests on."""


def unreachable_rule(policy: Policy, finding: Finding) -> str:
    """`no case reaches `fees/1`: its conditions `stay < 2` and `stay > 3` exclude each other`."""
    parts = [_PART.match(name) for name in finding.rests_on]
    found = [(part[1], part[2]) for part in parts if part is not None]
    because = list(_besides(name for name in finding.rests_on if not _PART.match(name)))
    if not found:
        return f"no case reaches `{finding.subject}`: its condition is never met where its question is asked"
    own = [words for kind, words in found if kind == "condition"]
    above = [words for kind, words in found if kind == "throughout"]
    asked = [(kind.removesuffix(_ASKED), words) for kind, words in found if kind.endswith(_ASKED)]
    words = [f"its {_conditions(own)}"] if own else []
    words += [f"the {_conditions(above)} above it"] if above else []
    words += [f"the condition {of} under which {name} is asked" for name, of in asked]
    verb = {1: "is never met", 2: "exclude each other"}.get(len(found), "are never all met")
    reasons = f", because of {listed(because)}" if because else ""
    return f"no case reaches `{finding.subject}`: {listed(words)} {verb}{reasons}"


def shadowed_rule(policy: Policy, finding: Finding) -> str:
    """`fees/all` never has a say: wherever its condition is met, `fees/residents` or … sets it aside`."""
    over = [f"`{rule}`" for rule in finding.rules if rule != finding.subject]
    by = f"{listed(over, 'or')} {'sets' if over else 'other rules set'} it aside".lstrip()
    words = f"`{finding.subject}` never has a say: wherever its condition is met, {by}"
    alone = {2: ", and neither does so everywhere"}.get(len(over), ", and no fewer of them do so everywhere")
    return words + (alone if len(over) > 1 else "")


def _conditions(words: Sequence[str]) -> str:
    return f"condition{'' if len(words) == 1 else 's'} {listed(words)}"


def rules_told(policy: Policy, finding: Finding) -> list[str]:
    """What the rules of a finding say and when, where no case shows it: the rule itself first."""
    if finding.check != "shadowed-rule" or len(finding.rules) < 2:
        return []
    rules = {rule.id: rule for rule in policy.rules}
    return [f"{name}: {_rule(rules[name])}" for name in finding.rules if name in rules]


def _rule(rule: Rule) -> str:
    says = " and ".join(say_conclusion(conclusion) for conclusion in rule.conclusions)
    conditions = [c for c in (*rule.throughout, rule.when) if not isinstance(c, Always)]
    when = listed(dict.fromkeys(f"`{say_condition(condition)}`" for condition in conditions))
    return f"{f'`{says}`' if says else 'nothing of its own'}{f' where {when}' if when else ', always'}"


def rests_on(finding: Finding) -> list[str]:
    """What a finding rests on beyond its own sentence; where there are other ways, all of them."""
    if finding.also_rests_on:
        return [listed(_besides(names)) for names in (finding.rests_on, *finding.also_rests_on)]
    told = {_RULE + rule for rule in finding.rules}
    if {_CLAUSE + clause for clause in finding.clauses} == set(finding.rests_on):
        told.update(finding.rests_on)  # it stands there
    names = [name for name in finding.rests_on if name not in told]
    return [listed(_besides(names))] if names and finding.check not in _TOLD else []


def clauses_words(finding: Finding) -> str:
    """`; it rests on clause `A`; or on clause `B``: the clauses that are enough for its case, if they are not
    just those where it stands."""
    sets = rests_on(finding) if any(name.startswith(_CLAUSE) for name in finding.rests_on) else []
    more = " (there may be other ways)" if sets and finding.more_may_suffice else ""
    return f"; it rests on {'; or on '.join(sets)}{more}" if sets else ""


def proof_words(proof: Proved) -> str:
    """`, resting on rule `1/1` or, as well, on rule `1/2``; what rests on nothing holds for any rules."""
    sets = [listed(_besides(names)) for names in (proof.rests_on, *proof.also_rests_on) if names]
    if not sets:
        return ""
    more = " (there may be other ways)" if proof.more_may_suffice and proof.also_rests_on else ""
    return f", resting on {'; or, as well, on '.join(sets)}{more}"


def _besides(names: Iterable[str]) -> Sequence[str]:
    """The names in order, then clauses together and rules together, in backticks."""
    names = list(names)
    together = []
    for kind in (_CLAUSE, _RULE):
        some = [f"`{name.removeprefix(kind)}`" for name in names if name.startswith(kind)]
        together += [f"{kind.strip()}{'' if len(some) == 1 else 's'} {listed(some)}"] if some else []
    return [*(_plain(name) for name in names if not name.startswith((_CLAUSE, _RULE))), *together]


def _plain(name: str) -> str:
    fact = name.removeprefix("range of ")
    return name if fact == name else f"the range of `{fact}`"
