"""The text of what an answer stands on: the file that `verifier encode` writes, and its hash.

A file holds a question as it was put to z3, by itself: what it needs of the policy and no more, in an order
of its own, so that its bytes depend on the policy alone. Its head tells the answers expected, one for each
`(check-sat)`, and how to run it.
"""

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256

from verifier.checks.absence import MET, members
from verifier.encode import asp
from verifier.encode.lists import Flat
from verifier.encode.smt.script import comment
from verifier.finding import Answer, Asked

VERDICTS = {True: "sat", False: "unsat", None: "unknown"}
"""What z3 prints where some case meets the question, where none does, and where it could not tell."""

_LONGEST = 120
"""The longest name of a file, without what tells its format."""


def evidence(answer: Answer) -> tuple[str, str] | None:
    """The file of an answer and the SHA-256 of its text, in hexadecimal; None where nothing was asked."""
    if not answer.asked:
        return None
    file, text = file_of(answer)
    return file, sha256(text.encode()).hexdigest()


def file_of(answer: Answer) -> tuple[str, str]:
    """The name and the text of the file of all questions that an answer stands on."""
    if len(answer.asked) == 1:
        return file_of_question(answer.asked[0])
    file = f"{stem(answer.check, answer.subject)}.smt2"
    return file, text_of(answer.asked, f"{answer.check}: {answer.subject}", file)


def file_of_question(asked: Asked) -> tuple[str, str]:
    """The name and the text of the file of one question."""
    file = f"{stem(asked.check, asked.subject)}.smt2"
    return file, text_of((asked,), named(asked), file)


def named(asked: Asked) -> str:
    """A question by its check and its subject."""
    subject, met, _ = asked.subject.partition(MET)
    return f"{asked.check}: {subject}{', whether any case meets its condition' if met else ''}"


def text_of(questions: Sequence[Asked], name: str, file: str) -> str:
    """One text of questions, each of which begins afresh."""
    verdicts = [VERDICTS[verdict] for asked in questions for verdict in asked.verdicts]
    head = [
        *which(questions[0].flat),
        f"question {name}",
        "sat means that some case meets what is asserted, unsat that none does",
        f"expected: {' '.join(verdicts)}",
        f"run: z3 {file}",
    ]
    lines = [comment(line) for line in head]
    for place, asked in enumerate(questions):
        if place:
            lines += ["", "(reset)"]
        if len(questions) > 1:
            lines.append(comment(f"{place + 1} of {len(questions)}, {named(asked)}"))
            lines += [comment(line) for line in which(asked.flat)[1:]]
        lines += ["(set-logic ALL)", *_asserted(asked)]
    return "\n".join(lines) + "\n"


def _asserted(asked: Asked) -> Iterator[str]:
    steps = asked.steps()
    lines, needed = asked.script.extract([condition for step in steps for condition in step])
    yield from lines
    later = {condition for step in steps[1:] for condition in step}
    for place, (step, verdict) in enumerate(zip(steps, asked.verdicts, strict=True)):
        if place:
            yield comment("outside what was found")
        for condition in needed:
            if condition in step if place else condition not in later:
                if condition in asked.said:
                    yield comment(asked.said[condition])
                yield f"(assert {condition})"
        yield f"(check-sat) {comment(VERDICTS[verdict])}"


def which(flat: Flat) -> list[str]:
    """The policy that a text is of, and the lists of which it has only so many members."""
    policy = flat.policy
    lines = [f"policy {policy.id}, edition {policy.edition}, sha256 {policy.sha256}"]
    if flat.within:
        lines.append(f"with at most {members(flat.within)}")
    return lines


def stem(check: str, subject: str) -> str:
    """A file name made of a question, unlike that of every other question.

    A member is `modules@0` and the parts of a name are joined by `~`, those of a subject by `+`; a name that
    still says less than its subject ends in a digest of it.
    """
    name = subject.replace("[", "@").replace("]", "").replace("/", "~").replace(", ", "+")
    plain = re.sub(r"[^A-Za-z0-9._@~+-]+", "-", name)
    exact = plain == name and not re.search("[@~+]", subject)
    words = re.fullmatch(r"[A-Za-z0-9]+( [A-Za-z0-9]+)*", subject) is not None
    if (exact or words) and len(check) + len(plain) < _LONGEST:
        return f"{check}-{plain}"
    digest = sha256(subject.encode()).hexdigest()[:8]
    return f"{f'{check}-{plain}'[: _LONGEST - 9].rstrip('-')}-{digest}"


def outside(asked: Asked) -> str:
    """Why clingo is not asked, since a question lies outside its fragment; empty where it lies inside."""
    if asked.check not in asp.QUESTIONS:
        return f"`{asked.check}` is not asked over bands"
    if asked.flat.policy.is_joint and asked.check in ("gap", "contradiction"):
        return "what the parts of a draft say alone is not asked over bands"
    try:
        return "; ".join(asp.outside(asked.flat.policy, asked.check, clingo_subject(asked)))
    except KeyError:  # it names rules of the author, and members written out have rules of their own
        return "it is about members of lists"


def clingo_text(asked: Asked) -> str:
    """A question as one text for clingo; it must lie in its fragment."""
    return asp.question(asked.flat.policy, asked.check, clingo_subject(asked))


def clingo_subject(asked: Asked) -> str:
    return "" if asked.check == "impossible-assumptions" else asked.subject
