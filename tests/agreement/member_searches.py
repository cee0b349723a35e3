"""Every answer about a policy with lists, held against cases with few members and with many."""

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from random import Random

from tests.agreement.in_region import within
from tests.agreement.member_worlds import MemberWorlds
from tests.agreement.searches import is_note
from tests.agreement.worlds import taken
from verifier.checks import CHECKS, Check
from verifier.checks.admissible import admissible
from verifier.checks.property_violated import PAIRS, shows_pair, spoken
from verifier.encode.lists.flat import declared, without_places
from verifier.evaluate.spread import Endless
from verifier.finding import Answer, Finding, Proved, Undecided
from verifier.model.kinds import Number, Value, is_date
from verifier.model.paths import kind_of_key
from verifier.model.policy import Case
from verifier.model.rules import Rule

ABSENCES = ("unreachable-rule", "shadowed-rule", "vacuous-property", "impossible-assumptions", "idle-input")
EXTENDED = 6
"""Cases to which the case of a finding is completed."""
MOVED = 40
"""Cases of which one fact is moved: between its steps, or for a property about two cases."""


def searches(worlds: MemberWorlds, answers: Sequence[Answer], count: Counter[str]) -> Iterator[str]:
    """A line for each answer that some case refutes, and each defect that a case shows and no answer tells."""
    everything = {check.name: [a for a in answers if a.check == check.name] for check in CHECKS}
    impossible = any(isinstance(answer, Finding) for answer in everything["impossible-assumptions"])
    worlds_of_all = [*worlds.settled, *worlds.longer]
    if impossible:
        count["policies without a case"] += 1
        if worlds_of_all:
            yield f"impossible-assumptions: {dict(worlds_of_all[0])} is admissible"
        return
    for check in CHECKS:
        if check.name in ABSENCES:
            yield from _absence(worlds, check, everything[check.name], count)
        elif check.kind == "case":
            yield from _Told(worlds, check, everything[check.name]).compare(count)


