"""Two policies that tell the same person different things.

What it finds. Cases whose outcome differs between two policies that share their words, decision by
decision: the regions in which it does, with one familiar case, or the proof that nobody fares otherwise.
Only cases in which both ask for the decision are compared; where one asks and the other does not, it is told
that the other says nothing of such a student.

Why it matters. A student who moves, or an author who borrows a clause, wants to know where two regulations
part. That they part is no defect of either: they are told as divergences, and never counted.

Example. One regulation lets 60 credits be taken again, another two thirds of what is taught: with 120 credits
taught, a student who failed 70 is told 60 here and 80 there.

What to do. Read the two clauses side by side. Where they were meant to agree, one of them has to be changed;
where not, it may be worth saying so to students.
"""

from collections.abc import Collection, Iterator, Sequence

from attrs import frozen

from verifier.checks.asked_by_one import AskedByOne, asked_by_one
from verifier.checks.check import Check
from verifier.checks.ladder import Ladder
from verifier.checks.side_by_side import Compared, Open, differences_between
from verifier.encode.side_by_side import Unlike, side_by_side
from verifier.finding import Answer
from verifier.model.policy import Policy
from verifier.model.together.alongside import alongside, shared
from verifier.solve.asked import Options
from verifier.solve.inquiry import Inquiry
from verifier.source.mistake import Mistake, Refused


@frozen(eq=False, repr=False)
class Comparison:
    """Two policies and what was found of each decision that both have.

    `first` and `second` are the policies under names that mean one thing on both sides, `both` the one that
    holds the facts of either. `asked_by_one`: the cases of which one of them says nothing.
    """

    first: Policy
    second: Policy
    both: Policy
    found: tuple[Compared, ...]
    asked_by_one: tuple[AskedByOne | Open, ...] = ()


def compare(first: Policy, second: Policy, options: Options, decisions: Collection[str] = ()) -> Comparison:
    """What two policies make of the same cases; `decisions` (names) narrows which are compared.

    Raises Refused where they have no decision in common, or use one word for two things.
    """
    one, other = alongside(first, second)
    keys = [key for key in shared(one, other) if not decisions or key.rpartition(".")[2] in decisions]
    if not keys:
        raise Refused([_nothing_shared(first, second, decisions)])
    try:
        both = side_by_side(one, other)
    except Unlike as problem:
        way_out = "declare it once, among the words that both use, or rename one of the two"
        raise Refused([Mistake(second.path, 0, 0, "", str(problem), way_out)]) from None
    ladder = Ladder(both.policy, options)
    try:
        found = differences_between(both, ladder, keys, where_both_ask=True)
        return Comparison(one, other, both.policy, found, asked_by_one(both, ladder, keys))
    finally:
        ladder.stop()


def _none(inquiry: Inquiry) -> Iterator[Answer]:
    """It is asked of two policies, never of one."""
    return iter(())


CHECK = Check("difference", "note", "case", __doc__ or "", None, _none)


def _nothing_shared(first: Policy, second: Policy, decisions: Collection[str]) -> Mistake:
    if decisions:
        names = ", ".join(f"`{name}`" for name in decisions)
        message = f"`{first.id}` and `{second.id}` do not both decide {names}"
    else:
        message = f"`{first.id}` and `{second.id}` have no decision in common"
    had = "; ".join(f"`{policy.id}` decides {_names(policy.decisions)}" for policy in (first, second))
    return Mistake(second.path, 0, 0, "", message, f"give decisions the same name, kind and words: {had}")


def _names(decisions: Sequence[object]) -> str:
    return ", ".join(str(getattr(decision, "name", "")) for decision in decisions)
