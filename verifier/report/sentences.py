"""One sentence per check: a finding in, what is wrong and for whom out.

A sentence reads the fields of the finding and the few plain values that its check puts in `detail`.
"""

from collections.abc import Callable

from verifier.evaluate import Evaluator
from verifier.finding import Bounds, Finding, Region, Says
from verifier.model.kinds import DATE, Number
from verifier.model.policy import Decision, Policy
from verifier.model.values import show_number, show_value
from verifier.model.wording import say_kind
from verifier.report.page import listed
from verifier.report.phrases import body, label, named, value
from verifier.report.regions import region_words

MOST_FACTS = 3
"""Facts of a region that a sentence names; the rest is told below it."""


def sentence(policy: Policy, finding: Finding) -> str:
    """What is wrong and who is affected, lower case, the user's words in backticks, no full stop."""
    words = _SENTENCES.get(finding.check, _any)(policy, finding)
    if reason := finding.detail.get("accepted in part"):
        words += f"; a part of these cases is accepted (“{reason}”), and not all"
    return words


def _where(policy: Policy, finding: Finding, word: str = "where") -> str:
    """Whom it concerns: the first region, or what is unusual about the case."""
    words = region_words(policy, finding.regions[0], MOST_FACTS, finding.unusual) if finding.regions else ""
    if not words and finding.case is not None and not finding.regions:
        facts = [name for name in finding.unusual if name in finding.case] or list(finding.case)
        limits = {name: Bounds(values=(finding.case[name],)) for name in facts[:MOST_FACTS]}
        words = region_words(policy, Region(limits), MOST_FACTS)
        words = f"for example {word} {words}" if words else "even in the usual case"
    elif words:
        words = f"{word} {words}"
    else:
        return "in every case"
    more = len(finding.regions) - 1
    if more > 0:
        words += f", and in {more} more {'region' if more == 1 else 'regions'}"
    return words


def _asked(finding: Finding) -> str:
    return f"`{finding.decision}`" if finding.decision else "the question"


def _gap(policy: Policy, finding: Finding) -> str:
    return f"no clause decides {_asked(finding)} {_where(policy, finding)}"


def _grid_gap(policy: Policy, finding: Finding) -> str:
    fact = finding.detail.get("fact", "")
    kind = getattr(named(policy, fact), "kind", None)
    step = f"the step of {show_number(kind.step)}" if isinstance(kind, Number) and kind.step else "the step"
    return (
        f"no clause decides {_asked(finding)} {_where(policy, finding)}; only {step} that is declared for "
        f"`{label(policy, fact)}` keeps such a case away"
    )


def _assumed_closing(policy: Policy, finding: Finding) -> str:
    return (
        f"the text leaves {_asked(finding)} open {_where(policy, finding)}; only what {_rules(finding)} "
        "assumes closes it"
    )


def _open_discretion(policy: Policy, finding: Finding) -> str:
    if clause := finding.detail.get("normally"):
        return f"clause `{clause}` decides {_asked(finding)} only normally, and leaves open when it does not"
    bodies = dict.fromkeys(
        conclusion.body
        for rule in policy.rules
        if rule.id in finding.rules
        for conclusion in rule.conclusions
        if conclusion.decision == finding.decision and conclusion.body
    )
    who = listed(body(policy, name) for name in bodies) or "whoever has the discretion"
    return (
        f"{_asked(finding)} is left to {who} {_where(policy, finding)}, and no clause says what holds if "
        "the discretion is not used"
    )


def _contradiction(policy: Policy, finding: Finding) -> str:
    if stated := finding.detail.get("incompatible"):
        return f"outcomes come together that cannot stand together (`{stated}`): {_where(policy, finding)}"
    speaking = [says for says in finding.says if says.conclusion and says.rule in finding.rules]
    if len(speaking) > 1:
        return f"{listed(_claim(says) for says in speaking)} of the same case, {_where(policy, finding)}"
    return f"{_rules(finding)} contradict each other on {_asked(finding)} {_where(policy, finding)}"


def _claim(says: Says) -> str:
    return f"`{says.rule}` says `{says.conclusion}`"


def _property_violated(policy: Policy, finding: Finding) -> str:
    label_, form = finding.detail.get("property", finding.subject), finding.detail.get("form")
    claim = f"what is claimed of every case does not hold, “{label_}”"
    if finding.other_case is None or finding.case is None:
        decided = f": {_asked(finding)} is not decided" if form == "decided" else ":"
        return f"{claim}{decided} {_where(policy, finding)}"
    fact = finding.detail.get("fact", "")
    low, high = (value(policy, fact, case[fact]) for case in (finding.case, finding.other_case))
    first, second = (f"`{finding.detail.get(each, '')}`" for each in ("first", "second"))
    called = f"`{label(policy, fact)}`"
    if form == "independent":
        words = f"{_asked(finding)} is {first} where {called} is {low} and {second} where it is {high}"
    else:
        words = f"{_asked(finding)} {form} from {first} to {second} as {called} rises from {low} to {high}"
    return f"{claim}: {words}, all else alike"


