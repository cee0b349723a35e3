"""What `verifier compare` says: decision by decision who comes out otherwise, and one student's fate."""

import re
from collections.abc import Iterator, Sequence

from verifier.checks.difference import Comparison
from verifier.checks.side_by_side import Compared, Difference, Unchanged
from verifier.evaluate.outcome import Outcome
from verifier.finding import Region
from verifier.model.case import kind_of_name
from verifier.model.paths import split
from verifier.model.policy import Ambiguity, Case, Decision, ListOf, Policy
from verifier.report.cases import case_words
from verifier.report.outcomes import outcome_words
from verifier.report.page import Page, listed, table
from verifier.report.phrases import label, named, short_title
from verifier.report.regions import region_rows

MOST_REGIONS = 4
"""Regions of a decision that are told on a terminal; JSON has all."""
_MARK = re.compile(r"(?<=\w)'")


def show_comparisons(comparisons: Sequence[Comparison], page: Page) -> str:
    """The comparisons one after the other, for a terminal."""
    lines: list[str] = []
    for comparison in comparisons:
        first, second = comparison.first, comparison.second
        title = f"{short_title(first.title)} and {short_title(second.title)}"
        lines += [page.paint(page.wrap(title), "bold"), page.paint(f"{first.path}, {second.path}", "dim"), ""]
        lines += [page.wrap(_sum(comparison)), ""]
        for found in comparison.found:
            lines += [*_decision(comparison, found, page), ""]
    return "\n".join(lines)


def _sum(comparison: Comparison) -> str:
    apart = [found for found in comparison.found if isinstance(found, Difference)]
    alike = [found for found in comparison.found if isinstance(found, Unchanged)]
    open_ = len(comparison.found) - len(apart) - len(alike)
    parts = [f"they part in {len(apart)}"] if apart else []
    parts += [f"agree for everybody in {len(alike)}"] if alike else []
    parts += [f"{open_} stayed open"] if open_ else []
    return f"of {len(comparison.found)} decisions that both make, {listed(parts)}"


def _decision(comparison: Comparison, found: Compared, page: Page) -> Iterator[str]:
    decision = decision_of(comparison.first, found.decision)
    name = f"`{decision.name}` of a {decision.of.lower()}" if decision.of else f"`{decision.name}`"
    if isinstance(found, Unchanged):
        yield page.beside("alike", f"{name}: nobody fares otherwise{_within(found.within)}")
        if found.rests_on:
            yield page.beside("", f"resting on {listed(found.rests_on)}")
        return
    if not isinstance(found, Difference):
        yield page.beside("open", f"{name}: {found.reason}")
        return
    yield page.beside("divergence", f"{name}{f', {decision.label}' if decision.label else ''}")
    for place, region in enumerate(found.regions[:MOST_REGIONS]):
        yield page.beside("whenever" if not place else "or", "; ".join(_rows(comparison, found, region)))
    if not found.complete or len(found.regions) > MOST_REGIONS:
        yield page.beside("", "there are more such cases than are told here")
    yield page.beside("for example", "; ".join(_case(comparison, found)))
    for policy, outcome in ((comparison.first, found.first), (comparison.second, found.second)):
        yield page.beside("", f"{policy.id}: {said(policy, outcome)}")
    better = gains(comparison, found)
    if better != "neither":
        yield page.beside("", f"better for the student: {better}")


def _within(within: object) -> str:
    return f", with up to {within} members" if within else ""


def _rows(comparison: Comparison, found: Difference, region: Region) -> list[str]:
    rows = region_rows(comparison.both, region, found.within)
    return [plain(row) for row in rows] or ["always"]


def _case(comparison: Comparison, found: Difference) -> Iterator[str]:
    """The facts of the case that are not as usual; all that matters where everything is."""
    policy = comparison.both
    telling = {fact for region in found.regions[:1] for fact in region.facts}
    for name, words in case_words(policy, found.case).items():
        fact = named(policy, name)
        if isinstance(fact, Ambiguity):
            if name in telling:
                yield f"`{name}` read as {words}"
        elif (
            name in telling or isinstance(fact, ListOf) or found.case[name] != getattr(fact, "typical", None)
        ):
            yield f"`{label(policy, name)}` {words}"


def plain(text: str) -> str:
    """A text without the sign that tells the second policy's own words from the first's."""
    return _MARK.sub("", text)


def decision_of(policy: Policy, key: str) -> Decision:
    return next(decision for decision in policy.decisions if decision.key == key)


def said(policy: Policy, outcome: Outcome) -> str:
    """An outcome in words, with the clauses it comes from."""
    kind = kind_of_name(policy, outcome.question)
    assert kind is not None
    words = plain(outcome_words(policy, outcome, kind))
    clauses = clauses_of(policy, outcome.rules)
    return f"{words} ({', '.join(clauses)})" if clauses else words


def clauses_of(policy: Policy, rules: Sequence[str]) -> list[str]:
    """The clauses of rules, each once, without the name of the policy."""
    known = {rule.id: rule.clause for rule in policy.rules}
    found = dict.fromkeys(known[rule].rpartition(":")[2] for rule in rules if rule in known)
    return [clause for clause in found if clause]


def gains(comparison: Comparison, found: Difference) -> str:
    """The id of the policy in which the student of the case fares better; `neither` where none does so."""
    kind = decision_of(comparison.first, found.decision).kind
    values = getattr(kind, "values", ())
    ends = [outcome.values for outcome in (found.first, found.second)]
    if not getattr(kind, "ordered", False) or not all(ends):
        return "neither"
    best = [max(values.index(str(value)) for value in end) for end in ends]
    if best[0] == best[1]:
        return "neither"
    return (comparison.first if best[0] > best[1] else comparison.second).id


# --- one student under each ---

Fate = tuple[Policy, Case, Sequence[Outcome], Sequence[str]]
"""A policy, the case as it was told to it, what it decides, and the facts that it does not know."""


def show_fates(fates: Sequence[Fate], decisions: Sequence[str], page: Page) -> str:
    """A row for each decision, a column for each policy."""
    lines = [page.paint("the same student under each", "bold"), ""]
    rows = [["", *(policy.id for policy, *_ in fates)]]
    rows += [[name, *(_fate(fate, name) for fate in fates)] for name in decisions]
    if max(map(len, table(rows)), default=0) <= page.width:
        lines += [f"  {row}" for row in table(rows)]
    else:
        for name in decisions:
            lines.append(f"  {name}")
            lines += [page.beside("", f"{fate[0].id}: {_fate(fate, name)}") for fate in fates]
    for policy, _, _, unknown in fates:
        if unknown:
            names = listed(f"`{name}`" for name in unknown)
            lines += ["", page.wrap(f"`{policy.id}` does not speak of {names}")]
    lines += [
        "",
        page.wrap("facts that were left out are as usual; readings that nobody has chosen stay open"),
    ]
    return "\n".join(lines) + "\n"


def _fate(fate: Fate, name: str) -> str:
    policy, _, outcomes, _ = fate
    if all(decision.name != name for decision in policy.decisions):
        return "not decided here"
    told = [said(policy, outcome) for outcome in outcomes if split(outcome.question)[1] == name]
    return "; ".join(told) or "not decided here"