class _Told:
    """What one check answered, by subject without places, and what the cases show."""

    def __init__(self, worlds: MemberWorlds, check: Check, answers: Sequence[Answer]) -> None:
        self.worlds, self.check = worlds, check
        self.evaluator, self.policy = worlds.evaluator, worlds.policy
        self.answers = [answer for answer in answers if not is_note(answer)]
        self.findings = [a for a in self.answers if isinstance(a, Finding)]
        self.proofs = {a.subject: a for a in self.answers if isinstance(a, Proved)}
        self.found = {self._base(a.subject) for a in self.findings}
        self.open = {self._base(a.subject) for a in self.answers if isinstance(a, Undecided)}

    def _base(self, subject: str) -> str:
        """The question behind a subject: contradictions and duties name rules besides."""
        of_rules = self.check.name in ("contradiction", "overlap", "unmeetable-duty")
        if of_rules and not subject.startswith("incompatible"):
            return subject.partition(", ")[0]
        return subject

    def compare(self, count: Counter[str]) -> Iterator[str]:
        name = self.check.name
        for answer in self.answers:
            count[f"{name}: {type(answer).__name__}"] += 1
            if isinstance(answer, Proved) and answer.within:
                count[f"{name}: proved within so many members"] += 1
        # of members of several lists each is asked about by itself, and both are told by one name
        alone = len({held.record for held in self.policy.lists}) == len(self.policy.lists)
        for subject in self.found & set(self.proofs) if alone else ():
            yield f"{name} of {subject}: both a proof and a finding"
        if self.policy.id in self.open:
            return
        told: set[str] = set()
        for subject, cases in self._shown():
            base = self._base(subject)
            if base in self.found or base in self.open or base in told:
                continue
            proof = self.proofs.get(base)
            if proof is None and name == "grid-gap":
                continue  # of a fact that is multiplied, divided or rounded nobody asks it
            if proof is None or not _beyond(proof, cases[0]):
                told.add(base)
                answered = "nothing is said" if proof is None else f"a proof within {dict(proof.within)}"
                yield f"{name} of {base}: {answered}, but {' and '.join(str(dict(c)) for c in cases)} shows it"
        for finding in self.findings:
            yield from self._finding(finding)

    # --- what cases show ------------------------------------------------------------------------------

    def _shown(self) -> Iterator[tuple[str, tuple[Case, ...]]]:
        """Subjects without places, each with the case, or the two cases, that show the defect."""
        if self.check.name == "grid-gap":
            yield from self._between_steps()
            return
        for case in (*self.worlds.settled, *self.worlds.longer):
            for subject in self._subjects(case):
                if self._base(_plain(subject)) not in self.found and self._shows(case, subject):
                    yield _plain(subject), (case,)
        if self.check.name == "property-violated":
            yield from self._pairs()

    def _shows(self, case: Case, subject: str) -> bool:
        assert self.check.shows is not None
        return self.check.shows(self.evaluator, case, subject)

    def _subjects(self, case: Case) -> Iterator[str]:
        evaluation = self.evaluator.evaluate(case)
        outcomes = list(evaluation.outcomes)
        places = range(len(self.policy.incompatible))
        match self.check.name:
            case "contradiction":
                yield from (name for name in outcomes if evaluation.outcomes[name].conflicts)
                yield from (f"incompatible {place}" for place in places)
            case "out-of-range":
                yield from (name for name in evaluation.facts if self.evaluator.definition(name) is not None)
                yield from outcomes
            case "reads-unasked":
                unasked = [name for name in outcomes if evaluation.outcomes[name].status == "not asked"]
                yield from (f"{reader}, {read}" for reader in outcomes for read in unasked if reader != read)
            case "property-violated":
                yield from (p.label for p in self.policy.properties if p.form not in PAIRS)
            case "ambiguity-matters":
                yield from (ambiguity.name for ambiguity in self.policy.ambiguities)
            case "unmeetable-duty":
                yield from self._duties(outcomes)
                yield from (f"incompatible {place}" for place in places)
            case _:
                actions = {d.name for d in self.policy.decisions if d.bearer is not None}
                yield from (name for name in outcomes if name not in actions)

    def _duties(self, outcomes: Sequence[str]) -> Iterator[str]:
        for action in (d.name for d in self.policy.decisions if d.bearer is not None and d.name in outcomes):
            for end in (c for rule in self.policy.rules for c in [rule] if _dated(rule, action, "deadline")):
                for start in (rule for rule in self.policy.rules if _dated(rule, action, "start")):
                    yield f"{action}, {end.id}, {start.id}"

    def _pairs(self) -> Iterator[tuple[str, tuple[Case, ...]]]:
        random = Random(self.policy.id)
        cases = [case for case in self.worlds.probes if self.evaluator.evaluate(case).admissible]
        cases = random.sample(cases, min(MOVED, len(cases)))
        for claim in (p for p in self.policy.properties if p.form in PAIRS and p.label not in self.found):
            for case in cases:
                kinds = dict(self.evaluator.kinds(case))
                for fact in (f for f in case if without_places(f) == ".".join(claim.path) and f in kinds):
                    for other in self.worlds.values_of(kinds[fact]):
                        moved = {**case, fact: other}
                        about = [
                            *self.evaluator.evaluate(case).outcomes,
                            *self.evaluator.evaluate(case).facts,
                        ]
                        for name in (n for n in about if spoken(claim, n)):
                            try:
                                if shows_pair(self.evaluator, case, moved, claim.label, name):
                                    yield claim.label, (case, moved)
                            except Endless:
                                continue

    def _between_steps(self) -> Iterator[tuple[str, tuple[Case, ...]]]:
        """Cases with one fact halfway between two steps; a fact of a member for what is of that member, or
        of the case."""
        random = Random(self.policy.id)
        cases = random.sample(self.worlds.probes, min(MOVED, len(self.worlds.probes)))
        for case in cases:
            for fact, value in case.items():
                kind = kind_of_key(self.policy, fact)
                stepped = isinstance(kind, Number) and kind.step is not None and not is_date(kind)
                if (
                    not stepped
                    or not isinstance(value, Fraction)
                    or fact not in dict(self.evaluator.kinds(case))
                ):
                    continue
                assert isinstance(kind, Number)
                assert kind.step is not None
                sizes = {f for f in case if any(other.startswith(f"{f}[") for other in case)}
                if fact in sizes or without_places(fact) in {held.name for held in self.policy.lists}:
                    continue
                moved = {**case, fact: value + kind.step / 2}
                if admissible(self.evaluator, moved, off_grid=fact) is None:
                    continue
                for name in self.evaluator.evaluate(moved).outcomes:
                    owner = name.rpartition(".")[0]
                    silent = self.evaluator.evaluate(moved).outcomes[name].status == "silent"
                    if silent and (not owner or fact.startswith(f"{owner}.") or "[" not in fact):
                        for world in self.worlds.of(moved):
                            if self._shows(world, f"{name}, {fact}"):
                                yield _plain(f"{name}, {fact}"), (world,)

    # --- findings -------------------------------------------------------------------------------------

    def _finding(self, finding: Finding) -> Iterator[str]:
        """The case of a finding shows the defect, and so does every case of which it is a part."""
        assert finding.case is not None
        told = f"{self.check.name} of {finding.subject}"
        if finding.other_case is not None and self.check.name != "ambiguity-matters":
            name = finding.decision if finding.of is None else f"{finding.of}.{finding.decision}"
            pair = finding.case, finding.other_case
            assert name is not None
            if not any(
                shows_pair(self.evaluator, *both, finding.subject, name) for both in (pair, pair[::-1])
            ):
                yield f"{told}: {finding.case} and {finding.other_case} do not show it"
            return
        subject = self._path(finding)
        if not self._shows(finding.case, subject):
            yield f"{told}: {finding.case} does not show it"
        for _ in range(EXTENDED):
            whole = self.worlds.completed(finding.case)
            evaluation = self.evaluator.evaluate(whole)
            off_grid = subject.partition(", ")[2] if self.check.name == "grid-gap" else None
            fine = admissible(self.evaluator, whole, off_grid) is not None and evaluation.admissible is True
            if fine and not self._shows(whole, subject):
                yield f"{told}: {finding.case} shows it, and {whole} does not"
        yield from self._regions(finding, subject, told)

    def _path(self, finding: Finding) -> str:
        """The subject with the places of the member that it is about."""
        parts = finding.subject.split(", ")
        if finding.of is not None and parts[0] == finding.decision:
            parts[0] = f"{finding.of}.{parts[0]}"
        if self.check.name in ("reads-unasked", "grid-gap") and finding.case is not None:
            wanted = "read" if self.check.name == "reads-unasked" else "fact"
            said = [n for n in (*finding.case, *self._outcomes(finding.case)) if declared(n) == parts[1]]
            shown = [n for n in said if self._shows(finding.case, f"{parts[0]}, {n}")]
            assert wanted in finding.detail
            parts[1] = (shown or said or parts[1:])[0]
        return ", ".join(parts)

    def _outcomes(self, case: Case) -> Sequence[str]:
        return list(self.evaluator.evaluate(case).outcomes)

    def _regions(self, finding: Finding, subject: str, told: str) -> Iterator[str]:
        """Every world inside a region without a formula shows the defect."""
        for region in finding.regions:
            if region.formula is not None or self.check.name == "grid-gap":
                continue
            for case in self.worlds.settled:
                evaluation = self.evaluator.evaluate(case)
                known = {*case, *evaluation.outcomes, *evaluation.facts}
                about = subject.partition(", ")[0]
                if not region.facts.keys() <= known or ("[" in about and about not in evaluation.outcomes):
                    continue
                values = {n: _value(self.worlds, case, n) for n in region.facts}
                lies = all(v not in (None, "none") and within(region.facts[n], v) for n, v in values.items())
                blind = about in evaluation.outcomes and evaluation.outcomes[about].status == "unknown"
                if lies and not blind and not self._shows(case, subject):
                    yield f"{told}: {dict(case)} lies in {region} and does not show it"
                    return


