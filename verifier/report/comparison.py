"""What `verifier compare` says of two policies, decision by decision: who comes out otherwise, and of whom
only one of them says anything. The words, and their layout on a terminal."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from verifier.checks.asked_by_one import AskedByOne
from verifier.checks.difference import Comparison
from verifier.checks.side_by_side import Compared, Difference, Open, Unchanged
from verifier.evaluate.outcome import Outcome
from verifier.finding import Region
from verifier.model.case import kind_of_name
from verifier.model.policy import Ambiguity, Decision, ListOf, Policy
from verifier.report.cases import case_rows
from verifier.report.members import Speaking, only_ones, placed
from verifier.report.outcomes import outcome_words
from verifier.report.page import Page, counted, listed
from verifier.report.phrases import label, named
from verifier.report.regions import region_lines
from verifier.report.verdict import within_words

MOST_REGIONS = 4
"""Regions of a decision that are told to a reader; JSON has all."""
_MARK = re.compile(r"(?<=\w)'")


def show_comparisons(comparisons: Sequence[Comparison], page: Page) -> str:
    """The comparisons one after the other, for a terminal."""
    lines: list[str] = []
    for comparison in comparisons:
        first, second = comparison.first, comparison.second
        title = f"{first.title}, and {second.title}"
        lines += [page.paint(page.wrap(title), "bold"), page.paint(f"{first.path}, {second.path}", "dim"), ""]
        lines += [page.wrap(sum_words(comparison)), ""]
        for found in comparison.found:
            lines += [*_decision(comparison, found, page), ""]
        for asked in comparison.asked_by_one:
            lines += [*_asked(comparison, asked, page), ""]
    return "\n".join(lines)


def sum_words(comparison: Comparison) -> str:
    """`of 4 decisions that both make, they part in 3 and agree for everybody in 1`."""
    apart = [found for found in comparison.found if isinstance(found, Difference)]
    alike = [found for found in comparison.found if isinstance(found, Unchanged)]
    open_ = len(comparison.found) - len(apart) - len(alike)
    parts = [f"they part in {len(apart)}"] if apart else []
    parts += [f"{'' if apart else 'they '}agree for everybody in {len(alike)}"] if alike else []
    parts += [f"{open_} stayed open"] if open_ else []
    one = {asked.decision for asked in comparison.asked_by_one if isinstance(asked, AskedByOne)}
    words = f"of {counted(len(comparison.found), 'decision')} that both make, {listed(parts)}"
    return f"{words}; in {len(one)} one of them says nothing of some students" if one else words


def _decision(comparison: Comparison, found: Compared, page: Page) -> Iterator[str]:
    name = decision_words(comparison, found.decision)
    if isinstance(found, Unchanged):
        yield page.beside("alike", unchanged_words(name, found))
        if found.rests_on:
            yield page.beside("", f"resting on {listed(found.rests_on)}")
        return
    if not isinstance(found, Difference):
        yield page.beside("open", f"{name}: {found.reason}")
        return
    called = decision_of(comparison.first, found.decision).label
    yield page.beside("divergence", f"{name}{f', {called}' if called else ''}")
    yield from _where(comparison, found, page)
    for policy, outcome in ((comparison.first, found.first), (comparison.second, found.second)):
        yield page.beside("", f"{policy.id}: {said(policy, outcome)}")
    better = gains(comparison, found)
    if better != "neither":
        yield page.beside("", f"better for the student: {better}")


def _asked(comparison: Comparison, asked: AskedByOne | Open, page: Page) -> Iterator[str]:
    if isinstance(asked, Open):
        name = decision_words(comparison, asked.decision)
        yield page.beside("open", f"who alone asks for {name}: {asked.reason}")
        return
    yield page.beside("one text", asked_words(comparison, asked))
    yield from _where(comparison, asked, page)
    policy = asking(comparison, asked)
    yield page.beside("", f"{policy.id}: {said(policy, asked.outcome)}")


def _where(comparison: Comparison, found: Difference | AskedByOne, page: Page) -> Iterator[str]:
    for margin, words in where(comparison, found):
        yield page.beside(margin, words)
    yield page.beside("for example", "; ".join(example_words(comparison, found)))


def where(comparison: Comparison, found: Difference | AskedByOne) -> Iterator[tuple[str, str]]:
    """The regions of cases in words, each line with a word for the margin; then whether there may be more."""
    told: Sequence[Region] = found.regions[:MOST_REGIONS]
    if told:
        for margin, words in region_lines(comparison.both, told, found.within, found.of):
            yield margin, plain(words)
    if len(found.regions) > MOST_REGIONS:
        yield "", "there are more such cases than are told here"
    elif not found.complete:
        yield "", "there may be more such cases than are told here"


def decision_words(comparison: Comparison, key: str) -> str:
    """`` `carried` of a module``."""
    decision = decision_of(comparison.first, key)
    return f"`{decision.name}` of a {decision.of.lower()}" if decision.of else f"`{decision.name}`"


def unchanged_words(name: str, found: Unchanged) -> str:
    """That nobody fares otherwise, and among how many members that is proved."""
    within = within_words(found.within)
    return f"{name}: nobody fares otherwise{f', {within}' if within else ''}"


def asked_words(comparison: Comparison, asked: AskedByOne) -> str:
    """Which policy says nothing of the students of a region."""
    silent = comparison.second if asked.asks == "first" else comparison.first
    return f"`{silent.id}` says nothing of {decision_words(comparison, asked.decision)} for some students"


def asking(comparison: Comparison, asked: AskedByOne) -> Policy:
    """The policy that does say something."""
    return comparison.first if asked.asks == "first" else comparison.second


def example_words(comparison: Comparison, found: Difference | AskedByOne) -> list[str]:
    """The facts of the case that are not as usual, or that the regions speak of; lists member by member."""
    policy, telling = comparison.both, {fact for region in found.regions[:1] for fact in region.facts}
    case = {n: of for n, of in found.case.items() if "[" not in n or _tells(policy, n, found.case, telling)}
    case = {n: of for n, of in case.items() if "[" not in n or of != 1 or not _is_bare(policy, n, case)}
    names = [name for name in case if "[" not in name and _tells(policy, name, case, telling)]
    only = Speaking(policy, None, only_ones(policy, case))
    words = []
    for name, value in case_rows(policy, case, names):
        if "[" in name:
            words.append(f"{placed(only, name)}: {value}" if value else placed(only, name))
        elif not isinstance(named(policy, name), ListOf):  # its members follow
            reading = isinstance(named(policy, name), Ambiguity)
            words.append(f"`{name}` read as {value}" if reading else f"`{label(policy, name)}` {value}")
    return [plain(word) for word in words]


def _tells(policy: Policy, name: str, case: Mapping[str, object], telling: set[str]) -> bool:
    fact = named(policy, name)
    if name in telling or isinstance(fact, ListOf):
        return True
    return not isinstance(fact, Ambiguity) and case[name] != getattr(fact, "typical", None)


def _is_bare(policy: Policy, name: str, case: Iterable[str]) -> bool:
    """Whether a list of a member has one member of which nothing is told."""
    return isinstance(named(policy, name), ListOf) and not any(key.startswith(f"{name}[") for key in case)


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
