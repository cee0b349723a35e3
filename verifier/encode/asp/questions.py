"""The questions that can be asked over bands, each with the file of its rules and what an answer means."""

from collections.abc import Mapping
from typing import Literal

from attrs import frozen

Answer = Literal["satisfiable", "unsatisfiable"]
Subject = Literal["decision", "decision and fact", "decision or incompatible", "rule", "nothing"]


@frozen
class Question:
    """`subject` says what the question is about; `defect` which answer of the solver means a defect."""

    subject: Subject
    defect: Answer


QUESTIONS: Mapping[str, Question] = {
    "gap": Question("decision", "satisfiable"),
    "grid-gap": Question("decision and fact", "satisfiable"),
    "assumed-closing": Question("decision", "satisfiable"),
    "open-discretion": Question("decision", "satisfiable"),
    "contradiction": Question("decision or incompatible", "satisfiable"),
    "reads-unasked": Question("decision", "satisfiable"),
    "unreachable-rule": Question("rule", "unsatisfiable"),
    "shadowed-rule": Question("rule", "unsatisfiable"),
    "impossible-assumptions": Question("nothing", "unsatisfiable"),
}
"""By the name of the check, which is also that of the file under `encodings/asp`."""
