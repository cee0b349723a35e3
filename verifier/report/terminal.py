"""A run of the checks laid out for a person at a terminal."""

from collections.abc import Sequence

from verifier.finding import Baseline, Finding, Proved, Run, Verification
from verifier.model.policy import Policy
from verifier.report import order
from verifier.report.advice import none_in, noun, proof_about
from verifier.report.again import again_words, alone, alone_words
from verifier.report.besides import apart
from verifier.report.finding import show_finding
from verifier.report.fingerprint import fingerprint
from verifier.report.mistakes import show_mistakes
from verifier.report.page import Page, counted, listed
from verifier.report.resting import proof_words
from verifier.report.sentences import sentence
from verifier.report.verdict import gone_words, nouns, total, verdict, within_words


def show_run(run: Run, page: Page, notes: bool = False) -> str:
    """Each policy: its verdict, its findings, what was proved and what stayed open; then the sum."""
    parts = [_policy(verification, page, notes) for verification in order.verifications(run)]
    if run.baseline and run.baseline.gone:
        parts.append("\n".join(_gone(run.baseline, page)))
    if run.mistakes:
        parts.append(show_mistakes(run.mistakes, page).rstrip("\n"))
    if len(parts) > 1 and run.verifications:
        parts.append(page.paint(page.wrap(total(run)), "bold"))
    return "\n\n".join(parts) + "\n" if parts else ""


def _policy(verification: Verification, page: Page, notes: bool) -> str:
    policy = verification.policy
    size = f"{counted(len(policy.counted_clauses), 'clause')}, {counted(len(policy.rules), 'rule')}"
    words, style = verdict(verification)
    lines = [
        page.paint(page.wrap(policy.title), "bold"),
        page.paint(f"{policy.path}, {size}", "dim"),
        "",
        page.paint(page.wrap(words), style),
    ]
    every = order.findings(verification.answers)
    found = [finding for finding in every if finding.counted]
    shown = [finding for finding in found if notes or finding.severity != "note"]
    told: set[str] = set()
    for finding in shown:
        new = finding.check not in told
        lines += ["", *show_finding(policy, finding, page, new, every)]
        told.add(finding.check)
    end = _apart(policy, every, page)
    end += _hidden(found, page) if not notes else []
    end += _undecided(verification, page)
    end += _proved(order.proofs(verification.answers), page, notes)
    end += _again(verification, page, notes)
    return "\n".join([*lines, *(["", *end] if end else [])])


def _apart(policy: Policy, found: Sequence[Finding], page: Page) -> list[str]:
    """What is accepted, with the reason, and what the baseline knows: a line or two each."""
    lines = []
    for finding in apart(found):
        about = f" in `{finding.decision}`" if finding.decision else ""
        words = f"{finding.check}{about} {fingerprint(policy, finding)}: {sentence(policy, finding)}"
        if finding.accepted is not None:
            until = f", until {finding.accepted.until}" if finding.accepted.until else ""
            words += f" (“{finding.accepted.reason}”{until})"
        lines.append(page.beside("accepted" if finding.accepted else "known", words, 0, 10))
    return lines


def _gone(baseline: Baseline, page: Page) -> list[str]:
    """What the baseline still has and is found no more, and how to take it out."""
    lines = [
        page.beside("gone", f"{entry.policy}, {entry.check} {entry.fingerprint}: {entry.message}", 0, 10)
        for entry in baseline.gone
    ]
    return [*lines, page.beside("", gone_words(baseline), 0, 10)]


def _hidden(found: Sequence[Finding], page: Page) -> list[str]:
    notes = [finding for finding in found if finding.severity == "note"]
    if not notes:
        return []
    words = f"{listed(nouns(notes))}; `--notes` shows {'it' if len(notes) == 1 else 'them'}"
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
        about = f"{named}{_reach(proof)}" if (named := proof_about(proof)) else ""
        if about and about not in by_check[proof.check]:
            by_check[proof.check].append(about)
    words = "; ".join(
        f"{none_in(check)} {listed(names)}" if names else noun(check, 0) for check, names in by_check.items()
    )
    lines = [page.beside("proved", words, 0, 10)]
    rests = dict.fromkeys(name for p in proofs for name in p.rests_on if not name.startswith("rule "))
    if rests:
        lines.append(page.beside("", f"resting on the rules and on {listed(rests)}", 0, 10))
    return lines


def _again(verification: Verification, page: Page, notes: bool) -> list[str]:
    """How many answers a second engine gave too; with notes also which it did not, and why."""
    if not (words := again_words(verification)):
        return []
    left = alone(verification)
    words += "; `--notes` tells the others" if left and not notes else ""
    lines = [page.beside("again", words, 0, 10)]
    return lines + [page.beside("", alone_words(answer), 0, 10) for answer in left if notes]


def _proof(proof: Proved) -> str:
    named = proof_about(proof)
    words = f"{none_in(proof.check)} `{named}`" if named else noun(proof.check, 0)
    words += f" ({proof.subject})" if proof.subject not in (named, proof.policy) else ""
    return f"{words}{_reach(proof)}{proof_words(proof)}"


def _reach(proof: Proved) -> str:
    """Up to which lengths of lists a proof holds; nothing is said of one that holds for any."""
    words = within_words(proof.within)
    return f" {words}" if words else ""
