"""A run of the checks laid out for a person at a terminal."""

from collections import Counter
from collections.abc import Iterable, Sequence

from verifier.finding import Finding, Proved, Run, Verification
from verifier.report import order
from verifier.report.advice import noun, severities
from verifier.report.finding import show_finding
from verifier.report.mistakes import show_mistakes
from verifier.report.page import Page, counted, listed


def show_run(run: Run, page: Page, notes: bool = False) -> str:
    """Each policy: its verdict, its findings, what was proved and what stayed open; then the sum."""
    parts = [_policy(verification, page, notes) for verification in order.verifications(run)]
    if run.mistakes:
        parts.append(show_mistakes(run.mistakes, page).rstrip("\n"))
    if len(parts) > 1 and run.verifications:
        parts.append(_sum(run, page))
    return "\n\n".join(parts) + "\n" if parts else ""


def _policy(verification: Verification, page: Page, notes: bool) -> str:
    policy = verification.policy
    size = f"{counted(len(policy.counted_clauses), 'clause')}, {counted(len(policy.rules), 'rule')}"
    lines = [
        page.paint(page.wrap(policy.title), "bold"),
        page.paint(f"{policy.path}, {size}", "dim"),
        "",
        _verdict(verification, page),
    ]
    found = order.findings(verification.answers)
    shown = [finding for finding in found if notes or finding.severity != "note"]
    told: set[str] = set()
    for finding in shown:
        lines += ["", *show_finding(policy, finding, page, finding.check not in told)]
        told.add(finding.check)
    end = _hidden(found, page) if not notes else []
    end += _undecided(verification, page)
    end += _proved(order.proofs(verification.answers), page, notes)
    return "\n".join([*lines, *(["", *end] if end else [])])


def _verdict(verification: Verification, page: Page) -> str:
    found = order.findings(verification.answers)
    errors = [finding for finding in found if finding.severity == "error"]
    warnings = [finding for finding in found if finding.severity == "warning"]
    open_questions = order.undecided(verification.answers)
    proofs = order.proofs(verification.answers)
    if errors:
        words = f"found {listed(_nouns(errors))}"
        words += f"; besides, {listed(_nouns(warnings))}" if warnings else ""
        style = "error"
    elif warnings:
        words, style = f"no error, but {listed(_nouns(warnings))}", "warning"
    elif open_questions:
        words, style = "nothing wrong was found, but not everything could be decided", "warning"
    elif found:
        words, style = f"no error and no warning, but {counted(len(found), 'note')}", "good"
    elif proofs:
        words, style = "nothing wrong: every question asked is answered, with proof", "good"
    else:
        words, style = "nothing wrong was found", "good"
    if open_questions and (errors or warnings):
        words += f"; {counted(len(open_questions), 'question')} stayed open"
    return page.paint(page.wrap(words), style)


def _nouns(findings: Iterable[Finding]) -> list[str]:
    return [noun(check, number) for check, number in Counter(f.check for f in findings).items()]


def _hidden(found: Sequence[Finding], page: Page) -> list[str]:
    notes = [finding for finding in found if finding.severity == "note"]
    if not notes:
        return []
    words = f"{listed(_nouns(notes))}; `--notes` shows {'it' if len(notes) == 1 else 'them'}"
    return [page.beside("notes", words, 0, 10)]


def _undecided(verification: Verification, page: Page) -> list[str]:
    return [
        page.beside(
            "open" if place == 0 else "",
            f"{question.check} in `{question.decision or question.subject}`: {question.reason}",
            0,
            10,
        )
        for place, question in enumerate(order.undecided(verification.answers))
    ]


def _proved(proofs: Sequence[Proved], page: Page, notes: bool) -> list[str]:
    """What there is none of, by check; what that rests on besides the rules, or all of it with notes."""
    if not proofs:
        return []
    if notes:
        return [
            page.beside("proved" if place == 0 else "", _proof(proof), 0, 10)
            for place, proof in enumerate(proofs)
        ]
    by_check: dict[str, list[str]] = {}
    for proof in proofs:
        by_check.setdefault(proof.check, [])
        if proof.decision and proof.decision not in by_check[proof.check]:
            by_check[proof.check].append(proof.decision)
    words = "; ".join(
        noun(check, 0) + (f" in {listed(names)}" if names else "") for check, names in by_check.items()
    )
    lines = [page.beside("proved", words, 0, 10)]
    rests = dict.fromkeys(name for p in proofs for name in p.rests_on if not name.startswith("rule "))
    if rests:
        lines.append(page.beside("", f"resting on the rules and on {listed(rests)}", 0, 10))
    return lines


def _proof(proof: Proved) -> str:
    about = f" in `{proof.decision}`" if proof.decision else ""
    about += f" ({proof.subject})" if proof.subject not in (proof.decision, proof.policy) else ""
    rests = f", resting on {listed(proof.rests_on)}" if proof.rests_on else ""
    return f"{noun(proof.check, 0)}{about}{rests}"


def _sum(run: Run, page: Page) -> str:
    answers = [answer for verification in run.verifications for answer in verification.answers]
    counts = order.counts(answers)
    words = [
        severities(counts["errors"], "error"),
        severities(counts["warnings"], "warning"),
        severities(counts["notes"], "note"),
        f"{counts['proved']} proved",
        f"{counts['undecided']} undecided",
    ]
    if run.mistakes:
        words.append(counted(len(run.mistakes), "mistake"))
    return page.paint(page.wrap(f"{counted(len(run.verifications), 'policy')}: {', '.join(words)}"), "bold")
