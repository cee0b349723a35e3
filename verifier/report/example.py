"""The case of a finding: as a list for a reader, and as a row for `cases.md`."""

from collections.abc import Collection, Sequence

from verifier.evaluate.choices import outcomes
from verifier.evaluate.evaluator import Evaluator
from verifier.finding import Finding
from verifier.model.kinds import Value
from verifier.model.members_shown import member_rows, own_names
from verifier.model.paths import split
from verifier.model.policy import Policy
from verifier.report.cases import case_cells, case_rows, case_words
from verifier.report.fingerprint import fingerprint
from verifier.report.members import Speaking, called, name_of, only_ones, placed
from verifier.report.outcomes import cell, in_cell
from verifier.report.page import Page, listed, table
from verifier.report.phrases import label, value
from verifier.report.whom import asked_key

_MARGIN = 15
_NAME = "for example"


def example(policy: Policy, finding: Finding, page: Page) -> list[str]:
    """What is unusual about the case, one line a fact; then what is as usual, and what follows."""
    if finding.case is None:
        return []
    if finding.other_case is not None:
        return _side_by_side(policy, finding, page)
    telling = _telling(policy, finding)
    only = Speaking(policy, None, only_ones(policy, finding.case))
    rows = [
        ("*" if _is_unusual(finding, name) else " ", name, words, _called(policy, name))
        for name, words in case_rows(policy, finding.case, telling)
    ]
    lines = _case_lines(rows, only, page) + _usual(policy, finding, page, telling)
    if finding.derived:
        follows = [
            f"{name_of(only, key, '`')} {value(policy, key, of)}" for key, of in finding.derived.items()
        ]
        lines.append(page.beside("", f"so that: {', '.join(follows)}"))
    if finding.off_grid:
        lines.append(page.beside("", "a value lies between two declared steps"))
    return _named(lines, page)


def _side_by_side(policy: Policy, finding: Finding, page: Page) -> list[str]:
    """Two cases that only together show it: the facts of each, and what each comes to by which rules.

    Of lists, what differs stands beside each other; then the members follow, for they are alike in all else.
    """
    assert finding.case is not None
    assert finding.other_case is not None
    telling, key = _telling(policy, finding), asked_key(finding)
    rows = [("", "", "one case", "the other", "")]
    evaluator = Evaluator(policy)
    whole = [evaluator.evaluate(case).facts for case in (finding.case, finding.other_case)]
    given = [case_words(policy, case) for case in (finding.case, finding.other_case)]
    lists = [of.name for of in policy.lists if of.name in given[0]]
    differing = [name for name in finding.case if finding.case[name] != finding.other_case.get(name)]
    inside = [name for name in differing if "[" in name]
    speaking = Speaking(policy, finding.of, only_ones(policy, finding.case))
    for name in (*(n for n in given[0] if n not in lists), *inside, *(finding.derived or {})):
        if name in given[0]:
            one, other = (words.get(name, "") for words in given)
        else:
            one, other = (value(policy, name, facts[name]) if name in facts else "" for facts in whole)
        if name != key and (name in telling or one != other):
            mark = "*" if one != other else " "
            rows.append((mark, name_of(speaking, name), one, other, _called(policy, name)))
    first, second = (finding.detail.get(each, "") for each in ("first", "second"))
    rows.append(("=", name_of(speaking, key), first, second, _called(policy, key)))
    wide = max(len(line) for line in table([row[:-1] for row in rows], gap=" ")) > page.width - _MARGIN
    lines = _one_by_one(rows, page) if wide else _rows(rows, page)
    lines += _members(policy, finding, lists, page) + _usual(policy, finding, page, telling)
    narrow = evaluator.narrowed_to(key)
    for words, case in (("one", finding.case), ("the other", finding.other_case)):
        outcome = outcomes(narrow, case).get(key)
        if outcome is not None and outcome.rules:
            lines.append(page.beside("", f"{words} by {listed(outcome.rules)}"))
    return _named(lines, page)


def _one_by_one(rows: Sequence[tuple[str, str, str, str, str]], page: Page) -> list[str]:
    """Both values of each fact where a table of them would be wider than the page."""
    found = []
    for mark, name, one, other, _ in rows:
        words = one if one == other else f"{one} or {other}"
        text = page.wrap(f"{name}: {words}" if name else f"{one}, or {other}", _MARGIN + 2, _MARGIN + 4)
        found.append(text[:_MARGIN] + page.paint(mark or " ", "mark") + text[_MARGIN + 1 :])
    return found


