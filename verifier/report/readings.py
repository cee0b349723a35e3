"""For whom it matters how the text is read."""

from verifier.finding import Finding
from verifier.model.policy import Policy
from verifier.report.page import listed
from verifier.report.phrases import label
from verifier.report.whom import asked, where


def ambiguity_matters(policy: Policy, finding: Finding) -> str:
    """The readings by what they come to in the case."""
    reading = finding.detail.get("reading", "")
    told: dict[str, list[str]] = {}
    for name, outcome in finding.detail.items():
        if name.startswith("as "):
            told.setdefault(outcome, []).append(f"`{name.removeprefix('as ')}`")
    words = listed(f"`{outcome}` if read as {listed(words, 'or')}" for outcome, words in told.items())
    means = label(policy, reading)
    meant = f" ({means})" if means != reading else ""
    worked = finding.detail.get("case")
    whom = f"in worked case `{worked}`" if worked else where(policy, finding)
    it_is = "for example, it is" if finding.regions else "it is"
    others = [f"`{name}`" for name in finding.detail.get("others", "").split(", ") if name]
    more = f"; {listed(others)} {'comes' if len(others) == 1 else 'come'} out otherwise too" if others else ""
    question = asked(policy, finding)
    return f"{question} depends on how `{reading}` is read{meant}, {whom}: {it_is} {words}{more}"
