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

_INCOMPATIBLE = re.compile(r"incompatible (\d+)\Z")


def read_by(prepared: Prepared, check: str, subject: str) -> Cone:
    """The cone of a question; `subject` names the decision, the rule or the incompatibility.

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
        case _ if subject in prepared.decisions:
            return cone(prepared, [subject])
        case "decision or incompatible":
            return cone(prepared, conditions=[prepared.incompatible[place_of(prepared, subject)]])
        case _:
            raise KeyError(subject)


def decision_and_fact(prepared: Prepared, subject: str) -> tuple[str, str]:
    """The names in `decision, fact`; KeyError unless the fact is a number that comes in steps."""
    decision, _, fact = subject.partition(", ")
    kind = prepared.kinds[fact]
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
    return read_by(prepared, check, subject).reasons
