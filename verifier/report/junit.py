"""A run as JUnit XML, which CI servers show as tests: a suite for each policy, a test for each question.

A question is a check of one decision (or of the rule, clause or worked case that it is about). It fails
where something was found that fails the run, is skipped where all of that is accepted or known, and is an
error where it stayed open. What was found and fails nothing is told in the test that passes.
"""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from verifier.finding import Answer, Finding, Proved, Run, Undecided, Verification
from verifier.model.policy import Policy
from verifier.report import order
from verifier.report.besides import with_words
from verifier.report.finding import show_finding
from verifier.report.fingerprint import fingerprint
from verifier.report.page import Page, counted
from verifier.report.sentences import sentence
from verifier.report.suites import add_mistakes, suites, written
from verifier.report.verdict import gone_words, within_words


def show_junit(run: Run, fail_on: str) -> str:
    """The XML text; `fail_on` is the severity from which on a finding is a failure."""
    root = suites()
    for verification in order.verifications(run):
        _policy(root, verification, fail_on)
    add_mistakes(root, run.mistakes)
    if run.baseline and run.baseline.gone:
        suite = SubElement(root, "testsuite", name="gone from the baseline")
        for entry in run.baseline.gone:
            name = f"{entry.policy}, {entry.check} {entry.fingerprint}"
            test = SubElement(suite, "testcase", classname="gone", name=name)
            SubElement(test, "system-out").text = f"{entry.message}\n{gone_words(run.baseline)}"
    return written(root)


def _policy(root: Element, verification: Verification, fail_on: str) -> None:
    policy = verification.policy
    suite = SubElement(root, "testsuite", name=policy.id, file=policy.pages[0].path)
    questions: dict[tuple[str, str], list[Answer]] = {}
    given = verification.answers
    answers: list[Answer] = [*order.findings(given), *order.undecided(given), *order.proofs(given)]
    for answer in answers:
        questions.setdefault((answer.check, _about(answer)), []).append(answer)
    for (check, about), about_it in sorted(questions.items(), key=lambda item: item[0]):
        test = SubElement(suite, "testcase", classname=f"{policy.id}.{check}", name=f"{check} in {about}")
        _outcome(test, policy, about_it, fail_on, answers)


def _about(answer: Answer) -> str:
    """What a question is about; those about a decision are one, however many findings it has."""
    return answer.decision or answer.subject


def _outcome(
    test: Element, policy: Policy, answers: list[Answer], fail_on: str, given: Sequence[Answer]
) -> None:
    found = [answer for answer in answers if isinstance(answer, Finding)]
    failing = [finding for finding in found if order.fails(finding, fail_on)]
    apart = [finding for finding in found if not finding.counted]
    open_questions = [answer for answer in answers if isinstance(answer, Undecided)]
    told = [finding for finding in found if finding.counted and finding not in failing]
    if failing:
        more = f", and {counted(len(failing) - 1, 'more finding')}" if len(failing) > 1 else ""
        message = sentence(policy, failing[0]) + more
        shown = (show_finding(policy, f, Page(), f is failing[0], given) for f in failing)
        text = "\n\n".join("\n".join(lines) for lines in shown)
        SubElement(test, "failure", type=failing[0].severity, message=message).text = text
    elif open_questions:
        reasons = "\n".join(question.reason for question in open_questions)
        SubElement(test, "error", type="undecided", message=open_questions[0].reason).text = reasons
    elif apart and not told:
        SubElement(test, "skipped", message="; ".join(_why(finding) for finding in apart))
    lines = [f"undecided: {question.reason}" for question in open_questions if failing]
    lines += [f"{f.severity}: {sentence(policy, f)}" for f in told]
    lines += [f"{_why(f)}: {sentence(policy, f)} ({fingerprint(policy, f)})" for f in apart]
    reaches = (within_words(answer.within) for answer in answers if isinstance(answer, Proved))
    lines += [f"proved {words}" for words in dict.fromkeys(reaches) if words]
    if lines:
        SubElement(test, "system-out").text = "\n".join(lines)


def _why(finding: Finding) -> str:
    if finding.told_with:
        return f"only where there is {with_words(finding)}, and told there"
    if finding.accepted is None:
        return "known from the baseline"
    until = f" until {finding.accepted.until}" if finding.accepted.until else ""
    return f"accepted{until}: {finding.accepted.reason}"
