"""One student under several policies: a row for each decision, a column for each policy."""

from collections.abc import Sequence

from verifier.evaluate.outcome import Outcome
from verifier.model.paths import split
from verifier.model.policy import Case, Policy
from verifier.report.comparison import said
from verifier.report.members import Speaking, only_ones, placed, word
from verifier.report.page import Page, counted, listed, table

Fate = tuple[Policy, Case, Sequence[Outcome], Sequence[str]]
"""A policy, the case as it was told to it, what it decides, and the facts that it does not know."""

LEFT_OPEN = "facts that were left out are as usual; readings that nobody has chosen stay open"
NOT_DECIDED = "not decided here"


def show_fates(fates: Sequence[Fate], decisions: Sequence[str], page: Page) -> str:
    """For a terminal: a table, or where it would be wider than the page decision by decision."""
    lines = [page.paint("the same student under each", "bold"), ""]
    rows = table(rows_of(fates, decisions))
    if max(map(len, rows), default=0) <= page.width:
        lines += [f"  {row}" for row in rows]
    else:
        for name in decisions:
            lines.append(f"  {name}")
            lines += [page.beside("", f"{fate[0].id}: {fate_words(fate, name)}") for fate in fates]
    for words in unknown_words(fates):
        lines += ["", page.wrap(words)]
    lines += ["", page.wrap(LEFT_OPEN)]
    return "\n".join(lines) + "\n"


def rows_of(fates: Sequence[Fate], decisions: Sequence[str]) -> list[list[str]]:
    """The names of the policies, then of each decision what they say of the student."""
    head = ["", *(policy.id for policy, *_ in fates)]
    return [head, *([name, *(fate_words(fate, name) for fate in fates)] for name in decisions)]


def unknown_words(fates: Sequence[Fate]) -> list[str]:
    """Of what in the case each policy does not speak."""
    return [
        f"`{policy.id}` does not speak of {listed(f'`{name}`' for name in unknown)}"
        for policy, _, _, unknown in fates
        if unknown
    ]


def fate_words(fate: Fate, name: str) -> str:
    """What a policy decides: of the members for which it is asked, and of several by their places where it
    comes out differently."""
    policy, case, outcomes, _ = fate
    if all(decision.name != name for decision in policy.decisions):
        return NOT_DECIDED
    told = [outcome for outcome in outcomes if split(outcome.question)[1] == name]
    asked = [outcome for outcome in told if outcome.status != "not asked"]
    if not told:
        return NOT_DECIDED
    if not asked:
        return said(policy, told[0])
    if len(asked) == 1:
        return said(policy, asked[0])
    alike: dict[str, list[str]] = {}
    for outcome in asked:
        alike.setdefault(said(policy, outcome), []).append(split(outcome.question)[0])
    only = Speaking(policy, None, only_ones(policy, case))
    return "; ".join(f"{_places(only, paths)}: {words}" for words, paths in alike.items())


def _places(speaking: Speaking, paths: Sequence[str]) -> str:
    """`third module`, `4 modules`."""
    if len(paths) == 1:
        return placed(speaking, paths[0])
    return counted(len(paths), word(speaking.policy, paths[0]))
