"""What a check finds, counted, and what to do about it, one line a check."""

from verifier.finding import Proved, Severity

_ADVICE = {
    "gap": "say in a clause what holds for these cases, widen the condition of a rule beside them, or add "
    "an `otherwise` in words of the text",
    "grid-gap": "make sure that nobody can have such a value, or close the gap as if they could",
    "assumed-closing": "ask the committee to put into the text what is assumed here",
    "open-discretion": "add what holds if the discretion is not used: `otherwise` or `normally`",
    "contradiction": "say which clause prevails (`despite`, `subject to`, `exception to`), or part "
    "their conditions",
    "property-violated": "mend the rules, say with `when` of which cases it is meant, or `accept` it",
    "worse-when-better": "move the band or the cap that makes it so, say with `assume` what cannot get "
    "better alone, or `accept` it",
    "ambiguity-matters": "ask the committee which reading is meant and write that, or `accept` it where "
    "it is left open on purpose",
    "joint-contradiction": "say in the draft which prevails (`despite`, `subject to`, `exception to`), or "
    "part their conditions",
    "joint-gap": "say in the draft what holds for these cases, or take over the clause that decides them",
    "out-of-range": "mend the formula, the declared range, or add an `assume` that rules these cases out",
    "reads-unasked": "add to the condition the `asked when` of what it reads, or ask for it in "
    "these cases too",
    "unmeetable-duty": "let one day follow from the other, or make one rule an `exception to` the other",
    "unreachable-rule": "mend the condition, or take the rule out",
    "shadowed-rule": "take the rule out, or say that it prevails where it should",
    "overlap": "merge the two, part their conditions, or say which of them prevails",
    "redundant-rule": "take the rule out, or know that what it says stands in two places",
    "redundant-condition": "leave the part out, or mend it if it was meant to decide something",
    "idle-input": "take it out, write the rule that it was meant for, or say with a `property` that it makes "
    "no difference",
    "vacuous-property": "mend the condition of the property, or take it out",
    "impossible-assumptions": "take out or mend one of these assumptions",
    "stale-acceptance": "take the `accept` out, or give a later day where it has lapsed",
    "unencoded-clause": "write its rules, or `not encoded: KIND reason`",
    "unknown-reference": "mend the reference, or list the document under `outside` in the front matter",
    "failed-case": "mend the rules, or the case where it expects too much; `verifier decide` shows why",
}

_NOUNS = {
    "gap": ("gap", "gaps"),
    "grid-gap": ("gap between steps", "gaps between steps"),
    "assumed-closing": ("gap closed by an assumption", "gaps closed by assumptions"),
    "open-discretion": ("open discretion", "open discretions"),
    "contradiction": ("contradiction", "contradictions"),
    "property-violated": ("broken property", "broken properties"),
    "worse-when-better": ("better fact that fares worse", "better facts that fare worse"),
    "ambiguity-matters": ("reading that matters", "readings that matter"),
    "joint-contradiction": ("contradiction between texts", "contradictions between texts"),
    "joint-gap": ("gap between texts", "gaps between texts"),
    "out-of-range": ("value out of its range", "values out of their range"),
    "reads-unasked": ("reading of what is not asked", "readings of what is not asked"),
    "unmeetable-duty": ("duty that cannot be met", "duties that cannot be met"),
    "unreachable-rule": ("unreachable rule", "unreachable rules"),
    "shadowed-rule": ("shadowed rule", "shadowed rules"),
    "overlap": ("overlap of rules", "overlaps of rules"),
    "redundant-rule": ("redundant rule", "redundant rules"),
    "redundant-condition": ("redundant condition", "redundant conditions"),
    "idle-input": ("idle input", "idle inputs"),
    "vacuous-property": ("property that holds emptily", "properties that hold emptily"),
    "impossible-assumptions": ("set of impossible assumptions", "sets of impossible assumptions"),
    "stale-acceptance": ("stale acceptance", "stale acceptances"),
    "unencoded-clause": ("clause without rules or reason", "clauses without rules or reason"),
    "unknown-reference": ("unknown reference", "unknown references"),
    "failed-case": ("failing worked case", "failing worked cases"),
}

_OF_READINGS = ("ambiguity-matters",)
"""Checks whose proofs are each about an ambiguity, and all decisions."""


def advice(check: str) -> str:
    """What to do about a finding of this check, in one line; empty where there is none to give."""
    return _ADVICE.get(check, "")


def noun(check: str, number: int) -> str:
    """What a check finds, counted: `2 gaps`, `no gaps`."""
    one, many = _NOUNS.get(check, (f"finding of {check}", f"findings of {check}"))
    return f"{number or 'no'} {one if number == 1 else many}"


def none_in(check: str) -> str:
    """What there is none of, before what that was asked of: `no gaps in`."""
    return "nothing rests on the reading of" if check in _OF_READINGS else f"{noun(check, 0)} in"


def proof_about(proof: Proved) -> str:
    """The decision that a proof is about, or the reading; empty where it is about the whole policy."""
    return proof.subject if proof.check in _OF_READINGS else proof.decision or ""


def severities(number: int, severity: Severity) -> str:
    """`1 error`, `no warnings`."""
    return f"{number or 'no'} {severity}{'' if number == 1 else 's'}"
