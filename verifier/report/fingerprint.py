"""A name for a finding that stays the same while the finding does.

It rests on what is wrong and for whom, and on nothing else:

* check, policy and decision: the question;
* the regions, or the case (both, of two) where there is none: who is concerned. A bound that moves,
  moves a region;
* the rules to blame by their own words, where they are what the finding is about (two rules that
  clash, a rule that nobody reaches): a rule is told from others by what it says, since a number by
  position changes with every rule written above it. Mending one of them makes another finding.

It does not rest on lines, headings, labels, comments, layout, severity or the wording of the report;
nor on the rules beside a gap, which may be others after an edit that leaves the gap as it was.
"""

from collections.abc import Iterator

from verifier.finding import Bounds, Finding
from verifier.model.policy import Case, Policy
from verifier.model.rules import Rule
from verifier.model.values import show_value
from verifier.syntax.layout import uncommented


def fingerprint(policy: Policy, finding: Finding) -> str:
    """16 hexadecimal digits from what is wrong and for whom, never from where it stands in the file."""
    import hashlib

    parts = [finding.check, finding.policy, finding.decision or "", *_subject(policy, finding)]
    if finding.regions:
        parts += sorted(
            ";".join(
                [*(f"{name}:{_bounds(b)}" for name, b in sorted(region.facts.items())), region.formula or ""]
            )
            for region in finding.regions
        )
    else:
        for case in (_given(policy, finding), finding.other_case):
            facts = sorted((case or {}).items())
            parts.append(";".join(f"{name}={show_value(value)}" for name, value in facts))
    # Lengths keep parts apart whatever signs they hold.
    text = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _subject(policy: Policy, finding: Finding) -> Iterator[str]:
    """What tells findings of one check and decision apart, rules in it by their words."""
    if stated := finding.detail.get("incompatible"):
        yield stated  # the subject only counts such statements
        return
    rules = {rule.id: rule for rule in policy.rules}
    named = [name for name in finding.subject.split(", ") if name in rules]
    if not named:
        yield finding.subject
        if finding.decision is None and finding.case is None:
            # which assumptions exclude one another; a rule may only have its place for a name
            yield from sorted(name for name in finding.rests_on if not name.startswith("rule "))
    else:
        yield from (name for name in finding.subject.split(", ") if name not in rules)
        yield from sorted(_words(policy, rules[name]) for name in named)
    if expected := finding.detail.get("expected"):
        yield expected


def _given(policy: Policy, finding: Finding) -> Case | None:
    """The case; of a worked case only what its row gives, for its other facts are merely the usual ones."""
    worked = finding.detail.get("case")
    return next((case.given for case in policy.cases if case.id == worked), finding.case)


def _words(policy: Policy, rule: Rule) -> str:
    """A rule as written, without comments and layout; the second of two alike is numbered."""
    alike = [other.id for other in policy.rules if _written(policy, other) == _written(policy, rule)]
    before = alike.index(rule.id)
    return _written(policy, rule) + (f" {before + 1}" if before else "")


def _written(policy: Policy, rule: Rule) -> str:
    span = rule.span
    lines = policy.page_of(span.path).text.split("\n")[span.line - 1 : span.end_line]
    if not lines:
        return rule.id  # made without a page
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return " ".join(word for line in lines for word in uncommented(line).split())


def _bounds(bounds: Bounds) -> str:
    if bounds.values is not None:
        return "in " + ",".join(sorted(map(show_value, bounds.values)))
    ends = (bounds.above, bounds.at_least, bounds.below, bounds.at_most)
    return ",".join("" if end is None else show_value(end) for end in ends)
