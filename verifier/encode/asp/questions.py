"""The questions that can be asked over bands, each with the file of its rules and what an answer means."""

from collections.abc import Mapping
from typing import Literal

from attrs import frozen

Answer = Literal["satisfiable", "unsatisfiable"]
Subject = Literal[
    "decision", "decision or reading", "decision and fact", "decision or incompatible", "rule", "nothing"
]


@frozen
class Question:
    """What a question is about, and which answer of the solver means a defect.

    `subject` is a decision, a rule id, `decision, fact` (a fact that comes in steps), `decision, other`
    (what it reads, if one is asked about), `decision, rule, rule` (which exclude each other, if two are
    asked about) or `incompatible 0` (by place). Nothing is named by the empty text.
    """

    subject: Subject
    defect: Answer


QUESTIONS: Mapping[str, Question] = {
    "gap": Question("decision", "satisfiable"),
    "grid-gap": Question("decision and fact", "satisfiable"),
    "assumed-closing": Question("decision", "satisfiable"),
    "open-discretion": Question("decision", "satisfiable"),
    "contradiction": Question("decision or incompatible", "satisfiable"),
    "reads-unasked": Question("decision or reading", "satisfiable"),
    "unreachable-rule": Question("rule", "unsatisfiable"),
    "shadowed-rule": Question("rule", "unsatisfiable"),
    "impossible-assumptions": Question("nothing", "unsatisfiable"),
}
"""By the name of the check, which is also that of the file under `encodings/asp`."""
