"""One sentence per check: a finding in, what is wrong and for whom out.

A sentence reads the fields of the finding and a few plain values in `detail`, each of which may be
missing: `step`, `range`, `value`, `expected`, `got`, `label`, `body`, `reads`.
"""

from collections.abc import Callable

from verifier.finding import Finding, Says
from verifier.model.policy import Policy
from verifier.report.page import listed
from verifier.report.phrases import body, label, region_words, value


def sentence(policy: Policy, finding: Finding) -> str:
    """What is wrong and who is affected, lower case, the user's words in backticks, no full stop."""
    return _SENTENCES.get(finding.check, _any)(policy, finding)


def _where(policy: Policy, finding: Finding, word: str = "where") -> str:
    """Whom it concerns: the first region, or what is unusual about the case."""
    words = region_words(policy, finding.regions[0]) if finding.regions else ""
    if not words and finding.case is not None and not finding.regions:
        facts = [name for name in finding.unusual if name in finding.case]
        words = listed(
            f"`{label(policy, name)}` is {value(policy, name, finding.case[name])}" for name in facts
        )
        words = f"for example {word} {words}" if words else "even in the usual case"
    elif words:
        words = f"{word} {words}"
    else:
        return "in every case"
    more = len(finding.regions) - 1
    if more > 0:
        words += f", and in {more} more {'region' if more == 1 else 'regions'}"
    if finding.regions and not finding.regions_complete:
        words += ", perhaps elsewhere too"
    return words


def _asked(finding: Finding) -> str:
    return f"`{finding.decision}`" if finding.decision else "the question"


def _gap(policy: Policy, finding: Finding) -> str:
    return f"no clause decides {_asked(finding)} {_where(policy, finding)}"


def _grid_gap(policy: Policy, finding: Finding) -> str:
    step = finding.detail.get("step")
    hidden = f"a step of {step}" if step else "a declared step"
    return (
        f"no clause decides {_asked(finding)} {_where(policy, finding)}; only {hidden} keeps such a case away"
    )


def _assumed_closing(policy: Policy, finding: Finding) -> str:
    return (
        f"the text leaves {_asked(finding)} open {_where(policy, finding)}; only an assumption of the "
        f"author in {_rules(finding)} closes it"
    )


def _open_discretion(policy: Policy, finding: Finding) -> str:
    who = body(policy, finding.detail.get("body", "")) or "whoever has the discretion"
    return (
        f"{_asked(finding)} is left to {who} {_where(policy, finding)}, and no clause says what holds if "
        "the discretion is not used"
    )


def _contradiction(policy: Policy, finding: Finding) -> str:
    stated = finding.detail.get("label")
    if stated:
        return f"outcomes that cannot stand together (`{stated}`) come together {_where(policy, finding)}"
    speaking = [says for says in finding.says if says.conclusion and says.rule in finding.rules]
    if len(speaking) > 1:
        return f"{listed(_claim(says) for says in speaking)} of the same case {_where(policy, finding)}"
    return f"{_rules(finding)} contradict each other on {_asked(finding)} {_where(policy, finding)}"


def _claim(says: Says) -> str:
    return f"`{says.rule}` says `{says.conclusion}`"


def _out_of_range(policy: Policy, finding: Finding) -> str:
    reached = finding.detail.get("value")
    declared = finding.detail.get("range")
    words = f"{_asked(finding)} leaves its declared range"
    if declared:
        words += f" (`{declared}`)"
    words += f" {_where(policy, finding)}"
    return f"{words}: it is {reached}" if reached else words


def _reads_unasked(policy: Policy, finding: Finding) -> str:
    read = finding.detail.get("reads", finding.decision or finding.subject)
    return f"{_rules(finding)} reads `{read}` in a case in which it is not asked: {_where(policy, finding)}"


def _unreachable_rule(policy: Policy, finding: Finding) -> str:
    return f"no case meets the condition of {_rules(finding, subject=True)}"


def _shadowed_rule(policy: Policy, finding: Finding) -> str:
    others = [rule for rule in finding.rules if rule != finding.subject]
    by = listed(f"`{rule}`" for rule in others) or "other rules"
    return f"{_rules(finding, subject=True)} never has a say: wherever it applies, {by} set it aside"


def _impossible_assumptions(policy: Policy, finding: Finding) -> str:
    stated = listed(f"`{name}`" for name in finding.rests_on)
    which = f"the assumptions {stated}" if stated else "the assumptions"
    return f"no case at all is possible: {which} exclude one another, so all else would hold emptily"


def _unencoded_clause(policy: Policy, finding: Finding) -> str:
    clause = finding.subject or listed(finding.clauses)
    return f"clause `{clause}` has neither rules nor a reason why it has none"


def _unknown_reference(policy: Policy, finding: Finding) -> str:
    clause = f"clause `{finding.clauses[0]}`" if finding.clauses else "the text"
    cited = finding.detail.get("cites", finding.subject)
    why = finding.detail.get("why", "is neither here nor listed as outside")
    return f"{clause} refers to `{cited}`, which {why}"


def _failed_case(policy: Policy, finding: Finding) -> str:
    expected, got = finding.detail.get("expected"), finding.detail.get("got")
    name = finding.detail.get("case", finding.subject)
    if expected is None or got is None:
        return f"worked case `{name}` does not come out as expected"
    return f"worked case `{name}` expects {_asked(finding)} to be `{expected}`, and it is `{got}`"


def _any(policy: Policy, finding: Finding) -> str:
    return f"{finding.check} in {_asked(finding)} {_where(policy, finding)}"


def _rules(finding: Finding, subject: bool = False) -> str:
    """The rules a sentence is about: the subject alone, or all that the finding names."""
    if subject and finding.subject:
        return f"`{finding.subject}`"
    names = finding.rules or finding.clauses
    return listed(f"`{name}`" for name in names) or "the text"


_Sentence = Callable[[Policy, Finding], str]
_SENTENCES: dict[str, _Sentence] = {
    "gap": _gap,
    "grid-gap": _grid_gap,
    "assumed-closing": _assumed_closing,
    "open-discretion": _open_discretion,
    "contradiction": _contradiction,
    "out-of-range": _out_of_range,
    "reads-unasked": _reads_unasked,
    "unreachable-rule": _unreachable_rule,
    "shadowed-rule": _shadowed_rule,
    "impossible-assumptions": _impossible_assumptions,
    "unencoded-clause": _unencoded_clause,
    "unknown-reference": _unknown_reference,
    "failed-case": _failed_case,
}