def _value(worlds: MemberWorlds, case: Case, name: str) -> Value | None:
    found = worlds.evaluator.evaluate(case).facts.get(name)
    return found if found is not None else taken(worlds.evaluator, case, name)


def _plain(subject: str) -> str:
    return ", ".join(declared(without_places(n)) if "[" in n else n for n in subject.split(", "))


def _beyond(proof: Proved | Finding, case: Case) -> bool:
    """Whether a case has more members than a proof, or what rests on one, speaks of."""
    return any(
        isinstance(size, Fraction) and size > proof.within.get(without_places(name), size)
        for name, size in case.items()
    )


def _dated(rule: Rule, action: str, end: str) -> bool:
    return any(c.decision == action and getattr(c, end) is not None for c in rule.conclusions)


def _absence(
    worlds: MemberWorlds, check: Check, answers: Sequence[Answer], count: Counter[str]
) -> Iterator[str]:
    """What is said to be dead: no world refutes it."""
    assert check.shows is not None
    for answer in answers:
        count[f"{check.name}: {type(answer).__name__}"] += 1
        if not isinstance(answer, Finding) or check.name == "impossible-assumptions":
            continue
        for case in (*worlds.settled, *worlds.longer):
            if not _beyond(answer, case) and check.shows(worlds.evaluator, case, answer.subject):
                yield f"{check.name} of {answer.subject}: {dict(case)} refutes it"
                break
