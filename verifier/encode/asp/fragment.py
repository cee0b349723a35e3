"""Which questions lie in the fragment: what each one reads, and why one lies outside.

The fragment holds yes/no and enumerations, numbers compared with constants one fact at a time (also through
sums with constants, multiples, `if`, `min` and `max`), decisions of finite kinds, priorities and discretion.
Outside lie decisions that are numbers, comparisons that relate facts, and assumptions with either: an
assumption outside takes every question with it, since it says which cases there are.
"""

import re

from verifier.encode.asp.cone import Cone, cone
from verifier.encode.asp.prepared import Prepared
from verifier.encode.asp.questions import QUESTIONS

_INCOMPATIBLE = re.compile(r"incompatible (\d+)\Z")


def read_by(prepared: Prepared, check: str, subject: str) -> Cone:
    """The cone of a question; `subject` names the decision, the rule or the incompatibility.

    Raises KeyError for a check that is not asked over bands or a subject that is not there.
    """
    match QUESTIONS[check].subject:
        case "nothing":
            return cone(prepared)
        case "rule":
            rule = {rule.id: rule for rule in prepared.policy.rules}[subject]
            about = [c.decision for c in rule.conclusions] if check == "shadowed-rule" else []
            return cone(prepared, about, [subject])
        case _ if subject in prepared.decisions:
            return cone(prepared, [subject])
        case "decision or incompatible":
            return cone(prepared, conditions=[prepared.incompatible[place_of(prepared, subject)]])
        case _:
            raise KeyError(subject)


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
