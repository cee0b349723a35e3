"""Which rules a gap is blamed on: those that come nearest to deciding the case.

They are those of which the fewest conditions fail, and of these those of which the most others hold: they
were written for such cases, and stop just short of this one. Of two as near the one is meant under whose
headings the case falls. Where all that fails is a test on a number, those with the nearest end on either side
are meant, and only they where the case lies between the two. A rule that applies and is lifted is told with
what lifts it. After them come the rules that decide on the other side of a number that bounds the region.
"""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from attrs import evolve, frozen

from verifier.evaluate import Outcome
from verifier.evaluate.outcome import Trace
from verifier.evaluate.truth import holds, value_of
from verifier.evaluate.world import ReadsAbsent, World
from verifier.finding import Neighbour
from verifier.model.policy import Case
from verifier.model.reading import rules_about
from verifier.model.terms import Always, And, Comparison, Condition, Constant, Quantified, Term, Within
from verifier.model.wording import say_term
from verifier.solve.inquiry import Inquiry

MOST_WEIGHED = 60
"""Rules that are weighed one by one; of more, those that decide beside the region are blamed."""


@frozen
class Near:
    """How near a rule comes to a case: how many conditions fail, how many of headings do, how many hold.

    `end`: where all that fails is a test on a number, which number, whether it would have to be higher, and
    by how much. `lifted_by`: the exceptions that set it aside, though it applies.
    """

    rule: str
    fails: int
    headings: int
    held: int
    end: tuple[str, bool, Fraction] | None
    lifted_by: tuple[str, ...]


def blamed(
    inquiry: Inquiry, decision: str, outcome: Outcome, case: Case, nearby: Sequence[Neighbour]
) -> tuple[str, ...]:
    """The rules that a gap is blamed on, the nearest first: those that offer only what is not open, else
    those that come nearest to the case, and those beside it; each group in the author's order."""
    order = [rule.id for rule in inquiry.native.rules]
    saying_nothing = {trace.rule for trace in outcome.traces if trace.state == "says nothing"}
    if saying_nothing:
        return tuple(sorted(saying_nothing, key=order.index))
    silent = [t for t in outcome.traces if t.conclusion and t.state in ("does not apply", "lifted")]
    many = len({trace.rule for trace in silent}) > MOST_WEIGHED
    found = [] if many else _nearest(inquiry, decision, silent, case)
    numbers = [n for n in nearby if any(isinstance(value, Fraction) for value in n.facts.values())]
    beside = numbers or (nearby if many else ())
    told = (found, [rule for one in beside for rule in one.rules])
    if not any(told):
        return inquiry.authors(rule.id for rule in rules_about(inquiry.policy, decision))
    return tuple(dict.fromkeys(rule for some in told for rule in sorted(some, key=order.index)))


def _nearest(inquiry: Inquiry, decision: str, silent: Sequence[Trace], case: Case) -> list[str]:
    world = inquiry.evaluator.narrowed_to(decision).world(case)
    weighed = [near for trace in silent for near in _weighed(inquiry, trace, world)]
    if not weighed:
        return []
    fewest = min(map(_far, weighed))
    first = [near for near in weighed if _far(near) == fewest]
    least: dict[tuple[str, bool], Fraction] = {}
    for near in first:
        if near.end is not None:
            number, higher, far = near.end
            least[number, higher] = min(far, least.get((number, higher), far))
    between = {number for number, higher in least if higher and (number, False) in least}
    nearest = [n for n in first if (not between if n.end is None else least[n.end[:2]] == n.end[2])]
    return [rule for near in nearest for rule in (near.rule, *near.lifted_by)]


def _far(near: Near) -> tuple[int, int, int]:
    return near.fails, -near.held, near.headings


def _weighed(inquiry: Inquiry, trace: Trace, world: World) -> Iterator[Near]:
    """How near a rule comes, for each member that it might speak about here."""
    rule = inquiry.evaluator.rules[trace.rule]
    for scope in world.shape.of(rule.of)[0]:
        if trace.of is not None and trace.of not in scope.values():
            continue
        here = world.at(scope)
        above = [atom for whole in rule.throughout for atom in _atoms(whole)]
        tests = list(_tests([*above, *_atoms(rule.when)]))
        failing = [atom for test in tests for atom in test if not _holds(atom, here)]
        short = sum(any(atom in failing for atom in test) for test in tests)
        headings = sum(atom in above for atom in failing)
        applies = trace.state == "lifted" or _holds(And((*rule.throughout, rule.when)), here)
        end = _end(failing[0], here) if short == 1 else None
        yield Near(rule.id, 0 if applies else max(short, 1), headings, len(tests) - short, end, trace.by)


def _tests(atoms: Iterable[Condition]) -> Iterable[list[Condition]]:
    """The conditions, those that bound the same number together."""
    found: dict[object, list[Condition]] = {}
    for place, atom in enumerate(atoms):
        match atom:
            case Within(left=left) | Comparison(left=left, right=Constant(value=Fraction())):
                found.setdefault(say_term(left), []).append(atom)
            case Comparison(left=Constant(value=Fraction()), right=right):
                found.setdefault(say_term(right), []).append(atom)
            case _:
                found[place] = [atom]
    return found.values()


def _atoms(condition: Condition) -> Iterator[Condition]:
    """The conditions that must be met together; what must be met by one and the same member, each by some."""
    match condition:
        case Always():
            return
        case And(parts=parts):
            for part in parts:
                yield from _atoms(part)
        case Quantified(quantifier="some", has=And(parts=parts)):
            for part in parts:
                yield evolve(condition, has=part)
        case _:
            yield condition


def _holds(condition: Condition, world: World) -> bool:
    try:
        return holds(condition, world) is True
    except ReadsAbsent:
        return False


def _end(condition: Condition, world: World) -> tuple[str, bool, Fraction] | None:
    """Of a test on a number that fails: the number, whether it would have to be higher, and by how much."""
    match condition:
        case Within(left=left, low=low, high=high):
            number, least, most = (_number(term, world) for term in (left, low, high))
            if number is None or least is None or most is None:
                return None
            return say_term(left), number < least, max(least - number, number - most)
        case Comparison(left=left, right=right):
            one, other = _number(left, world), _number(right, world)
            if one is None or other is None:
                return None
            if isinstance(left, Constant):
                left, one, other = right, other, one
            higher = one < other or (one == other and condition.operator == ">")
            return say_term(left), higher, abs(other - one)
        case _:
            return None


def _number(term: Term, world: World) -> Fraction | None:
    try:
        value = value_of(term, world)
    except ReadsAbsent:
        return None
    return value if isinstance(value, Fraction) else None
