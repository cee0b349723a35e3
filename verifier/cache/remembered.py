"""The answers of earlier runs about policies, check by check."""

import json
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve

from verifier.cache.folder import Folder
from verifier.cache.key import key
from verifier.cache.plain import Strange, plain, record
from verifier.checks import stale_acceptance
from verifier.checks.check import Check
from verifier.checks.evidence import evidence
from verifier.finding import Answer, Undecided
from verifier.model.policy import Policy
from verifier.solve.asked import Options
from verifier.solve.program import NoAnswer


class Remembered:
    """What is kept in a folder of answers to what these options ask.

    `with_evidence`: the files of their questions are named in them.
    """

    def __init__(self, folder: Folder, options: Options, with_evidence: bool) -> None:
        self._folder = folder
        self._options = options
        self._with_evidence = with_evidence
        self._kept: dict[int, dict[str, list[object]]] = {}

    def answers(self, policy: Policy, checks: Iterable[Check]) -> Mapping[str, Sequence[Answer]]:
        """The answers that are there already, by the name of their check."""
        kept = self._kept[id(policy)] = self._read(policy)
        found: dict[str, Sequence[Answer]] = {}
        for check in checks:
            try:
                found[check.name] = tuple(map(record, kept[check.name]))
            except (KeyError, Strange):
                continue
        return found

    def keep(self, policy: Policy, checks: Iterable[Check], answers: Iterable[Answer]) -> None:
        """Keep what there was no answer to before; nothing of a check that left a question open."""
        kept = self._kept.get(id(policy), {})
        # what is told of an acceptance rests on all else that was told
        new_to_it = [check for check in checks if check.name != stale_acceptance.CHECK.name]
        told: dict[str, list[Answer]] = {check.name: [] for check in new_to_it if check.name not in kept}
        for answer in answers:
            if answer.check in told:
                told[answer.check].append(answer)
        new = {name: some for name, some in told.items() if not any(isinstance(a, Undecided) for a in some)}
        if not new:
            return
        try:
            kept |= {name: [plain(self._by_itself(answer)) for answer in some] for name, some in new.items()}
            name = self._name(policy)
        except (Strange, NoAnswer, OSError):
            return
        self._folder.write(name, json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode())

    def tidy(self) -> None:
        self._folder.tidy()

    def _by_itself(self, answer: Answer) -> Answer:
        """The answer without its questions, which hold all that the solver was told."""
        if isinstance(answer, Undecided) or not answer.asked:
            return answer
        return evolve(answer, asked=(), evidence=evidence(answer) if self._with_evidence else None)

    def _read(self, policy: Policy) -> dict[str, list[object]]:
        try:
            data = self._folder.read(self._name(policy))
            found = json.loads(data) if data is not None else {}
        except (Strange, NoAnswer, OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def _name(self, policy: Policy) -> str:
        return f"{key(policy, self._options)}{'-evidence' if self._with_evidence else ''}.json"