def _out_of_range(policy: Policy, finding: Finding) -> str:
    name = finding.decision or finding.subject
    kind = getattr(named(policy, name), "kind", None)
    declared = f", `{say_kind(kind)}`," if isinstance(kind, Number) else ""
    words = f"`{name}` leaves what is declared for it{declared} {_where(policy, finding)}"
    reached = (finding.derived or {}).get(name)
    return words if reached is None else f"{words}: it comes to {value(policy, name, reached)}"


def _reads_unasked(policy: Policy, finding: Finding) -> str:
    read = finding.detail.get("read", finding.subject)
    wait = "waits" if len(finding.rules) == 1 else "wait"
    waits = f"{_rules(finding)} on {_asked(finding)} {wait} for `{read}`"
    return f"{waits}, which is not asked {_where(policy, finding)}"


def _unmeetable_duty(policy: Policy, finding: Finding) -> str:
    action = named(policy, finding.decision or "")
    if stated := finding.detail.get("incompatible"):
        meets = f"something must be done that cannot stand beside what else holds (`{stated}`)"
        return f"{meets}: {_where(policy, finding)}"
    who = body(policy, (action.bearer if isinstance(action, Decision) else None) or "")
    days = ""
    if finding.case is not None and finding.decision is not None:
        outcome = Evaluator(policy).evaluate(finding.case).outcomes[finding.decision]
        if outcome.deadline is not None and outcome.start is not None:
            first, last = (show_value(day, Number(DATE)) for day in (outcome.start, outcome.deadline))
            days = f", for example by {last} what is to be done from {first}"
    return (
        f"{who} must do {_asked(finding)} by a day before the first on which it can be done "
        f"{_where(policy, finding)}{days}"
    )


def _unreachable_rule(policy: Policy, finding: Finding) -> str:
    return f"no case reaches `{finding.subject}`: its condition is never met where its question is asked"


def _shadowed_rule(policy: Policy, finding: Finding) -> str:
    return f"`{finding.subject}` never has a say: wherever its condition is met, other rules set it aside"


def _vacuous_property(policy: Policy, finding: Finding) -> str:
    return f"“{finding.detail.get('property', finding.subject)}” holds emptily: it speaks of no case at all"


def _impossible_assumptions(policy: Policy, finding: Finding) -> str:
    which = listed(finding.rests_on) or "the assumptions"
    return (
        f"no case at all is possible, for these exclude one another: {which}; so all else would hold emptily"
    )


def _unencoded_clause(policy: Policy, finding: Finding) -> str:
    return f"clause `{finding.subject}` has neither rules nor a reason why it has none"


def _unknown_reference(policy: Policy, finding: Finding) -> str:
    clause = f"clause `{finding.clauses[0]}`" if finding.clauses else "the text"
    cited = finding.detail.get("reference", finding.subject)
    if finding.detail.get("state") == "broken off":
        return f"{clause} refers to `{cited}`, where the source breaks off"
    return f"{clause} refers to `{cited}`, which is neither here nor listed as outside"


def _failed_case(policy: Policy, finding: Finding) -> str:
    expected, got = finding.detail.get("expected"), finding.detail.get("got")
    name = finding.detail.get("case", finding.subject)
    return f"worked case `{name}` expects {_asked(finding)} to be `{expected}`, and it is `{got}`"


def _stale_acceptance(policy: Policy, finding: Finding) -> str:
    words, reason = f"`accept {finding.subject}`", finding.detail.get("reason", "")
    match finding.detail.get("state"):
        case "unknown":
            return f"{words} names no check; {finding.detail.get('way', '')}"
        case "lapsed":
            return f"{words} (“{reason}”) was to last until {finding.detail.get('until', '')}"
        case "elsewhere":
            return f"{words} (“{reason}”) accepts nothing: what is found is found in other cases"
        case _:
            return f"{words} (“{reason}”) accepts nothing: there is no such finding any more"


def _any(policy: Policy, finding: Finding) -> str:
    return f"{finding.check} in {_asked(finding)} {_where(policy, finding)}"


def _rules(finding: Finding) -> str:
    """The rules, else the clauses, that the finding names."""
    return listed(f"`{name}`" for name in finding.rules or finding.clauses) or "the text"


_Sentence = Callable[[Policy, Finding], str]
_SENTENCES: dict[str, _Sentence] = {
    "gap": _gap,
    "grid-gap": _grid_gap,
    "assumed-closing": _assumed_closing,
    "open-discretion": _open_discretion,
    "contradiction": _contradiction,
    "property-violated": _property_violated,
    "out-of-range": _out_of_range,
    "reads-unasked": _reads_unasked,
    "unmeetable-duty": _unmeetable_duty,
    "unreachable-rule": _unreachable_rule,
    "shadowed-rule": _shadowed_rule,
    "vacuous-property": _vacuous_property,
    "impossible-assumptions": _impossible_assumptions,
    "stale-acceptance": _stale_acceptance,
    "unencoded-clause": _unencoded_clause,
    "unknown-reference": _unknown_reference,
    "failed-case": _failed_case,
}
