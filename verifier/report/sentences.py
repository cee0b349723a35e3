"""One sentence per check: a finding in, what is wrong and for whom out.

A sentence reads the fields of the finding and the few plain values that its check puts in `detail`.
"""

from collections.abc import Callable

from verifier.evaluate import Evaluator
from verifier.finding import Finding, Says
from verifier.model.kinds import DATE, Number
from verifier.model.policy import Decision, Policy
from verifier.model.values import show_number, show_value
from verifier.model.wording import say_kind
from verifier.report.claims import property_violated
from verifier.report.left_out import idle_input, redundant_condition, redundant_rule, vacuous_property
from verifier.report.members import Speaking, called, of_member, only_ones, whose, word
from verifier.report.page import listed
from verifier.report.pairs import more_pairs, overlap
from verifier.report.phrases import body, label, named, value
from verifier.report.readings import ambiguity_matters
from verifier.report.resting import shadowed_rule, unreachable_rule
from verifier.report.whom import asked, asked_key, examined, in_one_reading, where


def sentence(policy: Policy, finding: Finding) -> str:
    """What is wrong and who is affected, lower case, the user's words in backticks, no full stop."""
    words = in_one_reading(policy, finding) + _SENTENCES.get(finding.check, _any)(policy, finding)
    words += examined(finding)
    if reason := finding.detail.get("accepted in part"):
        words += f"; a part of these cases is accepted (“{reason}”), and not all"
    return words


def _gap(policy: Policy, finding: Finding) -> str:
    return f"no clause decides {asked(policy, finding)} {where(policy, finding)}"


def _joint_gap(policy: Policy, finding: Finding) -> str:
    return f"put together, {_gap(policy, finding)}, though none of the texts leaves that open by itself"


def _grid_gap(policy: Policy, finding: Finding) -> str:
    fact = finding.detail.get("fact", "")
    kind = getattr(named(policy, fact), "kind", None)
    step = f"the step of {show_number(kind.step)}" if isinstance(kind, Number) and kind.step else "the step"
    name = called(policy, fact) if "[" in fact else label(policy, fact)
    return f"{_gap(policy, finding)}; only {step} that is declared for `{name}` keeps such a case away"


def _assumed_closing(policy: Policy, finding: Finding) -> str:
    return (
        f"the text leaves {asked(policy, finding)} open {where(policy, finding)}; only what "
        f"{_rules(finding)} assumes closes it"
    )


def _open_discretion(policy: Policy, finding: Finding) -> str:
    if clause := finding.detail.get("normally"):
        question = asked(policy, finding)
        return f"clause `{clause}` decides {question} only normally, and leaves open when it does not"
    bodies = dict.fromkeys(
        conclusion.body
        for rule in policy.rules
        if rule.id in finding.rules
        for conclusion in rule.conclusions
        if conclusion.decision == finding.decision and conclusion.body
    )
    who = listed(body(policy, name) for name in bodies) or "whoever has the discretion"
    return (
        f"{asked(policy, finding)} is left to {who} {where(policy, finding)}, and no clause says what holds "
        "if the discretion is not used"
    )


def _contradiction(policy: Policy, finding: Finding) -> str:
    if stated := finding.detail.get("incompatible"):
        together = f"outcomes come together that cannot stand together (`{stated}`)"
        return f"{together}: {where(policy, finding, of=False)}"
    speaking = [says for says in finding.says if says.conclusion and says.rule in finding.rules]
    if len(speaking) > 1:
        same = word(policy, finding.of) if finding.of else "case"
        claims = listed(_claim(says) for says in speaking)
        several = more_pairs(finding, "contradict each other")
        return f"{claims} of the same {same}, {where(policy, finding)}{several}"
    return f"{_rules(finding)} contradict each other on {asked(policy, finding)} {where(policy, finding)}"


def _joint_contradiction(policy: Policy, finding: Finding) -> str:
    return f"put together, {_contradiction(policy, finding)}"


