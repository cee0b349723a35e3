"""Answers of the checks, as data; the sentences are made in `report/`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Literal

from attrs import field, frozen

from verifier.model.kinds import Value
from verifier.model.policy import Case, Policy
from verifier.model.terms import Condition
from verifier.source.mistake import Mistake
from verifier.source.span import Span

if TYPE_CHECKING:
    from verifier.encode.lists import Flat
    from verifier.encode.smt import Script

Severity = Literal["error", "warning", "note"]
Steps = tuple[tuple[str, ...], ...]


@frozen(eq=False, repr=False)
class Asked:
    """A question as it was put to a solver, and what came out.

    `subject` is what it was asked about, that of a member by its path, in the `flat` policy. `verdicts` say
    whether a case meets the conditions over the script that `steps` tells: those of the first, then those of
    the next besides (None: open). `said` gives words for conditions; `plain`: no solver was asked.
    """

    check: str
    subject: str
    flat: Flat
    script: Script
    verdicts: tuple[bool | None, ...]
    steps: Callable[[], Steps]
    said: Mapping[str, str]
    plain: bool = False


@frozen
class Bounds:
    """What a region says of one fact: bounds on a number or an ordered kind, or the values it may have."""

    above: Value | None = None
    at_least: Value | None = None
    below: Value | None = None
    at_most: Value | None = None
    values: tuple[Value, ...] | None = None


@frozen
class Region:
    """A maximal box of cases that share the defect; `formula` adds relations between facts, as text.

    `relations` are the same as conditions of the flat policy, `said` as their author wrote them, each with
    the path of the member that it is about (None: the case). `meant` gives, for words of the author, the
    bounds on facts that each comes down to in the region: it says there that one or another of them is met.
    """

    facts: Mapping[str, Bounds]
    formula: str | None = None
    relations: tuple[Condition, ...] = field(default=(), eq=False, repr=False)
    said: tuple[tuple[Condition, str | None], ...] = field(default=(), eq=False, repr=False)
    meant: Mapping[str, tuple[Mapping[str, Bounds], ...]] = field(factory=dict, eq=False, repr=False)


@frozen
class Says:
    """What one rule says of the case: `because` names the condition and the fact that decided it."""

    rule: str
    clause: str
    state: str
    because: str
    conclusion: str


@frozen
class Neighbour:
    """The nearest case on one side that is decided: its facts, outcome and rules."""

    facts: Case
    outcome: str
    rules: tuple[str, ...]


@frozen
class Acceptance:
    """Why somebody takes responsibility for a finding, and until which day (ISO 8601) if not for good."""

    reason: str
    until: str | None = None


@frozen
class Repair:
    """A change of the page that was tried on a finding, and what came of it.

    `kind`: a `bound`, a `band` (both its ends written out), a `value` more or less, the `priority` of a rule,
    or a `rule`, a `row` or an `otherwise` more. `rule` changes, or gets another beside it; `other` gives way.
    The lines `before`, from `line` on, become `after`; without any, those after go in above the line. Then
    `outcome` holds in these cases, in the author's words; `cost` is how many words and signs change; `within`
    the most members of each list up to which it is proved.
    """

    kind: str
    clause: str
    rule: str
    other: str
    path: str
    line: int
    before: tuple[str, ...]
    after: tuple[str, ...]
    outcome: str
    cost: int
    verdict: Literal["proved", "rejected", "undecided"]
    because: str
    within: Mapping[str, int] = {}


@frozen
class Finding:
    """One defect, with the case that shows it.

    `decision` names the decision, the definition or None where the whole text is meant. `subject` tells
    findings of one check and decision apart (a rule id, a cited clause, a case id). `detail` is what the
    sentence needs and no other field holds, as plain values by name. `of` is the path of the member, where it
    is about one (`modules[0]`). `other_case` is the second of two cases that only together show the defect.
    `within` is the most members of each list among which its regions are told; empty where any number.
    `repairs` are those tried, those offered first; None where none were asked for. `asked` are the questions
    that it stands on, `evidence` their file and its hash where `asked` was left behind in another process;
    `unconfirmed`: why no second engine answered them all where one was to. `upstream`: check and name of what
    is wrong, together, in each of its cases; `told_with`: the findings that tell that, the first of which it
    is told with. One that is `accepted`, or `known` from a baseline, is told apart and fails no run.
    """

    check: str
    severity: Severity
    policy: str
    decision: str | None
    subject: str
    rules: tuple[str, ...]
    clauses: tuple[str, ...]
    span: Span
    case: Case | None = None
    other_case: Case | None = None
    regions: tuple[Region, ...] = ()
    regions_complete: bool = False
    unusual: tuple[str, ...] = ()
    derived: Mapping[str, Value] | None = None
    says: tuple[Says, ...] = ()
    neighbours: tuple[Neighbour, ...] = ()
    off_grid: bool = False
    rests_on: tuple[str, ...] = ()
    also_rests_on: tuple[tuple[str, ...], ...] = ()
    more_may_suffice: bool = False
    detail: Mapping[str, str] = {}
    asked: tuple[Asked, ...] = field(default=(), eq=False, repr=False)
    evidence: tuple[str, str] | None = field(default=None, eq=False, repr=False)
    engines: tuple[str, ...] = ()
    unconfirmed: str | None = None
    accepted: Acceptance | None = None
    of: str | None = None
    known: bool = False
    within: Mapping[str, int] = {}
    repairs: tuple[Repair, ...] | None = None
    upstream: tuple[tuple[str, str], ...] = ()
    told_with: tuple[Finding, ...] = ()

    @property
    def counted(self) -> bool:
        """Whether it is told among what is wrong, rather than apart or with what else is wrong there."""
        return not (self.accepted or self.known or self.told_with)


@frozen
class Proved:
    """No admissible case shows the defect; what the proof rests on, by name.

    `rests_on` is enough for it, whatever other rules say of when they apply. `also_rests_on` are other sets
    that are, none with anything needless; `more_may_suffice` where it is not known that these are all.
    """

    check: str
    policy: str
    decision: str | None
    subject: str
    rests_on: tuple[str, ...]
    within: Mapping[str, int] = {}
    asked: tuple[Asked, ...] = field(default=(), eq=False, repr=False)
    evidence: tuple[str, str] | None = field(default=None, eq=False, repr=False)
    engines: tuple[str, ...] = ()
    unconfirmed: str | None = None
    also_rests_on: tuple[tuple[str, ...], ...] = ()
    more_may_suffice: bool = False


@frozen
class Undecided:
    """The question stayed open, and why."""

    check: str
    policy: str
    decision: str | None
    subject: str
    reason: str
    asked: tuple[Asked, ...] = field(default=(), eq=False, repr=False)


Answer = Finding | Proved | Undecided


@frozen
class Verification:
    """All answers about one policy, sorted."""

    policy: Policy
    answers: tuple[Answer, ...]


@frozen(order=True)
class Known:
    """A finding as a baseline remembers it."""

    policy: str
    check: str
    decision: str
    message: str
    fingerprint: str


@frozen
class Baseline:
    """The baseline of a run: its file, what it has that is found no more, whether it was written anew."""

    path: str
    gone: tuple[Known, ...]
    updated: bool = False


@frozen
class Run:
    """One run over several files: what was verified, and what could not be read."""

    verifications: tuple[Verification, ...]
    mistakes: tuple[Mistake, ...]
    baseline: Baseline | None = None
