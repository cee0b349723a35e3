"""Every question that the checks ask of a policy, as texts that plain solvers run."""

from collections.abc import Iterable

from verifier.checks.absence import MET
from verifier.checks.answers import plain
from verifier.checks.evidence import clingo_text, file_of, file_of_question, outside, stem, which
from verifier.encode import asp
from verifier.encode.lists import Flat
from verifier.encode.smt import Encoding
from verifier.encode.smt.script import comment
from verifier.finding import Answer, Asked
from verifier.model.policy import Policy
from verifier.solve.inquiry import SIZE
from verifier.solve.subject import flattened


def written(policy: Policy, answers: Iterable[Answer], question: str | None = None) -> dict[str, str]:
    """File names and texts: the policy, and of each answer the questions that it stands on, each with the
    answer expected and how to rerun it.

    `question` is `NAME:SUBJECT`, such as `gap:progression`, for that question alone; the subject is a
    decision, a definition, a rule or a property. A question that lies in clingo's fragment is written for it
    too.
    """
    name, _, subject = (question or "").partition(":")
    files: dict[str, str] = {} if question else policy_texts(policy)
    for answer in answers:
        if not answer.asked or name not in ("", answer.check):
            continue
        about = [asked for asked in answer.asked if subject in ("", *_called(asked))]
        if subject in ("", answer.subject) or about == list(answer.asked):
            files.update([file_of(answer)])
        else:
            files.update(file_of_question(asked) for asked in about)
        for asked in about:
            if not outside(asked):
                file = f"{stem(asked.check, asked.subject)}.lp"
                files[file] = _asp(asked, file)
    return files


def subjects(answers: Iterable[Answer], check: str) -> list[str]:
    """What the questions of a check are about, as a user may name it."""
    found: dict[str, None] = {}
    for answer in answers:
        if answer.check == check:
            names = [name for asked in answer.asked for name in _called(asked)]
            found.update(dict.fromkeys(name for name in (answer.subject, *names) if MET not in name))
    return list(found)


def _called(asked: Asked) -> tuple[str, ...]:
    """What a subject is called: with and without members, and what it is first about."""
    subject = asked.subject.removesuffix(MET)
    names = (subject, plain(asked.flat, subject))
    return (*names, *(name.split(", ")[0] for name in names))


def policy_texts(policy: Policy) -> dict[str, str]:
    """A policy by itself: whole for z3, and for clingo the decisions that lie in its fragment."""
    flat = flattened(policy, SIZE)
    encoding = Encoding(flat.policy)
    for decision in flat.policy.decisions:
        encoding.question(decision.name)
    for rule in flat.policy.rules:
        encoding.live(rule.id)
    asserted = [
        *encoding.ranges().values(),
        *encoding.grids().values(),
        *encoding.assumptions(),
        *encoding.chosen_among(frozenset(encoding.choice_symbols())),
    ]
    asserted += encoding.script.meanings.values()
    text = "\n".join(
        [
            *map(comment, which(flat)),
            comment("sat: some case lies within all ranges and steps and meets every assumption"),
            comment("run: z3 policy.smt2"),
            *encoding.script.lines,
            *(f"(assert {condition})" for condition in asserted),
            "(check-sat)",
        ]
    )
    return {"policy.smt2": text + "\n", **_fragment(flat)}


def _fragment(flat: Flat) -> dict[str, str]:
    """A text for each decision in clingo's fragment; its head says which are left out, and why."""
    policy = flat.policy
    reasons = {d.name: asp.outside(policy, "gap", d.name) for d in policy.decisions}
    head = which(flat)
    head += [f"left out: {name}, {'; '.join(why)}" for name, why in reasons.items() if why]
    opening = "".join(f"% {' '.join(line.split())}\n" for line in head)
    return {
        f"{stem('policy', name)}.lp": opening + asp.program(policy, name)
        for name, why in reasons.items()
        if not why
    }


def _asp(asked: Asked, file: str) -> str:
    answer = {True: "SATISFIABLE", False: "UNSATISFIABLE", None: "UNKNOWN"}[asked.verdicts[0]]
    head = [*which(asked.flat), f"expected: {answer}", f"run: python -m clingo {file}"]
    return "".join(f"% {line}\n" for line in head) + clingo_text(asked)
