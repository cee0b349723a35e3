"""Policies as answer-set programs: facts for the theory under `encodings/asp`, and answers back to cases.

outside(policy, "gap", "progression")     # () where the question can be asked
text = question(policy, "gap", "progression")
decode(policy, ["case(f1,2)", "case(f2,v1)"])
"""

from collections.abc import Iterable

from verifier.encode.asp.decode import decode_case, decode_readings
from verifier.encode.asp.fragment import reasons
from verifier.encode.asp.prepared import Prepared, prepare
from verifier.encode.asp.questions import QUESTIONS, Question
from verifier.encode.asp.text import program_text, question_text
from verifier.encode.asp.unfold import OutsideFragment
from verifier.encode.lists.flat import FlatPolicy
from verifier.model.policy import Case, Policy

__all__ = ["QUESTIONS", "OutsideFragment", "Question", "decode", "outside", "program", "question", "readings"]

_latest: list[tuple[Policy, Prepared]] = []
"""The policy last asked about: a run asks many questions of one policy."""


def program(policy: Policy, decision: str) -> str:
    """The facts of all that a decision depends on, as text; raises OutsideFragment, KeyError."""
    return program_text(_prepared(policy), decision)


def question(policy: Policy, check: str, subject: str = "") -> str:
    """One question as a whole text that `python -m clingo FILE` answers.

    What `subject` names and which answer means a defect is said by `QUESTIONS`. Raises OutsideFragment where
    `outside` has a reason, and KeyError for a check or a subject that is not there.
    """
    return question_text(_prepared(policy), check, subject)


def outside(policy: Policy, check: str, subject: str = "") -> tuple[str, ...]:
    """Why a question cannot be asked over bands, naming each construct; empty where it can."""
    if isinstance(policy, FlatPolicy):
        return ("limits over members bound several decisions together",)
    return reasons(_prepared(policy), check, subject)


def decode(policy: Policy, answer: Iterable[str]) -> Case:
    """The case that an answer shows: facts, and choices for decisions left open."""
    return decode_case(_prepared(policy), answer)


def readings(policy: Policy, answer: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Of an answer to `reads-unasked`, each decision with the one that it reads though it is not asked."""
    return decode_readings(_prepared(policy), answer)


def _prepared(policy: Policy) -> Prepared:
    if not _latest or _latest[0][0] is not policy:
        _latest[:] = [(policy, prepare(policy))]
    return _latest[0][1]
