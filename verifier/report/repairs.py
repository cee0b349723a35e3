"""Repairs of a finding in words, and as lines of the page before and after, ready to paste."""

from collections.abc import Iterator

from verifier.finding import Finding, Repair
from verifier.model.policy import Policy
from verifier.report.page import Page, clean, counted
from verifier.report.verdict import within_words

COMMITTEE = "which outcome is right is for the committee"
_MARGIN = 15

_DONE = {
    "bound": "a bound of `{rule}` moves",
    "band": "a bound of `{rule}` moves and both its ends are written out",
    "value": "`{rule}` names other values",
    "priority": "`{other}` gives way",
    "rule": "a rule more says what holds, as `{rule}` does beside these cases",
    "row": "a row more says what holds, as `{rule}` does beside these cases",
    "otherwise": "an `otherwise` says what holds, as `{rule}` does beside these cases",
}


def says(finding: Finding, repair: Repair) -> str:
    """`one way to close it: a bound of `1/low` moves, so that `fee is 5 euros`; …`."""
    return f"one {_way(finding)}: {_done(repair)}; {COMMITTEE}"


def _way(finding: Finding) -> str:
    return "way to close it" if finding.check == "gap" else "way to settle it"


def _done(repair: Repair) -> str:
    return _DONE[repair.kind].format(rule=repair.rule, other=repair.other) + f", so that `{repair.outcome}`"


def show_repairs(policy: Policy, finding: Finding, page: Page) -> list[str]:
    """The repairs offered, each as the lines that change; or that none is, and of how many."""
    if finding.repairs is None:
        return []
    offered = [repair for repair in finding.repairs if repair.verdict == "proved"]
    others = len(finding.repairs) - len(offered)
    if not offered:
        told = "no change of one rule was found to try"
        if "incompatible" in finding.detail:
            told = "none is sought between two decisions, whose outcomes are declared incompatible"
        if others:
            told = f"none of {counted(others, 'change')} is proved to mend it; `--format json` says why"
        return [page.beside("repair", told)]
    lines = []
    for place, repair in enumerate(offered):
        way = f"{'another' if place else 'one'} {_way(finding)}: {_done(repair)}"
        lines.append(page.beside("or" if place else "repair", way))
        lines += [" " * _MARGIN + line for line in _changes(policy, repair, page)]
    return [*lines, page.beside("", _proved(finding, offered))]


def _proved(finding: Finding, offered: list[Repair]) -> str:
    each = "each is proved" if len(offered) > 1 else "it is proved"
    reach = {name: most for repair in offered for name, most in repair.within.items()}
    bounded = f" {within_words(reach)}" if reach else ""
    return (
        f"{each}{bounded}: this finding goes, nothing new is wrong with `{finding.decision}`, and no case "
        f"that was decided comes out otherwise; {COMMITTEE}"
    )


def _changes(policy: Policy, repair: Repair, page: Page) -> Iterator[str]:
    """The place, then the lines taken out and put in; what is only put in follows the line above it."""
    yield page.paint(f"{repair.path}:{repair.line}", "dim")
    if not repair.before:
        yield f"  {clean(policy.text.split(chr(10))[repair.line - 2])}"
    for sign, style, lines in (("-", "error", repair.before), ("+", "good", repair.after)):
        for line in lines:
            yield page.paint(f"{sign} {clean(line)}".rstrip(), style)