def _claim(says: Says) -> str:
    return f"`{says.rule}` says `{says.conclusion}`"


def _worse_when_better(policy: Policy, finding: Finding) -> str:
    """The better of two cases is told against the other one."""
    fact, cases = finding.detail.get("fact", ""), (finding.case or {}, finding.other_case or {})
    ends = [value(policy, fact, case[fact]) for case in cases]
    results = [f"`{finding.detail.get(each, '')}`" for each in ("first", "second")]
    if finding.detail.get("form") == "rises":  # less is better
        ends.reverse()
        results.reverse()
    moved = f"`{label(policy, fact)}`"
    if "[" in fact:
        moved = whose(Speaking(policy, finding.of, only_ones(policy, finding.case or {})), fact)
    drop = f"{asked(policy, finding)} falls from {results[0]} to {results[1]}"
    return f"{drop} as {moved} gets better, from {ends[0]} to {ends[1]}, all else alike"


def _out_of_range(policy: Policy, finding: Finding) -> str:
    name = finding.decision or finding.subject
    kind = getattr(named(policy, name), "kind", None)
    declared = f", `{say_kind(kind)}`," if isinstance(kind, Number) else ""
    whole = f"`{name}`{of_member(Speaking(policy, finding.of))}"
    words = f"{whole} leaves what is declared for it{declared} {where(policy, finding)}"
    reached = (finding.derived or {}).get(asked_key(finding))
    return words if reached is None else f"{words}: it comes to {value(policy, name, reached)}"


def _reads_unasked(policy: Policy, finding: Finding) -> str:
    read = finding.detail.get("read", finding.subject)
    wait = "waits" if len(finding.rules) == 1 else "wait"
    waited = whose(Speaking(policy, finding.of, only_ones(policy, finding.case or {})), read)
    waits = (
        f"{_rules(finding)} on {asked(policy, finding)} {wait} for {waited if '[' in read else f'`{read}`'}"
    )
    return f"{waits}, which is not asked {where(policy, finding)}"


def _unmeetable_duty(policy: Policy, finding: Finding) -> str:
    action = named(policy, finding.decision or "")
    if stated := finding.detail.get("incompatible"):
        meets = f"something must be done that cannot stand beside what else holds (`{stated}`)"
        return f"{meets}: {where(policy, finding, of=False)}"
    who = body(policy, (action.bearer if isinstance(action, Decision) else None) or "")
    days = ""
    if finding.case is not None and finding.decision is not None:
        outcome = Evaluator(policy).evaluate(finding.case).outcomes[asked_key(finding)]
        if outcome.deadline is not None and outcome.start is not None:
            first, last = (show_value(day, Number(DATE)) for day in (outcome.start, outcome.deadline))
            days = f", for example by {last} what is to be done from {first}"
    return (
        f"{who} must do {asked(policy, finding)} by a day before the first on which it can be done "
        f"{where(policy, finding)}{days}"
    )


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
    return f"worked case `{name}` expects {asked(policy, finding)} to be `{expected}`, and it is `{got}`"


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
    return f"{finding.check} in {asked(policy, finding)} {where(policy, finding)}"


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
    "joint-contradiction": _joint_contradiction,
    "joint-gap": _joint_gap,
    "property-violated": property_violated,
    "worse-when-better": _worse_when_better,
    "ambiguity-matters": ambiguity_matters,
    "out-of-range": _out_of_range,
    "reads-unasked": _reads_unasked,
    "unmeetable-duty": _unmeetable_duty,
    "unreachable-rule": unreachable_rule,
    "shadowed-rule": shadowed_rule,
    "overlap": overlap,
    "redundant-rule": redundant_rule,
    "redundant-condition": redundant_condition,
    "idle-input": idle_input,
    "vacuous-property": vacuous_property,
    "impossible-assumptions": _impossible_assumptions,
    "stale-acceptance": _stale_acceptance,
    "unencoded-clause": _unencoded_clause,
    "unknown-reference": _unknown_reference,
    "failed-case": _failed_case,
}
