"""What two policies about the same facts make of the same case, decision by decision.

    for answer in differences(before, after):
        match answer:
            case Difference(case=case, first=first, second=second): ...  # a case that comes out otherwise
            case Unchanged(rests_on=rests_on): ...                       # the proof that none does
            case Open(reason=reason): ...                                # it stayed open

A decision that reads another is compared in the cases in which that one comes out alike on both sides, and
for the same choice of what is left open there: a difference is told where it begins, once.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from verifier.checks.admissible import admissible
from verifier.checks.answers import Question
from verifier.checks.check import Check
from verifier.checks.ladder import Ladder
from verifier.checks.search import cases
from verifier.encode.lists.flat import declared
from verifier.encode.side_by_side import MARK, SideBySide, side_by_side
from verifier.encode.smt import QuestionTerms
from verifier.encode.smt.text import all_of, any_of, negate, same
from verifier.evaluate import Evaluator, Outcome
from verifier.evaluate.alike import alike
from verifier.evaluate.outcome import Status
from verifier.finding import Answer, Bounds, Finding, Proved, Region
from verifier.model.policy import Case, Policy
from verifier.solve.asked import CaughtOut, Options
from verifier.solve.differing import differ
from verifier.solve.inquiry import Inquiry

SETTLED: frozenset[Status] = frozenset({"decided", "discretionary"})
"""What a decision comes out as where it has a value, or leaves some to discretion."""
NOT_WRONG: frozenset[Status] = SETTLED | {"not asked"}
"""What it comes out as in cases that nobody needs to mend."""


@frozen
class Difference:
    """A case in which a decision comes out otherwise; `first` and `second` are the outcomes on either side.

    `decision` is its key (`Module.condoned`), `of` the path of the member that it is about (`modules[0]`).
    `case` gives the facts, and the choices made of what is left open upstream; `other_case` is that of the
    second policy, the same one but for what is kept apart. `regions` are maximal regions of cases that come
    out otherwise, all of them where `complete`; `within` the most members of lists among which they hold.
    """

    decision: str
    of: str | None
    case: Case
    other_case: Case
    first: Outcome
    second: Outcome
    regions: tuple[Region, ...]
    complete: bool
    within: Mapping[str, int]


@frozen
class Unchanged:
    """No admissible case comes out otherwise; `rests_on` what the proof needs, empty where both policies
    say the same of the decision. `within`: the most members of each list up to which it holds."""

    decision: str
    rests_on: tuple[str, ...]
    within: Mapping[str, int]


@frozen
class Open:
    """The question stayed open, and why."""

    decision: str
    reason: str


Compared = Difference | Unchanged | Open


def differences(
    first: Policy,
    second: Policy,
    options: Options | None = None,
    decisions: Collection[str] | None = None,
    apart: Collection[str] = (),
    was: Collection[Status] | None = None,
) -> tuple[Compared, ...]:
    """Of each decision of both policies, in their order, whether it comes out otherwise in the second.

    `decisions` (keys) narrows which are compared. `apart` are facts or readings, by key, that may be others
    on either side: with `apart={"x"}` a policy beside itself tells two cases that differ in `x` alone. `was`
    asks only for cases in which the first policy comes out so: with `SETTLED`, for those that were decided,
    or decided but for discretion, which go together.

    Raises Unlike where the policies use one word for different things, CaughtOut where a case that was found
    does not come out otherwise on the evaluator of either policy.
    """
    both = side_by_side(first, second, apart)
    ladder = Ladder(both.policy, options or Options())
    try:
        return differences_between(both, ladder, decisions, was)
    finally:
        ladder.stop()


def differences_between(
    both: SideBySide,
    ladder: Ladder,
    decisions: Collection[str] | None = None,
    was: Collection[Status] | None = None,
    where_both_ask: bool = False,
) -> tuple[Compared, ...]:
    """The same of two that stand side by side already; `ladder` asks about both. `where_both_ask` leaves out
    cases in which either does not ask, and is content with short lists where these show a difference."""
    known = {decision.key for decision in both.second.decisions}
    own = (decision.key for decision in both.first.decisions)
    wanted = [key for key in own if key in known and (decisions is None or key in decisions)]
    changed = [key for key in both.changed if key in wanted]
    found: dict[str, Compared] = {key: Unchanged(key, (), {}) for key in wanted if key not in changed}

    def each_found(answers: Sequence[Answer]) -> bool:
        return where_both_ask and len({a.subject for a in answers if isinstance(a, Finding)}) == len(changed)

    check = _check(both, changed, was, where_both_ask)
    for answer in ladder.answers(check, each_found) if changed else ():
        compared = _compared(both, answer)
        found[compared.decision] = _joined(found.get(compared.decision), compared)
    return tuple(found[key] for key in wanted if key in found)


def _joined(before: Compared | None, found: Compared) -> Compared:
    """What was found of a decision so far and what is found besides: one difference with all regions."""
    if isinstance(before, Difference) and isinstance(found, Difference):
        regions = (*before.regions, *found.regions)
        return evolve(before, regions=regions, complete=before.complete and found.complete)
    return before if isinstance(before, Difference) else found


def _check(
    both: SideBySide, changed: Collection[str], was: Collection[Status] | None, where_both_ask: bool
) -> Check:
    names = {declared(key) for key in changed}

    def shows(evaluator: Evaluator, case: Case, subject: str) -> bool:
        evaluation = admissible(evaluator, case)
        if evaluation is None:
            return False
        first, second = evaluation.outcomes[subject], evaluation.outcomes[subject + MARK]
        if where_both_ask and "not asked" in (first.status, second.status):
            return False
        return _was(first, was) and not alike(first, second)

    def ask(inquiry: Inquiry) -> Iterator[Answer]:
        for decision in inquiry.decisions:
            own = declared(decision.name)
            if own in names and decision.name + MARK in inquiry.decided:
                yield from cases(inquiry, check, question(inquiry, decision.name, was, where_both_ask))

    check = Check("difference", "note", "case", __doc__, shows, ask)
    return check


def _was(outcome: Outcome, was: Collection[Status] | None) -> bool:
    settled = was is not None and outcome.status in SETTLED and not SETTLED.isdisjoint(was)
    return was is None or settled or outcome.status in was


def question(
    inquiry: Inquiry, name: str, was: Collection[Status] | None = None, where_both_ask: bool = False
) -> Question:
    """Whether a decision of the first policy comes out otherwise in the second, of one that holds both."""
    encoding, other = inquiry.encoding, name + MARK
    first, second = encoding.question(name), encoding.question(other)
    defect = differ(encoding, first, second)
    if was is not None:
        defect = all_of((any_of(comes_out(first, status) for status in sorted(was)), defect))
    if where_both_ask:
        asked = (negate(comes_out(terms, "not asked")) for terms in (first, second))
        defect = all_of((*asked, defect))
    names = inquiry.relevant(name, other)
    domain = alike_before(inquiry, names)
    return Question(other, name, defect, names, domain=domain, beside=(name,), nearby=False)


def alike_before(inquiry: Inquiry, names: frozenset[str]) -> str:
    """That the decisions of both among these come out alike, and are chosen alike where that is left open."""
    encoding, decided = inquiry.encoding, inquiry.decided
    both = [(read, read + MARK) for read in sorted(names) if read in decided and read + MARK in decided]
    alike = [negate(differ(encoding, encoding.question(a), encoding.question(b))) for a, b in both]
    inquiry.unpinned(names)  # after this all choices have their symbols
    chosen = encoding.choice_symbols()
    return all_of([*alike, *(same(chosen[a], chosen[b]) for a, b in both if a in chosen and b in chosen)])


def comes_out(terms: QuestionTerms, status: Status) -> str:
    """That a question comes out with a status."""
    unasked = all_of((terms.asked.known, negate(terms.asked.text)))
    match status:
        case "not asked":
            return unasked
        case "silent":
            return terms.silent
        case "contradictory":
            return terms.contradictory
        case "unknown":
            return terms.blind
        case _:
            return terms.settled


def _compared(both: SideBySide, answer: Answer) -> Compared:
    subject = next(d.key for d in both.first.decisions if d.name == answer.subject)
    if isinstance(answer, Proved):
        rests = dict.fromkeys(_plain(name) for name in answer.rests_on)
        return Unchanged(subject, tuple(rests), answer.within)
    if not isinstance(answer, Finding):
        return Open(subject, answer.reason)
    assert answer.case is not None
    name = answer.subject if answer.of is None else f"{answer.of}.{answer.subject}"
    case, other = both.cases(answer.case)
    first = Evaluator(both.first).evaluate(case).outcomes[name]
    second = Evaluator(both.second).evaluate(other).outcomes[name]
    if alike(first, second):
        raise CaughtOut(both.first, "difference", name)
    regions, whole = regions_of(both, answer), answer.regions_complete
    return Difference(subject, answer.of, case, other, first, second, regions, whole, answer.within)


def regions_of(both: SideBySide, found: Finding) -> tuple[Region, ...]:
    """The regions of what was found of two policies, in words of the first where these mean the same."""
    chosen = frozenset(decision.name + MARK for decision in both.second.decisions)
    return tuple(_region(region, chosen) for region in found.regions)


def _plain(name: str) -> str:
    return name.removesuffix(MARK) if name.startswith("rule ") else name.replace(f"{MARK}”", "”")


def _region(region: Region, chosen: Collection[str]) -> Region:
    """A region in words of the first policy: what is chosen upstream is the same on either side."""
    facts: dict[str, Bounds] = {}
    for name, bounds in region.facts.items():
        plain = name.removesuffix(MARK) if declared(name) in chosen else name
        facts.setdefault(plain, bounds)
    return evolve(region, facts=facts)
