"""What is wrong is told once: what is so only where something else is wrong is told with that."""

from collections.abc import Iterable, Sequence

from attrs import evolve

from verifier.checks.limits import within
from verifier.finding import Answer, Bounds, Finding
from verifier.model.policy import Case

_TELLING = {"gap": ("gap", "joint-gap"), "contradiction": ("contradiction", "joint-contradiction")}
"""The checks that tell of cases of one kind, where it is not one alone."""

_SEVERITIES = ("note", "warning", "error")


def told_once(answers: Iterable[Answer]) -> tuple[Answer, ...]:
    """The answers, each finding with those that it is told with, if all of these are told and weigh as much.

    To be asked again where severities change or findings turn out to be known: what is told with something
    that fails no run is told by itself.
    """
    bare = [evolve(a, told_with=()) if isinstance(a, Finding) else a for a in answers]
    found = [answer for answer in bare if isinstance(answer, Finding)]
    return tuple(
        evolve(one, told_with=_told_with(one, found)) if isinstance(one, Finding) and one.upstream else one
        for one in bare
    )


def _told_with(finding: Finding, found: Sequence[Finding]) -> tuple[Finding, ...]:
    """What a finding is told with, that in whose regions its own case lies first of those about the same."""
    told: list[Finding] = []
    if not finding.counted:
        return ()
    for check, name in finding.upstream:
        some = [one for one in found if one.check in _TELLING.get(check, (check,)) and one.decision == name]
        if not some or not all(one.counted and _weighs(one) >= _weighs(finding) for one in some):
            return ()
        near = next((one for one in some if _takes(one, finding.case or {})), some[0])
        told += _told_with(near, found) or (near,)
    return tuple(told)


def _weighs(finding: Finding) -> int:
    return _SEVERITIES.index(finding.severity)


def _takes(finding: Finding, case: Case) -> bool:
    """Whether a case lies in a region of a finding, as far as the region speaks of single facts."""
    return any(
        all(within(Bounds(values=(case[name],)), of) for name, of in region.facts.items() if name in case)
        for region in finding.regions
    )
