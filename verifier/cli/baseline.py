"""`--baseline`: the findings that a repository knows of and does not let fail a run."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from attrs import evolve

from verifier.checks import Options
from verifier.cli.output import write_whole
from verifier.cli.places import relative
from verifier.finding import Known, Run
from verifier.report.baseline import Asked, baseline_document, compared, remembered_now
from verifier.report.json import VERSION, show
from verifier.source.mistake import Mistake, Refused

_KEYS = ("policy", "check", "decision", "message", "fingerprint")


def with_baseline(
    run: Run, path: str, remembered: Sequence[Known], update: bool, names: set[str], options: Options
) -> Run:
    """The run beside its baseline, which is written anew first where it is to be updated.

    `names` are the checks that were asked. Raises Refused where the baseline cannot be written.
    """
    shown = relative(Path(path))
    asked = _asked(run, names, options)
    before = compared(run, shown, remembered, asked)
    if not update:
        return before
    now = remembered_now(run, remembered, asked)
    write_whole(Path(path), show(baseline_document(now)).encode())
    after = compared(run, shown, now, asked)
    assert before.baseline is not None
    return evolve(after, baseline=evolve(before.baseline, updated=True))


def _asked(run: Run, names: set[str], options: Options) -> Asked:
    """A run of one clause alone asks too little to say that anything is gone."""
    policies = {v.policy.id for v in run.verifications}

    def asked(entry: Known) -> bool:
        about = options.decision is None or entry.decision == options.decision
        return options.clause is None and about and entry.policy in policies and entry.check in names

    return asked


def read_baseline(path: str, new: bool = False) -> Sequence[Known]:
    """The findings of a baseline file; none where it is not there yet and may be `new`.

    Raises Refused where it is not there, or is no baseline.
    """
    import json

    shown = relative(Path(path))
    try:
        document = json.loads(Path(path).read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        if new:
            return ()
        message = f"there is no baseline `{shown}`"
        raise _refused(shown, message, "`--update-baseline` writes it from what is found now") from None
    except OSError as problem:
        why = (problem.strerror or "it failed").lower()
        raise _refused(shown, f"the baseline cannot be read: {why}", "check the file") from None
    except (ValueError, RecursionError):
        raise _refused(shown, "this is no baseline, for it is not JSON", _ANEW) from None
    entries = document.get("findings") if isinstance(document, dict) else None
    if not isinstance(entries, list):
        raise _refused(shown, "this is no baseline", _ANEW)
    if document.get("version") != VERSION:
        raise _refused(shown, "this baseline is of another version of the verifier", _ANEW)
    return [_known(shown, entry) for entry in entries]


_ANEW = "name another file, or take it away and write it anew with `--update-baseline`"


def _known(shown: str, entry: Any) -> Known:
    values = [entry.get(key, "") for key in _KEYS] if isinstance(entry, dict) else []
    texts = [value or "" for value in values if value is None or isinstance(value, str)]
    if len(texts) != len(_KEYS) or not texts[-1]:
        raise _refused(shown, "a finding in this baseline has no fingerprint, or is not one", _ANEW)
    return Known(*texts)


def _refused(path: str, message: str, help: str) -> Refused:
    return Refused([Mistake(path, 0, 0, "", message, help)])
