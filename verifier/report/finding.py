"""One finding laid out for a person: who is affected, the case, what each rule says, what to do."""

from collections.abc import Iterator, Sequence

from verifier.checks.check import MENDED
from verifier.finding import Answer, Finding, Neighbour, Says
from verifier.model.kinds import Value
from verifier.model.paths import split
from verifier.model.policy import Policy
from verifier.report.advice import advice
from verifier.report.besides import beside_words
from verifier.report.example import example, row_for_cases
from verifier.report.fingerprint import fingerprint
from verifier.report.members import Speaking, only_ones, whose
from verifier.report.page import Page, listed
from verifier.report.phrases import citation, clause_of, value
from verifier.report.regions import region_lines
from verifier.report.repairs import show_repairs
from verifier.report.resting import rests_on, rules_told
from verifier.report.sentences import sentence
from verifier.report.whom import about

_SILENT = ("does not apply", "unknown")
_TELLING = 3
"""Rules that do not apply and are not to blame are told up to this number."""


def show_finding(
    policy: Policy, finding: Finding, page: Page, first: bool = True, answers: Sequence[Answer] = ()
) -> list[str]:
    """The lines of one finding; what to do about it is said with the `first` of its check alone.

    Those of the `answers` that are told with it are.
    """
    severity = page.paint(finding.severity, finding.severity)
    name = page.paint(fingerprint(policy, finding), "dim")
    lines = [f"{severity}  {page.paint(about(policy, finding), 'bold')}  {name}"]
    lines += _place(policy, finding, page)
    lines += ["", page.wrap(sentence(policy, finding), 2), ""]
    details = _region(policy, finding, page)
    details += example(policy, finding, page)
    details += _rules(finding, page)
    details += _neighbours(policy, finding, page)
    details += row_for_cases(policy, finding, page)
    told = rules_told(policy, finding)
    details += [page.beside("" if place else "the rules", words) for place, words in enumerate(told)]
    for place, words in enumerate(rests_on(finding)):
        details.append(page.beside("or on" if place else "rests on", words))
    if finding.also_rests_on and finding.more_may_suffice:
        details.append(page.beside("", "there may be other ways"))
    for place, words in enumerate(beside_words(policy, finding, answers)):
        details.append(page.beside("" if place else "besides", words))
    details += show_repairs(policy, finding, page)
    if first:
        more = f"`verifier explain {finding.check}` tells more"
        if finding.check in MENDED and finding.repairs is None:
            more += ", and `verifier check --repairs` seeks changes that are proved to mend it"
        details.append(page.beside("to do", f"{advice(finding.check)}; {more}".removeprefix("; ")))
    return [*lines, *details] if details else lines[:-1]


def _place(policy: Policy, finding: Finding, page: Page) -> list[str]:
    clause = clause_of(policy, finding.clauses[0]) if finding.clauses else None
    where, path = citation(policy, clause), str(finding.span)
    if len(where) + len(path) + 5 <= page.width:
        return [f"  {where}   {page.paint(path, 'dim')}"]
    return [page.wrap(where, 2, 4), f"  {page.paint(path, 'dim')}"]


def _region(policy: Policy, finding: Finding, page: Page) -> list[str]:
    """All regions, unless the sentence has already said the only one."""
    lines: list[str] = []
    if len(finding.regions) > 1:
        member = None if "incompatible" in finding.detail else finding.of
        told = region_lines(
            policy, finding.regions, finding.within, member, [finding.detail.get("reading", "")]
        )
        lines += [page.beside(margin, words) for margin, words in told]
    return lines


def _rules(finding: Finding, page: Page) -> list[str]:
    """What the rules say: those that have a say, those to blame, and a few of the others."""
    speaking = [says for says in finding.says if says.state not in _SILENT]
    silent = [says for says in finding.says if says.state in _SILENT]
    blamed = [says for says in silent if says.rule in finding.rules]
    others = [says for says in silent if says.rule not in finding.rules]
    told = [*speaking, *blamed]
    told += others[: max(_TELLING - len(told), 0)]
    lines = [page.beside("" if place else "the rules", _says(says)) for place, says in enumerate(told)]
    if left := len(finding.says) - len(told):
        verb = "does" if left == 1 else "do"
        lines.append(page.beside("", f"{left} more {'rule' if left == 1 else 'rules'} {verb} not apply"))
    return lines


def _says(says: Says) -> str:
    conclusion = f"`{says.conclusion}`" if says.conclusion else "nothing of its own"
    conditions, by = _split(says.because)
    because = f", as `{conditions}`" if conditions else ""
    match says.state:
        case "does not apply":
            return f"{says.rule}: {conclusion} only where `{conditions}`"
        case "unknown":
            return f"{says.rule}: {conclusion} waits for what is not settled"
        case "says nothing":
            return f"{says.rule}: {conclusion}, and none of these is open{because}"
        case "capped":
            return f"{says.rule}: {conclusion}, moved to the nearest value allowed{by}{because}"
        case "defeated":
            return f"{says.rule}: {conclusion} gives way, defeated{by}"
        case "lifted":
            return f"{says.rule}: {conclusion} is lifted{by}"
        case _:
            return f"{says.rule}: {conclusion}{because}"


def _split(because: str) -> tuple[str, str]:
    """The conditions that decided it, and the words ` by RULE` where another rule did."""
    if because.startswith("by "):
        return "", f" {because}"
    conditions, and_by, rules = because.rpartition(" and by ")
    return (conditions, f" by {rules}") if and_by else (because, "")


def _changed(policy: Policy, finding: Finding, neighbour: Neighbour) -> Iterator[tuple[str, str, Value]]:
    """The facts of a neighbour: what each is called, its key and its value."""
    speaking = Speaking(policy, finding.of, only_ones(policy, finding.case or {}))
    for key, of in neighbour.facts.items():
        path, name = split(key)
        yield whose(speaking, key) if path and path != finding.of else f"`{name}`", key, of


def _neighbours(policy: Policy, finding: Finding, page: Page) -> list[str]:
    """What holds beside it, the values of one fact with which the same holds by the same rules together."""
    alike: dict[tuple[str, str], list[str]] = {}
    for neighbour in finding.neighbours:
        by = f" by {listed(neighbour.rules)}" if neighbour.rules else ""
        comes_to = f"{finding.decision or 'outcome'} {neighbour.outcome}{by}"
        for named, name, of in _changed(policy, finding, neighbour):
            alike.setdefault((named, comes_to), []).append(value(policy, name, of))
    lines: list[str] = []
    for (named, comes_to), values in alike.items():
        words = f"with {named} {listed(dict.fromkeys(values), 'or')}: {comes_to}"
        lines.append(page.beside("" if lines else "beside it", words))
    return lines
