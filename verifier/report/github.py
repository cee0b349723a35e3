"""A run as commands to a GitHub runner, which shows them beside the lines of a pull request.

A command is a line ``::error file=…,line=…,title=…::message``; what stands in it is escaped as the runner
asks, so that no text of an author can end it, add a property, or give a command of its own.
"""

from collections.abc import Sequence

from verifier.finding import Answer, Finding, Run, Verification
from verifier.model.policy import Policy
from verifier.report import order
from verifier.report.besides import beside_words
from verifier.report.example import case_row
from verifier.report.fingerprint import fingerprint
from verifier.report.page import clean, table
from verifier.report.phrases import citation, clause_of
from verifier.report.resting import clauses_words
from verifier.report.sentences import sentence
from verifier.report.verdict import gone_words, total
from verifier.report.whom import about
from verifier.source.mistake import Mistake
from verifier.source.span import Span

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def show_github(run: Run) -> str:
    """Mistakes, findings and open questions as annotations; what is accepted or known as plain lines."""
    lines = [_mistake(mistake) for mistake in sorted(set(run.mistakes))]
    for verification in order.verifications(run):
        lines += _policy(verification)
    if run.baseline:
        lines += [
            _line(f"gone: {e.policy}, {e.check} {e.fingerprint}: {e.message}") for e in run.baseline.gone
        ]
        lines += [_line(gone_words(run.baseline))] if run.baseline.gone else []
    return "\n".join([*lines, _line(total(run))]) + "\n"


def _policy(verification: Verification) -> list[str]:
    policy, answers = verification.policy, verification.answers
    lines: list[str] = []
    for finding in order.findings(answers):
        if finding.counted:
            level, message = _LEVELS[finding.severity], _message(policy, finding, answers)
            lines.append(_command(level, finding.span, about(policy, finding), message))
        elif not finding.told_with:
            lines.append(_line(_apart(policy, finding)))
    for question in order.undecided(answers):
        title = f"undecided: {question.check} in {question.decision or question.subject}"
        lines.append(_command("warning", Span(policy.pages[0].path, 0, 0, 0, 0), title, question.reason))
    return lines


def _message(policy: Policy, finding: Finding, answers: Sequence[Answer]) -> str:
    clause = clause_of(policy, finding.clauses[0]) if finding.clauses else None
    lines = [f"{citation(policy, clause)}: {sentence(policy, finding)}{clauses_words(finding)}"]
    lines += [f"besides, {words}" for words in beside_words(policy, finding, answers)]
    row = case_row(policy, finding)
    if row is not None:
        lines += ["", "for cases.md:", *table(row, gap=" ")]
    lines += ["", f"`verifier explain {finding.check}` tells more ({fingerprint(policy, finding)})"]
    return "\n".join(lines)


def _apart(policy: Policy, finding: Finding) -> str:
    words = f"{finding.check} {fingerprint(policy, finding)}: {sentence(policy, finding)}"
    if finding.accepted is None:
        return f"known: {words}"
    until = f" until {finding.accepted.until}" if finding.accepted.until else ""
    return f"accepted{until}: {words} (“{finding.accepted.reason}”)"


def _mistake(mistake: Mistake) -> str:
    span = Span(mistake.path, mistake.line, mistake.column, mistake.line, 0)
    title = f"mistake in clause {mistake.clause}" if mistake.clause else "mistake"
    return _command("error", span, title, "\n".join(part for part in (mistake.message, mistake.help) if part))


def _command(level: str, span: Span, title: str, message: str) -> str:
    properties = {"file": span.path, "line": span.line, "col": span.column, "endLine": span.end_line}
    if span.end_line == span.line:
        properties["endColumn"] = span.end_column  # read only within one line
    properties["title"] = title
    told = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value)
    return f"::{level} {told}::{_data(message)}"


def _data(text: str) -> str:
    return _harmless(_coded(text))


def _property(text: str) -> str:
    return _harmless(_coded(text).replace(":", "%3A").replace(",", "%2C"))


def _coded(text: str) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return clean(text)


def _line(text: str) -> str:
    """A line that the runner only prints: it begins with a word of ours, and holds no command."""
    return _harmless(clean(" ".join(text.split())))


def _harmless(text: str) -> str:
    # an older form of command is read wherever it stands in a line
    return text.replace("##[", "## [")