def _members(policy: Policy, finding: Finding, lists: Sequence[str], page: Page) -> list[str]:
    """The members of lists in two cases, with both values of what differs."""
    case, other = finding.case or {}, finding.other_case or {}

    def both(key: str, of: Value) -> str:
        words = value(policy, key, of)
        return words if other.get(key, of) == of else f"{words} or {value(policy, key, other[key])}"

    only = Speaking(policy, None, only_ones(policy, case))
    rows = [row for name in lists for row in member_rows(policy, case, name, both)]
    return [page.beside("", f"{placed(only, path)}: {words}") for path, words in rows if words]


def _case_lines(rows: Sequence[tuple[str, str, str, str]], only: Speaking, page: Page) -> list[str]:
    """The facts of a case in a table; members of lists below their list, as many lines as they need.

    Each row has a mark, the name of a fact or the path of a member, and what is said of it.
    """
    lines = iter(_rows([row for row in rows if "[" not in row[1]], page))
    found: list[str] = []
    for mark, name, words, _ in rows:
        if "[" not in name:
            found.append(next(lines))
            continue
        text = page.wrap(f"{placed(only, name)}: {words}", _MARGIN + 4, _MARGIN + 6)
        found.append(text[:_MARGIN] + (page.paint("*", "mark") if mark == "*" else " ") + text[_MARGIN + 1 :])
    return found


def _rows(rows: Sequence[tuple[str, ...]], page: Page) -> list[str]:
    lines = [" " * _MARGIN + _clipped(line, page.width - _MARGIN) for line in table(rows, gap=" ")]
    return [line.replace("* ", page.paint("*", "mark") + " ", 1) for line in lines]


def _usual(policy: Policy, finding: Finding, page: Page, telling: Collection[str]) -> list[str]:
    case, other = finding.case or {}, finding.other_case or finding.case or {}
    usual = [
        f"`{name}` {words}"
        for name, words in case_words(policy, case).items()
        if name not in telling and other[name] == case[name]
    ]
    return [page.beside("", f"as usual: {', '.join(usual)}")] if usual else []


def _named(lines: list[str], page: Page) -> list[str]:
    if lines:
        lines[0] = "  " + page.paint(_NAME, "dim") + lines[0][2 + len(_NAME) :]
    return lines


def _telling(policy: Policy, finding: Finding) -> list[str]:
    """The facts of the case that are not at their typical value, or have none; its lists."""
    assert finding.case is not None
    typical = {fact.name: fact.typical for fact in policy.inputs}
    names = own_names(finding.case)
    return [name for name in names if typical.get(name) is None or typical[name] != finding.case[name]]


def _is_unusual(finding: Finding, name: str) -> bool:
    """Whether a fact is, or something of the member at a path."""
    return any(key == name or key.startswith(f"{name}.") for key in finding.unusual)


def _called(policy: Policy, name: str) -> str:
    words, own = (called(policy, name), split(name)[1]) if "[" in name else (label(policy, name), name)
    return "" if words == own else f" {words}"


def _clipped(line: str, width: int) -> str:
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"


def row_for_cases(policy: Policy, finding: Finding, page: Page) -> list[str]:
    """The case as lines that paste into a `cases` table; typical facts are left out."""
    rows = case_row(policy, finding)
    if rows is None:
        return []
    head, *cells = table(rows, gap=" ")
    return ["  " + page.paint("for cases.md", "dim") + " " + head, *(" " * _MARGIN + row for row in cells)]


def case_row(policy: Policy, finding: Finding) -> list[list[str]] | None:
    """The head and a row a case, as cells with their separators; None where no decision has an outcome, and
    of a draft that was put together."""
    kinds = {decision.name: decision.kind for decision in policy.decisions}
    decision = finding.decision
    if finding.case is None or decision not in kinds or finding.check == "failed-case":
        return None
    if policy.parts:  # worked cases speak of one text
        return None
    cases = [finding.case] if finding.other_case is None else [finding.case, finding.other_case]
    typical = {fact.name: fact.typical for fact in policy.inputs}
    # what the decision itself comes to is expected of the row, and not given
    telling = [
        name
        for name in own_names(finding.case)
        if name != decision
        and any(typical.get(name) is None or typical[name] != case[name] for case in cases)
    ]
    id = f"{finding.check}-{fingerprint(policy, finding)[:4]}"
    evaluator = Evaluator(policy).narrowed_to(decision)
    rows = [["id", *(each for name in telling for each in ("|", name)), "||", decision]]
    for place, case in enumerate(cases):
        given = {name: of for name, of in case.items() if name != decision}
        question = decision if finding.of is None else f"{finding.of}.{decision}"
        outcome = outcomes(evaluator, given).get(question)
        if outcome is None:
            return None
        expected = in_cell(policy, case, decision, {question: cell(outcome, kinds[decision])})
        cells = case_cells(policy, case)
        shown = [cells[name] for name in telling]
        own = f"{id}{'abc'[place] if len(cases) > 1 else ''}"
        rows.append([own, *(each for text in shown for each in ("|", text)), "||", expected])
    return rows
