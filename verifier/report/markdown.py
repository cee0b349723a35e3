"""A run as Markdown for a pull request: one screen, with what takes more room folded away.

No word of an author may become a mark of the page: every sign that Markdown or HTML could read is
written as its code, and what stands in folds is plain text inside a fence that it cannot close.
"""

import re
from collections.abc import Sequence

from verifier.finding import Answer, Finding, Run, Verification
from verifier.model.policy import Policy
from verifier.report import order
from verifier.report.finding import show_finding
from verifier.report.mistakes import place
from verifier.report.page import Page, clean, counted
from verifier.report.phrases import citation, clause_of
from verifier.report.sentences import sentence
from verifier.report.verdict import bounded_words, gone_words, total, verdict
from verifier.source.mistake import Mistake

_QUOTED = re.compile(r"`([^`]+)`")
_CALLING = re.compile(r"\S*[@#]\S*")
_MARKS = re.compile(
    r"[\\`*{}\[\]<>#+!|~&@=$^]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # emphasis, but for the `_` inside a name
    r"|(?<!\w)-|-(?!\w)|(?<=\d)[.)](?=\s|$)"  # lists and rules
    r"|:(?=//)|(?<=[wW]{3})\.",  # links
)
_ROWS = 20
"""Findings that the table of a policy shows; the rest stand in its fold."""
_ROOM = 40_000
"""Characters after which only verdicts are told: a comment on a pull request holds 65,536."""
_SIGNS = {"error": "❌", "warning": "⚠️", "note": "ℹ️"}


def show_markdown(run: Run) -> str:
    """The sum, what could not be read, then each policy that has something to tell."""
    parts = ["## Policy Verifier", f"**{plain(total(run))}**"]
    if run.mistakes:
        parts.append("### Mistakes in the input")
        parts.append("\n".join(f"* {_mistake(m)}" for m in sorted(set(run.mistakes))))
    room = _ROOM
    quiet: list[str] = []
    for verification in order.verifications(run):
        answers = verification.answers
        if not order.findings(answers) and not order.undecided(answers):
            quiet.append(f"{plain(verification.policy.title)} ({_proofs(verification)})")
        else:
            told = _policy(verification, room)
            room -= sum(map(len, told))
            parts += told
    if run.baseline and run.baseline.gone:
        lines = [f"* {plain(f'{e.policy}, {e.check}: {e.message}')}" for e in run.baseline.gone]
        parts.append(_fold(f"{len(lines)} gone: {plain(gone_words(run.baseline))}", "\n".join(lines)))
    if quiet:
        parts.append(f"Nothing wrong was found in {'; '.join(quiet)}.")
    return "\n\n".join(parts) + "\n"


def _policy(verification: Verification, room: int) -> list[str]:
    policy, answers = verification.policy, verification.answers
    found = [finding for finding in order.findings(answers) if finding.counted]
    listed = [finding for finding in found if finding.severity != "note"]
    parts = [f"### {plain(policy.title)}", plain(verdict(verification)[0])]
    if bounded_words(order.proofs(answers)):
        parts.append(f"{_proofs(verification)}.")
    if room < 0:
        return [*parts, plain(f"`{_command(policy)}` tells more")]
    if listed:
        parts.append(_table(policy, listed[:_ROWS]))
        left = f" (and {counted(len(listed) - _ROWS, 'more finding')})" if len(listed) > _ROWS else ""
        parts.append(_fenced(f"Cases, reasons and rows for `cases.md`{left}", policy, listed, room, answers))
    for words, some in (
        ("note", [f for f in found if f.severity == "note"]),
        ("accepted finding", [f for f in order.findings(answers) if f.accepted is not None]),
        ("known finding", [f for f in order.findings(answers) if f.known and f.accepted is None]),
    ):
        if some:
            parts.append(_fold(counted(len(some), words), "\n".join(f"* {_line(policy, f)}" for f in some)))
    open_questions = order.undecided(answers)
    if open_questions:
        lines = [
            f"* {u.check} in {plain(f'`{u.decision or u.subject}`: {u.reason}')}" for u in open_questions
        ]
        parts.append("\n".join([f"{counted(len(lines), 'question')} stayed open:", "", *lines]))
    return parts


def _command(policy: Policy) -> str:
    return "verifier check --together …" if policy.parts else f"verifier check {policy.path}"


def _proofs(verification: Verification) -> str:
    """How many proofs there are, and how many of them hold for lists of some length only."""
    proofs = order.proofs(verification.answers)
    bounded = bounded_words(proofs)
    return f"{len(proofs)} proved{f', {plain(bounded)}' if bounded else ''}"


def _table(policy: Policy, found: Sequence[Finding]) -> str:
    rows = ["| | where | what |", "|---|---|---|"]
    for finding in found:
        clause = clause_of(policy, finding.clauses[0]) if finding.clauses else None
        where = f"{plain(citation(policy, clause))}<br>{_code(f'{finding.span.path}:{finding.span.line}')}"
        sign = f"{_SIGNS[finding.severity]} {finding.severity}"
        rows.append(f"| {sign} | {where} | {plain(sentence(policy, finding))} |")
    return "\n".join(rows)


def _fenced(
    words: str, policy: Policy, found: Sequence[Finding], room: int, answers: Sequence[Answer]
) -> str:
    """Everything about each finding as on a terminal, as far as there is room for it."""
    page, told, left = Page(), set[str](), 0
    lines: list[str] = []
    for finding in found:
        block = [
            clean(line)
            for told_of in show_finding(policy, finding, page, finding.check not in told, answers)
            for line in told_of.split("\n")
        ]
        room -= sum(len(line) + 1 for line in block)
        if room < 0:
            left += 1
            continue
        told.add(finding.check)
        lines += [*block, ""]
    if left:
        lines.append(f"{counted(left, 'more finding')}: `{_command(policy)}` tells all there is to say")
    longest = max((len(run) for line in lines for run in re.findall("`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    return _fold(plain(words), "\n".join([f"{fence}text", *lines, fence]))


def _fold(summary: str, body: str) -> str:
    return f"<details><summary>{summary}</summary>\n\n{body}\n\n</details>"


def _line(policy: Policy, finding: Finding) -> str:
    about = f" in `{finding.decision}`" if finding.decision else ""
    words = f"{finding.check}{about}, {finding.span.path}:{finding.span.line}: {sentence(policy, finding)}"
    if finding.accepted is not None:
        until = f", until {finding.accepted.until}" if finding.accepted.until else ""
        words += f" (accepted{until}: “{finding.accepted.reason}”)"
    return plain(words)


def _mistake(mistake: Mistake) -> str:
    way_out = f" ({mistake.help})" if mistake.help else ""
    return plain(
        f"{place(mistake).removeprefix('mistake').strip()}: {mistake.message}{way_out}".removeprefix(": ")
    )


def plain(text: str) -> str:
    """Text as text, its words in backticks as code; on one line, and no sign of it marks up anything."""
    parts = _QUOTED.split(" ".join(clean(" ".join(text.split())).split()))
    return "".join(_code(part) if place % 2 else _spoken(part) for place, part in enumerate(parts))


def _spoken(text: str) -> str:
    """Prose; what would call a person or link to an issue stands in code, which does neither."""
    found = _CALLING.search(text)
    if found is None:
        return _escaped(text)
    return _escaped(text[: found.start()]) + _code(found[0]) + _spoken(text[found.end() :])


def _code(text: str) -> str:
    return f"<code>{_escaped(text)}</code>"


def _escaped(text: str) -> str:
    return _MARKS.sub(lambda found: f"&#{ord(found[0])};", text)
