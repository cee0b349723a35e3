"""Which findings about an edited page are new, and which were there before."""

from collections.abc import Sequence

from verifier.checks import CHECKS
from verifier.checks.limits import apart, limits_of, within
from verifier.evaluate import Evaluator
from verifier.finding import Finding, Region

_SHOWS = {check.name: check.shows for check in CHECKS}


def question(finding: Finding) -> str:
    """What a finding is about in its case: its subject, a decision in it with the path of its member."""
    name, *rules = finding.subject.split(", ")
    name = f"{finding.of}.{name}" if finding.of is not None and name == finding.decision else name
    return ", ".join((name, *rules))


def shown(evaluator: Evaluator, finding: Finding) -> bool:
    """Whether the case of a finding shows it on this evaluator."""
    shows = _SHOWS[finding.check]
    return (
        shows is not None and finding.case is not None and shows(evaluator, finding.case, question(finding))
    )


def left(finding: Finding, before: Sequence[Finding], after: Sequence[Finding]) -> Finding | None:
    """What is still found of a finding after an edit, itself or a part of it."""
    others = [other for other in before if _alike(other, finding) and not _same(other, finding)]
    for found in after:
        if not _alike(found, finding) or _covered(found, others):
            continue
        if not found.regions or _meeting(found, finding):
            return found
    return None


def new(
    evaluator: Evaluator, finding: Finding, before: Sequence[Finding], after: Sequence[Finding]
) -> Finding | None:
    """A finding that an edit made for another has brought; `evaluator` is that of the page as it was.

    What was found before may not be found of more cases. Regions may be told that were not told before, since
    no more than some are: they are new where their case was well, or where the edit is made for.
    """
    for found in after:
        others = [other for other in before if _alike(other, found)]
        if not others:
            return found
        if not found.regions or _covered(found, others):
            continue
        if _meeting(found, finding) or found.check == "contradiction" or not shown(evaluator, found):
            return found
    return None


def _alike(first: Finding, second: Finding) -> bool:
    return (first.check, first.decision, first.subject) == (second.check, second.decision, second.subject)


def _same(first: Finding, second: Finding) -> bool:
    return (first.regions, first.case) == (second.regions, second.case)


def _covered(found: Finding, by: Sequence[Finding]) -> bool:
    """Whether every region of a finding lies in one of these."""
    regions = [region for finding in by for region in finding.regions]
    lies = [any(inside(own, region) for region in regions) for own in found.regions]
    return bool(lies) and all(lies)


def inside(region: Region, other: Region) -> bool:
    """Whether a region lies in another, as far as both tell."""
    limits = limits_of(region)
    return all(key in limits and within(limits[key], limit) for key, limit in limits_of(other).items())


def _meeting(found: Finding, other: Finding) -> bool:
    """Whether two findings may be about the same cases."""
    return any(_meet(one, own) for one in found.regions for own in other.regions)


def _meet(region: Region, other: Region) -> bool:
    """Whether two regions may have cases in common, as far as their limits tell."""
    limits = limits_of(region)
    shared = ((limits[name], limit) for name, limit in limits_of(other).items() if name in limits)
    return not any(apart(one, limit) for one, limit in shared)
