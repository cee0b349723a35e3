"""The page of a check, and the list of all checks."""

import re
from collections.abc import Sequence

from verifier.checks import Check
from verifier.report.page import Page

_OPENING = re.compile(r"(What it finds|Why it matters|Example|What to do)\.\s+")


def show_list(checks: Sequence[Check], page: Page) -> str:
    """One line a check: its severity, its name, what it finds."""
    widest = max(len(check.name) for check in checks) + 2
    lines = []
    for check in checks:
        row = page.beside(check.severity.ljust(9) + check.name, _first_line(check), 0, 9 + widest)
        lines.append(row.replace(check.severity, page.paint(check.severity, check.severity), 1))
    return "\n".join([*lines, "", "`verifier explain NAME` tells more about one of them"]) + "\n"


def _first_line(check: Check) -> str:
    line = check.page.strip().split("\n")[0].rstrip(".")
    return line[:1].lower() + line[1:]


def show_page(check: Check, page: Page) -> str:
    """The page of one check, its parts under their headings."""
    first, *rest = re.split(r"\n\s*\n", check.page.strip())
    severity = page.paint(check.severity, check.severity)
    lines = [f"{page.paint(check.name, 'bold')}  {severity}", "", page.wrap(" ".join(first.split()))]
    for paragraph in rest:
        text = " ".join(paragraph.split())
        found = _OPENING.match(text)
        lines.append("")
        if found is not None:
            lines.append(page.paint(found[1], "bold"))
            text = text[found.end() :]
        lines.append(page.wrap(text, 2))
    return "\n".join(lines) + "\n"
