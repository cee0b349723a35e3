"""Mistakes of the input, told so that their author can mend them."""

from collections.abc import Iterable

from verifier.report.page import Page, counted
from verifier.source.mistake import Mistake


def show_mistakes(mistakes: Iterable[Mistake], page: Page) -> str:
    """Every mistake with its place, what is wrong and a way out, in the order of files and lines."""
    mistakes = sorted(set(mistakes))
    lines: list[str] = []
    for mistake in mistakes:
        lines.append(page.paint(place(mistake), "bold"))
        lines.append(page.wrap(mistake.message, 2))
        if mistake.help:
            lines.append(page.wrap(mistake.help, 4))
    files = len({mistake.path for mistake in mistakes})
    if len(mistakes) > 1:
        lines.append("")
        lines.append(
            f"{counted(len(mistakes), 'mistake')} in {counted(files, 'file')}"
            if files > 1
            else counted(len(mistakes), "mistake")
        )
    return "\n".join(lines) + "\n" if lines else ""


def place(mistake: Mistake) -> str:
    """`mistake  policy.md:4:7, clause 6.24`; without numbers where there is no place in a text."""
    where = mistake.path
    if mistake.line:
        where += f":{mistake.line}:{mistake.column}"
    if mistake.clause:
        where += f", clause {mistake.clause}"
    return f"mistake  {where}" if where else "mistake"
