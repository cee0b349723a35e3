"""How a run went, in one sentence: of one policy, and of all of them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from verifier.finding import Baseline, Finding, Proved, Run, Verification
from verifier.report import order
from verifier.report.advice import noun, severities
from verifier.report.page import counted, listed


def verdict(verification: Verification) -> tuple[str, str]:
    """The verdict on one policy, and the style it is told in: `error`, `warning` or `good`.

    What is accepted, or known from a baseline, is no part of it, but keeps it from saying that all is well.
    """
    every = order.findings(verification.answers)
    found = [finding for finding in every if finding.counted]
    errors = [finding for finding in found if finding.severity == "error"]
    warnings = [finding for finding in found if finding.severity == "warning"]
    open_questions = order.undecided(verification.answers)
    proofs = order.proofs(verification.answers)
    if errors:
        words = f"found {listed(nouns(errors))}"
        words += _with_them(every)
        words += f"; besides, {listed(nouns(warnings))}" if warnings else ""
        style = "error"
    elif warnings:
        words, style = f"no error, but {listed(nouns(warnings))}", "warning"
    elif open_questions:
        what = "wrong" if len(every) == len(found) else "new"
        words, style = f"nothing {what} was found, but not everything could be decided", "warning"
    elif found:
        words, style = f"no error and no warning, but {counted(len(found), 'note')}", "good"
    elif every:
        words, style = f"nothing but what is {listed(_apart(every))}", "good"
    elif proofs:
        words, style = "nothing wrong: every question asked is answered, with proof", "good"
    else:
        words, style = "nothing wrong was found", "good"
    if open_questions and (errors or warnings):
        words += f"; {counted(len(open_questions), 'question')} stayed open"
    return words, style


def _with_them(found: Sequence[Finding]) -> str:
    """What is told with errors, since it is wrong nowhere else."""
    repeated = [finding for finding in found if finding.told_with]
    return f", and told with them {listed(nouns(repeated))}" if repeated else ""


def _apart(found: Sequence[Finding]) -> list[str]:
    accepted = sum(finding.accepted is not None for finding in found)
    known = len(found) - accepted
    words = [f"accepted ({counted(accepted, 'finding')})"] if accepted else []
    return words + ([f"known ({counted(known, 'finding')})"] if known else [])


def nouns(findings: Iterable[Finding]) -> list[str]:
    """What was found, counted by check: `2 gaps`, `1 contradiction`."""
    return [noun(check, number) for check, number in Counter(f.check for f in findings).items()]


def total(run: Run) -> str:
    """`2 policies: 9 errors, no warnings, 3 notes, 30 proved, 0 undecided`."""
    counts = order.counts(answer for v in run.verifications for answer in v.answers)
    words = [
        severities(counts["errors"], "error"),
        severities(counts["warnings"], "warning"),
        severities(counts["notes"], "note"),
    ]
    words += [f"{counts['repeated']} told with another"] if counts["repeated"] else []
    words += [f"{counts[name]} {name}" for name in ("accepted", "known") if counts[name]]
    if run.baseline and run.baseline.gone:
        words.append(f"{len(run.baseline.gone)} gone")
    words += [f"{counts['proved']} proved", f"{counts['undecided']} undecided"]
    if run.mistakes:
        words.append(counted(len(run.mistakes), "mistake"))
    return f"{counted(len(run.verifications), 'policy')}: {', '.join(words)}"


def within_words(within: Mapping[str, int]) -> str:
    """`for up to 4 modules with up to 4 components each`, `for up to one module`; empty if for any."""
    words = []
    for name, most in sorted(within.items()):
        outer, _, own = name.rpartition(".")
        if outer and outer in within:
            continue
        inner = [
            _so_many(count, other.rpartition(".")[2])
            for other, count in sorted(within.items())
            if other.rpartition(".")[0] == name
        ]
        owner = f" in each of the {outer}" if outer else ""
        each = "" if most == 1 else " each"
        words.append(
            f"{_so_many(most, own)}{owner}" + (f" with up to {listed(inner)}{each}" if inner else "")
        )
    return f"for up to {listed(words)}" if words else ""


def bounded_words(proofs: Sequence[Proved]) -> str:
    """`3 of them for up to 4 modules`: the proofs that hold for lists of some length only; empty if none."""
    bounded = [proof.within for proof in proofs if proof.within]
    least: dict[str, int] = {}
    for within in bounded:
        least |= {name: min(most, least.get(name, most)) for name, most in within.items()}
    which = "all" if len(bounded) == len(proofs) else str(len(bounded))
    return f"{which} of them {within_words(least)}" if bounded else ""


def _so_many(number: int, members: str) -> str:
    return f"{'one' if number == 1 else number} {members.removesuffix('s') if number == 1 else members}"


def gone_words(baseline: Baseline) -> str:
    """What is to be done, or was done, about what is gone from a baseline."""
    them = "it" if len(baseline.gone) == 1 else "them"
    if baseline.updated:
        return f"taken out of {baseline.path}"
    return f"no longer found; `--update-baseline` takes {them} out of {baseline.path}"
