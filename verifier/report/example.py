"""The case of a finding: as a list for a reader, and as a row for `cases.md`."""

from verifier.evaluate.choices import outcomes
from verifier.evaluate.evaluator import Evaluator
from verifier.finding import Finding
from verifier.model.case import kind_of_name
from verifier.model.kinds import Value
from verifier.model.policy import Policy
from verifier.model.values import show_value
from verifier.report.fingerprint import fingerprint
from verifier.report.outcomes import cell
from verifier.report.page import Page, table
from verifier.report.phrases import label, value

_MARGIN = 15
_NAME = "for example"


def example(policy: Policy, finding: Finding, page: Page) -> list[str]:
    """What is unusual about the case, one line a fact; then what is as usual, and what follows."""
    if finding.case is None:
        return []
    telling = _telling(policy, finding)
    rows = [
        ("*" if name in finding.unusual else " ", name, value(policy, name, of), _called(policy, name))
        for name, of in telling.items()
    ]
    lines = [" " * _MARGIN + _clipped(line, page.width - _MARGIN) for line in table(rows, gap=" ")]
    lines = [line.replace("* ", page.paint("*", "mark") + " ", 1) for line in lines]
    usual = [
        f"`{name}` {value(policy, name, of)}" for name, of in finding.case.items() if name not in telling
    ]
    if usual:
        lines.append(page.beside("", f"as usual: {', '.join(usual)}"))
    if finding.derived:
        follows = [f"`{name}` {value(policy, name, of)}" for name, of in finding.derived.items()]
        lines.append(page.beside("", f"so that: {', '.join(follows)}"))
    if finding.off_grid:
        lines.append(page.beside("", "a value lies between two declared steps"))
    if lines:
        lines[0] = "  " + page.paint(_NAME, "dim") + lines[0][2 + len(_NAME) :]
    return lines


def _telling(policy: Policy, finding: Finding) -> dict[str, Value]:
    """The facts of the case that are not at their typical value, or have none."""
    assert finding.case is not None
    typical = {fact.name: fact.typical for fact in policy.inputs}
    return {name: of for name, of in finding.case.items() if typical.get(name) is None or typical[name] != of}


def _called(policy: Policy, name: str) -> str:
    called = label(policy, name)
    return "" if called == name else f" {called}"


def _clipped(line: str, width: int) -> str:
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"


def row_for_cases(policy: Policy, finding: Finding, page: Page) -> list[str]:
    """The case as two lines that paste into a `cases` table; typical facts are left out."""
    row = case_row(policy, finding)
    if row is None:
        return []
    head, cells = table(row, gap=" ")
    return ["  " + page.paint("for cases.md", "dim") + " " + head, " " * _MARGIN + cells]


def case_row(policy: Policy, finding: Finding) -> list[list[str]] | None:
    """The head and the row, as cells with their separators; None where no decision has an outcome."""
    kinds = {decision.name: decision.kind for decision in policy.decisions}
    if finding.case is None or finding.decision not in kinds or finding.check == "failed-case":
        return None
    outcome = outcomes(Evaluator(policy), finding.case)[finding.decision]
    head, row = ["id"], [f"{finding.check}-{fingerprint(policy, finding)[:4]}"]
    for name, of in _telling(policy, finding).items():
        head += ["|", name]
        row += ["|", show_value(of, kind_of_name(policy, name))]
    return [[*head, "||", finding.decision], [*row, "||", cell(outcome, kinds[finding.decision])]]
