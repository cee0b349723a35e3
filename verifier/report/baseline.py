"""What a baseline says of a run: which findings are known, and which of those it has are found no more."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from attrs import evolve

from verifier.finding import Answer, Baseline, Finding, Known, Run, Undecided
from verifier.model.policy import Policy
from verifier.report.fingerprint import fingerprint
from verifier.report.json import VERSION, known
from verifier.report.sentences import sentence

Asked = Callable[[Known], bool]
"""Whether the run asked for this finding, so that it would be there if it still held."""


def compared(run: Run, path: str, remembered: Sequence[Known], asked: Asked) -> Run:
    """The run with its known findings marked, and what is gone from the baseline at `path`."""
    prints = {entry.fingerprint for entry in remembered}
    found: set[str] = set()

    def marked(policy: Policy, answer: Answer) -> Answer:
        if not isinstance(answer, Finding):
            return answer
        name = fingerprint(policy, answer)
        found.add(name)
        return evolve(answer, known=name in prints)

    verifications = tuple(
        evolve(v, answers=tuple(marked(v.policy, answer) for answer in v.answers)) for v in run.verifications
    )
    gone = [e for e in remembered if e.fingerprint not in found and asked(e) and not _open(run, e)]
    return evolve(run, verifications=verifications, baseline=Baseline(path, tuple(sorted(gone))))


def remembered_now(run: Run, remembered: Iterable[Known], asked: Asked) -> list[Known]:
    """What the baseline is to hold after this run: what was found and not accepted, and what it had of
    questions that were not asked or stayed open.
    """
    now = {
        Known(f.policy, f.check, f.decision or "", sentence(v.policy, f), fingerprint(v.policy, f))
        for v in run.verifications
        for f in v.answers
        if isinstance(f, Finding) and f.accepted is None
    }
    told = {fingerprint(v.policy, f) for v in run.verifications for f in v.answers if isinstance(f, Finding)}
    kept = {e for e in remembered if e.fingerprint not in told and (not asked(e) or _open(run, e))}
    return sorted(now | kept)


def _open(run: Run, entry: Known) -> bool:
    """Whether a question that might have found it again was left undecided."""
    return any(
        isinstance(answer, Undecided)
        and (answer.policy, answer.check) == (entry.policy, entry.check)
        and answer.decision in (None, entry.decision or None)
        for v in run.verifications
        for answer in v.answers
    )


def baseline_document(remembered: Iterable[Known]) -> dict[str, Any]:
    """The file of a baseline, sorted, so that its difference to the last one reads well."""
    return {"version": VERSION, "findings": [known(entry) for entry in sorted(remembered)]}
