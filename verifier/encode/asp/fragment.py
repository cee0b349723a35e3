"""Which questions lie in the fragment: what each one reads, and why one lies outside.

The fragment holds yes/no and enumerations, numbers compared with constants one fact at a time (also through
sums with constants, multiples, `if`, `min` and `max`), decisions of finite kinds, priorities and discretion.
Outside lie decisions that are numbers, comparisons that relate facts, and assumptions with either: such an
assumption takes every question with it that shares a fact with it, since it says which cases there are.
"""

import re

from verifier.encode.asp.cone import Cone, cone
from verifier.encode.asp.prepared import Prepared
from verifier.encode.asp.questions import QUESTIONS
from verifier.model.kinds import Number
from verifier.model.mentions import mentioned

_OF_DECISIONS = ("gap", "grid-gap", "assumed-closing", "open-discretion")
_INCOMPATIBLE = re.compile(r"incompatible (\d+)\Z")


def read_by(prepared: Prepared, check: str, subject: str) -> Cone:
    """The cone of a question; `subject` names what it is about, as `QUESTIONS` says.

    Raises KeyError for a check that is not asked over bands or a subject that is not there.
    """
    match QUESTIONS[check].subject:
        case "nothing":
            return cone(prepared)
        case "rule":
            about = concluded(prepared, subject)
            if check == "shadowed-rule":
                return cone(prepared, about, [subject])
            return cone(prepared, (), [subject], [prepared.decisions[name] for name in about])
        case "decision and fact":
            decision, fact = decision_and_fact(prepared, subject)
            found = cone(prepared, [decision])
            if fact not in found.facts and not found.reasons:
                raise KeyError(subject)
            return found
        case "decision or incompatible" if _INCOMPATIBLE.match(subject):
            return cone(prepared, conditions=[prepared.incompatible[place_of(prepared, subject)]])
        case _:
            decision, among = decision_and_others(prepared, subject)
            known = prepared.rules if check == "contradiction" else prepared.decisions
            if any(other not in known for other in among):
                raise KeyError(subject)
            return cone(prepared, [decision])


def decision_and_others(prepared: Prepared, subject: str) -> tuple[str, tuple[str, ...]]:
    """The decision in `decision, other, …`, and the others; KeyError where there is no such decision."""
    decision, *others = subject.split(", ")
    if decision not in prepared.decisions:
        raise KeyError(subject)
    return decision, tuple(others)


def decision_and_fact(prepared: Prepared, subject: str) -> tuple[str, str]:
    """The names in `decision, fact`; KeyError unless the fact is a number that comes in steps."""
    decision, others = decision_and_others(prepared, subject)
    fact = others[0] if len(others) == 1 else ""
    kind = prepared.kinds.get(fact)
    if fact not in prepared.facts or not isinstance(kind, Number) or kind.step is None:
        raise KeyError(subject)
    return decision, fact


def concluded(prepared: Prepared, rule: str) -> tuple[str, ...]:
    """The decisions on which a rule concludes; KeyError where there is no such rule."""
    found = {found.id: found for found in prepared.policy.rules}[rule]
    return tuple(dict.fromkeys(conclusion.decision for conclusion in found.conclusions))


def place_of(prepared: Prepared, subject: str) -> int:
    """The place, from 0, of the incompatibility that `incompatible 0` names; KeyError where there is none."""
    found = _INCOMPATIBLE.match(subject)
    if not found or int(found[1]) >= len(prepared.incompatible):
        raise KeyError(subject)
    return int(found[1])


def reasons(prepared: Prepared, check: str, subject: str) -> tuple[str, ...]:
    """Why a question lies outside the fragment, naming each construct; empty where it lies inside."""
    if check not in QUESTIONS:
        return (f"`{check}` is not asked over bands",)
    if check == "contradiction" and subject.count(", ") > 2:
        return ("it asks of more than two rules at once",)
    about = subject.partition(", ")[0]
    actions = {decision.name for decision in prepared.policy.decisions if decision.bearer is not None}
    if check == "contradiction" and _INCOMPATIBLE.match(subject):
        place = place_of(prepared, subject)
        if actions.intersection(mentioned(prepared.policy.incompatible[place].condition)):
            return ("whether an action must be done beside it",)
    if check in _OF_DECISIONS and about in actions:
        return ("an action leaves nothing open",)
    return read_by(prepared, check, subject).reasons
