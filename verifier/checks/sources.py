"""What may be wrong upstream of a claim: the decisions and definitions that it rests on.

A claim rests on the decisions that it speaks of, itself or through definitions; one that speaks of facts
alone on those whose rules read all these facts. Each definition that it is made of may be out of its range.
"""

from collections.abc import Callable, Iterable

from attrs import frozen

from verifier.checks.ranges import claims, leaves_range
from verifier.encode.lists.flat import declared
from verifier.encode.smt.kinds import admits
from verifier.encode.smt.text import all_of, negate
from verifier.model.kinds import Number
from verifier.model.mentions import mentioned
from verifier.model.policy import Case
from verifier.solve.inquiry import Inquiry

_STATUSES = {"contradiction": "contradictory", "gap": "silent"}


@frozen(eq=False)
class Source:
    """What may be wrong upstream: the check that tells it, the decision or definition, the term for it.

    `name` is that of a member by its path. `names`: what it reads; `shows`: whether a case shows it, None
    where the case leaves that open.
    """

    check: str
    name: str
    defect: str
    names: frozenset[str]
    shows: Callable[[Case], bool | None]

    @property
    def key(self) -> tuple[str, str]:
        return self.check, declared(self.name)


def sources_of_claim(inquiry: Inquiry, read: Iterable[str], names: frozenset[str]) -> list[Source]:
    """The sources of a claim that reads these names itself, and these altogether."""
    spoken = through_definitions(inquiry, read)
    decided = [name for name in spoken if name in inquiry.decided]
    if not decided:
        facts = names & {fact.name for fact in inquiry.policy.facts} - inquiry.flat.hidden
        decided = [name for name in inquiry.decided if facts <= inquiry.relevant(name)]
    found = [_of_status(inquiry, name, check) for name in decided for check in _STATUSES]
    found += [_of_range(inquiry, name) for name in decided if _claims(inquiry, name)]
    return [*found, *sources_of_terms(inquiry, spoken)]


def sources_of_terms(inquiry: Inquiry, names: Iterable[str]) -> list[Source]:
    """The definitions among the names that claim a range."""
    return [_of_range(inquiry, name) for name in names if name in inquiry.defined and _claims(inquiry, name)]


def through_definitions(inquiry: Inquiry, names: Iterable[str]) -> tuple[str, ...]:
    """The names, and those that the definitions among them are made of."""
    found = list(dict.fromkeys(names))
    for name in found:  # grows on the way
        if name in inquiry.defined:
            found += [other for other in mentioned(inquiry.defined[name].term) if other not in found]
    return tuple(found)


def _claims(inquiry: Inquiry, name: str) -> bool:
    said = inquiry.decided.get(name) or inquiry.defined.get(name)
    return said is not None and claims(said.kind) and name not in inquiry.flat.hidden


def _of_status(inquiry: Inquiry, name: str, check: str) -> Source:
    terms, status = inquiry.encoding.question(name), _STATUSES[check]
    text = terms.silent if check == "gap" else terms.contradictory

    def shows(case: Case) -> bool | None:
        outcome = inquiry.evaluator.evaluate(case).outcomes.get(name)
        return False if outcome is None else None if outcome.status == "unknown" else outcome.status == status

    defect = all_of((inquiry.there(name), text))
    return Source(check, name, defect, inquiry.relevant(name), shows)


def _of_range(inquiry: Inquiry, name: str) -> Source:
    encoding, reached = inquiry.encoding, inquiry.there(name)
    if name in inquiry.decided:
        outside = encoding.question(name).outside()
    else:
        kind, value = inquiry.defined[name].kind, encoding.fact(name)
        assert isinstance(kind, Number)
        admitted = admits(kind, value.text, encoding.scale_of(name))
        outside = all_of((value.known, negate(admitted)))

    def shows(case: Case) -> bool | None:
        evaluation = inquiry.evaluator.evaluate(case)
        outcome = evaluation.outcomes.get(name)
        if name not in evaluation.facts and (outcome is None or outcome.status == "unknown"):
            return None
        return leaves_range(inquiry.evaluator, case, name)

    defect = all_of((reached, outside))
    return Source("out-of-range", name, defect, inquiry.relevant(name), shows)
