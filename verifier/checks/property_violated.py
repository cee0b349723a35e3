"""A case, or two cases side by side, against something that the author says always holds.

What it finds. For `always P` and `never P` an admissible case in which it is otherwise, whatever the
readings and choices; for `always d is decided` a case in which `d` is asked, and silent or
contradictory. For `d never falls as f rises` two cases that are alike but for `f`, of which the one with
the higher `f` fares worse: the best that `d` may come to there lies below the worst that it may come to at
the lower `f` (`never rises`: the other way round). For `d does not depend on f` two cases that are alike
but for `f` and come to something else. Only cases that meet the `when` of the property count.

Why it matters. A regulation says what happens band by band; what a committee wants of it as a whole, such
as that a better mark never hurts, stands nowhere, and is broken where two bands meet.

Example. A student who fails a component at 39 takes it again and ends with 50; one who passes it at 40
keeps the 40. Of two students who differ only in that mark, the better one ends lower.

What to do. If the two cases are meant, say when the property holds (`when …`), or `accept` the finding and
give the reason. Else mend the rules that are named. What reads a decision that is silent, contradictory or
not asked is passed over here: it is told by `gap`, `contradiction` or `reads-unasked`. A claim that is proved
to fail only where there is such a finding, or a value out of its range, is told with that: mend it first.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import frozen

from verifier.checks.admissible import admissible
from verifier.checks.answers import Question
from verifier.checks.check import Check
from verifier.checks.pairs import pairs, together
from verifier.checks.search import cases
from verifier.checks.sources import Source, sources_of_claim
from verifier.checks.upstream import Pose, once
from verifier.encode.lists.flat import declared, without_places
from verifier.encode.smt.text import all_of, any_of, negate
from verifier.evaluate import Evaluator
from verifier.evaluate.kinds import rank
from verifier.evaluate.outcome import Status
from verifier.evaluate.spread import Found, Leaf, found, leaves
from verifier.finding import Answer, Proved
from verifier.model.claims import Property
from verifier.model.kinds import Kind
from verifier.model.mentions import mentioned
from verifier.model.policy import Case
from verifier.solve.inquiry import Inquiry

PAIRS = ("falls", "rises", "independent")
"""The forms of a property that speak of two cases."""


@frozen
class Results:
    """What a case may come to: the statuses without a value, and all values together."""

    without: frozenset[Status]
    values: Found


def stated(evaluator: Evaluator, label: str) -> Property:
    return next(p for p in evaluator.policy.properties if p.label == label)


def shows(evaluator: Evaluator, case: Case, subject: str) -> bool:
    """A case against the property of this label, where that speaks of one case."""
    evaluation = admissible(evaluator, case)
    claim = stated(evaluator, subject)
    if evaluation is None or evaluator.holds(claim.when, case) is not True:
        return False
    if claim.form == "holds":
        assert claim.condition is not None
        return evaluator.holds(claim.condition, case) is False
    if claim.form == "decided":
        about = (o for name, o in evaluation.outcomes.items() if spoken(claim, name))
        return any(outcome.status in ("silent", "contradictory") for outcome in about)
    return False


def spoken(claim: Property, name: str) -> bool:
    """Whether a property speaks of this decision or definition, that of a member too."""
    return claim.subject is not None and declared(claim.subject) == declared(name)


def shows_pair(evaluator: Evaluator, case: Case, other: Case, subject: str, name: str) -> bool:
    """Two cases against the property of this label, in what `name` comes to.

    They differ in the fact of which the property speaks, for one member where it is one of members;
    `other` has the higher value. Raises Endless where what a case may come to cannot be listed.
    """
    claim = stated(evaluator, subject)
    both = results_of_pair(evaluator, case, other, claim, name)
    if both is None:
        return False
    first, second = both
    if claim.form == "independent":
        return first != second
    if first.without or second.without:
        return False
    if claim.form == "falls":
        return _under(second.values.highest, first.values.lowest)
    return _under(first.values.highest, second.values.lowest)


def results_of_pair(
    evaluator: Evaluator, case: Case, other: Case, claim: Property, name: str
) -> tuple[Results, Results] | None:
    """What `name` may come to in two cases of which a claim speaks; None where it does not speak of them."""
    differing = [key for key in {**case, **other} if case.get(key) != other.get(key)]
    if len(differing) != 1 or without_places(differing[0]) != ".".join(claim.path) or not spoken(claim, name):
        return None
    fact = differing[0]
    kind, pair = dict(evaluator.kinds(case)).get(fact), (case.get(fact), other.get(fact))
    if kind is None or None in pair or "none" in pair:
        return None
    if admissible(evaluator, case) is None or admissible(evaluator, other) is None:
        return None
    if claim.form != "independent" and rank(kind, case[fact]) >= rank(kind, other[fact]):
        return None
    one, two = (leaves(evaluator, each, name, claim.when) for each in (case, other))
    if not one or not two or any(leaf.status is None for leaf in (*one, *two)):
        return None
    about = evaluator.decision(name) or evaluator.definition(name)
    assert about is not None
    first, second = _results(about.kind, one), _results(about.kind, two)
    return None if first is None or second is None else (first, second)


def _under(low: Fraction | None, high: Fraction | None) -> bool:
    return low is not None and high is not None and low < high


def _results(kind: Kind, possible: Sequence[Leaf]) -> Results | None:
    """All that the leaves come to; None where one of them is decided, and readers find no value."""
    valued = [leaf for leaf in possible if leaf.status in ("decided", "discretionary")]
    if any(found(kind, leaf.possible).empty for leaf in valued):
        return None
    without = frozenset(leaf.status for leaf in possible if leaf not in valued and leaf.status is not None)
    return Results(without, found(kind, [values for leaf in valued for values in leaf.possible]))


def ask(inquiry: Inquiry) -> Iterator[Answer]:
    stated_ones = [claim for claim in inquiry.policy.properties if not claim.implied]
    for label in dict.fromkeys(claim.label for claim in stated_ones):
        claims = [claim for claim in stated_ones if claim.label == label]
        if not wanted(inquiry, claims[0]):
            continue
        if claims[0].form in PAIRS:
            yield from pairs(inquiry, CHECK, claims, shows_pair)
        else:
            yield from _single(inquiry, claims)


def _single(inquiry: Inquiry, claims: Sequence[Property]) -> Iterator[Answer]:
    """What one case shows; of what is claimed of the members of several lists only all together is proved."""
    key, proofs = (CHECK.name, claims[0].label), list[Proved]()
    if key in inquiry.settled:
        return
    for claim in claims:
        answers = list(cases(inquiry, CHECK, _question(inquiry, claim)))
        if not answers or not isinstance(answers[0], Proved):
            if len(claims) > 1:  # others of them may be broken elsewhere
                yield from answers
            else:
                yield from once(inquiry, CHECK, _posed(claim), answers, _read(claim))
            return
        inquiry.settled.pop(key, None)
        proofs += [answer for answer in answers if isinstance(answer, Proved)]
    yield together(inquiry, proofs, key)


def _posed(claim: Property) -> Pose:
    """How a claim is asked about, and what may be wrong already in the cases against it."""

    def pose(inquiry: Inquiry) -> tuple[Question, Sequence[Source]]:
        same = next(one for one in inquiry.policy.properties if one.label == claim.label)
        question = _question(inquiry, same)
        return question, sources_of_claim(inquiry, _read(same), question.names)

    return pose


def _read(claim: Property) -> list[str]:
    """The names that a claim speaks of."""
    said = [condition for condition in (claim.condition, claim.when) if condition is not None]
    return [name for part in said for name in mentioned(part)] + ([claim.subject] if claim.subject else [])


def wanted(inquiry: Inquiry, claim: Property) -> bool:
    """Whether the user asked about what the property speaks of."""
    decision, clause = inquiry.options.decision, inquiry.options.clause
    if decision is not None and decision not in map(declared, spoken_of(inquiry, claim)):
        return False
    return clause is None or inquiry.wants_clause(claim.clause)


def spoken_of(inquiry: Inquiry, claim: Property) -> tuple[str, ...]:
    """The decisions that a property speaks of, else the definitions, else the facts; the last one leads."""
    names = [] if claim.condition is None else list(mentioned(claim.condition))
    names += [] if claim.subject is None else [claim.subject]
    for name in names:  # grows on the way: what no reader knows stands for what it is made of
        if name in inquiry.flat.hidden and name in inquiry.defined:
            names += [other for other in mentioned(inquiry.defined[name].term) if other not in names]
    names = [name for name in names if name not in inquiry.flat.hidden]
    for known in (inquiry.decided, inquiry.defined):
        if chosen := tuple(dict.fromkeys(name for name in names if name in known)):
            return chosen
    return tuple(dict.fromkeys(names))


def _question(inquiry: Inquiry, claim: Property) -> Question:
    about = spoken_of(inquiry, claim)
    read = (*mentioned(claim.when), *(mentioned(claim.condition) if claim.condition is not None else ()))
    when = inquiry.encoding.holds(claim.when)
    meets = all_of((when.known, when.text))
    if claim.condition is not None:
        held = inquiry.encoding.holds(claim.condition)
        broken = all_of((held.known, negate(held.text)))
        names, tests = inquiry.relevant(read=read), [claim.condition, claim.when]
    else:
        assert claim.subject is not None
        terms = inquiry.encoding.question(claim.subject)
        broken = any_of((terms.silent, terms.contradictory))
        names, tests = inquiry.relevant(claim.subject, read=mentioned(claim.when)), [claim.when]

    def in_force(case: Case) -> list[str]:
        outcomes = inquiry.evaluator.evaluate(case).outcomes
        names = [name for name in about if name in outcomes]
        return list(dict.fromkeys(rule for name in names for rule in outcomes[name].rules))

    return Question(
        about[-1] if about else "",
        claim.label,
        all_of((meets, broken)),
        names,
        blame=in_force,
        detail={"property": claim.label, "form": claim.form},
        tests=tuple(tests),
        beside=tuple(name for name in about if name in inquiry.decided),
        span=claim.span,
        clause=claim.clause,
        together=claim.form == "holds",
        of_case=claim.form == "holds",
        defined=about,
        resting=True,
    )


CHECK = Check("property-violated", "error", "case", __doc__, shows, ask)
